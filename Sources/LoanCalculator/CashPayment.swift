public import Units

/// Notes handed to a lender's own machine that takes no coins.
public struct CashPayment: Hashable, Sendable {
  /// What is put in.
  public let handedIn: Yen
  /// What is too much and comes back later.
  public let change: Yen
}

/// What a partner's cash machine can pay of a debt: whole notes, never more than is owed.
public struct PartnerMachinePayment: Hashable, Sendable {
  /// What can be paid there.
  public let paid: Yen
  /// What stays: less than one note.
  public let remainder: Yen

  /// Whether an interest-free remainder (無利息残高) stays: it bears no interest, has no due date and
  /// is not dunned for, but the debt does not count as paid off, and the contract cannot be ended.
  public var leavesRemainder: Bool { remainder > Yen(0) }
}

extension Loan {
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
    try checkCash(amount, unit)
    let notes = Yen(ceilingQuotient(amount.amount, 1, dividingBy: unit.amount) * unit.amount)
    let rounding = Derivation.Rounding.up(toMultipleOf: unit.amount)
    return Derived(
      CashPayment(handedIn: notes, change: notes - amount),
      Derivation(
        formula: "\(amount.japaneseText)、\(rounding.text(japanese: true))",
        formulaEnglish: "\(amount.englishText), \(rounding.text(japanese: false))",
        inputs: [.balance(amount)], rule: .notes, rounding: rounding,
        ruleFactIDs: ["po-own-atm", "po-own-atm-change"]))
  }

  /// What a partner's machine can pay of a debt, and the remainder that stays.
  ///
  /// ```swift
  /// let payment = try Loan.partnerMachinePayment(of: Yen(10_591), unit: Yen(1_000)).value
  /// print(payment.paid.amount, payment.remainder.amount)  // 10000 591
  /// ```
  ///
  /// - Parameters:
  ///   - amount: What is owed with the interest of the day.
  ///   - unit: The smallest note, 1...1,000,000 yen. A remainder is always smaller: exactly one
  ///     note is paid.
  /// - Throws: ``LoanError`` when an argument is out of its range.
  ///
  /// Rule: facts `atm-unit-1000`, `po-partner-atm-cannot`, and `po-residual-*` for what a remainder
  /// means.
  public static func partnerMachinePayment(
    of amount: Yen, unit: Yen
  ) throws(LoanError) -> Derived<PartnerMachinePayment> {
    try checkCash(amount, unit)
    let paid = Yen(amount.amount / unit.amount * unit.amount)
    let rounding = Derivation.Rounding.down(toMultipleOf: unit.amount)
    let rest = amount - paid
    return Derived(
      PartnerMachinePayment(paid: paid, remainder: rest),
      Derivation(
        formula: "\(amount.japaneseText)、\(rounding.text(japanese: true))、残り\(rest.japaneseText)",
        formulaEnglish: "\(amount.englishText), \(rounding.text(japanese: false)), "
          + "\(rest.englishText) left",
        inputs: [.balance(amount)], rule: .notes, rounding: rounding,
        ruleFactIDs: ["atm-unit-1000", "po-partner-atm-cannot"]
          + (rest > Yen(0)
            ? [
              "po-residual-what", "po-residual-boundary", "po-residual-next-time",
              "po-residual-not-paid-off",
            ] : [])))
  }

  private static func checkCash(_ amount: Yen, _ unit: Yen) throws(LoanError) {
    try Bounds.check(amount, .balance)
    try Bounds.checkPositive(unit, .payment)
    guard unit <= Yen(1_000_000) else { throw .tooLarge(.payment, unit) }
  }
}
