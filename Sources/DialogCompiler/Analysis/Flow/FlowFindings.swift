/// What is wrong with the ways that lead on from the start of one dialog.
final class FlowFindings: FlowObserver {
  /// A state that shows it, on the shortest way that was met.
  struct Witness {
    let way: [FlowState]
    let cube: Cube
    /// What has to be so at the end of the way for it to show, one after another.
    let claims: [Condition]
    /// The question of the last node is not answered yet.
    var isBeforeAnswer = false
  }

  struct SiteKey: Hashable {
    let node: NodeReference
    let place: Place
    /// The id of a question, or the name of a reference.
    let what: String
  }

  /// Cases that no branch takes, kept for one node.
  static let mostGaps = 20

  private(set) var reached: Set<NodeReference> = []
  private(set) var taken: Set<BranchKey> = []
  private(set) var gaps: [NodeReference: [Witness]] = [:]
  /// Questions that a place looks at though they may not have been asked.
  private(set) var unasked: [SiteKey: (question: TermID, witness: Witness)] = [:]
  /// References that may be blank.
  private(set) var blanks: [SiteKey: Witness] = [:]
  /// Scripts for which no desk is sure.
  private(set) var deskless: [NodeReference: Witness] = [:]
  /// Questions whose limits leave no answer.
  private(set) var crossed: [NodeReference: Witness] = [:]
  private(set) var shownLines: Set<LineKey> = []

  /// A line of a node, or of a script for all nodes that end in it.
  struct LineKey: Hashable {
    let node: NodeReference?
    let script: String?
    let place: Place

    init(_ place: Place, _ node: NodeReference, script: String?) {
      self.place = place
      self.node = place.isOfScript ? nil : node
      self.script = place.isOfScript ? script : nil
    }
  }

  struct BranchKey: Hashable {
    let node: NodeReference
    let branch: Int
  }

  func takes(_ branch: Int, of node: NodeReference) {
    taken.insert(BranchKey(node: node, branch: branch))
  }

  func enters(_ node: NodeReference, _ states: [Int], in flow: FlowAnalysis) {
    reached.insert(node)
    let form = flow.forms[node.dialog].nodes[node.node]
    for state in states {
      check(form.sitesBefore, node, state, flow.arena[state].cube, flow, isBeforeAnswer: true)
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
    for (state, cube) in cubes where (gaps[node]?.count ?? 0) < Self.mostGaps {
      let claims = flow.forms[node.dialog].nodes[node.node].branches.map {
        Condition.notYes($0 ?? .yes)
      }
      gaps[node, default: []].append(witness(state, cube, claims, flow))
    }
  }

  private func witness(
    _ state: Int, _ cube: Cube, _ claims: [Condition], _ flow: FlowAnalysis,
    isBeforeAnswer: Bool = false
  ) -> Witness {
    Witness(
      way: flow.arena.way(to: state), cube: cube, claims: claims, isBeforeAnswer: isBeforeAnswer)
  }

  private func check(
    _ sites: [NodeForm.Site], _ node: NodeReference, _ state: Int, _ cube: Cube,
    _ flow: FlowAnalysis, isBeforeAnswer: Bool = false
  ) {
    let table = flow.table
    let script = flow.forms[node.dialog].nodes[node.node].script
    for site in sites {
      let line = site.isLine ? LineKey(site.place, node, script: script) : nil
      if let line, site.obligations.isEmpty, site.references.isEmpty, shownLines.contains(line) {
        continue
      }
      let ways = site.condition.map { cube.assuming($0, .yes, table) } ?? [cube]
      if ways.isEmpty { continue }
      if let line { shownLines.insert(line) }
      func found(_ cube: Cube, _ claims: Condition...) -> Witness {
        witness(
          state, cube, [site.condition].compactMap(\.self) + claims, flow,
          isBeforeAnswer: isBeforeAnswer)
      }
      for obligation in site.obligations
      where !cube.hasAsked(obligation.question) && !cube.isKnown(obligation.question, table) {
        let question = table[obligation.question].question ?? "\(obligation.question)"
        let key = SiteKey(node: node, place: site.place, what: question)
        guard isLonger(unasked[key]?.witness, state, flow) else { continue }
        // What is not known first: mostly it alone rules out that anybody looks, and the condition for
        // that may have a great many parts.
        let open = ways.lazy.flatMap { $0.assuming(.known(obligation.question), .no, table) }
          .flatMap { $0.assuming(obligation.guardCondition, .yes, table) }
        if let open = open.first {
          let isOpen = Condition.not(.known(obligation.question))
          unasked[key] = (
            obligation.question, found(open, obligation.guardCondition, isOpen)
          )
        }
      }
      for reference in site.references
      where ways.contains(where: {
        $0.possibleTruths(reference.isKnown, table).contains(.no)
      }) {
        let key = SiteKey(node: node, place: site.place, what: reference.name)
        guard isLonger(blanks[key], state, flow) else { continue }
        let open = ways.lazy.flatMap { $0.assuming(reference.isKnown, .no, table) }
        if let open = open.first { blanks[key] = found(open, .notYes(reference.isKnown)) }
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
    var terms: TermSet = []
    cross.collectTerms(into: &terms)
    var cubes = flow.arena[state].cube.assuming(cross, .yes, flow.table)
    var claims = [cross]
    for term in terms.sorted() {
      guard let limits = flow.builder.limits(of: term) else { continue }
      claims.append(.notNo(limits))
      cubes = cubes.flatMap { $0.assuming(.notNo(limits), .yes, flow.table) }
    }
    if let cube = cubes.first {
      crossed[node] = witness(state, cube, claims, flow, isBeforeAnswer: true)
    }
  }

  private func checkDesks(
    _ form: NodeForm, _ node: NodeReference, _ state: Int, _ cube: Cube, _ flow: FlowAnalysis
  ) {
    guard !form.desks.isEmpty, isLonger(deskless[node], state, flow) else { return }
    var rest = [cube]
    var noneAbove: [Condition] = []
    for desk in form.desks {
      let chosen =
        desk.condition.map { c in rest.flatMap { $0.assuming(c, .yes, flow.table) } } ?? rest
      let nobody = chosen.lazy.flatMap { $0.assuming(desk.isKnown, .no, flow.table) }
      if let nobody = nobody.first {
        let claims = noneAbove + [desk.condition ?? .yes, .notYes(desk.isKnown)]
        deskless[node] = witness(state, nobody, claims, flow)
        return
      }
      noneAbove.append(.notYes(desk.condition ?? .yes))
      rest = desk.condition.map { c in rest.flatMap { $0.assumingNot(c, flow.table) } } ?? []
    }
    if let left = rest.first { deskless[node] = witness(state, left, noneAbove, flow) }
  }
}
