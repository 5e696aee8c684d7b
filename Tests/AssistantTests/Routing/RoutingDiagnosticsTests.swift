import DialogEngine
import Foundation
import QuestionRouter
import StrictYAML
import Testing
import Units

@testable import Assistant

/// Files of the router that break one rule, in place of the accepted one that their name starts with.
struct RoutingFixture: Sendable, CustomTestStringConvertible {
  var testDescription: String

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let rejected: [RoutingFixture] = names("Rejected").map {
    RoutingFixture(testDescription: $0)
  }

  private static func names(_ part: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path))
      ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  static func accepted() throws -> [SourceFile] {
    let parts = ["examples", "dialogs"].flatMap { part in
      names("Accepted/\(part)").map { "\(part)/\($0)" }
    }
    return try (["concepts.yaml"] + parts).map { try file("Accepted/\($0)", as: $0) }
  }

  static func file(_ path: String, as name: String) throws -> SourceFile {
    SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
  }

  /// `concepts-…` stands for `concepts.yaml`, `examples-pay-…` for `examples/pay.yaml`.
  private var path: String {
    let words = testDescription.split(separator: "-")
    return words[0] == "examples" ? "examples/\(words[1]).yaml" : "\(words[0]).yaml"
  }

  func files() throws -> [SourceFile] {
    let own = try Self.file("Rejected/\(testDescription)", as: path)
    return try Self.accepted().filter { $0.path != path } + [own]
  }

  func expected() throws -> [String] {
    let text = String(
      decoding: try Self.file("Rejected/\(testDescription)", as: path).bytes, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, line in
        line.matches(of: /# expect ([A-Z]{3}\d+) @(\d+)/).map {
          "\(path):\(index + 1):\($0.output.2) \($0.output.1)"
        }
      }
  }
}

@Suite struct RoutingDiagnosticsTests {
  static let topics = ["pay", "login", "lost"]
  static let day = CivilDate(iso: "2026-11-20")!

  static let program = Program(
    dialogs: topics.map {
      Dialog(
        id: $0, title: $0, examples: [], isSubDialog: false, summary: "", start: 0, lets: [],
        nodes: [])
    }, questions: [:], scripts: [:])

  private func problems(in files: [SourceFile]) -> [Diagnostic] {
    let reader = RoutingReader(files, topics: Self.topics)
    let isSound = !reader.problems.contains { $0.severity == .error }
    let check = ExampleCheck(source: reader.source, program: Self.program, written: [:])
    return DiagnosticRenderer.sorted(
      reader.problems + (isSound ? check.diagnostics(on: Self.day) : []))
  }

  private func brief(_ diagnostic: Diagnostic) -> String {
    let range = diagnostic.range
    return "\(range.file):\(range.line):\(range.column) \(diagnostic.code.rawValue)"
  }

  @Test func acceptedFilesAreFine() throws {
    let files = try RoutingFixture.accepted()
    #expect(problems(in: files) == [])
    let source = RoutingReader(files, topics: Self.topics).source
    #expect(source.groups.map(\.style) == ["plain", "english", "plain", "plain", "plain", "kana"])
    #expect(source.groups.filter { $0.topic == nil }.flatMap { $0.texts.map(\.text) } == ["天気を教えて"])
    #expect(source.lexicon.concepts.map(\.id) == ["cannot_pay", "phone_number"])
  }

  @Test(arguments: RoutingFixture.rejected)
  func reportsExactlyWhatItsCommentExpects(_ fixture: RoutingFixture) throws {
    let found = problems(in: try fixture.files())
    let seen = found.map(brief)
    #expect(seen == (try fixture.expected()), "\(seen)")
    #expect(found.allSatisfy { $0.advice != nil })
  }

  /// It takes many examples to be sure where another one belongs: those of the product.
  @Test func anExampleInTheWrongPlaceIsTold() throws {
    let files = ShippedPack.files.map { file in
      guard file.path.hasSuffix("examples/sales-calls.yaml") else { return file }
      return SourceFile(
        path: file.path, bytes: file.bytes + Array("  - カードを落としたので今すぐ止めたい\n".utf8))
    }
    let lines = try #require(
      files.first { $0.path.hasSuffix("examples/sales-calls.yaml") }
    ).bytes.count { $0 == UInt8(ascii: "\n") }
    // The English files are not among these.
    let found = PackBuilder.check(files, asOf: nil).filter { $0.code.rawValue.hasPrefix("DLG8") }
    #expect(found.map(\.code) == [.exampleElsewhere])
    #expect(found.first?.range.start.line == lines)
    #expect(found.first?.message.contains("'lost-card'") == true)
  }

  /// Two dialogs have a great many examples, the third has a few.
  @Test func aDialogWithFarFewerExamplesIsTold() throws {
    func file(_ topic: String, _ words: String, count: Int) -> SourceFile {
      SourceFile(
        path: "examples/\(topic).yaml",
        text: "topic: \(topic)\nplain:\n"
          + (0..<count).map { "  - \(words)\(String(repeating: "ね", count: $0))\n" }.joined())
    }
    let files = [file("pay", "払えない", count: 40), file("login", "入れない", count: 40)]
    #expect(problems(in: files + [file("lost", "なくした", count: 4)]).map(\.code) == [])
    let found = problems(in: files + [file("lost", "なくした", count: 3)])
    #expect(found.map(brief) == ["examples/lost.yaml:3:5 DLG814"])
  }

  /// Dialogs about one lender each may have the same examples: the lender that is named decides.
  @Test func dialogsOfOneLenderEachAreNotCompared() throws {
    let files =
      try RoutingFixture.accepted() + [
        SourceFile(
          path: "examples/lost.yaml", text: "topic: lost\nplain:\n  - ログインできない！\n  - 会員ページに、入れない")
      ]
    let reader = RoutingReader(files.filter { $0.path != "examples/x" }, topics: Self.topics)
    func codes(lender: String?) -> Set<DiagnosticCode> {
      let program = Program(
        dialogs: Self.program.dialogs.map {
          Dialog(
            id: $0.id, title: $0.title, examples: [], isSubDialog: false,
            lender: $0.id == "pay" ? nil : lender, summary: "", start: 0, lets: [], nodes: [])
        }, questions: [:], scripts: [:])
      return Set(
        ExampleCheck(source: reader.source, program: program, written: [:])
          .diagnostics(on: Self.day).map(\.code))
    }
    #expect(codes(lender: nil).contains(.alikeExamples))
    #expect(!codes(lender: "acom").contains(.alikeExamples))
  }

  @Test func everyCodeHasAFixtureAndAnEntry() throws {
    let codes = DiagnosticEntry.routing.map(\.code.rawValue)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    let expected = try RoutingFixture.rejected.reduce(into: []) { try $0 += $1.expected() }
    let seen = Set(expected.compactMap { $0.split(separator: " ").last.map(String.init) })
    // These two need a great many examples; they are tested above.
    #expect(seen.filter { $0.hasPrefix("DLG8") } == Set(codes).subtracting(["DLG813", "DLG814"]))
    #expect(Set(codes).isSubset(of: DiagnosticReport.catalogue.map(\.code.rawValue)))
  }
}
