public import Units

extension Loan {
  /// The least monthly payment that pays a debt off in so many payments, with its derivation.
  ///
  /// ```swift
  /// let payment = try Loan.paymentToFinish(
  ///   principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), count: 24)
  /// print(payment.value.amount)  // 24962
  /// ```
  ///
  /// - Parameters: As of ``scheduleToFinish(principal:rate:count:)``.
  /// - Throws: As that does.
  public static func paymentToFinish(
    principal: Yen, rate: AnnualRate, count: Int
  ) throws(LoanError) -> Derived<Yen> {
    let schedule = try scheduleToFinish(principal: principal, rate: rate, count: count)
    return required(
      schedule, [.principal(principal), .rate(rate), .count(count)],
      "\(grouped(count))回", "in at most \(englishCount(count, "payment"))")
  }

  /// The least payment on each due date that pays a debt off by a day, with its derivation.
  ///
  /// - Parameters: As of
  ///   ``scheduleToFinish(principal:rate:from:by:cycle:movesToBusinessDay:rule:)``.
  /// - Throws: As that does.
  public static func paymentToFinish(
    principal: Yen, rate: AnnualRate, from start: CivilDate, by end: CivilDate,
    cycle: PaymentCycle, movesToBusinessDay: Bool = false, rule: DayCountRule = .every365
  ) throws(LoanError) -> Derived<Yen> {
    let schedule = try scheduleToFinish(
      principal: principal, rate: rate, from: start, by: end, cycle: cycle,
      movesToBusinessDay: movesToBusinessDay, rule: rule)
    let last = Derivation.Input.date("by", "終わる日", "by", end)
    return required(
      schedule,
      [.principal(principal), .rate(rate), .date("from", "始まりの日", "from", start), last],
      last.value, "by \(last.valueEnglish)")
  }

  private static func required(
    _ schedule: Schedule, _ inputs: [Derivation.Input], _ until: String, _ untilEnglish: String
  ) -> Derived<Yen> {
    let terms = schedule.terms
    let plan = schedule.derivation
    return Derived(
      terms.payment,
      Derivation(
        formula: "\(terms.principal.japaneseText)を\(until)までに返し終える、いちばん少ない1回の額は"
          + "\(terms.payment.japaneseText)(1円少ないと終わらない)。\(plan.formula)",
        formulaEnglish: "the least payment that pays \(terms.principal.englishText) off "
          + "\(untilEnglish) is \(terms.payment.englishText) (one yen less is not enough); "
          + plan.formulaEnglish,
        inputs: inputs, rule: plan.rule, rounding: plan.rounding,
        ruleFactIDs: plan.ruleFactIDs))
  }
}
