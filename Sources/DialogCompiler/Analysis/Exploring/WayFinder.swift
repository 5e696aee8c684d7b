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
  private let collector: WayCollector

  /// Follows all dialogs once; the searches after that are quick.
  public init(program: Program, setting: ExplorationSetting) {
    self.program = program
    let builder = FormBuilder(
      program: program, signatures: setting.host.signatures, host: setting.host)
    forms = builder.forms()
    table = builder.table
    replayer = Replayer(builder, setting: setting)
    collector = WayCollector(most: Self.mostWays)
    for (place, dialog) in program.dialogs.enumerated() where !dialog.isSubDialog {
      FlowAnalysis(builder, forms, observer: collector).run(place)
    }
  }

  /// - Returns: nil where no answers were found; there may be none.
  public func witness(reaching target: Target) -> WayWitness? {
    switch target {
    case .node(let dialog, let node):
      guard let reference = reference(dialog, node) else { return nil }
      return find(collector.entering[reference] ?? [])
    case .branch(let dialog, let node, let index):
      guard let reference = reference(dialog, node) else { return nil }
      let branches = forms[reference.dialog].nodes[reference.node].branches
      guard branches.indices.contains(index) else { return nil }
      let branch = BranchReference(node: reference, branch: index)
      return find(collector.leaving[branch] ?? [], by: index) {
        Way.taking(index, of: branches, $0, table)
      }
    }
  }

  private func reference(_ dialog: String, _ node: String) -> NodeReference? {
    guard let place = program.dialogs.firstIndex(where: { $0.id == dialog }),
      let index = program.dialogs[place].nodes.firstIndex(where: { $0.id == node })
    else { return nil }
    return NodeReference(dialog: place, node: index)
  }

  /// - Parameters:
  ///   - branch: the branch by which the ways are left, at the node that decides where they go on.
  ///   - narrow: what has to be so besides.
  private func find(
    _ ways: [[FlowState]], by branch: Int? = nil, _ narrow: ([Cube]) -> [Cube] = { $0 }
  ) -> WayWitness? {
    let ways = ways.sorted { $0.count < $1.count }
    // A longer way with answers of today rather than a shorter one with those of another day.
    for isOfToday in [true, false] {
      for states in ways {
        let way = Way(states, forms)
        let cubes = narrow(way.cubes(forms, table, atMost: 64))
        guard let step = branch == nil ? 0 : way.decidingStop(forms) else { continue }
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

private struct BranchReference: Hashable {
  let node: NodeReference
  let branch: Int
}

/// Keeps some of the ways to every node and out of it by every branch, those of different ends of the
/// states among them.
private final class WayCollector: FlowObserver {
  let most: Int
  private(set) var entering: [NodeReference: [[FlowState]]] = [:]
  /// Behind a visit, with the way through the visited dialog.
  private(set) var leaving: [BranchReference: [[FlowState]]] = [:]

  init(most: Int) { self.most = most }

  func enters(_ node: NodeReference, _ states: [Int], in flow: FlowAnalysis) {
    entering[node, default: []] += ways(to: states, besides: entering[node]?.count ?? 0, flow)
  }

  func leaves(
    _ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis
  ) {
    let branches = flow.forms[node.dialog].nodes[node.node].branches
    for index in branches.indices {
      let branch = BranchReference(node: node, branch: index)
      let known = leaving[branch]?.count ?? 0
      guard known < most else { continue }
      let states = cubes.filter {
        !Way.taking(index, of: branches, [$0.cube], flow.table).isEmpty
      }
      leaving[branch, default: []] += ways(to: states.map(\.state), besides: known, flow)
    }
  }

  /// Evenly from all states: the first alone may share what makes them fail.
  private func ways(to states: [Int], besides known: Int, _ flow: FlowAnalysis) -> [[FlowState]] {
    guard known < most else { return [] }
    let stride = max(1, states.count / (most - known))
    return Swift.stride(from: 0, to: states.count, by: stride).prefix(most - known)
      .map { flow.arena.way(to: states[$0]) }
  }

  func takes(_ branch: Int, of node: NodeReference) {}
  func misses(
    _ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis
  ) {}
}
