/// The ways of saying "I don't know".
enum UnknownWords {
  /// The text is nothing but such words.
  static func isExactly(_ text: FoldedText) -> Bool {
    let range = text.trimmed
    if !range.isEmpty, text.scalars[range].allSatisfy({ $0 == "?" || $0 == " " }) { return true }
    return politenessForms(String(scalars: plain(text))).contains { exact.contains($0) }
  }

  /// The text says so within a few words, and gives no number: 残高はわからないです.
  static func isSaid(in text: FoldedText) -> Bool {
    if isExactly(text) { return true }
    let core = plain(text)
    return core.count <= 24 && stems.isIn(core) && !opposites.isIn(core) && !givesNumber(text)
  }

  private static func givesNumber(_ text: FoldedText) -> Bool {
    NumeralReader.numerals(in: text).contains { !$0.isKanji || $0.hasLargeUnit }
  }

  /// The core with spellings that differ only in kanji as one.
  private static func plain(_ text: FoldedText) -> [Unicode.Scalar] {
    kanji.rewritten(text.scalars.filter { !FoldedText.isPunctuation($0) })
  }

  private static let kanji = PhraseRewriter([
    ("分か", "わか"), ("解か", "わか"), ("判か", "わか"), ("分り", "わかり"), ("分ら", "わから"), ("解ら", "わから"),
    ("解り", "わかり"), ("判ら", "わから"), ("判り", "わかり"), ("覚え", "おぼえ"), ("憶え", "おぼえ"), ("忘れ", "わすれ"),
    ("知ら", "しら"), ("知り", "しり"), ("思い出", "おもいだ"), ("わっか", "わか"),
  ])

  private static let exact: Set<String> = [
    "わからない", "わかりません", "わからん", "わかんない", "わかんね", "わかんねー", "わかんねえ", "わからへん",
    "わかりまへん", "不明", "ふめい", "おぼえてない", "おぼえていない", "おぼえていません", "おぼえてません", "わすれた",
    "わすれました", "わすれちゃった", "さあ", "さぁ", "さー", "さあね", "しらない", "しりません", "しらん", "なぞ", "未確認",
    "未定", "みてい", "きまってない", "決まってない", "決まっていない", "決まっていません", "決まってません", "さっぱり", "はて", "うーん",
    "んー", "うーむ", "なんだっけ", "何だっけ", "なんだったかな", "いくらだっけ", "いくらだったかな", "いくらだったっけ", "いつだっけ", "いつだったかな",
    "いつだったっけ", "どうだったかな", "どうだっけ", "どうだろう", "見てない", "見ていない", "見ていません", "見てません", "聞いてない",
    "聞いていません",
    "unknown", "dontknow", "idontknow", "donotknow", "idonotknow", "idk", "dk", "dunno", "idunno",
    "notsure", "imnotsure", "noidea", "noclue", "iforgot", "forgot", "forgotten", "cantremember",
    "icantremember", "dontremember", "idontremember", "unsure", "beatsme", "cantsay", "icantsay",
    "cannotsay", "hardtosay", "wakaranai", "wakarimasen", "fumei", "wasureta", "shiranai",
    "oboetenai",
  ]

  private static let stems = PhraseTable<Void>(
    [
      "わからな", "わかりませ", "わからん", "わかんな", "わかんね", "わからへ", "わかりまへ", "わからしま", "わかりかね", "わがんね",
      "わがらね", "おぼえてな", "おぼえていな", "おぼえていませ", "おぼえてませ", "おぼえてへ", "おぼえとらん", "おぼえとりませ",
      "しらな", "しりませ", "しらん", "存じませ", "存じ上げませ", "ぞんじませ", "ふめい", "未確認", "未定", "はっきりしな",
      "はっきりしませ", "確認してな", "確認していな", "確認していませ", "確認してませ", "確認できてな", "確認できていな", "確認できていませ",
      "見当がつか", "見当もつか", "見当がつき", "見当もつき", "おもいだせな", "おもいだせませ", "おもいだせん", "記憶にな", "記憶にありませ", "記憶がな",
      "何とも言えな",
      "なんとも言えな", "なんともいえな", "決まってな", "決まっていな", "決まっていませ", "dontknow", "donotknow", "notsure",
      "notreallysure", "noidea", "noclue", "cantremember", "cannotremember", "dontremember",
      "donotremember", "dontrecall", "cantrecall", "iforget", "iforgot", "iveforgotten",
      "wakaranai",
      "wakarimasen", "wakaran", "wakannai", "wasureta", "wasuremashita", "oboeteimasen",
      "oboetenai",
      "わすれた", "わすれました", "わすれちゃ", "わすれてしま", "わすれてもうた", "わすれてもた", "不明",
    ], boundsWords: false)

  /// Words that hold such a stem and say something else: 知らない番号, わからなくはない.
  private static let opposites = PhraseTable<Void>(
    [
      "わすれてな", "わすれていな", "わからなくはな", "わからないことはな", "不明な点は", "不明瞭", "しらない番号", "しらない人", "しらない会社",
      "しらない電話", "しらん番号", "しらない相手", "暗証番号をわすれ", "暗証番号わすれ", "ぱすわーどをわすれ", "ぱすわーどわすれ", "かーどをわすれ",
      "カードをわすれ", "pinをわすれ", "idをわすれ", "forgotmypin", "forgotmypass",
    ], boundsWords: false)
}
