public import Units

extension Loan {
  /// The same payment on each due date until the debt is paid off; interest counts days.
  ///
  /// ```swift
  /// let start = CivilDate(year: 2025, month: 1, day: 10)!
  /// let schedule = try Loan.datedSchedule(
  ///   principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000),
  ///   from: start, cycle: .every(days: 35))
  /// print(schedule.count, schedule.total.amount, schedule.months)  // 51 750686 59
  /// ```
  ///
  /// - Parameters:
  ///   - principal: What is owed from `start` on, at least 1 yen; nothing more is borrowed.
  ///   - rate: The nominal annual rate; interest as in
  ///     ``accruedInterest(principal:rate:from:to:rule:)``.
  ///   - payment: What is paid on each due date. The last payment is what is left.
  ///   - start: The day of the borrowing, or of the last payment. Its interest starts the day after.
  ///   - cycle: When payments are due.
  ///   - movesToBusinessDay: Whether a due date on a weekend or a holiday moves to the next business
  ///     day; interest runs until then.
  ///   - rule: How many days a leap year has.
  ///   - changes: Payments of interest alone, and extra payments.
  /// - Throws: As ``levelPaymentSchedule(principal:rate:payment:changes:)`` does, and
  ///   ``LoanError/pastTheCalendar``; ``LoanError/datesOutOfOrder(from:to:)`` when an extra payment
  ///   is not after `start`.
  public static func datedSchedule(
    principal: Yen, rate: AnnualRate, payment: Yen, from start: CivilDate, cycle: PaymentCycle,
    movesToBusinessDay: Bool = false, rule: DayCountRule = .every365,
    changes: PlanChanges = .none
  ) throws(LoanError) -> Schedule {
    var builder = try ScheduleBuilder(
      Schedule.Terms(
        principal: principal, rate: rate, payment: payment,
        counting: .days(
          from: start, cycle: cycle, movesToBusinessDay: movesToBusinessDay, rule: rule),
        changes: changes))
    try changes.check(from: start)
    // The earliest last, so that it is taken off the end.
    var extras = changes.extraOnDay.sorted { $0.key > $1.key }
    /// The day up to which interest is paid, and the due date before.
    var (paidUpTo, lastDue) = (start, start)
    while builder.balance > Yen(0) {
      let due = try cycle.dueDate(after: lastDue, movesToBusinessDay: movesToBusinessDay)
      while let extra = extras.last, extra.key < due, builder.balance > Yen(0) {
        extras.removeLast()
        let days = try DayCount(from: paidUpTo, to: extra.key, rule: rule)
        try builder.payExtra(
          extra.value, interest: interestAmount(builder.balance, rate, days), on: extra.key)
        paidUpTo = extra.key
      }
      guard builder.balance > Yen(0) else { break }
      let onTop = extras.last.flatMap { $0.key == due ? extras.removeLast().value : nil }
      let days = try DayCount(from: paidUpTo, to: due, rule: rule)
      try builder.pay(
        interest: interestAmount(builder.balance, rate, days), on: due, extra: onTop ?? Yen(0))
      (paidUpTo, lastDue) = (due, due)
    }
    return builder.finish()
  }
}
