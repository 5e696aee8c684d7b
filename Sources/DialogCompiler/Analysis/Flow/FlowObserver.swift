/// Is told what the analysis meets.
protocol FlowObserver: AnyObject {
  /// A node is entered in these states, its question not yet answered.
  func enters(_ node: NodeReference, _ states: [Int], in flow: FlowAnalysis)
  /// The answer, or the visited dialog, is behind it.
  func leaves(_ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis)
  /// A branch is taken by something.
  func takes(_ branch: Int, of node: NodeReference)
  /// No branch takes these.
  func misses(_ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis)
}

/// A node by the places of its dialog and of itself.
struct NodeReference: Hashable {
  let dialog: Int
  let node: Int
}
