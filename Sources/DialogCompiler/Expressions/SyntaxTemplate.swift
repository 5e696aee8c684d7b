import StrictYAML

/// A sentence as it is written, cut into its text and its references.
struct SyntaxTemplate: Hashable {
  enum Part: Hashable {
    case text(String)
    /// What stands between two braces: a name with its dots.
    case reference(Named)
  }

  var parts: [Part]
  let range: SourceRange

  /// The whole text, when it holds no reference.
  var plainText: String? {
    var text = ""
    for part in parts {
      guard case .text(let more) = part else { return nil }
      text += more
    }
    return text
  }
}

/// Cuts a sentence at its braces.
struct TemplateParser {
  private let scalar: YAMLScalar
  private let text: String.UTF8View
  private let diagnostics: DiagnosticCollector
  private var parts: [SyntaxTemplate.Part] = []
  /// Text that belongs to no part yet.
  private var plain = ""
  private var index: String.Index
  private let end: String.Index
  /// How many Unicode scalars stand before `index`.
  private var offset = 0

  private init(_ scalar: YAMLScalar, _ diagnostics: DiagnosticCollector) {
    self.scalar = scalar
    self.diagnostics = diagnostics
    text = scalar.text.utf8
    index = text.startIndex
    end = (text.lastIndex { $0 != UInt8(ascii: "\n") }).map(text.index(after:)) ?? index
  }

  /// The parts of a sentence; a line feed at its end, as every block has one, is dropped. Problems
  /// are reported, and what is wrong is left out.
  static func parse(_ scalar: YAMLScalar, into diagnostics: DiagnosticCollector) -> SyntaxTemplate {
    var parser = TemplateParser(scalar, diagnostics)
    parser.parse()
    return SyntaxTemplate(parts: parser.parts, range: scalar.range)
  }

  private static let opening = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")

  private mutating func parse() {
    while index < end {
      let brace =
        text[index..<end].firstIndex { $0 == Self.opening || $0 == Self.closing } ?? end
      plain += scalar.text[index..<brace]
      advance(to: brace)
      if brace < end { takeBrace() }
    }
    flush()
  }

  private mutating func takeBrace() {
    let brace = text[index]
    let next = text.index(after: index)
    if next < end, text[next] == brace {
      plain += scalar.text[index..<next]
      advance(to: text.index(after: next))
    } else if brace == Self.closing {
      diagnostics.report(.strayBrace(at: scalar.range(of: offset..<offset + 1)))
      advance(to: next)
    } else {
      takeReference(from: next)
    }
  }

  /// `{name}`, up to its closing brace.
  private mutating func takeReference(from first: String.Index) {
    let last = text[first..<end].firstIndex { $0 == Self.closing || $0 == UInt8(ascii: "\n") }
    guard let last, text[last] == Self.closing else {
      diagnostics.report(.unclosedBrace(at: scalar.range(of: offset..<offset + 1)))
      return advance(to: first)
    }
    flush()
    advance(to: first)
    let start = offset
    let content = scalar.text[first..<last]
    advance(to: last)
    if let name = reference(content, start..<offset) { parts.append(.reference(name)) }
    advance(to: text.index(after: last))
  }

  /// The name between two braces, without the blanks around it.
  private func reference(_ content: Substring, _ offsets: Range<Int>) -> Named? {
    let head = content.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    guard head < content.utf8.count else {
      let braces = offsets.lowerBound - 1..<offsets.upperBound + 1
      diagnostics.report(.emptyReference(at: scalar.range(of: braces)))
      return nil
    }
    let tail = content.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    let range = scalar.range(of: offsets.lowerBound + head..<offsets.upperBound - tail)
    let name = String(content.dropFirst(head).dropLast(tail))
    guard Self.isName(name) else {
      diagnostics.report(.referenceNotName(name, at: range))
      return nil
    }
    return Named(name, range)
  }

  /// Whether a text is words of ASCII letters, digits and `_` with single dots between them.
  private static func isName(_ text: String) -> Bool {
    var isWord = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        if !isWord { return false }
        isWord = false
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        isWord = true
      default: return false
      }
    }
    return isWord
  }

  private mutating func advance(to place: String.Index) {
    offset += text[index..<place].count(where: UTF8.startsScalar)
    index = place
  }

  private mutating func flush() {
    if !plain.isEmpty { parts.append(.text(plain)) }
    plain = ""
  }
}
