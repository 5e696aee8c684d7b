/// The ways of saying "I don't know".
enum UnknownWords {
  /// The text is nothing but such words.
  static func isExactly(_ text: FoldedText) -> Bool {
    let range = text.trimmed
    if !range.isEmpty, text.scalars[range].allSatisfy({ $0 == "?" || $0 == " " }) { return true }
    return politenessForms(plain(text.core)).contains { exact.contains($0) }
  }

  /// The text says so within a few words, and gives no number: 残高はわからないです.
  static func isSaid(in text: FoldedText) -> Bool {
    if isExactly(text) { return true }
    let core = plain(text.core)
    guard core.unicodeScalars.count <= 18, !core.unicodeScalars.contains(where: { isDigit($0) }),
      !core.contains("わすれてな"), !core.contains("わすれていな")
    else { return false }
    return stems.contains { core.contains($0) }
  }

  /// Spellings that differ only in kanji become one.
  private static func plain(_ core: String) -> String {
    var text = core
    for (from, to) in kanji where text.contains(from) {
      text = text.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
    }
    return text
  }

  private static let kanji = [
    ("分か", "わか"), ("解か", "わか"), ("判か", "わか"), ("分り", "わかり"), ("分ら", "わから"), ("覚え", "おぼえ"),
    ("憶え", "おぼえ"), ("忘れ", "わすれ"), ("知ら", "しら"), ("知り", "しり"),
  ]

  private static let exact: Set<String> = [
    "わからない", "わかりません", "わからん", "わかんない", "わかんね", "わかんねー", "わかんねえ", "わからへん",
    "わかりまへん", "不明", "ふめい", "おぼえてない", "おぼえていない", "おぼえていません", "おぼえてません", "わすれた",
    "わすれました", "わすれちゃった", "さあ", "さぁ", "さー", "さあね", "しらない", "しりません", "しらん", "なぞ", "未確認",
    "unknown", "dontknow", "idontknow", "donotknow", "idonotknow", "idk", "dk", "dunno", "idunno",
    "notsure", "imnotsure", "noidea", "noclue", "iforgot", "forgot", "forgotten", "cantremember",
    "icantremember", "dontremember", "idontremember", "unsure", "wakaranai", "wakarimasen", "fumei",
    "wasureta", "shiranai", "oboetenai",
  ]

  private static let stems = [
    "わからな", "わかりませ", "わからん", "わかんな", "わかんね", "わからへ", "わかりまへ", "おぼえてな", "おぼえていな",
    "おぼえていませ", "おぼえてませ", "おぼえてへ", "わすれた", "わすれました", "わすれちゃ", "わすれて", "わすれてしま",
    "しらな", "しりませ", "しらん", "不明", "ふめい", "はっきりしな", "見当がつか", "見当もつか", "dontknow", "notsure",
    "noidea", "cantremember", "dontremember", "wakaranai", "wakarimasen",
  ]
}

/// A core text, and what is left after each polite or casual ending that comes off:
/// わからないですね, わからない.
func politenessForms(_ core: String) -> [String] {
  var forms = [core]
  for _ in 0..<5 {
    let text = forms[forms.count - 1]
    guard
      let ending = politeEndings.first(where: { text.hasSuffix($0) && text.count > $0.count })
    else { break }
    forms.append(String(text.dropLast(ending.count)))
  }
  return forms
}

private let politeEndings = [
  "とおもいます", "と思います", "とおもう", "と思う", "なんですが", "なんです", "なのですが", "なのです", "んですけど", "んですが", "んです",
  "のです", "ですけど", "ですが", "ですね", "ですよ", "です", "でした", "だよ", "だね", "だな", "だ", "っす", "けど", "かな", "かも",
  "ので", "よ", "ね", "な", "わ", "ー", "〜", "っ", "w", "笑",
]
