import DialogEngine
import StrictYAML
import Testing
import Units

@testable import Assistant

/// A conversation saved to a file, and taken up again.
@Suite struct ResumeTests {
  static let now = ReloadTests.now

  /// What `保存 NAME.json` writes.
  static func saved(_ conversation: Conversation) throws -> String {
    var conversation = conversation
    let turn = conversation.receive("保存 memo.json", now: now)
    guard case .save(let request) = turn.effects.first else {
      Issue.record("nothing is saved: \(turn.said)")
      return ""
    }
    #expect(request.name == "memo.json" && !request.mayReplace)
    return request.contents
  }

  @Test func aSavedSessionComesBackAsItWas() throws {
    for lines in [["赤"], ["赤", "だいたい1000円"], ["赤", "1000円", "わからない"]] {
      var conversation = Conversation(pack: EditedPack.original)
      for line in ["書きかけの相談を開く"] + lines { _ = conversation.receive(line, now: Self.now) }
      let text = try Self.saved(conversation)
      let (resumed, turn) = try #require(
        Conversation.resuming(text, pack: EditedPack.original, now: Self.now))
      #expect(resumed.session == conversation.session)
      #expect(turn.question == conversation.standing(now: Self.now).question)
      #expect(turn.outcome == conversation.standing(now: Self.now).outcome)
      #expect(turn.outcomeIsNew == (turn.outcome != nil))
      #expect(turn.said[0].text.contains("相談: 書きかけの相談"))
      #expect(!turn.said.contains { $0.kind == .error || $0.text.contains("変わっています") })
    }
  }

  @Test func whatNoLongerFitsIsNamedWithItsReason() throws {
    let text = try Self.saved(ReloadTests.conversation("赤", "1000円", "11月20日"))
    guard
      case .read(let pack) = EditedPack.build(
        ("red: { label: 赤 }, ", ""), ("type: yen", "type: days"), ("max: today", "max: today - 1"))
    else {
      Issue.record("the edited dialog has errors")
      return
    }
    let (resumed, turn) = try #require(Conversation.resuming(text, pack: pack, now: Self.now))
    let said = ReloadTests.said(turn)
    for line in [
      "保存したあとに、案内ファイルが変わっています。", "保存された答えのうち、使えないもの", "  色: 「red」という選択肢はありません",
      "  値段: いまの質問(日数)の答えとしては読めません",
      "  買った日: 11月20日(金)は、11月19日(木)より後です(11月19日(木)までで答える質問です)",
    ] {
      #expect(said.contains(line), "\(line)")
    }
    #expect(resumed.session == Session(dialog: "edited"))
    #expect(turn.question?.id == "color")
  }

  @Test func aDialogThatIsGoneIsNamed() throws {
    let text = try Self.saved(ReloadTests.conversation("赤"))
    let (resumed, turn) = try #require(
      Conversation.resuming(text, pack: ShippedPack.pack, now: Self.now))
    #expect(resumed.session == Session())
    let said = ReloadTests.said(turn)
    #expect(said.contains("  edited: この相談はありません"))
    #expect(said.contains("  color: この質問はありません"))
  }

  @Test func theSessionOfAnotherFrontEndCanBeResumed() throws {
    for text in [
      #"{"dialog":"edited","answers":{"color":"red"}}"#,
      #"{"said":[],"session":{"dialog":"edited","answers":{"color":"red"}}}"#,
    ] {
      let (resumed, turn) = try #require(
        Conversation.resuming(text, pack: EditedPack.original, now: Self.now))
      #expect(resumed.session.answers["color"] == .option("red"))
      #expect(turn.question?.id == "price")
    }
  }

  @Test(arguments: [
    "", "{}", "[]", "null", "{\"session\":5}", "{\"answers\":[1]}", "{\"dialog\":\"edited\"}",
    "# memo\n", String(repeating: "[", count: 100_000),
    "{\"answers\":{\"a\":\"" + String(repeating: "a", count: 300_000) + "\"}}",
  ])
  func whatIsNoSessionIsRefused(_ text: String) {
    #expect(Conversation.resuming(text, pack: EditedPack.original, now: Self.now) == nil)
  }

  @Test func aHostileSessionIsBounded() throws {
    let answers = (0..<5_000).map { "\"q\($0)\\u001b[31m\":[\"x\"]" }.joined(separator: ",")
    let (resumed, turn) = try #require(
      Conversation.resuming(
        "{\"dialog\":\"\\u001b]0;x\",\"answers\":{\(answers)}}", pack: EditedPack.original,
        now: Self.now))
    #expect(resumed.session == Session())
    let text = TerminalLayout(columns: 80, usesColour: false).text(turn)
    #expect(text.contains("ほか4981件"))
    #expect(text.count < 3_000)
    #expect(!text.contains("\u{1B}"))
  }

  @Test func withoutAnswersThereIsNothingToSave() {
    var conversation = Conversation(pack: EditedPack.original)
    let turn = conversation.receive("保存 memo.json", now: Self.now)
    #expect(turn.effects == [])
    #expect(turn.said[0].text.contains("まだ何も聞いていません"))
    // Before an outcome the memo is refused, and the other form is named.
    var begun = ReloadTests.conversation("赤")
    #expect(begun.receive("保存", now: Self.now).said[0].text.contains("memo.json"))
  }
}
