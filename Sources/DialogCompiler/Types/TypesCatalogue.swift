import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of types, in the order of the codes.
  static let types: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .wrongOperands, title: "values that can't be joined",
      meaning: """
        Arithmetic joins values of one kind; a date takes days, and an amount is multiplied by or
        divided by a count. Yen and days never mix.
        """,
      bad: "balance + late_days",
      good: "due_date + late_days"),
    DiagnosticEntry(
      code: .notComparable, title: "values that can't be compared",
      meaning: """
        Only values of one kind are compared, and `<` needs values with an order.
        """,
      bad: "balance > due_date",
      good: "can_pay_on > due_date"),
    DiagnosticEntry(
      code: .conditionNotYesNo, title: "a condition that is neither yes nor no",
      meaning: """
        A condition compares something, asks `known(x)`, or is the answer to a question of type
        `yes_no`.
        """,
      bad: "if: balance",
      good: "if: known(balance)"),
    DiagnosticEntry(
      code: .wrongType, title: "a value of another type",
      meaning: """
        A value stands where one of another type is needed: in a call, a limit, a deadline, or as
        the desk to ring.
        """,
      bad: "loan.interest(principal: due_date, ...)",
      good: "loan.interest(principal: balance, ...)"),
    DiagnosticEntry(
      code: .differentBranches, title: "`then` and `else` of different types",
      meaning: "Whichever way the condition goes, the value is of one type.",
      bad: "if known(x) then balance else late_days",
      good: "if known(x) then balance else limit"),
    DiagnosticEntry(
      code: .textOutsideCall, title: "a quoted text in an expression",
      meaning: """
        Quoted texts may only be given to a function that takes one. Options are written without
        quotes.
        """,
      bad: #"if: cause == "forgot""#,
      good: "if: cause == forgot"),
    DiagnosticEntry(
      code: .circularLet, title: "a `let` that needs itself",
      meaning: "A value can't be computed from itself, not even by a detour.",
      bad: "let: { a: b + 1, b: a + 1 }",
      good: "let: { a: late_days + 1, b: a + 1 }"),
    DiagnosticEntry(
      code: .notShowable, title: "a class that has no words",
      meaning: """
        The classes of a function, such as `near_miss`, are ids and never shown. Write a line with
        a condition for each.
        """,
      bad: #"say: "{kind}""#,
      good: "say: { if: kind == stranger, text: 登録のない番号です。 }"),
    DiagnosticEntry(
      code: .roundingNotNamed, title: "an amount and a rate without a rounding",
      meaning: """
        A share of an amount is no whole number of yen. Only functions bring the two together: each
        says how many yen come out of the fraction, and its rule has a source.
        """,
      bad: "charge: balance * fact.late_rate",
      good: "charge: loan.late_charge(principal: balance, days: late_days, rate: fact.late_rate)"),
  ]
}
