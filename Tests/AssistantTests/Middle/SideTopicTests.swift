import DialogEngine
import Testing
import Units

@testable import Assistant

/// A side topic takes nothing away: the dialog that it interrupts goes on where it stood.
@Suite struct SideTopicTests {
  private static let open = Prompt.allCases.filter { prompt in
    let conversation = prompt.conversation
    if case .question = conversation.walk(Prompt.now)?.end {
      return conversation.mode == .open && conversation.takenBack.isEmpty
    }
    return false
  }

  /// From every open question, every other dialog to its outcome and back.
  @Test(arguments: open)
  func everyTopicComesBackToTheOpenQuestion(_ prompt: Prompt) throws {
    let start = prompt.conversation
    let before = start.standing(now: Prompt.now)
    let current = try #require(start.session.dialog)
    for topic in start.menu where topic != current {
      var conversation = start
      var turn = Turn()
      conversation.enter(topic, said: "", now: Prompt.now, &turn)
      #expect(conversation.session.dialog == topic)
      #expect(conversation.session.paused.map(\.dialog) == [current])
      for answer in 0..<40 {
        if case .outcome = conversation.walk(Prompt.now)?.end { break }
        turn = conversation.receive(answer % 2 == 0 ? "わからない" : "1", now: Prompt.now)
      }
      #expect(conversation.standing(now: Prompt.now).outcome != nil, "\(topic)")
      // The question that waits stands below the outcome and can be answered at once.
      #expect(turn.question?.id == before.question?.id, "\(topic)")
      #expect(turn.question?.resumes != nil)
      let back = conversation.receive("元に戻る", now: Prompt.now)
      #expect(back.events.map(\.kind) == [.sideTopicEnded])
      #expect(back.question?.id == before.question?.id)
      #expect(conversation.session.dialog == current && conversation.session.paused.isEmpty)
      for answer in start.session.answers.all {
        #expect(conversation.session.answers.answer(to: answer.question) == answer, "\(topic)")
      }
    }
  }

  @Test func backGoesThroughTheSideTopicBeforeItLeavesIt() {
    var conversation = Prompt.yen.conversation
    let before = conversation.session
    _ = conversation.receive("ところで手数料は?", now: Prompt.now)
    _ = conversation.receive("コンビニ", now: Prompt.now)
    #expect(conversation.session.answers.all.count == before.answers.all.count + 1)
    _ = conversation.receive("戻る", now: Prompt.now)
    #expect(conversation.session.dialog == "payment-methods")
    let turn = conversation.receive("戻る", now: Prompt.now)
    #expect(conversation.session == before)
    #expect(turn.question?.id == "balance")
  }

  @Test func anAnswerAtTheOutcomeOfASideTopicIsOneToTheWaitingQuestion() {
    var conversation = Prompt.yen.conversation
    for line in ["ところで手数料は?", "1"] { _ = conversation.receive(line, now: Prompt.now) }
    #expect(
      conversation.standing(now: Prompt.now).outcome?.id.hasPrefix("payment-methods/") == true)
    let turn = conversation.receive("20万", now: Prompt.now)
    #expect(conversation.session.dialog == "cannot-pay")
    #expect(conversation.session.answers["balance"] == .yen(Yen(200_000)))
    #expect(turn.question?.id == "last_paid_on")
  }

  @Test func movesAtTheOutcomeOfASideTopicAreAboutThatOutcome() {
    var conversation = Prompt.yen.conversation
    for line in ["ところで家族にばれませんか"] { _ = conversation.receive(line, now: Prompt.now) }
    let why = conversation.receive("なぜ", now: Prompt.now)
    #expect(why.said.contains { !$0.cites.isEmpty })
    let script = conversation.receive("台本", now: Prompt.now)
    #expect(script.said.contains { $0.text.hasPrefix("[1/") })
    #expect(conversation.session.paused.count == 1)
  }

  @Test func whatIsLearnedOnTheWayIsOfferedForTheOpenQuestion() {
    var conversation = Prompt.yen.conversation
    for line in ["ところで利息っていくらかかるんですか", "1", "30万", "元に戻る"] {
      _ = conversation.receive(line, now: Prompt.now)
    }
    let turn = conversation.standing(now: Prompt.now)
    #expect(turn.question?.id == "balance" && turn.question?.earlier == "300,000円")
    _ = conversation.receive("", now: Prompt.now)
    #expect(conversation.session.answers["balance"] == .yen(Yen(300_000)))
  }

  /// Another lender's fees are asked about: what is said there says nothing of this loan.
  @Test func aSideTopicAboutAnotherLenderLeavesTheAnswersAlone() {
    var conversation = Prompt.yen.conversation
    let before = conversation.session
    let turn = conversation.receive("ところでプロミスのATMの手数料は?", now: Prompt.now)
    #expect(turn.session.answers["lender"] == .option("promise"))
    _ = conversation.receive("元に戻る", now: Prompt.now)
    #expect(conversation.session == before)
  }

  @Test func aCorrectionOnTheWayHoldsForBothAndIsTold() {
    var conversation = Prompt.yen.conversation
    _ = conversation.receive("ところで手数料は?", now: Prompt.now)
    let change = conversation.receive("やっぱりプロミスでした", now: Prompt.now)
    #expect(change.events.map(\.kind) == [.changed])
    let turn = conversation.receive("元に戻る", now: Prompt.now)
    #expect(conversation.session.answers["lender"] == .option("promise"))
    #expect(turn.said.contains { $0.text.contains("直しました: 借入先  アコム から プロミス へ") })
  }

  @Test func sideTopicsNestAndAreBounded() {
    var conversation = Prompt.yen.conversation
    let lines = ["ところで手数料は?", "ところで家族にばれる?", "ところで限度額って増やせる?", "ところで審査の電話って会社に来る?"]
    var depths: [Int] = []
    for line in lines {
      _ = conversation.receive(line, now: Prompt.now)
      depths.append(conversation.session.paused.count)
      // What a sentence leads to at once is left again, so that a question is open.
      if case .outcome = conversation.walk(Prompt.now)?.end {
        _ = conversation.receive("元に戻る", now: Prompt.now)
        _ = conversation.receive("メニュー", now: Prompt.now)
        _ = conversation.receive("15", now: Prompt.now)
      }
    }
    #expect(depths.max() == Session.mostPaused)
    #expect(conversation.session.paused.count <= Session.mostPaused)
    for _ in 0..<Session.mostPaused { _ = conversation.receive("元に戻る", now: Prompt.now) }
    #expect(conversation.session.paused.isEmpty)
    #expect(conversation.standing(now: Prompt.now).question?.id == "balance")
    let none = conversation.receive("元に戻る", now: Prompt.now)
    #expect(none.said.map(\.text) == [conversation.words(.noSideTopic)])
  }

  /// Asking for the dialog that waits is a way back to it.
  @Test func theWaitingDialogIsNotOpenedTwice() {
    var conversation = Prompt.yen.conversation
    _ = conversation.receive("ところで手数料は?", now: Prompt.now)
    let turn = conversation.receive("返済日に間に合わないんですが、どうすればいいですか", now: Prompt.now)
    #expect(conversation.session.dialog == "cannot-pay" && conversation.session.paused.isEmpty)
    #expect(turn.question?.id == "balance")
  }

  @Test func restartAndForgetLeaveNothingWaiting() {
    for line in ["最初から", "忘れる"] {
      var conversation = Prompt.yen.conversation
      _ = conversation.receive("ところで手数料は?", now: Prompt.now)
      _ = conversation.receive(line, now: Prompt.now)
      #expect(conversation.session == Session())
    }
  }

  @Test func theSummaryTellsWhatWaits() {
    var conversation = Prompt.yen.conversation
    _ = conversation.receive("ところで手数料は?", now: Prompt.now)
    let summary = conversation.receive("まとめ", now: Prompt.now).said.map(\.text).joined()
    #expect(summary.contains("途中の相談: 返済日に間に合わない・払えない"))
  }
}
