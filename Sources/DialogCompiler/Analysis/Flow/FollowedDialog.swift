import DialogEngine

/// One dialog followed from its start through all that it visits: what was found, with the terms and
/// forms that the findings speak of.
///
/// It knows of no other dialog that people open, so that each is followed by itself, at the same time
/// as others, and its terms go with it.
final class FollowedDialog {
  /// What following a dialog takes.
  struct Source: Sendable {
    let program: Program
    let visits: VisitGraph
    let signatures: [FunctionSignature]
    let host: (any FunctionHost)?
    /// Properties of all ways; each dialog looks at those that concern it.
    var invariants: [Invariant] = []
    var mostStates = FlowAnalysis.mostStates
  }

  /// The place of the dialog, and of all whose ways were followed from there.
  let start: Int
  let reach: Set<Int>
  let builder: FormBuilder
  /// Of all dialogs; empty for those that are not within ``reach``.
  let forms: [DialogForm]
  let findings = FlowFindings()
  /// Nodes at which states had to be joined, and why.
  let joined: [NodeReference: FlowAnalysis.Bound]
  /// What was found of the properties that concern it.
  let properties: Properties

  struct Properties {
    /// Those whose `if` was met, by their places among all properties.
    var met: Set<Int> = []
    var breaches: [Int: [InvariantObserver.Breach]] = [:]
    /// To look at the breaches again; nil where there are none.
    var conditions: InvariantConditions?
  }

  init(_ start: Int, _ source: Source) {
    let program = source.program
    let reach = source.visits.reach(of: start)
    let builder = FormBuilder(
      program: program, signatures: source.signatures, host: source.host)
    let forms = builder.forms(of: reach)
    let analysis = FlowAnalysis(
      builder, forms, observer: findings, mostStates: source.mostStates)
    analysis.run(start)
    joined = analysis.joined
    let ids = Set(reach.map { program.dialogs[$0].id })
    let places = source.invariants.indices.filter { place in
      source.invariants[place].dialog.map(ids.contains) ?? true
    }
    properties =
      places.isEmpty ? Properties() : Self.properties(places, start, source, builder, forms)
    self.start = start
    self.reach = reach
    self.builder = builder
    self.forms = forms
  }

  /// Looks at the properties in a walk of their own, in which a state keeps what they ask for to the
  /// end of every way.
  private static func properties(
    _ places: [Int], _ start: Int, _ source: Source, _ builder: FormBuilder, _ forms: [DialogForm]
  ) -> Properties {
    let invariants = places.map { source.invariants[$0] }
    let names = NodeNames(source.program)
    let marks = WayMarks(invariants, source.program, names, builder.table)
    let conditions = InvariantConditions(builder, forms, marks: marks, names: names)
    let observer = InvariantObserver(invariants, conditions: conditions)
    let needed = invariants.map(conditions.terms).reduce(into: TermSet()) { $0.formUnion($1) }
    FlowAnalysis(builder, forms, observer: observer, mostStates: source.mostStates)
      .run(start, marks: marks, needed: needed)
    return Properties(
      met: Set(observer.met.map { places[$0] }),
      breaches: Dictionary(
        uniqueKeysWithValues: observer.breaches.map { (places[$0.key], $0.value) }),
      conditions: observer.breaches.isEmpty ? nil : conditions)
  }
}
