/// Finds words such as 約, くらい, 以内 around a value.
enum Qualifying {
  static func qualifier(of range: Range<Int>, in text: FoldedText) -> Qualifier? {
    let after = text.skippingSpaces(range.upperBound)
    let before = text.skippingSpacesBack(range.lowerBound)
    for (qualifier, words) in following where words.contains(where: { text.has($0, at: after) }) {
      return qualifier
    }
    for (qualifier, words) in preceding where text.endsBefore(before, words) { return qualifier }
    return nil
  }

  private static let following: [(Qualifier, [String])] = [
    (.atMost, ["以内", "以下", "未満", "まで", "いか", "いない", "みまん", "or less", "at most", "max"]),
    (.atLeast, ["以上", "超", "いじょう", "or more", "at least", "+"]),
    (
      .about,
      [
        "くらい", "ぐらい", "位", "ほど", "程度", "ていど", "前後", "ぜんご", "ちょい", "ちょっと", "弱", "強", "余り", "あまり",
        "ごろ", "ころ", "頃", "かそこら", "そこそこ", "or so", "ish", "gurai", "kurai",
      ]
    ),
  ]

  private static let preceding: [(Qualifier, [String])] = [
    (
      .about,
      [
        "約", "やく", "およそ", "おおよそ", "だいたい", "大体", "ざっと", "たぶん", "多分", "おそらく", "about", "around",
        "approximately", "approx.", "approx", "roughly", "maybe", "~", "yaku", "daitai",
      ]
    ),
    (.atMost, ["最大", "多くて", "せいぜい", "at most", "up to", "under", "less than", "within"]),
    (.atLeast, ["最低", "少なくとも", "at least", "over", "more than"]),
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
    scan: while index < range.upperBound {
      if FoldedText.isPunctuation(text.scalars[index]) {
        index += 1
        continue
      }
      for word in words where text.has(word, at: index) {
        let end = index + word.unicodeScalars.count
        guard end <= range.upperBound else { continue }
        index = end
        continue scan
      }
      return false
    }
    return true
  }

  /// Longer words first, so that 年利 is not taken for 年.
  private static let words = [
    "approximately", "だったとおもいます", "at least", "だったと思います", "at most", "roughly",
    "だとおもいます", "around", "だと思います", "とおもいます", "about", "maybe", "or so",
    "だったかな", "と思います", "it's", "おそらく", "だいたい", "ちょっと", "its", "うーん",
    "ええと", "えっと", "えーと", "およそ", "くらい", "ぐらい", "ざっと", "たぶん", "だった",
    "でした", "日にち", "is", "あの", "かな", "かも", "ごろ", "です", "ほど", "まで", "以上",
    "以下", "以内", "利息", "利率", "前後", "合計", "多分", "大体", "実質", "年利", "年率",
    "最低", "最大", "未満", "残り", "残高", "程度", "金利", "金額", "が", "だ", "な", "ね", "は",
    "よ", "年", "約", "頃",
  ]
}
