/// Japan's national holidays (国民の祝日) and business days, for the years 1950 to 2099.
///
/// Rule: Act on National Holidays (国民の祝日に関する法律, 1948) as amended; the days before and
/// after each amendment are kept apart by year. The National Astronomical Observatory announces the
/// equinoxes only for the year ahead; here they come from the customary formula, and a new act may
/// move any day of the future.
public enum JapaneseCalendar {
  /// The years whose holidays are known. Outside them only weekends count.
  public static let supportedYears = 1950...2099

  /// The Japanese name of the holiday, or `nil` on any other day.
  ///
  /// A day off in lieu is `振替休日`, a day between two holidays `国民の休日`.
  public static func holidayName(on date: CivilDate) -> String? {
    guard supportedYears.contains(date.year) else { return nil }
    if let name = namedHoliday(date) { return name }
    if isSubstitute(date) { return "振替休日" }
    if isBetweenHolidays(date) { return "国民の休日" }
    return nil
  }

  /// Whether the day is a national holiday, a day off in lieu or a day between two holidays.
  public static func isHoliday(_ date: CivilDate) -> Bool { holidayName(on: date) != nil }

  /// Whether the day is neither a weekend nor a holiday.
  ///
  /// The closures that desks keep on top of it, such as the turn of the year, are not holidays.
  public static func isBusinessDay(_ date: CivilDate) -> Bool {
    date.weekday != .saturday && date.weekday != .sunday && !isHoliday(date)
  }

  /// The day itself when it is a business day, else the next one.
  public static func businessDay(onOrAfter date: CivilDate) -> CivilDate {
    // The longest run of days off so far was ten (2019-04-27 to 05-06).
    var day = date
    for _ in 0..<14 where !isBusinessDay(day) { day = day + 1 }
    return day
  }

  // MARK: - Days that the act names

  private static func namedHoliday(_ date: CivilDate) -> String? {
    if let name = singleDays[date.monthDay]?[date.year] { return name }
    let year = date.year
    switch date.month {
    case 1:
      if date.day == 1 { return "元日" }
      if year < 2000 ? date.day == 15 : date.isMonday(2) { return "成人の日" }
    case 2:
      if date.day == 11, year >= 1967 { return "建国記念の日" }
      if date.day == 23, year >= 2020 { return "天皇誕生日" }
    case 3:
      if date.day == springEquinox(of: year) { return "春分の日" }
    case 4:
      if date.day == 29 {
        return year < 1989 ? "天皇誕生日" : year < 2007 ? "みどりの日" : "昭和の日"
      }
    case 5:
      if date.day == 3 { return "憲法記念日" }
      if date.day == 4, year >= 2007 { return "みどりの日" }
      if date.day == 5 { return "こどもの日" }
    default: return secondHalf(date)
    }
    return nil
  }

  private static func secondHalf(_ date: CivilDate) -> String? {
    let year = date.year
    // The Olympic years moved three days; `singleDays` has them.
    let moved = (2020...2021).contains(year)
    switch date.month {
    case 7:
      if moved { return nil }
      if year >= 2003 ? date.isMonday(3) : year >= 1996 && date.day == 20 { return "海の日" }
    case 8:
      if !moved, year >= 2016, date.day == 11 { return "山の日" }
    case 9:
      if year >= 2003 ? date.isMonday(3) : year >= 1966 && date.day == 15 { return "敬老の日" }
      if date.day == autumnEquinox(of: year) { return "秋分の日" }
    case 10:
      if moved { return nil }
      if year >= 2000 ? date.isMonday(2) : year >= 1966 && date.day == 10 {
        return year >= 2020 ? "スポーツの日" : "体育の日"
      }
    case 11:
      if date.day == 3 { return "文化の日" }
      if date.day == 23 { return "勤労感謝の日" }
    case 12:
      if date.day == 23, (1989...2018).contains(year) { return "天皇誕生日" }
    default: break
    }
    return nil
  }

  /// Days set by an act of their own, by month and day (`month * 100 + day`), then year.
  private static let singleDays: [Int: [Int: String]] = [
    410: [1959: "皇太子明仁親王の結婚の儀"],
    224: [1989: "昭和天皇の大喪の礼"],
    1112: [1990: "即位礼正殿の儀"],
    609: [1993: "皇太子徳仁親王の結婚の儀"],
    501: [2019: "天皇の即位の日"],
    1022: [2019: "即位礼正殿の儀の行われる日"],
    723: [2020: "海の日", 2021: "スポーツの日"],
    724: [2020: "スポーツの日"],
    722: [2021: "海の日"],
    810: [2020: "山の日"],
    808: [2021: "山の日"],
  ]

  // MARK: - Days that follow from others

  /// Act, article 3 (2), in force since 1973-04-12: a holiday on a Sunday gives the day after it;
  /// since 2007 the next day that is not itself a holiday.
  private static func isSubstitute(_ date: CivilDate) -> Bool {
    guard date >= substituteSince else { return false }
    var before = date - 1
    if date.year < 2007 { return before.weekday == .sunday && namedHoliday(before) != nil }
    // No run of named holidays is longer than a week.
    for _ in 0..<7 {
      guard namedHoliday(before) != nil else { return false }
      if before.weekday == .sunday { return true }
      before = before - 1
    }
    return false
  }

  /// Act, article 3 (3), in force since 1985-12-27: a day whose neighbours are both holidays.
  /// Before 2007 a Sunday did not count.
  private static func isBetweenHolidays(_ date: CivilDate) -> Bool {
    guard date >= betweenSince, date.year >= 2007 || date.weekday != .sunday else { return false }
    return namedHoliday(date - 1) != nil && namedHoliday(date + 1) != nil
  }

  private static let substituteSince = CivilDate(year: 1973, month: 4, day: 12)!
  private static let betweenSince = CivilDate(year: 1985, month: 12, day: 27)!

  // MARK: - Equinoxes

  /// The day in March. Customary formula, valid 1900...2099, in millionths of a day.
  private static func springEquinox(of year: Int) -> Int {
    equinox(of: year, before1980: 20_835_700, since1980: 20_843_100)
  }

  /// The day in September.
  private static func autumnEquinox(of year: Int) -> Int {
    equinox(of: year, before1980: 23_258_800, since1980: 23_248_800)
  }

  private static func equinox(of year: Int, before1980: Int, since1980: Int) -> Int {
    let drift = 242_194 * (year - 1980)
    // The quotients cut toward zero, as the formula has it.
    return year < 1980
      ? (before1980 + drift) / 1_000_000 - (year - 1983) / 4
      : (since1980 + drift) / 1_000_000 - (year - 1980) / 4
  }
}

extension CivilDate {
  fileprivate var monthDay: Int { month * 100 + day }

  /// Whether the day is the `nth` Monday of its month.
  fileprivate func isMonday(_ nth: Int) -> Bool { weekday == .monday && (day - 1) / 7 + 1 == nth }
}
