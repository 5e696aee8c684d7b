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
    try checkLevelPayment(principal, rate, payment)
    var (count, total, last) = (0, 0, 0)
    let rest = eachPayment(principal, rate, payment, atMost: Bounds.payments) { interest, paid, _ in
      count += 1
      total += paid
      last = paid
    }
    guard rest == 0 else { throw .tooManyPayments(limit: Bounds.payments) }
    return ScheduleTotals(
      count: count, total: Yen(total), totalInterest: Yen(total - principal.amount),
      lastPayment: Yen(last))
  }

  /// The schedule without changes: its rows are written into one piece of memory as they come.
  private static func plainSchedule(_ terms: Schedule.Terms) throws(LoanError) -> Schedule {
    let leastPrincipal = try checkLevelPayment(terms.principal, terms.rate, terms.payment)
    // No payment but the last repays less principal than the first one.
    let mostRows = min((terms.principal.amount - 1) / leastPrincipal + 1, Bounds.payments)
    var (rest, total) = (0, 0)
    let rows = [Installment](unsafeUninitializedCapacity: mostRows) { rows, count in
      rest = eachPayment(
        terms.principal, terms.rate, terms.payment, atMost: mostRows
      ) { interest, paid, balance in
        total += paid
        rows.initializeElement(
          at: count,
          to: Installment(
            number: count + 1, kind: .regular, dueDate: nil, payment: Yen(paid),
            interest: Yen(interest), principal: Yen(paid - interest), balance: Yen(balance)))
        count += 1
      }
    }
    guard rest == 0 else { throw .tooManyPayments(limit: Bounds.payments) }
    return Schedule(terms: terms, installments: rows, total: Yen(total))
  }

  /// Goes through the payments, earliest first, with the interest, what is paid and what is owed
  /// after it.
  ///
  /// - Returns: What is still owed after the last one that there may be.
  @inline(__always)
  private static func eachPayment(
    _ principal: Yen, _ rate: AnnualRate, _ payment: Yen, atMost limit: Int,
    _ body: (_ interest: Int, _ paid: Int, _ balance: Int) -> Void
  ) -> Int {
    let (payment, rate) = (payment.amount, rate.partsPerMillion)
    var balance = principal.amount
    for _ in 0..<limit {
      let interest = floorQuotient(balance, rate, dividingBy: 12 * 1_000_000)
      guard payment < balance + interest else {
        body(interest, balance + interest, 0)
        return 0
      }
      // In this order, so that only the sum has to wait for the interest.
      balance = balance - payment + interest
      body(interest, payment, balance)
    }
    return balance
  }

  /// Checks what is given, and that the payment exceeds the first interest. The balance only falls
  /// from then on, so that it exceeds every later one.
  ///
  /// - Returns: The principal in the first payment, the least of all but the last one; at least 1.
  @discardableResult
  private static func checkLevelPayment(
    _ principal: Yen, _ rate: AnnualRate, _ payment: Yen
  ) throws(LoanError) -> Int {
    try Bounds.check(rate)
    try Bounds.checkPositive(principal, .principal)
    try Bounds.check(payment, .payment)
    let interest = monthlyInterest(principal, rate)
    guard payment > interest else {
      throw .paymentDoesNotCoverInterest(payment: payment, interest: interest)
    }
    return payment.amount - interest.amount
  }

  /// `balance * rate / 12` without its fraction; both are inside ``Bounds``.
  static func monthlyInterest(_ balance: Yen, _ rate: AnnualRate) -> Yen {
    Yen(floorQuotient(balance.amount, rate.partsPerMillion, dividingBy: 12 * 1_000_000))
  }
}
