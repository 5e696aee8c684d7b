import Knowledge
import NumberRegistry
import StrictYAML
import Testing
import Units

@Suite struct PackFactsTests {
  /// The reader itself refuses unknown sources, and figures that their sentences do not state.
  @Test func thePackIsAccepted() throws {
    let knowledge = try pack()
    #expect(knowledge.facts.count == 523)
    #expect(knowledge.sources.count == 108)
    #expect(!knowledge.figures.isEmpty)
  }

  @Test func everySourceIsCited() throws {
    let knowledge = try pack()
    var cited = Set(knowledge.facts.flatMap(\.sources))
    cited.formUnion(knowledge.registry.desks.flatMap { $0.claims.map(\.source) })
    #expect(Set(knowledge.sources.ids).subtracting(cited) == [])
  }

  /// What nobody wrote down is not to be relied on.
  @Test func whatIsOnlyGeneralKnowledgeIsLow() throws {
    let knowledge = try pack()
    for fact in knowledge.facts where fact.sources == ["general-knowledge"] {
      #expect(fact.confidence == .low)
    }
  }

  @Test func conflictsAreToldOnBothSidesOrFromTheDoubtfulOne() throws {
    let knowledge = try pack()
    for fact in knowledge.facts {
      for id in fact.conflicts {
        let other = try #require(knowledge.facts[id: id])
        #expect(other.conflicts.contains(fact.id) || fact.confidence <= other.confidence)
      }
    }
  }

  @Test func noSentencePrintsANumberThatIsOfferedNever() throws {
    let knowledge = try pack()
    let never = knowledge.registry.desks.filter { $0.offer == .never }
    for fact in knowledge.facts {
      for desk in never where fact.ja.contains(desk.national) {
        // Only the facts that explain such a number name it.
        #expect(desk.factIDs.contains(fact.id))
      }
    }
  }

  /// Figures that dialogs rely on, with the values of the fact sheet's tables and sentences.
  @Test(arguments: [
    ("acom_late_rate", FigureValue.rate(AnnualRate(basisPoints: 2_000))),
    ("late_rate_cap", .rate(AnnualRate(basisPoints: 2_000))),
    ("acom_rate_low", .rate(AnnualRate(basisPoints: 300))),
    ("acom_rate_high", .rate(AnnualRate(basisPoints: 1_800))),
    ("adverse_entry_days", .days(61)), ("adverse_entry_months", .count(3)),
    ("payment_order_days", .days(14)), ("sales_quiet_months", .count(6)),
    ("collection_calls_per_day", .count(3)), ("hopeless_months", .count(3)),
    ("cycle_days", .days(35)), ("fixed_window_days", .days(14)), ("fixed_early_days", .days(15)),
    ("debit_day", .count(6)), ("acom_safe_tries", .count(2)), ("acom_lock_tries", .count(3)),
    ("atm_fee_small", .yen(Yen(110))), ("atm_fee_large", .yen(Yen(220))),
    ("scrivener_limit", .yen(Yen(1_400_000))), ("income_share", .count(3)),
    ("maintenance_to", .time(TimeOfDay(minutes: 300))),
    ("machine_to", .time(TimeOfDay(minutes: 21 * 60))),
  ])
  func figure(_ id: String, _ value: FigureValue) throws {
    #expect(try pack().figures[id: id]?.value == value)
  }
}
