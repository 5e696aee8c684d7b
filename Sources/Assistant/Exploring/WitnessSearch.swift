import DialogEngine
public import Units

/// Looks for witnesses by walking the dialogs through answers that stand for all others, the rarer
/// ones preferred. The same pack gives the same witnesses on every machine.
public struct WitnessSearch: WitnessFinder {
  /// The shortest conversation that was found, by what it reaches.
  private var found: [CoverageTarget: Witness] = [:]

  /// - Parameters:
  ///   - targets: What is looked for; the search ends early when all of it is found.
  ///   - moments: The minutes at which the conversations take place.
  ///   - walks: The most walks of each dialog at each minute.
  public init(_ pack: Pack, for targets: Set<CoverageTarget>, at moments: [Moment], walks: Int) {
    guard !targets.isEmpty else { return }
    let figures = ProgramFigures(pack.program)
    for round in 0..<Self.rounds {
      for (place, dialog) in pack.program.dialogs.enumerated() where !dialog.isSubDialog {
        for (hour, now) in moments.enumerated() {
          var walker = RandomWalker(
            pack: pack, figures: figures, dialog: dialog.id, now: now,
            seed: UInt64(round * 10_000 + place * 100 + hour))
          for count in 0..<max(1, walks / Self.rounds) {
            // One in four goes on from a session of before.
            guard let (witness, walk) = walker.walk(resuming: count % 4 == 3) else { continue }
            keep(witness, walk, targets)
          }
        }
      }
      if found.count == targets.count { return }
    }
  }

  /// All dialogs and minutes take their turns, so that an easy place is not looked for longest.
  private static let rounds = 4

  private mutating func keep(_ witness: Witness, _ walk: Walk, _ targets: Set<CoverageTarget>) {
    for target in CoverageTarget.reached(by: walk) where targets.contains(target) {
      let known = found[target].map(Self.length) ?? Int.max
      if Self.length(witness) < known { found[target] = witness }
    }
  }

  /// How long a conversation is; one that goes on from another day is told last.
  private static func length(_ witness: Witness) -> Int {
    witness.answers.all.count + witness.earlier.all.count * 10
  }

  public func witness(for target: CoverageTarget) -> Witness? { found[target] }
}

/// Walks one dialog at one minute, again and again.
private struct RandomWalker {
  /// No conversation of a person is as long.
  static let mostQuestions = 60

  let pack: Pack
  let dialog: String
  let now: Moment
  private let representative: RepresentativeAnswers
  private let host: DialogFunctions
  private let asked: [Question]
  /// Questions that a session of before may have answered, or a sentence: asked here or only looked at.
  private let mayBeKnown: [Question]
  private var generator: SeededGenerator
  /// How often a question was answered so.
  private var tried: [Answers.Answer: Int] = [:]

  init(pack: Pack, figures: ProgramFigures, dialog: String, now: Moment, seed: UInt64) {
    self.pack = pack
    self.dialog = dialog
    self.now = now
    representative = RepresentativeAnswers(pack: pack, now: now, figures: figures)
    host = DialogFunctions(knowledge: pack.knowledge)
    asked = pack.program.dialog(dialog).map(pack.program.questionsAsked) ?? []
    mayBeKnown =
      asked + figures.questions.sorted().compactMap { pack.program.questions[$0] }
    generator = SeededGenerator(seed: seed)
  }

  /// One conversation to its end; the rarest answer is chosen half of the time. `nil` where no answer
  /// is left to give.
  mutating func walk(resuming: Bool) -> (Witness, Walk)? {
    var given = resuming ? answersOfBefore() : Answers()
    var asked: Set<String> = []
    for _ in 0..<Self.mostQuestions {
      guard let walk = pack.program.walk(dialog, answers: given, now: now, host: host) else {
        return nil
      }
      guard case .question(let id, _) = walk.end, let question = pack.program.questions[id],
        given[id] == nil
      else { return (witness(given, walk, asked: asked), walk) }
      let values = representative.values(of: question, after: given, using: &generator)
        .shuffled(using: &generator)
      let rarest = values.min { uses(id, $0) < uses(id, $1) }
      let value: Value?
      // Among a great many days "I don't know" is one of its kind.
      if values.contains(.unknown), Int.random(in: 0..<5, using: &generator) == 0 {
        value = .unknown
      } else {
        value = Bool.random(using: &generator) ? rarest : values.first
      }
      guard let value else { return nil }
      tried[Answers.Answer(question: id, value: value), default: 0] += 1
      given.set(value, for: id)
      asked.insert(id)
    }
    return nil
  }

  /// Answers that the walk has no use for are left out.
  private func witness(_ given: Answers, _ walk: Walk, asked: Set<String>) -> Witness {
    let reader = QuestionReader(program: pack.program, host: host, now: now)
    var earlier = Answers()
    var answers = Answers()
    for answer in given.all where walk.used.contains(answer.question) {
      guard let question = pack.program.questions[answer.question] else { continue }
      if asked.contains(answer.question),
        reader.violatedLimit(of: question, answer.value, given) == nil
      {
        answers.set(answer.value, for: answer.question)
      } else {
        earlier.set(answer.value, for: answer.question)
      }
    }
    return Witness(dialog: dialog, now: now, earlier: earlier, answers: answers)
  }

  /// A few answers, whose days may be over by now.
  private mutating func answersOfBefore() -> Answers {
    var given = Answers()
    let pool = Bool.random(using: &generator) ? asked : mayBeKnown
    for question in pool.shuffled(using: &generator)
      .prefix(Int.random(in: 1...3, using: &generator))
    {
      let values = representative.values(
        of: question, after: given, using: &generator, limited: false)
      if let value = values.randomElement(using: &generator) { given.set(value, for: question.id) }
    }
    return given
  }

  private func uses(_ question: String, _ value: Value) -> Int {
    tried[Answers.Answer(question: question, value: value)] ?? 0
  }
}
