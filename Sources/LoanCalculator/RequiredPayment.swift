public import Units

extension Loan {
  /// The least monthly payment that pays a debt off in so many payments (monthly method).
  ///
  /// ```swift
  /// let schedule = try Loan.scheduleToFinish(
  ///   principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), count: 24)
  /// print(schedule.terms.payment.amount)  // 24962
  /// ```
  ///
  /// - Parameters:
  ///   - principal: What is owed, at least 1 yen.
  ///   - rate: The nominal annual rate.
  ///   - count: The most payments that there may be, 1...1,200.
  /// - Returns: The schedule with that payment; one yen less would take more payments.
  /// - Throws: ``LoanError/paymentsOutOfRange(_:)``, or as
  ///   ``levelPaymentSchedule(principal:rate:payment:changes:)`` does.
  public static func scheduleToFinish(
    principal: Yen, rate: AnnualRate, count: Int
  ) throws(LoanError) -> Schedule {
    guard (1...Bounds.payments).contains(count) else { throw .paymentsOutOfRange(count) }
    try Bounds.checkPositive(principal, .principal)
    try Bounds.check(rate)
    let payment = try leastPayment(
      principal, atMost: principal + monthlyInterest(principal, rate)
    ) { payment in
      var balance = principal
      for _ in 0..<count where balance > Yen(0) {
        let owed = balance + monthlyInterest(balance, rate)
        balance = owed - min(payment, owed)
        // Unpaid interest would be added: such a payment never ends the debt.
        if balance > principal { return false }
      }
      return balance == Yen(0)
    }
    return try levelPaymentSchedule(principal: principal, rate: rate, payment: payment)
  }

  /// The least payment on each due date that pays a debt off by a day; interest counts days.
  ///
  /// - Parameters:
  ///   - principal: What is owed from `start` on, at least 1 yen.
  ///   - rate: The nominal annual rate.
  ///   - start: The day of the borrowing, or of the last payment.
  ///   - end: The day by which the last payment is made.
  ///   - cycle: When payments are due.
  ///   - movesToBusinessDay: As in ``datedSchedule(principal:rate:payment:from:cycle:movesToBusinessDay:rule:changes:)``.
  ///   - rule: How many days a leap year has.
  /// - Returns: The schedule with that payment; one yen less would not be enough.
  /// - Throws: ``LoanError/noDueDate(by:)`` when nothing is due by then;
  ///   ``LoanError/tooManyPayments(limit:)`` when more than 1,200 payments are due by then.
  public static func scheduleToFinish(
    principal: Yen, rate: AnnualRate, from start: CivilDate, by end: CivilDate,
    cycle: PaymentCycle, movesToBusinessDay: Bool = false, rule: DayCountRule = .every365
  ) throws(LoanError) -> Schedule {
    try Bounds.checkPositive(principal, .principal)
    try Bounds.check(rate)
    var periods: [DayCount] = []
    var last = start
    while let due = try dueDate(cycle, after: last, movesToBusinessDay, by: end) {
      guard periods.count < Bounds.payments else { throw .tooManyPayments(limit: Bounds.payments) }
      periods.append(try DayCount(from: last, to: due, rule: rule))
      last = due
    }
    guard let first = periods.first else { throw .noDueDate(by: end) }
    let atOnce = principal + (try interestAmount(principal, rate, first))
    let payment = try leastPayment(principal, atMost: atOnce) { payment throws(LoanError) in
      var balance = principal
      for period in periods where balance > Yen(0) {
        let interest = try interestAmount(balance, rate, period)
        // The schedule refuses such a payment.
        guard payment > interest else { return false }
        balance = balance + interest - min(payment, balance + interest)
      }
      return balance == Yen(0)
    }
    return try datedSchedule(
      principal: principal, rate: rate, payment: payment, from: start, cycle: cycle,
      movesToBusinessDay: movesToBusinessDay, rule: rule)
  }

  private static func dueDate(
    _ cycle: PaymentCycle, after last: CivilDate, _ moves: Bool, by end: CivilDate
  ) throws(LoanError) -> CivilDate? {
    // A due date past the calendar is past the day too.
    guard last < end else { return nil }
    let due = try cycle.dueDate(after: last, movesToBusinessDay: moves)
    return due <= end ? due : nil
  }

  /// The least payment of which `isEnough` is true, by halving: a higher payment leaves no higher
  /// balance after any month, so that what is enough stays enough.
  private static func leastPayment(
    _ principal: Yen, atMost atOnce: Yen, isEnough: (Yen) throws(LoanError) -> Bool
  ) throws(LoanError) -> Yen {
    guard atOnce <= .largest else { throw .tooLarge(.payment, atOnce) }
    var (low, high) = (1, atOnce.amount)
    while low < high {
      let middle = low + (high - low) / 2
      if try isEnough(Yen(middle)) { high = middle } else { low = middle + 1 }
    }
    return Yen(low)
  }
}
