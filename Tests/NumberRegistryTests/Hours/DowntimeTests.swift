import NumberRegistry
import Testing
import Units

@Suite struct DowntimeTests {
  static let nightly = Downtime(.init(.everyDay, clock(23, 50), clock(0, 10)))
  static let monday = Downtime(.init([.monday], clock(1), clock(5)))
  static let someMinutes = Downtime(.init([.monday], clock(1), clock(5)), aboutMinutes: 15)

  struct Case: Sendable, CustomTestStringConvertible {
    var downtimes: [Downtime]
    var at: String
    var state: ServiceState
    var testDescription: String { at }
  }

  /// By hand; 23 November 2026 is a Monday, 22 a Sunday.
  @Test(arguments: [
    Case(downtimes: [], at: "2026-11-23T03:00", state: .up(down: nil)),
    Case(downtimes: [nightly], at: "2026-11-22T23:49", state: .up(down: at("2026-11-22T23:50"))),
    Case(downtimes: [nightly], at: "2026-11-22T23:50", state: .down(until: at("2026-11-23T00:10"))),
    Case(downtimes: [nightly], at: "2026-11-23T00:00", state: .down(until: at("2026-11-23T00:10"))),
    Case(downtimes: [nightly], at: "2026-11-23T00:10", state: .up(down: at("2026-11-23T23:50"))),
    Case(
      downtimes: [nightly, monday], at: "2026-11-23T00:10",
      state: .up(down: at("2026-11-23T01:00"))),
    Case(downtimes: [monday], at: "2026-11-23T05:00", state: .up(down: at("2026-11-30T01:00"))),
    Case(
      downtimes: [someMinutes], at: "2026-11-23T01:00",
      state: .perhapsDown(until: at("2026-11-23T05:00"), minutes: 15)),
    // What is certain counts before what may be.
    Case(
      downtimes: [someMinutes, monday], at: "2026-11-23T01:00",
      state: .down(until: at("2026-11-23T05:00"))),
    // One that begins where another ends carries it on.
    Case(
      downtimes: [monday, Downtime(.init([.monday], clock(5), clock(6)))], at: "2026-11-23T04:00",
      state: .down(until: at("2026-11-23T06:00"))),
    // On Sunday to Monday, over midnight and the end of the week.
    Case(
      downtimes: [Downtime(.init([.sunday], clock(21), clock(7)))], at: "2026-11-23T06:59",
      state: .down(until: at("2026-11-23T07:00"))),
  ])
  func state(_ c: Case) {
    #expect(c.downtimes.state(at: at(c.at)) == c.state)
  }

  /// Every minute of a week: the next change is the first minute with another answer.
  @Test(arguments: [[nightly], [monday], [nightly, monday], [nightly, someMinutes]])
  func theNextChangeIsTheNextOther(_ downtimes: [Downtime]) {
    let first = CivilDate(year: 2026, month: 11, day: 20)!
    func moment(_ minute: Int) -> Moment {
      Moment(first + minute / 1440, TimeOfDay(minutes: minute % 1440))
    }
    func isUp(_ state: ServiceState) -> Bool { if case .up = state { true } else { false } }
    var changes = 0
    for minute in 0..<(7 * 1440) {
      let now = downtimes.state(at: moment(minute))
      let next = downtimes.state(at: moment(minute + 1))
      guard isUp(now) != isUp(next) else { continue }
      changes += 1
      switch now {
      case .up(let down): #expect(down == moment(minute + 1))
      case .down(let until), .perhapsDown(let until, _): #expect(until == moment(minute + 1))
      }
    }
    #expect(changes >= 2)
  }

  @Test func services() {
    let service = Service(
      id: "atm", name: Bilingual(ja: "ATM", en: "cash machine"), serves: ["acom"], purposes: [],
      downtimes: [Self.nightly, Self.someMinutes])
    func text(_ iso: String, _ english: Bool = false) -> String {
      service.describe(at: at(iso), english: english)
    }
    #expect(text("2026-11-20T12:00") == "いま使えます(次に止まるのは23:50)")
    #expect(text("2026-11-20T23:55") == "いま止まっています(11月21日(土) 0:10まで)")
    #expect(text("2026-11-23T02:00") == "5:00までの間に15分ほど止まることがあります")
    #expect(text("2026-11-20T12:00", true) == "working now (next downtime 23:50)")
    #expect(text("2026-11-20T23:55", true) == "down now (until Sat 0:10)")
    #expect(text("2026-11-23T02:00", true) == "may stop for about 15 min before 5:00")
  }
}
