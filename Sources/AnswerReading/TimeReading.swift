internal import Units

extension AnswerReader {
  /// 15:30, 15時半, 午後3時, 3pm, 正午.
  func readTime(_ text: FoldedText) throws(Rejection) -> Reading {
    let notUnderstood = Rejection(
      .notUnderstood, japanese: "時刻として読み取れませんでした。例: 15:30、午後3時、9時半",
      english: "That does not read as a time. Examples: 15:30, 3pm, 9時半.")
    for (word, minutes) in [("正午", 720), ("noon", 720), ("midnight", 0)] {
      if let start = text.scalars.indices.first(where: { text.has(word, at: $0) }) {
        let range = start..<start + word.unicodeScalars.count
        return Reading(value: .time(TimeOfDay(minutes: minutes)), range: text.original(range))
      }
    }
    guard let start = text.scalars.indices.first(where: { Self.startsNumber(text, $0) }),
      var clock = Self.clock(in: text, at: start)
    else { throw notUnderstood }
    guard !(clock.end..<text.count).contains(where: { Self.startsNumber(text, $0) }) else {
      throw Rejection(
        .ambiguous, japanese: "時刻が二つ以上あるようです。一つだけ入力してください。例: 15:30",
        english: "There seems to be more than one time. Please type one, e.g. 15:30.")
    }
    let half = try Self.half(of: &clock, in: text)
    if clock.isBare, half == nil {
      guard FillerWords.isAll(of: text, outside: start..<clock.end) else { throw notUnderstood }
      if (1...12).contains(clock.hour), clock.minute == 0 {
        throw Rejection(
          .ambiguous, candidates: ["午前\(clock.hour)時", "午後\(clock.hour)時"],
          japanese: "午前\(clock.hour)時ですか、午後\(clock.hour)時ですか。例: 午後3時、15:00",
          english: "\(clock.hour) am or \(clock.hour) pm? Examples: 3pm, 15:00.")
      }
    }
    guard let time = TimeOfDay(hour: clock.hour, minute: clock.minute) else {
      throw Rejection(
        .outOfRange, japanese: "0:00から24:00までの時刻を入力してください。例: 15:30",
        english: "Please type a time from 0:00 to 24:00, e.g. 15:30.")
    }
    let range = clock.start..<clock.end
    return Reading(
      value: .time(time), qualifier: Qualifying.qualifier(of: range, in: text),
      range: text.original(range))
  }

  private struct Clock {
    var hour: Int
    var minute: Int
    var start: Int
    var end: Int
    /// A number with neither a colon nor 時.
    var isBare: Bool
  }

  private enum Half { case morning, afternoon, evening, night }

  private static func startsNumber(_ text: FoldedText, _ index: Int) -> Bool {
    isDigit(text[index]) || (NumeralReader.kanjiDigit(text[index]) != nil) || text[index] == "十"
  }

  private static func clock(in text: FoldedText, at start: Int) -> Clock? {
    guard let first = NumeralReader.numeral(in: text, at: start), let hour = first.whole,
      hour <= 9_999, !first.hasLargeUnit
    else { return nil }
    var end = first.range.upperBound
    if let colon = text.after([":", "："], at: end) {
      guard let second = NumeralReader.numeral(in: text, at: colon), second.range.count == 2,
        let minute = second.whole
      else { return nil }
      end = second.range.upperBound
      return Clock(hour: hour, minute: minute, start: start, end: end, isBare: false)
    }
    if let mark = text.after(["時", "じ"], at: end) {
      end = mark
      if let half = text.after(["半", "はん"], at: end) {
        return Clock(hour: hour, minute: 30, start: start, end: half, isBare: false)
      }
      if startsNumber(text, end), let second = NumeralReader.numeral(in: text, at: end),
        let minute = second.whole, minute <= 9_999
      {
        end = text.after(["分", "ふん", "ぷん"], at: second.range.upperBound) ?? second.range.upperBound
        return Clock(hour: hour, minute: minute, start: start, end: end, isBare: false)
      }
      return Clock(hour: hour, minute: 0, start: start, end: end, isBare: false)
    }
    if first.range.count >= 3, !first.isKanji {
      return Clock(hour: hour / 100, minute: hour % 100, start: start, end: end, isBare: true)
    }
    return Clock(hour: hour, minute: 0, start: start, end: end, isBare: true)
  }

  /// Applies 午後, pm and the like; gives which half of the day was named, if any.
  private static func half(of clock: inout Clock, in text: FoldedText) throws(Rejection) -> Half? {
    let before = text.skippingSpacesBack(clock.start)
    let prefixes: [(Half, [String])] = [
      (.morning, ["午前", "ごぜん", "朝の", "朝", "あさ", "am", "a.m."]),
      (.afternoon, ["午後", "ごご", "昼の", "お昼の", "お昼", "昼", "夕方の", "夕方", "pm", "p.m."]),
      (.evening, ["夜の", "夜", "よる", "晩の", "晩"]), (.night, ["深夜の", "深夜", "未明", "夜中の", "夜中"]),
    ]
    var half: Half?
    // 深夜 ends in 夜, so the longer words come first.
    for (candidate, words) in prefixes.reversed() where half == nil {
      if let word = words.first(where: { text.endsBefore(before, [$0]) }) {
        half = candidate
        clock.start = before - word.unicodeScalars.count
      }
    }
    let after = text.skippingSpaces(clock.end)
    if half == nil, let end = text.after(["am", "a.m."], at: after), !isLetter(text[end]) {
      half = .morning
      clock.end = end
    } else if half == nil, let end = text.after(["pm", "p.m."], at: after), !isLetter(text[end]) {
      half = .afternoon
      clock.end = end
    }
    switch half {
    case .afternoon where (0...11).contains(clock.hour): clock.hour += 12
    case .evening where (5...11).contains(clock.hour): clock.hour += 12
    case .evening where clock.hour == 12: clock.hour = 24
    case .night where clock.hour == 12: clock.hour = 0
    case .night where (9...11).contains(clock.hour): clock.hour += 12
    case .morning where clock.hour == 12: clock.hour = 0
    case .morning where clock.hour > 12:
      throw Rejection(
        .outOfRange, japanese: "午前は0時から12時までです。例: 午前9時、15:00",
        english: "The morning ends at 12. Examples: 9 am, 15:00.")
    default: break
    }
    return half
  }
}
