/// A day of the Gregorian calendar, with no time and no zone. All dates of the product are Japan's.
public struct CivilDate: Hashable, Comparable, Sendable {
  public var year: Int { Int(storedYear) }
  /// 1...12.
  public var month: Int { Int(storedMonth) }
  /// 1...31.
  public var day: Int { Int(storedDay) }

  // Small, since a schedule has a date in each of its rows.
  private let storedYear: Int16
  private let storedMonth: Int8
  private let storedDay: Int8

  /// - Returns: `nil` when there is no such day, or the year is outside 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    storedYear = Int16(year)
    storedMonth = Int8(month)
    storedDay = Int8(day)
  }

  /// Reads `YYYY-MM-DD`, ASCII digits only.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that lies `daysSinceEpoch` days after 1970-01-01 (proleptic Gregorian calendar).
  ///
  /// Values outside the years 1...9999 stop at the nearest day inside.
  public init(daysSinceEpoch: Int) {
    // Civil-from-days after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let bounded = min(max(daysSinceEpoch, Self.earliest), Self.latest)
    let z = bounded + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    storedDay = Int8(dayOfYear - (153 * shifted + 2) / 5 + 1)
    storedMonth = Int8(month)
    storedYear = Int16(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
  }

  private static let earliest = -719_162  // 0001-01-01
  private static let latest = 2_932_896  // 9999-12-31

  /// Days since 1970-01-01.
  public var daysSinceEpoch: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// `YYYY-MM-DD`.
  public var iso: String {
    func pad(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((daysSinceEpoch % 7) + 7 + 3) % 7)!
  }

  /// The last day of this day's month: 28...31.
  public var daysInMonth: Int { Self.days(inMonth: month, of: year) }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day `count` months later; the month's last day where the month is shorter.
  ///
  /// Past the years 1...9999 the month stops at the first or the last of them.
  public func adding(months count: Int) -> CivilDate {
    let bounded = min(max(count, -120_000), 120_000)
    let index = min(max(year * 12 + (month - 1) + bounded, 12), 9999 * 12 + 11)
    let (year, month) = (index / 12, index % 12 + 1)
    return CivilDate(
      year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))!
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The day `days` days later; stops at the first and the last day of the years 1...9999.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    let (sum, overflow) = date.daysSinceEpoch.addingReportingOverflow(days)
    return CivilDate(daysSinceEpoch: overflow ? (days < 0 ? earliest : latest) : sum)
  }

  public static func - (date: CivilDate, days: Int) -> CivilDate {
    // The smallest `Int` has no negative; one more is as far past the first day.
    date + -max(days, -Int.max)
  }

  /// Whole days from `b` to `a`.
  public static func - (a: CivilDate, b: CivilDate) -> Int { a.daysSinceEpoch - b.daysSinceEpoch }
}

public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// One kanji: 月火水木金土日.
  public var japanese: String { ["月", "火", "水", "木", "金", "土", "日"][rawValue] }
  /// `Mon` ... `Sun`.
  public var english: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue] }
}
