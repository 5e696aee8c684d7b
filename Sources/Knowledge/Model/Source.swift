public import NumberRegistry

/// How far a source or a fact is to be trusted: a reviewed judgement.
public enum Confidence: String, CaseIterable, Hashable, Comparable, Codable, Sendable {
  /// A doubtful claim; shown only with the remark that it is unconfirmed.
  case low
  /// One plausible source.
  case medium
  /// Two sources that agree, an official page, or a figure that was computed anew.
  case high

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// Where a fact comes from.
public struct Source: Identifiable, Hashable, Codable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Codable, Sendable {
    /// One of the articles that the guidance started from.
    case article
    /// A page that was read to check them.
    case external
  }

  public let id: String
  public let kind: Kind
  public let title: Bilingual
  /// The address of the page, where there is one.
  public let address: String?
  public let reliability: Confidence
  /// The date that is stated for it. `nil`: its age is unknown.
  public let dated: PartialDate?
}
