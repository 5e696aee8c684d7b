/// The cases in which a person is told different things about a number.
public enum CallerKind: String, CaseIterable, Hashable, Codable, Sendable {
  case known
  /// Listed, but never offered: nothing confirms what is claimed of it.
  case unconfirmed
  /// One slip away from a known number, so that it is a stranger's.
  case nearMiss = "near_miss"
  case stranger
  case withheld, foreign, invalid
}

extension Lookup {
  public var kind: CallerKind {
    switch self {
    case .known(let desk): desk.offer == .never ? .unconfirmed : .known
    case .nearMiss: .nearMiss
    case .unknown: .stranger
    case .withheld: .withheld
    case .foreign: .foreign
    case .invalid: .invalid
    }
  }
}

/// What a person is told in one case: facts that give advice.
public struct Advice: Hashable, Codable, Sendable {
  public var kinds: [CallerKind]
  /// Only for numbers of these kinds of owner; empty means all.
  public var owners: [String]
  public var factIDs: [String]

  public init(kinds: [CallerKind], owners: [String] = [], factIDs: [String]) {
    self.kinds = kinds
    self.owners = owners
    self.factIDs = factIDs
  }
}

extension Registry {
  /// Ids of the facts that advise a person in this case, in the order of the file, each once.
  public func advice(for lookup: Lookup) -> [String] {
    var owner: String?
    if case .known(let desk) = lookup { owner = desk.ownerKind }
    var seen: Set<String> = []
    return advice.filter { advice in
      advice.kinds.contains(lookup.kind)
        && (advice.owners.isEmpty || owner.map(advice.owners.contains) == true)
    }
    .flatMap(\.factIDs).filter { seen.insert($0).inserted }
  }
}
