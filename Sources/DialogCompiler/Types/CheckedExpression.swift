import DialogEngine
import StrictYAML
import Units

/// An expression whose names stand for something and whose types fit.
struct CheckedExpression {
  enum Kind {
    case value(ValueType)
    /// A literal 0 or 1, which is a count, days or yen as its neighbour wants.
    case integer(Int)
  }

  let kind: Kind
  let expression: Expression
  let range: SourceRange

  init(_ type: ValueType, _ expression: Expression, _ range: SourceRange) {
    kind = .value(type)
    self.expression = expression
    self.range = range
  }

  init(integer: Int, _ range: SourceRange) {
    kind = .integer(integer)
    expression = .literal(.count(integer))
    self.range = range
  }

  /// Its type where nothing else decides: a literal is a count.
  var type: ValueType {
    switch kind {
    case .value(let type): type
    case .integer: .count
    }
  }

  var isInteger: Bool {
    if case .integer = kind { true } else { false }
  }

  /// The same as a value of `type`, when it can be one.
  func adapted(to type: ValueType) -> CheckedExpression? {
    switch (kind, type) {
    case (.value(let own), _): own == type ? self : nil
    case (.integer(let value), .count): CheckedExpression(.count, .literal(.count(value)), range)
    case (.integer(let value), .days): CheckedExpression(.days, .literal(.days(value)), range)
    case (.integer(let value), .yen): CheckedExpression(.yen, .literal(.yen(Yen(value))), range)
    case (.integer, _): nil
    }
  }
}

extension ValueType {
  /// The type in the author's words, for messages.
  var words: String {
    switch self {
    case .choice: "a choice"
    case .multi: "a multiple choice"
    case .yesNo: "yes or no"
    case .yen: "yen"
    case .rate: "a rate"
    case .count: "a count"
    case .days: "days"
    case .date: "a date"
    case .time: "a time"
    case .phone: "a phone number"
    case .lender: "a lender"
    case .text: "a text"
    case .number: "a desk"
    case .moment: "a moment"
    }
  }
}
