import DialogEngine
import StrictYAML

/// Which types operators take and what they give: what the engine computes, and nothing more.
enum OperatorTypes {
  static func hasOrder(_ type: ValueType) -> Bool {
    switch type {
    case .yen, .rate, .count, .days, .date, .time, .moment: true
    default: false
    }
  }

  static func canBeEqual(_ type: ValueType) -> Bool {
    switch type {
    case .multi, .text: false
    default: true
    }
  }

  /// Both values as one type, where they can be.
  static func united(
    _ left: CheckedExpression, _ right: CheckedExpression
  ) -> (CheckedExpression, CheckedExpression)? {
    let type = left.isInteger ? right.type : left.type
    guard let a = left.adapted(to: type), let b = right.adapted(to: type) else { return nil }
    return (a, b)
  }

  static func arithmetic(
    _ sign: BinaryOperator, _ left: CheckedExpression, _ right: CheckedExpression,
    _ range: SourceRange
  ) -> CheckedExpression? {
    for rule in rules where rule.signs.contains(sign) {
      guard let a = left.adapted(to: rule.left), let b = right.adapted(to: rule.right) else {
        continue
      }
      return CheckedExpression(rule.result, .binary(sign, a.expression, b.expression), range)
    }
    return nil
  }

  private struct Rule {
    let left: ValueType
    let signs: [BinaryOperator]
    let right: ValueType
    let result: ValueType

    init(
      _ left: ValueType, _ signs: [BinaryOperator], _ right: ValueType, gives result: ValueType
    ) {
      (self.left, self.signs, self.right, self.result) = (left, signs, right, result)
    }
  }

  // Two literals are counts, so that rule stands before the others.
  private static let rules: [Rule] = [
    Rule(.count, [.add, .subtract, .multiply, .divide], .count, gives: .count),
    Rule(.date, [.subtract], .date, gives: .days),
    Rule(.date, [.add, .subtract], .days, gives: .date),
    Rule(.days, [.add, .subtract], .days, gives: .days),
    Rule(.days, [.multiply, .divide], .count, gives: .days),
    Rule(.yen, [.add, .subtract], .yen, gives: .yen),
    Rule(.yen, [.multiply, .divide], .count, gives: .yen),
  ]
}
