public import Units

/// The calculations: `Loan.interest(principal:rate:days:)` and its neighbours.
///
/// All amounts are whole yen and exact: a product is taken first, divided once, and rounded where
/// the rule says so. Amounts go up to `Yen.largest`, rates to 10,000 % a year.
public enum Loan {
  /// Interest for some days: `principal * rate * days / 365`, the fraction of a yen dropped.
  ///
  /// - Parameter days: The days that have passed, 0...366,000; a leap year counts 365 days as well.
  /// - Throws: ``LoanError`` when an argument is out of its range.
  ///
  /// Rule: facts `int-formula` and `int-leap`.
  public static func interest(
    principal: Yen, rate: AnnualRate, days: Int
  ) throws(LoanError) -> Derived<Yen> {
    try daily(
      principal, rate, days, inputs: [.principal(principal), .rate(rate), .days(days)],
      facts: ["int-formula", "int-leap"])
  }

  /// The late charge (遅延損害金): the same formula at the late-charge rate.
  ///
  /// - Parameters:
  ///   - principal: What is owed and not paid.
  ///   - rate: The contract's late-charge rate.
  ///   - days: The days past the due date; the day after it is 1.
  /// - Throws: ``LoanError`` when an argument is out of its range.
  ///
  /// Rule: fact `cannotpay-late-rate`; some lenders round instead, which is at most one yen more.
  public static func lateCharge(
    principal: Yen, rate: AnnualRate, days: Int
  ) throws(LoanError) -> Derived<Yen> {
    try daily(
      principal, rate, days,
      inputs: [.balance(principal), .lateRate(rate), .daysLate(days)],
      facts: ["cannotpay-late-rate"])
  }

  /// Interest from one day to another: the first day does not count, the last one does.
  ///
  /// - Throws: ``LoanError/datesOutOfOrder(from:to:)``, or as
  ///   ``interest(principal:rate:days:)`` does.
  public static func accruedInterest(
    principal: Yen, rate: AnnualRate, from: CivilDate, to: CivilDate
  ) throws(LoanError) -> Derived<Yen> {
    guard from <= to else { throw .datesOutOfOrder(from: from, to: to) }
    let days = to - from
    return try daily(
      principal, rate, days,
      inputs: [
        .principal(principal), .rate(rate), .date("from", "始まりの日", "from", from),
        .date("to", "終わりの日", "to", to), .days(days),
      ],
      facts: ["int-formula", "int-leap"])
  }

  private static func daily(
    _ principal: Yen, _ rate: AnnualRate, _ days: Int,
    inputs: @autoclosure () -> [Derivation.Input],
    facts: [String]
  ) throws(LoanError) -> Derived<Yen> {
    let interest = try interestAmount(principal, rate, days)
    let rounding = Derivation.Rounding.downToYen
    return Derived(
      interest,
      Derivation(
        formula: "\(principal.japaneseText) × \(rate.text) ÷ 365日 × \(grouped(days))日、"
          + rounding.text(japanese: true),
        formulaEnglish: "\(principal.englishText) × \(rate.text) ÷ 365 × "
          + "\(englishCount(days, "day")), \(rounding.text(japanese: false))",
        inputs: inputs(), rounding: rounding, ruleFactIDs: facts))
  }

  /// The bare figure, for schedules that need it many times.
  static func interestAmount(
    _ principal: Yen, _ rate: AnnualRate, _ days: Int
  ) throws(LoanError) -> Yen {
    try Bounds.check(principal, .principal)
    try Bounds.check(rate)
    try Bounds.check(days: days)
    return Yen(
      floorQuotient(
        principal.amount, rate.partsPerMillion * days, dividingBy: 365 * 1_000_000))
  }
}
