public import Units

extension Loan {
  /// The same payment every month until the debt is paid off (monthly method, no day count).
  ///
  /// - Parameters:
  ///   - principal: What is owed, at least 1 yen; nothing more is borrowed.
  ///   - rate: The nominal annual rate. Each month's interest is `balance * rate / 12`, its
  ///     fraction dropped.
  ///   - payment: What is paid each month. The last payment is what is left.
  /// - Throws: ``LoanError/paymentDoesNotCoverInterest(payment:interest:)`` when the payment does not
  ///   exceed the first interest; ``LoanError/tooManyPayments(limit:)`` past 1,200 payments.
  ///
  /// Rule: the one method that gives the totals that Acom's simulator and others publish to the
  /// yen. A real bill counts days and differs a little: fact `int-sim-reference`.
  public static func levelPaymentSchedule(
    principal: Yen, rate: AnnualRate, payment: Yen
  ) throws(LoanError) -> Schedule {
    try Bounds.check(rate)
    let rows = try Schedule.installments(paying: payment, until: principal, from: nil) {
      (_, balance) throws(LoanError) in
      Period(dueDate: nil, interest: monthlyInterest(balance, rate))
    }
    return Schedule(
      rows,
      Derivation(
        formula: "毎月の利息は残高 × \(rate.text) ÷ 12、1円未満切り捨て。"
          + "\(principal.japaneseText)を毎月\(payment.japaneseText)、最後の回は残り全部、全\(rows.count)回",
        formulaEnglish: "each month's interest is balance × \(rate.text) ÷ 12, its fraction of a "
          + "yen dropped; \(principal.englishText) at \(payment.englishText) a month, the last "
          + "payment takes the rest, \(englishCount(rows.count, "payment"))",
        inputs: [.principal(principal), .rate(rate), .payment(payment)],
        rounding: .downToYenEachPayment,
        ruleFactIDs: ["int-payment-split", "int-sim-reference"]))
  }

  /// `balance * rate / 12` without its fraction; both are inside ``Bounds``.
  static func monthlyInterest(_ balance: Yen, _ rate: AnnualRate) -> Yen {
    Yen(floorQuotient(balance.amount, rate.partsPerMillion, dividingBy: 12 * 1_000_000))
  }
}
