public import DialogEngine
public import StrictYAML
import Units

/// Reads and checks the files of `tests/`.
public struct TestFileReader {
  /// Far above any real pack; each test is walked.
  static let mostTests = 20_000

  private let names: TestNames
  private let diagnostics = DiagnosticCollector()

  private init(_ names: TestNames) { self.names = names }

  /// - Parameters:
  ///   - sources: all files of a pack; those of the folder `tests` beside `pack.yaml` are read.
  ///   - program: what the tests are checked against.
  /// - Returns: the tests in the order of the files, those with errors left out; and every problem.
  public static func read(
    _ sources: [SourceFile], program: Program, vocabulary: Vocabulary
  ) -> (tests: [DialogTest], diagnostics: [Diagnostic]) {
    let files = sources.filter { isTestFile($0.path) }.sorted { $0.path < $1.path }
    guard !files.isEmpty else { return ([], []) }
    let reader = TestFileReader(TestNames(program: program, vocabulary: vocabulary))
    var tests: [DialogTest] = []
    var problems: [Diagnostic] = []
    var places: [String: SourceRange] = [:]
    for file in files {
      let (node, broken) = YAMLReader.read(file)
      problems += broken
      guard let node else { continue }
      for (name, test) in reader.file(node) {
        if let other = places[name.text] {
          reader.diagnostics.report(.duplicateTest(name, other: other))
        } else {
          places[name.text] = name.range
        }
        if let test { tests.append(test) }
      }
    }
    return (tests, DiagnosticRenderer.sorted(problems + reader.diagnostics.diagnostics))
  }

  /// Whether a path lies in a folder `tests`.
  public static func isTestFile(_ path: String) -> Bool {
    let path = PackPath(path)
    return path.folder.last == "tests" && path.name.hasSuffix(".yaml")
  }

  private func file(_ node: YAMLNode) -> [(Named, DialogTest?)] {
    let entries = node.readMapping("a file of tests", into: diagnostics) {
      $0.required("tests", .mapping)
    }
    guard let entries else { return [] }
    guard entries.count <= Self.mostTests else {
      diagnostics.report(.tooMany("tests in one file", limit: Self.mostTests, node.range))
      return []
    }
    return entries.map { entry in
      let name = Named(entry.key)
      diagnostics.checkName(name, "a test")
      return (name, test(entry.value, name))
    }
  }

  private func test(_ node: YAMLNode, _ name: Named) -> DialogTest? {
    let before = diagnostics.diagnostics.count
    let answerReader = TestAnswerReader(names: names, diagnostics: diagnostics)
    return node.readMapping("a test", into: diagnostics) { test in
      let dialog = test.optional("dialog", .name)
      let typed = test.optional("typed", .text)?.text
      let moment = test.required("now", .text)
      let earlier = answerReader.answers(test.optional("earlier", .mapping))
      let answers = answerReader.answers(test.optional("answers", .mapping))
      let parked = answerReader.answers(test.optional("parked", .mapping))
      if let dialog { names.checkDialog(dialog, into: diagnostics) }
      if test["dialog"] == nil, test["typed"] == nil {
        diagnostics.report(.testWithoutStart(at: name.range))
      }
      let now = moment.flatMap { Moment(iso: $0.text) }
      if let moment, now == nil {
        diagnostics.report(.notAllowed(Named(moment), wanted: "a minute as 2026-11-20T15:00"))
      }
      let node: YAMLNode? = test.required("expect", .any)
      let expected = node.flatMap {
        ExpectationReader(names: names, diagnostics: diagnostics, isTyped: typed != nil).read($0)
      }
      guard let now, let expected, diagnostics.diagnostics.count == before else { return nil }
      return DialogTest(
        name: name.text, range: name.range, dialog: dialog?.text, typed: typed, now: now,
        earlier: earlier,
        answers: answers, parked: parked, expected: expected)
    }
  }
}
