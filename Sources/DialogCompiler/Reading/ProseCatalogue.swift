import StrictYAML

extension DiagnosticEntry {
  /// The catalogue of sentences, in the order of the codes.
  static let prose: [DiagnosticEntry] = [
    DiagnosticEntry(
      code: .literalFigure, title: "a figure typed into a text",
      meaning: """
        Amounts, rates, dates, limits and phone numbers live in facts.yaml and numbers.yaml, where
        each has a source and is mended in one place. A sentence refers to them. Where digits are
        no such figure, the line says why: `{ text: ..., digits_because: ... }`.
        """,
      bad: "say: 年20.0%です。",
      good: #"say: "年{fact.acom_late_rate}です。""#),
    DiagnosticEntry(
      code: .needlessReason, title: "a needless `digits_because`",
      meaning: """
        The line holds no figure, so nothing has to be excused. Left standing, it would excuse one
        that is typed later.
        """,
      bad: "{ text: 電話する。, digits_because: 例 }",
      good: "電話する。"),
    DiagnosticEntry(
      code: .unclosedBrace, title: "a brace that is not closed",
      meaning: """
        A reference stands between `{` and `}` on one line. A plain brace is written twice.
        """,
      bad: #"say: "残高は{balanceです。""#,
      good: #"say: "残高は{balance}です。""#),
    DiagnosticEntry(
      code: .strayBrace, title: "a brace that closes nothing",
      meaning: "A plain brace is written twice: `}}`.",
      bad: #"say: "残高は}です。""#,
      good: #"say: "残高は{balance}です。""#),
    DiagnosticEntry(
      code: .emptyReference, title: "braces without a name",
      meaning: "Between the braces stands the name of a value.",
      bad: #"say: "残高は{}です。""#,
      good: #"say: "残高は{balance}です。""#),
    DiagnosticEntry(
      code: .referenceNotName, title: "a calculation in a sentence",
      meaning: """
        A sentence shows values and computes none: a computed value gets a name under `let`, where
        its type and its sum can be seen.
        """,
      bad: #"say: "{can_pay_on - due_date}遅れ""#,
      good: """
        let: { late_days: can_pay_on - due_date }
        say: "{late_days}遅れ"
        """),
    DiagnosticEntry(
      code: .referenceInPlainText, title: "a reference where none can stand",
      meaning: """
        Titles of dialogs, labels, reasons and what is said about a question stay the same for
        everybody.
        """,
      bad: #"why: "{balance}の利息を計算します。""#,
      good: "why: 利息を計算します。"),
  ]
}
