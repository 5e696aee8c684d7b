import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of shape beyond single keys, in the order of the codes.
  static let shape: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .notAName, title: "a name that is none",
      meaning: """
        Ids are small ASCII letters, digits and `_`, a letter first (dialogs use `-`), at most 60
        of them. They are never shown, so that wording can change without breaking a reference.
        """,
      bad: """
        nodes:
          askBalance: ...
        """,
      good: """
        nodes:
          ask_balance: ...
        """),
    DiagnosticEntry(
      code: .reservedName, title: "a word of the language as a name",
      meaning: """
        Words such as `today`, `known` or `unknown` mean something in expressions and answers, so
        nothing else can be called so.
        """,
      bad: """
        let:
          today: due_date
        """,
      good: """
        let:
          due_day: due_date
        """),
    DiagnosticEntry(
      code: .missingFile, title: "a file of the pack is missing",
      meaning: """
        A pack has a `pack.yaml`, which names it and lists the dialogs of the menu.
        """,
      bad: "Dialogs/dialogs/late.yaml",
      good: """
        Dialogs/pack.yaml
        Dialogs/dialogs/late.yaml
        """),
    DiagnosticEntry(
      code: .otherFileName, title: "a dialog in a file of another name",
      meaning: """
        The file is named after the dialog, so that each is found by the other and no two dialogs
        can have one name.
        """,
      bad: """
        # dialogs/late.yaml
        dialog: late-payment
        """,
      good: """
        # dialogs/late-payment.yaml
        dialog: late-payment
        """),
    DiagnosticEntry(
      code: .notAllowed, title: "a value that is not allowed there",
      meaning: "Only certain words may stand here; the message lists them.",
      bad: "type: money",
      good: "type: yen"),
    DiagnosticEntry(
      code: .emptyList, title: "an empty list",
      meaning: "Nothing stands where at least one thing is needed.",
      bad: "next: []",
      good: "next: next_node"),
    DiagnosticEntry(
      code: .tooMany, title: "too many values in one block",
      meaning: """
        One `let` block names at most 100 values, one `next` has at most 200 branches, and a
        question at most 60 options: people can't keep more apart either. A pack has at most 200
        dialogs that people open, since each is told apart from all others when the router learns;
        what they visit (`subdialog`) is not counted.
        """,
      bad: "let: { a1: ..., a2: ..., and so on }",
      good: "let: { late_days: ... }"),
    DiagnosticEntry(
      code: .missingOptions, title: "a choice without options",
      meaning: """
        Questions of the types `choice`, `multi` and `lender` list what can be chosen.
        """,
      bad: """
        cause:
          type: choice
          ask: ...
        """,
      good: """
        cause:
          type: choice
          ask: ...
          options: { forgot: 忘れた, other: そのほか }
        """),
    DiagnosticEntry(
      code: .keyForOtherType, title: "a key for questions of another type",
      meaning: """
        `options` belong to choices, `none` to multiple choices, `prefer` to dates, and limits to
        what has an order.
        """,
      bad: """
        balance:
          type: yen
          prefer: past
        """,
      good: """
        paid_on:
          type: date
          prefer: past
        """),
    DiagnosticEntry(
      code: .keyBesideOther, title: "two keys that exclude each other",
      meaning: """
        An outcome has a script, or says why no call follows; a desk is called, or has to be
        found.
        """,
      bad: """
        script: ask_for_time
        no_call: 電話は要らない
        """,
      good: "script: ask_for_time"),
    DiagnosticEntry(
      code: .noExit, title: "a node that leads nowhere",
      meaning: """
        Every node goes on (`next`), ends the conversation (`outcome`), or, in a sub-dialog, goes
        back (`return: yes`).
        """,
      bad: """
        ask_balance:
          ask: balance
        """,
      good: """
        ask_balance:
          ask: balance
          next: how_late
        """),
    DiagnosticEntry(
      code: .secondExit, title: "a node with two ways to go on",
      meaning: "A node has exactly one of `next`, `outcome` and `return`.",
      bad: """
        next: how_late
        outcome: ...
        """,
      good: "next: how_late"),
    DiagnosticEntry(
      code: .returnOutsideSubDialog, title: "`return` in a dialog",
      meaning: """
        Only a sub-dialog has somewhere to return to. A dialog ends in an outcome.
        """,
      bad: """
        dialog: late
        nodes:
          end: { return: yes }
        """,
      good: """
        subdialog: ask-lender
        nodes:
          end: { return: yes }
        """),
    DiagnosticEntry(
      code: .keyOfDialog, title: "a sub-dialog with keys of a dialog",
      meaning: """
        A sub-dialog is never offered by itself, so it has no `title`, `summary` or `examples`.
        """,
      bad: """
        subdialog: ask-lender
        title: 会社
        """,
      good: "subdialog: ask-lender"),
    DiagnosticEntry(
      code: .incompleteOutcome, title: "an incomplete outcome",
      meaning: """
        A person who reaches the end needs the situation, the most important sentence, the answer,
        what to do next, and where it is from.
        """,
      bad: """
        outcome:
          title: 期日の前
          answer: ...
        """,
      good: """
        outcome:
          title: 期日の前
          first: ...
          answer: ...
          steps: ...
          cite: [cannotpay-call-before]
          script: ask_for_time
        """),
    DiagnosticEntry(
      code: .neitherScriptNorReason, title: "neither a script nor a reason",
      meaning: """
        Most people end at the phone. Where none is needed, the outcome says so.
        """,
      bad: """
        outcome:
          title: ...
        """,
      good: """
        outcome:
          title: ...
          no_call: 会員ページだけで済む
        """),
    DiagnosticEntry(
      code: .otherwiseWithoutReason, title: "`otherwise` without a reason",
      meaning: """
        `otherwise` hides what nobody thought of. Say which cases are meant, so that a reader can
        see whether that is so.
        """,
      bad: "- { otherwise: late }",
      good: "- { otherwise: late, because: 払える日が期日より後のとき }"),
    DiagnosticEntry(
      code: .afterOtherwise, title: "a branch that is never tried",
      meaning: """
        Branches are tried in order, and `otherwise` always holds; what stands behind it is dead.
        The same goes for a desk without a condition.
        """,
      bad: """
        - { otherwise: late, because: ... }
        - { if: known(x), go: early }
        """,
      good: """
        - { if: known(x), go: early }
        - { otherwise: late, because: ... }
        """),
    DiagnosticEntry(
      code: .fewExamples, title: "too few examples",
      meaning: """
        Typed questions find a dialog by its examples. Fewer than three leave most people out.
        """,
      bad: "examples: [間に合わない]",
      good: "examples: [間に合わない, 給料日まで待ってほしい, 今月きびしい]"),
  ]
}
