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

  /// More nodes than this are not visited from one dialog, those that sub-dialogs visit included: a
  /// few sub-dialogs that visit one another twice make millions of them.
  static let mostVisited = 20_000

  /// - Returns: the dialogs on a circle, and those that visit too much.
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
    return circular.union(checkSizes(dialogs, visits, graph, without: circular))
  }

  /// - Returns: the dialogs that visit too much, themselves or by way of others.
  private func checkSizes(
    _ dialogs: [SymbolTable.DialogSymbol], _ visits: [[Named]], _ graph: DirectedGraph,
    without circular: Set<String>
  ) -> Set<String> {
    var large: Set<String> = []
    // How many nodes a visit comes to, its own visits included.
    var sizes = [Int](repeating: 0, count: dialogs.count)
    for place in graph.innermostFirst() where !circular.contains(dialogs[place].id.text) {
      var visited = 0
      var isReported = false
      for (name, target) in zip(visits[place], graph.edges[place]) {
        visited += sizes[target]
        guard visited > Self.mostVisited else { continue }
        large.insert(dialogs[place].id.text)
        // What visits a dialog that is too large is too large because of that one.
        if !large.contains(name.text), !isReported {
          diagnostics.report(.tooManyVisits(name, limit: Self.mostVisited))
          isReported = true
        }
        visited = Self.mostVisited + 1
      }
      sizes[place] = min(visited, Self.mostVisited) + dialogs[place].nodes.count
      if large.contains(dialogs[place].id.text) { sizes[place] = Self.mostVisited + 1 }
    }
    return large
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
