import Knowledge
import LoanCalculator
import NumberRegistry
import StrictYAML
import Testing
import Units

import class Foundation.JSONDecoder
import class Foundation.JSONEncoder

@Suite struct AcceptedTests {
  private func accepted() throws -> Knowledge {
    let (knowledge, problems) = KnowledgeReader.read(try acceptedFiles())
    #expect(problems == [])
    return try #require(knowledge)
  }

  @Test func readsFactsWithTheirFigures() throws {
    let knowledge = try accepted()
    #expect(knowledge.checkedOn == CivilDate(iso: "2026-11-20"))
    #expect(knowledge.facts.ids == ["late-charge", "cycle", "court", "hours", "campaign"])
    #expect(knowledge.facts[id: "cycle"]?.conflicts == ["court"])
    #expect(knowledge.facts[id: "cycle"]?.note == "seen once")
    #expect(knowledge.figures[id: "objection_days"]?.value == .days(14))
    #expect(knowledge.figures[id: "desk_to"]?.value == .time(TimeOfDay(minutes: 18 * 60)))
    #expect(knowledge.fact(ofFigure: "cycle_days")?.id == "cycle")
    #expect(knowledge.sources(ofFact: "late-charge").map(\.title.en) == ["Article", "Page"])
    #expect(knowledge.figures[id: "nothing"] == nil)
  }

  @Test func readsWhatHoldsAroundTheDesks() throws {
    let knowledge = try accepted()
    let registry = knowledge.registry
    #expect(knowledge.purposes[id: "talk"]?.spellings == ["相談", "advice"])
    let page = try #require(registry.service(id: "member_page"))
    #expect(page.serves == ["acom"] && page.purposes == ["talk"] && page.factIDs == ["hours"])
    let monday = try #require(Moment(iso: "2026-11-23T12:00"))
    #expect(page.state(at: monday) == .down(until: try #require(Moment(iso: "2026-11-23T18:00"))))
    #expect(
      registry.calls == [
        CallRule(beginning: "0120", toll: .free, fromAbroad: false, factIDs: ["hours"])
      ])
    #expect(
      registry.reasons == [
        CallReason(callers: ["acom"], situations: [.late, .member], factID: "late-charge")
      ])
    #expect(
      registry.advice == [
        Advice(kinds: [.known, .stranger], factIDs: ["court"]),
        Advice(kinds: [.known], owners: ["police"], factIDs: ["cycle"]),
      ])
  }

  @Test func readsDesksWithTheirHours() throws {
    let registry = try accepted().registry
    let desk = try #require(registry.desk(id: "acom_loan_desk"))
    #expect(desk.offerNote?.ja == "注意")
    #expect(desk.claims.map(\.source) == ["acom-login"])
    #expect(desk.claims.first?.hours?.ja == "9:00-12:00、13:00-18:00")
    // Friday noon, in the break; then Monday, a holiday.
    let noon = try #require(Moment(iso: "2026-11-20T12:30"))
    #expect(desk.state(at: noon) == .closed(opens: Moment(iso: "2026-11-20T13:00")))
    let evening = try #require(Moment(iso: "2026-11-20T19:00"))
    #expect(desk.state(at: evening) == .closed(opens: Moment(iso: "2026-11-24T09:00")))
    let newYear = try #require(Moment(iso: "2026-12-30T10:00"))
    #expect(desk.state(at: newYear) == .unknown)
    #expect(registry.desk(id: "unconfirmed")?.hours == nil)
  }

  @Test func readsLendersWithTheirRules() throws {
    let knowledge = try accepted()
    let acom = try #require(knowledge.lenders[id: "acom"])
    let rule = try #require(acom.minimumPlans.first?.rule)
    // 4.2 % of 100,000 is 4,200, raised to 5,000.
    #expect(
      try rule.minimumPayment(balance: Yen(100_000), limit: Yen(300_000)).value == Yen(5_000))
    #expect(rule.shareCandidates(limit: Yen(400_000)).count == 2)
    #expect(acom.dueDates?.monthlyDays == [5, 31])
    #expect(acom.dueDates?.movesToBusinessDay == true)
    #expect(knowledge.lateRate(ofLender: "acom") == AnnualRate(basisPoints: 2_000))
    #expect(knowledge.desk(ofLender: "acom")?.id == "acom_loan_desk")
    #expect(knowledge.lateRate(ofLender: "other") == nil)
    #expect(knowledge.desk(ofLender: "other") == nil)
    #expect(try knowledge.legalCaps.cap(principal: Yen(99_999)).value.percentText == "20")
  }

  @Test func aNeverNumberIsNoDeskForItsPurpose() throws {
    let knowledge = try accepted()
    #expect(knowledge.desks(for: "talk").map(\.id) == ["acom_loan_desk"])
  }

  @Test func storedAndLoadedItIsTheSame() throws {
    for files in [try acceptedFiles(), try packFiles()] {
      let knowledge = try #require(KnowledgeReader.read(files).0)
      let stored = try JSONEncoder().encode(knowledge)
      #expect(try JSONDecoder().decode(Knowledge.self, from: stored) == knowledge)
    }
  }
}
