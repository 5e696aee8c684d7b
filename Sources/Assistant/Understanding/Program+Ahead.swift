import DialogEngine

extension Program {
  /// The questions that the way from the end of a walk on may still ask, in the order of the nodes;
  /// those of a visited dialog before those that follow it.
  func questionsAhead(of walk: Walk) -> [Question] {
    var starts: [(dialog: Dialog, node: Int)] = []
    for step in walk.steps.reversed() {
      guard !starts.contains(where: { $0.dialog.id == step.dialog }),
        let dialog = dialog(step.dialog),
        let node = dialog.nodes.firstIndex(where: { $0.id == step.node })
      else { continue }
      starts.append((dialog, node))
    }
    var asked: [Question] = []
    func add(_ question: Question?) {
      if let question, !asked.contains(question) { asked.append(question) }
    }
    for (dialog, start) in starts {
      var waiting = [start]
      var seen = Set(waiting)
      while let index = waiting.popLast() {
        let node = dialog.nodes[index]
        add(node.ask.flatMap { questions[$0] })
        if let visited = node.visit.flatMap({ self.dialog($0) }) {
          for question in questionsAsked(by: visited) { add(question) }
        }
        guard case .branches(let branches) = node.next else { continue }
        // The last one in is the first one out: nodes come in the order of the branches.
        waiting += branches.reversed().map(\.target).filter { seen.insert($0).inserted }
      }
    }
    return asked
  }
}
