public import Units

/// When a desk answers. What the sources leave open stays `unknown`; nothing is guessed.
public struct OpeningHours: Hashable, Codable, Sendable {
  /// What a national holiday changes.
  public enum HolidayRule: String, CaseIterable, Hashable, Codable, Sendable {
    case closed
    /// The hours of the weekday on which the holiday falls.
    case asWeekday = "as-weekday"
    /// Served also where the holiday's own weekday is not: then with the hours of a Monday.
    case open
    case unknown
  }

  /// When people answer.
  public var staff: Schedule
  /// When a machine answers, if one does; it counts only while ``staff`` do not. Holidays make no
  /// difference to it.
  public var automated: Schedule
  public var holidays: HolidayRule
  /// Closed every year, people and machine.
  public var closedDates: [YearDays]
  /// Days on which no source says whether the desk is open.
  public var uncertainDates: [YearDays]

  public init(
    staff: Schedule, automated: Schedule = .never, holidays: HolidayRule,
    closedDates: [YearDays] = [], uncertainDates: [YearDays] = []
  ) {
    self.staff = staff
    self.automated = automated
    self.holidays = holidays
    self.closedDates = closedDates
    self.uncertainDates = uncertainDates
  }

  /// No source gives hours.
  public static let unknown = OpeningHours(staff: .unknown, holidays: .unknown)
  /// Day and night, all year.
  public static let alwaysOpen = OpeningHours(staff: .always, holidays: .asWeekday)
}

/// Whether somebody answers at a given minute.
public enum OpenState: Hashable, Sendable {
  case open(closes: Moment)
  /// `opens` is the next opening that is certain; `nil` when there is none within 400 days.
  case closed(opens: Moment?)
  case alwaysOpen
  /// Only a machine answers.
  case automatedOnly(staffFrom: Moment?)
  case unknown
}
