import DialogCompiler
import StrictYAML
import Testing

@Suite struct FixtureTests {
  @Test(arguments: fixtures("Rejected"))
  func reportsExactlyWhatItsCommentsExpect(_ fixture: Fixture) {
    #expect(!fixture.expected.isEmpty)
    #expect(fixture.problems.map(brief) == fixture.expected)
  }

  @Test(arguments: fixtures("Accepted"))
  func acceptsWithoutAWord(_ fixture: Fixture) {
    #expect(DiagnosticRenderer(sources: fixture.sources).render(fixture.problems) == "")
    let compiled = DialogCompiler.compile(
      fixture.sources, own: fixture.own, vocabulary: .sample)
    #expect(compiled.0 != nil, "\(compiled.1)")
  }

  @Test func everyRejectedFileHasItsMendedCounterpart() {
    let accepted = Set(fixtures("Accepted").map(\.name))
    #expect(fixtures("Rejected").map(\.name).filter { !accepted.contains($0) } == [])
  }

  /// Codes of reading (0xx) have their fixtures beside StrictYAML.
  @Test func everyCodeHasAnEntryAndAFixture() {
    let entries = DiagnosticCatalogue.entries.map(\.code.rawValue)
    let covered = Set(fixtures("Rejected").flatMap(\.codes))
    #expect(Set(entries).count == entries.count)
    #expect(covered.subtracting(entries).sorted() == [])
    #expect(entries.filter { !$0.hasPrefix("DLG0") && !covered.contains($0) } == [])
  }

  @Test func anEntryIsFoundByItsCodeInAnyCase() {
    #expect(DiagnosticCatalogue.entry("dlg201")?.title == "an unknown node")
    #expect(DiagnosticCatalogue.entry("DLG999") == nil)
  }
}
