internal import Units

/// A date found in a text, before it is known which way a bare day leans.
struct DateMention: Hashable {
  enum Form: Hashable {
    /// Year, month and day, which need not exist.
    case full(Int, Int, Int)
    case monthDay(Int, Int)
    /// A day of the month that lies so many months from the current one; `nil` for a bare day.
    case day(Int, monthsAhead: Int?)
    case daysAhead(Int)
    case monthsAhead(Int)
    /// A weekday in the week that lies so many weeks from the current one (Monday first).
    case weekday(Weekday, weeksAhead: Int)
    /// A weekday by itself, or "the next": strictly after today.
    case bareWeekday(Weekday, isNext: Bool)
    /// The last such weekday, strictly before today.
    case lastWeekday(Weekday)
    /// A month and a day of the year that lies so many years from the current one: 去年の12月25日.
    case yearly(Int, Int, yearsAhead: Int)
    /// The last day of a month; `nil` for a bare 月末.
    case monthEnd(monthsAhead: Int?)
  }

  var form: Form
  var range: Range<Int>
  /// A weekday typed beside the date: 11月25日(水).
  var statedWeekday: Weekday?
  /// Written so briefly (`25`, `11-25`) that it is a date only as a whole answer.
  var isBrief = false
  /// One end of a range, or one of two: 25〜30日, 2、3日後.
  var isRanged = false
}

extension DateMention {
  enum Problem: Error, Hashable {
    /// There is no such day; the nearest one that exists.
    case impossible(nearest: CivilDate?)
    /// The stated weekday is not the one of that date.
    case weekday(CivilDate)
    case outOfRange
  }

  /// The date meant.
  func date(today: CivilDate, prefer: DatePreference) throws(Problem) -> CivilDate {
    let date = try unchecked(today: today, prefer: prefer)
    guard (1900...2200).contains(date.year) else { throw .outOfRange }
    guard let stated = statedWeekday, stated != date.weekday else { return date }
    // 3月1日(日) in November: the weekday tells the year, if it is this one.
    if case .monthDay(let month, let day) = form,
      let ofThisYear = CivilDate(year: today.year, month: month, day: day),
      ofThisYear.weekday == stated
    {
      return ofThisYear
    }
    throw .weekday(date)
  }

  private func unchecked(today: CivilDate, prefer: DatePreference) throws(Problem) -> CivilDate {
    switch form {
    case .full(let year, let month, let day):
      return try Self.existing(year, month, day)
    case .monthDay(let month, let day):
      return try Self.nearest(month: month, day: day, today: today, prefer: prefer)
    case .day(let day, let months?):
      let start = Self.firstDay(of: today).adding(months: months)
      return try Self.existing(start.year, start.month, day)
    case .day(let day, nil):
      return try Self.nearest(day: day, today: today, prefer: prefer)
    case .daysAhead(let days):
      return today + days
    case .monthsAhead(let months):
      return today.adding(months: months)
    case .weekday(let weekday, let weeks):
      return today - today.weekday.rawValue + (weekday.rawValue + weeks * 7)
    case .bareWeekday(let weekday, let isNext):
      let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
      if prefer == .past, !isNext { return today - (ahead == 0 ? 7 : 7 - ahead) }
      return today + (ahead == 0 ? 7 : ahead)
    case .lastWeekday(let weekday):
      let back = (today.weekday.rawValue - weekday.rawValue + 7) % 7
      return today - (back == 0 ? 7 : back)
    case .yearly(let month, let day, let years):
      return try Self.existing(today.year + years, month, day)
    case .monthEnd(let months):
      var start = Self.firstDay(of: today).adding(months: months ?? 0)
      if months == nil, prefer == .past, today.day != today.daysInMonth {
        start = start.adding(months: -1)
      }
      return start + (start.daysInMonth - 1)
    }
  }

  private static func firstDay(of date: CivilDate) -> CivilDate { date - (date.day - 1) }

  private static func existing(_ year: Int, _ month: Int, _ day: Int) throws(Problem) -> CivilDate {
    if let date = CivilDate(year: year, month: month, day: day) { return date }
    guard (1...9999).contains(year), (1...12).contains(month) else {
      throw .impossible(nearest: nil)
    }
    let last = CivilDate.days(inMonth: month, of: year)
    throw .impossible(nearest: CivilDate(year: year, month: month, day: day < 1 ? 1 : last))
  }

  private static func nearest(month: Int, day: Int, today: CivilDate, prefer: DatePreference)
    throws(Problem) -> CivilDate
  {
    // 29 February may be up to eight years away.
    let years =
      switch prefer {
      case .future: Array(today.year...today.year + 8)
      case .past: Array((today.year - 8...today.year).reversed())
      case .none:
        [today.year - 1, today.year, today.year + 1].sorted {
          Self.distance(year: $0, month: month, day: day, today)
            < Self.distance(year: $1, month: month, day: day, today)
        }
      }
    for year in years {
      guard let date = CivilDate(year: year, month: month, day: day) else { continue }
      if prefer == .future && date < today || prefer == .past && date > today { continue }
      return date
    }
    return try existing(today.year, month, day)
  }

  /// How many days away the date of a year is; far where it does not exist.
  private static func distance(year: Int, month: Int, day: Int, _ today: CivilDate) -> Int {
    CivilDate(year: year, month: month, day: day).map { abs($0 - today) } ?? .max
  }

  private static func nearest(day: Int, today: CivilDate, prefer: DatePreference) throws(Problem)
    -> CivilDate
  {
    let start = firstDay(of: today)
    guard (1...31).contains(day) else { throw .impossible(nearest: nil) }
    if prefer == .none { return try existing(start.year, start.month, day) }
    // Of two neighbouring months at least one has a 31st.
    for step in 0...3 {
      let month = start.adding(months: prefer == .future ? step : -step)
      guard let date = CivilDate(year: month.year, month: month.month, day: day) else { continue }
      if prefer == .future && date < today || prefer == .past && date > today { continue }
      return date
    }
    throw .impossible(nearest: nil)
  }
}
