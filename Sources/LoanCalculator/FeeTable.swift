public import Units

/// Fees by the amount of one transaction, such as those of a partner's cash machine.
public struct FeeTable: Hashable, Codable, Sendable {
  public let table: AmountTable<Yen>
  /// The facts that state the fees.
  public let factIDs: [String]

  /// - Throws: ``LoanError/invalidTable(row:)`` when a fee is negative or over `Yen.largest`.
  public init(_ table: AmountTable<Yen>, factIDs: [String]) throws(LoanError) {
    if let row = table.firstRow(where: { $0.amount < 0 || $0 > .largest }) {
      throw .invalidTable(row: row)
    }
    self.table = table
    self.factIDs = factIDs
  }

  /// The fee for one transaction.
  ///
  /// - Throws: ``LoanError/notInTable(_:_:)`` when no row covers the amount: such a machine does not
  ///   take it.
  public func fee(for amount: Yen) throws(LoanError) -> Derived<Yen> {
    try Bounds.check(amount, .transaction)
    guard let row = table.row(for: amount) else { throw .notInTable(.transaction, amount) }
    return Derived(
      row.value,
      Derivation(
        formula: "1回の取引が\(row.bandText(japanese: true))は\(row.value.japaneseText)",
        formulaEnglish:
          "\(row.value.englishText) for a transaction of \(row.bandText(japanese: false))",
        inputs: [.yen("amount", "取引の金額", "transaction", amount)], rule: .feeTable, rounding: .exact,
        ruleFactIDs: factIDs + row.factIDs))
  }

  /// The fees of a year in which the same transaction is made so many times.
  ///
  /// - Parameter times: 0...366; 12 for a payment each month.
  /// - Throws: ``LoanError/timesOutOfRange(_:)``, or as ``fee(for:)`` does.
  public func yearlyFee(for amount: Yen, times: Int = 12) throws(LoanError) -> Derived<Yen> {
    guard (0...366).contains(times) else { throw .timesOutOfRange(times) }
    let once = try fee(for: amount)
    let sum = Yen(once.value.amount * times)
    return Derived(
      sum,
      Derivation(
        formula: "\(once.value.japaneseText) × 年\(times)回 = \(sum.japaneseText)"
          + "(\(once.derivation.formula))",
        formulaEnglish: "\(once.value.englishText) × \(englishCount(times, "payment")) a year = "
          + "\(sum.englishText) (\(once.derivation.formulaEnglish))",
        inputs: once.derivation.inputs + [.times(times)], rule: .feeTable, rounding: .exact,
        ruleFactIDs: once.derivation.ruleFactIDs))
  }
}
