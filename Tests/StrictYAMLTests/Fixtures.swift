import StrictYAML
import Testing

// Only tests touch the file system; the library gets bytes.
import struct Foundation.Data
import class Foundation.FileManager
import struct Foundation.URL

/// A YAML file beside the tests, with the problems that its comments expect.
struct Fixture: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]

  var testDescription: String { name }

  /// A comment such as `# unreadable Is a directory` stands for a file that could not be read.
  var file: SourceFile {
    for line in lines where line.hasPrefix("# unreadable ") {
      return SourceFile(path: name, failure: .unreadable(String(line.dropFirst(13))))
    }
    return SourceFile(path: name, bytes: bytes)
  }

  /// The lines of the file as far as they are text. NULs are dropped, so that the comments of a
  /// UTF-16 file can be read.
  private var lines: [Substring] {
    String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// Each problem as `line:column CODE`, in the order of the file. A comment reads
  /// `# expect DLG017 @3` for a column of its own line, or `@12:3` for a place elsewhere.
  var expected: [String] {
    var found: [(line: Int, column: Int, code: Substring)] = []
    for (index, line) in lines.enumerated() {
      for comment in line.matches(of: /# expect (DLG\d+) @(?:(\d+):)?(\d+)/) {
        let row = comment.output.2.flatMap { Int($0) } ?? index + 1
        found.append((row, Int(comment.output.3) ?? 0, comment.output.1))
      }
    }
    return found.sorted { ($0.line, $0.column, $0.code) < ($1.line, $1.column, $1.code) }
      .map { "\($0.line):\($0.column) \($0.code)" }
  }

  /// The reader's bounds, lowered by a comment such as `# limits nodes=5`.
  var limits: YAMLLimits {
    var limits = YAMLLimits.standard
    for line in lines where line.hasPrefix("# limits") {
      for setting in line.matches(of: /(\w+)=(\d+)/) {
        let value = Int(setting.output.2) ?? 0
        switch setting.output.1 {
        case "fileBytes": limits.fileBytes = value
        case "nodes": limits.nodes = value
        case "scalarBytes": limits.scalarBytes = value
        case "diagnostics": limits.diagnostics = value
        default: break
        }
      }
    }
    return limits
  }
}

/// The fixtures of a folder beside this file, by name.
func fixtures(_ folder: String) -> [Fixture] {
  let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder)
  let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
  return names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
    let data = (try? Data(contentsOf: directory.appending(path: name))) ?? Data()
    return Fixture(name: name, bytes: Array(data))
  }
}

/// A problem as the fixtures' comments write it.
func brief(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.range.line):\(diagnostic.range.column) \(diagnostic.code.rawValue)"
}

/// The node of a text that must be accepted.
func node(_ text: String) throws -> YAMLNode {
  let (node, problems) = YAMLReader.read(SourceFile(path: "t.yaml", text: text))
  guard let node else { throw Refused(problems: problems.map(brief)) }
  return node
}

struct Refused: Error { var problems: [String] }
