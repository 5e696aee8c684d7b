internal import Units

/// Dates in numbers: 2026年11月25日, 11/25, 2026-11-25, 25日.
extension DateScanner {
  func numeric(at index: Int) -> DateMention? {
    guard let scalar = text[index] else { return nil }
    if isLetter(scalar) {
      guard let numeral = EnglishNumeral.numeral(in: text, at: index), let value = numeral.whole
      else { return nil }
      return ago(value, from: index, numeral.range.upperBound)
    }
    guard
      isDigit(scalar) || NumeralReader.kanjiDigit(scalar) != nil || scalar == "十"
        || isHiragana(scalar)
    else { return nil }
    // Inside a longer number or a code this is no date.
    if isDigit(text[index - 1]) || text[index - 1] == "-" || isLetter(text[index - 1]) {
      return nil
    }
    if text[index - 1] == "/" || text[index - 1] == "." && isDigit(text[index - 2]) { return nil }
    if NumeralReader.kanjiDigit(text[index - 1]) != nil, !isDigit(scalar) { return nil }
    guard let (first, end) = number(at: index, upTo: 99_999_999) else { return nil }
    return ago(first, from: index, end) ?? written(first, from: index, end)
      ?? separated(first, from: index, end) ?? bare(first, from: index, end)
  }

  /// 2026年11月25日, 11月25日.
  func written(_ first: Int, from start: Int, _ end: Int) -> DateMention? {
    var month = first
    var year: Int?
    var index = text.skippingSpaces(end)
    if let after = text.after(["年", "ねん"], at: index) {
      guard let (value, stop) = number(at: text.skippingSpaces(after), upTo: 99) else { return nil }
      // 26年 is 2026; 8年 and 30年 could be of an era, and are refused as they stand.
      year = (20...29).contains(first) ? 2_000 + first : first
      month = value
      index = text.skippingSpaces(stop)
    }
    guard let after = text.after(["月", "がつ", "gatsu"], at: index) else { return nil }
    index = text.skippingSpaces(after)
    index = text.after(["の"], at: index) ?? index
    if let stop = text.after(["末日", "末"], at: index) {
      let year = year ?? 2_000
      guard (1...12).contains(month) else { return nil }
      return DateMention(
        form: .monthDay(month, CivilDate.days(inMonth: month, of: year)), range: start..<stop)
    }
    guard let (day, stop) = dayOfMonth(at: index) else { return nil }
    let form: DateMention.Form =
      if let year { .full(year, month, day) } else { .monthDay(month, day) }
    return DateMention(form: form, range: start..<stop)
  }

  /// A day after its month: 25日, みっか.
  func dayOfMonth(at index: Int) -> (day: Int, end: Int)? {
    if let (day, end) = number(at: index, upTo: 999), let unit = dayUnit(at: end) {
      return (day, unit)
    }
    // いつか is "some day" by itself, and the 5th after a month.
    if let end = text.after(["いつか"], at: index) { return (5, end) }
    return kanaDayName(at: index)
  }

  /// 2026-11-25, 2026/11/25, 2026.11.25, 20261125, 11/25.
  func separated(_ first: Int, from start: Int, _ end: Int) -> DateMention? {
    if end - start == 8 {
      let form = DateMention.Form.full(first / 10_000, first / 100 % 100, first % 100)
      return DateMention(form: form, range: start..<end, isBrief: true)
    }
    for separator in ["/", "-", "."] {
      guard let after = text.after([separator], at: end),
        let (second, next) = number(at: after, upTo: 999)
      else { continue }
      if let last = text.after([separator], at: next) {
        guard let (third, stop) = number(at: last, upTo: 999), text[stop] != "-" else { return nil }
        if end - start == 4, first >= 1_900 {
          return DateMention(form: .full(first, second, third), range: start..<stop)
        }
        // 26/11/25 is a year in the twenties or later; 8/12/25 could be anything.
        guard (20...99).contains(first) else { return nil }
        return DateMention(
          form: .full(2_000 + first, second, third), range: start..<stop, isBrief: true)
      }
      guard end - start <= 2, next - after <= 2, text[next] != "%" else { return nil }
      return DateMention(
        form: .monthDay(first, second), range: start..<next, isBrief: separator != "/")
    }
    return nil
  }

  func bare(_ day: Int, from start: Int, _ end: Int) -> DateMention? {
    guard end - start <= 3 || isHiragana(text[start]) else { return nil }
    // あと3日 counts days.
    if let left = ["あと", "残り", "のこり"].first(where: { text.endsBefore(start, [$0]) }),
      let unit = dayUnit(at: end),
      isDigit(text[start]) || NumeralReader.kanjiDigit(text[start]) != nil
    {
      return DateMention(
        form: .daysAhead(day), range: start - left.unicodeScalars.count..<unit, isBrief: true)
    }
    if text.endsBefore(start, ["あと", "後", "残り", "のこり", "まで", "もう", "約"]) { return nil }
    if let unit = dayUnit(at: end) {
      if let month = monthBefore(start) {
        return DateMention(form: .monthDay(month, day), range: start..<unit)
      }
      let after = text.skippingSpaces(unit)
      if let mention = ofMonth(day, from: start, unit) { return mention }
      // 25日くらい as an answer to "when" is about a day; in a sentence it may be a length.
      let isAbout = text.after(["くらい", "ぐらい"], at: after) != nil && day > 10
      if isAbout {
        return DateMention(form: .day(day, monthsAhead: nil), range: start..<unit, isBrief: true)
      }
      if text.after(["以降", "以後"], at: after) == nil,
        text.after(Self.durationTails, at: after) != nil
      {
        return nil
      }
      if let month = englishMonth(
        at: text.after([" of"], at: unit).map(text.skippingSpaces) ?? after)
      {
        return DateMention(form: .monthDay(month.month, day), range: start..<month.end)
      }
      var from = start
      if text.endsBefore(start, ["the "]) { from -= 4 }
      return DateMention(form: .day(day, monthsAhead: nil), range: from..<unit)
    }
    if let month = englishMonth(at: text.skippingSpaces(end)), isDigit(text[start]) {
      return english(day: day, month: month.month, from: start, to: month.end)
    }
    return DateMention(form: .day(day, monthsAhead: nil), range: start..<end, isBrief: true)
  }

  /// The month of 12月の給料日(25日) for its day.
  func monthBefore(_ start: Int) -> Int? {
    guard text[start - 1] == "(",
      let place = text.scalars[..<(start - 1)].suffix(8).lastIndex(of: "月"), text[place + 1] == "の"
    else { return nil }
    var first = place
    while isDigit(text[first - 1]) { first -= 1 }
    guard let (month, end) = number(at: first, upTo: 12), end == place, month > 0 else {
      return nil
    }
    return month
  }

  /// What follows 日 when a length of time is meant, not a day of the month.
  static let durationTails = [
    "間", "かん", "以", "も", "くらい", "ぐらい", "ほど", "程度", "遅", "過", "す", "おく", "延", "滞", "しか", "目", "分の",
    "連続",
    "経", "たっ", "たち", "超", "お", "ごと", "毎", "周期", "late", "over",
  ]
}
