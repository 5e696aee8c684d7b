import LoanCalculator
import Testing
import Units

@Suite struct RequiredPaymentTests {
  /// Found by trying, with Python's `fractions`: principal, percent, payments, payment, total.
  @Test(arguments: [
    (500_000, "18", 24, 24_962, 599_079), (500_000, "18", 12, 45_840, 550_074),
    (100_000, "18", 10, 10_843, 108_429), (1_000_000, "15", 60, 23_790, 1_427_356),
    (500_000, "0", 7, 71_429, 500_000), (1, "18", 1, 1, 1), (500_000, "18", 1, 507_500, 507_500),
  ])
  func byMonths(_ principal: Int, _ rate: String, _ count: Int, _ payment: Int, _ total: Int) throws
  {
    let found = try Loan.scheduleToFinish(
      principal: Yen(principal), rate: percent(rate), count: count)
    #expect(found.terms.payment == Yen(payment))
    #expect((found.count, found.total) == (count, Yen(total)))
  }

  /// Whatever the cycle: it is done by the day, and with one yen less it is not.
  @Test(arguments: [
    (PaymentCycle.monthly(day: 31), "2028-01-31"), (.every(days: 35), "2027-06-18"),
    (.debit(day: 6, closingDay: 20), "2027-01-06"), (.monthly(day: 5), "2031-11-05"),
  ])
  func byADay(_ cycle: PaymentCycle, _ end: String) throws {
    let (start, end) = try (date("2026-11-20"), date(end))
    for moves in [false, true] {
      let found = try Loan.scheduleToFinish(
        principal: Yen(300_000), rate: percent("18"), from: start, by: end, cycle: cycle,
        movesToBusinessDay: moves)
      let last = try #require(found.installments.last?.dueDate)
      #expect(last <= end)
      let less = try? Loan.datedSchedule(
        principal: Yen(300_000), rate: percent("18"),
        payment: found.terms.payment - Yen(1), from: start, cycle: cycle,
        movesToBusinessDay: moves)
      #expect(less?.installments.last?.dueDate.map { $0 > end } ?? true)
    }
  }

  /// 300,000 yen on 2026-11-20, one payment on 2026-12-10: 20 days of interest are 2,958 yen.
  @Test func theOnlyDueDateTakesAll() throws {
    let found = try Loan.scheduleToFinish(
      principal: Yen(300_000), rate: percent("18"), from: date("2026-11-20"),
      by: date("2026-12-31"), cycle: .monthly(day: 10))
    #expect(found.terms.payment == Yen(302_958))
    #expect(found.count == 1)
  }

  @Test func refuses() throws {
    let rate = try percent("18")
    let (start, early) = try (date("2026-11-20"), date("2026-12-09"))
    for count in [0, -1, 1_201, Int.max] {
      #expect(throws: LoanError.paymentsOutOfRange(count)) {
        try Loan.scheduleToFinish(principal: Yen(1), rate: rate, count: count)
      }
    }
    #expect(throws: LoanError.noDueDate(by: early)) {
      try Loan.scheduleToFinish(
        principal: Yen(1), rate: rate, from: start, by: early, cycle: .monthly(day: 10))
    }
    #expect(throws: LoanError.noDueDate(by: start)) {
      try Loan.scheduleToFinish(
        principal: Yen(1), rate: rate, from: start, by: start, cycle: .monthly(day: 10))
    }
    #expect(throws: LoanError.zero(.principal)) {
      try Loan.scheduleToFinish(principal: Yen(0), rate: rate, count: 3)
    }
    #expect(throws: LoanError.tooManyPayments(limit: 1_200)) {
      try Loan.scheduleToFinish(
        principal: Yen(1), rate: rate, from: start, by: start + 2_000, cycle: .every(days: 1))
    }
    #expect(throws: LoanError.tooLarge(.payment, Yen(1_015_000_000_000))) {
      try Loan.scheduleToFinish(principal: .largest, rate: rate, count: 1)
    }
  }

  /// Fact sheet, table `total-comparison`: 13,000 against 15,000 a month, and a second pair from
  /// its table `test-vectors-total` (200,000 at 6,000 and 9,000: 279,313 - 245,093).
  @Test(arguments: [
    (500_000, 13_000, 2_000, 52_730, 11), (200_000, 6_000, 3_000, 34_220, 19),
    (500_000, 15_000, 0, 0, 0),
  ])
  func saving(_ principal: Int, _ payment: Int, _ more: Int, _ interest: Int, _ payments: Int)
    throws
  {
    let found = try Loan.saving(
      principal: Yen(principal), rate: percent("18"), payment: Yen(payment), more: Yen(more))
    #expect((found.value.interest, found.value.payments) == (Yen(interest), payments))
    #expect(found.derivation.ruleFactIDs.first == "mp-can-pay-more")
  }

  @Test func savingRefuses() throws {
    let rate = try percent("18")
    #expect(throws: LoanError.negative(.payment, Yen(-1))) {
      try Loan.saving(principal: Yen(1_000), rate: rate, payment: Yen(500), more: Yen(-1))
    }
    #expect(throws: LoanError.tooLarge(.payment, Yen(.max))) {
      try Loan.saving(principal: Yen(1_000), rate: rate, payment: Yen(500), more: Yen(.max))
    }
    #expect(
      throws: LoanError.paymentDoesNotCoverInterest(payment: Yen(7_500), interest: Yen(7_500))
    ) {
      try Loan.saving(principal: Yen(500_000), rate: rate, payment: Yen(7_500), more: Yen(1))
    }
  }
}
