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

  /// The size of a pack is no matter of one file.
  @Test func packsAreBounded() {
    let files = (1...3).map { SourceFile(path: "\($0)/pack.yaml", text: "title: x") }
    #expect(PackLimits(files: 3, bytes: 24).problem(of: files) == nil)
    for limits in [PackLimits(files: 2, bytes: 24), PackLimits(files: 3, bytes: 23)] {
      let problem = limits.problem(of: files)
      #expect(problem?.code == .packTooLarge)
      #expect(problem?.range.file == "1/pack.yaml")
    }
  }

  @Test func everyReadingCodeHasAFixture() {
    let expected = Set(
      fixtures("Rejected").flatMap(\.expected).compactMap { $0.split(separator: " ").last })
    let codes = Set(DiagnosticEntry.reading.map(\.code.rawValue)).subtracting(["DLG027"])
    #expect(Set(expected.map(String.init)) == codes)
  }
}
