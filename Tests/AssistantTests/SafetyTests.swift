import Knowledge
import NumberRegistry
import Testing
import Units

@testable import Assistant

/// Safety at every prompt: help lines before anything else, and no secret anywhere.
@Suite struct SafetyTests {
  static let despair = [
    "死にたい", "もう死にたいです", "しにたい", "ｼﾆﾀｲ", "消えてしまいたい", "自殺したい", "生きていたくない", "返せないから死ぬしかない",
    "もう限界。死にたい。アコムに20万円ある", "I want to die", "i want to kill myself", "飛び降りたい", "首を吊りたい",
  ]

  @Test(arguments: Prompt.allCases, despair)
  func helpLinesStandBeforeAnythingElse(_ prompt: Prompt, _ line: String) throws {
    var conversation = prompt.conversation
    let before = conversation.session
    let turn = conversation.receive(line, now: Prompt.now)
    let first = try #require(turn.said.first)
    #expect(first.kind == .safety)
    #expect(first.cites.contains("distress-first"))
    #expect(!turn.mayRemember)
    #expect(!turn.outcomeIsNew)
    #expect(conversation.session == before)
    // Nothing of a lender, and no figure of ours, stands beside the help lines.
    for desk in ShippedPack.pack.knowledge.registry.desks
    where ["acom", "promise"].contains(desk.ownerKind) || desk.offer == .never {
      #expect(!turn.said.contains { $0.text.contains(desk.national) })
    }
    let text = TerminalLayout(columns: 80, usesColour: false).text(turn)
    #expect(!text.prefix(while: { $0 != "円" }).contains("遅延損害金"))
    let help = try #require(text.firstRange(of: "0120-"))
    #expect(text[..<help.lowerBound].count < 300)
  }

  struct Secret: Sendable, CustomTestStringConvertible {
    let line: String
    let digits: String
    var testDescription: String { line }
  }

  static let secrets = [
    Secret(line: "暗証番号は8362です", digits: "8362"),
    Secret(line: "暗証番号8362を入れても入れない", digits: "8362"),
    Secret(line: "あんしょうばんごうは８３６２", digits: "8362"),
    Secret(line: "PIN 8362", digits: "8362"),
    Secret(line: "pin: 8362 と入れた", digits: "8362"),
    Secret(line: "パスワードはkujira7731です", digits: "kujira7731"),
    Secret(line: "認証番号は730518", digits: "730518"),
    Secret(line: "ワンタイムパスワード 730518 が届いた", digits: "730518"),
    Secret(line: "カード番号は4111 1111 1111 1111", digits: "1111 1111"),
    Secret(line: "4111111111111111", digits: "11111111"),
    Secret(line: "4111-1111-1111-1111 が使えない", digits: "1111-1111"),
    Secret(line: "口座番号は7302641", digits: "7302641"),
    Secret(line: "訂正 暗証番号 8362", digits: "8362"),
    Secret(line: "保存 暗証番号8362.md", digits: "8362"),
    Secret(line: "死にたい。暗証番号は8362", digits: "8362"),
    Secret(line: "アコムの暗証番号は8362で、返済日は昨日だった", digits: "8362"),
  ]

  @Test(arguments: Prompt.allCases, secrets)
  func aSecretIsNowhere(_ prompt: Prompt, _ secret: Secret) {
    var conversation = prompt.conversation
    let turn = conversation.receive(secret.line, now: Prompt.now)
    #expect(!turn.mayRemember)
    #expect(turn.said.first?.kind == .safety)
    #expect(turn.said.contains { $0.kind == .safety && $0.text.contains("伏せました") })
    let everything = turn.everything(conversation, now: Prompt.now)
    #expect(!everything.contains(secret.digits))
    #expect(!everything.contains(secret.digits.filter { !" -".contains($0) }))
    #expect(!"\(conversation.mode)".contains(secret.digits))
  }

  @Test(arguments: secrets)
  func aSecretIsNowhereInJSON(_ secret: Secret) {
    var conversation = JSONConversation(pack: ShippedPack.pack)
    let object = JSONValue.object(["text": .string(secret.line), "session": .null]).text
    for line in [secret.line, object, secret.line] {
      let text = conversation.receive(line, now: Prompt.now).text
      #expect(!text.contains(secret.digits))
      #expect(text.contains("\"kind\":\"safety\""))
    }
  }

  /// What lies beyond the part of a line that is looked at was not looked at: it is not kept either.
  @Test func aLineThatIsTooLongIsNotRemembered() {
    var conversation = Conversation(pack: ShippedPack.pack)
    let long = String(repeating: "あ", count: Conversation.longestLine) + "暗証番号は8362"
    #expect(!conversation.receive(long, now: Prompt.now).mayRemember)
    #expect(conversation.receive("アコム", now: Prompt.now).mayRemember)
  }
}
