public import Units

/// The highest lawful annual rate by principal.
public struct LegalCaps: Hashable, Codable, Sendable {
  public let table: AmountTable<AnnualRate>
  /// The facts that state the caps.
  public let factIDs: [String]

  /// - Throws: ``LoanError/invalidTable(row:)`` when a rate is out of range.
  public init(_ table: AmountTable<AnnualRate>, factIDs: [String]) throws(LoanError) {
    if let row = table.firstRow(where: { !Bounds.rate.contains($0.partsPerMillion) }) {
      throw .invalidTable(row: row)
    }
    self.table = table
    self.factIDs = factIDs
  }

  /// The cap for a principal.
  ///
  /// - Throws: ``LoanError/notInTable(_:_:)`` when no row covers the principal.
  public func cap(principal: Yen) throws(LoanError) -> Derived<AnnualRate> {
    try Bounds.checkPositive(principal, .principal)
    guard let row = table.row(for: principal) else { throw .notInTable(.principal, principal) }
    return Derived(
      row.value,
      Derivation(
        formula: "元金\(row.bandText(japanese: true))の上限は年\(row.value.text)",
        formulaEnglish:
          "at most \(row.value.text) a year for a principal of \(row.bandText(japanese: false))",
        inputs: [.principal(principal)], rule: .legalCap, rounding: .exact,
        ruleFactIDs: factIDs + row.factIDs))
  }

  /// Whether a rate is within the cap for a principal; the cap itself is.
  ///
  /// - Throws: As ``cap(principal:)`` does, and ``LoanError/rateOutOfRange(_:)``.
  public func allows(_ rate: AnnualRate, principal: Yen) throws(LoanError) -> Bool {
    try Bounds.check(rate)
    return try rate <= cap(principal: principal).value
  }
}
