import Knowledge
import StrictYAML
import Testing

// Only tests touch the file system; the library gets bytes.
import struct Foundation.Data
import class Foundation.FileManager
import struct Foundation.URL

let folder = URL(filePath: #filePath).deletingLastPathComponent()

private func file(_ path: String, named name: String) throws -> SourceFile {
  SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
}

/// The file that a pack may leave out too.
private let fileNames = KnowledgeResources.fileNames + [KnowledgeResources.tablesFileName]

/// The smallest pack that shows every key.
func acceptedFiles() throws -> [SourceFile] {
  try fileNames.map { try file("Accepted/\($0)", named: $0) }
}

/// The files of the product's own pack.
func packFiles() throws -> [SourceFile] {
  try fileNames.map { try file("../../Dialogs/\($0)", named: $0) }
}

/// The knowledge of the product's own pack, read once for all tests.
func pack() throws -> Knowledge { try readPack.get() }

private let readPack = Result<Knowledge, any Error> {
  let (knowledge, problems) = KnowledgeReader.read(try packFiles())
  guard let knowledge, problems.isEmpty else { throw PackRefused(problems: problems.map(brief)) }
  return knowledge
}

struct PackRefused: Error { var problems: [String] }

/// A file that breaks one rule, in place of the accepted one that its name starts with. A comment
/// `# expect KNW201 @11` gives the code and the column of the problem in its line.
struct Fixture: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The folder that it is in.
  var folder = "Rejected"

  var replaced: String { testDescription.prefix { $0 != "-" } + ".yaml" }

  func files() throws -> [SourceFile] {
    try acceptedFiles().map { accepted in
      guard accepted.path == replaced else { return accepted }
      return try file("\(folder)/\(testDescription)", named: replaced)
    }
  }

  func expected() throws -> [String] {
    let text = try files().first { $0.path == replaced }
    let bytes = try #require(text).bytes
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      line.matches(of: /# expect ([A-Z]{3}\d+) @(\d+)/).map {
        "\(index + 1):\($0.output.2) \($0.output.1)"
      }
    }
  }

  static let all = fixtures(in: "Rejected")

  static func fixtures(in name: String) -> [Fixture] {
    let path = KnowledgeTests.folder.appending(path: name).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { Fixture(testDescription: $0, folder: name) }
  }
}

func brief(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.range.line):\(diagnostic.range.column) \(diagnostic.code.rawValue)"
}
