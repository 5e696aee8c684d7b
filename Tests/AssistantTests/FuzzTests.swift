import Assistant
import StrictYAML
import TestPacks
import Testing

// Only tests touch the file system; the library gets bytes.
import struct Foundation.Data
import struct Foundation.URL

/// Files that are changed at random end in diagnostics that help: with a place, in words, in order.
/// `annai-bench fuzz` does the same with the shipped files for as long as one likes.
@Suite struct FuzzTests {
  private static let sound: [SourceFile] = {
    let dialogs = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Dialogs")
    let knowledge = ["facts.yaml", "lenders.yaml", "numbers.yaml", "sources.yaml"].map { name in
      let data = (try? Data(contentsOf: dialogs.appending(path: name))) ?? Data()
      return SourceFile(path: name, bytes: Array(data))
    }
    return knowledge
      + GeneratedPack(nodes: 40).files.map { SourceFile(path: $0.path, text: $0.text) }
  }()

  @Test(arguments: (1...40).map { UInt64($0) })
  func changedFilesAreDiagnosed(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let mutator = FileMutator(Self.sound.map(\.bytes))
    let place = try #require(Self.sound.indices.randomElement(using: &random))
    var files = Self.sound
    let bytes = mutator.mutated(files[place].bytes, &random)
    files[place] = SourceFile(path: files[place].path, bytes: bytes)
    let problems = PackBuilder.check(files, asOf: nil)
    #expect(DiagnosticFlaws.of(problems, in: files) == [])
  }

  /// Else the others would say nothing.
  @Test func flawsAreSeen() {
    let file = SourceFile(path: "a.yaml", text: "a: b\n")
    func flaws(_ line: Int, _ column: Int, _ message: String, _ hint: String?) -> Int {
      let range = SourceRange(
        file: "a.yaml", at: SourcePosition(line: line, column: column), length: 1)
      let found = Diagnostic(
        code: DiagnosticCode("DLG101"), range: range, message: message, hint: hint)
      return DiagnosticFlaws.of([found], in: [file]).count
    }
    #expect(flaws(1, 1, "x", "y") == 0)
    #expect(flaws(9, 1, "x", "y") == 1)
    #expect(flaws(1, 60, "x", "y") == 1)
    #expect(flaws(1, 1, "", "y") == 1)
    #expect(flaws(1, 1, "x.", "y") == 1)
  }
}
