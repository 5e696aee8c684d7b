/// Days, months and years that are named from today: 明日, 来月15日, 月末, 去年の12月25日; and feasts.
extension DateScanner {
  static let dayWords: [(String, Int)] = [
    ("さきおととい", -3), ("一昨々日", -3), ("一昨日", -2), ("おととい", -2), ("おとつい", -2), ("昨日", -1), ("きのう", -1),
    ("昨夜", -1), ("昨晩", -1), ("ゆうべ", -1), ("今朝", 0), ("けさ", 0), ("さっき", 0), ("先ほど", 0), ("本日", 0),
    ("今日", 0), ("きょう", 0), ("今夜", 0), ("今晩", 0), ("明々後日", 3),
    ("明明後日", 3), ("明後日", 2), ("しあさって", 3), ("あさって", 2), ("明日", 1), ("あした", 1), ("あす", 1),
    ("asu", 1),
    ("the day after tomorrow", 2), ("the day before yesterday", -2),
    ("day after tomorrow", 2), ("day before yesterday", -2), ("this morning", 0), ("tomorrow", 1),
    ("yesterday", -1),
    ("today", 0), ("tonight", 0), ("shiasatte", 3), ("asatte", 2), ("ashita", 1), ("kyou", 0),
    ("kinou", -1), ("ototoi", -2),
  ]

  func words(at index: Int) -> DateMention? {
    for (word, days) in Self.dayWords where text.has(word, at: index) {
      let end = index + word.unicodeScalars.count
      if isLetter(text.scalars[index]), isLetter(text[index - 1]) || isLetter(text[end]) {
        continue
      }
      // きょう and あす also occur inside other words written in kana.
      if isHiragana(text.scalars[index]) {
        if isHiragana(text[index - 1]),
          !text.endsBefore(index, ["は", "が", "を", "に", "で", "も", "の"])
        {
          continue
        }
        if word == "きょう", text[end] == "う" { continue }
        if word == "あす", text.after(["わ", "か"], at: end) != nil { continue }
      }
      return DateMention(form: .daysAhead(days), range: index..<end)
    }
    return nil
  }

  static let feasts: [(String, Int, Int)] = [
    ("大晦日", 12, 31), ("大みそか", 12, 31), ("おおみそか", 12, 31), ("元日", 1, 1), ("元旦", 1, 1),
    ("くりすますいぶ", 12, 24), ("くりすます", 12, 25), ("christmas eve", 12, 24), ("christmas", 12, 25),
    ("new year's eve", 12, 31), ("new year's day", 1, 1),
  ]

  func feast(at index: Int) -> DateMention? {
    for (word, month, day) in Self.feasts where text.has(word, at: index) {
      return DateMention(
        form: .monthDay(month, day), range: index..<index + word.unicodeScalars.count)
    }
    return nil
  }

  static let years: [(String, Int)] = [
    ("一昨年", -2), ("おととし", -2), ("去年", -1), ("昨年", -1), ("きょねん", -1), ("今年", 0), ("ことし", 0),
    ("本年", 0), ("来年", 1), ("らいねん", 1), ("翌年", 1),
  ]

  func yearWord(at index: Int) -> DateMention? {
    for (word, ahead) in Self.years where text.has(word, at: index) {
      var next = text.skippingSpaces(index + word.unicodeScalars.count)
      next = text.after(["の"], at: next) ?? next
      guard let mention = numeric(at: next), case .monthDay(let month, let day) = mention.form
      else { return nil }
      return DateMention(
        form: .yearly(month, day, yearsAhead: ahead), range: index..<mention.range.upperBound)
    }
    return nil
  }

  static let months: [(String, Int)] = [
    ("再来月", 2), ("さ来月", 2), ("さらいげつ", 2), ("来月", 1), ("らいげつ", 1), ("翌月", 1), ("今月", 0), ("こんげつ", 0),
    ("当月", 0),
    ("先々月", -2), ("先月", -1), ("せんげつ", -1), ("前月", -1), ("next month", 1), ("this month", 0),
    ("last month", -1), ("raigetsu", 1), ("kongetsu", 0), ("sengetsu", -1),
  ]

  func relativeMonth(at index: Int) -> DateMention? {
    for (word, ahead) in Self.months where text.has(word, at: index) {
      var next = text.skippingSpaces(index + word.unicodeScalars.count)
      next = text.skippingSpaces(text.after(["の", "on the ", "on ", "the "], at: next) ?? next)
      if let end = monthEnd(at: next) {
        return DateMention(form: .monthEnd(monthsAhead: ahead), range: index..<end)
      }
      guard let (day, end) = dayOfMonth(at: next) else { return nil }
      return DateMention(form: .day(day, monthsAhead: ahead), range: index..<end)
    }
    for (word, ahead) in Self.monthEnds where text.has(word, at: index) && !isDigit(text[index - 1])
    {
      let end = index + word.unicodeScalars.count
      if isLetter(text[index]), isLetter(text[index - 1]) || isLetter(text[end]) { continue }
      return DateMention(form: .monthEnd(monthsAhead: ahead), range: index..<end)
    }
    return nil
  }

  static let monthEnds: [(String, Int?)] = [
    ("月末", nil), ("げつまつ", nil), ("end of the month", nil), ("end of month", nil),
    ("end of this month", 0), ("end of next month", 1), ("end of last month", -1),
    ("last day of the month", nil), ("last day of this month", 0), ("month end", nil),
    ("month-end", nil), ("getsumatsu", nil),
  ]

  func monthEnd(at index: Int) -> Int? {
    text.after(["末日", "月末", "末", "まつ", "みそか"], at: index)
  }
}
