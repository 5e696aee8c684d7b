import StrictYAML

/// A sentence as it is written, cut into its text and its references.
struct SyntaxTemplate: Hashable, Sendable {
  enum Part: Hashable {
    case text(String)
    /// What stands between two braces: a name with its dots.
    indirect case reference(Named)
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
  private let text: ArraySlice<UInt8>
  private let diagnostics: DiagnosticCollector
  private var parts: [SyntaxTemplate.Part] = []
  /// Text that belongs to no part yet.
  private var plain: [UInt8] = []
  private var index = 0
  /// Where the next closing brace or line feed was found last, so that a text of open braces is not
  /// searched to its end for each of them.
  private var closest = 0
  /// How many Unicode scalars stand before `index`.
  private var offset = 0

  private init(_ scalar: YAMLScalar, _ text: ArraySlice<UInt8>, _ diagnostics: DiagnosticCollector)
  {
    self.scalar = scalar
    self.text = text
    self.diagnostics = diagnostics
  }

  /// The parts of a sentence; a line feed at its end, as every block has one, is dropped. Problems
  /// are reported, and what is wrong is left out.
  static func parse(_ scalar: YAMLScalar, into diagnostics: DiagnosticCollector) -> SyntaxTemplate {
    let utf8 = scalar.text.utf8
    let isPlain = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.last != lineFeed && !bytes.contains { $0 == opening || $0 == closing }
    }
    if isPlain == true {
      // Most sentences refer to nothing, and the text itself is their only part.
      return SyntaxTemplate(
        parts: scalar.text.isEmpty ? [] : [.text(scalar.text)], range: scalar.range)
    }
    let bytes = Array(utf8)
    let end = (bytes.lastIndex { $0 != lineFeed } ?? -1) + 1
    var parser = TemplateParser(scalar, bytes[..<end], diagnostics)
    parser.parse()
    return SyntaxTemplate(parts: parser.parts, range: scalar.range)
  }

  private static let opening = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")
  private static let lineFeed = UInt8(ascii: "\n")

  private mutating func parse() {
    while index < text.endIndex {
      let brace =
        text[index...].firstIndex { $0 == Self.opening || $0 == Self.closing } ?? text.endIndex
      plain += text[index..<brace]
      advance(to: brace)
      if brace < text.endIndex { takeBrace() }
    }
    flush()
  }

  private mutating func takeBrace() {
    let brace = text[index]
    if index + 1 < text.endIndex, text[index + 1] == brace {
      plain.append(brace)
      advance(to: index + 2)
    } else if brace == Self.closing {
      diagnostics.report(.strayBrace(at: scalar.range(of: offset..<offset + 1)))
      advance(to: index + 1)
    } else {
      takeReference()
    }
  }

  /// `{name}`, up to its closing brace.
  private mutating func takeReference() {
    if closest <= index {
      closest =
        text[(index + 1)...].firstIndex { $0 == Self.closing || $0 == Self.lineFeed }
        ?? text.endIndex
    }
    let last = closest
    guard last < text.endIndex, text[last] == Self.closing else {
      diagnostics.report(.unclosedBrace(at: scalar.range(of: offset..<offset + 1)))
      return advance(to: index + 1)
    }
    flush()
    advance(to: index + 1)
    let (content, start) = (text[index..<last], offset)
    advance(to: last)
    if let name = reference(content, start..<offset) { parts.append(.reference(name)) }
    advance(to: last + 1)
  }

  /// The name between two braces, without the blanks around it.
  private func reference(_ content: ArraySlice<UInt8>, _ offsets: Range<Int>) -> Named? {
    let blank = UInt8(ascii: " ")
    let head = content.prefix { $0 == blank }.count
    guard head < content.count else {
      let braces = offsets.lowerBound - 1..<offsets.upperBound + 1
      diagnostics.report(.emptyReference(at: scalar.range(of: braces)))
      return nil
    }
    let tail = content.reversed().prefix { $0 == blank }.count
    let range = scalar.range(of: offsets.lowerBound + head..<offsets.upperBound - tail)
    let bytes = content.dropFirst(head).dropLast(tail)
    let name = String(decoding: bytes, as: UTF8.self)
    guard Self.isName(bytes) else {
      diagnostics.report(.referenceNotName(name, at: range))
      return nil
    }
    return Named(name, range)
  }

  /// Whether a text is words of ASCII letters, digits and `_` with single dots between them.
  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    var isWord = false
    for byte in text {
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

  private mutating func advance(to place: Int) {
    offset += text[index..<place].count(where: UTF8.startsScalar)
    index = place
  }

  private mutating func flush() {
    if !plain.isEmpty { parts.append(.text(String(decoding: plain, as: UTF8.self))) }
    plain.removeAll(keepingCapacity: true)
  }
}
