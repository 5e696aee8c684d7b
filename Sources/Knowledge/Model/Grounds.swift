public import Units

/// What a figure rests on: a fact with its sources, as they stand on a day.
public struct Ground: Hashable, Sendable {
  public let fact: Fact
  public let sources: [Source]
  /// It should have been checked again by that day.
  public let isOverdue: Bool
}

extension Knowledge {
  /// The facts that a derivation names, with their sources, in its order and each once. Ids that are
  /// no fact of this pack are passed over.
  public func grounds(ofFacts ids: [String], on day: CivilDate) -> [Ground] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }.compactMap { id in
      facts[id: id].map {
        Ground(fact: $0, sources: sources(ofFact: id), isOverdue: isOverdue(fact: id, on: day))
      }
    }
  }

  /// How far a figure is to be trusted: as far as the weakest of the facts that it rests on. `nil`
  /// when it rests on none.
  public func confidence(ofFacts ids: [String]) -> Confidence? {
    ids.compactMap { facts[id: $0]?.confidence }.min()
  }

  /// A lender by its id or by one of the ways in which people write its name.
  public func lender(called name: String) -> Lender? {
    let folded = name.lowercased()
    return lenders[id: name]
      ?? lenders.first { $0.spellings.contains { $0.lowercased() == folded } }
  }
}
