import StrictYAML

/// A name that an author wrote, and where.
struct Named: Hashable, Sendable {
  let text: String
  let range: SourceRange

  init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }

  init(_ scalar: YAMLScalar) { self.init(scalar.text, scalar.range) }

  /// `fact.` and a name. By bytes: comparing characters takes its time.
  var isFigure: Bool { text.utf8.starts(with: "fact.".utf8) }

  /// `number.` and a name.
  var isNumber: Bool { text.utf8.starts(with: "number.".utf8) }
}

/// Which names an author may give.
enum NameRule {
  /// Words that the expression language keeps for itself.
  static let reserved: Set<String> = [
    "and", "or", "not", "if", "then", "else", "in", "has", "known", "unknown", "yes", "no", "today",
    "now", "fact", "number",
  ]

  /// Small ASCII letters, digits and `_`, a letter first; at most 60 of them.
  static func isName(_ text: String) -> Bool { fits(text, separator: UInt8(ascii: "_")) }

  /// As ``isName(_:)``, with `-` in place of `_`: ids of dialogs.
  static func isDialogName(_ text: String) -> Bool { fits(text, separator: UInt8(ascii: "-")) }

  private static func fits(_ text: String, separator: UInt8) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= 60 else {
      return false
    }
    return text.utf8.allSatisfy {
      letters.contains($0) || digits.contains($0) || $0 == separator
    }
  }
}
