/// Dates that lie a stretch of time from today: 3日後, 半年前, in a month, みっか後.
extension DateScanner {
  func ago(_ value: Int, from start: Int, _ end: Int) -> DateMention? {
    guard value <= 3_660 else { return nil }
    let unit = text.skippingSpaces(end)
    let units: [(days: Int, months: Int, words: [String])] = [
      (7, 0, ["週間", "しゅうかん", "weeks", "week", "shuukan"]),
      (0, 1, ["か月", "ゖ月", "ゕ月", "け月", "かげつ", "箇月", "ヶ月", "カ月", "months", "month", "kagetsu"]),
      (0, 12, ["年", "years", "year"]),
      (1, 0, ["日", "にち", "days", "day", "nichi"]),
    ]
    for (days, months, words) in units {
      guard let after = text.after(words, at: unit) else { continue }
      guard let (sign, stop) = direction(from: start, after) else { return nil }
      return DateMention(
        form: days == 0 ? .monthsAhead(sign * value * months) : .daysAhead(sign * value * days),
        range: start..<stop)
    }
    return nil
  }

  /// 半年前, a week ago, in a month.
  func spelledAgo(at index: Int) -> DateMention? {
    if isLetter(text[index]), isLetter(text[index - 1]) { return nil }
    for (word, duration) in DurationMention.spelled where text.has(word, at: index) {
      guard let (sign, end) = direction(from: index, index + word.unicodeScalars.count) else {
        continue
      }
      let form: DateMention.Form =
        if let days = duration.days { .daysAhead(sign * days) } else {
          .monthsAhead(sign * duration.value)
        }
      return DateMention(form: form, range: index..<end)
    }
    return nil
  }

  /// Whether a stretch of time between two indices is said to lie ahead (後) or back (前), and where
  /// the words for that end.
  func direction(from start: Int, _ end: Int) -> (Int, Int)? {
    if let stop = text.after(
      [
        "後", "ご", " later", " from now", " from today", " after today", " go", "たったら", "経ったら",
      ], at: end), text[stop] != "ろ", text[stop] != "と",
      !isLetter(text[stop])
    {
      return (1, stop)
    }
    if let stop = text.after(["前", "まえ", " ago", " mae"], at: end), !isLetter(text[stop]),
      text[stop] != "後"
    {
      return (-1, stop)
    }
    return text.endsBefore(start, ["in "]) && !isLetter(text[start - 4]) ? (1, end) : nil
  }

  static let kanaDays: [(String, Int)] = [
    ("ついたち", 1), ("一日", 1), ("ふつか", 2), ("みっか", 3), ("よっか", 4), ("むいか", 6), ("なのか", 7), ("ようか", 8),
    ("ここのか", 9), ("とおか", 10), ("じゅうよっか", 14), ("はつか", 20), ("にじゅうよっか", 24), ("mikka", 3),
    ("futsuka", 2), ("yokka", 4), ("muika", 6), ("nanoka", 7), ("youka", 8), ("kokonoka", 9),
    ("tooka", 10), ("hatsuka", 20), ("tsuitachi", 1),
  ]

  func kanaDayName(at index: Int) -> (Int, Int)? {
    for (word, day) in Self.kanaDays where text.has(word, at: index) {
      let end = index + word.unicodeScalars.count
      if !isLetter(text[end]) { return (day, end) }
    }
    return nil
  }

  /// みっか後 is three days from now; とおか by itself is a day of the month in a whole answer, and
  /// ten days elsewhere.
  func kanaDay(at index: Int) -> DateMention? {
    let isDay = text.endsBefore(index, ["びは", "びが", "びはつきの", "びはまいつき", "つきの"])
    guard isDay || !isHiragana(text[index - 1]), !isLetter(text[index - 1]), text[index] != "一",
      let (day, end) = kanaDayName(at: index)
    else { return nil }
    if day > 1, let (sign, stop) = direction(from: index, end) {
      return DateMention(form: .daysAhead(sign * day), range: index..<stop)
    }
    return DateMention(form: .day(day, monthsAhead: nil), range: index..<end, isBrief: !isDay)
  }
}
