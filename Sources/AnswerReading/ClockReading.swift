/// Finds times of day as a clock shows them.
struct ClockReading {
  struct Clock {
    var hour: Int
    var minute: Int
    var range: Range<Int>
    /// A number with neither a colon nor 時.
    var isBare = false
    /// Written 07:30, as clocks of 24 hours write.
    var isPadded = false
    var half: Half?
    /// 午後 or pm in Japanese, where 12 may be noon or midnight.
    var saysAfternoon = false
    /// 18時5分前: so many minutes earlier.
    var minutesBefore = 0
  }

  enum Half { case morning, midday, afternoon, evening, night }

  let text: FoldedText

  init(_ text: FoldedText) { self.text = text }

  /// All clocks, left to right; a number that shows no time is one too, so that 9時から18 has two.
  func clocks() -> [Clock] {
    var clocks: [Clock] = []
    var index = 0
    while index < text.count {
      // ごぜん would be read as the number 5000.
      if let end = text.after(["ごぜん", "ごご"], at: index) {
        index = end
        continue
      }
      guard var clock = halfPast(at: index) ?? clock(at: index) else {
        // The rest of a number, or a length of time, is no clock.
        index = isDigit(text[index]) ? endOfDigits(index) : index + 1
        continue
      }
      takeHalf(&clock)
      clocks.append(clock)
      index = clock.range.upperBound
    }
    return clocks
  }

  private func endOfDigits(_ start: Int) -> Int {
    var end = start
    while isDigit(text[end]) { end += 1 }
    return end
  }

  private func numeral(at index: Int) -> Numeral? {
    let numeral =
      NumeralReader.numeral(in: text, at: index) ?? SpokenNumeral.numeral(in: text, at: index)
      ?? EnglishNumeral.numeral(in: text, at: index)
    guard let numeral, !numeral.hasLargeUnit, let value = numeral.whole, (0...9_999).contains(value)
    else { return nil }
    return numeral
  }

  /// "half past nine"
  private func halfPast(at index: Int) -> Clock? {
    guard let start = text.after(["half past "], at: index), let numeral = numeral(at: start),
      let hour = numeral.whole
    else { return nil }
    return Clock(hour: hour, minute: 30, range: index..<numeral.range.upperBound)
  }

  private func clock(at start: Int) -> Clock? {
    guard let first = numeral(at: start), let hour = first.whole else { return nil }
    var clock = Clock(hour: hour, minute: 0, range: first.range)
    clock.isPadded = first.hasLeadingZero || hour == 0
    let end = first.range.upperBound
    if let colon = text.after([":", "："], at: end) {
      guard let second = numeral(at: colon), second.range.count == 2, let minute = second.whole
      else { return nil }
      clock.minute = minute
      clock.range = start..<second.range.upperBound
    } else if let mark = hourMark(at: end) {
      // 3時間 is a length of time.
      if text.after(["間", "かん"], at: mark) != nil { return nil }
      clock.range = start..<mark
      takeMinutes(&clock, at: mark)
    } else if first.range.count >= 3, isDigit(text[start]) {
      clock.hour = hour / 100
      clock.minute = hour % 100
      clock.isBare = true
    } else {
      clock.isBare = true
    }
    return clock
  }

  private func hourMark(at index: Int) -> Int? {
    if let end = text.after(["時", "じ", " o'clock", "o'clock"], at: index) { return end }
    return text.after(["ji"], at: index).flatMap { isLetter(text[$0]) ? nil : $0 }
  }

  private func takeMinutes(_ clock: inout Clock, at mark: Int) {
    if let half = text.after(["半", "はん", " han"], at: mark) {
      clock.minute = 30
      clock.range = clock.range.lowerBound..<half
    } else if let second = numeral(at: mark), let minute = second.whole,
      let end = text.after(["分", "ふん", "ぷん"], at: second.range.upperBound)
    {
      if let before = text.after(["前", "まえ"], at: end) {
        clock.minutesBefore = minute
        clock.range = clock.range.lowerBound..<before
      } else {
        clock.minute = minute
        clock.range = clock.range.lowerBound..<end
      }
    }
  }

  /// Takes 午後, pm, "in the evening" and the like into the clock.
  private func takeHalf(_ clock: inout Clock) {
    let before = text.skippingSpacesBack(clock.range.lowerBound)
    for (half, words) in Self.prefixes {
      guard let word = words.first(where: { text.endsBefore(before, [$0]) }) else { continue }
      clock.half = half
      clock.saysAfternoon = word == "午後" || word == "ごご"
      clock.range = before - word.unicodeScalars.count..<clock.range.upperBound
      return
    }
    let after = text.skippingSpaces(clock.range.upperBound)
    for (half, words) in Self.suffixes {
      guard let end = text.after(words, at: after), !isLetter(text[end]) else { continue }
      clock.half = half
      clock.range = clock.range.lowerBound..<end
      return
    }
  }

  /// 深夜 ends in 夜, so the longer words come first.
  private static let prefixes: [(Half, [String])] = [
    (.night, ["深夜の", "深夜", "未明の", "未明", "夜中の", "夜中", "真夜中の"]),
    (.evening, ["夜の", "夜", "よる", "晩の", "晩", "今夜", "yoru"]),
    (.midday, ["お昼の", "お昼", "昼の", "昼", "ひる", "hiru"]),
    (.afternoon, ["午後の", "午後", "ごご", "夕方の", "夕方", "gogo", "pm", "p.m."]),
    (.morning, ["午前", "ごぜん", "早朝の", "早朝", "朝の", "朝", "あさ", "gozen", "asa", "am", "a.m."]),
  ]

  private static let suffixes: [(Half, [String])] = [
    (.morning, ["am", "a.m.", "in the morning"]),
    (.afternoon, ["p.m.", "pm", "in the afternoon"]),
    (.evening, ["in the evening", "at night"]),
  ]
}
