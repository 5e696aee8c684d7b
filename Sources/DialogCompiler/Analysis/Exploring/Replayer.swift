import DialogEngine

/// How much of a check goes into walking what was found; a file can have a great many errors.
final class ReplayBudget {
  /// A longer way is not walked at all: its conditions would have to be put together.
  static let longestWay = 400

  private var steps: Int

  /// - Parameter steps: nodes that the engine walks.
  init(steps: Int = 200_000) { self.steps = steps }

  /// - Returns: false once nothing is left.
  func spend(_ steps: Int) -> Bool {
    self.steps -= steps
    return self.steps >= 0
  }

  var isSpent: Bool { steps <= 0 }
}

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
        guard let walk = walk(candidate.witness), Self.goes(walk, steps) else { continue }
        if accepts(walk) { return candidate.witness }
        guard completing, let whole = completed(candidate.witness, seed: UInt64(place)),
          let walk = self.walk(whole), Self.goes(walk, steps), accepts(walk)
        else { continue }
        return whole
      }
    }
    return nil
  }

  /// Answers with which the engine goes exactly this way and with which what the cubes say besides is
  /// so, too.
  ///
  /// - Parameter budget: what of it is left is not gone beyond.
  func candidate(
    _ way: Way, _ cubes: [Cube], budget: ReplayBudget, accepts: (Walk, WayWitness) -> Bool
  ) -> Concretizer.Candidate? {
    guard let start = way.stops.first else { return nil }
    let dialog = program.dialogs[start.dialog].id
    let steps = way.steps(program)
    // Of what the analysis does not look into, nobody can tell that it is so.
    let told = cubes.filter { !$0.speaksOfOpaque(table) }
    for (place, cube) in told.prefix(8).enumerated() {
      for candidate in concretizer.candidates(for: cube, dialog: dialog, seed: UInt64(place)) {
        guard budget.spend(steps.count) else { return nil }
        guard let walk = walk(candidate.witness), Self.goes(walk, steps),
          accepts(walk, candidate.witness)
        else { continue }
        return candidate
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
