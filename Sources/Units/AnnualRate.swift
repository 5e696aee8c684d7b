/// A nominal annual rate, exact to one part per million (0.0001 %).
public struct AnnualRate: Hashable, Comparable, Sendable {
  /// The rate in millionths: 18 % is 180,000.
  public let partsPerMillion: Int

  public init(partsPerMillion: Int) { self.partsPerMillion = partsPerMillion }

  /// A rate in hundredths of a percent: 18 % is 1,800.
  public init(basisPoints: Int) { partsPerMillion = basisPoints * 100 }

  /// Reads a plain ASCII decimal of percent such as `18`, `18.0` or `3.61`, up to four decimals.
  ///
  /// - Returns: `nil` when the text is not such a decimal, is negative or is over 1,000,000 %.
  public init?(percent text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
      whole.allSatisfy({ $0.isASCII && $0.isNumber }), let units = Int(whole), units <= 1_000_000
    else { return nil }
    var millionths = 0
    if parts.count == 2 {
      let fraction = parts[1]
      guard (1...4).contains(fraction.count),
        fraction.allSatisfy({ $0.isASCII && $0.isNumber }),
        let digits = Int(fraction)
      else { return nil }
      millionths = (fraction.count..<4).reduce(digits) { value, _ in value * 10 }
    }
    guard units < 1_000_000 || millionths == 0 else { return nil }
    partsPerMillion = units * 10_000 + millionths
  }

  /// The rate in percent without trailing zeros: `18`, `7.7`, `3.61`.
  public var percentText: String {
    let (whole, rest) = partsPerMillion.magnitude.quotientAndRemainder(dividingBy: 10_000)
    var fraction = String(rest)
    fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = partsPerMillion < 0 ? "-" : ""
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }

  public static func < (a: AnnualRate, b: AnnualRate) -> Bool {
    a.partsPerMillion < b.partsPerMillion
  }
}
