import DialogEngine

/// A way through the nodes of a dialog, as the engine would tell it.
struct Way: Hashable {
  struct Stop: Hashable {
    let dialog: Int
    let node: Int
    /// The branch by which it was left; nil at the end, at a way back and where nothing branches.
    var branch: Int?
  }

  private(set) var stops: [Stop] = []
  /// The stops whose visited dialog is being walked.
  private var visiting: [Int] = []

  init() {}

  /// The way along states of an analysis.
  init(_ states: [FlowState], _ forms: [DialogForm]) {
    for state in states {
      if let branch = state.branch { leave(by: branch, forms) } else { enterVisit() }
      enter(state.dialog, state.node)
    }
  }

  /// The last stop's visited dialog is entered next, if it is not the first.
  mutating func enterVisit() {
    if !stops.isEmpty { visiting.append(stops.count - 1) }
  }

  mutating func enter(_ dialog: Int, _ node: Int) {
    stops.append(Stop(dialog: dialog, node: node, branch: nil))
  }

  /// The stop that decides where to go on: the last one, or the one to which it returns.
  func decidingStop(_ forms: [DialogForm]) -> Int? {
    var place = stops.count - 1
    var open = visiting
    while place >= 0, forms[stops[place].dialog].nodes[stops[place].node].isReturn {
      guard let visit = open.popLast() else { return nil }
      place = visit
    }
    return place >= 0 ? place : nil
  }

  mutating func leave(by branch: Int, _ forms: [DialogForm]) {
    var place = stops.count - 1
    while place >= 0, forms[stops[place].dialog].nodes[stops[place].node].isReturn {
      guard let visit = visiting.popLast() else { return }
      place = visit
    }
    if place >= 0 { stops[place].branch = branch }
  }

  func steps(_ program: Program) -> [Walk.Step] {
    stops.map { stop in
      let dialog = program.dialogs[stop.dialog]
      return Walk.Step(dialog: dialog.id, node: dialog.nodes[stop.node].id, branch: stop.branch)
    }
  }

  /// What is known after it, with nothing forgotten: every part allows answers that go this way.
  ///
  /// - Parameter isBeforeAnswer: the question of the last node is not answered yet.
  func cubes(
    _ forms: [DialogForm], _ table: TermTable, atMost limit: Int, isBeforeAnswer: Bool = false
  ) -> [Cube] {
    var cubes = [Cube()]
    var replay = Way()
    for (place, stop) in stops.enumerated() {
      let node = forms[stop.dialog].nodes[stop.node]
      replay.enter(stop.dialog, stop.node)
      let isLast = place + 1 == stops.count
      if let ask = node.ask, !(isLast && isBeforeAnswer) {
        cubes = cubes.compactMap { $0.asking(ask, mustBeKnown: node.mustBeKnown, table) }
      }
      if isLast { break }
      if let visit = node.visit, !forms[visit].order.isEmpty {
        // A node that visits is followed by the start of what it visits.
        replay.enterVisit()
        continue
      }
      guard let deciding = replay.decidingStop(forms), let branch = stops[deciding].branch else {
        return []
      }
      let branches = forms[stops[deciding].dialog].nodes[stops[deciding].node].branches
      cubes = Self.taking(branch, of: branches, cubes, table)
      if cubes.count > limit { cubes = Array(cubes.prefix(limit)) }
      replay.leave(by: branch, forms)
    }
    return cubes
  }

  /// The parts that leave a node by a branch.
  static func taking(
    _ branch: Int, of branches: [Condition?], _ cubes: [Cube], _ table: TermTable
  ) -> [Cube] {
    var rest = cubes
    for condition in branches.prefix(branch) {
      guard let condition else { return [] }
      rest = rest.flatMap { $0.assumingNot(condition, table) }
    }
    guard let condition = branches[branch] else { return rest }
    return rest.flatMap { $0.assuming(condition, .yes, table) }
  }
}

extension Cube {
  /// The state once a question is answered.
  func asking(_ question: TermID, mustBeKnown: Bool, _ table: TermTable) -> Cube? {
    var cube = self
    cube.ask(question)
    if mustBeKnown, !cube.restrict(question, to: ~Term.unknownMask, table) { return nil }
    return cube
  }
}
