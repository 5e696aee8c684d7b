/// What is wrong with the ways of a pack, gathered over all dialogs from which they are walked.
final class FlowFindings: FlowObserver {
  /// A state that shows it, on the shortest way that was met.
  struct Witness {
    let way: [FlowState]
    let cube: Cube
  }

  struct SiteKey: Hashable {
    let node: NodeReference
    let place: Place
    /// The term of a question, or the name of a reference.
    let what: String
  }

  private(set) var reached: Set<NodeReference> = []
  private var taken: Set<BranchKey> = []
  private(set) var gaps: [NodeReference: [Witness]] = [:]
  /// Questions that a place looks at though they may not have been asked.
  private(set) var unasked: [SiteKey: (question: TermID, witness: Witness)] = [:]
  /// References that may be blank.
  private(set) var blanks: [SiteKey: Witness] = [:]
  /// Scripts for which no desk is sure.
  private(set) var deskless: [NodeReference: Witness] = [:]
  /// Questions whose limits leave no answer.
  private(set) var crossed: [NodeReference: Witness] = [:]
  private var shownLines: Set<SiteKey> = []

  struct BranchKey: Hashable {
    let node: NodeReference
    let branch: Int
  }

  func isTaken(_ branch: Int, of node: NodeReference) -> Bool {
    taken.contains(BranchKey(node: node, branch: branch))
  }

  /// Whether a line's condition ever holds.
  func isShown(_ place: Place, of node: NodeReference) -> Bool {
    shownLines.contains(SiteKey(node: node, place: place, what: ""))
  }

  func takes(_ branch: Int, of node: NodeReference) {
    taken.insert(BranchKey(node: node, branch: branch))
  }

  func enters(_ node: NodeReference, _ states: [Int], in flow: FlowAnalysis) {
    reached.insert(node)
    let form = flow.forms[node.dialog].nodes[node.node]
    for state in states {
      check(form.sitesBefore, node, state, flow.arena[state].cube, flow)
      if let cross = form.limitsCross { checkLimits(cross, node, state, flow) }
    }
  }

  func leaves(
    _ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis
  ) {
    let form = flow.forms[node.dialog].nodes[node.node]
    for (state, cube) in cubes {
      check(form.sitesAfter, node, state, cube, flow)
      checkDesks(form, node, state, cube, flow)
    }
  }

  func misses(
    _ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis
  ) {
    for (state, cube) in cubes where (gaps[node]?.count ?? 0) < 20 {
      gaps[node, default: []].append(witness(state, cube, flow))
    }
  }

  private func witness(_ state: Int, _ cube: Cube, _ flow: FlowAnalysis) -> Witness {
    Witness(way: flow.arena.way(to: state), cube: cube)
  }

  private func check(
    _ sites: [NodeForm.Site], _ node: NodeReference, _ state: Int, _ cube: Cube,
    _ flow: FlowAnalysis
  ) {
    let table = flow.table
    for site in sites {
      let ways = site.condition.map { cube.assuming($0, .yes, table) } ?? [cube]
      if ways.isEmpty { continue }
      shownLines.insert(SiteKey(node: node, place: site.place, what: ""))
      for obligation in site.obligations
      where !cube.hasAsked(obligation.question) && !cube.isKnown(obligation.question, table) {
        let key = SiteKey(node: node, place: site.place, what: "\(obligation.question)")
        guard isLonger(unasked[key]?.witness, state, flow) else { continue }
        let open = ways.lazy.flatMap { $0.assuming(obligation.guardCondition, .yes, table) }
          .flatMap { $0.assuming(.known(obligation.question), .no, table) }
        if let open = open.first {
          unasked[key] = (obligation.question, witness(state, open, flow))
        }
      }
      for reference in site.references
      where ways.contains(where: {
        $0.possibleTruths(reference.isKnown, table).contains(.no)
      }) {
        let key = SiteKey(node: node, place: site.place, what: reference.name)
        guard isLonger(blanks[key], state, flow) else { continue }
        let open = ways.lazy.flatMap { $0.assuming(reference.isKnown, .no, table) }
        if let open = open.first { blanks[key] = witness(state, open, flow) }
      }
    }
  }

  /// Whether a way found before is longer than the one to a state, or there is none.
  private func isLonger(_ found: Witness?, _ state: Int, _ flow: FlowAnalysis) -> Bool {
    found.map { $0.way.count > flow.arena[state].depth + 1 } ?? true
  }

  /// Answers that the limits are made of keep to limits of their own.
  private func checkLimits(
    _ cross: Condition, _ node: NodeReference, _ state: Int, _ flow: FlowAnalysis
  ) {
    guard isLonger(crossed[node], state, flow) else { return }
    var terms: Set<TermID> = []
    cross.collectTerms(into: &terms)
    var cubes = flow.arena[state].cube.assuming(cross, .yes, flow.table)
    for term in terms {
      guard let limits = flow.builder.limits(of: term) else { continue }
      cubes = cubes.flatMap { $0.assuming(.not(.surely(.not(limits))), .yes, flow.table) }
    }
    if let cube = cubes.first { crossed[node] = witness(state, cube, flow) }
  }

  private func checkDesks(
    _ form: NodeForm, _ node: NodeReference, _ state: Int, _ cube: Cube, _ flow: FlowAnalysis
  ) {
    guard !form.desks.isEmpty, isLonger(deskless[node], state, flow) else { return }
    var rest = [cube]
    for desk in form.desks {
      let chosen =
        desk.condition.map { c in rest.flatMap { $0.assuming(c, .yes, flow.table) } } ?? rest
      let nobody = chosen.lazy.flatMap { $0.assuming(desk.isKnown, .no, flow.table) }
      if let nobody = nobody.first {
        deskless[node] = witness(state, nobody, flow)
        return
      }
      rest = desk.condition.map { c in rest.flatMap { $0.assumingNot(c, flow.table) } } ?? []
    }
    if let left = rest.first { deskless[node] = witness(state, left, flow) }
  }
}
