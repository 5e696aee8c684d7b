public import Units

/// From when until when a figure holds, where its fact states that. Both days belong to it.
public struct ValidityPeriod: Hashable, Codable, Sendable {
  /// `nil`: since ever.
  public let from: CivilDate?
  /// `nil`: until further notice.
  public let through: CivilDate?

  public init(from: CivilDate?, through: CivilDate?) {
    self.from = from
    self.through = through
  }

  public func contains(_ day: CivilDate) -> Bool {
    from.map { $0 <= day } ?? true && through.map { day <= $0 } ?? true
  }

  /// `2026-04-01...2027-03-31`; an open end is left out.
  public var text: String { "\(from?.iso ?? "")...\(through?.iso ?? "")" }
}
