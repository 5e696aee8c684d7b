public import Units

/// What paying more each time saves.
public struct PaymentSaving: Hashable, Sendable {
  /// The schedules with the payment as it is, and with more.
  public let without: Schedule
  public let with: Schedule

  /// The interest that is not paid; never negative.
  public var interest: Yen { without.totalInterest - with.totalInterest }
  /// The payments that fall away; never negative.
  public var payments: Int { without.count - with.count }
}

extension Loan {
  /// What it saves to pay so much more every month (monthly method).
  ///
  /// ```swift
  /// let saving = try Loan.saving(
  ///   principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(13_000),
  ///   more: Yen(2_000)
  /// ).value
  /// print(saving.interest.amount, saving.payments)  // 52730 11
  /// ```
  ///
  /// - Parameters:
  ///   - principal: What is owed, at least 1 yen.
  ///   - rate: The nominal annual rate.
  ///   - payment: What is paid each month now.
  ///   - more: What is paid on top of it each month, 0 yen or more.
  /// - Throws: As ``levelPaymentSchedule(principal:rate:payment:changes:)`` does.
  ///
  /// Rule: facts `mp-can-pay-more` and `int-early-saves`.
  public static func saving(
    principal: Yen, rate: AnnualRate, payment: Yen, more: Yen
  ) throws(LoanError) -> Derived<PaymentSaving> {
    try Bounds.check(payment, .payment)
    try Bounds.check(more, .payment)
    let without = try levelPaymentSchedule(principal: principal, rate: rate, payment: payment)
    let with = try levelPaymentSchedule(
      principal: principal, rate: rate, payment: payment + more)
    let saving = PaymentSaving(without: without, with: with)
    return Derived(
      saving,
      Derivation(
        formula: "毎月\(payment.japaneseText)なら利息\(without.totalInterest.japaneseText)"
          + "(\(without.count)回)、毎月\((payment + more).japaneseText)なら"
          + "\(with.totalInterest.japaneseText)(\(with.count)回)、"
          + "差は\(saving.interest.japaneseText)",
        formulaEnglish: "interest of \(without.totalInterest.englishText) "
          + "(\(englishCount(without.count, "payment"))) at \(payment.englishText) a month, "
          + "\(with.totalInterest.englishText) (\(englishCount(with.count, "payment"))) at "
          + "\((payment + more).englishText): \(saving.interest.englishText) less",
        inputs: [
          .principal(principal), .rate(rate), .payment(payment),
          .yen("more", "上乗せする額", "more each time", more),
        ],
        rule: .monthly, rounding: .downToYenEachPayment,
        ruleFactIDs: ["mp-can-pay-more", "int-early-saves", "int-payment-split"]))
  }
}
