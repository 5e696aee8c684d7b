// Decimals for sums with their fraction, which some of the methods keep; the product itself has none.
import Foundation
import Knowledge
import LoanCalculator
import Testing
import Units

/// Table method-comparison: of 28 ways to count, one and its equals give both published totals.
@Suite struct MethodComparisonTests {
  /// How a period's interest is rounded, by the word of the table.
  private enum Rounding: String { case floor, ceil, round, exact }

  /// The part of a year by the table's text: `1/12`, `30.4/365`, `(365/12)/365`.
  private func period(_ text: String) throws -> (Decimal, Decimal) {
    if text == "(365/12)/365" { return (365, 12 * 365) }
    let parts = text.split(separator: "/").compactMap { Decimal(string: String($0)) }
    try #require(parts.count == 2, "\(text)")
    return (parts[0], parts[1])
  }

  private func rounded(_ value: Decimal, _ rounding: Rounding) -> Decimal {
    var (value, result) = (value, Decimal())
    switch rounding {
    case .exact: return value
    // Nothing here is negative.
    case .floor: NSDecimalRound(&result, &value, 0, .down)
    case .ceil: NSDecimalRound(&result, &value, 0, .up)
    case .round: NSDecimalRound(&result, &value, 0, .plain)
    }
    return result
  }

  /// An independent model: one loop, no code of the calculator.
  private func total(
    _ principal: Decimal, _ percent: Decimal, _ payment: Decimal, _ period: (Decimal, Decimal),
    _ rounding: Rounding
  ) -> (payments: Int, total: Decimal) {
    var (balance, total, count) = (principal, Decimal(), 0)
    while balance > 0, count < 200 {
      let interest = rounded(balance * percent * period.0 / (100 * period.1), rounding)
      let paid = min(payment, balance + interest)
      balance += interest - paid
      total += paid
      count += 1
    }
    return (count, total)
  }

  @Test func everyRowIsWhatItsMethodGives() throws {
    let table = try #require(try pack().tables[id: "method-comparison"])
    var fitting: [String: Int] = [:]
    func decimal(_ text: String) throws -> Decimal { try #require(Decimal(string: text)) }
    for (row, cells) in table.rows.enumerated() {
      func cell(_ column: String) -> String { table.column(column)[row] }
      let rounding = try #require(Rounding(rawValue: cell("rounding")))
      let found = total(
        try decimal(cell("principal")), try decimal(cell("rate")), try decimal(cell("payment")),
        try period(cell("period")), rounding)
      #expect("\(found.payments)" == cell("payments"), "\(cells)")
      var (hundredths, exact) = (Decimal(), found.total)
      NSDecimalRound(&hundredths, &exact, 2, .plain)
      #expect(try hundredths == decimal(cell("computed")), "\(cells)")
      #expect(
        try hundredths - decimal(cell("published")) == decimal(cell("difference")), "\(cells)")
      if cell("difference") == "0" { fitting["\(cell("period")) \(rounding)", default: 0] += 1 }
    }
    // The published totals single out one method, in three ways of writing it.
    #expect(fitting == ["1/12 floor": 2, "(365/12)/365 floor": 2, "30/360 floor": 2])
  }

  /// And that method is the calculator's.
  @Test func theCalculatorTakesTheOneThatFits() throws {
    let table = try #require(try pack().tables[id: "method-comparison"])
    for published in [15_000: 698_327, 13_000: 751_057] {
      let schedule = try Loan.levelPaymentSchedule(
        principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: Yen(published.key))
      #expect(schedule.total == Yen(published.value))
      #expect(table.column("published").contains("\(published.value)"))
      let facts = try table.factIDs.map { try #require(try pack().facts[id: $0]).ja }
      #expect(
        facts.contains { $0.contains("\(published.value / 1_000),\(published.value % 1_000)") })
    }
  }
}
