internal import Units

/// The part of a balance that one payment takes, exact to 0.0001 %. Not a rate of interest.
public struct BalanceShare: Hashable, Comparable, Codable, Sendable {
  /// The share in millionths: 4.2 % is 42,000.
  public let partsPerMillion: Int

  public init(partsPerMillion: Int) { self.partsPerMillion = partsPerMillion }

  /// Reads a plain ASCII decimal of percent such as `4.2` or `3.61`, up to four decimals.
  public init?(percent text: some StringProtocol) {
    guard let read = AnnualRate(percent: text) else { return nil }
    partsPerMillion = read.partsPerMillion
  }

  /// Percent with at least one decimal: `3.0%`, `3.61%`.
  public var text: String { AnnualRate(partsPerMillion: partsPerMillion).text }

  public static func < (a: BalanceShare, b: BalanceShare) -> Bool {
    a.partsPerMillion < b.partsPerMillion
  }
}
