import DialogCompiler
import StrictYAML
import Testing

@Suite struct PropertyTests {
  struct Example: Sendable, CustomTestStringConvertible {
    /// The `then` of a property, and its `if` before it where there is one.
    var testDescription: String
    var then: String
    var condition: String?
    var codes: [String]

    init(_ then: String, if condition: String? = nil, _ codes: String...) {
      testDescription = (condition.map { "if \($0): " } ?? "") + then
      self.then = then
      self.condition = condition
      self.codes = codes
    }

    /// It asks whether something was agreed, who lends, and then for a script or not.
    var dialog: String {
      """
      dialog: example
      title: 例
      examples: [例, 例です, 例えば]
      start: first
      let:
        of_acom: known(lender) and lender == acom
      must_hold:
        wanted:
          because: 例だから
          \(condition.map { "if: '\($0)'" } ?? "# always")
          then: '\(then)'
      nodes:
        first:
          ask: agreed
          next:
            - { if: agreed, go: helped }
            - { if: not agreed, go: alone }
        helped:
          ask: lender
          next: due
        due:
          ask: due_date
          next:
            - { if: known(due_date), go: call }
            - { if: not known(due_date), go: alone }
        call:
          let: { day: due_date }
          outcome:
            title: 例
            first: 電話してください。
            answer:
              - { if: of_acom, text: "{number.acom_loan_desk}です。" }
              - 電話しましょう。
            figures: { day: 日 }
            steps: 電話する。
            deadline: { at: due_date, because: 返済日 }
            script: ask
            cite: [fact-a]
        alone:
          outcome: { title: 例, first: 電話してください。, answer: 電話しましょう。, steps: 電話する。, no_call: 例だから, cite: [fact-b] }
      scripts:
        ask:
          title: 相談
          goal: 決める
          desk: [{ if: of_acom, call: number.acom_loan_desk }, { find: カードの番号 }]
          have_ready: メモ
          first_words: お世話になります。
          say: 払います。
          ask: いつですか。
          never_say: 暗証番号
          write_down: 日
          other_ways: "{number.desk_a}にかける。"
          cite: [cannotpay-call-before]
      """
    }
  }

  @Test(arguments: [
    Example("way.passes(\"first\")"),
    Example("way.passes(\"helped\")", "DLG430"),
    Example("way.passes(\"helped\")", if: "agreed"),
    Example("way.passes(\"example/helped\") or outcome.is(\"alone\")"),
    Example("way.asks(\"lender\")", if: "way.passes(\"due\")"),
    Example("way.asks(\"lender\")", if: "outcome.is(\"alone\")", "DLG430"),
    Example("outcome.is(\"alone\")", if: "not agreed"),
    Example("outcome.is(\"alone\")", if: "agreed", "DLG430"),
    Example("outcome.script(\"ask\")", if: "outcome.is(\"call\")"),
    Example("outcome.script(\"shared_script\")", if: "outcome.has_call()", "DLG430"),
    // A due date may be known from a sentence, on ways that do not ask for it too.
    Example("outcome.has_call()", if: "known(due_date)", "DLG430"),
    Example("outcome.has_call()", if: "way.asks(\"due_date\") and known(due_date)"),
    Example("outcome.has_call()", if: "agreed", "DLG430"),
    Example("outcome.calls(number.acom_loan_desk)", if: "of_acom and outcome.has_call()"),
    Example("outcome.calls(number.acom_loan_desk)", if: "outcome.has_call()", "DLG430"),
    Example("not outcome.calls(number.desk_a)"),
    Example("outcome.names(number.acom_loan_desk)", if: "of_acom and known(due_date)", "DLG430"),
    Example("not outcome.names(number.acom_loan_desk)", if: "not of_acom"),
    Example("outcome.names(number.desk_a)", if: "outcome.has_call()"),
    Example("not outcome.names(number.desk_a)", "DLG430"),
    Example("outcome.cites(\"fact-a\") or outcome.cites(\"fact-b\")"),
    Example("script.cites(\"cannotpay-call-before\")", if: "outcome.has_call()"),
    Example("script.cites(\"fact-a\")", if: "outcome.has_call()", "DLG430"),
    Example("not script.cites(\"fact-b\")"),
    // What the script cites is not what the outcome cites.
    Example("outcome.cites(\"cannotpay-call-before\")", if: "outcome.has_call()", "DLG430"),
    Example("outcome.cites(\"fact-a\")", "DLG430"),
    Example("outcome.shows(\"day\")", if: "outcome.is(\"call\")"),
    Example("outcome.shows(\"day\")", if: "agreed", "DLG430"),
    Example("outcome.has_deadline() == agreed", if: "known(due_date)"),
    Example("outcome.has_deadline()", if: "outcome.has_call()"),
    Example("outcome.has_deadline()", "DLG430"),
    // A condition that nobody has answered is not met.
    Example("outcome.is(\"call\")", if: "of_acom", "DLG430"),
    Example("not agreed", if: "not way.passes(\"helped\")"),
    Example("lender == acom", if: "outcome.has_call()", "DLG430"),
    Example("agreed", if: "way.passes(\"helped\") and not agreed", "DLG432"),
    // Names are checked as everywhere.
    Example("way.passes(\"helpt\")", "DLG201"),
    Example("way.asks(\"lendr\")", "DLG202"),
  ])
  func isHeldAgainstEveryWay(_ example: Example) {
    let fixture = Fixture(name: "example.yaml", text: example.dialog)
    #expect(fixture.problems.map(\.code.rawValue) == example.codes, "\(fixture.problems)")
  }

  @Test func aBreachIsShownWithAnswersAndItsWay() throws {
    let example = Example("outcome.has_call()", if: "agreed")
    let problem = try #require(
      Fixture(name: "example.yaml", text: example.dialog).problems.first)
    #expect(problem.message.contains("agreed: yes"))
    #expect(problem.message.contains("due_date: unknown"))
    #expect(problem.message.hasSuffix("on the way first -> helped -> due -> alone"))
    #expect(problem.hint == "例だから")
  }

  /// A property of a sub-dialog says nothing about ways that do not enter it; one of the pack does.
  @Test(arguments: [
    ("way.asks(\"balance\")", "true_of_part", []),
    ("way.asks(\"rate\")", "broken_in_part", ["DLG430"]),
  ])
  func concernsTheWaysThatEnterItsDialog(_ then: String, _ id: String, _ codes: [String]) {
    let whole = """
      dialog: whole
      title: 例
      examples: [例, 例です, 例えば]
      start: first
      nodes:
        first:
          ask: agreed
          next:
            - { if: agreed, go: part }
            - { if: not agreed, go: last }
        part: { visit: part, next: last }
        last:
          outcome: { title: 例, first: 電話してください。, answer: 電話しましょう。, steps: 電話する。, no_call: 例だから, cite: [fact-a] }
      """
    let part = """
      subdialog: part
      start: first
      must_hold:
        \(id): { because: 例だから, then: '\(then)' }
      nodes:
        first: { ask: balance, next: back }
        back: { return: yes }
      """
    let found = DialogCompiler.compile(
      companions + [
        SourceFile(path: "dialogs/whole.yaml", text: whole),
        SourceFile(path: "dialogs/part.yaml", text: part),
      ], vocabulary: .walked
    ).1.filter { $0.range.file == "dialogs/part.yaml" }
    #expect(found.map(\.code.rawValue) == codes, "\(found)")
  }
}
