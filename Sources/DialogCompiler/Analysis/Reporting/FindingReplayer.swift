import DialogEngine

/// Shows what the analysis found by answers: the engine goes the way with them, and what was found is
/// so at its end.
struct FindingReplayer {
  private let program: Program
  private let forms: [DialogForm]
  private let table: TermTable
  private let setting: ExplorationSetting
  private let replayer: Replayer
  private let budget: ReplayBudget

  init(_ followed: FollowedDialog, setting: ExplorationSetting, budget: ReplayBudget) {
    program = followed.builder.program
    table = followed.builder.table
    forms = followed.forms
    self.setting = setting
    self.budget = budget
    replayer = Replayer(followed.builder, setting: setting)
  }

  /// What is claimed of the end of a way.
  enum Claim {
    /// No branch is taken.
    case gap
    /// A question is looked at that is not answered.
    case unasked(question: String)
    /// A reference of a place has no value.
    case blank(Place, name: String)
    case noDesk
    /// The limits of the question that is asked leave no answer.
    case crossedLimits
  }

  /// - Returns: what the terms come to that the state speaks of; nil where no answers were found that
  ///   show it.
  func values(
    _ found: FlowFindings.Witness, at node: NodeReference, showing claim: Claim
  ) -> [TermID: Value]? {
    guard found.way.count <= ReplayBudget.longestWay, !budget.isSpent else { return nil }
    let way = Way(found.way, forms)
    let cubes = found.claims.reduce(
      way.cubes(forms, table, atMost: 64, isBeforeAnswer: found.isBeforeAnswer)
    ) { cubes, claim in
      Array(cubes.flatMap { $0.assuming(claim, .yes, table) }.prefix(64))
    }
    return replayer.candidate(way, cubes, budget: budget) { walk, witness in
      holds(claim, at: node, walk, witness, steps: way.stops.count)
    }?.values
  }

  /// Whether a walk ends with what is claimed, by the engine's own reading of the node.
  private func holds(
    _ claim: Claim, at reference: NodeReference, _ walk: Walk, _ witness: WayWitness, steps: Int
  ) -> Bool {
    let dialog = program.dialogs[reference.dialog]
    let node = dialog.nodes[reference.node]
    func evaluator(_ bindings: [Binding]) -> Evaluator {
      Evaluator(
        answers: witness.answers, now: witness.now, host: setting.host,
        bindings: dialog.lets + bindings)
    }
    let script = node.outcome?.script.flatMap { program.scripts[$0] }
    switch claim {
    case .gap: return walk.end == .gap && walk.steps.count == steps
    case .unasked(let question):
      return !walk.answered.contains(question) && witness.answers[question]?.isKnown != true
    case .blank(let place, let name):
      let evaluator = evaluator(place.isOfScript ? script?.lets ?? [] : node.lets)
      return node.lines(at: place, script: script, of: program).contains { line in
        evaluator.holds(line.condition)
          && line.template.parts.contains {
            guard case .value(name, _, let expression) = $0 else { return false }
            return !evaluator.value(expression).isKnown
          }
      }
    case .noDesk:
      guard let script else { return false }
      let evaluator = evaluator(script.lets)
      guard let desk = script.desks.first(where: { evaluator.holds($0.condition) }) else {
        return true
      }
      guard case .number(let number) = desk.target else { return false }
      return !evaluator.value(number).isKnown
    case .crossedLimits:
      guard let question = node.ask.flatMap({ program.questions[$0] }),
        let least = question.minimum, let most = question.maximum
      else { return false }
      return evaluator([]).holds(.binary(.greater, least, most))
    }
  }
}

extension Node {
  /// The lines that stand at a place of it or of its outcome; a wording is one without a condition.
  fileprivate func lines(at place: Place, script: Script?, of program: Program) -> [Line] {
    func all(_ templates: Template?...) -> [Line] {
      templates.compactMap { $0.map { Line(template: $0) } }
    }
    func one(_ lines: [Line]?, _ index: Int) -> [Line] {
      [lines?[safe: index]].compactMap(\.self)
    }
    switch place {
    case .say(let index): return one(says, index)
    case .prompt: return all(ask.flatMap { program.questions[$0]?.prompt })
    case .title: return all(outcome?.title)
    case .first: return all(outcome?.first)
    case .answer(let index): return one(outcome?.answer, index)
    case .step(let index): return one(outcome?.steps, index)
    case .goal: return all(script?.goal)
    case .scriptLine(let part, let index): return one(script?[part], index)
    case .branch, .deadline, .figure, .desk, .reply: return []
    }
  }
}
