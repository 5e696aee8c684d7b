import Testing
import Units

/// The lists follow the Cabinet Office's (内閣府「国民の祝日について」), written down from general
/// knowledge, not from the rules; future years by a wall calendar. Every day of 1986 to 2099, and
/// the named days from 1950 on, were also compared once with the Python package jpholiday, which
/// agrees. (It applies the days in lieu and in between to years before their law.)
@Suite struct JapaneseCalendarTests {
  struct Year: Sendable, CustomTestStringConvertible {
    var year: Int
    var holidays: String
    var testDescription: String { String(year) }

    /// `MM-DD name` by line.
    var lines: [String] { holidays.split(separator: "\n").map(String.init) }
  }

  @Test(arguments: [
    Year(
      year: 1959,
      holidays: """
        01-01 元日
        01-15 成人の日
        03-21 春分の日
        04-10 皇太子明仁親王の結婚の儀
        04-29 天皇誕生日
        05-03 憲法記念日
        05-05 こどもの日
        09-24 秋分の日
        11-03 文化の日
        11-23 勤労感謝の日
        """),
    Year(
      year: 1973,
      holidays: """
        01-01 元日
        01-15 成人の日
        02-11 建国記念の日
        03-21 春分の日
        04-29 天皇誕生日
        04-30 振替休日
        05-03 憲法記念日
        05-05 こどもの日
        09-15 敬老の日
        09-23 秋分の日
        09-24 振替休日
        10-10 体育の日
        11-03 文化の日
        11-23 勤労感謝の日
        """),
    Year(
      year: 1989,
      holidays: """
        01-01 元日
        01-02 振替休日
        01-15 成人の日
        01-16 振替休日
        02-11 建国記念の日
        02-24 昭和天皇の大喪の礼
        03-21 春分の日
        04-29 みどりの日
        05-03 憲法記念日
        05-04 国民の休日
        05-05 こどもの日
        09-15 敬老の日
        09-23 秋分の日
        10-10 体育の日
        11-03 文化の日
        11-23 勤労感謝の日
        12-23 天皇誕生日
        """),
    Year(
      year: 1998,
      holidays: """
        01-01 元日
        01-15 成人の日
        02-11 建国記念の日
        03-21 春分の日
        04-29 みどりの日
        05-03 憲法記念日
        05-04 振替休日
        05-05 こどもの日
        07-20 海の日
        09-15 敬老の日
        09-23 秋分の日
        10-10 体育の日
        11-03 文化の日
        11-23 勤労感謝の日
        12-23 天皇誕生日
        """),
    Year(
      year: 2015,
      holidays: """
        01-01 元日
        01-12 成人の日
        02-11 建国記念の日
        03-21 春分の日
        04-29 昭和の日
        05-03 憲法記念日
        05-04 みどりの日
        05-05 こどもの日
        05-06 振替休日
        07-20 海の日
        09-21 敬老の日
        09-22 国民の休日
        09-23 秋分の日
        10-12 体育の日
        11-03 文化の日
        11-23 勤労感謝の日
        12-23 天皇誕生日
        """),
    Year(
      year: 2019,
      holidays: """
        01-01 元日
        01-14 成人の日
        02-11 建国記念の日
        03-21 春分の日
        04-29 昭和の日
        04-30 国民の休日
        05-01 天皇の即位の日
        05-02 国民の休日
        05-03 憲法記念日
        05-04 みどりの日
        05-05 こどもの日
        05-06 振替休日
        07-15 海の日
        08-11 山の日
        08-12 振替休日
        09-16 敬老の日
        09-23 秋分の日
        10-14 体育の日
        10-22 即位礼正殿の儀の行われる日
        11-03 文化の日
        11-04 振替休日
        11-23 勤労感謝の日
        """),
    Year(
      year: 2020,
      holidays: """
        01-01 元日
        01-13 成人の日
        02-11 建国記念の日
        02-23 天皇誕生日
        02-24 振替休日
        03-20 春分の日
        04-29 昭和の日
        05-03 憲法記念日
        05-04 みどりの日
        05-05 こどもの日
        05-06 振替休日
        07-23 海の日
        07-24 スポーツの日
        08-10 山の日
        09-21 敬老の日
        09-22 秋分の日
        11-03 文化の日
        11-23 勤労感謝の日
        """),
    Year(
      year: 2021,
      holidays: """
        01-01 元日
        01-11 成人の日
        02-11 建国記念の日
        02-23 天皇誕生日
        03-20 春分の日
        04-29 昭和の日
        05-03 憲法記念日
        05-04 みどりの日
        05-05 こどもの日
        07-22 海の日
        07-23 スポーツの日
        08-08 山の日
        08-09 振替休日
        09-20 敬老の日
        09-23 秋分の日
        11-03 文化の日
        11-23 勤労感謝の日
        """),
    Year(
      year: 2026,
      holidays: """
        01-01 元日
        01-12 成人の日
        02-11 建国記念の日
        02-23 天皇誕生日
        03-20 春分の日
        04-29 昭和の日
        05-03 憲法記念日
        05-04 みどりの日
        05-05 こどもの日
        05-06 振替休日
        07-20 海の日
        08-11 山の日
        09-21 敬老の日
        09-22 国民の休日
        09-23 秋分の日
        10-12 スポーツの日
        11-03 文化の日
        11-23 勤労感謝の日
        """),
    Year(
      year: 2032,
      holidays: """
        01-01 元日
        01-12 成人の日
        02-11 建国記念の日
        02-23 天皇誕生日
        03-20 春分の日
        04-29 昭和の日
        05-03 憲法記念日
        05-04 みどりの日
        05-05 こどもの日
        07-19 海の日
        08-11 山の日
        09-20 敬老の日
        09-21 国民の休日
        09-22 秋分の日
        10-11 スポーツの日
        11-03 文化の日
        11-23 勤労感謝の日
        """),
  ])
  func wholeYear(_ expected: Year) throws {
    let first = try #require(CivilDate(year: expected.year, month: 1, day: 1))
    let length = CivilDate.isLeap(expected.year) ? 366 : 365
    let found = (0..<length).compactMap { offset -> String? in
      let day = first + offset
      return JapaneseCalendar.holidayName(on: day).map { "\(day.iso.dropFirst(5)) \($0)" }
    }
    #expect(found == expected.lines)
  }

  @Test(arguments: [
    ("1990-11-12", "即位礼正殿の儀"), ("1993-06-09", "皇太子徳仁親王の結婚の儀"),
    ("1987-05-04", "振替休日"), ("1988-05-04", "国民の休日"), ("2008-05-06", "振替休日"),
    ("2009-05-06", "振替休日"), ("2009-09-22", "国民の休日"), ("1966-09-15", "敬老の日"),
    ("1966-10-10", "体育の日"), ("1967-02-11", "建国記念の日"), ("1996-07-20", "海の日"),
    ("2016-08-11", "山の日"), ("2018-12-24", "振替休日"), ("2026-11-23", "勤労感謝の日"),
  ])
  func single(_ iso: String, _ name: String) throws {
    #expect(JapaneseCalendar.holidayName(on: try #require(CivilDate(iso: iso))) == name)
  }

  @Test(arguments: [
    // One day after the 2026 Labour Thanksgiving Day; days before a rule came into force.
    "2026-11-24", "1973-02-12", "1986-05-04", "1985-05-04", "1966-02-11", "1965-09-15",
    "1995-07-20", "2015-08-11", "2019-12-23", "2019-02-23", "2020-10-12", "2021-10-11",
    "2020-08-11", "2021-08-11", "2020-07-20", "2021-07-19", "2000-01-15", "1949-01-01",
    "2100-01-01",
  ])
  func noHoliday(_ iso: String) throws {
    #expect(JapaneseCalendar.holidayName(on: try #require(CivilDate(iso: iso))) == nil)
  }

  /// The equinox days of those years, from general knowledge of printed calendars.
  @Test(arguments: [
    (1960, 20, 23), (1979, 21, 24), (1980, 20, 23), (1992, 20, 23), (2000, 20, 23),
    (2011, 21, 23), (2012, 20, 22), (2016, 20, 22), (2023, 21, 23), (2024, 20, 22),
    (2025, 20, 23),
  ])
  func equinoxes(_ year: Int, _ march: Int, _ september: Int) throws {
    let spring = try #require(CivilDate(year: year, month: 3, day: march))
    let autumn = try #require(CivilDate(year: year, month: 9, day: september))
    #expect(JapaneseCalendar.holidayName(on: spring) == "春分の日")
    #expect(JapaneseCalendar.holidayName(on: autumn) == "秋分の日")
  }

  @Test(arguments: [
    ("2026-11-20", "2026-11-20"), ("2026-11-21", "2026-11-24"), ("2026-11-23", "2026-11-24"),
    ("2019-04-27", "2019-05-07"), ("2026-09-19", "2026-09-24"), ("9999-12-31", "9999-12-31"),
  ])
  func businessDay(_ from: String, _ to: String) throws {
    let day = try #require(CivilDate(iso: from))
    #expect(JapaneseCalendar.businessDay(onOrAfter: day).iso == to)
    #expect(JapaneseCalendar.isBusinessDay(day) == (from == to))
  }

  /// Every year has its fixed days, one of each equinox, and no Sunday holiday is left without the
  /// day off in lieu that the act has given since 1973.
  @Test func everyYearHolds() throws {
    for year in JapaneseCalendar.supportedYears {
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      var names: [String: Int] = [:]
      var sundays = 0
      for offset in 0..<(CivilDate.isLeap(year) ? 366 : 365) {
        let day = first + offset
        guard let name = JapaneseCalendar.holidayName(on: day) else { continue }
        names[name, default: 0] += 1
        if day.weekday == .sunday, name != "国民の休日" { sundays += 1 }
      }
      for name in ["元日", "成人の日", "春分の日", "憲法記念日", "こどもの日", "秋分の日", "文化の日"] {
        #expect(names[name] == 1, "\(year) \(name)")
      }
      if year > 1973 { #expect(names["振替休日", default: 0] == sundays, "\(year)") }
      if year >= 2022 {
        let between = names["国民の休日", default: 0]
        #expect(names.values.reduce(0, +) == 16 + sundays + between, "\(year)")
      }
    }
  }
}
