public import LoanCalculator
public import NumberRegistry
public import Units

/// What a desk can be rung for.
public struct Purpose: Identifiable, Hashable, Codable, Sendable {
  public let id: String
  public let label: Bilingual
  /// What people call it, in both languages.
  public let spellings: [String]
}

/// Everything that the pack knows apart from its dialogs: facts with their sources, the figures in
/// them, desks and lenders. ``KnowledgeReader`` makes it; every reference inside it resolves.
public struct Knowledge: Hashable, Codable, Sendable {
  /// The day on which the facts were put together.
  public let checkedOn: CivilDate
  /// After how long facts are to be checked again.
  public let recheckIntervals: RecheckIntervals
  public let sources: Listing<Source>
  public let facts: Listing<Fact>
  public let figures: Listing<Figure>
  public let purposes: Listing<Purpose>
  public let registry: Registry
  public let lenders: Listing<Lender>
  public let legalCaps: LegalCaps
  /// The cap on all loans together, by yearly income; `nil` where the pack states none.
  public let incomeCap: IncomeCap?
  /// Tables as their sources print them.
  public let tables: Listing<PublishedTable>
}

extension Knowledge {
  /// The sources of a fact; none when there is no such fact.
  public func sources(ofFact id: String) -> [Source] {
    (facts[id: id]?.sources ?? []).compactMap { sources[id: $0] }
  }

  /// The fact that states a figure.
  public func fact(ofFigure id: String) -> Fact? {
    figures[id: id].flatMap { facts[id: $0.factID] }
  }

  /// The late-charge rate of a lender, where a source gives it.
  public func lateRate(ofLender id: String) -> AnnualRate? {
    guard let figure = lenders[id: id]?.lateRateFigureID.flatMap({ figures[id: $0] }),
      case .rate(let rate) = figure.value
    else { return nil }
    return rate
  }

  /// The desk for the members of a lender, where one is known.
  public func desk(ofLender id: String) -> Desk? {
    lenders[id: id]?.deskID.flatMap { registry.desk(id: $0) }
  }

  /// The desks that may be offered for a purpose, in the order of the file.
  public func desks(for purposeID: String) -> [Desk] {
    registry.desks.filter { $0.offer != .never && $0.purposes.contains(purposeID) }
  }
}
