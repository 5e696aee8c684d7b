import DialogEngine
import StrictYAML
import Units

/// Reports properties that do not hold on every way, with answers that break them.
struct InvariantReporter {
  let program: Program
  let findings: PackFindings
  let setting: ExplorationSetting?
  /// The day that stands for today in examples.
  let today: CivilDate
  let diagnostics: DiagnosticCollector
  private let budget = ReplayBudget()

  init(
    program: Program, findings: PackFindings, setting: ExplorationSetting?, today: CivilDate,
    diagnostics: DiagnosticCollector
  ) {
    self.program = program
    self.findings = findings
    self.setting = setting
    self.today = today
    self.diagnostics = diagnostics
  }

  func report(_ invariants: [Invariant], isWhole: Bool) {
    for (place, invariant) in invariants.enumerated() {
      if let breaches = findings.breaches[place] {
        report(invariant, breaches)
      } else if isWhole, !findings.met.contains(place) {
        diagnostics.report(.vacuousInvariant(invariant.id))
      }
    }
  }

  private func report(
    _ invariant: Invariant, _ breaches: [(from: FollowedDialog, breach: InvariantObserver.Breach)]
  ) {
    guard let shortest = breaches.first else { return }
    for (followed, breach) in breaches {
      guard let witness = witness(breach, invariant, followed) else { continue }
      let answers = witness.answers.all.map { "\($0.question): \(ExampleWriter.text($0.value))" }
      diagnostics.report(
        .brokenInvariant(
          invariant.id, because: invariant.because, at: invariant.requirementRange,
          answers: "\(answers.joined(separator: ", ")) (now: \(witness.now.iso))",
          way: names(breach.way)))
      return
    }
    let cube = shortest.breach.cube
    let writer = ExampleWriter(table: shortest.from.builder.table, today: today)
    diagnostics.report(
      .doubtfulInvariant(
        invariant.id, because: invariant.because, at: invariant.requirementRange,
        example: writer.example(cube, of: TermSet(cube.entries.map(\.term))),
        way: names(shortest.breach.way)))
  }

  /// Answers with which the engine goes the way and the property is broken.
  private func witness(
    _ breach: InvariantObserver.Breach, _ invariant: Invariant, _ followed: FollowedDialog
  ) -> WayWitness? {
    guard let setting, let last = breach.way.last, let conditions = followed.properties.conditions
    else { return nil }
    let table = followed.builder.table
    let way = Way(breach.way, followed.forms)
    let node = NodeReference(dialog: last.dialog, node: last.node)
    let (test, requirement) = conditions.conditions(of: invariant, at: node, breach.cube)
    let cubes = way.cubes(followed.forms, table, atMost: 64)
      .flatMap { cube in test.map { cube.assuming($0, .yes, table) } ?? [cube] }
      .flatMap { $0.assumingNot(requirement, table) }
    let replayer = Replayer(followed.builder, setting: setting)
    return replayer.candidate(way, cubes, budget: budget) { walk, _ in
      if case .outcome = walk.end { true } else { false }
    }?.witness
  }

  private func names(_ states: [FlowState]) -> [String] {
    states.map { program.dialogs[$0.dialog].nodes[$0.node].id }
  }
}
