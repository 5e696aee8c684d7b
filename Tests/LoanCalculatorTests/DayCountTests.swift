import LoanCalculator
import Testing
import Units

/// Sums by hand: the days of each year counted on a calendar, then `200,000 * 18 %` over them.
@Suite struct DayCountTests {
  @Test(arguments: [
    ("2027-12-20", "2028-01-19", 11, 19, 2_953), ("2028-02-10", "2028-03-11", 0, 30, 2_950),
    ("2028-12-20", "2029-01-19", 19, 11, 2_955), ("2023-12-31", "2024-12-31", 0, 366, 36_000),
    ("2024-12-31", "2025-12-31", 365, 0, 36_000), ("2099-12-31", "2100-12-31", 365, 0, 36_000),
    ("2023-06-01", "2029-06-01", 1_460, 732, 216_000), ("2026-11-20", "2026-11-20", 0, 0, 0),
  ])
  func leapYears(
    _ from: String, _ to: String, _ common: Int, _ leap: Int, _ interest: Int
  ) throws {
    let count = try DayCount(from: date(from), to: date(to), rule: .leapYear366)
    #expect((count.commonDays, count.leapYearDays) == (common, leap))
    let found = try Loan.accruedInterest(
      principal: Yen(200_000), rate: percent("18"), from: date(from), to: date(to),
      rule: .leapYear366)
    #expect(found.value == Yen(interest))
    #expect(found.derivation.rule.id == "by-days-366")
    let byDays = try Loan.interest(
      principal: Yen(200_000), rate: percent("18"), days: common + leap, leapYearDays: leap)
    #expect(byDays.value == found.value)
  }

  /// The simulations count 365 days in a leap year as well, and the result says so.
  @Test func everyYearHas365DaysUnlessAsked() throws {
    let found = try Loan.accruedInterest(
      principal: Yen(200_000), rate: percent("18"), from: date("2028-02-10"),
      to: date("2028-03-11"))
    #expect(found.value == Yen(2_958))
    #expect(found.derivation.rule.id == "by-days-365")
    #expect(found.derivation.rule.text(japanese: true) == "日割り(うるう年も1年を365日とする)")
    #expect(found.derivation.formula == "200,000円 × 18.0% ÷ 365日 × 30日、1円未満切り捨て")
  }

  @Test func theFormulaShowsBothYears() throws {
    func formula(_ days: Int, _ leap: Int) throws -> [String] {
      let found = try Loan.interest(
        principal: Yen(200_000), rate: percent("18"), days: days, leapYearDays: leap)
      return [found.derivation.formula, found.derivation.formulaEnglish]
    }
    #expect(
      try formula(30, 19) == [
        "200,000円 × 18.0% × (11日 ÷ 365日 + 19日 ÷ 366日)、1円未満切り捨て",
        "200,000 yen × 18.0% × (11 days ÷ 365 + 19 days ÷ 366), the fraction of a yen is dropped",
      ])
    #expect(
      try formula(30, 30) == [
        "200,000円 × 18.0% ÷ 366日 × 30日、1円未満切り捨て",
        "200,000 yen × 18.0% ÷ 366 × 30 days, the fraction of a yen is dropped",
      ])
  }

  /// 10^12 * 100 * 366,000 / 366 is 10^17 exactly.
  @Test func largestOfAll() throws {
    let found = try Loan.interest(
      principal: .largest, rate: AnnualRate(partsPerMillion: 100_000_000), days: 366_000,
      leapYearDays: 366_000)
    #expect(found.value == Yen(100_000_000_000_000_000))
  }

  @Test func lateChargeBetweenTwoDays() throws {
    // 6 days, as in the fact sheet's table `late-charge`.
    let found = try Loan.lateCharge(
      principal: Yen(200_000), rate: percent("20"), dueDate: date("2026-11-19"),
      paidOn: date("2026-11-25"))
    #expect(found.value == Yen(657))
    #expect(
      found.derivation.inputs.map(\.name) == ["balance", "rate", "due_date", "paid_on", "days"])
    let leap = try Loan.lateCharge(
      principal: Yen(200_000), rate: percent("20"), dueDate: date("2028-01-01"),
      paidOn: date("2028-03-01"), rule: .leapYear366)
    // 60 days: 200,000 * 0.2 * 60 / 366 = 6557.37, over 365 it is 6575.34.
    #expect(leap.value == Yen(6_557))
    #expect(leap.derivation.ruleFactIDs == ["cannotpay-late-rate", "int-leap"])
  }

  @Test func payOffOnADay() throws {
    let found = try Loan.payOff(
      balance: Yen(200_000), rate: percent("18"), lastPaid: date("2026-10-21"),
      on: date("2026-11-20"))
    #expect(found.value == Yen(202_958))
    let leap = try Loan.payOff(
      balance: Yen(200_000), rate: percent("18"), lastPaid: date("2028-02-10"),
      on: date("2028-03-11"), rule: .leapYear366)
    #expect(leap.value == Yen(202_950))
    #expect(leap.derivation.formula.contains("÷ 366日 × 30日"))
  }

  @Test func refuses() throws {
    let rate = try percent("18")
    for (days, leap) in [(5, 6), (5, -1), (0, 1), (5, Int.max), (5, Int.min)] {
      #expect(throws: LoanError.daysOutOfRange(leap)) {
        try Loan.interest(principal: Yen(1), rate: rate, days: days, leapYearDays: leap)
      }
    }
    let (early, late) = try (date("0001-01-01"), date("9999-12-31"))
    #expect(throws: LoanError.daysOutOfRange(late - early)) {
      try DayCount(from: early, to: late, rule: .leapYear366)
    }
    #expect(throws: LoanError.datesOutOfOrder(from: late, to: early)) {
      try Loan.payOff(balance: Yen(1), rate: rate, lastPaid: late, on: early)
    }
  }
}
