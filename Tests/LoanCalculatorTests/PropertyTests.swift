import LoanCalculator
import Testing
import Units

/// What holds for every loan, over loans drawn from a seeded generator.
@Suite struct PropertyTests {
  /// Amounts and rates of every order of magnitude, so that the small and the absurd both come up.
  private static func scaled(_ largest: Int, _ random: inout Seeded) -> Int {
    var top = largest
    for _ in 0..<Int.random(in: 0...6, using: &random) { top = max(top / 10, 10) }
    return Int.random(in: 0...top, using: &random)
  }

  @Test func interestIsTheExactQuotientCutOff() throws {
    var random = Seeded(state: 1)
    var wide = 0
    for _ in 0..<20_000 {
      let principal = Self.scaled(Yen.largest.amount, &random)
      let rate = Self.scaled(100_000_000, &random)
      let days = Self.scaled(366_000, &random)
      let exact = ExactRational(
        numerator: BigNatural(principal).times(rate).times(days), denominator: 365 * 1_000_000)
      let found = try Loan.interest(
        principal: Yen(principal), rate: AnnualRate(partsPerMillion: rate), days: days)
      #expect(found.value.amount == exact.floor, "\(principal) \(rate) \(days)")
      if principal.multipliedReportingOverflow(by: rate * days).overflow { wide += 1 }
    }
    // The test is only worth its name when both widths came up.
    #expect((1_000...19_000).contains(wide))
  }

  @Test func minimumPaymentIsTheExactShareRaised() throws {
    var random = Seeded(state: 2)
    for _ in 0..<5_000 {
      let balance = Self.scaled(Yen.largest.amount, &random) + 1
      let share = Int.random(in: 1...1_000_000, using: &random)
      let unit = [1, 10, 100, 1_000, 1_000_000].randomElement(using: &random) ?? 1
      guard balance <= Yen.largest.amount else { continue }
      let rule = try MinimumPaymentRule(
        .shareByBalance(
          AmountTable([
            .init(from: Yen(1), upTo: nil, value: BalanceShare(partsPerMillion: share))
          ])), roundingUpTo: Yen(unit), factIDs: [])
      let exact = ExactRational(
        numerator: BigNatural(balance).times(share), denominator: 1_000_000 * unit)
      let found = try rule.minimumPayment(balance: Yen(balance), limit: nil).value
      #expect(found.amount == exact.ceiling * unit, "\(balance) \(share) \(unit)")
    }
  }

  /// A schedule worked out again row by row with exact rationals.
  @Test func schedulesAddUp() throws {
    var random = Seeded(state: 3)
    var (accepted, refused) = (0, 0)
    for _ in 0..<3_000 {
      let principal = Int.random(in: 1...10_000_000, using: &random)
      let rate = Int.random(in: 0...200_000, using: &random)
      let payment = Int.random(in: 1...max(principal / 6, 2), using: &random)
      let schedule: Schedule
      do throws(LoanError) {
        schedule = try Loan.levelPaymentSchedule(
          principal: Yen(principal), rate: AnnualRate(partsPerMillion: rate),
          payment: Yen(payment))
      } catch {
        refused += 1
        continue
      }
      accepted += 1
      var balance = principal
      var (total, interestTotal) = (0, 0)
      var holds = true
      for row in schedule.installments {
        let interest = ExactRational(
          numerator: BigNatural(balance).times(rate), denominator: 12_000_000
        ).floor
        let paid = min(payment, balance + interest)
        balance -= paid - interest
        total += paid
        interestTotal += interest
        holds =
          holds && row.interest.amount == interest && row.payment.amount == paid
          && row.principal.amount == paid - interest && row.balance.amount == balance
      }
      #expect(holds, "\(principal) \(rate) \(payment)")
      #expect(balance == 0)
      #expect(schedule.installments.reduce(0) { $0 + $1.principal.amount } == principal)
      #expect((schedule.total, schedule.totalInterest) == (Yen(total), Yen(interestTotal)))
      #expect(total == principal + interestTotal)
      #expect(schedule.lastPayment.amount <= payment)
    }
    #expect(accepted > 500 && refused > 100, "\(accepted) \(refused)")
  }

  @Test func payingMoreIsNeverDearer() throws {
    var random = Seeded(state: 4)
    for _ in 0..<1_000 {
      let principal = Int.random(in: 1...3_000_000, using: &random)
      let rate = AnnualRate(partsPerMillion: Int.random(in: 0...200_000, using: &random))
      let payment = principal / Int.random(in: 5...40, using: &random) + 1
      let more = payment + Int.random(in: 1...10_000, using: &random)
      let a = try Loan.levelPaymentSchedule(
        principal: Yen(principal), rate: rate, payment: Yen(payment))
      let b = try Loan.levelPaymentSchedule(
        principal: Yen(principal), rate: rate, payment: Yen(more))
      #expect(b.total <= a.total && b.count <= a.count, "\(principal) \(rate) \(payment) \(more)")
      let lower = AnnualRate(partsPerMillion: rate.partsPerMillion * 9 / 10)
      let c = try Loan.levelPaymentSchedule(
        principal: Yen(principal), rate: lower, payment: Yen(payment))
      #expect(c.total <= a.total && c.count <= a.count)
    }
  }

  @Test func interestGrowsWithDaysRateAndPrincipal() throws {
    var random = Seeded(state: 5)
    for _ in 0..<5_000 {
      let principal = Self.scaled(1_000_000_000, &random)
      let rate = Self.scaled(1_000_000, &random)
      let days = Self.scaled(3_660, &random)
      func interest(_ principal: Int, _ rate: Int, _ days: Int) throws -> Yen {
        try Loan.interest(
          principal: Yen(principal), rate: AnnualRate(partsPerMillion: rate), days: days
        ).value
      }
      let base = try interest(principal, rate, days)
      #expect(try base <= interest(principal, rate, days + 1))
      #expect(try base <= interest(principal, rate + 1, days))
      #expect(try base <= interest(principal + 1, rate, days))
      // Cutting the days in two never costs more, since each part drops its own fraction.
      let early = days / 3
      let (first, second) = try (
        interest(principal, rate, early), interest(principal, rate, days - early)
      )
      #expect(first + second <= base && base <= first + second + Yen(1))
    }
  }

  /// Interest-only months first, by paying them out: the total grows by exactly their interest.
  @Test func interestOnlyMonthsAddTheirInterest() throws {
    var random = Seeded(state: 6)
    for _ in 0..<300 {
      let principal = Int.random(in: 10_000...3_000_000, using: &random)
      let rate = AnnualRate(partsPerMillion: Int.random(in: 10_000...200_000, using: &random))
      let payment = principal / Int.random(in: 5...40, using: &random) + 1
      let months = Int.random(in: 1...24, using: &random)
      let cost = try Loan.interestOnlyCost(
        principal: Yen(principal), rate: rate, payment: Yen(payment), months: months
      ).value
      var paid = 0
      for _ in 0..<months {
        paid +=
          ExactRational(
            numerator: BigNatural(principal).times(rate.partsPerMillion), denominator: 12_000_000
          ).floor
      }
      #expect(cost.extraInterest == Yen(paid))
      #expect(cost.total == cost.totalWithout + Yen(paid))
      #expect(cost.count == cost.countWithout + months)
    }
  }

  /// Whatever is typed, there is a figure or a typed refusal with words in both languages.
  @Test func nothingTraps() throws {
    var random = Seeded(state: 7)
    let edges = [Int.min, -1, 0, 1, 365, 1_200, 1_000_000_000_000, 1_000_000_000_001, Int.max]
    func any() -> Int {
      Bool.random(using: &random)
        ? edges.randomElement(using: &random) ?? 0 : Self.scaled(1_000_000_000_000, &random)
    }
    let rules = try [Rules.acom(), Rules.promise(), Rules.mobit(), Rules.aiful()]
    let start = try date("2026-11-20")
    var (figures, refusals) = (0, 0)
    for index in 0..<4_000 {
      let (a, b, c, d) = (any(), any(), any(), any())
      let rate = AnnualRate(partsPerMillion: b)
      do throws(LoanError) {
        switch index % 8 {
        case 0: _ = try Loan.interest(principal: Yen(a), rate: rate, days: c)
        case 1: _ = try Loan.payOff(balance: Yen(a), rate: rate, days: c)
        case 2:
          _ = try Loan.levelPaymentSchedule(principal: Yen(a), rate: rate, payment: Yen(c))
        case 3:
          _ = try Loan.interestOnlyCost(
            principal: Yen(a), rate: rate, payment: Yen(c), months: d)
        case 4: _ = try rules[index / 8 % 4].minimumPayment(balance: Yen(a), limit: Yen(b))
        case 5:
          _ = try Loan.datedSchedule(
            principal: Yen(a), rate: rate, payment: Yen(c), from: start + d,
            cycle: index % 16 == 5 ? .every(days: d) : .monthly(day: d))
        case 6: _ = try Loan.cashPayment(of: Yen(a), unit: Yen(b))
        default:
          _ = try Loan.accruedInterest(
            principal: Yen(a), rate: rate, from: start + c, to: start + d)
        }
        figures += 1
      } catch {
        refusals += 1
        #expect(!error.message(japanese: true).isEmpty)
        #expect(!error.message(japanese: false).isEmpty)
      }
    }
    #expect(figures > 100 && refusals > 100, "\(figures) \(refusals)")
  }
}
