/// A time of day to the minute, 0:00 to 24:00. 24:00 is only meaningful as the end of a period.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// 0...1440.
  public let minutes: Int

  public init?(hour: Int, minute: Int = 0) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440 else {
      return nil
    }
    minutes = hour * 60 + minute
  }

  /// Minutes since midnight; stops at 0 and 1440.
  public init(minutes: Int) { self.minutes = min(max(minutes, 0), 1440) }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  /// `9:00`, `17:30`, `24:00`.
  public var text: String { "\(hour):\(minute < 10 ? "0" : "")\(minute)" }

  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
}

/// A minute in Japan's civil time (UTC+9, no summer time).
public struct Moment: Hashable, Comparable, Sendable {
  public var date: CivilDate
  public var time: TimeOfDay

  public init(_ date: CivilDate, _ time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  /// Reads `YYYY-MM-DDTHH:MM` (a space instead of `T` is fine; seconds are dropped), or a bare date as its midnight.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard let first = parts.first, parts.count <= 2, let date = CivilDate(iso: first) else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(date, TimeOfDay(minutes: 0))
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(clock.count),
      clock.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24,
      let time = TimeOfDay(hour: hour, minute: minute)
    else { return nil }
    self.init(date, time)
  }

  /// The minute in Japan at `secondsSinceEpoch` seconds after 1970-01-01T00:00:00Z.
  public init(secondsSinceEpoch: Int) {
    // A clock this far off is broken; the bound keeps the sum below inside `Int`.
    let bounded = min(max(secondsSinceEpoch, -1_000_000_000_000), 1_000_000_000_000)
    let seconds = bounded + 9 * 3600
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.init(CivilDate(daysSinceEpoch: day), TimeOfDay(minutes: (seconds - day * 86_400) / 60))
  }

  /// `2026-11-20T15:00`.
  public var iso: String {
    let hour = time.hour < 10 ? "0\(time.hour)" : "\(time.hour)"
    let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    return "\(date.iso)T\(hour):\(minute)"
  }

  public static func < (a: Moment, b: Moment) -> Bool { (a.date, a.time) < (b.date, b.time) }
}
