import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of the grammar of expressions, in the order of the codes.
  static let expressions: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .expressionSyntax, title: "an expression that can't be read",
      meaning: "The expression does not follow the grammar in Dialogs/README.md.",
      bad: "if: known(balance",
      good: "if: known(balance)"),
    DiagnosticEntry(
      code: .singleEquals, title: "`=` for `==`",
      meaning: "Two values are compared with `==`.",
      bad: "if: cause = forgot",
      good: "if: cause == forgot"),
    DiagnosticEntry(
      code: .foreignOperator, title: "an operator of another language",
      meaning: "Conditions are joined with `and`, `or` and `not`.",
      bad: "if: known(a) && known(b)",
      good: "if: known(a) and known(b)"),
    DiagnosticEntry(
      code: .bareNumber, title: "a number typed into an expression",
      meaning: """
        Thresholds belong into facts.yaml with their source, and are referred to as `fact.name`.
        Only 0 and 1 may be typed.
        """,
      bad: "if: late_days >= 61",
      good: "if: late_days >= fact.adverse_entry_days"),
    DiagnosticEntry(
      code: .expressionTooLong, title: "an expression that is too long",
      meaning: "At most 2,000 characters. Name its parts with `let`.",
      bad: "if: a and b and c and so on",
      good: """
        let: { is_late: ... }
        if: is_late
        """),
    DiagnosticEntry(
      code: .expressionTooDeep, title: "too many brackets inside one another",
      meaning: "At most 32. Name the inner parts with `let`.",
      bad: "if: ((((known(balance)))) and so on",
      good: "if: known(balance)"),
  ]
}
