import Knowledge
import LoanCalculator
import NumberRegistry
import Testing
import Units

/// The published tables of the pack: every one is there, and the rules and the calculator give what
/// they state, the mistakes of the sources aside.
@Suite struct PackTablesTests {
  /// The tables of the fact sheet, in its order, with the number of their rows; those without rows
  /// are stated in sentences.
  private static let all: KeyValuePairs = [
    "acom-minimum-formula": 3, "acom-brackets-42": 13, "acom-round-42": 7, "acom-brackets-30": 16,
    "acom-round-30": 7, "lender-comparison": 5, "total-comparison": 3, "method-comparison": 56,
    "test-vectors-total": 15, "test-vectors-actual-days": 2, "interest-examples": 6,
    "late-charge": 8, "payment-methods": 0, "atm-fees": 2, "atm-downtime": 0, "payoff-example": 1,
    "cycle-35": 4, "fixed-day-window": 2, "promise-requirements": 0, "promise-transfer-hours": 0,
    "promise-points": 0, "promise-aiful-mobit-rules": 18, "acom-rates": 4, "legal-caps": 3,
    "acom-desks-in-articles": 0, "tell-or-not": 0, "fraud-signs": 0, "ignoring-effects": 0,
    "who-to-ask": 0, "user-experiences": 0, "employment-and-call-rules": 0,
  ]

  @Test func everyTableHasItsPlace() throws {
    let tables = try pack().tables
    #expect(tables.ids == Self.all.map(\.key))
    #expect(tables.map(\.rows.count) == Self.all.map(\.value))
    for table in tables {
      #expect(!table.sources.isEmpty && !table.factIDs.isEmpty, "\(table.id)")
      #expect(table.rows.isEmpty == table.columns.isEmpty, "\(table.id)")
      #expect(Set(table.columns.map(\.id)).count == table.columns.count, "\(table.id)")
    }
  }

  /// A row's cells by the ids of their columns.
  struct Row {
    let cells: [String: String]

    subscript(column: String) -> String? { cells[column].flatMap { $0 == "-" ? nil : $0 } }

    func int(_ column: String) throws -> Int {
      try #require(self[column].flatMap { Int($0) }, "\(column) of \(cells)")
    }
    func yen(_ column: String) throws -> Yen { Yen(try int(column)) }
    func rate(_ column: String = "rate") throws -> AnnualRate {
      try #require(self[column].flatMap { AnnualRate(percent: $0) }, "\(column) of \(cells)")
    }
    func date(_ column: String) throws -> CivilDate {
      try #require(self[column].flatMap { CivilDate(iso: $0) }, "\(column) of \(cells)")
    }
  }

  private func rows(_ id: String) throws -> [Row] {
    let table = try #require(try pack().tables[id: id])
    let ids = table.columns.map(\.id)
    let rows = table.rows.map { Row(cells: Dictionary(uniqueKeysWithValues: zip(ids, $0))) }
    try #require(!rows.isEmpty)
    return rows
  }

  /// A plan as a table names it: `acom/standard`.
  private func plan(_ name: String) throws -> MinimumPaymentRule {
    let parts = name.split(separator: "/").map(String.init)
    let plans = try #require(try pack().lenders[id: parts[0]]).minimumPlans
    return try #require(plans.first { $0.id == parts[1] }, "\(name)").rule
  }

  private func payment(_ plan: String, _ balance: Yen, limit: Yen?) throws -> Yen {
    try self.plan(plan).minimumPayment(balance: balance, limit: limit).value
  }

  @Test func acomsRule() throws {
    let rule = try plan("acom/standard")
    guard case .shareByLimit(let table) = rule.method else {
      Issue.record("Acom's share goes by the limit")
      return
    }
    let rows = try rows("acom-minimum-formula")
    #expect(try rows.map { try $0.yen("limit_from") } == table.rows.map(\.from))
    #expect(try rows.map { try $0.yen("limit_to") } == table.rows.map(\.upTo))
    #expect(try rows.allSatisfy { try $0.yen("unit") == rule.roundingUnit })
    let shares = try rows.map { row in
      try #require(row["shares"]).split(separator: "/").map { BalanceShare(percent: $0) }
    }
    #expect(shares == table.rows.map(\.value))
  }

  @Test(arguments: [("acom-brackets-42", 300_000), ("acom-brackets-30", 1_000_000)])
  func acomsBrackets(_ id: String, _ limit: Int) throws {
    for row in try rows(id) {
      for end in ["balance_from", "balance_to"] {
        let paid = try payment("acom/standard", try row.yen(end), limit: Yen(limit))
        #expect(try paid == row.yen("payment"), "\(row.cells)")
      }
    }
  }

  /// The article is wrong in one row of fourteen.
  @Test(arguments: [("acom-round-42", 300_000, [25_000]), ("acom-round-30", 500_000, [])])
  func acomsRoundBalances(_ id: String, _ limit: Int, _ wrong: [Int]) throws {
    for row in try rows(id) {
      let paid = try payment("acom/standard", try row.yen("balance"), limit: Yen(limit))
      #expect(try paid == row.yen("computed_payment"))
      let differs = try paid != row.yen("article_payment")
      #expect(try differs == wrong.contains(row.int("balance")), "\(row.cells)")
    }
  }

  @Test func fourLenders() throws {
    var checked = 0
    for row in try rows("lender-comparison") {
      let plan = try #require(row["plan"])
      let limit = try row["limit"].map { _ in try row.yen("limit") }
      for balance in [100_000, 300_000, 500_000] {
        guard row["for_\(balance)"] != nil else {
          #expect(throws: LoanError.self) { try payment(plan, Yen(balance), limit: limit) }
          continue
        }
        let paid = try payment(plan, Yen(balance), limit: limit)
        #expect(try paid == row.yen("for_\(balance)"), "\(plan) \(balance)")
        checked += 1
      }
    }
    #expect(checked == 14)
  }

  @Test func otherLendersRules() throws {
    var below: [String: Int] = [:]
    for row in try rows("promise-aiful-mobit-rules") {
      let plan = try #require(row["plan"])
      let end = try row["balance_to"].map { _ in try row.int("balance_to") }
      // The last yen of the band; of one without an end, the first yen past the band below.
      let balance = end ?? (below[plan] ?? 0) + 1
      below[plan] = end
      let found = try self.plan(plan).minimumPayment(balance: Yen(balance), limit: nil)
      if row["share"] != nil {
        let share = try #require(row["share"].flatMap { BalanceShare(percent: $0) })
        #expect(found.derivation.inputs.contains { $0.name == "share" && $0.value == share.text })
        // The most payments are told in words: the fact states the same numbers.
        let times = try #require(try pack().facts[id: "mp-promise-times"]).ja
        #expect(try times.contains("\(row.int("most_payments"))回"))
      } else {
        #expect(try found.value == row.yen("payment"), "\(row.cells)")
      }
    }
  }

  @Test func totals() throws {
    for row in try rows("test-vectors-total") {
      let schedule = try Loan.levelPaymentSchedule(
        principal: try row.yen("principal"), rate: try row.rate(), payment: try row.yen("payment"))
      #expect(try schedule.count == row.int("payments"))
      #expect(try schedule.lastPayment == row.yen("last_payment"))
      #expect(try schedule.totalInterest == row.yen("interest"))
      #expect(try schedule.total == row.yen("total"))
    }
    let compared = try rows("total-comparison")
    for row in compared where row["plan"] != "difference" {
      let paid = try payment(
        try #require(row["plan"]), Yen(500_000), limit: Yen(500_000))
      let schedule = try Loan.levelPaymentSchedule(
        principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: paid)
      #expect(try paid == row.yen("payment"))
      #expect(try schedule.total == row.yen("published"))
      #expect(try schedule.total == row.yen("computed"))
      #expect(try schedule.count == row.int("payments"))
      #expect(try schedule.lastPayment == row.yen("last_payment"))
      #expect(try schedule.totalInterest == row.yen("interest"))
    }
    let totals = try compared.map { try $0.int("computed") }
    #expect(totals[2] == totals[0] - totals[1])
  }

  @Test func totalsByActualDays() throws {
    for row in try rows("test-vectors-actual-days") {
      let start = try row.date("from")
      let days = row["cycle"].flatMap { Int($0) }
      let schedule = try Loan.datedSchedule(
        principal: try row.yen("principal"), rate: try row.rate(), payment: try row.yen("payment"),
        from: start, cycle: days.map { .every(days: $0) } ?? .monthly(day: start.day))
      #expect(try schedule.count == row.int("payments"))
      #expect(try schedule.total == row.yen("total"))
    }
  }

  @Test func interestAndLateCharges() throws {
    for row in try rows("interest-examples") {
      let interest = try Loan.interest(
        principal: try row.yen("principal"), rate: try row.rate(), days: try row.int("days")
      ).value
      #expect(try interest == row.yen("floor"))
      if row["article"] != nil { #expect(try interest == row.yen("article")) }
      if let exact = row["exact"] {
        #expect(exact.split(separator: ".")[0] == "\(interest.amount)")
      }
    }
    let acom = try #require(try pack().lateRate(ofLender: "acom"))
    for row in try rows("late-charge") {
      let charge = try Loan.lateCharge(
        principal: try row.yen("principal"), rate: try row.rate(), days: try row.int("days")
      ).value
      #expect(try row.rate() == acom)
      #expect(try charge == row.yen("floor"))
      #expect(row["exact"]?.split(separator: ".")[0] == "\(charge.amount)")
      // Some pages round to the nearest.
      let more = try row.int("external") - charge.amount
      #expect((0...1).contains(more), "\(row.cells)")
    }
  }

  @Test func feesCapsAndRates() throws {
    let knowledge = try pack()
    let acom = try #require(knowledge.lenders[id: "acom"])
    let fees = try #require(acom.machineFees).table.rows
    let feeRows = try rows("atm-fees")
    #expect(try feeRows.map { try $0.yen("transaction_from") } == fees.map(\.from))
    #expect(feeRows.map { $0["transaction_to"] } == fees.map { $0.upTo.map { "\($0.amount)" } })
    #expect(try feeRows.map { try $0.yen("fee") } == fees.map(\.value))

    let caps = knowledge.legalCaps.table.rows
    let capRows = try rows("legal-caps")
    #expect(try capRows.map { try $0.yen("principal_from") } == caps.map(\.from))
    #expect(
      capRows.map { $0["principal_below"] } == caps.map { $0.upTo.map { "\($0.amount + 1)" } })
    #expect(try capRows.map { try $0.rate("cap") } == caps.map(\.value))

    let bands = try #require(acom.interest).table.rows
    let rateRows = try rows("acom-rates")
    #expect(try rateRows.map { try $0.yen("limit_from") } == bands.map(\.from))
    #expect(try rateRows.map { try $0.yen("limit_to") } == bands.map(\.upTo))
    #expect(try rateRows.map { try $0.rate("low") } == bands.map(\.value.low))
    #expect(try rateRows.map { try $0.rate("high") } == bands.map(\.value.high))
  }

  @Test func dueDatesAndPayingOff() throws {
    let due = try #require(try pack().lenders[id: "acom"]?.dueDates)
    for row in try rows("cycle-35") {
      let next = try PaymentCycle.every(days: try #require(due.everyDays))
        .dueDate(after: try row.date("from"))
      #expect(try next == row.date("due"))
    }
    let window = try #require(due.windowDays)
    let day = try #require(CivilDate(iso: "2026-11-25"))
    for row in try rows("fixed-day-window") {
      let ends =
        [try row.int("days_from")]
        + (try row["days_to"].map { _ in [try row.int("days_to")] } ?? [])
      let wanted: PaymentPeriod = row["counts_for"] == "this" ? .thisDueDate : .extraBefore
      for early in ends {
        #expect(PaymentPeriod(paidOn: day - early, dueDate: day, windowDays: window) == wanted)
      }
    }
    guard case .yen(let unit)? = try pack().figures[id: "atm_unit"]?.value else {
      Issue.record("the pack has the unit of cash machines")
      return
    }
    for row in try rows("payoff-example") {
      let paid = try Loan.cashPayment(of: try row.yen("balance"), unit: unit).value
      #expect(try paid.handedIn == row.yen("paid"))
      #expect(try paid.change == row.yen("change"))
    }
  }
}
