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
        inputs: [.yen("amount", "取引の金額", "transaction", amount)], rounding: .exact,
        ruleFactIDs: factIDs))
  }
}
