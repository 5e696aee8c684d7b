import AnswerReading
import ReadingTables
import Testing

/// Texts written for this test; the harmless half holds the words of the other in other senses.
@Suite struct DistressScanTests {
  @Test(arguments: [
    "死にたい", "しにたい", "シニタイ", "ｼﾆﾀｲ", "タヒにたい", "ﾀﾋにたい", "もう死にたいです", "消えたい", "消えてしまいたい", "きえたい",
    "いなくなりたい", "生きていたくない", "生きるのがつらい", "生きるのが辛いです", "もう生きていけない", "自殺", "自殺したい", "自死を考えています",
    "首を吊るしかない", "首吊り", "つりたい", "飛び降りたい", "電車に飛び込む", "樹海に行く", "遺書", "楽になりたい", "命を終わりにしたい",
    "人生を終わりにしたい",
    "もう全部終わりにしたい", "一家心中", "しぬしかない", "死ぬしかない", "練炭", "オーバードーズ", "ODしたい", "死んだほうがまし", "死んだ方がましだ",
    "生きてる意味がない",
    "生きている意味がわからない", "死のうと思う", "し に た い", "し・に・た・い", "死 に た い", "借金で死にたくなる", "死んで楽になりたい",
    "いっそ死んでしまいたい",
    "消えてなくなりたい", "返済できない。死ぬしかない", "俺が死んだら借金はなくなる?", "生命保険で返すために死のうと思う", "kill myself",
    "I want to die",
    "i just want to end it all", "suicide", "I'm suicidal", "I don't want to live",
    "I don’t want to live anymore",
    "better off dead", "shinitai", "SHINITAI", "mou shi ni tai", "kietai", "jisatsu shitai",
    "k i l l  m y s e l f",
    "s u i c i d e", "どうせ死ねば済む", "私が死んだら借金はどうなりますか", "海に飛び込みたい", "もう死ぬ", "生きるのに疲れた", "毎日しにたいきもちです",
    "氏にたい", "死にてえ",
  ])
  func despair(_ text: String) { #expect(DistressScan.level(in: text) != nil) }

  @Test(arguments: [
    "今から死ぬ", "今から死にます", "今から飛び降りる", "いまからしにます", "薬を大量に飲んだ", "薬をたくさん飲みました", "手首を切った",
    "about to kill myself",
    "今ビルの屋上", "屋上にいます", "これから首を吊る", "遺書を書いた", "I took all the pills",
    "I'm going to kill myself tonight",
    "今夜自殺する", "今すぐ飛び降りたい", "練炭を買った", "睡眠薬を全部飲んだ", "ODした", "standing on the roof",
  ])
  func immediate(_ text: String) { #expect(DistressScan.level(in: text) == .immediateDanger) }

  @Test(arguments: [
    "死ぬほど忙しい", "死ぬほど疲れた", "死ぬほど笑った", "しぬほどいそがしい", "必死に返しています", "必死です", "死活問題です", "アコムの自殺行為だと思う",
    "それは自殺行為", "夫が死んだら借金は相続されますか", "キャッシュカードが死んだ", "電車に飛び乗る", "瀕死の家計", "データが消えた", "画面が消えた",
    "メールが消えた", "残高が消えた", "アプリが死んだ", "スマホが死んだ", "死んだ父の借金",
    "父が死んだ", "母が亡くなった", "死んだ夫の借入はどうなりますか", "生命保険", "生命保険の担当者", "楽になる返済方法", "返済を終わりにしたい",
    "完済して終わりにしたい",
    "電話を終わりにしたい", "契約を終わりにしたい", "勧誘を終わらせたい", "dying to know", "deadline", "dead battery",
    "the deadline is tomorrow",
    "dead line of payment", "わたしにたいして失礼だ", "お客様にたいする説明", "返済額にたいして利息が高い", "心中お察しします", "飛び込み営業の電話",
    "飛び込んできた電話",
    "うるさい死ね", "利息を消したい", "履歴を消したい", "借金を消したい", "電話帳から消えた番号", "もうむりや。夜逃げしか思いつかん", "死ぬまで返済が続く",
    "死ぬ気で返す", "お釣りが出ない",
    "仕事を辞めたい", "借金地獄", "生きた心地がしない", "家族に知られたら終わり", "詰んだ", "人生設計", "返済がつらい", "しんどい", "もう限界です",
    "楽に返したい", "返済を楽にしたい",
    "0120-397-972", "アコムで20万借りてて返済日が昨日だった", "today", "I need a diet plan", "modify my plan",
    "method of payment",
    "I want to diet", "kill my subscription", "the code expired", "財布を落として今月の支払い分が消えた",
    "給料の半分が返済で消える", "身を粉にして働く", "首になった", "首が回らない",
    "", "はい", "亡くなった父の死亡届", "自動引き落としに対しての質問", "話しにたいした意味はない",
  ])
  func harmless(_ text: String) { #expect(DistressScan.level(in: text) == nil) }
}

@Suite struct SecretScanTests {
  typealias Kind = SecretFinding.Kind

  @Test(
    arguments: [
      ("暗証番号は1234です", .pin, "暗証番号は[伏せました]です"), ("暗証1234", .pin, "暗証[伏せました]"),
      ("暗証番号は１２３４です", .pin, "暗証番号は[伏せました]です"), ("暗証番号は一二三四", .pin, "暗証番号は[伏せました]"),
      ("暗証番号 1 2 3 4", .pin, "暗証番号 [伏せました]"), ("my pin is 1234", .pin, "my pin is [伏せました]"),
      ("PIN: 1234", .pin, "PIN: [伏せました]"), ("pin code 1234", .pin, "pin code [伏せました]"),
      ("あんしょうばんごうは 0512 だよ", .pin, "あんしょうばんごうは [伏せました] だよ"),
      ("1234が暗証番号です", .pin, "[伏せました]が暗証番号です"),
      ("1234 is my PIN", .pin, "[伏せました] is my PIN"),
      ("暗証番号を聞かれて1234と答えた", .pin, "暗証番号を聞かれて[伏せました]と答えた"),
      ("アンショウバンゴウ：９９９９", .pin, "アンショウバンゴウ：[伏せました]"),
      ("パスワードはabc123です", .password, "パスワードは[伏せました]です"),
      ("パスワード：hogehoge", .password, "パスワード：[伏せました]"),
      ("password: hunter2", .password, "password: [伏せました]"),
      ("my password is Sakura2020!", .password, "my password is [伏せました]!"),
      ("ﾊﾟｽﾜｰﾄﾞは qwerty", .password, "ﾊﾟｽﾜｰﾄﾞは [伏せました]"),
      ("パスワード sakura88 で入れない", .password, "パスワード [伏せました] で入れない"),
      ("認証コードは123456", .oneTimeCode, "認証コードは[伏せました]"),
      ("ワンタイムパスワード 482913", .oneTimeCode, "ワンタイムパスワード [伏せました]"),
      ("SMS code 4821", .oneTimeCode, "SMS code [伏せました]"),
      ("確認コード「123456」", .oneTimeCode, "確認コード「[伏せました]」"),
      ("4111 1111 1111 1111", .cardNumber, "[伏せました]"),
      ("4111-1111-1111-1111です", .cardNumber, "[伏せました]です"),
      ("４１１１１１１１１１１１１１１１", .cardNumber, "[伏せました]"),
      ("カード番号は12345678901", .cardNumber, "カード番号は[伏せました]"),
      ("口座番号は1234567", .accountNumber, "口座番号は[伏せました]"),
      ("account number: 12345678", .accountNumber, "account number: [伏せました]"),
    ] as [(String, Kind, String)])
  func finds(_ text: String, _ kind: Kind, _ redacted: String) {
    #expect(SecretScan.secrets(in: text).map(\.kind) == [kind])
    #expect(SecretScan.redacted(text) == redacted)
  }

  @Test func findsSeveral() {
    let text = "暗証番号は1234、カード番号は4111111111111111"
    #expect(SecretScan.redacted(text) == "暗証番号は[伏せました]、カード番号は[伏せました]")
  }

  @Test(arguments: [
    "暗証番号を忘れた", "暗証番号を3回まちがえた", "暗証番号を３かいまちがえて", "パスワードがわからない", "4桁の暗証番号", "暗証番号は4桁ですか", "暗証番号",
    "0120-397-972", "03-3537-2366", "+81 120 397 972", "090-1234-5678", "20万円", "200,000円", "1234円",
    "2026年11月25日",
    "20261125", "会員番号がわからない", "会員番号 不明", "暗証番号を入れたら1000円取られた", "暗証番号のことで0120-629-215に電話",
    "パスワードは忘れました",
    "パスワードは8文字以上ですか", "パスワードはWeb-IDと同じですか", "password is wrong", "my password is not working",
    "I forgot my password",
    "Acom says my PIN is invalid and now nothing works",
    "A man saying he's from Promise asked for a one-time code",
    "認証コードが届かない", "認証コードは6桁", "口座番号を聞かれた", "カード番号はどこに書いてありますか", "shopping 1234", "opinion 1234",
    "ワンタイムパスワードとは", "暗証番号を2026年に変えた", "アコムの会員サービスに入る4桁を忘れちゃった", "1234567890123", "暗証番号は誕生日です",
    "返済日は25日",
  ])
  func leavesAlone(_ text: String) {
    #expect(SecretScan.secrets(in: text).isEmpty)
    #expect(SecretScan.redacted(text) == text)
  }
}

/// Long and repetitive texts come back in good time, whatever they hold.
@Test(arguments: [
  "1", "一", "万", "1万", "にじゅう", "死", "暗証番号", "パスワードは", "アコム", "25日", "1-", "1,", "1 ", "返済日は",
  "毎月1万払", "ﾊﾟ", "a", "e\u{301}",
])
func longTextsEnd(_ piece: String) {
  let text = String(repeating: piece, count: 8_000)
  let facts = FactPicker(today: today, lenders: lenders).facts(in: text)
  #expect(facts.count <= FactKey.allCases.count)
  _ = DistressScan.level(in: text)
  #expect(SecretScan.redacted(text).unicodeScalars.count <= 30_000)
  for type in [AnswerType.yen, .days, .date(prefer: .past), .multi(TableOptions.card)] {
    _ = outcome(text, type)
  }
}
