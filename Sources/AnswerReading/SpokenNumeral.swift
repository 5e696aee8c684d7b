/// Numbers spelled by their sound: にじゅうまん, いちまんごせんえん, さんかい, nijuuman en.
///
/// Such words hide in ordinary ones (ごまんと, さんまん), so a number counts only before a unit that makes
/// it plain: えん or まん for money, にち, かい, ぱーせんと and the like for others.
enum SpokenNumeral {
  static func numeral(in text: FoldedText, at start: Int) -> Numeral? {
    guard let first = text[start], starts.contains(first) else { return nil }
    if isHiragana(text[start]) { return longest(in: text, from: start, kana) }
    if isLetter(text[start]), !isLetter(text[start - 1]) {
      return longest(in: text, from: start, romaji)
    }
    return nil
  }

  /// The scalars that a spelled number can start with.
  static let starts = Set((kana.words + romaji.words).compactMap { $0.0.unicodeScalars.first })

  /// How one script spells numbers.
  private struct Script {
    let words: [(String, Int)]
    let money: [String]
    /// Units after which a small number counts: にち, かい.
    let counters: [String]
  }

  private static func longest(
    in text: FoldedText, from start: Int, _ script: Script
  ) -> Numeral? {
    var state = Sum()
    var best: Numeral?
    var index = start
    // 12 words spell out any amount below a hundred million.
    while state.words < 12, let (value, end) = word(in: text, at: index, script.words) {
      guard state.take(value) else { break }
      index = end
      // A syllable may belong to the unit: にじゅうにち is 20 days, not 22 of something.
      let numeral = state.numeral(start..<index)
      if isPlain(state, numeral, in: text, script) {
        best = numeral
      }
    }
    return best
  }

  private struct Sum {
    var total = 0
    var section = 0
    var digit: Int?
    var words = 0
    var largestBefore = 0

    mutating func take(_ value: Int) -> Bool {
      switch value {
      case 0...9:
        guard digit == nil else { return false }
        digit = value
      case 10_000:
        guard total == 0, section + (digit ?? 0) > 0 else { return false }
        // さんまん and ごまん are words of their own; じゅうまん and にじゅうまん are amounts.
        largestBefore = section + (digit ?? 0)
        total = largestBefore * 10_000
        (section, digit) = (0, nil)
      default:
        guard section == 0 || value < section else { return false }
        section += (digit ?? 1) * value
        digit = nil
      }
      words += 1
      return true
    }

    func numeral(_ range: Range<Int>) -> Numeral {
      Numeral(
        tenThousandths: (total + section + (digit ?? 0)) * 10_000, range: range,
        hasLargeUnit: total > 0 || section >= 1_000)
    }
  }

  private static func isPlain(
    _ sum: Sum, _ numeral: Numeral, in text: FoldedText, _ script: Script
  ) -> Bool {
    let end = numeral.range.upperBound
    let unit = text.skippingSpaces(end)
    let isLatin = isLetter(text[numeral.range.lowerBound])
    func stands(_ units: [String], at index: Int) -> Bool {
      units.contains { unit in
        text.has(unit, at: index) && !(isLatin && isLetter(text[index + unit.unicodeScalars.count]))
      }
    }
    if sum.total > 0 || sum.section > 0 || sum.digit != nil, stands(script.money, at: unit) {
      // に円 is no amount: somebody's particle before the sign.
      return sum.total > 0 || sum.section > 0 || numeral.range.count > 1
    }
    if sum.largestBefore >= 10, sum.digit == nil { return !(isLatin && isLetter(text[end])) }
    // つきにいちまん, いちまんずつ: among words of money a small amount needs no えん.
    if sum.largestBefore > 0, sum.digit == nil, sum.section == 0, !isLatin,
      text.endsBefore(numeral.range.lowerBound, Self.moneyWords)
        || text.after(Self.moneyTails, at: end) != nil
    {
      return startsWord(numeral.range.lowerBound, in: text)
    }
    guard sum.total == 0, startsWord(numeral.range.lowerBound, in: text) else { return false }
    return stands(script.counters, at: unit)
  }

  private static let moneyWords = ["つきに", "まいつき", "のこり", "ざんだか", "あと"]
  private static let moneyTails = ["ずつ", "づつ", "しか", "だけ", "かり", "はら", "かえ"]

  /// Whether a number may start here: after no kana, or after a particle.
  private static func startsWord(_ index: Int, in text: FoldedText) -> Bool {
    guard isHiragana(text[index]), isHiragana(text[index - 1]) else { return true }
    return text.endsBefore(
      index,
      [
        "は", "が", "を", "も", "と", "の", "で", "に", "や", "から", "まで", "より", "ごご", "ごぜん", "あさ", "よる",
        "ひる",
        "やく", "もう", "だいたい", "たぶん", "がつ", "きんり", "ねんり", "ねんりつ", "りりつ", "ねん", "まいつき", "のこり", "ざんだか",
        "あと",
      ])
  }

  private static func word(
    in text: FoldedText, at index: Int, _ words: [(String, Int)]
  ) -> (Int, Int)? {
    // One space may part romaji: juu man en.
    let start = isLetter(text[index + 1]) ? text.skippingSpaces(index) : index
    for (word, value) in words where text.has(word, at: start) {
      return (value, start + word.unicodeScalars.count)
    }
    return nil
  }

  private static let kana = Script(
    words: [
      ("じゅう", 10), ("じゅっ", 10), ("ひゃく", 100), ("びゃく", 100), ("ぴゃく", 100), ("せん", 1_000),
      ("ぜん", 1_000), ("まん", 10_000), ("きゅう", 9), ("いち", 1), ("いっ", 1), ("さん", 3), ("よん", 4),
      ("ろく", 6), ("ろっ", 6), ("なな", 7), ("しち", 7), ("はち", 8), ("はっ", 8), ("ぜろ", 0), ("に", 2),
      ("ご", 5), ("く", 9), ("よ", 4),
    ],
    money: ["えん", "円"],
    counters: [
      "にち", "日", "かい", "回", "しゃ", "社", "けん", "件", "にん", "人", "まい", "枚", "しゅうかん", "週間", "かげつ",
      "か月", "ゖ月", "ヶ月", "がつ", "月", "ねん", "年", "じ", "時", "ふん", "ぷん", "分", "ぱーせんと", "ぱー", "%",
    ])

  private static let romaji = Script(
    words: [
      ("juu", 10), ("ju", 10), ("hyaku", 100), ("byaku", 100), ("pyaku", 100), ("sen", 1_000),
      ("zen", 1_000), ("man", 10_000), ("kyuu", 9), ("kyu", 9), ("ichi", 1), ("san", 3),
      ("yon", 4), ("roku", 6), ("nana", 7), ("shichi", 7), ("hachi", 8), ("zero", 0), ("ni", 2),
      ("go", 5),
    ],
    money: ["en", "yen"],
    counters: [
      "nichi", "kai", "sha", "nin", "shuukan", "shukan", "kagetsu", "gatsu", "ji", "paasento",
    ])
}
