import DialogCompiler
import StrictYAML
import Testing

/// Ways that a check once got wrong, each as the smallest dialog that shows it.
@Suite struct WaysTests {
  private static let end =
    "{ title: 例, first: 例です。, answer: 例です。, steps: 例です。, no_call: 例だから, cite: [fact-a] }"

  /// The problems of a dialog of these questions and nodes, of which `last` is the end.
  private func problems(
    questions: String = "", _ nodes: String, sub: String? = nil
  ) -> [String] {
    let text = """
      dialog: example
      title: 例
      examples: [例, 例です, 例えば]
      start: first
      \(questions.isEmpty ? "" : "questions:\n" + questions)
      nodes:
      \(nodes)
        last: { outcome: \(Self.end) }
      """
    let visited = sub.map {
      [SourceFile(path: "dialogs/visited.yaml", text: "subdialog: visited\nstart: first\n" + $0)]
    }
    let sources =
      companions + [SourceFile(path: "dialogs/example.yaml", text: text)] + (visited ?? [])
    return DialogCompiler.compile(sources, vocabulary: .sample).1
      .filter { ["dialogs/example.yaml", "dialogs/visited.yaml"].contains($0.range.file) }
      .map(\.code.rawValue)
  }

  /// `due_date + (can_pay_on - due_date)` is `can_pay_on` only where `due_date` is known.
  @Test(arguments: [
    ("due_date + (can_pay_on - due_date)", ["DLG410"]), ("can_pay_on", []),
    ("can_pay_on + (due_date - due_date)", ["DLG410"]),
    ("can_pay_on + (due_date - today) * 0", ["DLG410"]),
  ])
  func whatCancelsOutHasToBeKnownAllTheSame(_ value: String, _ expected: [String]) {
    let found = problems(
      """
        first: { ask: due_date, next: second }
        second: { ask: can_pay_on, next: third }
        third:
          let: { day: "\(value)" }
          say: { if: known(can_pay_on), text: "{day}" }
          next: \(value == "can_pay_on" ? "fourth" : "last")
      \(value == "can_pay_on" ? "  fourth: { say: { if: known(due_date), text: 例 }, next: last }" : "")
      """)
    #expect(found == expected)
  }

  /// `x in a..b` is not known where one of the three is not, whatever the other two say.
  @Test func aRangeIsNotKnownWhereOneOfItsEndsIsNot() {
    let questions = """
        few: { type: count, label: 例, ask: いくつですか。, why: 例だから。, max: 0 }
        most: { type: count, label: 例, ask: いくつですか。, why: 例だから。, unknown: 例です。 }
      """
    let asks = """
        first: { ask: few, next: second }
        second: { ask: most, next: third }
      """
    #expect(
      problems(
        questions: questions,
        asks + "\n  third: { next: [{ if: not (few in 1..most), go: last }] }") == ["DLG404"])
    #expect(
      problems(
        questions: questions,
        asks + "\n  third: { next: [{ if: few < 1 or few > most, go: last }] }") == [])
  }

  /// Two questions for a lender may offer different ones.
  @Test func lendersAreOnlyUnequalWhereBothAreKnown() {
    let questions = """
        second_lender: { type: lender, label: 例, ask: どこですか。, why: 例だから。, unknown: 例です。, options: { acom: アコム, other: そのほか } }
      """
    let found = problems(
      questions: questions,
      """
        first: { ask: lender, next: second }
        second:
          ask: second_lender
          next:
            - { if: "lender in (acom, other)", go: last }
            - { if: not known(lender), go: last }
            - { if: lender != second_lender, go: last }
      """)
    #expect(found == ["DLG404"])
  }

  /// What was answered on the way to a sub-dialog is known in it.
  @Test func aSubDialogKnowsWhatLedToIt() {
    let nodes = """
        first:
          ask: cause
          next:
            - { if: cause == forgot, go: second }
            - { if: cause == locked, go: last }
        second: { visit: visited, next: last }
      """
    let sub = { (next: String) in
      """
      nodes:
        first: { ask: agreed, next: [\(next)] }
        done: { return: yes }
      """
    }
    let forgot = "{ if: cause == forgot, go: done }"
    #expect(problems(nodes, sub: sub(forgot)) == [])
    #expect(problems(nodes, sub: sub("{ if: cause == locked, go: done }")) == ["DLG404", "DLG402"])
    #expect(problems(nodes, sub: sub("\(forgot), { otherwise: done, because: 例 }")) == ["DLG407"])
  }

  /// Once such a question is answered, its condition leads elsewhere: nobody goes on from it.
  @Test func nobodyGoesOnFromAQuestionThatLedThereByBeingOpen() {
    let first = """
        first:
          next:
            - { if: known(agreed), go: last }
            - { if: not known(agreed), go: second }
      """
    #expect(problems(first + "\n  second: { ask: agreed, next: last }") == [])
    #expect(
      problems(first + "\n  second: { ask: agreed, next: third }\n  third: { next: last }")
        == ["DLG402"])
    #expect(
      problems(
        first
          + "\n  second: { ask: agreed, next: [{ if: agreed, go: last }, { if: not agreed, go: last }] }"
      ) == ["DLG406", "DLG406"])
  }

  /// A desk below the one that is chosen looks at nothing.
  @Test func aDeskIsOnlyLookedAtWhereNoneAboveIsChosen() {
    let text = { (first: String) in
      """
      dialog: example
      title: 例
      examples: [例, 例です, 例えば]
      start: last
      scripts:
        mine:
          title: 例
          goal: 決める
          desk: [\(first){ if: lender == acom, call: number.desk_a }, { find: カードの裏面 }]
          have_ready: メモ
          first_words: もしもし。
          say: 相談です。
          ask: いつですか。
          never_say: 暗証番号
          write_down: 日
          other_ways: 会員ページ
          cite: [fact-a]
      nodes:
        last: { outcome: { title: 例, first: 例です。, answer: 例です。, steps: 例です。, script: mine, cite: [fact-a] } }
      """
    }
    let problems = { (text: String) in
      Fixture(name: "example.yaml", text: text).problems.map(\.code.rawValue)
    }
    #expect(problems(text("")) == ["DLG408"])
    #expect(problems(text("{ if: not known(lender), find: 明細 }, ")) == [])
  }

  /// With no branch above it, nothing can have taken what a branch would take.
  @Test func aConditionThatNeverHoldsIsImpossible() {
    let found = problems(
      """
        first: { ask: balance, next: second }
        second: { next: [{ if: balance < 0, go: last }, { otherwise: last, because: 例 }] }
      """)
    #expect(found == ["DLG406"])
  }
}
