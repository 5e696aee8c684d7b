public import Units

extension Loan {
  /// The same payment on each due date until the debt is paid off; interest counts days.
  ///
  /// - Parameters:
  ///   - principal: What is owed from `start` on, at least 1 yen; nothing more is borrowed.
  ///   - rate: The nominal annual rate; interest as in ``interest(principal:rate:days:)``.
  ///   - payment: What is paid on each due date. The last payment is what is left.
  ///   - start: The day of the borrowing, or of the last payment. Its interest starts the day after.
  ///   - cycle: When payments are due.
  /// - Throws: As ``levelPaymentSchedule(principal:rate:payment:)`` does, and
  ///   ``LoanError/pastTheCalendar``.
  public static func datedSchedule(
    principal: Yen, rate: AnnualRate, payment: Yen, from start: CivilDate, cycle: PaymentCycle
  ) throws(LoanError) -> Schedule {
    try Bounds.check(rate)
    let rows = try Schedule.installments(paying: payment, until: principal, from: start) {
      (last, balance) throws(LoanError) in
      let last = last ?? start
      let due = try cycle.dueDate(after: last)
      return Period(dueDate: due, interest: try interestAmount(balance, rate, due - last))
    }
    return Schedule(
      rows,
      Derivation(
        formula: "利息は残高 × \(rate.text) ÷ 365日 × 前回からの日数、1円未満切り捨て。"
          + "\(principal.japaneseText)を\(cycle.text(japanese: true))に\(payment.japaneseText)、"
          + "最後の回は残り全部、全\(rows.count)回",
        formulaEnglish: "interest is balance × \(rate.text) ÷ 365 × days since the last payment, "
          + "its fraction of a yen dropped; \(principal.englishText) at \(payment.englishText) "
          + "\(cycle.text(japanese: false)), the last payment takes the rest, "
          + englishCount(rows.count, "payment"),
        inputs: [
          .principal(principal), .rate(rate), .payment(payment),
          .date("from", "始まりの日", "from", start),
        ],
        rounding: .downToYenEachPayment,
        ruleFactIDs: ["int-formula", "int-payment-split", "int-sim-reference"]))
  }
}
