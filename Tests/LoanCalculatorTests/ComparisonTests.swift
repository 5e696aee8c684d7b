import LoanCalculator
import Testing
import Units

@Suite struct ComparisonTests {
  private func offers(limit: Int) throws -> [LoanOffer] {
    let rate = try percent("18")
    return try [
      LoanOffer(id: "acom", rule: Rules.acom(), rate: rate, limit: Yen(limit)),
      LoanOffer(id: "promise", rule: Rules.promise(), rate: rate),
      LoanOffer(id: "aiful", rule: Rules.aiful(), rate: rate),
      LoanOffer(id: "mobit", rule: Rules.mobit(), rate: rate),
    ]
  }

  /// Fact sheet, tables `lender-comparison` and `total-comparison`.
  @Test func halfAMillion() throws {
    let found = try Loan.compare(balance: Yen(500_000), offers: offers(limit: 500_000))
    #expect(found.map(\.id) == ["acom", "promise", "aiful", "mobit"])
    let minimums = try found.map { try $0.minimum.get().value.amount }
    #expect(minimums == [15_000, 13_000, 13_000, 13_000])
    #expect(
      found.map { $0.schedule?.total } == [698_327, 751_057, 751_057, 751_057].map { Yen($0) })
    #expect(found.map { $0.schedule?.count } == [47, 58, 58, 58])
  }

  /// What one rule does not cover leaves the others as they are.
  @Test func whatIsNotCoveredIsToldInItsRow() throws {
    let found = try Loan.compare(balance: Yen(250_000), offers: offers(limit: 200_000))
    #expect(
      found[0].minimum
        == .failure(.balanceAboveLimit(balance: Yen(250_000), limit: Yen(200_000))))
    #expect(found[0].schedule == nil)
    #expect(try found[1].minimum.get().value == Yen(10_000))
    #expect(
      found[2].minimum
        == .failure(
          .paymentNotConfirmed(balance: Yen(250_000), atLeast: Yen(8_000), atMost: Yen(11_000))))
    #expect(throws: LoanError.zero(.balance)) {
      try Loan.compare(balance: Yen(0), offers: offers(limit: 200_000))
    }
  }

  /// A step may be less than the interest at an absurd rate: the row says so.
  @Test func aPaymentBelowTheInterestIsTold() throws {
    let offer = LoanOffer(id: "x", rule: try Rules.mobit(), rate: try percent("100"))
    let found = try Loan.compare(balance: Yen(500_000), offers: [offer])
    #expect(
      found[0].minimum
        == .failure(.paymentDoesNotCoverInterest(payment: Yen(13_000), interest: Yen(41_666))))
  }
}
