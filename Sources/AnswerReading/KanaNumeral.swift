/// Numbers spelled in kana: にじゅうまん, いちまんごせんえん.
///
/// Kana numerals hide in ordinary words (ごまんと, さんまん), so only an amount that ends in えん, or that
/// puts two or more number words before まん, is taken.
enum KanaNumeral {
  static func numeral(in text: FoldedText, at start: Int) -> Numeral? {
    guard isHiragana(text[start]) else { return nil }
    var total = 0
    var section = 0
    var digit: Int?
    var words = 0
    var wordsBeforeLarge = 0
    var index = start
    // 12 words spell out any amount below a hundred million.
    while words < 12, let (value, end) = word(in: text, at: index) {
      switch value {
      case 1...9:
        guard digit == nil else { return nil }
        digit = value
      case 10_000:
        guard total == 0, section + (digit ?? 0) > 0 else { return nil }
        total = (section + (digit ?? 0)) * 10_000
        (section, digit) = (0, nil)
        wordsBeforeLarge = words
      default:
        section += (digit ?? 1) * value
        digit = nil
      }
      words += 1
      index = end
    }
    guard words > 0 else { return nil }
    let isMoney = text.after(["えん", "円"], at: index) != nil
    guard wordsBeforeLarge >= 2 || isMoney && (total > 0 || section > 0) else { return nil }
    return Numeral(
      tenThousandths: (total + section + (digit ?? 0)) * 10_000, range: start..<index,
      hasLargeUnit: true)
  }

  private static func word(in text: FoldedText, at index: Int) -> (Int, Int)? {
    for (word, value) in words where text.has(word, at: index) {
      return (value, index + word.unicodeScalars.count)
    }
    return nil
  }

  private static let words: [(String, Int)] = [
    ("じゅう", 10), ("じゅっ", 10), ("ひゃく", 100), ("びゃく", 100), ("ぴゃく", 100), ("せん", 1_000),
    ("ぜん", 1_000),
    ("まん", 10_000), ("きゅう", 9), ("いち", 1), ("いっ", 1), ("さん", 3), ("よん", 4), ("ろく", 6), ("ろっ", 6),
    ("なな", 7), ("しち", 7), ("はち", 8), ("はっ", 8), ("に", 2), ("ご", 5),
  ]
}
