import DialogEngine

/// Finds answers for a way and has the engine walk it with them, so that no witness is only claimed.
///
/// Answers that a person can give on that day come first; those of a session of before, which the
/// limits of their questions would refuse now, where no others are found.
struct Replayer {
  /// Parts of a way that are tried.
  private static let mostCubes = 8

  private let program: Program
  private let builder: FormBuilder
  private let setting: ExplorationSetting
  private let concretizer: Concretizer
  private var table: TermTable { builder.table }

  init(_ builder: FormBuilder, setting: ExplorationSetting) {
    program = builder.program
    self.builder = builder
    self.setting = setting
    concretizer = Concretizer(program: program, table: builder.table, setting: setting)
  }

  /// Answers with which the engine goes exactly this way.
  ///
  /// - Parameters:
  ///   - cubes: what the way allows; each is tried.
  ///   - completing: whether questions that are open behind the way are answered somehow.
  ///   - isOfToday: no answer may be one of another day.
  ///   - accepts: what the walk has to fulfil beside going this way.
  func witness(
    _ way: Way, _ cubes: [Cube], completing: Bool = false, isOfToday: Bool = false,
    accepts: (Walk) -> Bool
  ) -> WayWitness? {
    guard let start = way.stops.first else { return nil }
    let dialog = program.dialogs[start.dialog].id
    let steps = way.steps(program)
    for (place, part) in parts(cubes).enumerated() where part.isOfToday || !isOfToday {
      let seed = UInt64(place)
      for candidate in concretizer.candidates(for: part.cube, dialog: dialog, seed: seed) {
        let witness = candidate.witness
        guard let walk = walk(witness), Self.goes(walk, steps) else { continue }
        if accepts(walk), !part.isOfToday || keepsLimits(witness) { return witness }
        guard completing, let whole = completed(witness, seed: seed, isOfToday: part.isOfToday),
          let walk = self.walk(whole), Self.goes(walk, steps), accepts(walk),
          !part.isOfToday || keepsLimits(whole)
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
    for (place, part) in parts(told).enumerated() {
      let seed = UInt64(place)
      for candidate in concretizer.candidates(for: part.cube, dialog: dialog, seed: seed) {
        guard budget.spend(steps.count) else { return nil }
        let witness = candidate.witness
        guard let walk = walk(witness), Self.goes(walk, steps), accepts(walk, witness),
          !part.isOfToday || keepsLimits(witness)
        else { continue }
        return candidate
      }
    }
    return nil
  }

  // MARK: Limits

  /// The cubes with all answers within the limits of their questions, then as they are.
  private func parts(_ cubes: [Cube]) -> [(cube: Cube, isOfToday: Bool)] {
    let first = Array(cubes.prefix(Self.mostCubes))
    let limited = first.flatMap { cube in
      let terms = Set(cube.asked + cube.entries.map(\.term) + cube.bounds.terms)
      return terms.sorted().reduce([cube]) { cubes, term in
        guard let limits = builder.limits(of: term) else { return cubes }
        return Array(
          cubes.flatMap { $0.assuming(.notNo(limits), .yes, table) }.prefix(Self.mostCubes))
      }
    }
    return limited.prefix(Self.mostCubes).map { ($0, true) } + first.map { ($0, false) }
  }

  /// Whether the prompt would take all answers.
  private func keepsLimits(_ witness: WayWitness) -> Bool {
    let evaluator = Evaluator(
      answers: witness.answers, now: witness.now, host: setting.host, bindings: [])
    return witness.answers.all.allSatisfy { answer in
      guard let question = program.questions[answer.question] else { return true }
      return Self.keepsLimits(question, evaluator)
    }
  }

  private static func keepsLimits(_ question: Question, _ evaluator: Evaluator) -> Bool {
    let answer = Expression.answer(question.id)
    return !(question.minimum.map { evaluator.holds(.binary(.less, answer, $0)) } ?? false)
      && !(question.maximum.map { evaluator.holds(.binary(.greater, answer, $0)) } ?? false)
  }

  // MARK: Walks

  private func walk(_ witness: WayWitness) -> Walk? {
    program.walk(witness.dialog, answers: witness.answers, now: witness.now, host: setting.host)
  }

  /// The witness with an answer to every question that is still open.
  private func completed(_ witness: WayWitness, seed: UInt64, isOfToday: Bool) -> WayWitness? {
    var generator = SplitMix(state: seed)
    var answers = witness.answers
    for _ in 0..<60 {
      let current = WayWitness(dialog: witness.dialog, answers: answers, now: witness.now)
      guard case .question(let id, _)? = walk(current)?.end else { return current }
      guard let question = program.questions[id] else { return nil }
      let value = concretizer.anyAnswer(to: question, now: witness.now, &generator) { value in
        guard isOfToday else { return true }
        var answers = answers
        answers.set(value, for: id)
        return Self.keepsLimits(
          question,
          Evaluator(answers: answers, now: witness.now, host: setting.host, bindings: []))
      }
      guard let value else { return nil }
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
