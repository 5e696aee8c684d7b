/// Finds words such as 約, くらい, 以内 around a value.
enum Qualifying {
  /// What the words right before or after `range` make of the value there.
  static func qualifier(of range: Range<Int>, in text: FoldedText) -> Qualifier? {
    let after = text.skippingSpaces(range.upperBound)
    for (qualifier, words) in following where words.contains(where: { text.has($0, at: after) }) {
      return qualifier
    }
    var before = text.skippingSpacesBack(range.lowerBound)
    for (qualifier, words) in preceding where text.endsBefore(before, words) { return qualifier }
    // 最大で5万, 多分、20万
    guard let link = links.first(where: { text.endsBefore(before, [$0]) }) else { return nil }
    before = text.skippingSpacesBack(before - link.unicodeScalars.count)
    for (qualifier, words) in preceding where text.endsBefore(before, words) { return qualifier }
    return nil
  }

  /// The qualifier of a value that is a whole answer: doubt may stand anywhere in it.
  static func qualifier(ofAnswer range: Range<Int>, in text: FoldedText) -> Qualifier? {
    qualifier(of: range, in: text) ?? (doubts.isIn(text.scalars) ? .about : nil)
  }

  private static let links = ["では", "で", "は", "、", ",", "には", "的には", " it's", " is"]

  private static let doubts = PhraseTable<Void>([
    "たぶん", "多分", "おそらく", "たしか", "確か", "はず", "と思い", "と思う", "とおも", "気がし", "気がす", "かも",
    "正確には", "うろ覚え", "覚えてな", "覚えていな", "わからな", "分からな", "わからん", "not sure", "don't know",
    "don't remember", "maybe", "perhaps", "i think", "i guess", "probably", "if i remember",
  ])

  private static let following: [(Qualifier, [String])] = [
    (
      .about,
      [
        "くらい", "ぐらい", "位", "ほど", "程度", "ていど", "前後", "ぜんご", "ちょい", "ちょっと", "弱", "強", "余り", "あまり",
        "ごろ", "ころ", "頃", "かそこら", "そこそこ", "いかないくらい", "行かないくらい", "いくかいかない", "あたり", "辺り", "見当",
        "きょう", "じゃく", "or so", "ish", "gurai", "kurai", "give or take", "or thereabouts",
      ]
    ),
    (
      .atMost,
      [
        "以内", "以下", "未満", "まで", "いか", "いない", "みまん", "or less", "or under", "at most", "max",
        "and under", "に足りない", "もない",
      ]
    ),
    (
      .atLeast,
      [
        "以上", "超", "いじょう", "以降", "以後", "or more", "or over", "at least", "and over", "+", "より多",
        "or later",
      ]
    ),
  ]

  private static let preceding: [(Qualifier, [String])] = [
    (
      .about,
      [
        "約", "やく", "およそ", "おおよそ", "おおむね", "だいたい", "大体", "大雑把に", "ざっと", "たぶん", "多分", "おそらく",
        "ほぼ", "about", "around", "approximately", "approx.", "approx", "roughly", "maybe", "nearly",
        "almost", "some", "circa", "~", "yaku", "daitai", "about the", "around the",
      ]
    ),
    (
      .atMost,
      [
        "最大", "最高", "多くて", "多くても", "長くて", "長くても", "遅くて", "遅くても", "せいぜい", "上限", "上限は", "高くて", "高くても",
        "at most", "up to", "under", "less than", "within", "no more than", "fewer than", "by",
        "by the", "before", "not over", "below",
      ]
    ),
    (
      .atLeast,
      [
        "最低", "最低でも", "少なくとも", "すくなくとも", "早くて", "早くても", "短くて", "at least", "over", "more than",
        "after",
        "from", "no less than", "minimum",
      ]
    ),
  ]
}

/// Words that may stand around a bare number without changing what it says.
enum FillerWords {
  /// Whether all that is left of `text` outside `range` is filler.
  static func isAll(of text: FoldedText, outside range: Range<Int>) -> Bool {
    isFiller(text, 0..<range.lowerBound) && isFiller(text, range.upperBound..<text.count)
  }

  private static func isFiller(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if FoldedText.isPunctuation(text.scalars[index]) {
        index += 1
        continue
      }
      guard let end = words.longest(in: text.scalars, at: index), end <= range.upperBound else {
        return false
      }
      index = end
    }
    return true
  }

  private static let words = PhraseTable<Void>([
    // Endings of a sentence, polite and not.
    "だったと思います", "だったとおもいます", "だった気がします", "だった気がする", "でお願いします", "でおねがいします", "だと思います",
    "だとおもいます", "やったと思います", "やったと思う", "だったと思う", "くらいかな", "だったかな", "と思います", "とおもいます", "だと思う",
    "やと思う", "と思う", "とおもう", "のはずです", "のはず", "はずです", "ですかね", "でしょうか", "でしょう", "ですけど", "ですが", "ですね",
    "ですよ", "ですわ", "やねん", "ですか", "だった", "でした", "でっせ", "どす", "です", "っす", "やろ", "やで", "やわ", "やな",
    "やけど",
    "だよ", "だね", "だな", "だけ", "のみ", "かな", "かも", "けど", "desu", "dayo",
    // About, at most and the like: the qualifier is read on its own.
    "approximately", "at least", "at most", "roughly", "around", "about", "maybe", "or so",
    "probably", "up to", "i think", "i guess", "it's", "it is", "its", "is", "the", "おそらく", "おおよそ",
    "だいたい",
    "およそ", "ちょっと", "ちょい", "くらい", "ぐらい", "ざっと", "たぶん", "程度", "前後", "多分", "大体", "たしか", "確か", "以上",
    "以下", "以内", "未満", "まで", "ごろ", "ころ", "ほど", "最低", "最大", "弱", "強", "頃", "約",
    // Hesitation.
    "うーんと", "うーん", "ええっと", "えーっと", "ええと", "えっと", "えーと", "あのー", "あの", "そうですね", "まあ", "まぁ", "はい",
    // What the question was about.
    "実質年率", "金利", "利率", "利息", "年利", "年率", "実質", "年に", "合計", "残高", "残り", "借入", "金額", "全部で", "日にち",
    "nenri",
    "interest rate", "rate", "apr", "balance", "年", "は", "が", "だ", "な", "ね", "よ", "も", "や", "わ",
    "の", "で",
  ])
}
