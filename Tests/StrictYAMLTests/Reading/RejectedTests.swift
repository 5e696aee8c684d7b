import StrictYAML
import Testing

@Suite struct RejectedTests {
  @Test(arguments: fixtures("Rejected"))
  func reportsExactlyWhatItsCommentsExpect(_ fixture: Fixture) {
    let (node, problems) = YAMLReader.read(fixture.file, limits: fixture.limits)
    #expect(problems.map(brief) == fixture.expected)
    #expect(node == nil)
    #expect(problems.allSatisfy { $0.severity == .error && $0.advice != nil })
    #expect(problems.allSatisfy { $0.range.start < $0.range.end })
  }

  @Test(arguments: fixtures("Accepted"))
  func acceptsWhatFollowsTheRules(_ fixture: Fixture) {
    let (node, problems) = YAMLReader.read(fixture.file)
    #expect(problems == [])
    #expect(node != nil)
  }

  @Test func everyReadingCodeHasAFixture() {
    let expected = Set(
      fixtures("Rejected").flatMap(\.expected).compactMap { $0.split(separator: " ").last })
    let codes = Set(DiagnosticEntry.reading.map(\.code.rawValue))
    #expect(Set(expected.map(String.init)) == codes)
  }
}
