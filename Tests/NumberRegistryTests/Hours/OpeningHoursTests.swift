import NumberRegistry
import Testing
import Units

/// A moment of the tests.
func at(_ text: String) -> Moment {
  Moment(iso: text)!
}

func clock(_ hour: Int, _ minute: Int = 0) -> TimeOfDay { TimeOfDay(hour: hour, minute: minute)! }

/// Hours as the sources of the pack give them, each with its kind of exception.
enum Sample {
  /// Weekdays 9-18; nobody says what happens from 29 December to 3 January.
  static let lender = OpeningHours(
    staff: .weekly([.init(.workdays, clock(9), clock(18))]), holidays: .closed,
    uncertainDates: [.turnOfTheYear])
  /// Weekdays 9-21, Saturday 9-17.
  static let legal = OpeningHours(
    staff: .weekly([
      .init(.workdays, clock(9), clock(21)), .init([.saturday], clock(9), clock(17)),
    ]), holidays: .closed)
  /// Weekdays 10:00-12:40 and 14:00-16:40.
  static let counsel = OpeningHours(
    staff: .weekly([
      .init(.workdays, clock(10), clock(12, 40)), .init(.workdays, clock(14), clock(16, 40)),
    ]), holidays: .closed)
  /// People on weekdays 9-18, a machine at all other times.
  static let mixed = OpeningHours(
    staff: .weekly([.init(.workdays, clock(9), clock(18))]), automated: .always,
    holidays: .closed)
  static let machine = OpeningHours(staff: .never, automated: .always, holidays: .asWeekday)
  /// Every night from ten to midnight to ten past it.
  static let midnight = OpeningHours(
    staff: .weekly([.init(.everyDay, clock(23, 50), clock(0, 10))]), holidays: .asWeekday)
  /// Hours depend on the region; closed at the turn of the year.
  static let hotline = OpeningHours(
    staff: .unknown, holidays: .unknown, closedDates: [.turnOfTheYear])
}

@Suite struct OpeningHoursTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var hours: OpeningHours
    var at: String
    var state: OpenState
    var testDescription: String { at }
  }

  /// Worked out by hand on a 2026 calendar: 21 November is a Saturday, 23 November a holiday.
  @Test(arguments: [
    Case(
      hours: Sample.lender, at: "2026-11-21T20:00",
      state: .closed(opens: at("2026-11-24T09:00"))),
    Case(
      hours: Sample.lender, at: "2026-11-23T12:00",
      state: .closed(opens: at("2026-11-24T09:00"))),
    Case(
      hours: Sample.lender, at: "2026-11-20T08:59",
      state: .closed(opens: at("2026-11-20T09:00"))),
    Case(
      hours: Sample.lender, at: "2026-11-20T09:00", state: .open(closes: at("2026-11-20T18:00"))),
    Case(
      hours: Sample.lender, at: "2026-11-20T17:59", state: .open(closes: at("2026-11-20T18:00"))),
    Case(
      hours: Sample.lender, at: "2026-11-20T18:00",
      state: .closed(opens: at("2026-11-24T09:00"))),
    Case(
      hours: Sample.legal, at: "2026-11-21T16:59", state: .open(closes: at("2026-11-21T17:00"))),
    Case(
      hours: Sample.legal, at: "2026-11-21T17:00",
      state: .closed(opens: at("2026-11-24T09:00"))),
    Case(
      hours: Sample.counsel, at: "2026-11-20T12:39",
      state: .open(closes: at("2026-11-20T12:40"))),
    Case(
      hours: Sample.counsel, at: "2026-11-20T12:40",
      state: .closed(opens: at("2026-11-20T14:00"))),
    Case(
      hours: Sample.counsel, at: "2026-11-20T14:00",
      state: .open(closes: at("2026-11-20T16:40"))),
    Case(
      hours: Sample.mixed, at: "2026-11-21T20:00",
      state: .automatedOnly(staffFrom: at("2026-11-24T09:00"))),
    Case(
      hours: Sample.mixed, at: "2026-11-20T10:00", state: .open(closes: at("2026-11-20T18:00"))),
    Case(hours: Sample.machine, at: "2026-11-21T03:00", state: .automatedOnly(staffFrom: nil)),
    Case(
      hours: Sample.midnight, at: "2026-11-20T23:55",
      state: .open(closes: at("2026-11-21T00:10"))),
    Case(
      hours: Sample.midnight, at: "2026-11-21T00:09",
      state: .open(closes: at("2026-11-21T00:10"))),
    Case(
      hours: Sample.midnight, at: "2026-11-21T00:10",
      state: .closed(opens: at("2026-11-21T23:50"))),
    Case(hours: .alwaysOpen, at: "2026-12-31T23:59", state: .alwaysOpen),
    Case(hours: .unknown, at: "2026-11-20T10:00", state: .unknown),
    // Nobody says whether lenders answer on 29 and 30 December.
    Case(hours: Sample.lender, at: "2026-12-29T10:00", state: .unknown),
    Case(hours: Sample.lender, at: "2027-01-02T10:00", state: .unknown),
    Case(
      hours: Sample.lender, at: "2026-12-28T18:00",
      state: .closed(opens: at("2027-01-04T09:00"))),
    Case(hours: Sample.hotline, at: "2026-12-30T10:00", state: .closed(opens: nil)),
    Case(hours: Sample.hotline, at: "2026-11-20T10:00", state: .unknown),
  ])
  func state(_ c: Case) {
    #expect(c.hours.state(at: at(c.at)) == c.state)
  }

  @Test func holidayRules() {
    // Monday 23 November 2026 is 勤労感謝の日; Sunday 3 May is 憲法記念日.
    func monday(_ rule: OpeningHours.HolidayRule) -> OpenState {
      OpeningHours(staff: .weekly([.init(.workdays, clock(9), clock(18))]), holidays: rule)
        .state(at: at("2026-11-23T10:00"))
    }
    #expect(monday(.closed) == .closed(opens: at("2026-11-24T09:00")))
    #expect(monday(.asWeekday) == .open(closes: at("2026-11-23T18:00")))
    #expect(monday(.open) == .open(closes: at("2026-11-23T18:00")))
    #expect(monday(.unknown) == .unknown)
    func sunday(_ rule: OpeningHours.HolidayRule) -> OpenState {
      OpeningHours(staff: .weekly([.init(.workdays, clock(9), clock(18))]), holidays: rule)
        .state(at: at("2026-05-03T10:00"))
    }
    #expect(sunday(.asWeekday) == .closed(opens: at("2026-05-04T09:00")))
    #expect(sunday(.open) == .open(closes: at("2026-05-03T18:00")))
    #expect(sunday(.unknown) == .closed(opens: at("2026-05-07T09:00")))
  }

  @Test func closingOfTheCurrentOrNextOpening() {
    #expect(Sample.lender.nextClosing(from: at("2026-11-20T15:00")) == at("2026-11-20T18:00"))
    #expect(Sample.lender.nextClosing(from: at("2026-11-20T18:00")) == at("2026-11-24T18:00"))
    #expect(Sample.counsel.nextClosing(from: at("2026-11-20T13:00")) == at("2026-11-20T16:40"))
    #expect(OpeningHours.alwaysOpen.nextClosing(from: at("2026-11-20T15:00")) == nil)
    #expect(OpeningHours.unknown.nextClosing(from: at("2026-11-20T15:00")) == nil)
    #expect(OpeningHours.unknown.nextOpening(after: at("2026-11-20T15:00")) == nil)
  }

  @Test func adjoiningPeriodsAreOneService() {
    let through = OpeningHours(
      staff: .weekly([
        .init([.friday], clock(9), clock(24)), .init([.saturday], clock(0), clock(2)),
      ]), holidays: .asWeekday)
    #expect(through.state(at: at("2026-11-20T10:00")) == .open(closes: at("2026-11-21T02:00")))
    #expect(through.nextOpening(after: at("2026-11-20T10:00")) == at("2026-11-27T09:00"))
    let evening = OpeningHours(
      staff: .weekly([.init([.friday], clock(9), clock(24))]), holidays: .asWeekday)
    guard case .open(let closes) = evening.state(at: at("2026-11-20T23:59")) else {
      Issue.record("closed a minute before midnight")
      return
    }
    #expect(closes.time.text == "24:00")
    #expect(evening.state(at: at("2026-11-21T00:00")) == .closed(opens: at("2026-11-27T09:00")))
    let noEnd = OpeningHours(
      staff: .weekly([.init(.everyDay, clock(0), clock(24))]), holidays: .asWeekday)
    #expect(noEnd.state(at: at("2026-11-20T12:00")) == .alwaysOpen)
    let newYear = OpeningHours(
      staff: .always, holidays: .asWeekday, closedDates: [.turnOfTheYear])
    #expect(newYear.state(at: at("2026-12-29T00:00")) == .closed(opens: at("2027-01-04T00:00")))
  }

  /// Every minute of two weeks around the turn of the year: the answers agree with each other.
  @Test(arguments: [
    Sample.lender, Sample.legal, Sample.counsel, Sample.mixed, Sample.midnight, Sample.machine,
    Sample.hotline, .alwaysOpen, .unknown,
  ])
  func answersAgree(_ hours: OpeningHours) {
    let first = CivilDate(year: 2026, month: 12, day: 24)!
    for minute in stride(from: 0, to: 14 * 1440, by: 5) {
      let now = Moment(first + minute / 1440, TimeOfDay(minutes: minute % 1440))
      switch hours.state(at: now) {
      case .open(let closes):
        #expect(closes > now && hours.nextClosing(from: now) == closes)
      case .closed(let opens?), .automatedOnly(let opens?):
        #expect(opens > now && hours.nextOpening(after: now) == opens)
        if case .open = hours.state(at: opens) {} else { Issue.record("not open at \(opens.iso)") }
      case .closed(nil), .automatedOnly(nil), .alwaysOpen, .unknown: break
      }
    }
  }

  @Test func describes() {
    let night = at("2026-11-21T20:00")
    let day = at("2026-11-20T15:00")
    #expect(Sample.lender.describe(at: day, english: false) == "いま受付中(18:00まで)")
    #expect(
      Sample.lender.describe(at: night, english: false) == "いま受付時間外。次は11月24日(火) 9:00から")
    #expect(
      Sample.lender.describe(at: night, english: true) == "closed now; opens Tue Nov 24, 9:00")
    #expect(
      Sample.lender.describe(at: at("2026-12-28T19:00"), english: false)
        == "いま受付時間外。次は1月4日(月) 9:00から(それまでの日は未確認)")
    #expect(
      Sample.counsel.describe(at: at("2026-11-20T13:00"), english: false)
        == "いま受付時間外。次は今日 14:00から")
    #expect(
      Sample.midnight.describe(at: at("2026-11-20T23:55"), english: false)
        == "いま受付中(11月21日(土) 0:10まで)")
    #expect(
      Sample.mixed.describe(at: night, english: false) == "いまは自動音声のみ。係の受付は11月24日(火) 9:00から")
    #expect(Sample.machine.describe(at: night, english: false) == "自動音声のみ")
    #expect(OpeningHours.alwaysOpen.describe(at: night, english: false) == "24時間")
    #expect(OpeningHours.unknown.describe(at: night, english: false) == "受付時間は確認できていません")
    #expect(
      Sample.lender.describe(at: at("2026-12-30T10:00"), english: false) == "今日の受付は確認できていません")
  }

  @Test func schedules() {
    #expect(Sample.lender.scheduleText(english: false) == "平日 9:00-18:00、12月29日-1月3日は未確認")
    #expect(
      Sample.legal.scheduleText(english: false) == "平日 9:00-21:00、土曜 9:00-17:00、祝日は休み")
    #expect(Sample.legal.scheduleText(english: true).hasPrefix("weekdays 9:00-21:00, Sat 9:00-17"))
    #expect(Sample.counsel.scheduleText(english: false) == "平日 10:00-12:40・14:00-16:40")
    #expect(Sample.mixed.scheduleText(english: false) == "平日 9:00-18:00、時間外は自動音声")
    #expect(Sample.machine.scheduleText(english: false) == "自動音声 24時間")
    #expect(OpeningHours.alwaysOpen.scheduleText(english: false) == "24時間")
    #expect(Sample.hotline.scheduleText(english: false) == "受付時間は未確認、12月29日-1月3日は休み")
  }
}
