import StrictYAML

extension DiagnosticEntry {
  /// The entries on facts that age, in the order of the codes.
  static let ageing: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .checkedTooEarly, title: "a fact checked before the file",
      meaning: """
        'checked_on' at the head of facts.yaml is the day on which all facts were checked. A fact \
        has a day of its own only when it was checked again later.
        """,
      bad: "checked_on: 2026-11-20\n...\n    checked_on: 2026-02-03",
      good: "checked_on: 2026-11-20\n...\n    checked_on: 2027-02-03"),
    DiagnosticEntry(
      code: .emptyValidity, title: "a period without a day",
      meaning:
        "The period of a figure has a first day, a last day or both, and ends after it begins.",
      bad: "valid: { from: 2027-04-01, through: 2027-03-31 }",
      good: "valid: { from: 2026-04-01, through: 2027-03-31 }"),
    DiagnosticEntry(
      code: .validityNotInSentence, title: "a period that the fact does not state",
      meaning: """
        Nobody may invent a date. The sentence of the fact must state the year, month and day of \
        each end of the period, so that the two cannot drift apart.
        """,
      bad: "ja: 30日間は利息がかかりません。\n...\nvalid: { through: 2027-03-31 }",
      good: "ja: 2027年3月31日まで、30日間は利息がかかりません。\n...\nvalid: { through: 2027-03-31 }"),
    DiagnosticEntry(
      code: .recheckDue, title: "a fact that is due for a new check",
      meaning: """
        A dialog uses a fact whose check is older than 'recheck_months' allows for its kind. Only \
        'annai check --as-of DATE' says so; people see such a figure with a mark. Check the fact with \
        its source and write the day beside it; never write a day on which nobody checked.
        """,
      bad: "late-charge:\n  ages: lender_rule    # checked more than 12 months ago",
      good: "late-charge:\n  ages: lender_rule\n  checked_on: 2027-11-22"),
    DiagnosticEntry(
      code: .outsideValidity, title: "a figure that does not hold on the day",
      meaning: """
        A dialog uses a figure outside the period that its fact states. Only 'annai check --as-of \
        DATE' says so; in a conversation such a figure counts as unknown.
        """,
      bad: "free_days: { ..., valid: { through: 2027-03-31 } }    # as of 2027-04-01",
      good: "free_days: { ..., valid: { through: 2028-03-31 } }    # with the new sentence"),
  ]
}
