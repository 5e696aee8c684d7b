import DialogEngine

/// Finds answers for a way and has the engine walk it with them, so that no witness is only claimed.
struct Replayer {
  let program: Program
  let forms: [DialogForm]
  let table: TermTable
  let setting: ExplorationSetting
  private let concretizer: Concretizer

  init(program: Program, forms: [DialogForm], table: TermTable, setting: ExplorationSetting) {
    self.program = program
    self.forms = forms
    self.table = table
    self.setting = setting
    concretizer = Concretizer(program: program, table: table, setting: setting)
  }

  /// Answers with which the engine goes exactly this way.
  ///
  /// - Parameters:
  ///   - cubes: what the way allows; each is tried.
  ///   - completing: whether questions that are open behind the way are answered somehow.
  ///   - accepts: what the walk has to fulfil beside going this way.
  func witness(
    _ way: Way, _ cubes: [Cube], completing: Bool = false, accepts: (Walk) -> Bool
  ) -> WayWitness? {
    guard let start = way.stops.first else { return nil }
    let dialog = program.dialogs[start.dialog].id
    let steps = way.steps(program)
    for (place, cube) in cubes.prefix(8).enumerated() {
      for candidate in concretizer.candidates(for: cube, dialog: dialog, seed: UInt64(place)) {
        guard let walk = walk(candidate), Self.goes(walk, steps) else { continue }
        if accepts(walk) { return candidate }
        guard completing, let whole = completed(candidate, seed: UInt64(place)),
          let walk = self.walk(whole), Self.goes(walk, steps), accepts(walk)
        else { continue }
        return whole
      }
    }
    return nil
  }

  private func walk(_ witness: WayWitness) -> Walk? {
    program.walk(witness.dialog, answers: witness.answers, now: witness.now, host: setting.host)
  }

  /// The witness with an answer to every question that is still open.
  private func completed(_ witness: WayWitness, seed: UInt64) -> WayWitness? {
    var generator = SplitMix(state: seed)
    var answers = witness.answers
    for _ in 0..<60 {
      let current = WayWitness(dialog: witness.dialog, answers: answers, now: witness.now)
      guard case .question(let id, _)? = walk(current)?.end else { return current }
      guard let question = program.questions[id],
        let value = concretizer.anyAnswer(to: question, now: witness.now, &generator)
      else { return nil }
      answers.set(value, for: id)
    }
    return nil
  }

  /// Whether a walk begins with these steps; the last one may be left by any branch.
  private static func goes(_ walk: Walk, _ steps: [Walk.Step]) -> Bool {
    guard walk.steps.count >= steps.count else { return false }
    for (place, step) in steps.enumerated() {
      let walked = walk.steps[place]
      guard walked.dialog == step.dialog, walked.node == step.node,
        step.branch == nil || walked.branch == step.branch
      else { return false }
    }
    return true
  }
}
