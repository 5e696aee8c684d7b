import DialogEngine
import Units

@testable import Assistant

/// Walks one dialog at one moment through answers that stand for all others.
struct PathExplorer {
  /// What walks found.
  struct Report: Sendable {
    var walks = 0
    /// `dialog/node`
    var visited: Set<String> = []
    var mostQuestions = 0
    /// What is broken, with the answers of the first walk that showed it.
    var breaches: [String: String] = [:]

    mutating func merge(_ other: Report) {
      walks += other.walks
      visited.formUnion(other.visited)
      mostQuestions = max(mostQuestions, other.mostQuestions)
      breaches.merge(other.breaches) { first, _ in first }
    }
  }

  /// No conversation asks more before it answers.
  static let mostQuestions = 12

  let pack: Pack
  let dialog: String
  let now: Moment
  private let answers: RepresentativeAnswers
  private let contract: OutcomeContract
  private let host: DialogFunctions
  private var generator: SeededGenerator
  private(set) var report = Report()
  /// How often a question was answered so; rare answers are preferred.
  private var tried: [String: Int] = [:]
  private var seen: Set<String> = []
  /// Outcomes that one answer leads to from the first node, whatever was answered before it.
  static let outweighing: Set<String> = ["cannot-pay/old_debt"]

  /// Every answer of this walk was asked for on its path.
  private var steersAll = true

  init(pack: Pack, figures: ProgramFigures, dialog: String, now: Moment, seed: UInt64) {
    self.pack = pack
    self.dialog = dialog
    self.now = now
    answers = RepresentativeAnswers(pack: pack, now: now, figures: figures)
    contract = OutcomeContract(pack: pack)
    host = DialogFunctions(knowledge: pack.knowledge)
    generator = SeededGenerator(seed: seed)
  }

  /// So many walks, each choosing the rarest answers half of the time. One in four starts with answers
  /// of an earlier conversation, whose dates may be over by now.
  mutating func walkAtRandom(_ count: Int) {
    for place in 0..<count {
      var given = place % 4 == 3 ? earlierAnswers() : Answers()
      steersAll = place % 4 != 3
      while let (question, values) = open(given) {
        let rare = Bool.random(using: &generator)
        let shuffled = values.shuffled(using: &generator)
        guard
          let value = rare
            ? shuffled.min(by: { uses(question, $0) < uses(question, $1) }) : shuffled.first
        else { break }
        tried["\(question.id) \(value)", default: 0] += 1
        given.set(value, for: question.id)
      }
    }
  }

  private mutating func earlierAnswers() -> Answers {
    var given = Answers()
    let asked =
      (pack.program.dialog(dialog).map(pack.program.questionsAsked) ?? [])
      + [pack.program.questions["lender"]].compactMap(\.self)
    for question in asked.shuffled(using: &generator).prefix(
      Int.random(in: 1...3, using: &generator))
    {
      let values = answers.values(of: question, after: given, using: &generator, limited: false)
      if let value = values.randomElement(using: &generator) { given.set(value, for: question.id) }
    }
    return given
  }

  /// Every path through the choices; a question whose answers are a quantity takes few of them.
  mutating func walkEveryChoice(atMost limit: Int) {
    steersAll = true
    var waiting = [Answers()]
    let start = report.walks
    while let given = waiting.popLast(), report.walks - start < limit {
      guard let (question, values) = open(given) else { continue }
      let isChoice =
        switch question.type {
        case .choice, .lender, .yesNo: true
        default: false
        }
      let taken = isChoice ? values : Array(values.shuffled(using: &generator).prefix(3))
      for value in taken {
        var next = given
        next.set(value, for: question.id)
        waiting.append(next)
      }
    }
  }

  private func uses(_ question: Question, _ value: Value) -> Int {
    tried["\(question.id) \(value)"] ?? 0
  }

  /// The open question with its answers; `nil` at the end of the path, which is then looked at.
  private mutating func open(_ given: Answers) -> (Question, [Value])? {
    guard let walk = pack.program.walk(dialog, answers: given, now: now, host: host) else {
      breach("no dialog is called '\(dialog)'", given)
      return nil
    }
    for step in walk.steps { report.visited.insert("\(step.dialog)/\(step.node)") }
    report.mostQuestions = max(report.mostQuestions, walk.answered.count)
    switch walk.end {
    case .gap:
      breach("gap after \(walk.steps.last.map { "\($0.dialog)/\($0.node)" } ?? "nothing")", given)
    case .outcome(let outcome):
      look(at: outcome, walk, given)
    case .question(let id, let prompt):
      guard let question = pack.program.questions[id] else {
        breach("no question is called '\(id)'", given)
        break
      }
      if prompt.hasBlank { breach("the question '\(id)' has a blank", given) }
      if given[id] != nil { breach("'\(id)' is asked again", given) }
      if walk.answered.count >= Self.mostQuestions { breach("too many questions: \(id)", given) }
      let values = answers.values(of: question, after: given, using: &generator)
      if values.isEmpty { breach("nothing answers '\(id)'", given) }
      if given[id] == nil, walk.answered.count < Self.mostQuestions, !values.isEmpty {
        return (question, values)
      }
    }
    report.walks += 1
    return nil
  }

  private mutating func look(at outcome: ResolvedOutcome, _ walk: Walk, _ given: Answers) {
    var unused = Set(given.all.map(\.question)).subtracting(walk.used)
    // Who asks for another day of payment and is late for long is told about that, whichever day it is.
    if outcome.id.hasPrefix("cannot-pay/long_") { unused.remove("date_change_kind") }
    if steersAll, !Self.outweighing.contains(outcome.id), !unused.isEmpty {
      breach("\(outcome.id): asked for and not used: \(unused.sorted())", given)
    }
    // The same outcome is rendered for a few answers of each way to it, not for all.
    let way = walk.steps.map { "\($0.node)\($0.branch ?? -1)" }.joined() + known(given)
    guard seen.insert(way).inserted else { return }
    for text in contract.breaches(outcome, answers: given, now: now) {
      breach("\(outcome.id): \(text)", given)
    }
    let presenter = Presenter(knowledge: pack.knowledge, program: pack.program, now: now)
    for said in walk.said {
      for text in contract.breaches(in: presenter.text(said), answers: given) {
        breach("on the way to \(outcome.id): \(text)", given)
      }
    }
  }

  private func known(_ answers: Answers) -> String {
    answers.all.map { answer in
      switch answer.value {
      case .unknown: "?"
      case .phone(let phone): phone
      case .option(let id): id
      case .options(let ids): ids.joined()
      case .yesNo(let flag): flag ? "+" : "-"
      default: "!"
      }
    }.joined(separator: " ")
  }

  private mutating func breach(_ text: String, _ given: Answers) {
    guard report.breaches[text] == nil, report.breaches.count < 200 else { return }
    let typed = given.all.map { "\($0.question)=\(JSONValue($0.value).text)" }
    report.breaches[text] = "\(dialog) \(now.iso) \(typed.joined(separator: " "))"
  }
}
