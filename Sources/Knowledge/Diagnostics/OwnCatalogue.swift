public import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of what own files of knowledge may not do, in the order of the codes.
  public static let ownKnowledge: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .ownCannotReplace, title: "an own file that replaces what the pack knows",
      meaning: """
        Own numbers, facts, figures, sources and lenders come beside those of the pack. A number
        that people dial, or a figure that they count on, never changes by a file in somebody's
        folder: add one under another id, and name that in an own dialog.
        """,
      bad: """
        numbers:
          acom_loan_desk: { ... }
        """,
      good: """
        numbers:
          my_branch: { ... }
        """),
    DiagnosticEntry(
      code: .ownCannotSet, title: "a part that own files do not have",
      meaning: """
        An own file adds to the lists of the pack's file of the same name. What holds for the whole
        pack, such as the lawful caps, is the pack's alone.
        """,
      bad: """
        legal_caps: { ... }
        lenders:
          my_bank: { ... }
        """,
      good: """
        lenders:
          my_bank: { ... }
        """),
    DiagnosticEntry(
      code: .ownFactWithoutDay, title: "an own fact without the day of its check",
      meaning: """
        Facts age, and are to be checked again after a while. The day of the pack's check says
        nothing about a fact that somebody else added.
        """,
      bad: """
        facts:
          my-fact: { ... }
        """,
      good: """
        checked_on: 2026-11-20
        facts:
          my-fact: { ... }
        """),
  ]
}
