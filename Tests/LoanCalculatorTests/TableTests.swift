import LoanCalculator
import Testing
import Units

@Suite struct TableTests {
  private func fees() throws -> FeeTable {
    try FeeTable(
      AmountTable([
        .init(from: Yen(1_000), upTo: Yen(10_000), value: Yen(110)),
        .init(from: Yen(10_001), upTo: nil, value: Yen(220)),
      ]), factIDs: ["atm-fee-small", "atm-fee-large"])
  }

  /// Fact sheet, table `atm-fees` with its edge tests.
  @Test(arguments: [(1_000, 110), (9_999, 110), (10_000, 110), (10_001, 220), (11_000, 220)])
  func fee(_ amount: Int, _ fee: Int) throws {
    #expect(try fees().fee(for: Yen(amount)).value == Yen(fee))
  }

  @Test func feesRefuse() throws {
    let fees = try fees()
    #expect(throws: LoanError.notInTable(.transaction, Yen(999))) { try fees.fee(for: Yen(999)) }
    #expect(throws: LoanError.negative(.transaction, Yen(-1))) { try fees.fee(for: Yen(-1)) }
    #expect(throws: LoanError.tooLarge(.transaction, Yen(.max))) { try fees.fee(for: Yen(.max)) }
    let negative = try AmountTable([.init(from: Yen(1), upTo: nil, value: Yen(-1))])
    #expect(throws: LoanError.invalidTable(row: 1)) { try FeeTable(negative, factIDs: []) }
    let found = try fees.fee(for: Yen(10_000))
    #expect(found.derivation.formula == "1回の取引が1,000円から10,000円までは110円")
    #expect(found.derivation.ruleFactIDs == ["atm-fee-small", "atm-fee-large"])
  }

  /// Fact sheet, fact `atm-fee-year`: more than 10,000 yen once a month comes to 2,640 yen a year.
  @Test(arguments: [(15_000, 12, 2_640), (10_000, 12, 1_320), (15_000, 10, 2_200), (15_000, 0, 0)])
  func yearlyFee(_ amount: Int, _ times: Int, _ sum: Int) throws {
    let found = try fees().yearlyFee(for: Yen(amount), times: times)
    #expect(found.value == Yen(sum))
    #expect(found.derivation.inputs.map(\.name) == ["amount", "times"])
  }

  @Test func yearlyFeeRefuses() throws {
    let fees = try fees()
    for times in [-1, 367, Int.max] {
      #expect(throws: LoanError.timesOutOfRange(times)) {
        try fees.yearlyFee(for: Yen(1_000), times: times)
      }
    }
  }

  private func caps() throws -> LegalCaps {
    try LegalCaps(
      AmountTable([
        .init(from: Yen(1), upTo: Yen(99_999), value: percent("20")),
        .init(from: Yen(100_000), upTo: Yen(999_999), value: percent("18")),
        .init(from: Yen(1_000_000), upTo: nil, value: percent("15")),
      ]), factIDs: ["int-legal-cap"])
  }

  /// Fact sheet, table `legal-caps`.
  @Test(arguments: [
    (1, "20"), (99_999, "20"), (100_000, "18"), (999_999, "18"), (1_000_000, "15"),
    (9_000_000, "15"),
  ])
  func cap(_ principal: Int, _ cap: String) throws {
    let caps = try caps()
    let rate = try percent(cap)
    #expect(try caps.cap(principal: Yen(principal)).value == rate)
    #expect(try caps.allows(rate, principal: Yen(principal)))
    let above = AnnualRate(partsPerMillion: rate.partsPerMillion + 1)
    #expect(try !caps.allows(above, principal: Yen(principal)))
  }

  @Test func capsRefuse() throws {
    let caps = try caps()
    #expect(throws: LoanError.zero(.principal)) { try caps.cap(principal: Yen(0)) }
    let negative = AnnualRate(partsPerMillion: -1)
    #expect(throws: LoanError.rateOutOfRange(negative)) {
      try caps.allows(negative, principal: Yen(1))
    }
    let found = try caps.cap(principal: Yen(1_000_000)).derivation
    #expect(found.formula == "元金1,000,000円以上の上限は年15.0%")
    #expect(found.formulaEnglish == "at most 15.0% a year for a principal of 1,000,000 yen or more")
  }

  /// Fact sheet, fact `li-cap-one-third`; the quotients by hand.
  @Test(arguments: [(3_000_000, 1_000_000), (4_000_000, 1_333_333), (1, 0), (2_999_999, 999_999)])
  func oneThirdOfTheIncome(_ income: Int, _ largest: Int) throws {
    let cap = try IncomeCap(divisor: 3, factIDs: ["li-cap-one-third"])
    let found = try cap.largestTotal(yearlyIncome: Yen(income))
    #expect(found.value == Yen(largest))
    #expect(found.derivation.ruleFactIDs == ["li-cap-one-third"])
    #expect(try cap.allows(total: Yen(largest), yearlyIncome: Yen(income)))
    #expect(try !cap.allows(total: Yen(largest + 1), yearlyIncome: Yen(income)))
  }

  @Test func incomeCapRefuses() throws {
    let cap = try IncomeCap(divisor: 3, factIDs: [])
    #expect(throws: LoanError.zero(.income)) { try cap.largestTotal(yearlyIncome: Yen(0)) }
    #expect(throws: LoanError.negative(.balance, Yen(-1))) {
      try cap.allows(total: Yen(-1), yearlyIncome: Yen(1))
    }
    for divisor in [0, -3, 101] {
      #expect(throws: LoanError.invalidTable(row: 0)) {
        try IncomeCap(divisor: divisor, factIDs: [])
      }
    }
  }

  /// What a partner's machine cannot take: under 1,000 yen, exactly 1,000 yen is paid.
  @Test(arguments: [
    (10_591, 10_000, 591), (1_000, 1_000, 0), (999, 0, 999), (1_001, 1_000, 1), (0, 0, 0),
  ])
  func remainder(_ owed: Int, _ paid: Int, _ left: Int) throws {
    let found = try Loan.partnerMachinePayment(of: Yen(owed), unit: Yen(1_000))
    #expect((found.value.paid, found.value.remainder) == (Yen(paid), Yen(left)))
    #expect(found.value.leavesRemainder == (left > 0))
    // What the remainder means is cited only where there is one.
    #expect(found.derivation.ruleFactIDs.contains("po-residual-not-paid-off") == (left > 0))
  }

  @Test func rowsMayNameTheirOwnFacts() throws {
    let fees = try FeeTable(
      AmountTable([
        .init(from: Yen(1_000), upTo: Yen(10_000), value: Yen(110), factIDs: ["atm-fee-small"]),
        .init(from: Yen(10_001), upTo: nil, value: Yen(220), factIDs: ["atm-fee-large"]),
      ]), factIDs: ["atm-unit-1000"])
    let facts = try fees.fee(for: Yen(20_000)).derivation.ruleFactIDs
    #expect(facts == ["atm-unit-1000", "atm-fee-large"])
  }
}
