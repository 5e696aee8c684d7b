import LoanCalculator
import Testing
import Units

/// 100,000 random cases against a model in exact fractions that counts its days one by one.
@Suite struct BruteForceTests {
  private static let casesOfAPart = 10_000

  /// What a case is drawn from: everyday amounts and absurd ones, within the model's `Int`.
  private struct Draw {
    var random: Seeded

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }
    mutating func flag() -> Bool { .random(using: &random) }

    mutating func principal() -> Int {
      number(1...[1_000, 100_000, 1_000_000, 10_000_000][number(0...3)])
    }

    /// Whole percents, tenths and hundredths of a percent up to 30 %, seldom none at all.
    mutating func percentHundredths() -> Int {
      let step = [1, 10, 100][number(0...2)]
      return number(0...20) == 0 ? 0 : number(1...3_000 / step) * step
    }

    mutating func day() -> CivilDate { CivilDate(daysSinceEpoch: number(10_000...40_000)) }
  }

  /// The rows of a schedule in the form of the model.
  private func rows(_ schedule: Schedule?) -> [BruteForce.Row]? {
    schedule?.installments.map { [$0.interest.amount, $0.payment.amount, $0.balance.amount] }
  }

  /// - Returns: the kinds of case that came up, and how many of each the calculator refused.
  @Test(arguments: 0..<10)
  func agreesWithTheModel(_ part: Int) throws {
    var draw = Draw(random: Seeded(state: 100 + UInt64(part)))
    var (figures, refusals, leaps) = (0, 0, 0)
    for index in 0..<Self.casesOfAPart {
      let principal = draw.principal()
      let hundredths = draw.percentHundredths()
      let exactRate = Fraction(hundredths, over: 10_000)
      let rate = AnnualRate(basisPoints: hundredths)
      let start = draw.day()
      let plain = PlainDay(year: start.year, month: start.month, day: start.day)
      let leap = draw.flag()
      let rule: DayCountRule = leap ? .leapYear366 : .every365
      let place = "part \(part), case \(index)"
      switch index % 8 {
      case 0, 1:
        let days = draw.number(0...500)
        var end = plain
        let expected = BruteForce.interest(principal, exactRate, from: &end, leap: leap) {
          $1 == days
        }
        let to = start + days
        #expect([to.year, to.month, to.day] == [end.year, end.month, end.day], "\(place)")
        let found: Yen =
          switch draw.number(0...2) {
          case 0:
            try Loan.accruedInterest(
              principal: Yen(principal), rate: rate, from: start, to: to, rule: rule
            ).value
          case 1:
            try Loan.lateCharge(
              principal: Yen(principal), rate: rate, dueDate: start, paidOn: to, rule: rule
            ).value
          default:
            try Loan.payOff(
              balance: Yen(principal), rate: rate, lastPaid: start, on: to, rule: rule
            ).value - Yen(principal)
          }
        #expect(found == Yen(expected), "\(place)")
        let simulated = try Loan.interest(principal: Yen(principal), rate: rate, days: days).value
        if leap && found != simulated { leaps += 1 }
        figures += 1
      case 2:
        let share = draw.number(1...2_000)
        let unit = [1, 100, 1_000][draw.number(0...2)]
        let rule = try MinimumPaymentRule(
          .shareByBalance(
            AmountTable([
              .init(from: Yen(1), upTo: nil, value: BalanceShare(partsPerMillion: share * 100))
            ])), roundingUpTo: Yen(unit), factIDs: [])
        let found = try rule.minimumPayment(balance: Yen(principal), limit: nil).value
        let exact = Fraction(principal) * Fraction(share, over: 10_000) * Fraction(1, over: unit)
        #expect(found == Yen(exact.ceiling * unit), "\(place)")
        figures += 1
      case 3:
        // The least payment for so many months: enough, and one yen less is not.
        let count = draw.number(1...24)
        let found = try Loan.scheduleToFinish(principal: Yen(principal), rate: rate, count: count)
        let payment = found.terms.payment.amount
        #expect(rows(found) == BruteForce.monthly(principal, exactRate, payment), "\(place)")
        #expect(found.count <= count, "\(place)")
        let less = BruteForce.monthly(principal, exactRate, payment - 1)
        #expect(less.map { $0.count > count } ?? true, "\(place)")
        figures += 1
      case 4:
        let payment = principal / draw.number(1...90) + draw.number(0...20)
        let expected = BruteForce.monthly(principal, exactRate, payment)
        let found = try? Loan.levelPaymentSchedule(
          principal: Yen(principal), rate: rate, payment: Yen(payment))
        #expect(rows(found) == expected, "\(place)")
        if found == nil { refusals += 1 } else { figures += 1 }
      case 5:
        let payment = principal / draw.number(1...90) + draw.number(0...20)
        let only = Set((0..<draw.number(0...4)).map { _ in draw.number(1...30) })
        var extra: [Int: Int] = [:]
        for _ in 0..<draw.number(0...3) { extra[draw.number(1...30)] = draw.number(1...50_000) }
        let expected = BruteForce.monthly(
          principal, exactRate, payment, interestOnly: only, extra: extra)
        let found = try? Loan.levelPaymentSchedule(
          principal: Yen(principal), rate: rate, payment: Yen(payment),
          changes: PlanChanges(interestOnly: only, extraWithPayment: extra.mapValues { Yen($0) }))
        #expect(rows(found) == expected, "\(place)")
        if found == nil { refusals += 1 } else { figures += 1 }
      default:
        let payment = principal / draw.number(1...20) + draw.number(0...20)
        let (cycle, model): (PaymentCycle, BruteForce.Cycle)
        switch draw.number(0...2) {
        case 0:
          let days = draw.number(20...60)
          (cycle, model) = (.every(days: days), .every(days))
        case 1:
          let day = draw.number(1...31)
          (cycle, model) = (.monthly(day: day), .monthly(day))
        default:
          let (day, closing) = (draw.number(1...31), draw.number(1...31))
          (cycle, model) = (
            .debit(day: day, closingDay: closing), .debit(day: day, closing: closing)
          )
        }
        let expected = BruteForce.dated(
          principal, exactRate, payment, from: plain, model, leap: leap)
        let found = try? Loan.datedSchedule(
          principal: Yen(principal), rate: rate, payment: Yen(payment), from: start, cycle: cycle,
          rule: rule)
        #expect(rows(found) == expected, "\(place)")
        if found == nil { refusals += 1 } else { figures += 1 }
      }
    }
    #expect(figures + refusals == Self.casesOfAPart)
    // The comparison is only worth its name when both outcomes and both rules came up.
    #expect(figures > 8_000 && refusals > 100 && leaps > 100, "\(figures) \(refusals) \(leaps)")
  }
}
