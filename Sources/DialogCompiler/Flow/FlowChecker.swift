import StrictYAML

/// Checks where the ways of dialogs lead: no circle, no node that nothing leads to, no sub-dialog
/// that visits itself.
struct FlowChecker {
  let diagnostics: DiagnosticCollector

  /// - Parameter nodes: the place of each node by its id; every target is among them.
  func check(_ dialog: SyntaxDialog, nodes: [String: Int]) {
    let targets = dialog.nodes.map(\.targets)
    let graph = DirectedGraph(edges: targets.map { $0.compactMap { nodes[$0.text] } })
    for back in graph.backEdges() {
      diagnostics.report(
        .cycle(
          back.path.map { dialog.nodes[$0].id.text }, at: targets[back.source][back.place].range))
    }
    guard let start = nodes[dialog.start.text] else { return }
    let reachable = graph.reachable(from: start)
    for (index, node) in dialog.nodes.enumerated() where !reachable.contains(index) {
      diagnostics.report(.unreachableNode(node.id))
    }
  }

  /// - Returns: the dialogs on a circle.
  func checkVisits(_ dialogs: [SymbolTable.DialogSymbol]) -> Set<String> {
    let places = Dictionary(dialogs.enumerated().map { ($1.id.text, $0) }) { first, _ in first }
    let visits = dialogs.map { dialog in
      dialog.visits.filter { places[$0.text].map { dialogs[$0].isSubDialog } ?? false }
    }
    let graph = DirectedGraph(edges: visits.map { $0.compactMap { places[$0.text] } })
    var circular: Set<String> = []
    for back in graph.backEdges() {
      let path = back.path.map { dialogs[$0].id.text }
      circular.formUnion(path)
      diagnostics.report(.recursiveVisit(path, at: visits[back.source][back.place].range))
    }
    return circular
  }
}

extension SyntaxNode {
  /// The nodes that it may lead to, in the author's order.
  var targets: [Named] {
    switch exit {
    case .to(let target): [target]
    case .branches(let branches): branches.map(\.target)
    case .outcome, .goBack: []
    }
  }
}
