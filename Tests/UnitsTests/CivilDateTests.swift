import Testing
import Units

@Suite struct CivilDateTests {
  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  /// Every 61st day of the years 1...9999, and each neighbour, goes to its number and back.
  @Test func dayNumbersRoundTrip() throws {
    let first = try date("0001-01-01").daysSinceEpoch
    let last = try date("9999-12-31").daysSinceEpoch
    #expect((first, last) == (-719_162, 2_932_896))
    for number in stride(from: first, through: last - 1, by: 61) {
      let day = CivilDate(daysSinceEpoch: number)
      #expect(day.daysSinceEpoch == number)
      #expect(CivilDate(year: day.year, month: day.month, day: day.day) == day)
      #expect(CivilDate(iso: day.iso) == day)
      let next = day + 1
      #expect(next > day && next - day == 1)
      #expect(next.weekday.rawValue == (day.weekday.rawValue + 1) % 7)
    }
  }

  /// Calendar anchors known from history books.
  @Test(arguments: [
    ("0001-01-01", Weekday.monday), ("1582-10-15", .friday), ("1868-10-23", .friday),
    ("1945-08-15", .wednesday), ("1969-07-20", .sunday), ("1970-01-01", .thursday),
    ("1989-01-08", .sunday), ("2000-01-01", .saturday), ("2011-03-11", .friday),
    ("2019-05-01", .wednesday), ("2026-11-20", .friday), ("9999-12-31", .friday),
  ])
  func weekday(_ iso: String, _ weekday: Weekday) throws {
    #expect(try date(iso).weekday == weekday)
  }

  @Test(arguments: [
    (1900, false), (1904, true), (2000, true), (2023, false), (2024, true), (2100, false),
    (2400, true),
  ])
  func leapYears(_ year: Int, _ leap: Bool) {
    #expect(CivilDate.isLeap(year) == leap)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == leap)
    #expect(CivilDate(year: year, month: 2, day: 1)?.daysInMonth == (leap ? 29 : 28))
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-05", "26-01-05", "0000-01-01",
    "2026-01-00", "２０２６-01-05", "2026/01/05", "2026-01-05 ", "+026-01-05", "", "----", "2026-01",
  ])
  func noSuchDay(_ text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-05-31", 0, "2026-05-31"),
    ("2026-11-20", 120, "2036-11-20"), ("0001-01-31", -1, "0001-01-31"),
    ("9999-12-31", 1, "9999-12-31"), ("2026-11-20", Int.max, "9999-12-20"),
    ("2026-11-20", Int.min, "0001-01-20"),
  ])
  func addingMonths(_ from: String, _ count: Int, _ to: String) throws {
    #expect(try date(from).adding(months: count).iso == to)
  }

  /// Sums on a wall calendar; the last rows would overflow if they did not stop.
  @Test(arguments: [
    ("2025-12-10", 35, "2026-01-14"), ("2028-02-10", 35, "2028-03-16"),
    ("2026-03-01", -1, "2026-02-28"), ("2026-11-20", 0, "2026-11-20"),
    ("2026-11-20", Int.max, "9999-12-31"), ("2026-11-20", Int.min, "0001-01-01"),
    ("1900-01-01", Int.min, "0001-01-01"),
  ])
  func addingDays(_ from: String, _ days: Int, _ to: String) throws {
    #expect(try (date(from) + days).iso == to)
  }

  @Test func subtractingStopsToo() throws {
    #expect(try (date("2026-11-20") - Int.min).iso == "9999-12-31")
    #expect(try (date("2026-11-20") - Int.max).iso == "0001-01-01")
    #expect(try date("2026-11-25") - date("2026-11-19") == 6)
    #expect(try date("2026-11-19") - date("2026-11-25") == -6)
  }
}
