import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of dialog tests, in the order of the codes.
  static let testing: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .unknownTestDialog, title: "a test of an unknown dialog",
      meaning: """
        A test opens a dialog of `dialogs/`. A sub-dialog is tested by way of a dialog that visits
        it.
        """,
      bad: "dialog: cannot-pya",
      good: "dialog: cannot-pay"),
    DiagnosticEntry(
      code: .unknownTestQuestion, title: "a test with an unknown question",
      meaning: "The id is in neither questions.yaml nor any dialog.",
      bad: "answers: { due_dat: 2026-11-20 }",
      good: "answers: { due_date: 2026-11-20 }"),
    DiagnosticEntry(
      code: .unknownTestOption, title: "a test with an unknown option",
      meaning: "A choice is answered by the id of one of its options, never by its label.",
      bad: "answers: { cause: forgott }",
      good: "answers: { cause: forgot }"),
    DiagnosticEntry(
      code: .wrongTestValue, title: "a value of another type in a test",
      meaning: """
        Days are written as 2026-11-25, amounts as 200000 or 200000円, rates as 18.0%. A `?` behind
        a value means "about".
        """,
      bad: "answers: { due_date: 来週 }",
      good: "answers: { due_date: 2026-11-25 }"),
    DiagnosticEntry(
      code: .refusedTestValue, title: "an answer that a question does not take",
      meaning: """
        The question needs an answer and got `unknown`, or something was chosen together with the
        option that stands alone. No person could give this answer.
        """,
      bad: "answers: { signs: [asked_pin, nothing] }",
      good: "answers: { signs: [asked_pin] }"),
    DiagnosticEntry(
      code: .unknownTestOutcome, title: "an unknown outcome in a test",
      meaning: "An outcome is named by its dialog, or sub-dialog, and its node.",
      bad: "outcome: cannot-pay/in_tiem",
      good: "outcome: cannot-pay/in_time"),
    DiagnosticEntry(
      code: .unknownTestFigure, title: "a figure that the outcome does not list",
      meaning: "A test looks at the `figures:` of the outcome that it expects.",
      bad: "figures: { late_chrage: 657 }",
      good: "figures: { late_charge: 657 }"),
    DiagnosticEntry(
      code: .unknownTestFact, title: "an unknown fact in a test",
      meaning: "`cites` names ids of facts.yaml.",
      bad: "cites: [cannotpay-late-rat]",
      good: "cites: [cannotpay-late-rate]"),
    DiagnosticEntry(
      code: .unknownTestNumber, title: "an unknown desk in a test",
      meaning: "`numbers`, `never` and `desk` name ids of numbers.yaml.",
      bad: "numbers: [acom_lone_desk]",
      good: "numbers: [acom_loan_desk]"),
    DiagnosticEntry(
      code: .unknownTestScript, title: "an unknown script in a test",
      meaning: "The id is in neither scripts.yaml nor any dialog.",
      bad: "script: { id: ask_for_tiem }",
      good: "script: { id: ask_for_time }"),
    DiagnosticEntry(
      code: .unknownTestPart, title: "an unknown part in a test",
      meaning: """
        `parts` names parts of a script: have_ready, first_words, say, ask, replies, never_say,
        write_down, other_ways. `lines` counts those of answer, steps and said.
        """,
      bad: "parts: [haveready]",
      good: "parts: [have_ready]"),
    DiagnosticEntry(
      code: .testWithoutEnd, title: "a test that expects no end",
      meaning: "Every test says where the conversation leads: one outcome, or the open question.",
      bad: "expect: { cites: [cannotpay-late-rate] }",
      good: "expect: { outcome: cannot-pay/in_time, cites: [cannotpay-late-rate] }"),
    DiagnosticEntry(
      code: .impossibleExpectation, title: "an expectation that nothing can meet",
      meaning: """
        At an open question there are no figures, desks or scripts yet; at an outcome no answer is
        taken or refused; without a typed sentence nothing is picked up.
        """,
      bad: "expect: { question: due_date, figures: { late_charge: 657 } }",
      good: "expect: { question: due_date }"),
    DiagnosticEntry(
      code: .testWithoutStart, title: "a test that starts nowhere",
      meaning: "A conversation starts with a dialog, with a typed sentence, or with both.",
      bad: "six_days_late: { now: ..., expect: ... }",
      good: "six_days_late: { dialog: cannot-pay, now: ..., expect: ... }"),
    DiagnosticEntry(
      code: .duplicateTest, title: "two tests of one name",
      meaning: "A failure is told by the name of its test, so that each has its own.",
      bad: "six_days_late: ...   # also in another file",
      good: "six_days_late_after_payday: ..."),
    DiagnosticEntry(
      code: .unknownTestReference, title: "a value that no sentence shows",
      meaning: """
        `shown` names what stands between braces in the sentences of the end: of the outcome and its
        script, or of the open question; and of what is said on the way there.
        """,
      bad: "shown: { late_day: 6 }",
      good: "shown: { late_days: 6, fact.adverse_entry_days: 61 }"),
  ]
}
