import DialogEngine

/// Follows all that can be answered through a dialog and the sub-dialogs that it visits.
///
/// Every node is entered in a set of states (``Cube``), computed from those of the nodes before it.
/// A state keeps what was learned on the way about terms that are still looked at later; the rest is
/// forgotten, so that ways which differ only in it become one. Within the guards that the language
/// decides this is exact: a state has an answer for each of its terms, and no answers are without a
/// state. Calls, products and sums of three or more terms count as free to be anything.
final class FlowAnalysis {
  /// What keeps an analysis from following everything.
  enum Bound {
    /// So many states of one node are told apart.
    case states(Int)
    /// So many parts of one state are told apart while a node's branches are looked at.
    case parts(Int)
    /// So many states are made in all.
    case effort(Int)
  }

  /// More states of one node than this are joined to fewer, which allow more than can happen.
  static let mostStates = 600
  /// Parts of one state that the branches above have left, while the next one is looked at.
  private static let mostParts = 512
  /// States that are made in all. After so many of them, which is a second's work, only a few are told
  /// apart at one node.
  private static let mostEffort = 500_000
  private static let fewStates = 8

  let forms: [DialogForm]
  let builder: FormBuilder
  var table: TermTable { builder.table }
  private(set) var arena = StateArena()
  /// Nodes at which states had to be joined, and why.
  private(set) var joined: [NodeReference: Bound] = [:]
  private weak var observer: (any FlowObserver)?
  private let mostStates: Int
  private var effort = 0
  private var isSpent: Bool { effort > Self.mostEffort }
  private var wasSpent = false
  private var marks: WayMarks?

  init(
    _ builder: FormBuilder, _ forms: [DialogForm], observer: any FlowObserver,
    mostStates: Int = FlowAnalysis.mostStates
  ) {
    self.builder = builder
    self.forms = forms
    self.observer = observer
    self.mostStates = mostStates
  }

  /// Follows a dialog from its start, with nothing known.
  ///
  /// - Parameters:
  ///   - marks: what is left at nodes, to be asked for at the end.
  ///   - needed: terms that are looked at at the end of every way.
  func run(_ dialog: Int, marks: WayMarks? = nil, needed: TermSet = []) {
    self.marks = marks
    arena = StateArena()
    guard !forms[dialog].order.isEmpty else { return }
    let start = FlowState(
      cube: Cube(), dialog: dialog, node: forms[dialog].start, parent: nil, branch: nil, depth: 0)
    _ = follow(dialog, entering: [start]) { needed.contains($0) }
  }

  /// - Parameters:
  ///   - isNeeded: whether a term is looked at after the dialog has returned.
  /// - Returns: the states in which a sub-dialog returns.
  private func follow(
    _ dialog: Int, entering: [FlowState], isNeeded: (TermID) -> Bool
  ) -> [(state: Int, cube: Cube)] {
    let form = forms[dialog]
    var incoming: [[FlowState]] = Array(repeating: [], count: form.nodes.count)
    incoming[form.start] = entering
    var returned: [(state: Int, cube: Cube)] = []
    for place in form.order where !incoming[place].isEmpty {
      let reference = NodeReference(dialog: dialog, node: place)
      let node = form.nodes[place]
      let live = form.live[place]
      let states = merged(incoming[place], at: reference) { live.contains($0) || isNeeded($0) }
        .map { arena.add($0) }
      incoming[place] = []
      observer?.enters(reference, states, in: self)
      let left = marks?.marks(at: reference) ?? []
      var cubes = states.compactMap { state -> (state: Int, cube: Cube)? in
        var cube = arena[state].cube
        for mark in left { cube.ask(mark) }
        guard let ask = node.ask else { return (state, cube) }
        cube.ask(ask)
        if node.mustBeKnown, !cube.restrict(ask, to: ~Term.unknownMask, table) { return nil }
        return (state, cube)
      }
      if let visit = node.visit, !forms[visit].order.isEmpty {
        let entries = cubes.map { entry in
          FlowState(
            cube: entry.cube, dialog: visit, node: forms[visit].start, parent: entry.state,
            branch: nil, depth: arena[entry.state].depth + 1)
        }
        cubes = follow(visit, entering: entries) { live.contains($0) || isNeeded($0) }
      }
      observer?.leaves(reference, cubes, in: self)
      if node.isReturn { returned += cubes }
      branch(node, reference, cubes) { incoming[$0].append($1) }
    }
    return returned
  }

  private func branch(
    _ node: NodeForm, _ reference: NodeReference, _ cubes: [(state: Int, cube: Cube)],
    _ send: (Int, FlowState) -> Void
  ) {
    guard !node.branches.isEmpty else { return }
    var missed: [(state: Int, cube: Cube)] = []
    for (state, cube) in cubes {
      var rest = [cube]
      for (index, condition) in node.branches.enumerated() where !rest.isEmpty {
        let taken = condition.map { c in rest.flatMap { $0.assuming(c, .yes, table) } } ?? rest
        rest = condition.map { c in rest.flatMap { $0.assumingNot(c, table) } } ?? []
        effort += taken.count + rest.count
        rest = bounded(rest, at: reference)
        if !taken.isEmpty { observer?.takes(index, of: reference) }
        for cube in taken {
          send(
            node.targets[index],
            FlowState(
              cube: cube, dialog: reference.dialog, node: node.targets[index], parent: state,
              branch: index, depth: arena[state].depth + 1))
        }
      }
      missed += rest.map { (state, $0) }
    }
    if !missed.isEmpty { observer?.misses(reference, missed, in: self) }
  }

  /// The states without what is not looked at any more, without repeats, shortest way first.
  private func merged(
    _ states: [FlowState], at node: NodeReference, isLive: (TermID) -> Bool
  ) -> [FlowState] {
    if let only = states.first, states.count == 1 { return [forgetting(only, but: isLive)] }
    var seen: Set<Cube> = []
    var kept: [FlowState] = []
    for state in states.sorted(by: { $0.depth < $1.depth }) {
      let state = forgetting(state, but: isLive)
      if seen.insert(state.cube).inserted { kept.append(state) }
    }
    effort += kept.count
    let limit = isSpent ? Self.fewStates : mostStates
    if kept.count <= limit {
      kept = withoutIncluded(kept)
      if kept.count <= limit { return kept }
    }
    keep(.states(limit), at: node)
    return joinedByQuestions(kept, atMost: limit)
  }

  /// Keeps why states are joined at a node; after the effort is spent, only of the first.
  private func keep(_ bound: Bound, at node: NodeReference) {
    if !wasSpent { joined[node] = isSpent ? .effort(Self.mostEffort) : bound }
    wasSpent = isSpent
  }

  /// Parts of a state that are too many are put together to one that allows all of them and more.
  private func bounded(_ parts: [Cube], at node: NodeReference) -> [Cube] {
    let limit = isSpent ? 1 : Self.mostParts
    guard parts.count > limit, let first = parts.first else { return parts }
    keep(.parts(limit), at: node)
    return [parts.dropFirst().reduce(first) { $0.joined($1, table) }]
  }

  private func forgetting(_ state: FlowState, but isLive: (TermID) -> Bool) -> FlowState {
    var cube = state.cube
    cube.project(to: isLive, table)
    return FlowState(
      cube: cube, dialog: state.dialog, node: state.node, parent: state.parent,
      branch: state.branch, depth: state.depth)
  }

  /// A state that an earlier one includes adds nothing; that one's way is no longer.
  private func withoutIncluded(_ states: [FlowState]) -> [FlowState] {
    guard states.count > 1, states.count <= 200, !isSpent else { return states }
    // To compare two is far less than to make one.
    effort += states.count * states.count / 64
    var kept: [FlowState] = []
    for state in states where !kept.contains(where: { $0.cube.includes(state.cube, table) }) {
      kept.append(state)
    }
    return kept
  }

  /// One state for each set of questions asked; of more sets than can be told apart, the last ones
  /// together.
  private func joinedByQuestions(_ states: [FlowState], atMost limit: Int) -> [FlowState] {
    var places: [[TermID]: Int] = [:]
    var kept: [FlowState] = []
    for state in states {
      let last = kept.count < limit ? nil : limit - 1
      if let place = places[state.cube.asked] ?? last {
        let first = kept[place]
        kept[place] = FlowState(
          cube: first.cube.joined(state.cube, table), dialog: first.dialog, node: first.node,
          parent: first.parent, branch: first.branch, depth: first.depth)
      } else {
        places[state.cube.asked] = kept.count
        kept.append(state)
      }
    }
    return kept
  }
}
