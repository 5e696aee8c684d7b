import Assistant
import DialogEngine
import Testing
import Units

/// What the first sentence already says is not asked again; what it leaves open is.
@Suite struct OpeningSentenceTests {
  static let now = Moment(iso: "2026-11-20T15:00")!

  private func answers(after text: String) -> (trouble: String?, conversation: Conversation) {
    var conversation = Conversation(pack: ShippedPack.pack)
    _ = conversation.receive(text, now: Self.now)
    guard case .option(let id)? = conversation.session.answers["pay_trouble"] else {
      return (nil, conversation)
    }
    return (id, conversation)
  }

  @Test(arguments: [
    ("利息だけ払って乗り切りたい", "interest_only"),
    ("裁判所から支払督促が届いた", "court"),
    ("5社から借りていて今月の支払いが回らない", "several"),
    ("毎月の返済額を下げてほしい", "lower"),
    ("約束した日に払えなくなってしまった", "promise_broken"),
    ("アコムの返済日を給料日のあとに変えたい", "change_date"),
    ("仕事を辞めたので何か月も払えそうにない", "months"),
    ("プロミスの返済が間に合いません", "late_or_soon"),
  ])
  func aPhraseChooses(_ text: String, _ trouble: String) {
    #expect(answers(after: text).trouble == trouble)
  }

  @Test(arguments: ["今月の返済がきびしいです", "お金ない 払えない", "払えん"])
  func aVagueSentenceChoosesNothing(_ text: String) {
    let (trouble, conversation) = answers(after: text)
    #expect(trouble == nil)
    #expect(conversation.standing(now: Self.now).question?.id == "pay_trouble")
  }

  @Test func phrasesOfTwoOptionsChooseNeither() {
    #expect(answers(after: "5社から借りていて、今月の返済が間に合いません").trouble == nil)
  }

  @Test func aStatedDueDateIsEnoughToGoOn() {
    let (trouble, conversation) = answers(after: "アコムの返済日が昨日だった。どうすればいい")
    #expect(trouble == nil)
    #expect(conversation.standing(now: Self.now).question?.id == "can_pay_on")
  }

  @Test(arguments: ["5", "99", "11月10日", "10万円", "わからない", "不明"])
  func aValueAloneIsNoQuestion(_ text: String) {
    #expect(answers(after: text).conversation.session.dialog == nil)
  }
}
