import LoanCalculator
import NumberRegistry
import Testing
import Units

@testable import Knowledge

/// Every typed value of the pack against the digits in the sentences of its own facts, so that a slip
/// in copying cannot pass.
@Suite struct CopiedDigitsTests {
  /// The sentences of some facts, as one reads their numbers.
  private struct Sentences {
    let texts: [String]

    init(_ ids: [String], _ knowledge: Knowledge) {
      texts = ids.compactMap { knowledge.facts[id: $0]?.ja }.map {
        // `1〜99万円` means 1万 to 99万: both ends share what follows the second.
        $0.replacing(#/(\d+)〜(\d+)万/#) { "\($0.output.1)万〜\($0.output.2)万" }
          // `9〜21時` likewise.
          .replacing(#/(\d+)〜(\d+)時/#) { "\($0.output.1)時〜\($0.output.2)時" }
      }
    }

    func state(_ value: FigureValue) -> Bool {
      texts.contains { SentenceNumbers($0).state(value) }
    }

    /// The first amount of a band: stated itself, or the one that the band below ends with (10万円を
    /// 超え). One yen is where every table begins.
    func stateBeginning(_ yen: Yen) -> Bool {
      yen == Yen(1) || state(.yen(yen)) || state(.yen(yen - Yen(1)))
    }

    /// The last amount: stated itself, or the one that the band above begins with (10万円未満).
    func stateEnd(_ yen: Yen) -> Bool { state(.yen(yen)) || state(.yen(yen + Yen(1))) }

    func stateNumber(_ number: String) -> Bool {
      let digits = number.filter(\.isNumber)
      return texts.contains { text in
        // Whole numbers only: 110 is not in 0120-110.
        text.replacing(#/(\d)-(\d)/#) { "\($0.output.1)\($0.output.2)" }
          // Once more for single digits between two hyphens.
          .replacing(#/(\d)-(\d)/#) { "\($0.output.1)\($0.output.2)" }
          .split { !$0.isNumber }.contains { $0 == digits }
      }
    }
  }

  @Test func figures() throws {
    let knowledge = try pack()
    var counts: [FigureType: Int] = [:]
    for figure in knowledge.figures {
      let sentences = Sentences([figure.factID], knowledge)
      #expect(sentences.state(figure.value), "\(figure.id)")
      counts[figure.value.type, default: 0] += 1
    }
    #expect(counts.values.reduce(0, +) > 90)
    #expect((counts[.rate] ?? 0) > 10 && (counts[.yen] ?? 0) > 10 && (counts[.time] ?? 0) > 10)
  }

  /// The values of each row by its own facts and those of its table; the bounds also by the other
  /// facts of the same lender, since one sentence gives the whole range of its limits.
  private func check<Value>(
    _ table: AmountTable<Value>, _ facts: [String], _ lender: [String], _ knowledge: Knowledge,
    _ name: String, _ values: (Value) -> [FigureValue]
  ) -> Int {
    let bounds = Sentences(facts + table.rows.flatMap(\.factIDs) + lender, knowledge)
    var checked = 0
    for row in table.rows {
      let own = Sentences(facts + row.factIDs, knowledge)
      #expect(bounds.stateBeginning(row.from), "\(name) from \(row.from.amount)")
      #expect(row.upTo.map { bounds.stateEnd($0) } ?? true, "\(name) to \(row.upTo?.amount ?? 0)")
      for value in values(row.value) {
        #expect(own.state(value), "\(name) \(row.from.amount): \(value)")
        checked += 1
      }
    }
    return checked
  }

  @Test func tablesOfLenders() throws {
    let knowledge = try pack()
    var checked = check(
      knowledge.legalCaps.table, knowledge.legalCaps.factIDs, [], knowledge, "caps"
    ) { [.rate($0)] }
    for lender in knowledge.lenders {
      let facts = (lender.interest?.factIDs ?? []) + (lender.dueDates?.factIDs ?? [])
      if let interest = lender.interest {
        checked += check(
          interest.table, interest.factIDs, [], knowledge, "\(lender.id) interest"
        ) { [.rate($0.low), .rate($0.high)] }
      }
      if let fees = lender.machineFees {
        checked += check(fees.table, fees.factIDs, [], knowledge, "\(lender.id) fees") {
          [.yen($0)]
        }
      }
      for plan in lender.minimumPlans {
        let name = "\(lender.id) \(plan.id)"
        let rule = plan.rule
        func rate(_ share: BalanceShare) -> FigureValue {
          .rate(AnnualRate(partsPerMillion: share.partsPerMillion))
        }
        switch rule.method {
        case .shareByLimit(let table):
          checked += check(table, rule.factIDs, facts, knowledge, name) { $0.map(rate) }
        case .shareByBalance(let table):
          checked += check(table, rule.factIDs, facts, knowledge, name) { [rate($0)] }
        case .steps(let table):
          checked += check(table, rule.factIDs, facts, knowledge, name) { [.yen($0)] }
        }
        if rule.roundingUnit != Yen(1) {
          #expect(Sentences(rule.allFactIDs, knowledge).state(.yen(rule.roundingUnit)), "\(name)")
        }
      }
    }
    // Caps, bands, fees, shares and steps: none was passed over.
    #expect(checked >= 39, "\(checked)")
  }

  @Test func dueDates() throws {
    let knowledge = try pack()
    var checked = 0
    for lender in knowledge.lenders {
      guard let due = lender.dueDates else { continue }
      let sentences = Sentences(due.factIDs, knowledge)
      let days = [due.everyDays, due.windowDays].compactMap { $0 }.map { FigureValue.days($0) }
      // The last day of the month is written in words, and `any` in none.
      let chosen = due.monthlyDays.count == 31 ? [] : due.monthlyDays.filter { $0 != 31 }
      let monthDays = ([due.debitDay, due.debitClosingDay].compactMap { $0 } + chosen)
        .map { FigureValue.count($0) }
      for value in days + monthDays {
        #expect(sentences.state(value), "\(lender.id) \(value)")
        checked += 1
      }
    }
    #expect(checked >= 8)
    #expect(knowledge.incomeCap?.divisor == 3)
    let cap = Sentences(knowledge.incomeCap?.factIDs ?? [], knowledge)
    #expect(cap.state(.count(3)))
  }

  /// What a plan cites are facts of its sources, and no plan is trusted more than its weakest fact.
  @Test func plansRestOnTheirSources() throws {
    let knowledge = try pack()
    for plan in knowledge.lenders.flatMap(\.minimumPlans) {
      let cited = Set(plan.rule.allFactIDs.flatMap { knowledge.facts[id: $0]?.sources ?? [] })
      #expect(!cited.isDisjoint(with: plan.sources), "\(plan.id)")
      // A row of its own may be weaker than the plan; its derivation says so.
      let confidence = try #require(knowledge.confidence(ofFacts: plan.rule.factIDs))
      #expect(plan.confidence <= confidence, "\(plan.id)")
    }
  }

  @Test func numbersOfDesks() throws {
    let knowledge = try pack()
    for desk in knowledge.registry.desks {
      let sentences = Sentences(desk.factIDs, knowledge)
      // Offered to nobody, and in no sentence that people read.
      let isNeverShown = desk.offer == .never && !sentences.stateNumber(desk.national)
      #expect(
        sentences.stateNumber(desk.national) || isNeverShown, "\(desk.id) \(desk.national)")
      for digit in 0...9 where desk.national.contains("\(digit)") {
        // One digit more is another number: the comparison is one of whole numbers.
        #expect(!sentences.stateNumber(desk.national + "\(digit)"), "\(desk.id)")
      }
    }
  }

  /// A desk's opening times stand in a fact of the desk, or in one that names a number of its owner.
  @Test func hoursOfDesks() throws {
    let knowledge = try pack()
    var checked = 0
    for desk in knowledge.registry.desks {
      guard case .weekly(let periods)? = desk.hours?.staff else { continue }
      let owned = knowledge.registry.desks.filter { $0.owner.ja == desk.owner.ja }
      let ids = owned.flatMap(\.factIDs)
      let related = knowledge.facts.ids.filter { id in ids.contains { id.hasPrefix($0) } }
      let sentences = Sentences(related, knowledge)
      for period in periods {
        for time in [period.opens, period.closes] {
          #expect(sentences.state(.time(time)), "\(desk.id) \(time.text)")
          checked += 1
        }
      }
    }
    #expect(checked >= 12)
  }

  /// The published tables that are stated in words: their numbers stand in the sentences of their
  /// facts. The tables with rows are held against the rules instead.
  @Test(
    arguments: [
      ("promise-points", [.count(100), .count(10), .count(40), .count(250), .days(7)]),
      ("promise-requirements", [.yen(Yen(500_000)), .yen(Yen(1_000_000)), .count(2), .count(1)]),
      (
        "promise-transfer-hours",
        [
          .time(TimeOfDay(minutes: 21 * 60)), .time(TimeOfDay(minutes: 7 * 60)),
          .time(TimeOfDay(minutes: 0)), .time(TimeOfDay(minutes: 9 * 60)),
          .time(TimeOfDay(minutes: 14 * 60 + 50)),
        ]
      ),
      (
        "atm-downtime",
        [
          .time(TimeOfDay(minutes: 23 * 60 + 50)), .time(TimeOfDay(minutes: 10)),
          .time(TimeOfDay(minutes: 60)), .time(TimeOfDay(minutes: 5 * 60)), .count(15),
        ]
      ),
      (
        "payment-methods",
        [.yen(Yen(110)), .yen(Yen(220)), .yen(Yen(1_000)), .yen(Yen(0)), .count(6), .count(2)]
      ),
      (
        "employment-and-call-rules",
        [
          .count(3), .count(4), .time(TimeOfDay(minutes: 21 * 60)),
          .time(TimeOfDay(minutes: 8 * 60)), .count(6), .days(61), .count(5),
        ]
      ),
    ] as [(String, [FigureValue])])
  func tablesOfWords(_ id: String, _ values: [FigureValue]) throws {
    let knowledge = try pack()
    let table = try #require(knowledge.tables[id: id])
    let sentences = Sentences(table.factIDs, knowledge)
    for value in values { #expect(sentences.state(value), "\(id) \(value)") }
    #expect(!sentences.state(.count(9_999)))
  }

  @Test func desksOfTheTwoArticles() throws {
    let knowledge = try pack()
    let table = try #require(knowledge.tables[id: "acom-desks-in-articles"])
    let sentences = Sentences(table.factIDs, knowledge)
    for number in [
      "0120-629-215", "0120-07-1000", "0120-134-567", "0120-036-390", "0120-039-197",
      "0120-397-972", "0120-629-814", "03-3537-2366", "0570-073-100", "03-5953-0800",
    ] {
      #expect(sentences.stateNumber(number), "\(number)")
      #expect(knowledge.registry.desks.contains { $0.national == number }, "\(number)")
    }
  }
}
