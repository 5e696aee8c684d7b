import NumberRegistry
import Testing

@Suite struct CountdownTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var hours: OpeningHours
    var testDescription: String
    var japanese: String?
    var english: String?
  }

  /// By hand; 21 November 2026 is a Saturday, Monday is a holiday.
  @Test(arguments: [
    Case(
      hours: Sample.lender, testDescription: "2026-11-20T15:00", japanese: "あと3時間",
      english: "closes in 3 h"),
    Case(
      hours: Sample.lender, testDescription: "2026-11-20T17:15", japanese: "あと45分",
      english: "closes in 45 min"),
    Case(
      hours: Sample.lender, testDescription: "2026-11-20T08:29", japanese: "31分後",
      english: "opens in 31 min"),
    Case(
      hours: Sample.lender, testDescription: "2026-11-21T20:00", japanese: "2日13時間後",
      english: "opens in 2 d 13 h"),
    Case(
      hours: Sample.mixed, testDescription: "2026-11-23T20:30", japanese: "12時間30分後",
      english: "opens in 12 h 30 min"),
    Case(hours: Sample.machine, testDescription: "2026-11-21T20:00"),
    Case(hours: .alwaysOpen, testDescription: "2026-11-21T20:00"),
    Case(hours: .unknown, testDescription: "2026-11-21T20:00"),
    Case(hours: Sample.lender, testDescription: "2026-12-30T10:00"),
  ])
  func countdown(_ c: Case) {
    let now = at(c.testDescription)
    #expect(c.hours.state(at: now).countdown(from: now, english: false) == c.japanese)
    #expect(c.hours.state(at: now).countdown(from: now, english: true) == c.english)
  }
}
