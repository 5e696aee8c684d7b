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
    walker.walk.used =
      (walker.walk.answered + walker.reads.questions).removingRepeats()
    walker.walk.lapsedFigures = walker.reads.lapsedFigures
    return walker.walk
  }
}

/// One walk under way.
private struct Walker {
  /// A sub-dialog that is visited from several places is walked as often; files can nest that so
  /// that no walk would end within a lifetime. Far above any conversation.
  static let mostSteps = 100_000

  let program: Program
  let answers: Answers
  let now: Moment
  let host: any FunctionHost
  let reads = Evaluator.Reads()
  var walk = Walk()

  /// A node that was entered, and where its step is in the walk.
  private struct Frame {
    let dialog: Dialog
    let node: Node
    let evaluator: Evaluator
    let step: Int
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
    var visits: [Frame] = []
    while dialog.nodes.indices.contains(index), walk.steps.count < Self.mostSteps {
      var frame = enter(dialog.nodes[index], of: dialog)
      let resolver = Resolver(evaluator: frame.evaluator)
      walk.said += resolver.known(frame.node.says)
      if let id = frame.node.ask, let question = program.questions[id] {
        guard answers[id] != nil else {
          walk.end = .question(id, prompt: resolver.text(question.prompt))
          return
        }
        if !walk.answered.contains(id) { walk.answered.append(id) }
      }
      if let visited = frame.node.visit, let sub = program.dialog(visited) {
        visits.append(frame)
        (dialog, index) = (sub, sub.start)
        continue
      }
      var exit = leave(frame)
      // Back at the node that visited, its own way on counts; in a sub-dialog that may be back too.
      while case .back = exit {
        guard let visit = visits.popLast() else { return }
        frame = visit
        exit = leave(frame)
      }
      switch exit {
      case .to(let target): (dialog, index) = (frame.dialog, target)
      case .end(let outcome):
        walk.end = .outcome(
          Resolver(evaluator: frame.evaluator).outcome(
            outcome, id: "\(frame.dialog.id)/\(frame.node.id)", scripts: program.scripts,
            dialogLets: frame.dialog.lets))
        return
      case .gap, .back: return
      }
    }
  }

  private mutating func enter(_ node: Node, of dialog: Dialog) -> Frame {
    walk.steps.append(Walk.Step(dialog: dialog.id, node: node.id, branch: nil))
    let evaluator = Evaluator(
      answers: answers, now: now, host: host, bindings: dialog.lets + node.lets,
      reads: reads)
    return Frame(
      dialog: dialog, node: node, evaluator: evaluator, step: walk.steps.count - 1)
  }

  private enum Exit {
    case to(Int)
    case end(Outcome)
    case back
    case gap
  }

  private mutating func leave(_ frame: Frame) -> Exit {
    switch frame.node.next {
    case .outcome(let outcome): return .end(outcome)
    case .goBack: return .back
    case .branches(let branches):
      guard let place = branches.firstIndex(where: { frame.evaluator.holds($0.condition) }) else {
        return .gap
      }
      walk.steps[frame.step].branch = place
      return .to(branches[place].target)
    }
  }
}
