/// A state in which a node is entered, and where it came from.
struct FlowState {
  let cube: Cube
  let dialog: Int
  let node: Int
  /// The state of the node before; nil at the start.
  let parent: Int?
  /// The branch of that node by which it came; nil where a sub-dialog was entered or left.
  let branch: Int?
  /// Nodes on the way.
  let depth: Int
}

/// All states of one analysis, so that the way to each can be told.
struct StateArena {
  private(set) var states: [FlowState] = []

  mutating func add(_ state: FlowState) -> Int {
    states.append(state)
    return states.count - 1
  }

  subscript(state: Int) -> FlowState { states[state] }

  /// The states from the start to one.
  func way(to state: Int) -> [FlowState] {
    var way: [FlowState] = []
    var next: Int? = state
    while let current = next {
      way.append(states[current])
      next = states[current].parent
    }
    return way.reversed()
  }
}
