/// A checked expression of the dialog language. Pure and total: it always has a value, which is
/// `unknown` where something it needs is not known.
public indirect enum Expression: Hashable, Sendable, Codable {
  case literal(Value)
  /// The answer to a question.
  case answer(String)
  /// A `let` of the node or of the dialog.
  case local(String)
  /// A sourced figure, with its value at the time the pack was compiled.
  case figure(id: String, value: Value)
  case today
  case now
  case known(Expression)
  case not(Expression)
  case binary(BinaryOperator, Expression, Expression)
  /// Inclusive at both ends.
  case inRange(Expression, from: Expression, through: Expression)
  /// A choice or lender that is one of the named options.
  case isOne(Expression, of: [String])
  /// A multiple choice that holds the named option.
  case has(Expression, String)
  case conditional(if: Expression, then: Expression, else: Expression)
  case call(String, [Argument])

  /// The value, where it is written down and so never changes.
  public var constant: Value? {
    switch self {
    case .literal(let value), .figure(_, let value): value
    default: nil
    }
  }

  public struct Argument: Hashable, Sendable, Codable {
    public let label: String
    public let value: Expression

    public init(label: String, value: Expression) {
      self.label = label
      self.value = value
    }
  }
}

public enum BinaryOperator: String, Hashable, Sendable, Codable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  /// Drops the fraction.
  case divide = "/"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and
  case or
}

/// A named value: `let: { late_days: can_pay_on - due_date }`.
public struct Binding: Hashable, Sendable, Codable {
  public let name: String
  public let type: ValueType
  public let value: Expression

  public init(name: String, type: ValueType, value: Expression) {
    self.name = name
    self.type = type
    self.value = value
  }
}
