public import DialogEngine

/// Finds answers that lead to a place of a program, by the shortest ways first.
public struct WayFinder {
  public enum Target: Hashable, Sendable {
    case node(dialog: String, node: String)
    case branch(dialog: String, node: String, index: Int)
  }

  /// Ways tried for one place.
  private static let mostWays = 24

  private let program: Program
  private let replayer: Replayer
  private let forms: [DialogForm]
  private let table: TermTable
  private let ways: [NodeReference: [[FlowState]]]

  /// Follows all dialogs once; the searches after that are quick.
  public init(program: Program, setting: ExplorationSetting) {
    self.program = program
    let builder = FormBuilder(
      program: program, signatures: setting.host.signatures, host: setting.host)
    forms = builder.forms()
    table = builder.table
    replayer = Replayer(builder, setting: setting)
    let collector = WayCollector(most: Self.mostWays)
    for (place, dialog) in program.dialogs.enumerated() where !dialog.isSubDialog {
      FlowAnalysis(builder, forms, observer: collector).run(place)
    }
    ways = collector.ways
  }

  /// - Returns: nil where no answers were found; there may be none.
  public func witness(reaching target: Target) -> WayWitness? {
    switch target {
    case .node(let dialog, let node):
      guard let reference = reference(dialog, node) else { return nil }
      return find(reference) { $0 }
    case .branch(let dialog, let node, let index):
      guard let reference = reference(dialog, node) else { return nil }
      let branches = forms[reference.dialog].nodes[reference.node].branches
      guard branches.indices.contains(index) else { return nil }
      return find(reference, leavingBy: index) { Way.taking(index, of: branches, $0, table) }
    }
  }

  private func reference(_ dialog: String, _ node: String) -> NodeReference? {
    guard let place = program.dialogs.firstIndex(where: { $0.id == dialog }),
      let index = program.dialogs[place].nodes.firstIndex(where: { $0.id == node })
    else { return nil }
    return NodeReference(dialog: place, node: index)
  }

  private func find(
    _ node: NodeReference, leavingBy branch: Int? = nil, _ narrow: ([Cube]) -> [Cube]
  ) -> WayWitness? {
    let states = (ways[node] ?? []).sorted { $0.count < $1.count }
    // A longer way with answers of today rather than a shorter one with those of another day.
    for isOfToday in [true, false] {
      for states in states {
        let way = Way(states, forms)
        let cubes = narrow(way.cubes(forms, table, atMost: 64))
        let step = way.steps(program).count - 1
        let witness = replayer.witness(
          way, cubes, completing: true, isOfToday: isOfToday
        ) { walk in
          switch walk.end {
          case .question, .gap: return false
          case .outcome: return branch == nil || walk.steps[step].branch == branch
          }
        }
        if let witness { return witness }
      }
    }
    return nil
  }
}

/// Keeps the first ways to every node, those of different ends of the states among them.
private final class WayCollector: FlowObserver {
  let most: Int
  private(set) var ways: [NodeReference: [[FlowState]]] = [:]

  init(most: Int) { self.most = most }

  func enters(_ node: NodeReference, _ states: [Int], in flow: FlowAnalysis) {
    let known = ways[node]?.count ?? 0
    guard known < most else { return }
    // Evenly from all states: the first alone may share what makes them fail.
    let stride = max(1, states.count / (most - known))
    for place in Swift.stride(from: 0, to: states.count, by: stride).prefix(most - known) {
      ways[node, default: []].append(flow.arena.way(to: states[place]))
    }
  }

  func leaves(
    _ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis
  ) {}
  func takes(_ branch: Int, of node: NodeReference) {}
  func misses(
    _ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis
  ) {}
}
