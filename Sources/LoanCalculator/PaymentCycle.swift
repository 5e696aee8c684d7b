public import Units

/// When the payments of a contract are due.
public enum PaymentCycle: Hashable, Sendable {
  /// So many days (1...366) after the last payment, counted from the day after it.
  case every(days: Int)
  /// A day of each month (1...31), its last day where the month is shorter.
  case monthly(day: Int)
  /// Direct debit: what stands at the end of a closing day (1...31) is debited on a day (1...31) of
  /// the month after it.
  case debit(day: Int, closingDay: Int)

  /// The first due date after a day: the borrowing, or the last payment.
  ///
  /// For a monthly cycle this is the next such day in the calendar; whether a payment made shortly
  /// before it already counts is ``PaymentPeriod``'s matter.
  ///
  /// - Throws: ``LoanError/cycleOutOfRange(_:)``, ``LoanError/dueDayOutOfRange(_:)`` or
  ///   ``LoanError/pastTheCalendar``.
  ///
  /// Rule: facts `dc-35-count`, `dc-two-cycles`, `dc-debit-6` and `dc-debit-close-20`.
  public func dueDate(after date: CivilDate) throws(LoanError) -> CivilDate {
    let due: CivilDate
    switch self {
    case .every(let days):
      guard (1...366).contains(days) else { throw .cycleOutOfRange(days) }
      due = date + days
      guard due - date == days else { throw .pastTheCalendar }
    case .monthly(let day):
      guard (1...31).contains(day) else { throw .dueDayOutOfRange(day) }
      let thisMonth = date.inSameMonth(day: day)
      due = thisMonth > date ? thisMonth : date.adding(months: 1).inSameMonth(day: day)
      guard due > date else { throw .pastTheCalendar }
    case .debit(let day, let closingDay):
      for day in [day, closingDay] {
        guard (1...31).contains(day) else { throw .dueDayOutOfRange(day) }
      }
      let closes = date.inSameMonth(day: closingDay)
      due = date.inSameMonth(day: 1).adding(months: date <= closes ? 1 : 2).inSameMonth(day: day)
      guard due > date else { throw .pastTheCalendar }
    }
    return due
  }

  /// The due date, moved to the next business day where it falls on a weekend or a holiday.
  ///
  /// - Throws: As ``dueDate(after:)`` does.
  public func businessDueDate(after date: CivilDate) throws(LoanError) -> CivilDate {
    JapaneseCalendar.businessDay(onOrAfter: try dueDate(after: date))
  }

  /// The one or the other.
  func dueDate(
    after date: CivilDate, movesToBusinessDay: Bool
  ) throws(LoanError) -> CivilDate {
    movesToBusinessDay ? try businessDueDate(after: date) : try dueDate(after: date)
  }

  func text(japanese: Bool) -> String {
    switch self {
    case .every(let days): japanese ? "\(days)日ごと" : "every \(englishCount(days, "day"))"
    case .monthly(let day): japanese ? "毎月\(day)日" : "on day \(day) of each month"
    case .debit(let day, let closingDay):
      japanese
        ? "口座振替(\(closingDay)日締め、翌月\(day)日)"
        : "by direct debit on day \(day) of the month after closing on day \(closingDay)"
    }
  }
}

extension CivilDate {
  /// The day of this month, or its last day where the month is shorter.
  fileprivate func inSameMonth(day: Int) -> CivilDate {
    self + (min(day, daysInMonth) - self.day)
  }
}

/// What a payment counts for, by the day on which it is made.
public enum PaymentPeriod: Hashable, Sendable {
  /// It is the payment for this due date.
  case thisDueDate
  /// It is too early: an extra payment of the period before; the due date still stands.
  case extraBefore
  /// It is late by so many days; 1 is the day after the due date.
  case late(days: Int)

  /// - Parameter windowDays: From how many days before the due date on a payment counts for it. 14
  ///   means: 0 to 14 days before. Negative counts as 0.
  ///
  /// Rule: facts `dc-fixed-15days` and `dc-fixed-window`.
  public init(paidOn date: CivilDate, dueDate: CivilDate, windowDays: Int) {
    let early = dueDate - date
    self =
      early < 0 ? .late(days: -early) : early <= max(windowDays, 0) ? .thisDueDate : .extraBefore
  }
}
