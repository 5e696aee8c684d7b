import DialogEngine
import Testing
import Units

@testable import Assistant

/// The standard moves, in every spelling and at every prompt.
@Suite struct MoveTests {
  static let spellings: [(String, Move)] = Move.allCases.flatMap { move in
    (move.words + [move.rawValue]).flatMap { word in
      let wide = String(
        String.UnicodeScalarView(
          word.unicodeScalars.map { scalar in
            (0x21...0x7E).contains(scalar.value)
              ? Unicode.Scalar(scalar.value + 0xFEE0)! : scalar
          }))
      return [
        word, wide, "/" + word, "／" + wide, "  \(word) ", "　\(word)　", word.uppercased(),
        "\(word)。",
      ].map { ($0, move) }
    }
  }

  @Test func everySpellingIsRead() {
    for (text, move) in Self.spellings {
      #expect(Move.read(text)?.move == move, "\(text)")
      #expect(Move.read(text)?.argument == "", "\(text)")
    }
    #expect(Move.read("ﾒﾆｭｰ")?.move == .menu)
    #expect(Move.read("/bakc")?.move == .back)
  }

  @Test(arguments: [
    "戻るボタンが押せない", "なぜ電話がくるのか", "保存料", "アコム", "", " ", "/", "//", "変更したい", "やめるにはどうする",
  ])
  func aSentenceIsNoMove(_ text: String) {
    #expect(Move.read(text) == nil)
  }

  @Test(arguments: [
    ("訂正 残高", "残高"), ("訂正　残高 15万", "残高 15万"), ("/change 残高", "残高"), ("保存 メモ.md", "メモ.md"),
    ("save Memo.TXT", "Memo.TXT"), ("メニュー 3", "3"), ("menu 12", "12"), ("／保存　a b.md", "a b.md"),
  ])
  func anArgumentIsKeptAsTyped(_ text: String, _ argument: String) {
    #expect(Move.read(text)?.argument == argument)
  }

  /// No move is taken for an answer, and none leaves the prompt without a word.
  @Test(arguments: Prompt.allCases)
  func everyMoveWorksAtEveryPrompt(_ prompt: Prompt) {
    let start = prompt.conversation
    for move in Move.allCases {
      var results: Set<Session> = []
      for (text, other) in Self.spellings where other == move {
        var conversation = start
        let turn = conversation.receive(text, now: Prompt.now)
        results.insert(conversation.session)
        #expect(turn.said.allSatisfy { $0.kind != .error }, "\(text)")
        #expect(
          !turn.said.isEmpty || !turn.effects.isEmpty || turn.question != nil
            || turn.outcome != nil || conversation.session.dialog == nil, "\(text)")
        if move == .quit, prompt != .script { #expect(turn.effects == [.quit]) }
        if move == .forget || move == .restart { #expect(conversation.session == Session()) }
        if move == .forget { #expect(turn.effects == [.forget] && !turn.mayRemember) }
        if [.help, .why, .summary, .script, .save, .menu, .quit, .change].contains(move) {
          #expect(conversation.session == start.session, "\(text)")
        }
      }
      #expect(results.count == 1, "\(move)")
    }
  }

  // MARK: - Taking back

  static let journeys: [[String]] = [
    ["返済日に間に合わない", "アコム", "昨日", "25日", "20万", "10月20日", "1万"],
    ["返済日に間に合わない", "わからない", "わからない", "わからない", "わからない"],
    ["知らない番号から電話がきた", "0120-397-972", "出なかった", "借りている", "いいえ"],
    ["知らない番号から電話がきた", "090-1234-5678", "話した", "何も", "申し込んだ", "アコム"],
    ["知らない番号から電話がきた", "非通知", "伝えた", "暗証番号", "アコム"],
    ["アコムにログインできない", "1", "1", "1"], ["プロミスにログインできない", "5", "1", "1"],
  ]

  /// Taking an answer back undoes giving it; Enter takes it again.
  @Test(arguments: journeys)
  func backUndoesAnAnswer(_ lines: [String]) {
    var conversation = Conversation(pack: ShippedPack.pack)
    var compared = 0
    for line in lines {
      let before = conversation
      _ = conversation.receive(line, now: Prompt.now)
      let given = conversation.session.answers.all.count - before.session.answers.all.count
      guard given == 1, before.session.dialog != nil else { continue }
      compared += 1
      var back = conversation
      let turn = back.receive("戻る", now: Prompt.now)
      #expect(back.session == before.session, "\(line)")
      #expect(turn.question?.id == before.standing(now: Prompt.now).question?.id)
      #expect(turn.question?.earlier != nil)
      _ = back.receive("", now: Prompt.now)
      #expect(back.session == conversation.session, "\(line)")
    }
    #expect(compared > 0)
  }

  @Test func backGoesToTheStartAndNoFurther() {
    for lines in Self.journeys {
      var conversation = Conversation(pack: ShippedPack.pack)
      for line in lines { _ = conversation.receive(line, now: Prompt.now) }
      for _ in 0..<20 { _ = conversation.receive("back", now: Prompt.now) }
      #expect(conversation.session == Session())
    }
  }

  @Test func anApproximateAnswerThatIsTakenAgainStaysApproximate() {
    var conversation = Prompt.yen.conversation
    _ = conversation.receive("約20万円", now: Prompt.now)
    #expect(conversation.session.answers.answer(to: "balance")?.isApproximate == true)
    let given = conversation.session
    _ = conversation.receive("戻る", now: Prompt.now)
    _ = conversation.receive("", now: Prompt.now)
    #expect(conversation.session == given)
    let summary = conversation.receive("まとめ", now: Prompt.now).said.map(\.text).joined()
    #expect(summary.contains("およそ200,000円"))
  }

  // MARK: - Changing

  /// At every outcome of a journey, each answer is changed to each other one and back.
  @Test(arguments: journeys)
  func changingAndChangingBackIsTheIdentity(_ lines: [String]) {
    var conversation = Conversation(pack: ShippedPack.pack)
    for line in lines { _ = conversation.receive(line, now: Prompt.now) }
    let start = conversation
    let before = start.standing(now: Prompt.now)
    let others = [
      "はい", "いいえ", "1", "2", "3", "12月1日", "11月10日", "5万円", "3日", "0120-24-0365", "非通知", "わからない",
    ]
    var changed = 0
    for question in start.changeableAnswers(Prompt.now) {
      guard let old = start.session.answers[question] else { continue }
      let label = start.label(question)
      for other in others {
        var conversation = start
        _ = conversation.receive("訂正 \(label)", now: Prompt.now)
        _ = conversation.receive(other, now: Prompt.now)
        guard conversation.session != start.session else { continue }
        changed += 1
        #expect(conversation.session.answers.all.count == start.session.answers.all.count)
        _ = conversation.receive("訂正 \(label)", now: Prompt.now)
        let turn = conversation.receive(
          conversation.text(old, of: question, Prompt.now), now: Prompt.now)
        #expect(conversation.session == start.session, "\(label) \(other)")
        #expect(turn.outcome == before.outcome)
        #expect(turn.question == before.question)
      }
    }
    #expect(changed > 0)
  }

  @Test func aRefusedChangeKeepsTheOldAnswer() {
    for (label, wrong) in [("返済日", "むらさき"), ("残高", "たくさん"), ("払える日", "11月1日か2日か")] {
      var conversation = Prompt.outcome.conversation
      let before = conversation.session
      _ = conversation.receive("訂正 \(label)", now: Prompt.now)
      let turn = conversation.receive(wrong, now: Prompt.now)
      #expect(turn.said.contains { $0.kind == .error && $0.text.contains("前の答えは残っています") })
      #expect(conversation.session == before)
      #expect(conversation.mode != .open)
      _ = conversation.receive("戻る", now: Prompt.now)
      #expect(conversation.session == before && conversation.mode == .open)
    }
  }

  @Test(arguments: ["訂正 残高 15万", "訂正　残高　15万円", "change 残高 150000円", "/訂正 残高 １５万"])
  func theNewAnswerMayFollowTheName(_ line: String) {
    var conversation = Prompt.outcome.conversation
    let turn = conversation.receive(line, now: Prompt.now)
    #expect(conversation.session.answers["balance"] == .yen(Yen(150_000)))
    #expect(conversation.mode == .open)
    #expect(turn.said.contains { $0.text.contains("直しました: 残高  200,000円 から 150,000円 へ") })
  }

  @Test func aChangeSaysWhatIsParkedAndWhatIsUsedAgain() {
    var conversation = Prompt.outcome.conversation
    let before = conversation.session
    let away = conversation.receive("訂正 払える日 わからない", now: Prompt.now)
    #expect(away.said.contains { $0.text.contains("直しました: 払える日  11月25日(水) から わからない へ") })
    let home = conversation.receive("訂正 払える日 11月25日", now: Prompt.now)
    #expect(home.outcomeIsNew)
    #expect(conversation.session == before)
  }
}
