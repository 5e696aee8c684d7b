import Testing

extension ProgramTests {
  /// From a typed question to an outcome and a script, at a real terminal. What must be shown is
  /// taken from `facts.yaml` and `numbers.yaml`, the figures are reckoned by hand.
  @Suite struct JourneyTests {
    /// Numbers that no outcome may tell a person to ring.
    static let neverOffered = ["0120-039-197", "0570-073-100", "03-5953-0800"]

    @Test func aMissedCallOnASaturdayNight() throws {
      let session = try PromptSession(now: PromptSession.saturdayNight)
      // 土 comes in the wrong place and goes again; the two missing characters are inserted.
      try session.type("0120-397-972から電話がってきた", showing: "0120-397-972から電話がってきた")
      try session.type(Key.left(4), showing: "0120-397-972から電話が")
      try session.type("土かか", showing: "0120-397-972から電話が土かか")
      try session.type(
        Key.left(2) + Key.backspace + Key.right + Key.right, showing: "0120-397-972から電話がかか")
      let first = try session.enter()
      #expect(first.says("読み取ったこと: かかってきた番号 0120-397-972"))
      #expect(first.says("暗証番号や認証番号は言わないでください"))

      let shown = try session.answer(all: ["出なかった", "借りている", "いいえ"])
      #expect(
        shown.says(inOrder: [
          "いちばん大事なこと", "0120-397-972は、アコムの番号(ACサービスセンター)です", "すること",
          "電話の台本", "かける先", "アコム総合カードローンデスク", "0120-629-215", "平日 9:00-18:00",
          "いま受付時間外。次は11月24日(火) 9:00から", "最初のひとこと", "聞くこと", "言われたら",
          "言わないこと", "書きとめること", "電話が難しいとき",
        ]))
      // At night the machine answers, and its note says that it is one.
      #expect(
        shown.says(inOrder: [
          "電話番号", "0120-134-567", "自動音声 24時間", "人の係が出る窓口と書く記事もありますが、裏づけはありません",
        ]))
      for number in Self.neverOffered { #expect(!shown.says(number)) }
      try session.leave()
    }

    @Test func aNumberWithTwoDigitsSwapped() throws {
      let session = try PromptSession()
      try session.answer("0120-397-927これもアコム?")
      let shown = try session.answer(all: ["2", "1"])
      #expect(shown.says("別の番号"))
      #expect(shown.says("入力した番号 0120-397-9[27]"))
      #expect(shown.says("登録にある番号 0120-397-9[72]"))
      #expect(!shown.says("0120-397-927は、アコムの番号"))
      #expect(shown.says("かける先 アコム総合カードローンデスク 0120-629-215"))
      try session.leave()
    }

    @Test(arguments: neverOffered)
    func aNumberThatIsExplainedAndNeverOffered(_ number: String) throws {
      let session = try PromptSession(now: PromptSession.saturdayNight)
      try session.answer("\(number)から着信")
      let shown = try session.answer(all: ["出なかった", "借りている", "アコム"])
      #expect(shown.says("\(number)は、確認できない番号"))
      #expect(shown.says("この番号にはかけず"))
      #expect(shown.says("かける先 アコム総合カードローンデスク 0120-629-215"))
      // As a desk it would stand with its hours; and no step says to ring it.
      for line in shown.lines where line.contains(number) {
        #expect(!line.contains("平日") && !line.contains("かける。") && !line.contains("聞く。"))
      }
      try session.leave()
    }

    @Test func onTheLineWithSomebodyWhoWantsThePIN() throws {
      let session = try PromptSession(columns: 100, rows: 30)
      try session.answer("いま電話が鳴ってるんだけど出ていい?")
      // Full-width digits, typed as an input method leaves them.
      try session.answer("０１２０−３９７−９７２")
      let asked = try session.answer("1")
      #expect(asked.says("相手は何を言いましたか"))
      let shown = try session.answer("暗証番号を聞かれた")
      #expect(shown.says("答えずに、すぐ切ってください"))
      #expect(shown.says("警察の相談ダイヤル #9110"))
      #expect(shown.says("0120-629-215(アコム総合カードローンデスク)に自分からかけて確かめる"))
      try session.leave()
    }

    @Test func thePINWasToldToAStranger() throws {
      let session = try PromptSession()
      try session.answer("知らない番号から着信")
      let told = try session.answer(all: ["わからない", "個人のことを伝えてしまった"])
      #expect(told.says("もう誰にも言わないでください"))
      let shown = try session.answer(all: ["1", "ｱｺﾑ"])
      #expect(shown.says("暗証番号・カード番号・認証番号を伝えてしまったとき"))
      #expect(shown.says("電話の台本: カードを止める"))
      #expect(shown.says("暗証番号・パスワード(止めるための電話でも言いません)"))
      try session.leave()
    }

    /// 200,000 x 20.0 % x 6 days / 365 = 657.5, the fraction dropped; the desk closes at 18:00.
    @Test func sixDaysLate() throws {
      let session = try PromptSession()
      let first = try session.answer("アコムで20万借りてて返済日が昨日だった。25日の給料日なら払える")
      #expect(
        first.says("読み取ったこと: アコム / 残高 200,000円 / 返済日 11月19日(木) / 払える日 11月25日(水)"))
      #expect(first.says("最後に返済したのはいつですか"))
      let shown = try session.answer("わからない")
      #expect(
        shown.says(inOrder: [
          "6日遅れで払うとき", "今日中に、自分から電話してください", "期限 今日 11月20日(金) 18:00 まで",
          "遅延損害金の目安 657円 (200,000円 × 20.0% ÷ 365日 × 6日、1円未満切り捨て)",
          "かける先 アコム総合カードローンデスク 0120-629-215", "いま受付中(18:00まで)",
          "11月25日(水)を約束日として登録していただけますか",
        ]))
      let why = try session.answer("なぜ")
      #expect(why.says(inOrder: ["657円", "計算: 200,000円 × 20.0%", "確かさ", "出典", "確認日: 2026-11-20"]))
      try session.leave()
    }

    @Test func nothingIsKnown() throws {
      let session = try PromptSession()
      let shown = try session.outcome(after: session.answer("返済日に間に合わない"))
      #expect(shown.says("返済日が分からないとき"))
      #expect(shown.says(inOrder: ["すること", "電話の台本", "かける先", "カードの裏面か契約書にある、公式の番号"]))
      // What nobody knows is a blank to fill in on paper.
      #expect(shown.says("残高(分かれば)と期日(＿＿＿＿)"))
      try session.leave()
    }

    @Test func papersFromTheCourt() throws {
      let session = try PromptSession()
      // What the sentence says is not asked again.
      let heard = try session.answer("裁判所から封筒がきたんやけど、今月の返済がきびしい")
      #expect(heard.says("困っていること 裁判所や弁護士などから書類が届いた"))
      let shown = try session.outcome(after: heard)
      #expect(shown.says("法テラス") || shown.says("0570-078374"))
      for number in Self.neverOffered { #expect(!shown.says(number)) }
      try session.leave()
    }

    /// From 10 September to 20 November are 71 days; the record begins at 61.
    @Test func longOverdue() throws {
      let session = try PromptSession()
      try session.answer("返済日に間に合わない")
      try session.answer(all: ["アコム", "9月10日", "11月30日"])
      let shown = try session.outcome(after: session.answer("10万円"))
      #expect(shown.says("61日以上"))
      // 100,000 x 20.0 % x 71 / 365 = 3890.4
      #expect(shown.says("3,890円"))
      try session.leave()
    }

    @Test func theDeskStaysShutUntilAfterTheDueDate() throws {
      let session = try PromptSession(now: PromptSession.saturdayNight)
      try session.answer("返済日に間に合わない")
      try session.answer(all: ["アコム", "11月23日", "11月30日", "5万円"])
      let shown = try session.outcome(after: session.answer("わからない"))
      #expect(shown.says("次は11月24日(火) 9:00から"))
      #expect(shown.says("お支払約束日"))
      #expect(shown.says("0120-134-567"))
      #expect(shown.says("返済の相談はできません"))
      // 50,000 x 20.0 % x 7 / 365 = 191.7
      #expect(shown.says("191円"))
      try session.leave()
    }

    @Test func theAcomPINIsForgottenOnASaturdayNight() throws {
      let session = try PromptSession(now: PromptSession.saturdayNight)
      let first = try session.answer("アコムの暗証番号を忘れてログインできない")
      #expect(first.says("会員番号や暗証番号そのものは、ここには入力しないでください"))
      let shown = try session.outcome(after: first)
      #expect(shown.says(inOrder: ["いちばん大事なこと", "すること"]))
      #expect(shown.says("0120-629-215"))
      #expect(shown.says("次は11月24日(火) 9:00から"))
      #expect(shown.says("0120-134-567"))
      for number in Self.neverOffered { #expect(!shown.says(number)) }
      try session.leave()
    }

    @Test func thePromisePageIsLockedOnAHoliday() throws {
      let session = try PromptSession(now: "2026-11-23T03:00")
      let shown = try session.outcome(after: session.answer("プロミスのログインでロックされた"))
      #expect(shown.says("0120-24-0365"))
      #expect(shown.says("係の受付は11月24日(火) 9:00から"))
      // A desk of another lender has no place here.
      #expect(!shown.says("0120-629-215"))
      try session.leave()
    }
  }
}
