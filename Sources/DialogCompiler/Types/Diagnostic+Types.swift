import DialogEngine
import StrictYAML

extension DiagnosticCode {
  static let wrongOperands = DiagnosticCode("DLG301")
  static let notComparable = DiagnosticCode("DLG302")
  static let conditionNotYesNo = DiagnosticCode("DLG303")
  static let wrongType = DiagnosticCode("DLG304")
  static let differentBranches = DiagnosticCode("DLG305")
  static let textOutsideCall = DiagnosticCode("DLG306")
  static let circularLet = DiagnosticCode("DLG307")
  static let notShowable = DiagnosticCode("DLG308")
  static let roundingNotNamed = DiagnosticCode("DLG309")
}

extension Diagnostic {
  static func wrongOperands(
    _ sign: BinaryOperator, _ left: CheckedExpression, _ right: CheckedExpression,
    at range: SourceRange
  ) -> Self {
    Self(
      code: .wrongOperands, range: range,
      message: "'\(sign.rawValue)' can't join \(left.type.words) and \(right.type.words)",
      hint: operandHint(sign, left.type, right.type))
  }

  /// An amount times a rate is no whole number of yen: how it becomes one has to be said.
  static func roundingNotNamed(
    _ sign: BinaryOperator, _ functions: [FunctionSignature], at range: SourceRange
  ) -> Self {
    let known = functions.compactMap { function in
      function.rounding.map { "\(function.name) (\($0))" }
    }
    return Self(
      code: .roundingNotNamed, range: range,
      message: "'\(sign.rawValue)' of an amount and a rate doesn't say how it is rounded",
      hint: known.isEmpty
        ? "use a function that names its rounding"
        : "use a function that names its rounding: \(known.sorted().joined(separator: ", "))")
  }

  private static func operandHint(
    _ sign: BinaryOperator, _ left: ValueType, _ right: ValueType
  ) -> String {
    switch (sign, left, right) {
    case (.multiply, .count, .yen), (.multiply, .count, .days): "write the count behind the '*'"
    case (.add, .days, .date): "write date + days"
    default: "only values of the same kind, dates with days, and amounts with counts"
    }
  }

  static func notComparable(
    _ sign: String, _ left: CheckedExpression, _ right: CheckedExpression, at range: SourceRange
  ) -> Self {
    let isSame = left.type == right.type
    return Self(
      code: .notComparable, range: range,
      message: isSame
        ? "'\(sign)' can't compare \(left.type.words)"
        : "'\(sign)' can't compare \(left.type.words) with \(right.type.words)",
      hint: comparisonHint(left.type, right.type))
  }

  private static func comparisonHint(_ left: ValueType, _ right: ValueType) -> String {
    if case .multi = left { return "write has(name, option)" }
    switch (left, right) {
    case (.choice, .choice): return "compare a choice with one of its own options"
    case (.yesNo, .yesNo): return "write it with 'and', 'or' and 'not'"
    case (.date, .moment), (.moment, .date): return "compare dates with 'today', moments with 'now'"
    default: return "compare values of the same kind"
    }
  }

  static func conditionNotYesNo(_ found: CheckedExpression, at range: SourceRange) -> Self {
    Self(
      code: .conditionNotYesNo, range: range,
      message: "a condition must be yes or no, but this is \(found.type.words)",
      hint: "compare it with something, or ask 'known(...)'")
  }

  static func wrongType(
    _ what: String, wanted: String, found: CheckedExpression, at range: SourceRange
  ) -> Self {
    Self(
      code: .wrongType, range: range,
      message: "\(what) must be \(wanted), but this is \(found.type.words)",
      hint: "give \(wanted)")
  }

  static func differentBranches(
    _ yes: CheckedExpression, _ no: CheckedExpression, at range: SourceRange
  ) -> Self {
    Self(
      code: .differentBranches, range: range,
      message: "'then' gives \(yes.type.words), but 'else' \(no.type.words)",
      hint: "give the same kind of value on both sides")
  }

  static func textOutsideCall(at range: SourceRange) -> Self {
    Self(
      code: .textOutsideCall, range: range,
      message: "a text may only be given to a function that takes one",
      hint: "to compare a choice, write its option without quotes")
  }

  static func circularLet(_ path: [String], at range: SourceRange) -> Self {
    Self(
      code: .circularLet, range: range,
      message: "the let '\(path[0])' needs itself: \(path.joined(separator: " -> "))",
      hint: "compute it from answers")
  }

  static func notShowable(_ name: Named) -> Self {
    Self(
      code: .notShowable, range: name.range,
      message: "'\(name.text)' is one of the classes of a function and has no words to show",
      hint: "write a line with 'if' for each class")
  }
}
