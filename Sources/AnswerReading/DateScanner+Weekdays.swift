internal import Units

/// Weekdays: 来週の金曜, next Friday; and those typed beside a date: 11月25日(水).
extension DateScanner {
  static let weeks: [(String, Int)] = [
    ("再来週", 2), ("さ来週", 2), ("さらいしゅう", 2), ("来週", 1), ("らいしゅう", 1), ("翌週", 1), ("今週", 0),
    ("こんしゅう", 0),
    ("先々週", -2), ("先週", -1), ("せんしゅう", -1), ("raishuu", 1), ("raishu", 1), ("saraishuu", 2),
    ("konshuu", 0), ("next week", 1), ("this week", 0), ("last week", -1),
  ]

  static let nexts = ["今度", "こんど", "次", "つぎ", "next", "coming", "kondo"]

  func weekday(at index: Int) -> DateMention? {
    for (word, ahead) in Self.weeks where text.has(word, at: index) {
      var next = text.skippingSpaces(index + word.unicodeScalars.count)
      next = text.skippingSpaces(text.after(["の", "no ", "on "], at: next) ?? next)
      guard let (weekday, end) = weekdayName(at: next) else { return nil }
      return DateMention(form: .weekday(weekday, weeksAhead: ahead), range: index..<end)
    }
    for word in Self.nexts where text.has(word, at: index) {
      var next = text.skippingSpaces(index + word.unicodeScalars.count)
      next = text.skippingSpaces(text.after(["の", "no "], at: next) ?? next)
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
    // "a week from Friday" is another day than Friday.
    if text.endsBefore(index, ["week from ", "weeks from "]) { return nil }
    if let week = text.after([" next week", " of next week"], at: end) {
      return DateMention(form: .weekday(weekday, weeksAhead: 1), range: index..<week)
    }
    return DateMention(form: .bareWeekday(weekday, isNext: false), range: index..<end)
  }

  static let weekdayNames: [(String, Weekday)] = [
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
      guard !isLetter(text[index - 1]) else { continue }
      if text[index + 3] == "," || isDayAndMonth(at: index + 3) { return (weekday, index + 3) }
    }
    return nil
  }

  /// "Wed 25 November", as annai shows it.
  private func isDayAndMonth(at index: Int) -> Bool {
    guard text[index] == " ", let (_, end) = number(at: text.skippingSpaces(index), upTo: 31) else {
      return false
    }
    return englishMonth(at: text.skippingSpaces(end)) != nil
  }

  func takeStatedWeekday(_ mention: inout DateMention) {
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
}
