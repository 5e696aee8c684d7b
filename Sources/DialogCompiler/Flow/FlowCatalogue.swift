import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of the ways of a dialog, in the order of the codes.
  static let flow: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .cycle, title: "a circle",
      meaning: """
        A dialog only goes forward, so that every conversation ends. People go back with `back`
        and `change`, which work everywhere by themselves.
        """,
      bad: """
        a: { next: b }
        b: { next: a }
        """,
      good: """
        a: { next: b }
        b: { outcome: ... }
        """),
    DiagnosticEntry(
      code: .unreachableNode, title: "a node that nothing leads to",
      meaning: "No way from the start leads there: a forgotten branch, or a leftover.",
      bad: """
        start: a
        nodes:
          a: { outcome: ... }
          b: { outcome: ... }
        """,
      good: """
        start: a
        nodes:
          a: { next: b }
          b: { outcome: ... }
        """),
    DiagnosticEntry(
      code: .recursiveVisit, title: "a sub-dialog that visits itself",
      meaning: "Not even by a detour: the conversation would never end.",
      bad: """
        subdialog: ask-lender
        nodes:
          a: { visit: ask-lender, next: b }
        """,
      good: """
        subdialog: ask-lender
        nodes:
          a: { visit: ask-name, next: b }
        """),
  ]
}
