import DialogEngine

/// Finds where a walk left every way to a node.
struct PathParting {
  /// A node of a dialog, by its place.
  private struct Place: Hashable {
    let dialog: String
    let node: Int
  }

  private let program: Program
  private let dialogs: [String: Dialog]
  private let goal: String

  /// - Parameter goal: `dialog/node`
  init(_ program: Program, goal: String) {
    self.program = program
    self.goal = goal
    dialogs = Dictionary(program.dialogs.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The index of the step at which the walk turned away; `nil` where the goal lies ahead of its end,
  /// or never lay ahead at all.
  func parting(of steps: [Walk.Step]) -> Int? {
    var visits: [Int] = []
    var last: Int?
    for (index, step) in steps.enumerated() {
      while let visit = visits.last, steps[visit].dialog == step.dialog { visits.removeLast() }
      if goalLiesAhead(of: step, visits: visits.map { steps[$0] }) {
        last = index
      } else {
        break
      }
      if node(place(step))?.visit != nil { visits.append(index) }
    }
    guard let last, last < steps.count - 1 else { return nil }
    // A sub-dialog that returns does not choose; the node that visited it does.
    guard case .goBack = node(place(steps[last]))?.next else { return last }
    return steps[..<last].lastIndex { step in
      step.dialog != steps[last].dialog && node(place(step))?.visit == steps[last].dialog
    } ?? last
  }

  private func place(_ step: Walk.Step) -> Place? {
    dialogs[step.dialog]?.nodes.firstIndex { $0.id == step.node }
      .map { Place(dialog: step.dialog, node: $0) }
  }

  private func node(_ place: Place?) -> Node? {
    place.flatMap { dialogs[$0.dialog]?.nodes[$0.node] }
  }

  /// - Parameter visits: the nodes that are waiting for a sub-dialog to return, outermost first.
  private func goalLiesAhead(of step: Walk.Step, visits: [Walk.Step]) -> Bool {
    guard let here = place(step) else { return false }
    var found = ahead(of: [here])
    for visit in visits.reversed() {
      // Only where the sub-dialog can still return is there a way on behind it.
      guard !found.hasGoal, found.canReturn, let place = place(visit) else { break }
      if "\(visit.dialog)/\(visit.node)" == goal { return true }
      if case .goBack = node(place)?.next { continue }
      found = ahead(of: exits(of: place))
    }
    return found.hasGoal
  }

  private func exits(of place: Place) -> [Place] {
    guard case .branches(let branches) = node(place)?.next else { return [] }
    return branches.map { Place(dialog: place.dialog, node: $0.target) }
  }

  /// Whether the goal, and a return of the dialog of these places, can be reached from them.
  private func ahead(of start: [Place]) -> (hasGoal: Bool, canReturn: Bool) {
    var waiting = start
    var seen = Set(start)
    var canReturn = false
    while let next = waiting.popLast() {
      guard let node = node(next) else { continue }
      if "\(next.dialog)/\(node.id)" == goal { return (true, canReturn) }
      if case .goBack = node.next, next.dialog == start.first?.dialog { canReturn = true }
      var following = exits(of: next)
      if let sub = node.visit.flatMap({ dialogs[$0] }) {
        following.append(Place(dialog: sub.id, node: sub.start))
      }
      waiting += following.filter { seen.insert($0).inserted }
    }
    return (false, canReturn)
  }
}
