import LoanCalculator
import Units

/// A loan from its table to its end.
@main
struct UsesLoanCalculator {
  static func main() throws {
    let rule = try MinimumPaymentRule(
      .shareByBalance(
        AmountTable([
          .init(from: Yen(1), upTo: nil, value: BalanceShare(partsPerMillion: 30_000))
        ])), roundingUpTo: Yen(1_000), factIDs: [])
    let payment = try rule.minimumPayment(balance: Yen(500_000), limit: nil)
    let schedule = try Loan.levelPaymentSchedule(
      principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: payment.value)
    precondition(schedule.count == 47 && schedule.total == Yen(698_327))
    print(schedule.derivation.formula)
  }
}
