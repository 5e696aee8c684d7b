public import Units

/// How many days a year has when interest is counted by days.
public enum DayCountRule: String, CaseIterable, Hashable, Codable, Sendable {
  /// Every year has 365 days, a leap year too: how lenders' simulations count.
  case every365 = "365"
  /// Days in a leap year are divided by 366, all others by 365: how some bills are said to count.
  case leapYear366 = "366"
}

/// Days, split by the length of the year that divides them.
public struct DayCount: Hashable, Sendable {
  /// The days divided by 365.
  public let commonDays: Int
  /// The days divided by 366.
  public let leapYearDays: Int

  public var total: Int { commonDays + leapYearDays }

  /// - Parameters:
  ///   - days: All days, 0...366,000.
  ///   - leapYearDays: How many of them are divided by 366, 0...`days`.
  /// - Throws: ``LoanError/daysOutOfRange(_:)``.
  public init(_ days: Int, leapYearDays: Int = 0) throws(LoanError) {
    try Bounds.check(days: days)
    guard (0...days).contains(leapYearDays) else { throw .daysOutOfRange(leapYearDays) }
    self.commonDays = days - leapYearDays
    self.leapYearDays = leapYearDays
  }

  /// The days from one to another: the first does not count, the last one does.
  ///
  /// - Throws: ``LoanError/datesOutOfOrder(from:to:)`` or ``LoanError/daysOutOfRange(_:)``.
  ///
  /// Rule: fact `int-leap`, which states both ways of counting.
  public init(from: CivilDate, to: CivilDate, rule: DayCountRule) throws(LoanError) {
    guard from <= to else { throw .datesOutOfOrder(from: from, to: to) }
    try self.init(
      to - from,
      leapYearDays: rule == .every365 ? 0 : Self.leapYearDays(from: from, to: to))
  }

  /// The days after `from`, up to `to`, that lie in a leap year.
  private static func leapYearDays(from: CivilDate, to: CivilDate) -> Int {
    (from.year...to.year).filter(CivilDate.isLeap).reduce(0) { sum, year in
      // Every year of the calendar has its first and its last day.
      let first = CivilDate(year: year, month: 1, day: 1)!
      let last = CivilDate(year: year, month: 12, day: 31)!
      return sum + (min(to, last) - max(from, first - 1))
    }
  }
}
