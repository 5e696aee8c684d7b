import DialogEngine
import StrictYAML

/// Reads an expression by precedence: `or` binds least, then `and`, `not`, comparisons, `+ -`,
/// `* /`. It stops at the first thing that it does not understand.
struct ExpressionParser {
  /// How deep brackets, calls and `not` may stand inside one another.
  static let deepest = 32
  /// How many levels the whole may have: `a + b + c` has three.
  static let deepestTree = 100

  private let scalar: YAMLScalar
  private let tokens: [Token]
  private var position = 0
  private var depth = 0

  static func parse(_ scalar: YAMLScalar) throws(Refusal) -> SyntaxExpression {
    var parser = ExpressionParser(scalar, try Lexer.tokens(of: scalar))
    let expression = try parser.expression()
    guard case .end = parser.token.kind else { throw parser.unexpected("the end") }
    guard expression.depth <= deepestTree else {
      throw Refusal(.expressionTooDeep(limit: deepestTree, at: expression.range))
    }
    return expression
  }

  private init(_ scalar: YAMLScalar, _ tokens: [Token]) {
    self.scalar = scalar
    self.tokens = tokens
  }

  // MARK: Levels of precedence

  private mutating func expression() throws(Refusal) -> SyntaxExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Refusal(.expressionTooDeep(limit: Self.deepest, at: range(token)))
    }
    guard token.kind == .keyword(.if) else { return try disjunction() }
    let start = position
    position += 1
    let condition = try disjunction()
    try expect(.keyword(.then))
    let yes = try expression()
    try expect(.keyword(.else))
    let no = try expression()
    return make(.conditional(if: condition, then: yes, else: no), from: start)
  }

  private mutating func disjunction() throws(Refusal) -> SyntaxExpression {
    let start = position
    var left = try conjunction()
    while take(.keyword(.or)) {
      left = make(.binary(.or, left, try conjunction()), from: start)
    }
    return left
  }

  private mutating func conjunction() throws(Refusal) -> SyntaxExpression {
    let start = position
    var left = try negation()
    while take(.keyword(.and)) {
      left = make(.binary(.and, left, try negation()), from: start)
    }
    return left
  }

  private mutating func negation() throws(Refusal) -> SyntaxExpression {
    let start = position
    guard take(.keyword(.not)) else { return try comparison() }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Refusal(.expressionTooDeep(limit: Self.deepest, at: range(token)))
    }
    return make(.not(try negation()), from: start)
  }

  private static let comparisons: [Token.Sign] = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
  ]

  private mutating func comparison() throws(Refusal) -> SyntaxExpression {
    let start = position
    let left = try sum()
    var result = left
    if take(.keyword(.in)) {
      if let options = optionList() {
        result = make(.isOne(left, of: options), from: start)
      } else {
        let low = try sum()
        try expect(.sign(.range))
        result = make(.inRange(left, from: low, through: try sum()), from: start)
      }
    } else if let comparator = takeOperator(Self.comparisons) {
      result = make(.binary(comparator, left, try sum()), from: start)
    } else {
      return left
    }
    if case .sign(let sign) = token.kind, Self.comparisons.contains(sign) {
      throw Refusal(
        .expressionSyntax(
          "comparisons can't be chained", hint: "compare two values, and join with 'and'",
          range(token)))
    }
    return result
  }

  /// `(a, b)` behind `in`; nil where a bracketed value of a range stands there.
  private mutating func optionList() -> [Named]? {
    let start = position
    var options: [Named] = []
    guard take(.sign(.open)) else { return nil }
    repeat {
      guard case .word(let name) = token.kind else { break }
      options.append(Named(name, range(token)))
      position += 1
    } while take(.sign(.comma))
    if !options.isEmpty, take(.sign(.close)) {
      switch token.kind {
      case .sign(.range), .sign(.plus), .sign(.minus), .sign(.times), .sign(.divided): break
      default: return options
      }
    }
    position = start
    return nil
  }

  private mutating func sum() throws(Refusal) -> SyntaxExpression {
    let start = position
    var left = try product()
    while let sign = takeOperator([.plus, .minus]) {
      left = make(.binary(sign, left, try product()), from: start)
    }
    return left
  }

  private mutating func product() throws(Refusal) -> SyntaxExpression {
    let start = position
    var left = try value()
    while let sign = takeOperator([.times, .divided]) {
      left = make(.binary(sign, left, try value()), from: start)
    }
    return left
  }

  // MARK: Values

  private mutating func value() throws(Refusal) -> SyntaxExpression {
    let start = position
    switch token.kind {
    case .number(let digits):
      guard digits == "0" || digits == "1" else {
        throw Refusal(.bareNumber(digits, at: range(token)))
      }
      position += 1
      return make(.integer(digits == "1" ? 1 : 0), from: start)
    case .text(let text):
      position += 1
      return make(.text(text), from: start)
    case .sign(.open):
      position += 1
      let inner = try expression()
      try expect(.sign(.close))
      return SyntaxExpression(kind: inner.kind, range: covered(from: start))
    case .word(let word):
      position += 1
      return take(.sign(.open)) ? try call(word, from: start) : make(.name(word), from: start)
    default: throw unexpected("a value")
    }
  }

  /// Behind `name(`.
  private mutating func call(_ name: String, from start: Int) throws(Refusal) -> SyntaxExpression {
    switch name {
    case "known":
      let inner = try expression()
      try expect(.sign(.close))
      return make(.known(inner), from: start)
    case "has":
      let inner = try expression()
      try expect(.sign(.comma))
      guard case .word(let option) = token.kind else { throw unexpected("an option") }
      let named = Named(option, range(token))
      position += 1
      try expect(.sign(.close))
      return make(.has(inner, named), from: start)
    default:
      var arguments: [SyntaxExpression.Argument] = []
      if !take(.sign(.close)) {
        repeat {
          arguments.append(try argument())
        } while take(.sign(.comma))
        try expect(.sign(.close))
      }
      return make(.call(Named(name, range(tokens[start])), arguments), from: start)
    }
  }

  private mutating func argument() throws(Refusal) -> SyntaxExpression.Argument {
    guard case .word(let label) = token.kind, tokens[position + 1].kind == .sign(.colon) else {
      return SyntaxExpression.Argument(label: nil, value: try expression())
    }
    let named = Named(label, range(token))
    position += 2
    return SyntaxExpression.Argument(label: named, value: try expression())
  }

  // MARK: Tokens

  private var token: Token { tokens[position] }

  private mutating func take(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    position += 1
    return true
  }

  private mutating func takeOperator(_ signs: [Token.Sign]) -> BinaryOperator? {
    guard case .sign(let sign) = token.kind, signs.contains(sign) else { return nil }
    position += 1
    return sign.binaryOperator
  }

  private mutating func expect(_ kind: Token.Kind) throws(Refusal) {
    guard take(kind) else { throw unexpected(kind.shown) }
  }

  private func unexpected(_ wanted: String) -> Refusal {
    let message = "expected \(wanted), but found \(token.kind.shown)"
    return Refusal(.expressionSyntax(message, hint: cutHint, range(token)))
  }

  /// A comma in an unquoted value ends it inside `{ }`, in the middle of the brackets.
  private var cutHint: String? {
    let opened = tokens.count { $0.kind == .sign(.open) }
    let closed = tokens.count { $0.kind == .sign(.close) }
    guard token.kind == .end, scalar.style == .plain, opened > closed else { return nil }
    return "a value with a comma inside { } needs quotes"
  }

  private func range(_ token: Token) -> SourceRange { scalar.range(of: token.offsets) }

  /// From a token up to the one before the current.
  private func covered(from start: Int) -> SourceRange {
    let end = tokens[max(start, position - 1)].offsets.upperBound
    return scalar.range(of: tokens[start].offsets.lowerBound..<end)
  }

  private func make(_ kind: SyntaxExpression.Kind, from start: Int) -> SyntaxExpression {
    SyntaxExpression(kind: kind, range: covered(from: start))
  }
}

extension Token.Kind {
  /// As messages name it.
  fileprivate var shown: String {
    switch self {
    case .word(let text), .number(let text), .text(let text): "'\(text)'"
    case .keyword(let keyword): "'\(keyword.rawValue)'"
    case .sign(let sign): "'\(sign.rawValue)'"
    case .end: "the end"
    }
  }
}
