import DialogEngine
import StrictYAML
import Testing
import Units

@testable import Assistant

/// A dialog that its author edits while somebody is in the middle of it.
enum EditedPack {
  static let dialog = """
    dialog: edited
    title: 書きかけの相談
    examples: [書きかけの相談をためす, 書きかけの相談を開く, 書きかけの相談にする]
    start: first
    questions:
      color:
        type: choice
        label: 色
        ask: どの色ですか。
        why: ためすため。
        unknown: 分からないままで進めます。
        options: { red: { label: 赤 }, blue: { label: 青 }, green: { label: 緑 } }
      price:
        type: yen
        label: 値段
        ask: いくらですか。
        why: ためすため。
        unknown: 分からないままで進めます。
      bought_on:
        type: date
        label: 買った日
        ask: いつ買いましたか。
        why: ためすため。
        unknown: 分からないままで進めます。
        max: today
    nodes:
      first: { ask: color, next: second }
      second: { ask: price, next: third }
      third:
        ask: bought_on
        next:
          - { if: known(price) and known(bought_on) and bought_on < today and known(color), go: late }
          - { otherwise: soon, because: ためすため }
      late:
        outcome:
          title: 前に買ったとき
          first: 落ち着いてください。
          answer: ["{price}でした。"]
          steps: [ためす。]
          no_call: 電話はいりません。
          cite: [cannotpay-no-shame]
      soon:
        outcome:
          title: きょう買ったとき
          first: 落ち着いてください。
          answer: [ためしました。]
          steps: [ためす。]
          no_call: 電話はいりません。
          cite: [cannotpay-no-shame]
    """

  static let path = "Dialogs/dialogs/edited.yaml"

  /// The shipped pack with the dialog, after edits of it.
  static func build(_ edits: (String, String)...) -> ReloadResult {
    let text = edits.reduce(dialog) { $0.replacing($1.0, with: $1.1) }
    return build(text: text)
  }

  static func build(text: String?) -> ReloadResult {
    let files = ShippedPack.files + (text.map { [SourceFile(path: path, text: $0)] } ?? [])
    let digest = ContentDigest.of(Array((text ?? "").utf8))
    let result = PackBuilder.build(files, digest: digest)
    guard let pack = result.pack else {
      return .refused(DiagnosticReport(result.diagnostics), sources: files)
    }
    return .read(pack)
  }

  static let original: Pack = {
    guard case .read(let pack) = build() else { fatalError("the dialog of the test has errors") }
    return pack
  }()
}

@Suite struct ReloadTests {
  static let now = Moment(iso: "2026-11-20T15:00")!

  /// A conversation in the dialog, with these lines typed.
  static func conversation(_ lines: String...) -> Conversation {
    var conversation = Conversation(pack: EditedPack.original)
    for line in ["書きかけの相談を開く"] + lines { _ = conversation.receive(line, now: now) }
    return conversation
  }

  /// Everything that is said when the pack is read again, as lines.
  static func said(_ turn: Turn) -> [String] {
    turn.said.flatMap { $0.text.split(separator: "\n").map(String.init) }
  }

  @Test func theMoveAsksForTheFilesAndChangesNothing() {
    for line in ["読み直し", "reload", "/reload", "再読み込み", "／reload"] {
      var conversation = Self.conversation("赤")
      let before = conversation.session
      let turn = conversation.receive(line, now: Self.now)
      #expect(turn.effects == [.reload])
      #expect(turn.said == [])
      #expect(conversation.session == before)
    }
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let from: String
    let to: String
    var lines = ["赤", "1000円", "11月19日"]
    let said: [String]
    /// What is left of the answers.
    var answered = ["color", "price", "bought_on"]
    var question: String?
    var outcome: String? = "前に買ったとき"
  }

  static let edits = [
    Edit(
      testDescription: "a comment", from: "dialog: edited", to: "# again\ndialog: edited",
      said: ["案内は変わりません。"]),
    Edit(
      testDescription: "a sentence", from: "{price}でした。", to: "{price}でしたね。",
      said: ["案内の言葉が変わりました。"]),
    Edit(
      testDescription: "an option gone", from: "red: { label: 赤 }, ", to: "",
      said: [
        "使えなくなった答え", "  色: 「赤」という選択肢はありません", "いまは使わない答え(取っておきます): 値段、買った日",
        "案内の前に、お聞きすることができました。",
      ],
      answered: ["price", "bought_on"], question: "color", outcome: nil),
    Edit(
      testDescription: "an option gone, not the one chosen", from: ", green: { label: 緑 }", to: "",
      said: ["案内は変わりません。"]),
    Edit(
      testDescription: "an option with other words", from: "label: 赤", to: "label: あか",
      said: ["案内は変わりません。"]),
    Edit(
      testDescription: "another type", from: "type: yen", to: "type: days",
      said: [
        "使えなくなった答え", "  値段: いまの質問(日数)の答えとしては読めません", "いまは使わない答え(取っておきます): 買った日",
        "案内の前に、お聞きすることができました。",
      ],
      answered: ["color", "bought_on"], question: "price", outcome: nil),
    Edit(
      testDescription: "a limit", from: "max: today", to: "max: today - 1",
      lines: ["赤", "1000円", "11月20日"],
      said: [
        "使えなくなった答え",
        "  買った日: 11月20日(金)は、11月19日(木)より後です(11月19日(木)までで答える質問です)",
        "案内の前に、お聞きすることができました。",
      ],
      answered: ["color", "price"], question: "bought_on", outcome: nil),
    Edit(
      testDescription: "unknown no longer allowed",
      from: "why: ためすため。\n    unknown: 分からないままで進めます。\n    options",
      to: "why: ためすため。\n    options", lines: ["わからない", "1000円"],
      said: [
        "使えなくなった答え", "  色: いまは「わからない」とは答えられません", "いまは使わない答え(取っておきます): 値段",
        "次の質問が変わりました。",
      ],
      answered: ["price"], question: "color", outcome: nil),
    Edit(
      testDescription: "a question that is asked no more", from: "ask: price, next: third",
      to: "say: つぎへ。, next: third",
      said: ["案内は変わりません。", "つぎへ。"]),
    Edit(
      testDescription: "another branch", from: "bought_on < today", to: "bought_on > today",
      said: ["案内が変わりました: 前に買ったとき から きょう買ったとき へ"], outcome: "きょう買ったとき"),
    Edit(
      testDescription: "the open question in other words", from: "いつ買いましたか。", to: "いつのことですか。",
      lines: ["赤", "1000円"], said: ["いまの質問の言葉か選択肢が変わりました。"],
      answered: ["color", "price"], question: "bought_on", outcome: nil),
    Edit(
      testDescription: "nothing for the open question", from: "きょう買ったとき", to: "今日買ったとき",
      lines: ["赤"], said: ["いまの質問は変わりません。"], answered: ["color"], question: "price",
      outcome: nil),
  ]

  @Test(arguments: edits)
  func theConversationGoesOnFromItsAnswers(_ edit: Edit) throws {
    var conversation = Conversation(pack: EditedPack.original)
    for line in ["書きかけの相談を開く"] + edit.lines { _ = conversation.receive(line, now: Self.now) }
    _ = conversation.receive("読み直し", now: Self.now)
    let result = EditedPack.build((edit.from, edit.to))
    guard case .read = result else {
      if case .refused(let report, let sources) = result {
        Issue.record("\(report.errors(in: sources))")
      }
      return
    }
    let turn = conversation.finishReloading(result, now: Self.now)
    #expect(Self.said(turn) == ["案内ファイルを読み直しました。"] + edit.said)
    #expect(turn.session.answers.all.map(\.question) == edit.answered)
    #expect(turn.question?.id == edit.question)
    #expect(turn.outcome?.title == edit.outcome)
    #expect(turn.outcomeIsNew == (edit.outcome != nil && !edit.said.contains("案内は変わりません。")))
    #expect(turn.session == conversation.session)
  }

  @Test func aQuestionThatIsGoneIsNamedByItsOldLabel() throws {
    var conversation = Self.conversation("赤", "1000円")
    let gone = EditedPack.dialog
      .replacing(
        "  second: { ask: price, next: third }", with: "  second: { say: つぎへ。, next: third }"
      )
      .replacing("known(price) and ", with: "").replacing("{price}でした。", with: "でした。")
    let start = try #require(gone.firstRange(of: "  price:")).lowerBound
    let end = try #require(gone.firstRange(of: "  bought_on:")).lowerBound
    let text = String(gone[..<start] + gone[end...])
    let turn = conversation.finishReloading(EditedPack.build(text: text), now: Self.now)
    #expect(Self.said(turn).contains("  値段: この質問はありません"))
    #expect(turn.question?.id == "bought_on")
  }

  @Test func aDialogThatIsGoneLeavesItsAnswersToOthers() {
    var conversation = Conversation(pack: EditedPack.original)
    for line in ["今月の返済がきびしい", "1", "アコム", "書きかけの相談を開く", "はい"] {
      _ = conversation.receive(line, now: Self.now)
    }
    #expect(conversation.session.dialog == "edited")
    let turn = conversation.finishReloading(EditedPack.build(text: nil), now: Self.now)
    #expect(
      Self.said(turn) == [
        "案内ファイルを読み直しました。", "使えなくなった答え", "  書きかけの相談: この相談はありません",
        "困っていることを、もう一度入力してください。答えは残っています。",
      ])
    #expect(turn.session.dialog == nil)
    #expect(turn.session.answers["lender"] == .option("acom"))
    #expect(turn.question == nil && turn.outcome == nil)
  }

  @Test func errorsAreShownAndTheOldPackStays() throws {
    var conversation = Self.conversation("赤")
    let before = (conversation.session, conversation.packInfo)
    let refused = conversation.finishReloading(
      EditedPack.build(("go: late", "go: latte"), ("ask: bought_on", "ask: bougt_on")),
      now: Self.now)
    #expect(refused.said.count == 2)
    let layout = TerminalLayout(columns: 40, usesColour: true)
    let shown = layout.text(refused)
    // As `check` prints them: the line, and the mark under its place.
    #expect(
      shown.hasPrefix(
        """
        Dialogs/dialogs/edited.yaml:30:10: error: no question is called 'bougt_on' [DLG202]
         30 |     ask: bougt_on
            |          ^~~~~~~~ did you mean 'bought_on'?
        Dialogs/dialogs/edited.yaml:32:93: error: no node is called 'latte' [DLG201]
        """))
    #expect(refused.said[1].text.contains("2件のまちがい"))
    #expect(refused.question?.id == "price")
    #expect(conversation.session == before.0 && conversation.packInfo == before.1)
    // Mended, it goes on.
    let mended = conversation.finishReloading(
      EditedPack.build(("いくらですか", "おいくらですか")), now: Self.now)
    #expect(mended.question?.text == "おいくらですか。")
    #expect(conversation.packInfo != before.1)
  }

  @Test func manyErrorsAreBounded() throws {
    var conversation = Self.conversation()
    let nodes = (0..<300).map { "  n\($0): { ask: nothing_\($0), next: first }" }
    let turn = conversation.finishReloading(
      EditedPack.build(text: EditedPack.dialog + "\n" + nodes.joined(separator: "\n") + "\n"),
      now: Self.now)
    let lines = turn.said[0].text.split(separator: "\n")
    #expect(lines.count <= 31)
    #expect(lines.last?.hasSuffix("more errors") == true)
  }

  @Test func whatWasOnTheScreenIsAskedNoMore() {
    var conversation = Self.conversation("赤", "1000円")
    _ = conversation.receive("訂正", now: Self.now)
    _ = conversation.receive("読み直し", now: Self.now)
    _ = conversation.finishReloading(EditedPack.build(("なんでも", "")), now: Self.now)
    #expect(conversation.mode == .open)
    #expect(conversation.receive("11月19日", now: Self.now).outcome?.title == "前に買ったとき")
  }

  @Test func anAnswerThatWasTakenBackIsOfferedOnlyWhileItFits() {
    for (edit, offered) in [(("赤", "赤"), true), (("red: { label: 赤 }, ", ""), false)] {
      var conversation = Self.conversation("赤", "戻る")
      let turn = conversation.finishReloading(EditedPack.build(edit), now: Self.now)
      #expect(turn.question?.id == "color")
      #expect((turn.question?.earlier != nil) == offered)
    }
  }

  @Test func withoutFilesOfItsOwnThereIsNothingToRead() {
    var conversation = Self.conversation("赤")
    let nothing = conversation.finishReloading(
      .nothingToRead(ownFolder: "/home/a/.config/annai/dialogs"), now: Self.now)
    #expect(nothing.said[0].text.contains("読み直すものはありません"))
    #expect(nothing.said[0].text.contains("/home/a/.config/annai/dialogs"))
    #expect(nothing.question?.id == "price")
    let same = conversation.finishReloading(.unchanged, now: Self.now)
    #expect(same.said[0].text.contains("前に読んだときのまま"))
    let failed = conversation.finishReloading(.failed(reason: "\u{1B}[31mno"), now: Self.now)
    #expect(failed.said[0].text.contains("no") && !failed.said[0].text.contains("\u{1B}"))
  }

  // MARK: - JSON

  @Test func inJSONTheErrorsAreData() throws {
    var conversation = JSONConversation(pack: EditedPack.original)
    _ = conversation.receive("書きかけの相談を開く", now: Self.now)
    let text = conversation.receive("reload", now: Self.now) { info in
      #expect(info == EditedPack.original.info)
      return EditedPack.build(("go: late", "go: latte"))
    }.text
    let object = try #require(JSONValue(reading: text))
    guard case .array(let diagnostics) = object["diagnostics"] else {
      Issue.record("no diagnostics: \(text)")
      return
    }
    #expect(diagnostics.contains { $0["code"] == .string("DLG201") && $0["line"] == .int(32) })
    #expect(object["question"]?["id"] == .string("color"))
  }

  @Test func inJSONASessionFromOutsideMeetsTheNewPack() throws {
    // The answer fits the new pack alone.
    let line =
      #"{"text":"reload","session":{"dialog":"edited","answers":{"color":"black","price":5}}}"#
    var conversation = JSONConversation(pack: EditedPack.original)
    let text = conversation.receive(line, now: Self.now) { _ in
      EditedPack.build(("red: { label: 赤 }", "black: { label: 黒 }"))
    }.text
    let object = try #require(JSONValue(reading: text))
    #expect(object["dropped"] == nil)
    #expect(object["session"]?["answers"]?["color"] == .string("black"))
    #expect(object["question"]?["id"] == .string("bought_on"))
  }
}
