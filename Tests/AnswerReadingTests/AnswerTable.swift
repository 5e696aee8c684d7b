import AnswerReading
import Foundation

/// Texts and what they should be read as, from a file under `Tables`.
///
/// A line is `text | expected`; the last bar parts them, so that a text may hold one. Lines that
/// start with `# ` or `@name` are no rows; the name holds for the rows after it.
struct AnswerTable {
  struct Row: Sendable {
    let text: String
    let expected: String
    /// The `@name` above the row, or nothing.
    let section: String
  }

  let name: String
  let rows: [Row]

  init(_ name: String) throws {
    self.name = name
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Tables/\(name).txt")
    var section = ""
    var rows: [Row] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("@") { section = String(line.dropFirst()) }
      guard !line.hasPrefix("# "), let bar = line.lastIndex(of: "|") else { continue }
      rows.append(
        Row(
          text: String(line[..<bar].dropLast(line[..<bar].hasSuffix(" ") ? 1 : 0)),
          expected: line[line.index(after: bar)...].trimmingCharacters(in: .whitespaces),
          section: section))
    }
    self.rows = rows
  }
}

/// How many rows of a table came out in which way.
struct ReadingFigures: CustomStringConvertible {
  var right = 0
  var rightlyRefused = 0
  /// Refused although there is a value: the person is asked once more.
  var wronglyRefused = 0
  /// The one that harms: a value was taken that the person did not mean.
  var wrongValue = 0

  var total: Int { right + rightlyRefused + wronglyRefused + wrongValue }

  mutating func count(_ actual: String, for expected: String) {
    let isRefusal = Rejection.Reason(rawValue: actual) != nil
    let wantsRefusal = expected == "refused" || Rejection.Reason(rawValue: expected) != nil
    switch (isRefusal, wantsRefusal) {
    case (true, true): rightlyRefused += 1
    case (true, false): wronglyRefused += 1
    case (false, _): if actual == expected { right += 1 } else { wrongValue += 1 }
    }
  }

  var description: String {
    "\(right) right, \(rightlyRefused) rightly refused, \(wronglyRefused) refused in vain, "
      + "\(wrongValue) wrong value given, of \(total)"
  }
}

/// Whether an outcome is the expected one; `refused` stands for a refusal of any reason.
func matches(_ actual: String, _ expected: String) -> Bool {
  actual == expected || expected == "refused" && Rejection.Reason(rawValue: actual) != nil
}
