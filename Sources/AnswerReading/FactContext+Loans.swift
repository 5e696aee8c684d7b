extension FactContext {
  /// Whether the person says that they have a loan, or that they have none.
  static func hasLoan(in text: FoldedText) -> (Bool, Range<Int>)? {
    let denied = none.hits(in: text.scalars).first { hit in
      // 20万しか借りていません has 20万.
      !text.endsBefore(hit.range.lowerBound, ["しか", "だけしか"])
        && (text.after(Self.openEnds, at: hit.range.upperBound) == nil || hit.range.count > 6)
    }
    if let denied { return (false, denied.range) }
    let stated = some.hits(in: text.scalars).first?.range ?? onlyThat(in: text)
    return (stated ?? statedDebt(in: text)).map { (true, $0) }
  }

  /// 20万しか借りていません: a denial that grants the rest.
  private static func onlyThat(in text: FoldedText) -> Range<Int>? {
    none.hits(in: text.scalars).first { hit in
      text.endsBefore(hit.range.lowerBound, ["しか"])
        && text.after(["借り", "かり"], at: hit.range.lowerBound) != nil
    }?.range
  }

  /// 借金150万ある: a debt with its amount between.
  private static func statedDebt(in text: FoldedText) -> Range<Int>? {
    YenMention.mentions(in: text).first { mention in
      text.endsBefore(
        mention.range.lowerBound, ["借金", "借金が", "借金は", "借入", "借入が", "ろーん", "ろーんが", "残債が"])
        && text.after(
          ["ある", "あり", "あっ", "があ", "もあ", "ほどあ", "くらいあ", "ぐらいあ", "抱え", "を抱え"],
          at: mention.range.upperBound)
          != nil
    }?.range
  }

  /// What makes a wish or a condition of 完済した: 完済したい, 完済したら.
  private static let openEnds = ["い", "ら", "場合", "あと", "後", "とき", "時", "んですけど残", "ほうが", "方が"]

  private static let none: PhraseTable<Void> = {
    // Every way of having borrowed, with every way of denying it.
    let verbs = [
      "借りた", "かりた", "契約した", "けいやくした", "利用した", "りようした", "使った", "つかった", "申し込んだ", "申込んだ", "借金した",
      "借金をした", "借金なんてした", "借り入れした", "借り入れをした", "お金を借りた", "ろーんをした", "取引した",
    ]
    let never = [
      "ことない", "ことがない", "ことはこれまで", "ことはいままで", "ことは今まで", "ことは一度", "ことが一度", "こと一度", "こと一回", "ことは一回",
      "ことがまったく", "ことがねえ", "ことねえ", "ことなんかねえ", "ことはない", "ことも", "こともない", "こと無い", "ことありません", "ことがありません",
      "ことはありません",
      "ことのない", "ことなんてない", "ことなんかない", "ことあらへん", "ことなか", "ことがございません", "ことはございません", "ことがなく",
      "ことはなく", "ことなどない", "ことなどありません", "覚えない", "覚えがない", "覚えはない", "覚えもない", "覚えは", "覚えが", "覚えも",
      "覚えのない", "覚えありません", "覚えがありません", "覚えはありません", "おぼえない", "おぼえがない", "おぼえはない", "記憶がない", "記憶はない",
      "記憶もない", "つもりはない",
    ]
    let states = ["借りて", "借り入れて", "借入れて", "お借りして", "借入して", "かりて", "契約して", "利用して", "使って"]
    let not = [
      "ない", "いない", "いません", "ません", "へん", "おらず", "おりません", "なんかへん", "なんかいない", "ないのに", "ねえ", "ねー", "ねぇ",
      "まへん", "おらん", "おらへん", "ないし",
    ]
    let nouns = ["借金", "借入", "借り入れ", "ろーん", "契約", "しゃっきん", "取引", "とりひき"]
    let absent = [
      "はない", "がない", "はありません", "はございません", "がございません", "が一切ありません", "は一切ありません", "が一切ない", "は一切ない",
      "をしていません", "はしていません", "をしてない", "はしてない", "がありません", "なんてない", "もない", "もありません", "はゼロ", "はぜろ",
      "なし", "なんかない",
    ]
    func all(_ heads: [String], _ tails: [String]) -> [String] {
      heads.flatMap { head in tails.map { head + $0 } }
    }
    return PhraseTable<Void>(
      all(verbs, never) + all(states, not) + all(nouns, absent) + [
        "借りとらん", "縁もゆかりも", "とは関係ない", "とは関係ありません", "とは無関係", "客ではな", "利用者ではな", "契約者ではな", "かりてねえ",
        "かりとらん", "借りてもいない", "借りてもない", "借りてなんかない", "借りてなんかいない", "なんか借りてへん", "完済した",
        "完済しました",
        "完済済", "完済 済", "完済ずみ", "完済してる", "完済しています", "完済している", "完済してて", "完済しており", "完済したはず", "完済して解約",
        "完済し解約", "完済し、解約", "返済し終", "全額返した",
        "全額返しました", "全額返済した", "全額返済しました", "全額返済済", "全部返した", "全部返しました", "全部返済した", "全部返し終", "返し終わ",
        "返し終え",
        "返済し終", "返済が終わりました", "返済は終わりました", "返済が終わった", "返済は終わった", "返済が終わってい", "払い終わ", "払い終え", "はらいおわ",
        "ぜんぶかえしま", "ぜんぶかえした", "ぜんぶはらいま", "ぜんぶはらった", "ぜんがくかえしま", "かえしおわ", "かんさいした", "かんさいしま",
        "かんさいずみ",
        "don't have any loan", "never had any dealings", "no dealings with", "never dealt with",
        "never done business", "don't have any loans", "don't have a loan", "do not have a loan",
        "do not have any loan", "do not have any loans", "don't have any debt", "have no loan",
        "have no loans", "have no debt", "have no debts", "no debts", "no debt at all",
        "cleared my debt", "cleared my loan", "cleared my balance", "cleared the loan",
        "settled my loan", "closed my loan", "cleared everything", "no loan with", "no loans with",
        "never borrowed",
        "never had a loan", "never had any loan", "never took a loan", "never took out",
        "never taken a loan", "never taken out", "haven't borrowed", "have not borrowed",
        "didn't borrow", "not a customer", "never been a customer", "never used acom",
        "never used promise", "never signed up", "don't owe", "do not owe", "owe nothing",
        "never owed", "already paid off", "already repaid", "paid it all off",
        "paid everything off",
        "paid it off", "fully repaid", "fully paid", "was paid back", "were paid back",
        "all paid back", "been paid back",
        "was paid off", "were paid off", "been paid off", "all paid off", "paid off my", "loan off",
        "paid my debt", "paid my loan",
        "paid off the loan",
        "paid in full", "finished paying", "done paying", "finished repaying",
        "paid everything back",
        "paying everything back", "paid it all back", "paid all of it back", "paid back everything",
        "i repaid",
        "repaid in full", "repaid everything", "repaid it all", "karitakotonai", "karita koto nai",
        "karita koto ga nai", "karita koto wa nai", "karita koto arimasen", "karita oboe nai",
        "karita oboe ga nai", "karite nai", "karitenai", "karite inai", "karite imasen",
        "kansai shita", "kansai zumi", "kansaizumi", "kansai shimashita", "kansai shimasita",
        "kansai shiteru", "kansai shite iru",
      ])
  }()

  private static let some = PhraseTable<Void>([
    "借りてる", "借りてます", "借りている", "借りています", "借りてて", "借りてん", "借りており", "借りとる", "借りとり", "借りよります", "借りてはり",
    "借りとん", "借りとっ", "借りてい",
    "借りちゃ", "借り入れて", "借入れて", "お借りして", "借入して", "借りてしま", "借りてもう", "かりてる", "かりてます", "かりている", "かりています",
    "かりてて", "かりとる", "借入があ", "借入中",
    "借り入れがあ", "借り入れ中",
    "借金があ", "借金あ", "しゃっきんがあ", "借金してる", "借金してます", "借金しています", "ろーんがあ", "借りとう", "借りよる", "借りとー",
    "契約中です",
    "利用中です", "owing", "i owe", "i still owe", "we owe", "i have a loan", "i have loans",
    "i've got a loan",
    "i have a debt", "loans totalling", "loans totaling", "loans adding up", "my loan",
    "i borrowed", "i've borrowed", "i have borrowed", "i'm borrowing",
    "karite iru", "karite imasu", "karite masu", "kariteru", "karite ru", "kariteimasu",
    "karitemasu", "shakkin ga aru", "shakkin aru",
  ])
}
