import DialogEngine
import Testing
import Units

@testable import Assistant

/// The conversation as JSON: exact keys, sessions given back, and what no session may do.
@Suite struct JSONConversationTests {
  private static let now = Prompt.now

  private static func keys(_ value: JSONValue?) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.map(\.key).sorted()
  }

  private static func items(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let values) = value { values } else { [] }
  }

  private static func read(_ text: String) throws -> JSONValue {
    #expect(!text.contains("\n"))
    return try #require(JSONValue(reading: text))
  }

  @Test func keysAreExactlyTheDocumentedOnes() throws {
    var conversation = JSONConversation(pack: ShippedPack.pack)
    let first = try Self.read(
      conversation.receive("アコムで20万借りてて返済日が昨日だった。25日なら払える", now: Self.now).text)
    #expect(Self.keys(first) == ["outcome", "question", "said", "session"])
    #expect(first["outcome"] == .null)
    #expect(
      Self.keys(first["question"]) == ["id", "options", "text", "type", "unknown", "why"])
    #expect(Self.keys(first["session"]) == ["answers", "dialog"])
    for said in Self.items(first["said"]) { #expect(Self.keys(said) == ["cites", "kind", "text"]) }
    _ = conversation.receive("わからない", now: Self.now)
    let last = try Self.read(conversation.receive("わからない", now: Self.now).text)
    #expect(last["question"] == .null)
    let outcome = last["outcome"]
    #expect(
      Self.keys(outcome) == [
        "ageing", "answer", "cites", "deadline", "evidence", "figures", "first", "id", "next",
        "no_call",
        "numbers", "script", "title",
      ])
    let script = Self.keys(outcome?["script"])
    for part in OutcomeContract.parts + ["id", "title", "goal", "desk", "finding"] {
      #expect(script.contains(part))
    }
    for number in Self.items(outcome?["numbers"]) + [outcome?["script"]?["desk"] ?? .null] {
      #expect(Self.keys(number) == ["hours", "id", "name", "national", "note", "now", "overdue"])
    }
  }

  /// A host that keeps nothing but the session gets the same answers.
  @Test(arguments: MoveTests.journeys + [["返済日に間に合わない", "アコム", "昨日", "25日", "約20万円", "わからない"]])
  func aSessionGivenBackContinuesTheSame(_ lines: [String]) throws {
    var stateful = JSONConversation(pack: ShippedPack.pack)
    var session = JSONValue.null
    for line in lines + ["まとめ", "なぜ", "訂正 借入先 プロミス", "戻る", "まとめ"] {
      let kept = stateful.receive(line, now: Self.now).text
      var stateless = JSONConversation(pack: ShippedPack.pack)
      let object = JSONValue.object(["text": .string(line), "session": session]).text
      let given = stateless.receive(object, now: Self.now).text
      #expect(given == kept, "\(line)")
      session = try #require(try Self.read(given)["session"])
    }
  }

  /// In the middle of a dialog as well: side topics wait in the session, and a number means what it
  /// was asked for.
  @Test(arguments: [
    ["アコムの返済日が昨日だった。25日に払える", "ところで手数料は?", "コンビニ", "戻る", "1", "20万", "わからない"],
    ["アコムの返済日が昨日だった。25日に払える", "20万だと利息はいくらになりますか", "2", "1", "元に戻る", "プロミスで20万です", "1"],
    ["アコムの返済日が昨日だった。25日に払える", "カードも落としてしまいました", "はい", "ところでプロミスのATMの手数料は?", "元に戻る", "元に戻る"],
    ["返済日に間に合わない", "アコム", "20万", "1", "メニュー 12", "12", "戻る", "訂正", "1", "プロミス"],
    ["アコムで20万借りてて返済日が昨日だった。25日の給料日なら払える", "わからない", "わからない", "台本", "次", "残高は15万です", "台本", "戻る"],
  ])
  func theMiddleOfADialogNeedsNoStateButTheSession(_ lines: [String]) throws {
    var stateful = JSONConversation(pack: ShippedPack.pack)
    var session = JSONValue.null
    var kinds: Set<String> = []
    for line in lines {
      let kept = stateful.receive(line, now: Self.now).text
      var stateless = JSONConversation(pack: ShippedPack.pack)
      let object = JSONValue.object(["text": .string(line), "session": session]).text
      let given = stateless.receive(object, now: Self.now).text
      // What the person has heard, or took back, is not in a session.
      let (left, right) = (try Self.read(given), try Self.read(kept))
      for key in ["question", "outcome", "session", "events"] {
        #expect(left[key] == right[key], "\(line): \(key)")
      }
      for event in Self.items(left["events"]) {
        if case .string(let kind)? = event["event"] { kinds.insert(kind) }
      }
      session = try #require(left["session"])
    }
    #expect(!kinds.isEmpty)
  }

  @Test(arguments: [
    #""awaiting":{"choose":"meaning","meanings":[{"kind":"answer"}],"said":"x"}"#,
    #""awaiting":{"choose":"meaning","meanings":[{"kind":"fill","answers":[{"question":"no","value":1}]}]}"#,
    #""awaiting":{"choose":"topic","topics":["pay-court","nothing"],"said":""}"#,
    #""awaiting":{"choose":"yes_no","topic":"nothing","said":""}"#,
    #""awaiting":{"choose":"yes_no","topic":"privacy","said":"暗証番号は4821"}"#,
    #""awaiting":{"choose":"script_line","line":-1}"#, #""awaiting":[]"#,
    #""awaiting":{"choose":7}"#,
    #""paused":[{"dialog":"nothing","answers":{}}]"#, #""paused":{}"#, #""paused":[1,null,[]]"#,
    #""paused":[{"dialog":"pay-court"},{"dialog":"privacy","answers":{"lender":5},"given":-4}]"#,
  ])
  func whatASessionCannotHoldIsNotBelieved(_ member: String) throws {
    var conversation = JSONConversation(pack: ShippedPack.pack)
    let session = #"{"dialog":"cannot-pay","answers":{"lender":"acom"},\#(member)}"#
    let turn = try Self.read(
      conversation.receive(#"{"text":"1","session":\#(session)}"#, now: Self.now).text)
    #expect(turn["session"]?["awaiting"] == nil)
    for line in ["元に戻る", "戻る", "1", "はい", "まとめ", "なぜ"] {
      _ = try Self.read(conversation.receive(line, now: Self.now).text)
    }
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    let session: String
    let dropped: [String]
    var testDescription: String { String(session.prefix(60)) }

    init(_ session: String, _ dropped: String...) {
      self.session = session
      self.dropped = dropped
    }
  }

  static let hostile = [
    Hostile(#"{"dialog":"cannot-pay","answers":{"lender":5}}"#, "lender"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"lender":"nobody"}}"#, "lender"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"balance":"200000"}}"#, "balance"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"balance":-1}}"#, "balance"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"balance":9223372036854775807}}"#, "balance"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"days_late":-9223372036854775808}}"#, "days_late"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"due_date":"2026-02-30"}}"#, "due_date"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"due_date":["2026-02-03"]}}"#, "due_date"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"rate":"-18"}}"#, "rate"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"rate":"1e400"}}"#, "rate"),
    Hostile(#"{"dialog":"cannot-pay","answers":{"no_such_question":1}}"#, "no_such_question"),
    Hostile(#"{"dialog":"no-such-dialog","answers":{}}"#, "no-such-dialog"),
    Hostile(#"{"dialog":"pay-court","answers":{}}"#, "pay-court"),
    Hostile(#"{"dialog":7,"answers":{}}"#, "dialog"),
    Hostile(#"{"dialog":null,"answers":[1,2]}"#, "answers"),
    Hostile(#"{"answers":{"caller":"\u001b[31m"}}"#, "caller"),
    Hostile(#"{"answers":{"caller":"8362 8362 8362 8362"}}"#, "caller"),
    Hostile(#"{"answers":{"told_what":["pin","pin"]}}"#, "told_what"),
    Hostile(#"{"answers":{"told_what":["none","pin"]}}"#, "told_what"),
    Hostile(#"{"answers":{"told_what":[null]}}"#, "told_what"),
    Hostile(#"{"answers":{"told_what":{"pin":true}}}"#, "told_what"),
    Hostile(
      #"{"dialog":"cannot-pay","answers":{"due_date":"9999-12-31","can_pay_on":"9999-12-31","balance":1000000000000,"last_paid_on":"0001-01-01","rate":"1000"}}"#
    ),
  ]

  @Test(arguments: hostile)
  func aSessionThatDoesNotFitIsNamedAndNeverTraps(_ hostile: Hostile) throws {
    var conversation = JSONConversation(pack: ShippedPack.pack)
    let text = conversation.receive(
      #"{"text":"まとめ","session":\#(hostile.session)}"#, now: Self.now
    ).text
    let turn = try Self.read(text)
    let errors = Self.items(turn["said"]).filter { $0["kind"] == .string("error") }
    #expect(errors.isEmpty == hostile.dropped.isEmpty)
    for name in hostile.dropped {
      #expect(Self.items(turn["dropped"]).contains { $0["id"] == .string(name) })
      #expect(turn["session"]?["answers"]?[name] == nil)
    }
    for line in ["わからない", "なぜ", "台本", "戻る", "訂正", "1", "2", "20万"] {
      _ = try Self.read(conversation.receive(line, now: Self.now).text)
    }
  }

  @Test(arguments: [
    "{", "{}", "{\"text\":5}", "{\"text\":\"a\",\"session\":5}", "{\"text\":\"a\",\"session\":[]}",
    "{\"session\":{}}", String(repeating: "{\"a\":", count: 5_000),
    "{\"text\":\"a\",\"session\":" + String(repeating: "[", count: 100_000),
    "{\"text\":\"" + String(repeating: "a", count: 300_000) + "\"}",
  ])
  func whatIsNoObjectOfOursIsRefused(_ line: String) throws {
    var conversation = JSONConversation(pack: ShippedPack.pack)
    let turn = try Self.read(conversation.receive(line, now: Self.now).text)
    #expect(Self.items(turn["said"]).first?["kind"] == .string("error"))
  }

  @Test func manyUnknownAnswersAreCountedAndDoNotFloodTheLine() throws {
    let answers = (0..<2_000).map { "\"q\($0)\":1" }.joined(separator: ",")
    var conversation = JSONConversation(pack: ShippedPack.pack)
    let text = conversation.receive(
      "{\"text\":\"まとめ\",\"session\":{\"answers\":{\(answers)}}}", now: Self.now
    ).text
    #expect(text.contains("ほか1980件"))
    #expect(text.count < 2_000)
  }

  @Test(arguments: [
    (
      #" {"b" : [1, -2 ,0], "a":"\u3042\ud83d\ude00\n\/" , "b":null} "#,
      #"{"b":[1,-2,0],"a":"あ😀\n/","b":null}"#
    ),
    ("[true,false,{}]", "[true,false,{}]"), ("9223372036854775807", "9223372036854775807"),
    ("\"\"", "\"\""),
  ])
  func jsonKeepsItsOrder(_ text: String, _ written: String) {
    #expect(JSONValue(reading: text)?.text == written)
  }

  @Test(arguments: [
    "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.5", "1e3", "-", "+1", "tru", "nul",
    "\"a",
    "\"\\x\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\u12g4\"", "\"\n\"", "1 2", "9223372036854775808",
    String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
  ])
  func whatIsNoJSONIsRefused(_ text: String) {
    #expect(JSONValue(reading: text) == nil)
  }

  @Test func helpLinesStayFirstBesideAnUnfitSession() throws {
    var conversation = JSONConversation(pack: ShippedPack.pack)
    let turn = try Self.read(
      conversation.receive(
        #"{"text":"死にたい","session":{"answers":{"x":1}}}"#, now: Self.now
      ).text)
    #expect(Self.items(turn["said"]).first?["kind"] == .string("safety"))
  }
}
