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
    var builder = try ScheduleBuilder(
      Schedule.Terms(
        principal: principal, rate: rate, payment: payment, counting: .months, changes: changes))
    if !changes.isEmpty { try changes.check(from: nil) }
    while builder.balance > Yen(0) {
      try builder.pay(interest: monthlyInterest(builder.balance, rate), on: nil)
    }
    return builder.finish()
  }

  /// `balance * rate / 12` without its fraction; both are inside ``Bounds``.
  static func monthlyInterest(_ balance: Yen, _ rate: AnnualRate) -> Yen {
    Yen(floorQuotient(balance.amount, rate.partsPerMillion, dividingBy: 12 * 1_000_000))
  }
}
