public import Units

extension Loan {
  /// What pays a debt off after some days: the balance and the interest since the last payment.
  ///
  /// - Parameters:
  ///   - balance: What is owed since the last payment.
  ///   - rate: The nominal annual rate.
  ///   - days: The days since the last payment, 0...366,000.
  ///   - leapYearDays: How many of them are divided by 366 instead of 365, 0...`days`.
  /// - Throws: ``LoanError`` when an argument is out of its range.
  ///
  /// Rule: facts `int-formula` and `po-exact-day`. The lender's own figure of that day decides, and
  /// a late charge comes on top of it.
  public static func payOff(
    balance: Yen, rate: AnnualRate, days: Int, leapYearDays: Int = 0
  ) throws(LoanError) -> Derived<Yen> {
    try payOff(
      balance, rate, DayCount(days, leapYearDays: leapYearDays),
      rule: leapYearDays == 0 ? .every365 : .leapYear366, dates: [])
  }

  /// What pays a debt off on a day.
  ///
  /// - Parameters:
  ///   - lastPaid: The day of the last payment, or of the borrowing.
  ///   - day: The day on which everything is paid.
  ///   - rule: How many days a leap year has.
  /// - Throws: ``LoanError/datesOutOfOrder(from:to:)``, or as
  ///   ``payOff(balance:rate:days:leapYearDays:)`` does.
  public static func payOff(
    balance: Yen, rate: AnnualRate, lastPaid: CivilDate, on day: CivilDate,
    rule: DayCountRule = .every365
  ) throws(LoanError) -> Derived<Yen> {
    try payOff(
      balance, rate, DayCount(from: lastPaid, to: day, rule: rule), rule: rule,
      dates: [
        .date("last_paid", "前に払った日", "last payment", lastPaid),
        .date("on", "完済する日", "pay-off day", day),
      ])
  }

  private static func payOff(
    _ balance: Yen, _ rate: AnnualRate, _ count: DayCount, rule: DayCountRule,
    dates: [Derivation.Input]
  ) throws(LoanError) -> Derived<Yen> {
    let interest = try interestAmount(balance, rate, count)
    let rounding = Derivation.Rounding.downToYen
    return Derived(
      balance + interest,
      Derivation(
        formula: "\(balance.japaneseText) + 利息\(interest.japaneseText)"
          + "(\(count.formula(balance, rate, japanese: true))、\(rounding.text(japanese: true)))",
        formulaEnglish: "\(balance.englishText) + interest of \(interest.englishText) "
          + "(\(count.formula(balance, rate, japanese: false)), "
          + "\(rounding.text(japanese: false)))",
        inputs: [.balance(balance), .rate(rate)] + dates + [.days(count.total)],
        rule: .daily(rule), rounding: rounding,
        ruleFactIDs: ["int-formula", "po-exact-day"] + (rule == .every365 ? [] : ["int-leap"])))
  }
}
