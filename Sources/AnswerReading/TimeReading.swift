internal import Units

extension AnswerReader {
  /// 15:30, 15時半, 午後3時, 3pm, 正午.
  ///
  /// A bare hour from 1 to 7 is as likely in the afternoon as in the morning, and is asked about.
  func readTime(_ text: FoldedText) throws(Rejection) -> Reading {
    if let (minutes, range) = Self.namedTime(in: text) {
      return Reading(
        value: .time(TimeOfDay(minutes: minutes)),
        qualifier: Qualifying.qualifier(ofAnswer: range, in: text), range: text.original(range))
    }
    var clocks = ClockReading(text).clocks()
    guard let first = clocks.first else { throw Self.timeNotUnderstood }
    guard clocks.count == 1 else {
      throw Rejection(
        .ambiguous, japanese: "時刻が二つ以上あるようです。一つだけ入力してください。例: 15:30",
        english: "There seems to be more than one time. Please type one, e.g. 15:30.")
    }
    clocks = []
    let clock = try placed(first, in: text)
    guard let time = TimeOfDay(hour: clock.hour, minute: clock.minute),
      !Self.isNegative(clock.range, in: text)
    else {
      throw Rejection(
        .outOfRange, japanese: "0:00から24:00までの時刻を入力してください。例: 15:30",
        english: "Please type a time from 0:00 to 24:00, e.g. 15:30.")
    }
    let minutes = time.minutes - clock.minutesBefore
    return Reading(
      value: .time(TimeOfDay(minutes: max(0, minutes))), qualifier: qualifier(of: clock, in: text),
      range: text.original(clock.range))
  }

  private func qualifier(of clock: ClockReading.Clock, in text: FoldedText) -> Qualifier? {
    let after = text.skippingSpaces(clock.range.upperBound)
    // 18時10分過ぎ is a minute of its own, 18時過ぎ some time after.
    if text.after(["過ぎ", "すぎ"], at: after) != nil { return clock.minute > 0 ? nil : .about }
    if text.after(["前", "まえ"], at: after) != nil { return .about }
    return Qualifying.qualifier(ofAnswer: clock.range, in: text)
  }

  /// Puts a clock in the half of the day that words beside it name.
  private func placed(_ clock: ClockReading.Clock, in text: FoldedText) throws(Rejection)
    -> ClockReading.Clock
  {
    var clock = clock
    guard let half = clock.half else {
      if clock.isBare {
        guard FillerWords.isAll(of: text, outside: clock.range) else {
          throw Self.timeNotUnderstood
        }
        if (1...12).contains(clock.hour), clock.minute == 0 { throw Self.whichHalf(clock.hour) }
      }
      if (1...7).contains(clock.hour), !clock.isPadded { throw Self.whichHalf(clock.hour) }
      return clock
    }
    switch (half, clock.hour) {
    case (.afternoon, 12) where clock.saysAfternoon: throw Self.whichHalf(12)
    case (.afternoon, 0...11): clock.hour += 12
    case (.midday, 0...5): clock.hour += 12
    case (.evening, 4...11), (.night, 8...11): clock.hour += 12
    case (.evening, 12): clock.hour = 24
    case (.night, 12), (.morning, 12): clock.hour = 0
    case (.morning, 13...):
      throw Rejection(
        .outOfRange, japanese: "午前は0時から12時までです。例: 午前9時、15:00",
        english: "The morning ends at 12. Examples: 9 am, 15:00.")
    default: break
    }
    return clock
  }

  private static func namedTime(in text: FoldedText) -> (Int, Range<Int>)? {
    let named = [("正午", 720), ("noon", 720), ("midday", 720), ("midnight", 0)]
    for (word, minutes) in named {
      guard let start = text.scalars.indices.first(where: { text.has(word, at: $0) }) else {
        continue
      }
      let end = start + word.unicodeScalars.count
      // "afternoon" is no noon.
      if isLetter(text[start - 1]) || isLetter(text[end]) && word != "正午" { continue }
      return (minutes, start..<end)
    }
    return nil
  }

  private static func whichHalf(_ hour: Int) -> Rejection {
    Rejection(
      .ambiguous, candidates: ["午前\(hour)時", "午後\(hour)時"],
      japanese: "午前\(hour)時ですか、午後\(hour)時ですか。例: 午後3時、15:00",
      english: "\(hour) am or \(hour) pm? Examples: 3pm, 15:00.")
  }

  private static let timeNotUnderstood = Rejection(
    .notUnderstood, japanese: "時刻として読み取れませんでした。例: 15:30、午後3時、9時半",
    english: "That does not read as a time. Examples: 15:30, 3pm, 9:30 am.")
}
