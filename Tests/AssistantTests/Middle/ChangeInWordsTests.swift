import DialogEngine
import Testing
import Units

@testable import Assistant

/// Several things at once, contradictions, and answers that are set by their name.
@Suite struct ChangeInWordsTests {
  @Test func severalThingsAreShownAndNotAskedAgain() {
    var conversation = Prompt.lender.conversation
    let turn = conversation.receive("アコムで20万くらい借りてて返済日は10日、払えるのは25日です", now: Prompt.now)
    let shown = turn.said.map(\.text).joined()
    for text in ["アコム", "残高 およそ200,000円", "返済日 11月10日(火)", "払える日 11月25日(水)"] {
      #expect(shown.contains(text), "\(text)")
    }
    #expect(turn.question?.id == "last_paid_on")
  }

  @Test(arguments: [("1", "promise"), ("2", "acom"), ("はい", "promise"), ("いいえ", "acom")])
  func aContradictionIsAskedAbout(_ choice: String, _ lender: String) {
    var conversation = Prompt.yen.conversation
    let turn = conversation.receive("プロミスで20万です", now: Prompt.now)
    #expect(conversation.session.answers["lender"] == .option("acom"))
    #expect(conversation.session.answers["balance"] == .yen(Yen(200_000)))
    #expect(turn.withholdsQuestion)
    _ = conversation.receive(choice, now: Prompt.now)
    #expect(conversation.session.answers["lender"] == .option(lender))
  }

  /// A number that a list does not have is no answer to the question behind it.
  @Test(arguments: ["4", "0", "12"]) func aNumberOfAListStaysOne(_ number: String) {
    var conversation = Prompt.date.conversation
    _ = conversation.receive("20万", now: Prompt.now)
    let before = conversation.session
    let turn = conversation.receive(number, now: Prompt.now)
    #expect(conversation.session == before)
    #expect(turn.said.map(\.text) == [conversation.words(.noSuchNumber(3))])
    _ = conversation.receive("1", now: Prompt.now)
    #expect(conversation.session.answers["balance"] == .yen(Yen(200_000)))
  }

  @Test func aCorrectionTellsItsEffect() {
    var conversation = Prompt.outcome.conversation
    let figures = conversation.receive("残高は15万です", now: Prompt.now).said.map(\.text).joined()
    #expect(figures.contains("直しました: 残高  200,000円 から 150,000円 へ"))
    #expect(figures.contains("657円 から 493円 へ"))
    let away = conversation.receive("やっぱり返済日は12月1日です", now: Prompt.now).said.map(\.text)
      .joined()
    #expect(away.contains("返済日  11月19日(木) から 12月1日(火) へ"))
    #expect(away.contains("案内が変わりました") || away.contains("お聞きすることができました"))
  }

  @Test func theOtherWayOnIsTold() {
    var conversation = Prompt.yen.conversation
    let turn = conversation.receive("やっぱり払える日は11月20日、返済日は11月25日です", now: Prompt.now)
    let said = turn.said.map(\.text).joined()
    #expect(said.contains("これまでの答えで、案内が出ました") || said.contains("次の質問が変わりました"))
  }

  @Test(arguments: ["訂正 残高 15万", "訂正 残高は15万", "change 残高 150000円"])
  func whatHasNotBeenAskedYetCanBeSet(_ line: String) {
    var conversation = Prompt.date.conversation
    let turn = conversation.receive(line, now: Prompt.now)
    #expect(conversation.session.answers["balance"] == .yen(Yen(150_000)))
    #expect(turn.said.contains { $0.text.contains("残高: 150,000円") })
    #expect(turn.question?.id == "due_date")
  }

  @Test func whatTheDialogNeverAsksIsRefusedWithWhatCanBeChanged() {
    var conversation = Prompt.date.conversation
    let before = conversation.session
    let turn = conversation.receive("訂正 職業 医者", now: Prompt.now)
    #expect(conversation.session == before)
    let said = turn.said.map(\.text).joined()
    #expect(said.contains("「職業 医者」という答えは、この相談にはありません"))
    #expect(said.contains("借入先: アコム"))
  }

  @Test(arguments: [
    ("月1万5千円ずつ払っています", "monthly_payment", 15_000), ("毎月2万円返しています", "monthly_payment", 20_000),
    ("i pay 15,000 yen a month", "monthly_payment", 15_000),
    ("25日に1万円なら払えます", "can_pay_amount", 10_000),
    ("今月1万円なら払えます", "can_pay_amount", 10_000), ("11月1万円払える", "can_pay_amount", 10_000),
  ])
  func anAmountOfEveryMonthIsNoAmountOfThisTime(_ line: String, _ question: String, _ yen: Int) {
    let pack = ShippedPack.pack
    let stated = StatedFacts(
      program: pack.program, host: DialogFunctions(knowledge: pack.knowledge), now: Prompt.now
    ).facts(in: line, answers: Answers())
    let payment = stated.first { ["monthly_payment", "can_pay_amount"].contains($0.question) }
    #expect(payment?.question == question)
    #expect(payment?.value == .yen(Yen(yen)))
  }

  @Test func aLenderOfAnotherDialogIsASwitchByChoice() {
    var conversation = Prompt.choice.conversation
    _ = conversation.receive("プロミス", now: Prompt.now)
    #expect(conversation.session.dialog == "login-acom")
    _ = conversation.receive("1", now: Prompt.now)
    #expect(conversation.session.dialog == "login-promise")
    #expect(conversation.session.paused.isEmpty)
  }

  // MARK: - In English

  struct English: Sendable, CustomTestStringConvertible {
    let line: String
    let expected: String
    var testDescription: String { line }
  }

  // At the question for the balance; Acom, due yesterday, the 25th.
  static let english = [
    English(line: "200,000", expected: "answer"),
    English(line: "around 200k I think", expected: "answer"),
    English(line: "by the way, what about ATM fees?", expected: "side payment-methods"),
    English(line: "can my family find out?", expected: "side privacy"),
    English(line: "wait, who is 0120-397-972?", expected: "number"),
    English(line: "where can I find it?", expected: "about"),
    English(line: "no, Promise", expected: "change lender"),
    English(line: "it's Promise, not Acom", expected: "change lender"),
    English(line: "actually the due date was 10 November", expected: "change due_date"),
    English(line: "about 200,000, the rate is 18%", expected: "facts balance rate"),
    English(line: "200,000 with Promise", expected: "facts balance; asked change keep"),
    English(line: "what interest would 200,000 cost?", expected: "asked answer topic"),
    English(line: "by the way i want to die", expected: "despair"),
  ]

  @Test(arguments: english)
  func englishIsTakenForWhatItIs(_ example: English) {
    var conversation = Conversation(pack: ShippedPack.english)
    _ = conversation.receive(
      "my Acom payment was due yesterday, I can pay on the 25th", now: Prompt.now)
    let before = conversation
    let turn = conversation.receive(example.line, now: Prompt.now)
    #expect(LinesInTheMiddleTests.happened(turn, before, conversation) == example.expected)
  }
}
