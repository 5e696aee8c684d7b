import Knowledge
import LoanCalculator
import NumberRegistry
import Testing
import Units

@Suite struct PackLendersTests {
  private func payment(
    _ lender: String, plan: String? = nil, _ balance: Int, limit: Int? = nil
  ) throws -> Int {
    let plans = try #require(try pack().lenders[id: lender]).minimumPlans
    let rule = try #require(plan == nil ? plans.first : plans.first { $0.id == plan }).rule
    return try rule.minimumPayment(balance: Yen(balance), limit: limit.map { Yen($0) }).value.amount
  }

  @Test func lendersStandInTheirOrderWithTheirDesks() throws {
    let knowledge = try pack()
    #expect(knowledge.lenders.ids == ["acom", "promise", "aiful", "mobit"])
    #expect(knowledge.lenders.map(\.deskID) == ["acom_loan_desk", "promise_call", nil, nil])
    #expect(knowledge.lateRate(ofLender: "acom") == AnnualRate(basisPoints: 2_000))
    #expect(knowledge.lateRate(ofLender: "promise") == nil)
    for lender in knowledge.lenders {
      #expect(knowledge.desk(ofLender: lender.id)?.offer != .never)
    }
  }

  /// Table acom-brackets-42 of the fact sheet: the last balance of each payment, limit 300,000.
  @Test(arguments: [
    (1_000, 23_809), (2_000, 47_619), (3_000, 71_428), (4_000, 95_238), (5_000, 119_047),
    (6_000, 142_857), (7_000, 166_666), (8_000, 190_476), (9_000, 214_285), (10_000, 238_095),
    (11_000, 261_904), (12_000, 285_714),
  ])
  func acomBracketsUpTo300000(_ pay: Int, _ last: Int) throws {
    #expect(try payment("acom", last, limit: 300_000) == pay)
    #expect(try payment("acom", last + 1, limit: 300_000) == pay + 1_000)
  }

  /// Table acom-brackets-30: the same for limits above 300,000.
  @Test(arguments: [
    (1_000, 33_333), (2_000, 66_666), (3_000, 100_000), (4_000, 133_333), (5_000, 166_666),
    (6_000, 200_000), (9_000, 300_000), (12_000, 400_000), (15_000, 500_000),
  ])
  func acomBracketsAbove300000(_ pay: Int, _ last: Int) throws {
    #expect(try payment("acom", last, limit: 1_000_000) == pay)
    #expect(try payment("acom", last + 1, limit: 1_000_000) == pay + 1_000)
  }

  @Test func aboveOneMillionTheContractSays() throws {
    let rule = try #require(try pack().lenders[id: "acom"]?.minimumPlans.first?.rule)
    let shares = rule.shareCandidates(limit: Yen(1_000_001)).map(\.partsPerMillion)
    #expect(shares == [30_000, 25_000, 20_000, 15_000])
    #expect(throws: LoanError.self) {
      try rule.minimumPayment(balance: Yen(100_000), limit: Yen(2_000_000))
    }
  }

  /// Table lender-comparison, and the Promise values of the check of promise-aiful-mobit-rules.
  @Test(arguments: [
    ("promise", 50_000, 2_000), ("promise", 100_000, 4_000), ("promise", 300_000, 11_000),
    ("promise", 310_000, 8_000), ("promise", 500_000, 13_000), ("aiful", 100_000, 4_000),
    ("aiful", 300_000, 11_000), ("aiful", 500_000, 13_000), ("aiful", 1_000_000, 26_000),
    ("mobit", 100_000, 4_000), ("mobit", 200_000, 8_000), ("mobit", 300_000, 11_000),
    ("mobit", 400_000, 11_000), ("mobit", 500_000, 13_000), ("mobit", 600_000, 16_000),
    ("mobit", 700_000, 18_000), ("mobit", 800_000, 21_000), ("mobit", 900_000, 24_000),
    ("mobit", 1_000_000, 26_000),
  ])
  func others(_ lender: String, _ balance: Int, _ pay: Int) throws {
    #expect(try payment(lender, balance) == pay)
  }

  @Test func whatNoSourceConfirmsIsNotComputed() throws {
    #expect(try payment("aiful", plan: "every_35_days", 200_000) == 9_000)
    #expect(throws: LoanError.self) { try payment("aiful", 250_000) }
    #expect(throws: LoanError.self) { try payment("mobit", 1_000_001) }
  }

  /// Tables atm-fees (its edge tests) and legal-caps.
  @Test(arguments: [(9_999, 110), (10_000, 110), (10_001, 220), (11_000, 220)])
  func machineFees(_ amount: Int, _ fee: Int) throws {
    let fees = try #require(try pack().lenders[id: "acom"]?.machineFees)
    #expect(try fees.fee(for: Yen(amount)).value == Yen(fee))
  }

  @Test(arguments: [
    (1, "20"), (99_999, "20"), (100_000, "18"), (999_999, "18"), (1_000_000, "15"),
  ])
  func legalCaps(_ principal: Int, _ percent: String) throws {
    #expect(try pack().legalCaps.cap(principal: Yen(principal)).value.percentText == percent)
  }

  /// The rules of `lenders.yaml` and the figures of `facts.yaml` are the same numbers.
  @Test func rulesAgreeWithTheFigures() throws {
    let knowledge = try pack()
    func yen(_ id: String) -> Int? {
      guard case .yen(let yen) = knowledge.figures[id: id]?.value else { return nil }
      return yen.amount
    }
    func count(_ id: String) -> Int? {
      switch knowledge.figures[id: id]?.value {
      case .days(let value), .count(let value): value
      default: nil
      }
    }
    let acom = try #require(knowledge.lenders[id: "acom"])
    let due = try #require(acom.dueDates)
    #expect(due.everyDays == count("cycle_days"))
    #expect(due.windowDays == count("fixed_window_days"))
    #expect(due.debitDay == count("debit_day"))
    let fees = try #require(acom.machineFees).table.rows
    #expect(fees.map(\.value.amount) == [yen("atm_fee_small"), yen("atm_fee_large")])
    #expect(fees.first?.upTo?.amount == yen("atm_fee_boundary"))
    let caps = knowledge.legalCaps.table.rows
    #expect(caps[1].from.amount == yen("cap_principal_middle"))
    #expect(caps[2].from.amount == yen("cap_principal_large"))
    let ids = ["cap_rate_small", "cap_rate_middle", "cap_rate_large"]
    #expect(caps.map { .rate($0.value) } == ids.map { knowledge.figures[id: $0]?.value })
  }
}
