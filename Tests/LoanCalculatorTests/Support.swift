import LoanCalculator
import Testing
import Units

/// Lenders' rules as the fact sheet states them (tables `acom-minimum-formula` and
/// `promise-aiful-mobit-rules`).
enum Rules {
  static func share(_ percent: String) throws -> BalanceShare {
    try #require(BalanceShare(percent: percent))
  }

  static func acom() throws -> MinimumPaymentRule {
    try MinimumPaymentRule(
      .shareByLimit(
        AmountTable([
          .init(from: Yen(10_000), upTo: Yen(300_000), value: [share("4.2")]),
          .init(from: Yen(300_001), upTo: Yen(1_000_000), value: [share("3.0")]),
          .init(
            from: Yen(1_000_001), upTo: Yen(8_000_000),
            value: ["3.0", "2.5", "2.0", "1.5"].map { try share($0) }),
        ])),
      roundingUpTo: Yen(1_000), factIDs: ["mp-band-low", "mp-band-mid", "mp-band-high"])
  }

  static func promise() throws -> MinimumPaymentRule {
    try MinimumPaymentRule(
      .shareByBalance(
        AmountTable([
          .init(from: Yen(1), upTo: Yen(300_000), value: share("3.61")),
          .init(from: Yen(300_001), upTo: Yen(1_000_000), value: share("2.53")),
          .init(from: Yen(1_000_001), upTo: nil, value: share("1.99")),
        ])),
      roundingUpTo: Yen(1_000), factIDs: ["mp-promise"])
  }

  static func mobit() throws -> MinimumPaymentRule {
    try steps(
      [
        (1, 100_000, 4_000), (100_001, 200_000, 8_000), (200_001, 400_000, 11_000),
        (400_001, 500_000, 13_000), (500_001, 600_000, 16_000), (600_001, 700_000, 18_000),
        (700_001, 800_000, 21_000), (800_001, 900_000, 24_000), (900_001, 1_000_000, 26_000),
      ], "mp-mobit-table")
  }

  /// The fixed-day plan, only the steps that a source confirms.
  static func aiful() throws -> MinimumPaymentRule {
    try steps(
      [
        (1, 100_000, 4_000), (100_001, 200_000, 8_000), (300_000, 300_000, 11_000),
        (500_000, 500_000, 13_000), (900_001, 1_000_000, 26_000),
      ], "mp-compare")
  }

  private static func steps(_ rows: [(Int, Int, Int)], _ fact: String) throws -> MinimumPaymentRule
  {
    try MinimumPaymentRule(
      .steps(AmountTable(rows.map { .init(from: Yen($0.0), upTo: Yen($0.1), value: Yen($0.2)) })),
      roundingUpTo: Yen(1_000), factIDs: [fact])
  }
}

func percent(_ text: String) throws -> AnnualRate { try #require(AnnualRate(percent: text)) }

func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

/// SplitMix64: the same numbers on every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
