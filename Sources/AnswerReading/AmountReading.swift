internal import TextForms
internal import Units

/// An amount of money found in a text.
struct YenMention {
  var numeral: Numeral
  /// With 円 or ¥.
  var range: Range<Int>
  /// Written as money: 円, ¥, 万, 千, k or digit groups.
  var isExplicit: Bool
  /// Ends in 円 or starts with ¥.
  var hasCurrency: Bool

  static func mentions(in text: FoldedText) -> [YenMention] {
    NumeralReader.numerals(in: text).compactMap { numeral in
      var range = numeral.range
      var hasCurrency = false
      let unit = text.skippingSpaces(range.upperBound)
      if let end = text.after(["円", "えん", "yen", "jpy", "en"], at: unit), !isLetter(text[end]) {
        range = range.lowerBound..<end
        hasCurrency = true
      } else if text.has("万円", at: unit) {
        return nil
      }
      let sign = text.skippingSpacesBack(range.lowerBound)
      if text.endsBefore(sign, ["¥", "\\"]) {
        range = sign - 1..<range.upperBound
        hasCurrency = true
      } else if text.endsBefore(sign, ["jpy"]) {
        range = sign - 3..<range.upperBound
        hasCurrency = true
      }
      // 6万円台 is any of ten thousand amounts.
      if text.has("台", at: range.upperBound) { return nil }
      if namesOtherMoney(text, numeral.range, unit: unit) { return nil }
      if !hasCurrency {
        guard !startsOtherUnit(text, at: unit, numeral: numeral) else { return nil }
        if isLetter(text[range.lowerBound - 1]) || isLetter(text[range.upperBound]) { return nil }
      }
      return YenMention(
        numeral: numeral, range: range,
        isExplicit: hasCurrency || numeral.hasLargeUnit || numeral.isGrouped,
        hasCurrency: hasCurrency)
    }
  }

  /// Whether a counter other than yen follows: 3日, 5回, 18%.
  static func startsOtherUnit(_ text: FoldedText, at index: Int, numeral: Numeral) -> Bool {
    if numeral.isKanji, !numeral.hasLargeUnit,
      text.after(["つ", "人", "部", "度", "番"], at: index) != nil
    {
      return true
    }
    // 20万ポイント is no money, 20万じゃ holds no じ of the clock.
    if text.after(["ぽいんと", "まいる", "pt", "points", "人", "件", "回", "%"], at: index) != nil {
      return true
    }
    // 50万年18%: the year belongs to the rate.
    if numeral.hasLargeUnit, text[index] == "年",
      isDigit(text[index + 1]) || text.after(["率", "利"], at: index + 1) != nil
    {
      return false
    }
    // In 20万 月々1万 the space ends the amount.
    if numeral.hasLargeUnit, index > numeral.range.upperBound { return false }
    guard let end = text.after(counters, at: index) else { return false }
    // "monthly" is no month.
    if isLetter(text[end - 1]), isLetter(text[end]) { return false }
    return text[end] != "ゃ" && !(numeral.hasLargeUnit && isHiragana(text[index]))
  }

  /// Whether dollars, euros and the like are meant.
  private static func namesOtherMoney(
    _ text: FoldedText, _ range: Range<Int>, unit: Int
  ) -> Bool {
    text.endsBefore(text.skippingSpacesBack(range.lowerBound), ["$", "€", "£", "usd", "eur"])
      || text.after(
        ["どる", "ゆーろ", "ぽんど", "うぉん", "$", "€", "dollar", "euro", "usd", "eur"], at: unit)
        != nil
  }

  private static let counters = [
    "日", "にち", "回", "かい", "社", "月", "か月", "ゖ月", "ゕ月", "け月", "かげつ", "箇月", "年", "時", "じ", "分", "歳",
    "才",
    "%", "ぱーせんと", "人", "件", "枚", "桁", "けた", "番", "文字", "点", "倍", "割", "本", "つ", "度", "週", "ぽいんと",
    "ヶ", "/", ":", "percent", "days", "day", "weeks", "week", "months", "month", "years", "year",
    "times",
    "nichi", "gatsu", "kai", "pm", "am", "st", "nd", "rd", "th", "か国", "名", "通", "台", "口",
    "しゃ", "にん", "まい", "しゅう", "ねん", "がつ", "けん", "ぱー", "ふん", "ぷん", "銭", "番目", "ばん",
  ]
}

extension AnswerReader {
  func readYen(_ text: FoldedText) throws(Rejection) -> Reading {
    let mentions = YenMention.mentions(in: text)
    if mentions.isEmpty, politenessForms(text.core).contains(where: ["ぜろ", "zero"].contains) {
      return Reading(value: .yen(Yen(0)), range: text.original(text.trimmed))
    }
    // 1円も払えない gives no amount.
    if mentions.contains(where: { $0.numeral.whole == 1 && text[$0.range.upperBound] == "も" }) {
      throw Self.yenNotUnderstood
    }
    if mentions.contains(where: { Self.isNegative($0.range, in: text) }) {
      throw Self.yenOutOfRange
    }
    let explicit = mentions.filter(\.isExplicit)
    let chosen: YenMention
    if explicit.isEmpty {
      guard mentions.count == 1, let bare = mentions.first else {
        throw mentions.isEmpty ? Self.yenNotUnderstood : Self.yenTwice
      }
      chosen = bare
      try checkBare(bare, in: text)
    } else {
      let amounts = Set(mentions.map(\.numeral.tenThousandths))
      guard amounts.count == 1, let first = explicit.first else { throw Self.yenTwice }
      chosen = first
    }
    if chosen.numeral.hasDanglingDigit, !chosen.hasCurrency {
      let shown = text.text(chosen.numeral.range)
      throw Rejection(
        .ambiguous,
        japanese: "「\(shown)」は「\(shown)千円」ですか。金額を円まで入力してください。例: 1万5千円、15,000円",
        english: "'\(shown)' could mean two amounts. Please type the full amount, e.g. 15,000 yen.")
    }
    guard let amount = chosen.numeral.whole else { throw Self.yenNotUnderstood }
    guard amount <= Yen.largest.amount else { throw Self.yenOutOfRange }
    return Reading(
      value: .yen(Yen(amount)), qualifier: Qualifying.qualifier(ofAnswer: chosen.range, in: text),
      range: text.original(chosen.range))
  }

  /// A number without any sign of money counts only when it stands alone and its size is plain.
  private func checkBare(_ bare: YenMention, in text: FoldedText) throws(Rejection) {
    guard FillerWords.isAll(of: text, outside: bare.range), !bare.numeral.hasLeadingZero,
      let amount = bare.numeral.whole
    else { throw Self.yenNotUnderstood }
    guard amount == 0 || amount >= 1_000 else {
      throw Rejection(
        .ambiguous, candidates: ["\(amount)円", "\(amount)万円"],
        japanese: "\(amount)円ですか、\(amount)万円ですか。「円」か「万円」をつけて入力してください。例: \(amount)万円",
        english: "\(amount) yen, or \(amount)0,000 yen? Please add the unit, e.g. \(amount)万円.")
    }
  }

  static func isNegative(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let before = text.skippingSpacesBack(range.lowerBound)
    return text.endsBefore(before, ["-", "−", "–", "まいなす", "▲", "△", "minus"])
  }

  static let yenNotUnderstood = Rejection(
    .notUnderstood,
    japanese: "金額として読み取れませんでした。例: 20万円、200,000円、1万5千円。わからないときは「わからない」",
    english: "That does not read as an amount. Examples: 20万円, 200,000 yen, 200k, or 'unknown'.")

  static let yenTwice = Rejection(
    .ambiguous,
    japanese: "金額が二つ以上あるようです。一つだけ入力してください。例: 20万円、約20万円",
    english: "There seems to be more than one amount. Please type one, e.g. 200,000 yen.")

  static let yenOutOfRange = Rejection(
    .outOfRange,
    japanese: "0円から1兆円までの金額を入力してください。例: 20万円",
    english: "Please type an amount from 0 to 1,000,000,000,000 yen, e.g. 200,000 yen.")
}
