/// What is left of a phrase when the ways of writing and inflecting it are taken off, so that
/// カードを無くしてしまいました and カードなくした are one.
enum SpokenForm {
  /// `scalars` with common kanji as kana, without を, and without a particle between two kanji.
  static func plain(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    synonyms.rewritten(readings.rewritten(withoutParticles(scalars)))
  }

  private static func withoutParticles(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func isKanji(_ index: Int) -> Bool {
      scalars.indices.contains(index) && (0x3400...0x9FFF).contains(scalars[index].value)
    }
    return scalars.indices.compactMap { index in
      switch scalars[index] {
      case "を": nil
      // 他の is one word.
      case "の" where index > 0 && scalars[index - 1] == "他": scalars[index]
      case "の", "も", "は", "が": isKanji(index - 1) && isKanji(index + 1) ? nil : scalars[index]
      default: scalars[index]
      }
    }
  }

  /// The stem of a key: ``plain(_:)`` without the ending of its verb.
  ///
  /// A denial (払ってない) keeps its ending, for it is another answer.
  static func stem(_ core: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = plain(core)
    for _ in 0..<2 {
      guard let ending = endings.first(where: { text.count > $0.count + 1 && text.ends(with: $0) })
      else { break }
      text.removeLast(ending.count)
    }
    return text
  }

  /// Longer endings first.
  private static let endings: [[Unicode.Scalar]] = [
    "てしまいました", "てしまいます", "てしまった", "てもうた", "てもた", "てしもた", "ちゃいました", "ちゃった", "じゃった", "じゃいました",
    "てきました", "てきた", "ていました", "ています", "ていて", "ている", "ていた", "てました", "てます", "てる", "てた", "てん", "とります",
    "とる", "とった", "ました", "まして", "ます", "たい", "った", "って", "んだ", "いた", "た", "て",
    "しました", "します", "する",
  ].map { Array($0.unicodeScalars) }

  private static let readings = PhraseRewriter([
    ("無くし", "なくし"), ("失くし", "なくし"), ("亡くし", "なくし"), ("壊れ", "こわれ"), ("割れ", "われ"), ("折れ", "おれ"),
    ("忘れ", "わすれ"), ("憶え", "おぼえ"), ("覚え", "おぼえ"), ("過ぎ", "すぎ"), ("今日", "きょう"), ("明日", "あした"),
    ("昨日", "きのう"), ("落とし", "おとし"), ("払い", "はらい"), ("払う", "はらう"), ("払っ", "はらっ"), ("払え", "はらえ"),
    ("返し", "かえし"), ("返す", "かえす"), ("返せ", "かえせ"), ("借り", "かり"), ("届い", "とどい"), ("届き", "とどき"),
    ("届か", "とどか"), ("振り込", "ふりこ"), ("振込", "ふりこ"), ("引き落", "ひきおと"), ("引落", "ひきおと"), ("落と", "おと"),
    ("使え", "つかえ"), ("使っ", "つかっ"), ("入れ", "いれ"), ("出な", "でな"), ("出来", "でき"), ("分から", "わから"),
    ("解ら", "わから"), ("判ら", "わから"), ("無い", "ない"), ("違う", "ちがう"),
    ("他の", "ほかの"), ("名前", "なまえ"), ("住所", "じゅうしょ"), ("電話", "でんわ"), ("番号", "ばんごう"), ("暗証", "あんしょう"),
    ("銀行", "ぎんこう"), ("会社", "かいしゃ"), ("家族", "かぞく"), ("職場", "しょくば"), ("返済", "へんさい"), ("契約", "けいやく"),
    ("本人", "ほんにん"), ("確認", "かくにん"), ("郵便", "ゆうびん"), ("手紙", "てがみ"), ("給料", "きゅうりょう"),
    ("収入", "しゅうにゅう"), ("仕事", "しごと"), ("病気", "びょうき"), ("自分", "じぶん"), ("紛失", "ふんしつ"), ("画面", "がめん"),
    ("利息", "りそく"), ("金利", "きんり"), ("元金", "がんきん"), ("全額", "ぜんがく"), ("口座", "こうざ"), ("残高", "ざんだか"),
    ("審査", "しんさ"), ("裁判所", "さいばんしょ"), ("弁護士", "べんごし"), ("折り返し", "おりかえし"), ("支払", "しはら"),
  ])

  /// 番号がわからない is 番号を忘れた for an option that says so.
  private static let synonyms = PhraseRewriter([
    ("わからなくなった", "わすれた"), ("がわからない", "わすれた"), ("がわかりません", "わすれました"), ("わからない", "わすれた"),
  ])
}
