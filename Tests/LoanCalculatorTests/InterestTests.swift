import LoanCalculator
import Testing
import Units

@Suite struct InterestTests {
  /// Fact sheet, table `interest-examples` with its extra rows, and the sums of `io-amount-*`.
  @Test(arguments: [
    (100_000, 1, 49), (200_000, 30, 2_958), (100_000, 30, 1_479), (500_000, 30, 7_397),
    (300_000, 30, 4_438), (100_000, 35, 1_726), (0, 30, 0), (100_000, 0, 0),
  ])
  func at18Percent(_ principal: Int, _ days: Int, _ interest: Int) throws {
    let found = try Loan.interest(principal: Yen(principal), rate: percent("18.0"), days: days)
    #expect(found.value == Yen(interest))
  }

  /// Fact sheet, table `late-charge`; the last row is hand-computed: 657.53.
  @Test(arguments: [
    (100_000, 1, 54), (100_000, 5, 273), (100_000, 10, 547), (300_000, 5, 821),
    (500_000, 30, 8_219), (50_000, 10, 273), (100_000, 30, 1_643), (200_000, 60, 6_575),
    (200_000, 6, 657),
  ])
  func lateChargeAt20Percent(_ principal: Int, _ days: Int, _ charge: Int) throws {
    let found = try Loan.lateCharge(principal: Yen(principal), rate: percent("20.0"), days: days)
    #expect(found.value == Yen(charge))
  }

  @Test func derivationShowsTheSum() throws {
    let found = try Loan.lateCharge(principal: Yen(200_000), rate: percent("20"), days: 6)
    #expect(
      found.derivation
        == Derivation(
          formula: "200,000円 × 20.0% ÷ 365日 × 6日、1円未満切り捨て",
          formulaEnglish:
            "200,000 yen × 20.0% ÷ 365 × 6 days, the fraction of a yen is dropped",
          inputs: [
            .init(
              name: "balance", label: "残高", labelEnglish: "balance", value: "200,000円",
              valueEnglish: "200,000 yen"),
            .init(
              name: "rate", label: "遅延損害金の利率", labelEnglish: "late-charge rate",
              value: "年20.0%", valueEnglish: "20.0% a year"),
            .init(
              name: "days", label: "遅れた日数", labelEnglish: "days late", value: "6日",
              valueEnglish: "6 days"),
          ],
          rule: found.derivation.rule, rounding: .downToYen,
          ruleFactIDs: ["cannotpay-late-rate"]))
    #expect(found.derivation.rule.id == "by-days-365")
    let interest = try Loan.interest(principal: Yen(1_234_567), rate: percent("3.61"), days: 1)
    #expect(interest.derivation.formula == "1,234,567円 × 3.61% ÷ 365日 × 1日、1円未満切り捨て")
    #expect(interest.derivation.formulaEnglish.contains("× 1 day,"))
  }

  @Test func betweenTwoDays() throws {
    let found = try Loan.accruedInterest(
      principal: Yen(200_000), rate: percent("18"), from: date("2026-02-10"),
      to: date("2026-03-12"))
    #expect(found.value == Yen(2_958))
    #expect(found.derivation.inputs.map(\.value).contains("2026年3月12日"))
    let same = try Loan.accruedInterest(
      principal: Yen(200_000), rate: percent("18"), from: date("2026-02-10"),
      to: date("2026-02-10"))
    #expect(same.value == Yen(0))
    let (from, to) = try (date("2026-02-10"), date("2026-02-09"))
    #expect(throws: LoanError.datesOutOfOrder(from: from, to: to)) {
      try Loan.accruedInterest(principal: Yen(1), rate: percent("18"), from: from, to: to)
    }
  }

  @Test(arguments: [
    (-1, 180_000, 1, LoanError.negative(.principal, Yen(-1))),
    (Int.min, 180_000, 1, .negative(.principal, Yen(.min))),
    (Int.max, 180_000, 1, .tooLarge(.principal, Yen(.max))),
    (1, -1, 1, .rateOutOfRange(AnnualRate(partsPerMillion: -1))),
    (1, Int.max, 1, .rateOutOfRange(AnnualRate(partsPerMillion: .max))),
    (1, 1, -1, .daysOutOfRange(-1)), (1, 1, Int.max, .daysOutOfRange(.max)),
    (1, 1, Int.min, .daysOutOfRange(.min)), (1, 1, 366_001, .daysOutOfRange(366_001)),
  ])
  func refuses(_ principal: Int, _ rate: Int, _ days: Int, _ error: LoanError) {
    let rate = AnnualRate(partsPerMillion: rate)
    #expect(throws: error) {
      try Loan.interest(principal: Yen(principal), rate: rate, days: days)
    }
    #expect(throws: error) {
      try Loan.lateCharge(principal: Yen(principal), rate: rate, days: days)
    }
    #expect(throws: error) { try Loan.payOff(balance: Yen(principal), rate: rate, days: days) }
    #expect(!error.message(japanese: true).isEmpty && !error.message(japanese: false).isEmpty)
  }

  /// 10^12 * 100 * 366,000 / 365 = 100,273,972,602,739,726.02...
  @Test func largestOfAll() throws {
    let found = try Loan.interest(
      principal: .largest, rate: AnnualRate(partsPerMillion: 100_000_000), days: 366_000)
    #expect(found.value == Yen(100_273_972_602_739_726))
  }

  @Test func payOff() throws {
    let found = try Loan.payOff(balance: Yen(200_000), rate: percent("18"), days: 30)
    #expect(found.value == Yen(202_958))
    #expect(
      found.derivation.formula
        == "200,000円 + 利息2,958円(200,000円 × 18.0% ÷ 365日 × 30日、1円未満切り捨て)")
  }

  /// First row: fact sheet, table `payoff-example`.
  @Test(arguments: [
    (10_591, 11_000, 409), (11_000, 11_000, 0), (1, 1_000, 999), (0, 0, 0), (999, 1_000, 1),
  ])
  func cash(_ amount: Int, _ handedIn: Int, _ change: Int) throws {
    let found = try Loan.cashPayment(of: Yen(amount), unit: Yen(1_000)).value
    #expect((found.handedIn, found.change) == (Yen(handedIn), Yen(change)))
  }
}
