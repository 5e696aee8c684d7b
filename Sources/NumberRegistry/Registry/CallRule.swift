/// What is known of calling a whole block of numbers, told by their first digits.
public struct CallRule: Hashable, Codable, Sendable {
  /// The digits with which the numbers begin: `0120`.
  public var beginning: String
  public var toll: Toll
  /// Whether the numbers answer calls from abroad; `nil` when no source says.
  public var fromAbroad: Bool?
  public var factIDs: [String]

  public init(beginning: String, toll: Toll, fromAbroad: Bool? = nil, factIDs: [String]) {
    self.beginning = beginning
    self.toll = toll
    self.fromAbroad = fromAbroad
    self.factIDs = factIDs
  }
}

/// What a call costs the caller, and whether it can be made from abroad, as far as sources say.
public struct CallCost: Hashable, Sendable {
  public let toll: Toll
  public let fromAbroad: Bool?
  /// The facts behind it; none where nothing is known.
  public let factIDs: [String]
}

extension Registry {
  /// What a call to a number costs: as reviewed for a desk, else by its first digits. Where no
  /// source says, the toll is ``Toll/unknown``; the numbering plan is no price list. Digits that are
  /// no number cost nothing that could be told, whatever they begin with.
  public func cost(of number: PhoneNumber) -> CallCost {
    guard number.kind != .invalid else {
      return CallCost(toll: .unknown, fromAbroad: nil, factIDs: [])
    }
    let rule = calls.filter { number.digits.hasPrefix($0.beginning) }
      .max { $0.beginning.utf8.count < $1.beginning.utf8.count }
    let desk = desk(for: number)
    return CallCost(
      toll: desk?.toll ?? rule?.toll ?? .unknown,
      fromAbroad: desk?.fromAbroad ?? rule?.fromAbroad,
      factIDs: rule?.factIDs ?? [])
  }
}
