import LoanCalculator
import Testing
import Units

/// The expected rows come from a loop over Python's `fractions` and `datetime`, written apart.
@Suite struct PlanChangesTests {
  private func monthly(_ changes: PlanChanges) throws -> Schedule {
    try Loan.levelPaymentSchedule(
      principal: Yen(500_000), rate: percent("18"), payment: Yen(15_000), changes: changes)
  }

  private func dated(
    _ start: String, _ cycle: PaymentCycle, moves: Bool = false, rule: DayCountRule = .every365,
    _ changes: PlanChanges = .none
  ) throws -> Schedule {
    try Loan.datedSchedule(
      principal: Yen(300_000), rate: percent("18"), payment: Yen(15_000), from: date(start),
      cycle: cycle, movesToBusinessDay: moves, rule: rule, changes: changes)
  }

  @Test func interestOnlyMonthsByMonths() throws {
    let schedule = try monthly(PlanChanges(interestOnly: [1, 2, 3]))
    #expect((schedule.count, schedule.total) == (50, Yen(720_827)))
    #expect(schedule.installments.prefix(3).allSatisfy { $0.kind == .interestOnly })
    #expect(schedule.installments[2].balance == Yen(500_000))
    let cost = try Loan.interestOnlyCost(
      principal: Yen(500_000), rate: percent("18"), payment: Yen(15_000), months: 3
    ).value
    #expect((cost.count, cost.total) == (schedule.count, schedule.total))
  }

  @Test func aOneOffExtraPaymentByMonths() throws {
    let schedule = try monthly(PlanChanges(extraWithPayment: [3: Yen(100_000)]))
    #expect((schedule.count, schedule.total) == (35, Yen(622_006)))
    let third = schedule.installments[2]
    #expect(
      (third.payment, third.interest, third.balance) == (Yen(115_000), Yen(7_273), Yen(377_160)))
    #expect(schedule.lastPayment == Yen(12_006))
    #expect(schedule.derivation.formula.hasSuffix("全35回、追加の返済は合わせて100,000円"))
  }

  @Test func bothTogether() throws {
    let schedule = try monthly(
      PlanChanges(interestOnly: [5, 6], extraWithPayment: [3: Yen(100_000)]))
    #expect((schedule.count, schedule.total) == (37, Yen(633_040)))
    let fifth = schedule.installments[4]
    #expect((fifth.kind, fifth.payment, fifth.principal) == (.interestOnly, Yen(5_517), Yen(0)))
    // An extra payment with a payment of interest alone still lowers the debt.
    let both = try monthly(PlanChanges(interestOnly: [1], extraWithPayment: [1: Yen(10_000)]))
    #expect(both.installments[0].principal == Yen(10_000))
    #expect(both.installments[0].payment == Yen(17_500))
  }

  @Test func extraPaymentsOnDays() throws {
    let schedule = try dated(
      "2026-11-20", .monthly(day: 10),
      PlanChanges(
        extraOnDay: [try date("2026-12-25"): Yen(50_000), try date("2027-01-10"): Yen(30_000)]))
    #expect((schedule.count, schedule.total) == (18, Yen(330_949)))
    let rows = schedule.installments.prefix(4)
    #expect(
      rows.map { $0.dueDate?.iso } == ["2026-12-10", "2026-12-25", "2027-01-10", "2027-02-10"])
    #expect(rows.map(\.kind) == [.regular, .extra, .regular, .regular])
    #expect(rows.map(\.payment.amount) == [15_000, 50_000, 45_000, 15_000])
    #expect(rows.map(\.interest.amount) == [2_958, 2_130, 1_894, 3_011])
    #expect(rows.map(\.balance.amount) == [287_958, 240_088, 196_982, 184_993])
    #expect(schedule.installments.map(\.number) == Array(1...18))
  }

  @Test func anExtraPaymentMayEndTheDebt() throws {
    let day = try date("2026-12-25")
    let schedule = try dated(
      "2026-11-20", .monthly(day: 10), PlanChanges(extraOnDay: [day: Yen(1_000_000)]))
    #expect(schedule.count == 2)
    #expect(schedule.lastPayment == Yen(287_958 + 2_130))
    #expect(schedule.installments[1].kind == .extra)
  }

  @Test func interestOnlyByDays() throws {
    let schedule = try dated(
      "2026-11-20", .monthly(day: 10), PlanChanges(interestOnly: [1, 2]))
    #expect((schedule.count, schedule.total) == (26, Yen(366_791)))
    #expect(schedule.installments.prefix(3).map(\.payment.amount) == [2_958, 4_586, 15_000])
  }

  @Test func monthEndsAndLeapYears() throws {
    let simulated = try dated("2027-12-31", .monthly(day: 31))
    #expect((simulated.count, simulated.total) == (24, Yen(359_365)))
    let dates = simulated.installments.prefix(4).map { $0.dueDate?.iso }
    #expect(dates == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"])
    let leap = try dated("2027-12-31", .monthly(day: 31), rule: .leapYear366)
    #expect((leap.total, leap.lastPayment) == (Yen(359_210), Yen(14_210)))
    let cycle = try dated("2028-02-10", .every(days: 35), rule: .leapYear366)
    #expect((cycle.count, cycle.total) == (25, Yen(370_999)))
    #expect(cycle.derivation.rule.id == "by-days-366")
    #expect((simulated.months, leap.months, cycle.months) == (24, 24, 29))
  }

  /// Closed on the 20th, debited on the 6th of the next month.
  @Test func directDebit() throws {
    let debit = PaymentCycle.debit(day: 6, closingDay: 20)
    let inTime = try dated("2026-11-20", debit)
    #expect((inTime.count, inTime.total) == (24, Yen(356_357)))
    #expect(inTime.installments.prefix(2).map { $0.dueDate?.iso } == ["2026-12-06", "2027-01-06"])
    let afterClosing = try dated("2026-11-21", debit)
    #expect((afterClosing.count, afterClosing.total) == (25, Yen(362_528)))
    #expect(afterClosing.installments.first?.dueDate == (try date("2027-01-06")))
    #expect(throws: LoanError.dueDayOutOfRange(0)) {
      try PaymentCycle.debit(day: 6, closingDay: 0).dueDate(after: date("2026-11-20"))
    }
  }

  /// 2026-12-05 is a Saturday, 2027-01-05 a Tuesday; 2027-05-01 to 05-05 are days off, so that the
  /// payment of the 1st is made on the 6th and the next one is due on the 1st of June all the same.
  @Test func businessDays() throws {
    let schedule = try dated("2026-11-20", .monthly(day: 5), moves: true)
    #expect(
      schedule.installments.prefix(2).map { $0.dueDate?.iso } == ["2026-12-07", "2027-01-05"])
    // 300,000 * 18 % * 17 / 365 = 2515.07
    #expect(schedule.installments.first?.interest == Yen(2_515))
    #expect(schedule.derivation.formula.contains("休日なら翌営業日"))
    let may = try dated("2027-04-20", .monthly(day: 1), moves: true)
    #expect(may.installments.prefix(2).map { $0.dueDate?.iso } == ["2027-05-06", "2027-06-01"])
    let monthEnd = try dated("2027-01-20", .monthly(day: 31), moves: true)
    // 2027-01-31 is a Sunday, and so is 2027-02-28.
    #expect(
      monthEnd.installments.prefix(2).map { $0.dueDate?.iso } == ["2027-02-01", "2027-03-01"])
  }

  @Test func refuses() throws {
    let day = try date("2026-11-20")
    func error(_ changes: PlanChanges, days: Bool = false) -> LoanError? {
      do throws(LoanError) {
        if days {
          _ = try Loan.datedSchedule(
            principal: Yen(300_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000),
            from: day, cycle: .monthly(day: 10), changes: changes)
        } else {
          _ = try Loan.levelPaymentSchedule(
            principal: Yen(300_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000),
            changes: changes)
        }
        return nil
      } catch { return error }
    }
    #expect(error(PlanChanges(extraOnDay: [day + 1: Yen(1)])) == .extraPaymentNeedsDates)
    #expect(error(PlanChanges(interestOnly: [0])) == .paymentsOutOfRange(0))
    #expect(error(PlanChanges(extraWithPayment: [1_201: Yen(1)])) == .paymentsOutOfRange(1_201))
    #expect(error(PlanChanges(extraWithPayment: [1: Yen(0)])) == .zero(.payment))
    #expect(
      error(PlanChanges(extraOnDay: [day: Yen(1)]), days: true)
        == .datesOutOfOrder(from: day, to: day))
    #expect(
      error(PlanChanges(extraOnDay: [day + 1: Yen(-1)]), days: true)
        == .negative(.payment, Yen(-1)))
    // One day's interest is 147 yen: less pays nothing off.
    #expect(
      error(PlanChanges(extraOnDay: [day + 1: Yen(147)]), days: true)
        == .paymentDoesNotCoverInterest(payment: Yen(147), interest: Yen(147)))
    #expect(error(PlanChanges(extraOnDay: [day + 1: Yen(148)]), days: true) == nil)
    #expect(
      error(PlanChanges(interestOnly: Set(1...1_200))) == .tooManyPayments(limit: 1_200))
  }
}
