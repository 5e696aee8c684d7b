public import Units

/// Days that come back every year, such as 29 December to 3 January.
public struct YearDays: Hashable, Codable, Sendable {
  public struct MonthDay: Hashable, Comparable, Codable, Sendable {
    public let month: Int
    public let day: Int

    /// - Returns: `nil` when no year has such a day.
    public init?(month: Int, day: Int) {
      guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
      self.month = month
      self.day = day
    }

    init(of date: CivilDate) {
      month = date.month
      day = date.day
    }

    public static func < (a: MonthDay, b: MonthDay) -> Bool {
      (a.month, a.day) < (b.month, b.day)
    }
  }

  public var first: MonthDay
  /// Included. Earlier than ``first``, the days run over the end of the year.
  public var last: MonthDay

  public init(_ first: MonthDay, through last: MonthDay) {
    self.first = first
    self.last = last
  }

  public func contains(_ date: CivilDate) -> Bool {
    let day = MonthDay(of: date)
    return first <= last ? first <= day && day <= last : first <= day || day <= last
  }

  /// 29 December to 3 January, when public offices and most desks close.
  public static let turnOfTheYear = YearDays(
    MonthDay(month: 12, day: 29)!, through: MonthDay(month: 1, day: 3)!)
}
