import StrictYAML

/// Cuts an expression into tokens.
struct Lexer {
  /// More than any condition that a person can still read.
  static let longest = 2_000

  private let scalar: YAMLScalar
  private let text: [Unicode.Scalar]
  private var position = 0

  private init(_ scalar: YAMLScalar) {
    self.scalar = scalar
    text = Array(scalar.text.unicodeScalars)
  }

  /// The tokens of a text; the last one is the end.
  static func tokens(of scalar: YAMLScalar) throws(Refusal) -> [Token] {
    guard scalar.text.unicodeScalars.count <= longest else {
      throw Refusal(.expressionTooLong(limit: longest, at: scalar.range))
    }
    var lexer = Lexer(scalar)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    let end = lexer.text.count
    tokens.append(Token(kind: .end, offsets: end..<end))
    return tokens
  }

  private mutating func next() throws(Refusal) -> Token? {
    skip { $0 == " " || $0 == "\n" }
    guard position < text.count else { return nil }
    let start = position
    let first = text[position]
    if first.isWordStart {
      word()
      return Token(kind: .word(string(from: start)), offsets: start..<position)
    }
    if first.isDigit {
      number()
      return Token(kind: .number(string(from: start)), offsets: start..<position)
    }
    if first == "\"" {
      position += 1
      skip { $0 != "\"" }
      guard position < text.count else {
        throw Refusal(
          .expressionSyntax("this text has no end", hint: "close it with \"", at(start)))
      }
      position += 1
      let content = String(String.UnicodeScalarView(text[start + 1..<position - 1]))
      return Token(kind: .text(content), offsets: start..<position)
    }
    return Token(kind: .sign(try sign()), offsets: start..<position)
  }

  /// A name with its dots; a dot that no letter follows is left, for `a..b`.
  private mutating func word() {
    while true {
      skip { $0.isWordStart || $0.isDigit }
      guard position + 1 < text.count, text[position] == ".", text[position + 1].isWordStart else {
        return
      }
      position += 1
    }
  }

  /// Digits with what makes them a larger literal: `18.0%`, `20,000`, `0120-397-972`, `20万円`.
  private mutating func number() {
    skip(while: \.isDigit)
    while position + 1 < text.count, text[position] == "." || text[position] == ",",
      text[position + 1].isDigit
    {
      position += 1
      skip(while: \.isDigit)
    }
    skip { $0 == "%" || (!$0.isASCII && $0.properties.isAlphabetic) || $0 == "%" }
  }

  private mutating func sign() throws(Refusal) -> String {
    let two = string(text[position..<min(position + 2, text.count)])
    if let replacement = ["&&": "and", "||": "or"][two] {
      throw Refusal(.foreignOperator(two, instead: replacement, at(position, length: 2)))
    }
    if ["==", "!=", "<=", ">=", ".."].contains(two) {
      position += 2
      return two
    }
    let one = string(text[position...position])
    if one == "=" { throw Refusal(.singleEquals(at: at(position))) }
    if one == "!" { throw Refusal(.foreignOperator("!", instead: "not ", at(position))) }
    guard "+-*/<>(),:".contains(one) else {
      throw Refusal(
        .expressionSyntax(
          "'\(one)' means nothing here", hint: Self.asciiForm(one).map { "write '\($0)'" },
          at(position)))
    }
    position += 1
    return one
  }

  /// The ASCII character that a full-width one was perhaps meant to be.
  private static func asciiForm(_ text: String) -> String? {
    guard let value = text.unicodeScalars.first?.value else { return nil }
    if value == 0x3000 { return " " }
    guard (0xFF01...0xFF5E).contains(value) else { return nil }
    return Unicode.Scalar(value - 0xFEE0).map { String(Character($0)) }
  }

  private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while position < text.count, condition(text[position]) { position += 1 }
  }

  private func string(from start: Int) -> String { string(text[start..<position]) }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private func at(_ start: Int, length: Int = 1) -> SourceRange {
    scalar.range(of: start..<start + length)
  }
}

extension Unicode.Scalar {
  fileprivate var isWordStart: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_"
  }
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

/// Why an expression or a sentence is not understood.
struct Refusal: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
