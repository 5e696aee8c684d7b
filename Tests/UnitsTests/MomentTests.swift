import Testing
import Units

@Suite struct MomentTests {
  /// Seconds as `date -u` counts them; Japan is nine hours ahead.
  @Test(arguments: [
    (1_795_154_400, "2026-11-20T15:00"), (0, "1970-01-01T09:00"), (59, "1970-01-01T09:00"),
    (60, "1970-01-01T09:01"), (-1, "1970-01-01T08:59"), (-5, "1970-01-01T08:59"),
    (-60, "1970-01-01T08:59"), (-61, "1970-01-01T08:58"), (-32_400, "1970-01-01T00:00"),
    (-32_401, "1969-12-31T23:59"), (1_582_902_000, "2020-02-29T00:00"),
  ])
  func epoch(_ seconds: Int, _ iso: String) {
    #expect(Moment(secondsSinceEpoch: seconds).iso == iso)
  }

  @Test func brokenClockStopsAtTheEnds() {
    #expect(Moment(secondsSinceEpoch: .max).date.iso == "9999-12-31")
    #expect(Moment(secondsSinceEpoch: .min).date.iso == "0001-01-01")
  }

  @Test(arguments: [
    ("2026-11-20T15:00", "2026-11-20T15:00"), ("2026-11-20 09:05", "2026-11-20T09:05"),
    ("2026-11-20T15:00:30", "2026-11-20T15:00"), ("2026-11-20", "2026-11-20T00:00"),
    ("2026-11-20T23:59", "2026-11-20T23:59"),
  ])
  func reads(_ text: String, _ iso: String) {
    #expect(Moment(iso: text)?.iso == iso)
  }

  @Test(arguments: [
    "", "2026-11-20T24:00", "2026-11-20T15:60", "2026-11-20T9:00", "2026-11-31T09:00",
    "2026-11-20T+9:00", "2026-11-20T15", "2026-11-20T15:00:xx", "2026-11-20T15:00:00:00",
    "2026-11-20T15:00 x", "2026-11-20T１５:00",
  ])
  func refuses(_ text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test func ordersByDayThenMinute() throws {
    let texts = ["2026-11-20T15:00", "2026-11-20T15:01", "2026-11-21T00:00"]
    let moments = try texts.map { try #require(Moment(iso: $0)) }
    #expect(moments.reversed().sorted() == moments)
  }

  @Test func timeOfDay() {
    #expect(TimeOfDay(hour: 9)?.text == "9:00")
    #expect(TimeOfDay(hour: 17, minute: 5)?.text == "17:05")
    #expect(TimeOfDay(hour: 24)?.text == "24:00")
    #expect(TimeOfDay(hour: 24, minute: 1) == nil)
    #expect(TimeOfDay(hour: 25) == nil)
    #expect(TimeOfDay(hour: 9, minute: 60) == nil)
    #expect(TimeOfDay(hour: -1) == nil)
    #expect(TimeOfDay(minutes: -5).minutes == 0)
    #expect(TimeOfDay(minutes: Int.max).minutes == 1440)
    for minutes in 0...1440 {
      let time = TimeOfDay(minutes: minutes)
      #expect(TimeOfDay(hour: time.hour, minute: time.minute) == time)
    }
  }
}
