import Assistant
import StrictYAML
import TestPacks
import Testing

// Only tests touch the file system; the library gets bytes.
import struct Foundation.Data
import class Foundation.FileManager
import struct Foundation.URL

/// Files that are changed at random end in diagnostics that help: with a place, in words, in order.
/// `annai-bench fuzz` does the same with the shipped files for as long as one likes.
@Suite struct FuzzTests {
  @Test(arguments: (1...40).map { UInt64($0) })
  func changedFilesAreDiagnosed(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let mutator = FileMutator(SmallPack.files.map(\.bytes))
    let place = try #require(SmallPack.files.indices.randomElement(using: &random))
    var files = SmallPack.files
    let bytes = mutator.mutated(files[place].bytes, &random)
    files[place] = SourceFile(path: files[place].path, bytes: bytes)
    let problems = PackBuilder.check(files, asOf: nil)
    #expect(DiagnosticFlaws.of(problems, in: files) == [])
  }

  /// What `annai-bench fuzz` has found, once diagnostics without a place or without advice. Each file is
  /// called by its seed, its number, and the path of the shipped file that it was made of.
  @Test(arguments: Self.finds)
  func whatWasFoundIsMended(_ name: String) throws {
    let parts = name.split(separator: "-", maxSplits: 2)
    let path = "Dialogs/" + parts[2].replacing(/^(dialogs|tests)-/) { "\($0.output.1)/" }
    var files = ShippedPack.files
    let place = try #require(files.firstIndex { $0.path == path }, "no shipped file \(path)")
    let found = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "FuzzFinds/\(name)")
    files[place] = SourceFile(path: path, bytes: Array(try Data(contentsOf: found)))
    let problems = PackBuilder.check(files, asOf: nil)
    #expect(!problems.isEmpty)
    #expect(DiagnosticFlaws.of(problems, in: files) == [])
  }

  private static let finds: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "FuzzFinds")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  @Test func findsAreThere() { #expect(Self.finds.count >= 8) }

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
