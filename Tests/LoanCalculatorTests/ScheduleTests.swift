import LoanCalculator
import Testing
import Units

@Suite struct ScheduleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var principal: Int, percent: String, payment: Int
    var count: Int, last: Int, interest: Int, total: Int
    var testDescription: String { "\(principal) at \(percent) %, \(payment) a month" }

    init(
      _ principal: Int, _ percent: String, _ payment: Int, _ count: Int, _ last: Int,
      _ interest: Int, _ total: Int
    ) {
      (self.principal, self.percent, self.payment) = (principal, percent, payment)
      (self.count, self.last, self.interest, self.total) = (count, last, interest, total)
    }
  }

  /// Fact sheet, table `test-vectors-total`; five of the totals are published by Acom's simulator
  /// and finance sites.
  @Test(arguments: [
    Example(100_000, "18", 3_000, 47, 1_639, 39_639, 139_639),
    Example(100_000, "18", 4_000, 32, 2_260, 26_260, 126_260),
    Example(100_000, "18", 5_000, 24, 4_772, 19_772, 119_772),
    Example(100_000, "18", 10_000, 11, 9_158, 9_158, 109_158),
    Example(200_000, "18", 6_000, 47, 3_313, 79_313, 279_313),
    Example(200_000, "18", 9_000, 28, 2_093, 45_093, 245_093),
    Example(300_000, "18", 9_000, 47, 4_982, 118_982, 418_982),
    Example(300_000, "18", 11_000, 36, 3_683, 88_683, 388_683),
    Example(300_000, "18", 13_000, 29, 6_993, 70_993, 370_993),
    Example(500_000, "18", 13_000, 58, 10_057, 251_057, 751_057),
    Example(500_000, "18", 15_000, 47, 8_327, 198_327, 698_327),
    Example(500_000, "18", 20_000, 32, 11_374, 131_374, 631_374),
    Example(500_000, "18", 30_000, 20, 9_706, 79_706, 579_706),
    Example(500_000, "17.8", 13_000, 58, 5_160, 246_160, 746_160),
    Example(1_000_000, "15", 20_000, 79, 19_052, 579_052, 1_579_052),
  ])
  func published(_ e: Example) throws {
    let schedule = try Loan.levelPaymentSchedule(
      principal: Yen(e.principal), rate: percent(e.percent), payment: Yen(e.payment))
    #expect(schedule.count == e.count)
    #expect(schedule.lastPayment == Yen(e.last))
    #expect(schedule.totalInterest == Yen(e.interest))
    #expect(schedule.total == Yen(e.total))
  }

  /// The first rows of the schedule that the source `x-total-schedule` prints.
  @Test func firstRows() throws {
    let schedule = try Loan.levelPaymentSchedule(
      principal: Yen(500_000), rate: percent("18"), payment: Yen(15_000))
    let rows = schedule.installments.prefix(3)
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows.map(\.interest.amount) == [7_500, 7_387, 7_273])
    #expect(rows.map(\.principal.amount) == [7_500, 7_613, 7_727])
    #expect(rows.map(\.balance.amount) == [492_500, 484_887, 477_160])
    #expect(rows.allSatisfy { $0.dueDate == nil })
    #expect(schedule.derivation.formula.hasSuffix("最後の回は残り全部、全47回"))
    #expect(schedule.derivation.rounding == .downToYenEachPayment)
  }

  /// Fact sheet, table `test-vectors-actual-days`: a loan on 2025-01-10 by days.
  @Test(arguments: [
    (PaymentCycle.monthly(day: 10), 47, 698_003, "2025-02-10"),
    (PaymentCycle.every(days: 35), 51, 750_686, "2025-02-14"),
  ])
  func byDays(_ cycle: PaymentCycle, _ count: Int, _ total: Int, _ first: String) throws {
    let schedule = try Loan.datedSchedule(
      principal: Yen(500_000), rate: percent("18"), payment: Yen(15_000),
      from: date("2025-01-10"), cycle: cycle)
    #expect(schedule.count == count)
    #expect(schedule.total == Yen(total))
    #expect(schedule.installments.first?.dueDate == (try date(first)))
  }

  @Test func shortest() throws {
    let once = try Loan.levelPaymentSchedule(
      principal: Yen(1_000), rate: percent("18"), payment: Yen(5_000))
    #expect((once.count, once.lastPayment, once.totalInterest) == (1, Yen(1_015), Yen(15)))
    let free = try Loan.levelPaymentSchedule(
      principal: Yen(9), rate: percent("0"), payment: Yen(2))
    #expect((free.count, free.lastPayment, free.total) == (5, Yen(1), Yen(9)))
    let most = try Loan.levelPaymentSchedule(
      principal: Yen(1_200), rate: percent("0"), payment: Yen(1))
    #expect(most.count == 1_200)
    let large = try Loan.levelPaymentSchedule(
      principal: .largest, rate: percent("10"), payment: .largest)
    #expect(large.total.amount > Yen.largest.amount)
  }

  private func error(_ principal: Int, _ percentText: String, _ payment: Int) throws -> LoanError? {
    let rate = try percent(percentText)
    do throws(LoanError) {
      _ = try Loan.levelPaymentSchedule(
        principal: Yen(principal), rate: rate, payment: Yen(payment))
      return nil
    } catch { return error }
  }

  @Test func refuses() throws {
    let tooLittle = LoanError.paymentDoesNotCoverInterest(payment: Yen(7_500), interest: Yen(7_500))
    #expect(try error(500_000, "18", 7_500) == tooLittle)
    #expect(
      tooLittle.message(japanese: true)
        == "1回に7,500円では利息7,500円を超えないため、返し終わりません。7,501円以上で入力してください。")
    #expect(try error(500_000, "18", 7_501) == nil)
    #expect(
      try error(10, "0", 0) == .paymentDoesNotCoverInterest(payment: Yen(0), interest: Yen(0)))
    #expect(try error(1_201, "0", 1) == .tooManyPayments(limit: 1_200))
    #expect(try error(0, "18", 1_000) == .zero(.principal))
    #expect(try error(-1, "18", 1_000) == .negative(.principal, Yen(-1)))
    #expect(try error(1, "18", -1) == .negative(.payment, Yen(-1)))
    #expect(try error(1, "18", .max) == .tooLarge(.payment, Yen(.max)))
    #expect(try error(1, "10001", 5) == .rateOutOfRange(percent("10001")))
    #expect(
      try error(.max, "18", 5) == .tooLarge(.principal, Yen(.max)))
  }

  /// Three months of 7,500 interest-only before 47 payments: by hand 22,500 more.
  @Test func interestOnly() throws {
    let found = try Loan.interestOnlyCost(
      principal: Yen(500_000), rate: percent("18"), payment: Yen(15_000), months: 3)
    let cost = found.value
    #expect(cost.monthlyInterest == Yen(7_500))
    #expect(cost.extraInterest == Yen(22_500))
    #expect((cost.totalWithout, cost.total) == (Yen(698_327), Yen(720_827)))
    #expect((cost.countWithout, cost.count) == (47, 50))
    #expect(found.derivation.formula.hasSuffix("7,500円 × 3回 = 22,500円"))
    #expect(found.derivation.ruleFactIDs.contains("io-principal-same"))
    for months in [0, -1, 1_201, Int.max] {
      #expect(throws: LoanError.monthsOutOfRange(months)) {
        try Loan.interestOnlyCost(
          principal: Yen(1), rate: percent("18"), payment: Yen(1), months: months)
      }
    }
    #expect(throws: LoanError.tooManyPayments(limit: 1_200)) {
      try Loan.interestOnlyCost(
        principal: Yen(500_000), rate: percent("18"), payment: Yen(15_000), months: 1_154)
    }
  }
}
