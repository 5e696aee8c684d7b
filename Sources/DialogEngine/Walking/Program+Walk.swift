public import Units

extension Program {
  /// Walks a dialog from its start through the answers given so far. Pure: no clock, no terminal,
  /// no file.
  ///
  /// Answers off the path steer nothing, so that changing one never loses another. An answer that
  /// its question does not accept counts as not given. The graph has no cycle and a sub-dialog does
  /// not visit itself, so the walk ends.
  ///
  /// - Returns: `nil` when there is no such dialog.
  public func walk(
    _ dialog: String, answers: Answers, now: Moment, host: any FunctionHost
  ) -> Walk? {
    guard let start = self.dialog(dialog) else { return nil }
    var walker = Walker(program: self, answers: answers, now: now, host: host)
    walker.run(from: start)
    return walker.walk
  }
}

/// One walk under way.
private struct Walker {
  let program: Program
  let answers: Answers
  let now: Moment
  let host: any FunctionHost
  var walk = Walk()

  /// Where a sub-dialog returns to.
  private struct Frame {
    let dialog: Dialog
    let node: Node
    let evaluator: Evaluator
  }

  init(program: Program, answers: Answers, now: Moment, host: any FunctionHost) {
    self.program = program
    // Sound answers only, so that no node has to ask again whether a value fits its question.
    var sound = Answers()
    for answer in answers.all {
      guard let question = program.questions[answer.question], question.accepts(answer.value)
      else { continue }
      sound.set(answer.value, for: answer.question, isApproximate: answer.isApproximate)
    }
    self.answers = sound
    self.now = now
    self.host = host
  }

  mutating func run(from start: Dialog) {
    var dialog = start
    var index = start.start
    var returns: [Frame] = []
    while dialog.nodes.indices.contains(index) {
      let node = dialog.nodes[index]
      let evaluator = Evaluator(
        answers: answers, now: now, host: host, bindings: dialog.lets + node.lets)
      let resolver = Resolver(evaluator: evaluator)
      walk.steps.append(Walk.Step(dialog: dialog.id, node: node.id, branch: nil))
      walk.said += resolver.known(node.says)
      if let id = node.ask, let question = program.questions[id] {
        guard answers[id] != nil else {
          walk.end = .question(id, prompt: resolver.text(question.prompt))
          return
        }
        if !walk.answered.contains(id) { walk.answered.append(id) }
      }
      if let visited = node.visit, let sub = program.dialog(visited) {
        returns.append(Frame(dialog: dialog, node: node, evaluator: evaluator))
        (dialog, index) = (sub, sub.start)
        continue
      }
      switch leave(node, evaluator) {
      case .to(let target): index = target
      case .end(let outcome):
        walk.end = .outcome(
          resolver.outcome(
            outcome, id: "\(dialog.id)/\(node.id)", scripts: program.scripts,
            dialogLets: dialog.lets))
        return
      case .gap: return
      case .back:
        guard let frame = returns.popLast(),
          case .to(let target) = leave(frame.node, frame.evaluator)
        else { return }
        (dialog, index) = (frame.dialog, target)
      }
    }
  }

  private enum Exit {
    case to(Int)
    case end(Outcome)
    case back
    case gap
  }

  private mutating func leave(_ node: Node, _ evaluator: Evaluator) -> Exit {
    switch node.next {
    case .outcome(let outcome): return .end(outcome)
    case .goBack: return .back
    case .branches(let branches):
      guard let place = branches.firstIndex(where: { evaluator.holds($0.condition) }) else {
        return .gap
      }
      walk.steps[walk.steps.count - 1].branch = place
      return .to(branches[place].target)
    }
  }
}
