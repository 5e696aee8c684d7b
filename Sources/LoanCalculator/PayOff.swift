public import Units

/// Notes handed to a machine that takes no coins.
public struct CashPayment: Hashable, Sendable {
  /// What is put in.
  public let handedIn: Yen
  /// What is too much and comes back later.
  public let change: Yen
}

extension Loan {
  /// What pays a debt off on a day: the balance and the interest since the last payment.
  ///
  /// - Parameter days: The days since the last payment, 0...366,000.
  /// - Throws: ``LoanError`` when an argument is out of its range.
  ///
  /// Rule: facts `int-formula` and `po-exact-day`. The lender's own figure of that day decides.
  public static func payOff(
    balance: Yen, rate: AnnualRate, days: Int
  ) throws(LoanError) -> Derived<Yen> {
    let interest = try interestAmount(balance, rate, days)
    let total = balance + interest
    let rounding = Derivation.Rounding.downToYen
    return Derived(
      total,
      Derivation(
        formula: "\(balance.japaneseText) + 利息\(interest.japaneseText)"
          + "(\(balance.japaneseText) × \(rate.text) ÷ 365日 × \(grouped(days))日、"
          + "\(rounding.text(japanese: true)))",
        formulaEnglish: "\(balance.englishText) + interest of \(interest.englishText) "
          + "(\(balance.englishText) × \(rate.text) ÷ 365 × \(englishCount(days, "day")), "
          + "\(rounding.text(japanese: false)))",
        inputs: [.balance(balance), .rate(rate), .days(days)], rounding: rounding,
        ruleFactIDs: ["int-formula", "po-exact-day"]))
  }

  /// The notes to put in where a machine takes no coins: the amount raised to the unit.
  ///
  /// - Parameters:
  ///   - amount: What is owed.
  ///   - unit: The smallest note, 1...1,000,000 yen.
  /// - Throws: ``LoanError`` when an argument is out of its range.
  ///
  /// Rule: facts `po-own-atm` and `po-own-atm-change`.
  public static func cashPayment(of amount: Yen, unit: Yen) throws(LoanError) -> Derived<
    CashPayment
  > {
    try Bounds.check(amount, .balance)
    try Bounds.checkPositive(unit, .payment)
    guard unit <= Yen(1_000_000) else { throw .tooLarge(.payment, unit) }
    let notes = Yen(ceilingQuotient(amount.amount, 1, dividingBy: unit.amount) * unit.amount)
    let rounding = Derivation.Rounding.up(toMultipleOf: unit.amount)
    return Derived(
      CashPayment(handedIn: notes, change: notes - amount),
      Derivation(
        formula: "\(amount.japaneseText)、\(rounding.text(japanese: true))",
        formulaEnglish: "\(amount.englishText), \(rounding.text(japanese: false))",
        inputs: [.balance(amount)], rounding: rounding,
        ruleFactIDs: ["po-own-atm", "po-own-atm-change"]))
  }
}
