import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of names, in the order of the codes.
  static let names: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .unknownNode, title: "an unknown node",
      meaning: "A branch leads to a node that this dialog has not.",
      bad: "next: ask_cuont",
      good: "next: ask_count"),
    DiagnosticEntry(
      code: .unknownQuestion, title: "an unknown question",
      meaning: """
        The id is in neither questions.yaml nor this dialog nor a sub-dialog that it visits.
        """,
      bad: "ask: balanse",
      good: "ask: balance"),
    DiagnosticEntry(
      code: .unknownOption, title: "an unknown option",
      meaning: """
        A choice can only be compared with one of its own options. So a condition never waits for
        an answer that cannot come.
        """,
      bad: "if: cause == forgoten",
      good: "if: cause == forgot"),
    DiagnosticEntry(
      code: .unknownFunction, title: "an unknown function",
      meaning: "Dialogs/README.md lists the functions that a dialog may call.",
      bad: "loan.late_charges(...)",
      good: "loan.late_charge(...)"),
    DiagnosticEntry(
      code: .unknownArgument, title: "an unknown label",
      meaning: "The function takes no value with this label.",
      bad: "loan.interest(amount: balance, ...)",
      good: "loan.interest(principal: balance, ...)"),
    DiagnosticEntry(
      code: .missingArgument, title: "a missing value",
      meaning: "The function needs a value that the call does not give.",
      bad: "loan.interest(principal: balance)",
      good: "loan.interest(principal: balance, days: late_days, rate: rate)"),
    DiagnosticEntry(
      code: .repeatedArgument, title: "a value given twice",
      meaning: "Each label stands once in a call.",
      bad: "loan.interest(days: a, days: b, ...)",
      good: "loan.interest(days: a, ...)"),
    DiagnosticEntry(
      code: .missingLabel, title: "a value without its label",
      meaning: """
        A function that takes several values is called with labels, so that no two can be mixed
        up.
        """,
      bad: "loan.interest(balance, late_days, rate)",
      good: "loan.interest(principal: balance, days: late_days, rate: rate)"),
    DiagnosticEntry(
      code: .unknownFact, title: "an unknown fact",
      meaning: "`cite` names ids of facts.yaml.",
      bad: "cite: [cannotpay-call-befor]",
      good: "cite: [cannotpay-call-before]"),
    DiagnosticEntry(
      code: .unknownFigure, title: "an unknown figure",
      meaning: "`fact.name` names a figure of facts.yaml.",
      bad: "{fact.acom_late_rat}",
      good: "{fact.acom_late_rate}"),
    DiagnosticEntry(
      code: .unknownNumber, title: "an unknown desk",
      meaning: "`number.name` names a desk of numbers.yaml.",
      bad: "{number.acom_lone_desk}",
      good: "{number.acom_loan_desk}"),
    DiagnosticEntry(
      code: .forbiddenNumber, title: "a number that must never be offered",
      meaning: """
        The review of this number came to the verdict that annai must not tell anybody to ring it.
        numbers.yaml holds the reason.
        """,
      bad: "{number.unconfirmed_contract}",
      good: "{number.acom_loan_desk}"),
    DiagnosticEntry(
      code: .unknownAspect, title: "an unknown detail of a desk",
      meaning: """
        A reference shows a desk in full, or its `digits`, `name`, `hours`, or whether it is open
        `now`.
        """,
      bad: "{number.acom_loan_desk.hour}",
      good: "{number.acom_loan_desk.hours}"),
    DiagnosticEntry(
      code: .unknownScript, title: "an unknown script",
      meaning: "The id is in neither scripts.yaml nor this dialog.",
      bad: "script: ask_for_tiem",
      good: "script: ask_for_time"),
    DiagnosticEntry(
      code: .unknownSubDialog, title: "an unknown sub-dialog",
      meaning: "`visit` names a file of `dialogs/` that starts with `subdialog:`.",
      bad: "visit: ask-lendr",
      good: "visit: ask-lender"),
    DiagnosticEntry(
      code: .unknownName, title: "an unknown name",
      meaning: """
        The name is no question and no `let` in this place. Options are only known beside the
        choice that they belong to.
        """,
      bad: "if: balanse > limit",
      good: "if: balance > limit"),
    DiagnosticEntry(
      code: .unknownDialog, title: "an unknown dialog in the menu",
      meaning: "`menu` names files of `dialogs/`, not sub-dialogs.",
      bad: "menu: [late-paymnet]",
      good: "menu: [late-payment]"),
    DiagnosticEntry(
      code: .unknownLender, title: "an unknown lender",
      meaning: """
        The options of a question of type `lender` are the lenders of lenders.yaml, and `other`.
        """,
      bad: "options: { akom: アコム }",
      good: "options: { acom: アコム, other: そのほか }"),
    DiagnosticEntry(
      code: .figureNotLet, title: "a figure that is no `let`",
      meaning: """
        `figures` lists computed values with their sums, so each key is the name of a `let`.
        """,
      bad: "figures: { balance: 残高 }",
      good: """
        let: { late_charge: ... }
        figures: { late_charge: 遅延損害金の目安 }
        """),
    DiagnosticEntry(
      code: .duplicateName, title: "a name given twice",
      meaning: """
        Questions and scripts have one name in the whole pack, for an answer is kept by it. A
        `let` may not hide a question or another `let`.
        """,
      bad: "let: { balance: ... }   # there is a question balance",
      good: "let: { new_balance: ... }"),
    DiagnosticEntry(
      code: .repeatedItem, title: "something listed twice",
      meaning: "The list says the same thing twice.",
      bad: "cite: [int-late-cap, int-late-cap]",
      good: "cite: [int-late-cap]"),
    DiagnosticEntry(
      code: .unusedQuestion, title: "a question that is never used",
      meaning: "No dialog asks or names it.",
      bad: "questions: { hobby: ... }",
      good: """
        nodes:
          first: { ask: hobby, next: ... }
        """),
    DiagnosticEntry(
      code: .unusedScript, title: "a script that is never used",
      meaning: "No outcome names it.",
      bad: "scripts: { ask_for_time: ... }",
      good: "outcome: { script: ask_for_time }"),
    DiagnosticEntry(
      code: .unusedLet, title: "a `let` that is never used",
      meaning: "Nothing names this value: a leftover, or a misspelt name elsewhere.",
      bad: "let: { late_days: can_pay_on - due_date }",
      good: """
        let: { late_days: can_pay_on - due_date }
        say: "{late_days}遅れます。"
        """),
    DiagnosticEntry(
      code: .unusedSubDialog, title: "a sub-dialog that nobody visits",
      meaning: """
        No dialog that people can open visits it, not even by way of another sub-dialog: nobody will
        ever see it. What leads into it is not known, so that its ways are looked at as if it were
        opened by itself.
        """,
      bad: "subdialog: ask-name   # and no node has visit: ask-name",
      good: """
        nodes:
          first: { visit: ask-name, next: end }
        """),
  ]
}
