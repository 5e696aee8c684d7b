public import Units

/// Values by bands of an amount: payments by balance, fees by transaction, caps by principal.
///
/// Bands ascend and do not overlap. There may be gaps: what a source does not confirm has no row.
public struct AmountTable<Value: Hashable & Sendable>: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// The first amount of the band.
    public let from: Yen
    /// The last amount of the band; `nil` in the last row when it has no end.
    public let upTo: Yen?
    public let value: Value
    /// The facts that state this row, beside those of the whole table.
    public let factIDs: [String]

    public init(from: Yen, upTo: Yen?, value: Value, factIDs: [String] = []) {
      self.from = from
      self.upTo = upTo
      self.value = value
      self.factIDs = factIDs
    }

    func contains(_ amount: Yen) -> Bool { amount >= from && upTo.map { amount <= $0 } ?? true }
  }

  public let rows: [Row]

  /// - Throws: ``LoanError/invalidTable(row:)`` when there is no row, or one is empty, negative, over
  ///   `Yen.largest`, out of order or overlaps the one before.
  public init(_ rows: [Row]) throws(LoanError) {
    guard !rows.isEmpty else { throw .invalidTable(row: 0) }
    var previous: Row?
    for (index, row) in rows.enumerated() {
      let last = row.upTo ?? .largest
      guard row.from.amount >= 0, row.from <= last, last <= .largest else {
        throw .invalidTable(row: index + 1)
      }
      if let previous {
        guard let end = previous.upTo, end < row.from else { throw .invalidTable(row: index + 1) }
      }
      previous = row
    }
    self.rows = rows
  }

  /// The row whose band holds the amount, if any.
  public func row(for amount: Yen) -> Row? { rows.first { $0.contains(amount) } }

  /// The number of the first row (from 1) whose value fails the test.
  func firstRow(where isWrong: (Value) -> Bool) -> Int? {
    rows.firstIndex { isWrong($0.value) }.map { $0 + 1 }
  }
}

extension AmountTable: Codable where Value: Codable {}
extension AmountTable.Row: Codable where Value: Codable {}
