extension HostileFile {
  /// Conditions that are hard to read.
  static let expressions: [HostileFile] = [
    condition("1,900 brackets", "DLG145", times("(", 1_900)),
    condition("1,900 brackets and their ends", "DLG145", times("(", 900) + "1" + times(")", 900)),
    condition("450 times not", "DLG145", times("not ", 450) + "known(due_date)"),
    condition("300 times known", "DLG145", times("known(", 300)),
    condition("130 times if", "DLG145", times("if known(due_date) then ", 80)),
    condition("170 times and", "DLG145", "known(due_date)" + times(" and known(balance)", 100)),
    condition("1,999 signs", "DLG140", times("-", 1_999)),
    condition("900 dots", "DLG140", times("a.", 900)),
    condition("900 labels", "DLG140", "desk.is_open(" + times("a:", 900)),
    condition("60,000 characters", "DLG144", times("a ", 30_000)),
    condition("a huge whole number", "DLG143", "balance > " + times("9", 1_900)),
    condition("a huge fraction", "DLG143", "balance > 0." + times("9", 1_900)),
    condition("full-width digits", "DLG140", "balance > １２３"),
    condition("a full-width bracket", "DLG140", "known（due_date）"),
    condition("an open quote", "DLG140", "balance == \\\"x"),
    condition("a call with 200 arguments", "DLG204", "f(" + times("a: today, ", 150) + "a: today)"),
    condition("a statement", "DLG140", "import os; os.system(1)"),
    condition("a text with an accent on its quote", "DLG306", "balance == \\\"\u{301}\\\""),
    HostileFile(
      "1,000 broken conditions", check: "DLG140",
      soundDialog(nodes: numbered(1_000) { "  n\($0): { next: [{ if: \")\", go: end }] }\n" })),
    HostileFile(
      "9,000 nodes apart with unknown names, 9,000 questions", check: "DLG402",
      soundDialog(
        nodes: numbered(9_000) { "  n\($0): { next: [{ if: known(r\($0)x), go: end }] }\n" },
        head: "questions:\n"
          + numbered(9_000) { "  q\($0)x: { type: yen, label: 例, ask: 例, why: 例 }\n" })),
  ]

  private static func condition(_ name: String, _ code: String, _ text: String) -> HostileFile {
    HostileFile(
      "a condition of \(name)", check: code,
      sound.replacing("next: end", with: "next: [{ if: \"\(text)\", go: end }]"))
  }
}
