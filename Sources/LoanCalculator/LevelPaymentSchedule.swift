public import Units

extension Loan {
  /// The same payment every month until the debt is paid off (monthly method, no day count).
  ///
  /// ```swift
  /// let schedule = try Loan.levelPaymentSchedule(
  ///   principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000))
  /// print(schedule.count, schedule.total.amount)  // 47 698327
  /// ```
  ///
  /// - Parameters:
  ///   - principal: What is owed, at least 1 yen; nothing more is borrowed.
  ///   - rate: The nominal annual rate. Each month's interest is `balance * rate / 12`, its
  ///     fraction dropped.
  ///   - payment: What is paid each month. The last payment is what is left.
  ///   - changes: Months of interest alone, and extra payments with a month's payment.
  /// - Throws: ``LoanError/paymentDoesNotCoverInterest(payment:interest:)`` when the payment does not
  ///   exceed the first interest; ``LoanError/tooManyPayments(limit:)`` past 1,200 payments;
  ///   ``LoanError/extraPaymentNeedsDates`` when an extra payment has a day.
  ///
  /// Rule: the one method that gives the totals that Acom's simulator and others publish to the
  /// yen. A real bill counts days and differs a little: fact `int-sim-reference`.
  public static func levelPaymentSchedule(
    principal: Yen, rate: AnnualRate, payment: Yen, changes: PlanChanges = .none
  ) throws(LoanError) -> Schedule {
    let terms = Schedule.Terms(
      principal: principal, rate: rate, payment: payment, counting: .months, changes: changes)
    if changes.isEmpty { return try plainSchedule(terms) }
    var builder = try ScheduleBuilder(terms)
    try changes.check(from: nil)
    while builder.balance > Yen(0) {
      try builder.pay(interest: monthlyInterest(builder.balance, rate), on: nil)
    }
    return builder.finish()
  }

  /// The sums of ``levelPaymentSchedule(principal:rate:payment:changes:)`` without its rows, for
  /// comparing many loans.
  ///
  /// - Throws: As that does.
  public static func levelPaymentTotals(
    principal: Yen, rate: AnnualRate, payment: Yen
  ) throws(LoanError) -> ScheduleTotals {
    try Bounds.check(rate)
    try Bounds.checkPositive(principal, .principal)
    try Bounds.check(payment, .payment)
    let (payment, rate) = (payment.amount, rate.partsPerMillion)
    var (balance, count, total, last) = (principal.amount, 0, 0, 0)
    while balance > 0 {
      guard count < Bounds.payments else { throw .tooManyPayments(limit: Bounds.payments) }
      let interest = floorQuotient(balance, rate, dividingBy: 12 * 1_000_000)
      guard payment > interest else {
        throw .paymentDoesNotCoverInterest(payment: Yen(payment), interest: Yen(interest))
      }
      let owed = balance + interest
      last = payment < owed ? payment : owed
      balance = owed - last
      total += last
      count += 1
    }
    return ScheduleTotals(
      count: count, total: Yen(total), totalInterest: Yen(total - principal.amount),
      lastPayment: Yen(last))
  }

  /// The schedule without changes: its sums first, so that its rows are made in one piece.
  private static func plainSchedule(_ terms: Schedule.Terms) throws(LoanError) -> Schedule {
    let totals = try levelPaymentTotals(
      principal: terms.principal, rate: terms.rate, payment: terms.payment)
    let (payment, rate) = (terms.payment.amount, terms.rate.partsPerMillion)
    let rows = [Installment](unsafeUninitializedCapacity: totals.count) { rows, filled in
      var balance = terms.principal.amount
      for index in 0..<totals.count {
        let interest = floorQuotient(balance, rate, dividingBy: 12 * 1_000_000)
        let paid = min(payment, balance + interest)
        balance += interest - paid
        rows.initializeElement(
          at: index,
          to: Installment(
            number: index + 1, kind: .regular, dueDate: nil, payment: Yen(paid),
            interest: Yen(interest), principal: Yen(paid - interest), balance: Yen(balance)))
      }
      filled = totals.count
    }
    return Schedule(terms: terms, installments: rows, total: totals.total)
  }

  /// `balance * rate / 12` without its fraction; both are inside ``Bounds``.
  static func monthlyInterest(_ balance: Yen, _ rate: AnnualRate) -> Yen {
    Yen(floorQuotient(balance.amount, rate.partsPerMillion, dividingBy: 12 * 1_000_000))
  }
}
