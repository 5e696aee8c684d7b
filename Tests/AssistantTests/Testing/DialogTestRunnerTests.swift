import Assistant
import DialogCompiler
import StrictYAML
import Testing

@Suite struct DialogTestRunnerTests {
  /// A conversation that comes out as written; each broken line below must be seen.
  static let sound = """
      six_days_late:
        typed: アコムで20万借りてて返済日が昨日だった。25日の給料日なら払える
        now: 2026-11-20T15:00
        answers: { last_paid_on: unknown }
        parked: { limit: 500000 }
        expect:
          dialog: cannot-pay
          picked: { lender: acom, balance: 200000円, due_date: 2026-11-19, can_pay_on: 2026-11-25 }
          outcome: cannot-pay/late_open
          figures: { late_charge: 657, interest_since: none }
          deadline: 2026-11-20T18:00
          cites: [cannotpay-late-rate]
          numbers: [acom_loan_desk]
          never: [promise_call]
          script: { id: pay_after_due, desk: acom_loan_desk, parts: [ask], blanks: [] }
    """

  @Test func aConversationThatComesOutAsWrittenPasses() {
    let results = SampleTests.run(Self.sound)
    #expect(results.map(\.differences) == [[]])
    #expect(results[0].outcome == "cannot-pay/late_open")
    #expect(results[0].path.last?.id == "cannot-pay/late_open")
    #expect(TestReport(results).text == "")
    #expect(TestReport(results).summary == "1 passed, 0 failed")
  }

  @Test(arguments: [
    ("figures: { late_charge: 657", "figures: { late_charge: 658", "figure 'late_charge'"),
    ("interest_since: none", "interest_since: 1", "figure 'interest_since'"),
    ("deadline: 2026-11-20T18:00", "deadline: 2026-11-20T17:00", "deadline"),
    ("deadline: 2026-11-20T18:00", "deadline: none", "deadline"),
    ("cites: [cannotpay-late-rate]", "cites: [promise-net-repay]", "cites"),
    ("numbers: [acom_loan_desk]", "numbers: [jfsa]", "numbers"),
    ("never: [promise_call]", "never: [acom_loan_desk]", "never"),
    ("id: pay_after_due", "id: pay_before_due", "script"),
    ("desk: acom_loan_desk", "desk: find", "desk of the script"),
    ("blanks: []", "blanks: [balance]", "blanks"),
    ("parts: [ask]", "parts: { ask: 9 }", "lines of ask"),
    ("outcome: cannot-pay/late_open", "outcome: cannot-pay/late_closed", "outcome"),
    ("dialog: cannot-pay", "dialog: login-acom", "dialog"),
    ("balance: 200000円,", "", "picked up 'balance'"),
    ("{ last_paid_on: unknown }", "{}", "outcome"),
    ("{ last_paid_on: unknown }", "{ last_paid_on: unknown, limit: 1 }", "answer 'limit'"),
    ("{ last_paid_on: unknown }", "{ last_paid_on: 2026-11-21 }", "answer 'last_paid_on'"),
    ("parked: { limit: 500000 }", "parked: { last_paid_on: unknown }", "parked 'last_paid_on'"),
  ])
  func whatDiffersIsNamed(_ line: String, _ broken: String, _ what: String) {
    // A figure or a script may only be expected at the outcome that has it.
    var text = Self.sound.replacing(line, with: broken)
    if what == "outcome", broken != "{}" { text = text.replacing(/figures.*\n/, with: "\n") }
    let results = SampleTests.run(text)
    #expect(results.count == 1)
    #expect(results.flatMap(\.differences).map(\.what).contains(what))
  }

  /// The limits of a question and the figures of its words, from both sides.
  @Test(arguments: [
    ("takes: [2026-11-20], refuses: [2026-11-19]", []),
    ("takes: [2026-11-19]", ["answer '2026-11-19' to 'can_pay_on'"]),
    ("refuses: [2026-11-20]", ["answer '2026-11-20' to 'can_pay_on'"]),
    ("shown: {}", []),
  ])
  func theLimitsOfTheOpenQuestionAreTried(_ expected: String, _ what: [String]) {
    let results = SampleTests.run(
      """
        when: { dialog: cannot-pay, now: 2026-11-20T15:00, answers: { pay_trouble: late_or_soon, \
      lender: acom, due_date: 2026-11-25 }, expect: { question: can_pay_on, \(expected) } }
      """)
    #expect(results.map { $0.differences.map(\.what) } == [what])
  }

  /// Every value between braces counts, of the script and of what is said in passing too.
  @Test(arguments: [
    ("fact.hopeless_months: 3", true), ("fact.hopeless_months: any", true),
    ("fact.hopeless_months: 4", false), ("", false),
  ])
  func whatSentencesShowIsCompared(_ shown: String, _ isSo: Bool) {
    let results = SampleTests.run(
      """
        when: { dialog: cannot-pay, now: 2026-11-20T15:00, answers: { pay_trouble: late_or_soon, \
      lender: acom, due_date: 2026-11-25, can_pay_on: unknown }, \
      expect: { question: no_prospect, shown: { \(shown) } } }
      """)
    #expect(results.map { $0.differences.map(\.what) } == [isSo ? [] : ["shown"]])
  }

  /// An answer to a question that was never open is no conversation, though a condition looks at it.
  @Test func whatIsOnlyLookedAtStandsUnderEarlier() {
    let start = "  other_page: { dialog: login-acom, now: 2026-11-20T15:00, "
    let end = "expect: { outcome: login-acom/other_page } }"
    let earlier = SampleTests.run(
      start + "earlier: { lender: promise }, answers: { acom_page: no }, " + end)
    #expect(earlier.map(\.passed) == [true])
    let asked = SampleTests.run(
      start + "answers: { lender: promise, acom_page: no }, " + end)
    #expect(asked.flatMap(\.differences).map(\.what).contains("answer 'lender'"))
  }

  @Test func anUnsureSentenceLeadsToNoDialog() {
    let results = SampleTests.run(
      "  lost: { typed: 天気, now: 2026-11-20T15:00, expect: { question: due_date } }")
    #expect(results.first?.differences.map(\.what) == ["dialog"])
  }

  @Test func aFailureShowsTheWayAndWhereItParted() {
    let results = SampleTests.run(
      """
        in_time:
          dialog: cannot-pay
          now: 2026-11-20T15:00
          answers: { pay_trouble: court, court_paper: unknown }
          expect: { outcome: cannot-pay/in_time }
      """)
    guard let result = results.first else {
      Issue.record("the test was not read")
      return
    }
    #expect(!result.passed)
    #expect(result.parting?.id == "pay-court/which_paper")
    #expect(TestReport(results).text.contains("it left the ways to cannot-pay/in_time here"))
  }
}
