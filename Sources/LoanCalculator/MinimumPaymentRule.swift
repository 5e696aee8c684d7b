public import Units

/// A lender's rule for the least that one payment must be. Rules are data; this type applies them.
///
/// ```swift
/// let rule = try MinimumPaymentRule(
///   .shareByLimit(
///     AmountTable([
///       .init(from: Yen(10_000), upTo: Yen(300_000), value: [BalanceShare(partsPerMillion: 42_000)])
///     ])), roundingUpTo: Yen(1_000), factIDs: ["mp-band-low"])
/// let payment = try rule.minimumPayment(balance: Yen(100_000), limit: Yen(300_000))
/// print(payment.value.amount)  // 5000
/// ```
public struct MinimumPaymentRule: Hashable, Codable, Sendable {
  public enum Method: Hashable, Codable, Sendable {
    /// A share of the balance, by the contract's limit. More than one share in a band: the
    /// contract says which.
    case shareByLimit(AmountTable<[BalanceShare]>)
    /// A share of the balance, by the balance itself.
    case shareByBalance(AmountTable<BalanceShare>)
    /// A fixed payment by balance.
    case steps(AmountTable<Yen>)
  }

  public let method: Method
  /// Payments that come from a share are raised to a multiple of this.
  public let roundingUnit: Yen
  /// The facts that state the rule for every row; a row may name more.
  public let factIDs: [String]

  /// - Parameter roundingUnit: 1...1,000,000 yen.
  /// - Throws: ``LoanError/invalidTable(row:)`` when a share is not above 0 % and up to 100 %, a
  ///   band has none, a payment is not positive, or the unit is out of range (row 0).
  public init(
    _ method: Method, roundingUpTo roundingUnit: Yen, factIDs: [String]
  ) throws(LoanError) {
    guard (1...1_000_000).contains(roundingUnit.amount) else { throw .invalidTable(row: 0) }
    func isWrong(_ share: BalanceShare) -> Bool {
      !(1...1_000_000).contains(share.partsPerMillion)
    }
    let wrong: Int? =
      switch method {
      case .shareByLimit(let table): table.firstRow { $0.isEmpty || $0.contains(where: isWrong) }
      case .shareByBalance(let table): table.firstRow(where: isWrong)
      case .steps(let table): table.firstRow { $0.amount <= 0 || $0 > .largest }
      }
    if let wrong { throw .invalidTable(row: wrong) }
    self.method = method
    self.roundingUnit = roundingUnit
    self.factIDs = factIDs
  }

  /// The facts that any payment by this rule may rest on: those of the rule, and of its rows.
  public var allFactIDs: [String] {
    let rows: [String] =
      switch method {
      case .shareByLimit(let table): table.rows.flatMap(\.factIDs)
      case .shareByBalance(let table): table.rows.flatMap(\.factIDs)
      case .steps(let table): table.rows.flatMap(\.factIDs)
      }
    return (factIDs + rows).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether the contract's limit is a needed input.
  public var needsLimit: Bool {
    if case .shareByLimit = method { return true }
    return false
  }

  /// The shares that a contract with this limit may have; more than one means that the contract has
  /// to be asked. Empty where the limit does not matter or is not covered.
  public func shareCandidates(limit: Yen) -> [BalanceShare] {
    guard case .shareByLimit(let table) = method else { return [] }
    return table.row(for: limit)?.value ?? []
  }

  /// The least payment for the balance right after the last borrowing.
  ///
  /// - Parameters:
  ///   - balance: What was owed right after the last borrowing, not what is owed today.
  ///   - limit: The contract's limit. Where it picks the share it is needed; where it is given, the
  ///     balance must not exceed it.
  ///   - share: The share in the contract, where several are possible.
  /// - Throws: ``LoanError/limitMissing``, ``LoanError/shareMissing(candidates:)`` and the like.
  public func minimumPayment(
    balance: Yen, limit: Yen?, share: BalanceShare? = nil
  ) throws(LoanError) -> Derived<Yen> {
    try Bounds.checkPositive(balance, .balance)
    if let limit {
      try Bounds.checkPositive(limit, .limit)
      guard balance <= limit else { throw .balanceAboveLimit(balance: balance, limit: limit) }
    }
    switch method {
    case .shareByLimit(let table):
      guard let limit else { throw .limitMissing }
      guard let row = table.row(for: limit) else { throw .limitNotCovered(limit) }
      return rounded(balance, limit, try Self.pick(share, from: row.value), row)
    case .shareByBalance(let table):
      guard let row = table.row(for: balance) else {
        throw .paymentNotConfirmed(balance: balance, atLeast: nil, atMost: nil)
      }
      return rounded(balance, limit, row.value, row)
    case .steps(let table):
      guard let row = table.row(for: balance) else {
        throw .paymentNotConfirmed(
          balance: balance,
          atLeast: table.rows.last { $0.from < balance }?.value,
          atMost: table.rows.first { $0.from > balance }?.value)
      }
      return stepped(balance, row)
    }
  }

  private static func pick(
    _ given: BalanceShare?, from candidates: [BalanceShare]
  ) throws(LoanError) -> BalanceShare {
    guard let given else {
      guard candidates.count == 1 else { throw .shareMissing(candidates: candidates) }
      return candidates[0]
    }
    guard candidates.contains(given) else {
      throw .shareNotOffered(given, candidates: candidates)
    }
    return given
  }
}
