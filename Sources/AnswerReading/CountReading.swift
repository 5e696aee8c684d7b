internal import Units

extension AnswerReader {
  /// 3, 三社, 3回くらい, ふたつ, 一度もない, twice.
  func readCount(_ text: FoldedText) throws(Rejection) -> Reading {
    let numerals = NumeralReader.numerals(in: text)
    guard numerals.count <= 1 else { throw Self.countTwice }
    guard let numeral = numerals.first else {
      guard let value = Self.spelledCount(text) else { throw Self.countNotUnderstood }
      return Reading(value: .count(value), range: text.original(text.trimmed))
    }
    guard !NumeralReader.isRanged(numeral.range, in: text) else { throw Self.countTwice }
    let unit = text.skippingSpaces(numeral.range.upperBound)
    guard let value = numeral.whole, !numeral.hasLeadingZero,
      text.count - numeral.range.count <= 16, text.after(Self.otherUnits, at: unit) == nil
    else { throw Self.countNotUnderstood }
    guard value <= Yen.largest.amount, !Self.isNegative(numeral.range, in: text) else {
      throw Rejection(
        .outOfRange, japanese: "0以上の数を入力してください。例: 3",
        english: "Please type a number of 0 or more, e.g. 3.")
    }
    let range = numeral.range.lowerBound..<(text.after(Self.counters, at: unit) ?? unit)
    // 一回もない, 一社も借りていません
    if value == 1, text[range.upperBound] == "も", Self.endsInDenial(text) {
      return Reading(value: .count(0), range: text.original(text.trimmed))
    }
    return Reading(
      value: .count(value), qualifier: Qualifying.qualifier(ofAnswer: range, in: text),
      range: text.original(numeral.range.lowerBound..<max(range.upperBound, unit)))
  }

  private static func endsInDenial(_ text: FoldedText) -> Bool {
    let endings = ["ない", "なし", "無い", "ません", "へん", "なかった", "ん"]
    return politenessForms(text.core).contains { form in endings.contains { form.hasSuffix($0) } }
  }

  /// A number in words with or without a counter: さん, ふたつ, twice, none.
  private static func spelledCount(_ text: FoldedText) -> Int? {
    for form in politenessForms(text.core) {
      if let value = countWords[form] { return value }
      // A counter makes a bare number plain: さん as さんかい.
      let counted = FoldedText(form + "かい")
      if let numeral = SpokenNumeral.numeral(in: counted, at: 0),
        numeral.range.upperBound == counted.count - 2
      {
        return numeral.whole
      }
    }
    return nil
  }

  private static let countNotUnderstood = Rejection(
    .notUnderstood, japanese: "数として読み取れませんでした。例: 3、3回、三社。わからないときは「わからない」",
    english: "That does not read as a number. Examples: 3, three times, or 'unknown'.")

  private static let countTwice = Rejection(
    .ambiguous, japanese: "数が二つ以上あるようです。一つだけ入力してください。例: 3",
    english: "There seems to be more than one number. Please type one, e.g. 3.")

  private static let counters = [
    "回払い", "回目", "回", "かい", "社", "しゃ", "か所", "ヶ所", "件", "けん", "人", "にん", "名", "枚", "まい", "つ", "個",
    "度目", "度", "本", "通", "口", "か月", "ゖ月", "カ月", "桁", "年", "日", "kai", "sha", "times", "time",
  ]

  /// Units that make a number no count.
  private static let otherUnits = [
    "円", "えん", "万", "%", "ぱー", "割", "時", "分", "月", "yen", "percent", "o'clock", "am", "pm", "/",
    ":",
  ]

  private static let countWords: [String: Int] = [
    "ぜろ": 0, "なし": 0, "無し": 0, "ない": 0, "ありません": 0, "一回もない": 0, "いっかいもない": 0,
    "一度もない": 0, "いちどもない": 0, "全然ない": 0, "まったくない": 0, "全くない": 0, "一度もありません": 0,
    "none": 0, "never": 0, "notonce": 0, "nil": 0, "ひとつ": 1, "ひとつだけ": 1, "ふたつ": 2, "みっつ": 3,
    "よっつ": 4, "いつつ": 5, "むっつ": 6, "ななつ": 7, "やっつ": 8, "ここのつ": 9, "とお": 10, "ひとり": 1,
    "ふたり": 2, "いちど": 1, "いちどだけ": 1, "いっかいだけ": 1, "にど": 2, "さんど": 3, "once": 1, "onlyonce": 1,
    "justonce": 1, "twice": 2, "thrice": 3, "hitotsu": 1, "futatsu": 2, "mittsu": 3,
  ]
}
