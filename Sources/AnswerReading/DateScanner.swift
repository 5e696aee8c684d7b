internal import Units

/// Finds dates in a folded text.
struct DateScanner {
  let text: FoldedText

  init(_ text: FoldedText) { self.text = text }

  /// All dates, left to right, without overlap.
  func mentions() -> [DateMention] {
    var mentions: [DateMention] = []
    var index = 0
    while index < text.count {
      guard var mention = mention(at: index) else {
        // Skip the rest of a number or a word that is no date.
        index = isDigit(text[index]) ? endOfDigits(index) : index + 1
        continue
      }
      takeStatedWeekday(&mention)
      mention.isRanged = NumeralReader.isRanged(mention.range, in: text)
      index = mention.range.upperBound
      // "Wed, Nov 25" names one day, not two.
      if let weekday = mentions.last, let joined = joined(weekday, mention) {
        mentions[mentions.count - 1] = joined
      } else {
        mentions.append(mention)
      }
    }
    return mentions
  }

  /// A date with the weekday that stands right before it.
  private func joined(_ weekday: DateMention, _ date: DateMention) -> DateMention? {
    guard case .bareWeekday(let named, isNext: false) = weekday.form, date.statedWeekday == nil,
      [",", ", ", " ", "、", "の", " the ", ", the "].contains(
        text.text(weekday.range.upperBound..<date.range.lowerBound))
    else { return nil }
    switch date.form {
    case .full, .monthDay, .day, .yearly:
      var joined = date
      joined.statedWeekday = named
      joined.range = weekday.range.lowerBound..<date.range.upperBound
      return joined
    default: return nil
    }
  }

  private func mention(at index: Int) -> DateMention? {
    guard Self.starts.contains(text.scalars[index]) else { return nil }
    return words(at: index) ?? feast(at: index) ?? relativeMonth(at: index) ?? yearWord(at: index)
      ?? weekday(at: index) ?? era(at: index) ?? spelledAgo(at: index) ?? numeric(at: index)
      ?? kanaDay(at: index) ?? english(at: index)
  }

  /// The scalars that a date can start with; most of a text can be passed over by them.
  private static let starts: Set<Unicode.Scalar> = {
    let words =
      dayWords.map(\.0) + feasts.map(\.0) + months.map(\.0) + monthEnds.map(\.0) + years.map(\.0)
      + weeks.map(\.0) + nexts + kanaDays.map(\.0) + eras.map(\.0)
      + DurationMention.spelled.map(\.0) + ["last", "this", "the"]
      + Weekday.allCases.map(\.japanese) + weekdayNames.map(\.0)
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { Unicode.Scalar($0) }
    return Set(words.compactMap(\.unicodeScalars.first)).union(letters)
      .union(SpokenNumeral.starts).union("0123456789〇零一壱二弐三参四五六七八九十".unicodeScalars)
  }()

  private func endOfDigits(_ start: Int) -> Int {
    var end = start
    while isDigit(text[end]) { end += 1 }
    return end
  }

  // MARK: Words

  private static let dayWords: [(String, Int)] = [
    ("さきおととい", -3), ("一昨々日", -3), ("一昨日", -2), ("おととい", -2), ("おとつい", -2), ("昨日", -1), ("きのう", -1),
    ("昨夜", -1), ("昨晩", -1), ("ゆうべ", -1), ("今朝", 0), ("けさ", 0), ("さっき", 0), ("先ほど", 0), ("本日", 0),
    ("今日", 0), ("きょう", 0), ("今夜", 0), ("今晩", 0), ("明々後日", 3),
    ("明明後日", 3), ("明後日", 2), ("しあさって", 3), ("あさって", 2), ("明日", 1), ("あした", 1), ("あす", 1),
    ("the day after tomorrow", 2), ("the day before yesterday", -2),
    ("day after tomorrow", 2), ("day before yesterday", -2), ("this morning", 0), ("tomorrow", 1),
    ("yesterday", -1),
    ("today", 0), ("tonight", 0), ("shiasatte", 3), ("asatte", 2), ("ashita", 1), ("kyou", 0),
    ("kinou", -1), ("ototoi", -2),
  ]

  private func words(at index: Int) -> DateMention? {
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

  // MARK: 大晦日, クリスマス

  private static let feasts: [(String, Int, Int)] = [
    ("大晦日", 12, 31), ("大みそか", 12, 31), ("おおみそか", 12, 31), ("元日", 1, 1), ("元旦", 1, 1),
    ("くりすますいぶ", 12, 24), ("くりすます", 12, 25), ("christmas eve", 12, 24), ("christmas", 12, 25),
    ("new year's eve", 12, 31), ("new year's day", 1, 1),
  ]

  private func feast(at index: Int) -> DateMention? {
    for (word, month, day) in Self.feasts where text.has(word, at: index) {
      return DateMention(
        form: .monthDay(month, day), range: index..<index + word.unicodeScalars.count)
    }
    return nil
  }

  // MARK: 去年の12月25日

  private static let years: [(String, Int)] = [
    ("一昨年", -2), ("おととし", -2), ("去年", -1), ("昨年", -1), ("きょねん", -1), ("今年", 0), ("ことし", 0),
    ("本年", 0), ("来年", 1), ("らいねん", 1), ("翌年", 1),
  ]

  private func yearWord(at index: Int) -> DateMention? {
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

  // MARK: 来月15日, 月末

  private static let months: [(String, Int)] = [
    ("再来月", 2), ("さらいげつ", 2), ("来月", 1), ("らいげつ", 1), ("翌月", 1), ("今月", 0), ("こんげつ", 0), ("当月", 0),
    ("先々月", -2), ("先月", -1), ("せんげつ", -1), ("前月", -1), ("next month", 1), ("this month", 0),
    ("last month", -1), ("raigetsu", 1), ("kongetsu", 0), ("sengetsu", -1),
  ]

  private func relativeMonth(at index: Int) -> DateMention? {
    for (word, ahead) in Self.months where text.has(word, at: index) {
      var next = text.skippingSpaces(index + word.unicodeScalars.count)
      next = text.after(["の", "on the ", "on ", "the "], at: next) ?? next
      if let end = monthEnd(at: next) {
        return DateMention(form: .monthEnd(monthsAhead: ahead), range: index..<end)
      }
      if let (day, end) = number(at: next, upTo: 99), let unit = dayUnit(at: end) {
        return DateMention(form: .day(day, monthsAhead: ahead), range: index..<unit)
      }
      if let (day, end) = kanaDayName(at: next) {
        return DateMention(form: .day(day, monthsAhead: ahead), range: index..<end)
      }
      return nil
    }
    for (word, ahead) in Self.monthEnds where text.has(word, at: index) && !isDigit(text[index - 1])
    {
      let end = index + word.unicodeScalars.count
      if isLetter(text[index]), isLetter(text[index - 1]) || isLetter(text[end]) { continue }
      return DateMention(form: .monthEnd(monthsAhead: ahead), range: index..<end)
    }
    return nil
  }

  private static let monthEnds: [(String, Int?)] = [
    ("月末", nil), ("げつまつ", nil), ("end of the month", nil), ("end of month", nil),
    ("end of this month", 0), ("end of next month", 1), ("end of last month", -1),
    ("last day of the month", nil), ("last day of this month", 0), ("month end", nil),
    ("month-end", nil), ("getsumatsu", nil),
  ]

  private func monthEnd(at index: Int) -> Int? {
    text.after(["末日", "月末", "末", "まつ", "みそか"], at: index)
  }

  // MARK: 来週の金曜, next friday

  private static let weeks: [(String, Int)] = [
    ("再来週", 2), ("さらいしゅう", 2), ("来週", 1), ("らいしゅう", 1), ("翌週", 1), ("今週", 0), ("こんしゅう", 0),
    ("先々週", -2), ("先週", -1), ("せんしゅう", -1), ("raishuu", 1), ("raishu", 1), ("saraishuu", 2),
    ("konshuu", 0), ("next week", 1), ("this week", 0), ("last week", -1),
  ]

  private static let nexts = ["今度", "こんど", "次", "つぎ", "next", "coming", "kondo"]

  private func weekday(at index: Int) -> DateMention? {
    for (word, ahead) in Self.weeks where text.has(word, at: index) {
      var next = text.skippingSpaces(index + word.unicodeScalars.count)
      next = text.after(["の", "no ", "on "], at: next) ?? next
      guard let (weekday, end) = weekdayName(at: next) else { return nil }
      return DateMention(form: .weekday(weekday, weeksAhead: ahead), range: index..<end)
    }
    for word in Self.nexts where text.has(word, at: index) {
      var next = text.skippingSpaces(index + word.unicodeScalars.count)
      next = text.after(["の", "no "], at: next) ?? next
      guard let (weekday, end) = weekdayName(at: next) else { continue }
      return DateMention(form: .bareWeekday(weekday, isNext: true), range: index..<end)
    }
    if text.has("last ", at: index), let (weekday, end) = weekdayName(at: index + 5) {
      return DateMention(form: .lastWeekday(weekday), range: index..<end)
    }
    if text.has("this ", at: index), let (weekday, end) = weekdayName(at: index + 5) {
      return DateMention(form: .weekday(weekday, weeksAhead: 0), range: index..<end)
    }
    guard let (weekday, end) = weekdayName(at: index), !isLetter(text[index - 1]) else {
      return nil
    }
    if let week = text.after([" next week", " of next week"], at: end) {
      return DateMention(form: .weekday(weekday, weeksAhead: 1), range: index..<week)
    }
    return DateMention(form: .bareWeekday(weekday, isNext: false), range: index..<end)
  }

  private static let weekdayNames: [(String, Weekday)] = [
    ("げつよう", .monday), ("かよう", .tuesday), ("すいよう", .wednesday), ("もくよう", .thursday),
    ("きんよう", .friday), ("どよう", .saturday), ("にちよう", .sunday), ("getsuyou", .monday),
    ("kayou", .tuesday), ("suiyou", .wednesday), ("mokuyou", .thursday), ("kinyou", .friday),
    ("doyou", .saturday), ("nichiyou", .sunday),
  ]

  func weekdayName(at index: Int) -> (Weekday, Int)? {
    for weekday in Weekday.allCases where text.has(weekday.japanese, at: index) {
      if let end = text.after(["曜日", "曜", "よう日"], at: index + 1) { return (weekday, end) }
    }
    for (name, weekday) in Self.weekdayNames where text.has(name, at: index) {
      let end = index + name.unicodeScalars.count
      return (weekday, text.after(["び", "bi"], at: end) ?? end)
    }
    let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let tails = ["day", "sday", "nesday", "rsday", "day", "urday", "day"]
    for weekday in Weekday.allCases where text.has(english[weekday.rawValue], at: index) {
      if let end = text.after([tails[weekday.rawValue]], at: index + 3), !isLetter(text[end]) {
        return (weekday, end)
      }
      // "Wed, Nov 25": the short form needs its comma, for "sat" and "sun" are words.
      if text[index + 3] == ",", !isLetter(text[index - 1]) { return (weekday, index + 3) }
    }
    return nil
  }

  private func takeStatedWeekday(_ mention: inout DateMention) {
    switch mention.form {
    case .weekday, .bareWeekday: return
    default: break
    }
    var start = text.skippingSpaces(mention.range.upperBound)
    if text[start] == "の", weekdayName(at: start + 1) != nil { start += 1 }
    if text[start] == "(", let close = text.scalars[start...].prefix(8).firstIndex(of: ")") {
      for weekday in Weekday.allCases where text.has(weekday.japanese, at: start + 1) {
        let end = text.after(["曜日", "曜"], at: start + 2) ?? start + 2
        if end == close {
          mention.statedWeekday = weekday
          mention.range = mention.range.lowerBound..<close + 1
        }
      }
    } else if let (weekday, end) = weekdayName(at: start) {
      mention.statedWeekday = weekday
      mention.range = mention.range.lowerBound..<end
    }
  }

  // MARK: Numbers

  /// A whole number at `index` in digits or kanji, without 万 or commas.
  func number(at index: Int, upTo limit: Int) -> (Int, Int)? {
    guard let scalar = text[index] else { return nil }
    if isDigit(scalar) {
      let end = endOfDigits(index)
      guard end - index <= 8 else { return nil }
      var value = 0
      for place in index..<end { value = value * 10 + Int(text.scalars[place].value - 0x30) }
      return value <= limit ? (value, end) : nil
    }
    let spoken = isHiragana(scalar) ? SpokenNumeral.numeral(in: text, at: index) : nil
    guard let numeral = spoken ?? NumeralReader.numeral(in: text, at: index),
      numeral.isKanji || spoken != nil, !numeral.isTwoNeighbours, let value = numeral.whole,
      value <= limit
    else { return nil }
    return (value, numeral.range.upperBound)
  }

  // MARK: ついたち, はつか

  private static let kanaDays: [(String, Int)] = [
    ("ついたち", 1), ("一日", 1), ("ふつか", 2), ("みっか", 3), ("よっか", 4), ("むいか", 6), ("なのか", 7), ("ようか", 8),
    ("ここのか", 9), ("とおか", 10), ("じゅうよっか", 14), ("はつか", 20), ("にじゅうよっか", 24), ("mikka", 3),
    ("futsuka", 2), ("yokka", 4), ("muika", 6), ("nanoka", 7), ("youka", 8), ("kokonoka", 9),
    ("tooka", 10), ("hatsuka", 20), ("tsuitachi", 1),
  ]

  private func kanaDayName(at index: Int) -> (Int, Int)? {
    for (word, day) in Self.kanaDays where text.has(word, at: index) {
      let end = index + word.unicodeScalars.count
      if !isLetter(text[end]) { return (day, end) }
    }
    return nil
  }

  /// みっか後 is three days from now; とおか by itself is a day of the month in a whole answer, and
  /// ten days elsewhere.
  private func kanaDay(at index: Int) -> DateMention? {
    guard !isHiragana(text[index - 1]), !isLetter(text[index - 1]), text[index] != "一",
      let (day, end) = kanaDayName(at: index)
    else { return nil }
    if day > 1, let (sign, stop) = direction(from: index, end) {
      return DateMention(form: .daysAhead(sign * day), range: index..<stop)
    }
    return DateMention(form: .day(day, monthsAhead: nil), range: index..<end, isBrief: true)
  }

  func dayUnit(at index: Int) -> Int? {
    let unit = text.skippingSpaces(index)
    if let end = text.after(["日", "nichi"], at: unit), !isLetter(text[end]) { return end }
    if let end = text.after(["にち"], at: unit), text[end] != "ゃ" { return end }
    return text.after(["st", "nd", "rd", "th"], at: index).flatMap { isLetter(text[$0]) ? nil : $0 }
  }

  // MARK: 3日後, 11/25, 2026-11-25, 25日

  private func numeric(at index: Int) -> DateMention? {
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

  private func ago(_ value: Int, from start: Int, _ end: Int) -> DateMention? {
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
  private func spelledAgo(at index: Int) -> DateMention? {
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
  private func direction(from start: Int, _ end: Int) -> (Int, Int)? {
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

  /// 2026年11月25日, 11月25日.
  private func written(_ first: Int, from start: Int, _ end: Int) -> DateMention? {
    var month = first
    var year: Int?
    var index = text.skippingSpaces(end)
    if let after = text.after(["年", "ねん"], at: index) {
      guard let (value, stop) = number(at: text.skippingSpaces(after), upTo: 99) else { return nil }
      year = first < 100 ? 2_000 + first : first
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
    guard let (day, stop) = number(at: index, upTo: 999), let unit = dayUnit(at: stop) else {
      return nil
    }
    let form: DateMention.Form =
      if let year { .full(year, month, day) } else { .monthDay(month, day) }
    return DateMention(form: form, range: start..<unit)
  }

  /// 2026-11-25, 2026/11/25, 2026.11.25, 20261125, 11/25.
  private func separated(_ first: Int, from start: Int, _ end: Int) -> DateMention? {
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

  private func bare(_ day: Int, from start: Int, _ end: Int) -> DateMention? {
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

  /// The 15th of next month.
  private func ofMonth(_ day: Int, from start: Int, _ end: Int) -> DateMention? {
    let months = [("next", 1), ("this", 0), ("last", -1), ("the", 0)]
    for (word, ahead) in months {
      guard let stop = text.after([" of \(word) month"], at: end) else { continue }
      return DateMention(form: .day(day, monthsAhead: ahead), range: start..<stop)
    }
    return nil
  }

  /// What follows 日 when a length of time is meant, not a day of the month.
  private static let durationTails = [
    "間", "かん", "以", "も", "くらい", "ぐらい", "ほど", "程度", "遅", "過", "す", "おく", "延", "滞", "しか", "目", "分の",
    "連続",
    "経", "たっ", "たち", "超", "お", "ごと", "毎", "周期", "late", "over",
  ]

  // MARK: English

  private func english(at index: Int) -> DateMention? {
    guard isLetter(text[index]), !isLetter(text[index - 1]), let month = englishMonth(at: index),
      let (day, end) = number(at: text.skippingSpaces(month.end), upTo: 99)
    else { return nil }
    let stop = text.after(["st", "nd", "rd", "th"], at: end) ?? end
    return english(day: day, month: month.month, from: index, to: stop)
  }

  private func english(day: Int, month: Int, from start: Int, to end: Int) -> DateMention {
    let comma = text.skippingSpaces(text.after([","], at: end) ?? end)
    if let (year, stop) = number(at: comma, upTo: 9_999), year >= 1_900 {
      return DateMention(form: .full(year, month, day), range: start..<stop)
    }
    return DateMention(form: .monthDay(month, day), range: start..<end)
  }

  private func englishMonth(at index: Int) -> (month: Int, end: Int)? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    for (place, name) in names.enumerated() {
      for form in [name, String(name.prefix(3)), "sept"] where text.has(form, at: index) {
        let end = index + form.unicodeScalars.count
        if form == "sept", place != 8 { continue }
        if !isLetter(text[end]) { return (place + 1, text.after(["."], at: end) ?? end) }
      }
    }
    return nil
  }

  // MARK: 令和8年12月25日

  private static let eras: [(String, Int)] = [
    ("令和", 2018), ("れいわ", 2018), ("平成", 1988), ("へいせい", 1988), ("昭和", 1925), ("r", 2018),
    ("h", 1988),
  ]

  private func era(at index: Int) -> DateMention? {
    for (word, base) in Self.eras where text.has(word, at: index) {
      let isAbbreviated = word.unicodeScalars.count == 1
      if isAbbreviated, isLetter(text[index - 1]) { continue }
      let start = text.skippingSpaces(index + word.unicodeScalars.count)
      var year = 1
      var end = start + 1
      if text[start] != "元" {
        guard let (value, stop) = number(at: start, upTo: 99) else { continue }
        (year, end) = (value, stop)
      }
      guard let monthStart = text.after(["年", ".", "/", "-"], at: end),
        let (month, monthEnd) = number(at: text.skippingSpaces(monthStart), upTo: 99),
        let dayStart = text.after(["月", ".", "/", "-"], at: monthEnd),
        let (day, dayEnd) = number(at: text.skippingSpaces(dayStart), upTo: 999)
      else { continue }
      let stop = text.after(["日"], at: dayEnd) ?? dayEnd
      return DateMention(form: .full(base + year, month, day), range: index..<stop)
    }
    return nil
  }
}
