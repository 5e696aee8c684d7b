public import Units

/// The calculations: `Loan.interest(principal:rate:days:)` and its neighbours.
///
/// All amounts are whole yen and exact: a product is taken first, divided once, and rounded where
/// the rule says so. Amounts go up to `Yen.largest`, rates to 10,000 % a year.
public enum Loan {
  /// Interest for some days: `principal * rate * days / 365`, the fraction of a yen dropped.
  ///
  /// ```swift
  /// let interest = try Loan.interest(
  ///   principal: Yen(200_000), rate: AnnualRate(basisPoints: 1_800), days: 30)
  /// print(interest.value.amount)  // 2958
  /// ```
  ///
  /// - Parameters:
  ///   - principal: What is owed, 0 yen or more.
  ///   - rate: The nominal annual rate.
  ///   - days: The days that have passed, 0...366,000.
  ///   - leapYearDays: How many of them are divided by 366 instead of 365, 0...`days`. None: the
  ///     rule of the simulations, which count 365 days in a leap year as well.
  /// - Throws: ``LoanError`` when an argument is out of its range.
  ///
  /// Rule: facts `int-formula` and `int-leap`. The derivation names the rule of the year.
  public static func interest(
    principal: Yen, rate: AnnualRate, days: Int, leapYearDays: Int = 0
  ) throws(LoanError) -> Derived<Yen> {
    let count = try DayCount(days, leapYearDays: leapYearDays)
    return try daily(
      principal, rate, count, inputs: [.principal(principal), .rate(rate), .days(days)],
      rule: leapYearDays == 0 ? .every365 : .leapYear366, facts: ["int-formula", "int-leap"])
  }

  /// Interest from one day to another: the first day does not count, the last one does.
  ///
  /// - Parameter rule: How many days a leap year has.
  /// - Throws: ``LoanError/datesOutOfOrder(from:to:)``, or as
  ///   ``interest(principal:rate:days:leapYearDays:)`` does.
  public static func accruedInterest(
    principal: Yen, rate: AnnualRate, from: CivilDate, to: CivilDate,
    rule: DayCountRule = .every365
  ) throws(LoanError) -> Derived<Yen> {
    let count = try DayCount(from: from, to: to, rule: rule)
    return try daily(
      principal, rate, count,
      inputs: [
        .principal(principal), .rate(rate), .date("from", "始まりの日", "from", from),
        .date("to", "終わりの日", "to", to), .days(count.total),
      ],
      rule: rule, facts: ["int-formula", "int-leap"])
  }

  /// The late charge (遅延損害金): the same formula at the late-charge rate.
  ///
  /// - Parameters:
  ///   - principal: What is owed and not paid.
  ///   - rate: The contract's late-charge rate.
  ///   - days: The days past the due date; the day after it is 1.
  ///   - leapYearDays: How many of them are divided by 366 instead of 365, 0...`days`.
  /// - Throws: ``LoanError`` when an argument is out of its range.
  ///
  /// Rule: fact `cannotpay-late-rate`; some lenders round instead, which is at most one yen more.
  public static func lateCharge(
    principal: Yen, rate: AnnualRate, days: Int, leapYearDays: Int = 0
  ) throws(LoanError) -> Derived<Yen> {
    let count = try DayCount(days, leapYearDays: leapYearDays)
    return try daily(
      principal, rate, count,
      inputs: [.balance(principal), .lateRate(rate), .daysLate(days)],
      rule: leapYearDays == 0 ? .every365 : .leapYear366,
      facts: ["cannotpay-late-rate"] + (leapYearDays == 0 ? [] : ["int-leap"]))
  }

  /// The late charge on what was due on one day and is paid on a later one.
  ///
  /// - Parameter rule: How many days a leap year has.
  /// - Throws: ``LoanError/datesOutOfOrder(from:to:)`` when it is paid before the due date, or as
  ///   ``lateCharge(principal:rate:days:leapYearDays:)`` does.
  public static func lateCharge(
    principal: Yen, rate: AnnualRate, dueDate: CivilDate, paidOn: CivilDate,
    rule: DayCountRule = .every365
  ) throws(LoanError) -> Derived<Yen> {
    let count = try DayCount(from: dueDate, to: paidOn, rule: rule)
    return try daily(
      principal, rate, count,
      inputs: [
        .balance(principal), .lateRate(rate), .date("due_date", "返済日", "due date", dueDate),
        .date("paid_on", "払う日", "paid on", paidOn), .daysLate(count.total),
      ],
      rule: rule, facts: ["cannotpay-late-rate"] + (rule == .every365 ? [] : ["int-leap"]))
  }

  private static func daily(
    _ principal: Yen, _ rate: AnnualRate, _ count: DayCount,
    inputs: @autoclosure () -> [Derivation.Input], rule: DayCountRule, facts: [String]
  ) throws(LoanError) -> Derived<Yen> {
    let interest = try interestAmount(principal, rate, count)
    let rounding = Derivation.Rounding.downToYen
    return Derived(
      interest,
      Derivation(
        formula: count.formula(principal, rate, japanese: true) + "、"
          + rounding.text(japanese: true),
        formulaEnglish: count.formula(principal, rate, japanese: false) + ", "
          + rounding.text(japanese: false),
        inputs: inputs(), rule: .daily(rule), rounding: rounding, ruleFactIDs: facts))
  }

  /// The bare figure, for schedules that need it many times.
  static func interestAmount(
    _ principal: Yen, _ rate: AnnualRate, _ count: DayCount
  ) throws(LoanError) -> Yen {
    try Bounds.check(principal, .principal)
    try Bounds.check(rate)
    guard count.leapYearDays > 0 else {
      return Yen(
        floorQuotient(
          principal.amount, rate.partsPerMillion * count.commonDays,
          dividingBy: 365 * 1_000_000))
    }
    // Over the common denominator, so that the sum of both parts is cut off once.
    let weighted = count.commonDays * 366 + count.leapYearDays * 365
    return Yen(
      floorQuotient(
        principal.amount, rate.partsPerMillion * weighted, dividingBy: 365 * 366 * 1_000_000))
  }
}

extension DayCount {
  /// `200,000円 × 18.0% ÷ 365日 × 30日`, or with both lengths of the year in brackets.
  func formula(_ principal: Yen, _ rate: AnnualRate, japanese: Bool) -> String {
    let product =
      "\(japanese ? principal.japaneseText : principal.englishText) × \(rate.text)"
    func days(_ count: Int) -> String {
      japanese ? "\(grouped(count))日" : englishCount(count, "day")
    }
    let (common, leap) = japanese ? ("365日", "366日") : ("365", "366")
    if leapYearDays == 0 { return "\(product) ÷ \(common) × \(days(commonDays))" }
    if commonDays == 0 { return "\(product) ÷ \(leap) × \(days(leapYearDays))" }
    return "\(product) × (\(days(commonDays)) ÷ \(common) + \(days(leapYearDays)) ÷ \(leap))"
  }
}
