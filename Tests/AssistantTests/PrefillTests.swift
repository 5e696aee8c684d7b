import DialogEngine
import Testing
import Units

@testable import Assistant

/// What a sentence states is not asked again.
@Suite struct PrefillTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let line: String
    let stated: [String: Value]
    var testDescription: String { line }
  }

  private static func date(_ iso: String) -> Value { .date(CivilDate(iso: iso)!) }

  // Written from the sentences, with today 2026-11-20, a Friday.
  static let examples = [
    Example(
      line: "アコムで20万借りてて返済日が昨日だった。25日の給料日なら払える",
      stated: [
        "lender": .option("acom"), "balance": .yen(Yen(200_000)), "due_date": date("2026-11-19"),
        "can_pay_on": date("2026-11-25"),
      ]),
    Example(
      line: "プロミスの返済日が11月30日なんだけど、12月5日まで払えない。残高は15万円",
      stated: [
        "lender": .option("promise"), "balance": .yen(Yen(150_000)),
        "due_date": date("2026-11-30"),
      ]),
    Example(
      line: "アイフルの支払いが10日遅れてる。残高30万",
      stated: [
        "lender": .option("aiful"), "balance": .yen(Yen(300_000)), "due_date": date("2026-11-10"),
      ]),
    Example(line: "0120-397-972から着信がありました", stated: ["caller": .phone("+81120397972")]),
    Example(line: "０１２０ー３９７ー９２７から電話がきた", stated: ["caller": .phone("+81120397927")]),
    Example(line: "非通知で電話がかかってきた", stated: ["caller": .phone("withheld")]),
    Example(line: "アコムにログインできない", stated: ["lender": .option("acom")]),
  ]

  @Test(arguments: examples)
  func whatIsStatedIsNotAskedAgain(_ example: Example) {
    for answers in [["わからない"], ["1", "わからない"], ["はい", "1", "わからない"], ["2", "いいえ", "わからない"]] {
      var conversation = Conversation(pack: ShippedPack.pack)
      var turn = conversation.receive(example.line, now: Prompt.now)
      for (question, value) in example.stated {
        #expect(conversation.session.answers[question] == value, "\(question)")
      }
      #expect(turn.said.contains { $0.kind == .reading && $0.text.contains("読み取ったこと") })
      var asked: [String] = []
      for place in 0..<30 {
        guard let question = turn.question else { break }
        #expect(example.stated[question.id] == nil, "\(question.id) is asked")
        if asked.last != question.id {
          #expect(!asked.contains(question.id), "\(question.id) is asked twice")
          asked.append(question.id)
        }
        turn = conversation.receive(answers[place % answers.count], now: Prompt.now)
      }
      #expect(turn.outcome != nil)
    }
  }

  @Test func aNewNumberStartsAfresh() {
    var conversation = Conversation(pack: ShippedPack.pack)
    for line in ["0120-397-972から着信がありました", "出なかった", "借りている", "いいえ"] {
      _ = conversation.receive(line, now: Prompt.now)
    }
    #expect(conversation.standing(now: Prompt.now).outcome != nil)
    let turn = conversation.receive("090-1234-5678から電話がきた", now: Prompt.now)
    #expect(conversation.session.answers.all.map(\.question) == ["caller"])
    #expect(turn.question?.id == "call_situation")
    // The same number again goes on with what was said.
    _ = conversation.receive("出なかった", now: Prompt.now)
    let given = conversation.session.answers.all.count
    _ = conversation.receive("090-1234-5678から電話がきた", now: Prompt.now)
    #expect(conversation.session.answers.all.count == given)
  }

  @Test(arguments: [
    ("残高は15万円だった", "balance", Value.yen(Yen(150_000))),
    ("やっぱり27日に払えます", "can_pay_on", date("2026-11-27")),
  ])
  func aFactAtAnOutcomeCorrectsIt(_ line: String, _ question: String, _ value: Value) {
    var conversation = Prompt.outcome.conversation
    let turn = conversation.receive(line, now: Prompt.now)
    #expect(conversation.session.dialog == "cannot-pay")
    #expect(conversation.session.answers[question] == value)
    #expect(turn.said.contains { $0.text.contains("直しました") })
    #expect(turn.outcomeIsNew)
  }

  @Test func anApproximateFactStaysMarked() {
    var conversation = Conversation(pack: ShippedPack.pack)
    let turn = conversation.receive("アコムで約20万円借りてて返済日が昨日だった。25日なら払える", now: Prompt.now)
    #expect(conversation.session.answers.answer(to: "balance")?.isApproximate == true)
    #expect(turn.said.contains { $0.text.contains("残高 およそ200,000円") })
  }
}
