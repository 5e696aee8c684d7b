import Assistant
import DialogEngine
import Foundation
import StrictYAML
import Testing

@testable import DialogCompiler

/// The author's guide tells of everything that the language has: what is added to the language and
/// forgotten in the guide fails here.
@Suite struct GuideLanguageTests {
  static let guide =
    (try? String(contentsOf: ShippedPack.folder.appending(path: "README.md"), encoding: .utf8))
    ?? ""
  /// The page of the language: all before the tutorial.
  static let page = guide.components(separatedBy: "\n# 2.")[0]

  /// The word stands in code: in a block as a key, or between backticks.
  private func says(_ word: String) -> Bool {
    Self.page.contains("\(word):")
      || Self.page.matches(of: #/`([^`\n]+)`/#).contains { match in
        match.output.1.split { !($0.isLetter || $0.isNumber || "_.".contains($0)) }
          .contains { $0 == word }
      }
  }

  @Test func theTableOfFunctionsIsComplete() {
    let rows = Self.page.matches(of: #/\n\| `([a-z]+\.[a-z_]+)\(([a-z_, ]*)\)` \| ([a-z_]+) \|/#)
    let shown = rows.map { "\($0.output.1)(\($0.output.2)) \($0.output.3)" }
    let all = DialogFunctions.allSignatures.map { signature in
      let labels = signature.parameters.map(\.label).joined(separator: ", ")
      return "\(signature.name)(\(labels)) \(signature.result.name)"
    }
    #expect(shown.sorted() == all.sorted())
  }

  @Test func theTableOfPropertiesIsComplete() {
    let rows = Self.page.matches(of: #/\n\| `((?:way|outcome|script)\.[a-z_]+)\(/#)
    #expect(rows.map { String($0.output.1) } == WayProperty.allCases.map(\.rawValue))
  }

  @Test func theTableOfTypesIsComplete() {
    for type in QuestionReader.types { #expect(Self.page.contains("\n| `\(type)` |"), "\(type)") }
  }

  @Test func wordsAndSignsOfExpressionsAreThere() {
    for word in NameRule.reserved { #expect(says(word), "\(word)") }
    for sign in ["==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/"] {
      #expect(Self.page.contains("`\(sign)`"), "\(sign)")
    }
  }

  /// The readers name each key where they read it.
  @Test func everyKeyIsThere() throws {
    let sources = ShippedPack.folder.deletingLastPathComponent()
      .appending(path: "Sources/DialogCompiler")
    var keys: Set<String> = []
    for folder in ["Reading", "Testing", "Invariants"] {
      let files = try FileManager.default.contentsOfDirectory(
        at: sources.appending(path: folder), includingPropertiesForKeys: nil)
      for file in files where file.lastPathComponent.hasSuffix("Reader.swift") {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: #/(?:required|optional|limit)\(\s*"([a-z_]+)"/#) {
          keys.insert(String(match.output.1))
        }
      }
    }
    #expect(keys.count > 60)
    for key in keys.sorted() { #expect(says(key), "the guide does not tell of '\(key)'") }
  }

  /// What the checks of ways find stands in the chapter on how they think.
  @Test func everyFindingOfWaysIsThere() {
    let codes = DiagnosticCatalogue.entries.map { $0.code.rawValue }
      .filter { $0 >= "DLG404" && $0 < "DLG500" }
    #expect(codes.count > 8)
    for code in codes { #expect(Self.guide.contains("| \(code) |"), "\(code)") }
  }
}
