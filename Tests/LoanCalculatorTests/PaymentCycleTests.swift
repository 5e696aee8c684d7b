import LoanCalculator
import Testing
import Units

@Suite struct PaymentCycleTests {
  /// Fact sheet, table `cycle-35` with its edges.
  @Test(arguments: [
    ("2025-04-01", "2025-05-06"), ("2025-05-06", "2025-06-10"), ("2025-12-10", "2026-01-14"),
    ("2028-02-10", "2028-03-16"),
  ])
  func every35Days(_ from: String, _ due: String) throws {
    #expect(try PaymentCycle.every(days: 35).dueDate(after: date(from)) == date(due))
  }

  /// By a wall calendar.
  @Test(arguments: [
    (31, "2026-01-31", "2026-02-28"), (31, "2028-01-31", "2028-02-29"),
    (31, "2026-02-28", "2026-03-31"), (31, "2026-04-29", "2026-04-30"),
    (5, "2026-11-04", "2026-11-05"), (5, "2026-11-05", "2026-12-05"),
    (25, "2026-12-26", "2027-01-25"), (30, "2026-01-31", "2026-02-28"),
  ])
  func monthly(_ day: Int, _ from: String, _ due: String) throws {
    #expect(try PaymentCycle.monthly(day: day).dueDate(after: date(from)) == date(due))
  }

  /// Promise's rule: the next business day. 2026-12-05 is a Saturday; 2026-11-23 a holiday.
  @Test(arguments: [
    (5, "2026-11-20", "2026-12-07"), (23, "2026-11-20", "2026-11-24"),
    (25, "2026-11-20", "2026-11-25"),
  ])
  func movesToABusinessDay(_ day: Int, _ from: String, _ due: String) throws {
    #expect(try PaymentCycle.monthly(day: day).businessDueDate(after: date(from)) == date(due))
  }

  @Test func refuses() throws {
    let today = try date("2026-11-20")
    let last = try date("9999-12-31")
    for day in [0, 32, -1, Int.max, Int.min] {
      #expect(throws: LoanError.dueDayOutOfRange(day)) {
        try PaymentCycle.monthly(day: day).dueDate(after: today)
      }
      #expect(throws: LoanError.cycleOutOfRange(day == 32 ? 367 : day)) {
        try PaymentCycle.every(days: day == 32 ? 367 : day).dueDate(after: today)
      }
    }
    #expect(throws: LoanError.pastTheCalendar) {
      try PaymentCycle.every(days: 35).dueDate(after: last)
    }
    #expect(throws: LoanError.pastTheCalendar) {
      try PaymentCycle.monthly(day: 31).dueDate(after: last)
    }
    #expect(throws: LoanError.pastTheCalendar) {
      try Loan.datedSchedule(
        principal: Yen(100_000), rate: percent("18"), payment: Yen(5_000), from: last - 90,
        cycle: .monthly(day: 5))
    }
  }

  /// Fact sheet, table `fixed-day-window`: 0 to 14 days before the due date.
  @Test(arguments: [
    ("2026-11-20", PaymentPeriod.thisDueDate), ("2026-11-06", .thisDueDate),
    ("2026-11-05", .extraBefore), ("2026-10-01", .extraBefore), ("2026-11-21", .late(days: 1)),
    ("2027-01-20", .late(days: 61)),
  ])
  func counts(_ paid: String, _ period: PaymentPeriod) throws {
    let found = PaymentPeriod(
      paidOn: try date(paid), dueDate: try date("2026-11-20"), windowDays: 14)
    #expect(found == period)
  }
}
