#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Texts and what they should be read as, found by thinking, from a file under `Tables`.
///
/// A line is `text | expected`; the last bar parts them, so that a text may hold one. Lines that
/// start with `# ` or `@name` are no rows; the name holds for the rows after it.
public struct AnswerTable {
  public struct Row: Sendable {
    public let text: String
    public let expected: String
    /// The `@name` above the row, or nothing.
    public let section: String
  }

  public let rows: [Row]

  /// Reads `Tables/<name>.txt` beside this file.
  public init(_ name: String) throws {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let bytes = try Data(contentsOf: URL(filePath: "/\(folder)/Tables/\(name).txt"))
    var section = ""
    var rows: [Row] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("@") { section = String(line.dropFirst()) }
      guard !line.hasPrefix("# "), let bar = line.lastIndex(of: "|") else { continue }
      let text = line[..<bar]
      rows.append(
        Row(
          text: String(text.dropLast(text.hasSuffix(" ") ? 1 : 0)),
          expected: String(line[line.index(after: bar)...].drop { $0 == " " }), section: section))
    }
    self.rows = rows
  }
}
