public import Units

/// What some months of paying only the interest cost in the end.
public struct InterestOnlyCost: Hashable, Sendable {
  /// What each of these months asks for; the principal stays as it is.
  public let monthlyInterest: Yen
  /// The interest paid more in the end.
  public let extraInterest: Yen
  /// What is paid in all with the interest-only months, and without them.
  public let total: Yen
  public let totalWithout: Yen
  /// The payments with the interest-only months, and without them.
  public let count: Int
  public let countWithout: Int
}

extension Loan {
  /// The extra interest when some months are paid interest-only before the same payment goes on.
  ///
  /// - Parameters:
  ///   - principal: What is owed now.
  ///   - rate: The nominal annual rate; monthly method.
  ///   - payment: What is paid each month afterwards.
  ///   - months: How many months are paid interest-only, 1...1,200.
  /// - Throws: As ``levelPaymentSchedule(principal:rate:payment:changes:)`` does;
  ///   ``LoanError/tooManyPayments(limit:)`` also when both together pass 1,200 payments.
  ///
  /// Rule: facts `io-what`, `io-principal-same` and `io-total-grows`. Whether a lender agrees to it
  /// is another matter.
  public static func interestOnlyCost(
    principal: Yen, rate: AnnualRate, payment: Yen, months: Int
  ) throws(LoanError) -> Derived<InterestOnlyCost> {
    guard (1...Bounds.payments).contains(months) else { throw .monthsOutOfRange(months) }
    let without = try levelPaymentSchedule(principal: principal, rate: rate, payment: payment)
    guard without.count + months <= Bounds.payments else {
      throw .tooManyPayments(limit: Bounds.payments)
    }
    // The principal is the same after the interest-only months, so the rest of the schedule is too.
    let monthly = monthlyInterest(principal, rate)
    let extra = Yen(monthly.amount * months)
    let cost = InterestOnlyCost(
      monthlyInterest: monthly, extraInterest: extra, total: without.total + extra,
      totalWithout: without.total, count: without.count + months, countWithout: without.count)
    return Derived(
      cost,
      Derivation(
        formula: "1か月の利息 \(principal.japaneseText) × \(rate.text) ÷ 12 = "
          + "\(monthly.japaneseText)(1円未満切り捨て)、\(monthly.japaneseText) × "
          + "\(grouped(months))回 = \(extra.japaneseText)",
        formulaEnglish: "a month's interest \(principal.englishText) × \(rate.text) ÷ 12 = "
          + "\(monthly.englishText) (fraction dropped), \(monthly.englishText) × "
          + "\(englishCount(months, "month")) = \(extra.englishText)",
        inputs: [.principal(principal), .rate(rate), .payment(payment), .months(months)],
        rule: .monthly, rounding: .downToYenEachPayment,
        ruleFactIDs: ["io-what", "io-principal-same", "io-total-grows"]))
  }
}
