public import Units

/// When a line is served in an ordinary week.
public enum Schedule: Hashable, Codable, Sendable {
  /// No source says.
  case unknown
  case never
  /// Day and night.
  case always
  case weekly([Period])

  /// Some weekdays, from a minute to a minute.
  public struct Period: Hashable, Codable, Sendable {
    public var weekdays: Set<Weekday>
    public var opens: TimeOfDay
    /// At or before ``opens``, the period ends on the next day.
    public var closes: TimeOfDay

    public init(_ weekdays: Set<Weekday>, _ opens: TimeOfDay, _ closes: TimeOfDay) {
      self.weekdays = weekdays
      self.opens = opens
      self.closes = closes
    }

    /// Minutes after the midnight that begins the day; the end may exceed 1440.
    var minutes: Range<Int> {
      opens.minutes..<(closes > opens ? closes.minutes : closes.minutes + 1440)
    }
  }

  /// Periods that begin on such a weekday, earliest first; `nil` when unknown.
  func minutes(on weekday: Weekday) -> [Range<Int>]? {
    switch self {
    case .unknown: nil
    case .never: []
    case .always: [0..<1440]
    case .weekly(let periods):
      periods.filter { $0.weekdays.contains(weekday) }.map(\.minutes)
        .sorted { $0.lowerBound < $1.lowerBound }
    }
  }
}

extension Set<Weekday> {
  /// Monday to Friday.
  public static var workdays: Set<Weekday> { [.monday, .tuesday, .wednesday, .thursday, .friday] }
  public static var everyDay: Set<Weekday> { Set(Weekday.allCases) }
}
