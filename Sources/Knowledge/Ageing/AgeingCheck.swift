public import StrictYAML
public import Units

/// Finds what the dialogs use though it is due for a new check, or does not hold, on a day.
///
/// A pack never fails by itself as time goes by: this runs only when a day is asked for.
public struct AgeingCheck {
  private let knowledge: Knowledge
  private let uses: FactUses
  /// `facts.yaml`, the pack's and a person's own, for the places of the messages.
  private let factFiles: [SourceFile]

  /// - Parameter files: those that the knowledge was read from.
  public init(_ knowledge: Knowledge, uses: FactUses, files: [SourceFile]) {
    self.knowledge = knowledge
    self.uses = uses
    factFiles = files.filter { $0.path.split(separator: "/").last == "facts.yaml" }
  }

  /// One warning for each fact that is used and overdue, one error for each figure that is used and
  /// does not hold; in the order of the file.
  public func diagnostics(on day: CivilDate) -> [Diagnostic] {
    let nodes = factFiles.compactMap { YAMLReader.read($0).0 }
    func places(under key: String) -> [String: SourceRange] {
      let entries = nodes.flatMap { $0[key]?.entries ?? [] }
      return Dictionary(entries.map { ($0.key.text, $0.keyRange) }) { first, _ in first }
    }
    let (factPlaces, figurePlaces) = (places(under: "facts"), places(under: "figures"))
    let elsewhere = SourceRange(file: factFiles.first?.path ?? "facts.yaml", at: .start)
    var found: [Diagnostic] = []
    for fact in knowledge.facts {
      let places = uses.places(ofFact: fact.id)
      guard !places.isEmpty, case .on(let due) = knowledge.recheckDate(fact), due <= day,
        let checkedOn = fact.checkedOn
      else { continue }
      found.append(
        .recheckDue(
          fact, checkedOn: checkedOn, due: due, usedBy: Self.text(places),
          at: factPlaces[fact.id] ?? elsewhere))
    }
    for figure in knowledge.figures {
      let places = uses.places(ofFigure: figure.id)
      guard !places.isEmpty, let valid = figure.valid, !valid.contains(day) else { continue }
      found.append(
        .outsideValidity(
          figure.id, valid, day: day, usedBy: Self.text(places),
          at: figurePlaces[figure.id] ?? elsewhere))
    }
    return DiagnosticRenderer.sorted(found)
  }

  /// How many dialogs a message names, and how many nodes of each.
  private static let mostDialogs = 3
  private static let mostNodes = 2

  /// `cannot-pay (how_much, in_time and 4 more), pay-lower (short) and 2 more dialogs`
  private static func text(_ places: [FactUses.Place]) -> String {
    var nodes: [(dialog: String, nodes: [String])] = []
    for place in places {
      if nodes.last?.dialog != place.dialog { nodes.append((place.dialog, [])) }
      let last = nodes.count - 1
      if nodes[last].nodes.last != place.node { nodes[last].nodes.append(place.node) }
    }
    func list(_ texts: [String], most: Int, _ more: String) -> String {
      let rest = texts.count - most
      return texts.prefix(most).joined(separator: ", ") + (rest > 0 ? " and \(rest) \(more)" : "")
    }
    return list(
      nodes.map { "\($0.dialog) (\(list($0.nodes, most: mostNodes, "more")))" },
      most: mostDialogs, "more dialogs")
  }
}
