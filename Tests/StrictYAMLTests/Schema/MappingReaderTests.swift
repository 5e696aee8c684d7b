import StrictYAML
import Testing

@Suite struct MappingReaderTests {
  /// Reads a made-up desk and gives what was reported.
  private func problems(_ yaml: String) throws -> [String] {
    let diagnostics = DiagnosticCollector()
    var desk = MappingReader(try node(yaml), what: "a desk", into: diagnostics)
    _ = desk.required("name", .text)
    _ = desk.required("number", .text)
    _ = desk.optional("hours", .list)
    _ = desk.optional("also", .texts)
    _ = desk.optional("notes", .mapping)
    desk.finish(alsoAllowed: ["comment"])
    return DiagnosticRenderer.sorted(diagnostics.diagnostics).map { problem in
      let fix = problem.fixIt.map { " -> \($0.replacement)" } ?? ""
      return "\(problem.range.line):\(problem.range.column) \(problem.message)\(fix)"
    }
  }

  @Test func givesWhatIsThere() throws {
    let root = try node("name: アコム\nnumber: 0120-629-215\nalso: [a, b]\n")
    let diagnostics = DiagnosticCollector()
    let read = root.readMapping("a desk", into: diagnostics) { desk in
      (
        desk.required("name", .text)?.text, desk.required("number", .any)?.shapeName,
        desk.optional("also", .texts)?.map(\.text), desk.optional("hours", .list)
      )
    }
    #expect(read.0 == "アコム")
    #expect(read.1 == "text")
    #expect(read.2 == ["a", "b"])
    #expect(read.3 == nil)
    #expect(diagnostics.diagnostics == [])
    #expect(!diagnostics.hasErrors)
  }

  @Test func keysThatMayBeThere() throws {
    #expect(try problems("name: a\nnumber: b\ncomment: c\nnotes: {x: y}\nhours: []\n") == [])
  }

  @Test func missingKeysPointAtTheFirstKey() throws {
    #expect(
      try problems("hours: []\n") == [
        "1:1 a desk needs a key 'name'", "1:1 a desk needs a key 'number'",
      ])
    #expect(try problems("{}").count == 2)
  }

  @Test func aMisspeltKeyIsOneMistake() throws {
    #expect(
      try problems("name: a\nnumbre: b\n") == ["2:1 a desk has no key 'numbre' -> number"])
    #expect(try problems("Name: a\nnumber: b\n") == ["1:1 a desk has no key 'Name' -> name"])
  }

  @Test func unknownKeysWithoutANearName() throws {
    #expect(try problems("name: a\nnumber: b\n電話: c\n") == ["3:1 a desk has no key '電話'"])
  }

  @Test func wrongShapes() throws {
    #expect(
      try problems("name: [a]\nnumber:\nhours: 9:00\nalso: [a, {b: c}]\nnotes: x\n") == [
        "1:7 'name' must be a text, but is a list",
        "2:8 'number' has no value",
        "3:8 'hours' must be a list, but is text",
        "4:11 an item of 'also' must be a text, but is a mapping",
        "5:8 'notes' must be a mapping, but is text",
      ])
  }

  @Test func somethingElseThanAMappingIsReportedOnce() throws {
    #expect(try problems("- a\n") == ["1:1 a desk must be a mapping, but is a list"])
  }

  @Test func ofManyProblemsTheRestIsLeftOutButKept() {
    let diagnostics = DiagnosticCollector(limit: 2)
    let place = SourceRange(file: "a.yaml", at: .start)
    for number in 0..<5 {
      diagnostics.report(.missingKey("k\(number)", in: "a desk", at: place))
    }
    #expect(diagnostics.diagnostics.count == 3)
    #expect(diagnostics.diagnostics.last?.code == .tooManyProblems)
    #expect(diagnostics.hasErrors)
  }

  @Test func warningsCrowdNoErrorOut() {
    let diagnostics = DiagnosticCollector(limit: 2)
    let place = SourceRange(file: "a.yaml", at: .start)
    for number in 0..<5 {
      diagnostics.report(
        Diagnostic(code: .tab, severity: .warning, range: place, message: "doubt \(number)"))
    }
    #expect(!diagnostics.hasErrors)
    #expect(diagnostics.diagnostics.map(\.severity) == [.warning, .warning, .warning])
    #expect(diagnostics.diagnostics.last?.code == .tooManyProblems)
    diagnostics.report(.missingKey("kind", in: "a desk", at: place))
    #expect(diagnostics.hasErrors)
    #expect(diagnostics.diagnostics.last?.code == .missingKey)
  }
}
