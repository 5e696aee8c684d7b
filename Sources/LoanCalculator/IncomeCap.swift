public import Units

/// The most that money lenders together may lend to one person: a part of the yearly income (総量規制).
public struct IncomeCap: Hashable, Codable, Sendable {
  /// The yearly income is divided by this: 3 for a third.
  public let divisor: Int
  /// The facts that state the cap.
  public let factIDs: [String]

  /// - Throws: ``LoanError/invalidTable(row:)`` (row 0) when the divisor is outside 1...100.
  public init(divisor: Int, factIDs: [String]) throws(LoanError) {
    guard (1...100).contains(divisor) else { throw .invalidTable(row: 0) }
    self.divisor = divisor
    self.factIDs = factIDs
  }

  /// The most that all loans from money lenders may come to, the fraction of a yen dropped.
  ///
  /// - Throws: ``LoanError`` when the income is not positive or over `Yen.largest`.
  ///
  /// Loans that the law exempts, and banks, are not counted; the fact says so with "as a rule".
  public func largestTotal(yearlyIncome: Yen) throws(LoanError) -> Derived<Yen> {
    try Bounds.checkPositive(yearlyIncome, .income)
    let largest = Yen(yearlyIncome.amount / divisor)
    let rounding = Derivation.Rounding.downToYen
    return Derived(
      largest,
      Derivation(
        formula: "\(yearlyIncome.japaneseText) ÷ \(divisor)、\(rounding.text(japanese: true))",
        formulaEnglish:
          "\(yearlyIncome.englishText) ÷ \(divisor), \(rounding.text(japanese: false))",
        inputs: [.yen("income", "年収", "yearly income", yearlyIncome)], rule: .incomeCap,
        rounding: rounding, ruleFactIDs: factIDs))
  }

  /// Whether so much debt is within the cap; the cap itself is.
  ///
  /// - Parameter total: What is owed to all money lenders together, 0 yen or more.
  /// - Throws: As ``largestTotal(yearlyIncome:)`` does.
  public func allows(total: Yen, yearlyIncome: Yen) throws(LoanError) -> Bool {
    try Bounds.check(total, .balance)
    return try total <= largestTotal(yearlyIncome: yearlyIncome).value
  }
}
