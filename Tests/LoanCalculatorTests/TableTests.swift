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
}
