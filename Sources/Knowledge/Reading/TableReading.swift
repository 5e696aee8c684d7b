import LoanCalculator
import StrictYAML
import Units

/// Reads the tables of `lenders.yaml`: values by bands of an amount.
struct TableReading {
  private let context: ReadingContext

  init(_ context: ReadingContext) { self.context = context }

  private enum Basis: String, CaseIterable {
    case limit, balance, steps
  }

  func caps(_ node: YAMLNode) -> LegalCaps? {
    node.readMapping("'legal_caps'", into: context.diagnostics) { reader in
      let facts = context.references(reader.required("facts", .texts), to: .fact)
      return table(&reader, "rate", .rate) { try LegalCaps($0, factIDs: facts) }
    }
  }

  func fees(_ node: YAMLNode) -> FeeTable? {
    node.readMapping("'atm_fees'", into: context.diagnostics) { reader in
      let facts = context.references(reader.required("facts", .texts), to: .fact)
      return table(&reader, "fee", .yen) { try FeeTable($0, factIDs: facts) }
    }
  }

  func interest(_ node: YAMLNode) -> InterestBands? {
    node.readMapping("'interest'", into: context.diagnostics) { reader in
      let facts = context.references(reader.required("facts", .texts), to: .fact)
      let value = { (band: inout MappingReader) -> InterestBands.Range? in
        let low = band.required("low", .rate)
        let high = band.required("high", .rate)
        guard let low, let high else { return nil }
        return InterestBands.Range(low: low, high: high)
      }
      return table(&reader, value) { InterestBands(table: $0, factIDs: facts) }
    }
  }

  /// The keys `by`, `round_up_to`, `bands` and `facts` of a plan.
  func minimumPaymentRule(_ reader: inout MappingReader) -> MinimumPaymentRule? {
    let basis = reader.required("by", YAMLShape<Basis>.word)
    let facts = context.references(reader.required("facts", .texts), to: .fact)
    guard let basis else {
      _ = (reader.optional("round_up_to", .any), reader.optional("bands", .any))
      return nil
    }
    if basis == .steps {
      return table(&reader, "pay", .yen) {
        try MinimumPaymentRule(.steps($0), roundingUpTo: Yen(1), factIDs: facts)
      }
    }
    guard let unit = reader.required("round_up_to", .yen) else {
      _ = reader.optional("bands", .any)
      return nil
    }
    if basis == .balance {
      return table(&reader, "share", .share) {
        try MinimumPaymentRule(.shareByBalance($0), roundingUpTo: unit, factIDs: facts)
      }
    }
    let value = { (band: inout MappingReader) -> [BalanceShare]? in
      if let shares = band.optional("shares", .shares) { return shares }
      return band.required("share", .share).map { [$0] }
    }
    return table(&reader, value) {
      try MinimumPaymentRule(.shareByLimit($0), roundingUpTo: unit, factIDs: facts)
    }
  }

  private func table<Value, Table>(
    _ reader: inout MappingReader, _ key: String, _ shape: YAMLShape<Value>,
    _ make: (AmountTable<Value>) throws -> Table
  ) -> Table? where Value: Hashable & Sendable {
    table(&reader, { $0.required(key, shape) }, make)
  }

  /// Reads `bands` and makes a table of them; what the table refuses is reported at its row.
  private func table<Value, Table>(
    _ reader: inout MappingReader, _ value: (inout MappingReader) -> Value?,
    _ make: (AmountTable<Value>) throws -> Table
  ) -> Table? where Value: Hashable & Sendable {
    guard let nodes = reader.required("bands", .list), let entry = reader["bands"] else {
      return nil
    }
    let rows = nodes.map { node in
      node.readMapping("a band", into: context.diagnostics) { band in
        let from = band.required("from", .yen)
        let to = band.optional("to", .yen)
        let value = value(&band)
        let facts = context.references(band.optional("facts", .texts), to: .fact)
        guard let from, let value, to != nil || band["to"] == nil else {
          return nil as AmountTable<Value>.Row?
        }
        return AmountTable<Value>.Row(from: from, upTo: to, value: value, factIDs: facts)
      }
    }
    guard rows.allSatisfy({ $0 != nil }) else { return nil }
    do {
      return try make(try AmountTable(rows.compactMap { $0 }))
    } catch {
      // The table and what is made of it throw nothing else.
      guard case .invalidTable(let row)? = error as? LoanError else { return nil }
      let place = row > 0 && row <= nodes.count ? nodes[row - 1].firstLineRange : entry.keyRange
      context.diagnostics.report(.badBand(at: place))
      return nil
    }
  }
}

extension YAMLShape<Int> {
  /// A day of the month.
  static var monthDay: Self {
    Self { node, what, diagnostics in
      guard let text = node.read(.text, as: what, into: diagnostics) else { return nil }
      if let day = plainNumber(text.text, upTo: 31), day > 0 { return day }
      diagnostics.report(.badValue(text, of: what, wanted: "a day of the month, 1 to 31"))
      return nil
    }
  }
}

extension YAMLShape<[Int]> {
  /// A list of days of the month, or `any` for all of them.
  static var monthDays: Self {
    Self { node, what, diagnostics in
      if node.scalar?.text == "any" { return Array(1...31) }
      return node.read(.list, as: what, into: diagnostics)?.compactMap {
        $0.read(.monthDay, as: "an item of \(what)", into: diagnostics)
      }
    }
  }
}
