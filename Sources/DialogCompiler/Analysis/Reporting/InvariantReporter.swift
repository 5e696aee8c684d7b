import DialogEngine
import StrictYAML
import Units

/// Reports properties that do not hold on every way, with answers that break them.
struct InvariantReporter {
  let program: Program
  let builder: FormBuilder
  let forms: [DialogForm]
  let writer: ExampleWriter
  let setting: ExplorationSetting?
  let diagnostics: DiagnosticCollector
  private let budget: ReplayBudget

  init(
    program: Program, builder: FormBuilder, forms: [DialogForm], writer: ExampleWriter,
    setting: ExplorationSetting?, diagnostics: DiagnosticCollector
  ) {
    self.program = program
    self.builder = builder
    self.forms = forms
    self.writer = writer
    self.setting = setting
    self.diagnostics = diagnostics
    budget = ReplayBudget()
  }

  func report(_ invariants: [Invariant], isWhole: Bool) {
    let names = NodeNames(program)
    let marks = WayMarks(invariants, program, names, builder.table)
    let conditions = InvariantConditions(builder, forms, marks: marks, names: names)
    let observer = InvariantObserver(invariants, conditions: conditions)
    let byDialog = Dictionary(grouping: invariants) { $0.dialog }
    for (place, dialog) in program.dialogs.enumerated() where !dialog.isSubDialog {
      // Only what the properties of these ways look at is kept to the end: the less, the fewer states.
      let concerned = [nil] + reach(of: place).map { program.dialogs[$0].id }
      let needed = concerned.flatMap { byDialog[$0] ?? [] }.map(conditions.terms)
      guard !needed.isEmpty else { continue }
      FlowAnalysis(builder, forms, observer: observer)
        .run(place, marks: marks, needed: needed.reduce(into: TermSet()) { $0.formUnion($1) })
    }
    for (place, invariant) in invariants.enumerated() {
      if let breaches = observer.breaches[place] {
        report(invariant, breaches, conditions)
      } else if isWhole, !observer.met.contains(place) {
        diagnostics.report(.vacuousInvariant(invariant.id))
      }
    }
  }

  /// A dialog and those that it visits, directly or by way of others.
  private func reach(of dialog: Int) -> [Int] {
    var reached: Set = [dialog]
    var open = [dialog]
    while let next = open.popLast() {
      for visit in forms[next].nodes.compactMap(\.visit) where reached.insert(visit).inserted {
        open.append(visit)
      }
    }
    return reached.sorted()
  }

  private func report(
    _ invariant: Invariant, _ breaches: [InvariantObserver.Breach],
    _ conditions: InvariantConditions
  ) {
    guard let shortest = breaches.first else { return }
    for breach in breaches {
      guard let witness = witness(breach, invariant, conditions) else { continue }
      let answers = witness.answers.all.map { "\($0.question): \(ExampleWriter.text($0.value))" }
      diagnostics.report(
        .brokenInvariant(
          invariant.id, because: invariant.because, at: invariant.requirementRange,
          answers: "\(answers.joined(separator: ", ")) (now: \(witness.now.iso))",
          way: names(breach.way)))
      return
    }
    diagnostics.report(
      .doubtfulInvariant(
        invariant.id, because: invariant.because, at: invariant.requirementRange,
        example: writer.example(shortest.cube, of: TermSet(shortest.cube.entries.map(\.term))),
        way: names(shortest.way)))
  }

  /// Answers with which the engine goes the way and the property is broken.
  private func witness(
    _ breach: InvariantObserver.Breach, _ invariant: Invariant, _ conditions: InvariantConditions
  ) -> WayWitness? {
    guard let setting, let last = breach.way.last else { return nil }
    let way = Way(breach.way, forms)
    let node = NodeReference(dialog: last.dialog, node: last.node)
    let (test, requirement) = conditions.conditions(of: invariant, at: node, breach.cube)
    let cubes = way.cubes(forms, builder.table, atMost: 64)
      .flatMap { cube in test.map { cube.assuming($0, .yes, builder.table) } ?? [cube] }
      .flatMap { $0.assumingNot(requirement, builder.table) }
    let replayer = Replayer(builder, setting: setting)
    return replayer.candidate(way, cubes, budget: budget) { walk, _ in
      if case .outcome = walk.end { true } else { false }
    }?.witness
  }

  private func names(_ states: [FlowState]) -> [String] {
    states.map { program.dialogs[$0.dialog].nodes[$0.node].id }
  }
}
