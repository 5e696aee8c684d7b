import StrictYAML

/// Cuts an expression into tokens.
struct Lexer {
  /// More than any condition that a person can still read.
  static let longest = 2_000

  private let scalar: YAMLScalar
  private let text: [UInt8]
  private var position = 0
  // The place whose scalars were counted last: places are asked for from left to right.
  private var counted = 0
  private var countedScalars = 0

  private init(_ scalar: YAMLScalar) {
    self.scalar = scalar
    text = Array(scalar.text.utf8)
  }

  /// The tokens of a text; the last one is the end.
  static func tokens(of scalar: YAMLScalar) throws(Refusal) -> [Token] {
    guard scalar.text.scalarCount <= longest else {
      throw Refusal(.expressionTooLong(limit: longest, at: scalar.range))
    }
    var lexer = Lexer(scalar)
    var tokens: [Token] = []
    tokens.reserveCapacity(lexer.text.count / 4 + 2)
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(Refusal) -> Token {
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    let start = position
    let first = offset(of: start)
    let kind = try kind()
    return Token(kind: kind, offsets: first..<offset(of: position))
  }

  /// The token that starts here; the position is behind it then.
  private mutating func kind() throws(Refusal) -> Token.Kind {
    guard position < text.count else { return .end }
    let start = position
    if text[start].isWordStart {
      word()
      let word = string(start..<position)
      // No keyword is longer than `else`.
      guard position - start <= 4, let keyword = Token.Keyword(rawValue: word) else {
        return .word(word)
      }
      return .keyword(keyword)
    }
    if text[start].isDigit {
      number()
      return .number(string(start..<position))
    }
    if text[start] == UInt8(ascii: "\"") {
      position += 1
      skip { $0 != UInt8(ascii: "\"") }
      guard position < text.count else {
        throw Refusal(
          .expressionSyntax("this text has no end", hint: "close it with \"", at(start)))
      }
      position += 1
      return .text(string(start + 1..<position - 1))
    }
    return .sign(try sign())
  }

  /// A name with its dots; a dot that no letter follows is left, for `a..b`.
  private mutating func word() {
    while true {
      skip { $0.isWordStart || $0.isDigit }
      guard position + 1 < text.count, text[position] == UInt8(ascii: "."),
        text[position + 1].isWordStart
      else { return }
      position += 1
    }
  }

  /// Digits with what makes them a larger literal: `18.0%`, `20,000`, `0120-397-972`, `20万円`.
  private mutating func number() {
    skip(while: \.isDigit)
    while position + 1 < text.count,
      text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ","),
      text[position + 1].isDigit
    {
      position += 1
      skip(while: \.isDigit)
    }
    while let scalar = scalarHere,
      scalar == "%" || scalar == "\u{FF05}" || (!scalar.isASCII && scalar.properties.isAlphabetic)
    {
      position += UTF8.width(scalar)
    }
  }

  private mutating func sign() throws(Refusal) -> Token.Sign {
    let start = position
    let next = start + 1 < text.count ? Unicode.Scalar(text[start + 1]) : " "
    switch (Unicode.Scalar(text[start]), next) {
    case ("=", "="): return take(.equal, 2)
    case ("!", "="): return take(.notEqual, 2)
    case ("<", "="): return take(.lessOrEqual, 2)
    case (">", "="): return take(.greaterOrEqual, 2)
    case (".", "."): return take(.range, 2)
    case ("<", _): return take(.less)
    case (">", _): return take(.greater)
    case ("+", _): return take(.plus)
    case ("-", _): return take(.minus)
    case ("*", _): return take(.times)
    case ("/", _): return take(.divided)
    case ("(", _): return take(.open)
    case (")", _): return take(.close)
    case (",", _): return take(.comma)
    case (":", _): return take(.colon)
    case ("&", "&"): throw Refusal(.foreignOperator("&&", instead: "and", at(start, length: 2)))
    case ("|", "|"): throw Refusal(.foreignOperator("||", instead: "or", at(start, length: 2)))
    case ("!", _): throw Refusal(.foreignOperator("!", instead: "not ", at(start)))
    case ("=", _): throw Refusal(.singleEquals(at: at(start)))
    default: throw foreignSign()
    }
  }

  private mutating func take(_ sign: Token.Sign, _ length: Int = 1) -> Token.Sign {
    position += length
    return sign
  }

  private mutating func foreignSign() -> Refusal {
    let sign = scalarHere.map { String($0) } ?? ""
    let hint = scalarHere.flatMap(Self.asciiForm).map { "write '\($0)'" }
    return Refusal(.expressionSyntax("'\(sign)' means nothing here", hint: hint, at(position)))
  }

  /// The ASCII character that a full-width one was perhaps meant to be.
  private static func asciiForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar == "\u{3000}" { return " " }
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0xFEE0)
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < text.count, condition(text[position]) { position += 1 }
  }

  /// The scalar that starts here; nil at the end.
  private var scalarHere: Unicode.Scalar? {
    string(position..<min(position + 4, text.count)).unicodeScalars.first
  }

  private func string(_ bytes: Range<Int>) -> String {
    String(decoding: text[bytes], as: UTF8.self)
  }

  /// How many scalars stand before a byte that is not left of the one asked for before.
  private mutating func offset(of position: Int) -> Int {
    countedScalars += text[counted..<position].count(where: UTF8.startsScalar)
    counted = position
    return countedScalars
  }

  private mutating func at(_ start: Int, length: Int = 1) -> SourceRange {
    let first = offset(of: start)
    return scalar.range(of: first..<first + length)
  }
}

extension UInt8 {
  fileprivate var isWordStart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

/// Why an expression or a sentence is not understood.
struct Refusal: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
