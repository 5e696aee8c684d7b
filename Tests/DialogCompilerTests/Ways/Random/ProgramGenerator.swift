import DialogEngine
import StrictYAML
import Units

@testable import DialogCompiler

/// A program with values for each of its questions that together decide all its conditions: no other
/// values lead anywhere else.
struct RandomProgram {
  let program: Program
  /// Besides `unknown`.
  let values: [String: [Value]]
  let moments: [Moment]
  /// What `f.kind` may give.
  let kinds: [Value]
  let invariants: [Invariant]

  /// All ways to answer its questions at all its moments.
  var assignments: Int {
    values.values.reduce(moments.count * kinds.count) { $0 * ($1.count + 1) }
  }
}

/// Makes small programs at random.
struct ProgramGenerator {
  enum Language {
    /// What the analysis decides exactly: at most two numbers in one comparison.
    case decided
    /// Longer sums, products and calls, too.
    case whole
  }

  /// The day around which all dates are.
  static let day = CivilDate(daysSinceEpoch: 20_000)

  var random: SeededGenerator
  let language: Language
  var questions: [Question] = []
  /// The `let`s in scope.
  var lets: [Binding] = []
  var kinds: [String: LetKind] = [:]
  /// The largest constant of one comparison of numbers, in either direction.
  var reach = 1
  var usesToday = false
  var usesFigure = false
  /// The one value that `f.kind` is asked for: with two, what it gives for them might differ.
  var kindArgument: Expression?

  init(seed: UInt64, language: Language) {
    random = SeededGenerator(seed: seed)
    self.language = language
  }

  /// - Parameter most: assignments; programs that need more are thrown away.
  mutating func program(most: Int) -> RandomProgram {
    while true {
      if let program = attempt(), program.assignments <= most { return program }
    }
  }

  private mutating func attempt() -> RandomProgram? {
    (questions, lets, kinds, reach, usesToday, usesFigure) = ([], [], [:], 1, false, false)
    kindArgument = nil
    for index in 0..<(2 + random.below(3)) { questions.append(question(index)) }
    for index in questions.indices where random.chance(60) { limit(index) }
    // A lower bound of what is needed, before all the work.
    let least = questions.reduce(1) { $0 * (smallestDomain($1) + 1) }
    guard least <= 200 else { return nil }
    // One may visit those behind it.
    let names = ["main"] + (random.chance(40) ? random.chance(40) ? ["sub", "deep"] : ["sub"] : [])
    let script = random.chance(30) ? self.script() : nil
    let dialogs = names.indices.map { place in
      dialog(
        names[place], visits: Array(names[(place + 1)...]), script: place == 0 ? script : nil)
    }
    for index in questions.indices where random.chance(15) {
      questions[index] = questions[index].worded(Template([.text("?"), reference()]))
    }
    let program = Program(
      dialogs: dialogs,
      questions: Dictionary(uniqueKeysWithValues: questions.map { ($0.id, $0) }),
      scripts: script.map { [$0.id: $0] } ?? [:])
    lets = []
    let invariants = (0..<2).map { _ in invariant(of: dialogs) }
    return RandomProgram(
      program: program,
      values: Dictionary(uniqueKeysWithValues: questions.map { ($0.id, domain($0)) }),
      moments: moments,
      kinds: kindArgument == nil ? [.unknown] : [.option("a"), .option("b"), .unknown],
      invariants: invariants)
  }

  // MARK: Properties

  private mutating func invariant(of dialogs: [Dialog]) -> Invariant {
    let range = SourceRange(file: "", at: .start)
    return Invariant(
      id: Named("property", range), because: "",
      condition: random.chance(60) ? property(of: dialogs) : nil,
      requirement: property(of: dialogs), requirementRange: range, dialog: nil)
  }

  private mutating func property(of dialogs: [Dialog]) -> Expression {
    let dialog = random.pick(dialogs)
    let node = "\(dialog.id)/\(random.pick(dialog.nodes).id)"
    let (name, text) = random.pick([
      (WayProperty.passes, node), (.isOutcome, node), (.asks, random.pick(questions).id),
    ])
    let way = Expression.call(
      name.rawValue, [.init(label: "id", value: .literal(.text(text)))])
    switch random.below(6) {
    case 0: return .not(way)
    case 1: return .binary(.and, way, condition(1))
    case 2, 3: return .binary(.or, way, condition(1))
    case 4: return condition(1)
    default: return way
    }
  }

  // MARK: Questions

  private mutating func question(_ index: Int) -> Question {
    let types: [ValueType] = [.yesNo, .yesNo, .choice(""), .multi(""), .days, .count, .yen, .date]
    let id = "q\(index)"
    var type = random.pick(types)
    var options: [String] = []
    var none: String?
    switch type {
    case .choice:
      type = .choice(id)
      options = Array(["a", "b", "c"].prefix(2 + random.below(2)))
    case .multi:
      type = .multi(id)
      options = Array(["a", "b", "c"].prefix(2 + random.below(2)))
      none = random.chance(50) ? options.last : nil
    default: break
    }
    var minimum: Expression?
    var maximum: Expression?
    if type.isQuantity, random.chance(70) {
      let least = random.below(2)
      minimum = least == 0 && random.chance(50) ? nil : .literal(value(least, type))
      maximum = .literal(value(least + random.below(3), type))
    }
    return Question(
      id: id, type: type, prompt: Template([.text("?")]), why: "",
      unknown: random.chance(60) ? "" : nil, label: id,
      options: options.map { Question.Option(id: $0, label: $0, also: []) }, noneOption: none,
      minimum: minimum, maximum: maximum)
  }

  /// Gives a question limits that hang on other answers, or on today.
  private mutating func limit(_ index: Int) {
    let question = questions[index]
    let others = questions.filter { $0.type == question.type && $0.id != question.id }
    guard question.type == .date || question.type.isQuantity && !others.isEmpty else { return }
    let limits = (0..<2).map { _ -> Expression? in
      if random.chance(10) { return nil }
      if let other = others.randomElement(using: &random), random.chance(70) {
        let answer = Expression.answer(other.id)
        return random.chance(30)
          ? .binary(.add, answer, .literal(value(1, quantity(question.type)))) : answer
      }
      return constant(question.type, 1)
    }
    let limited = question.limited(from: limits[0], through: limits[1])
    // Those that are the same for everybody are there already, and leave some answers.
    if limited.constantMinimum != nil, limited.constantMaximum != nil { return }
    let parts = limits.compactMap(\.self)
    for part in parts { note(.answer(question.id), part) }
    if parts.count == 2 { note(parts[0], parts[1]) }
    questions[index] = limited
  }

  func value(_ number: Int, _ type: ValueType) -> Value {
    switch type {
    case .days: .days(number)
    case .count: .count(number)
    case .yen: .yen(Yen(number))
    default: .date(Self.day + number)
    }
  }

  private func smallestDomain(_ question: Question) -> Int {
    question.type == .date || (question.type.isQuantity && question.constantMaximum == nil)
      ? 3 : domain(question).count
  }

  /// Values that decide all comparisons: a system of differences with constants up to `reach` that
  /// has a solution has one within so much times the number of its numbers.
  private func domain(_ question: Question) -> [Value] {
    let alike = questions.filter { $0.type == question.type }
    switch question.type {
    case .yesNo: return [.yesNo(true), .yesNo(false)]
    case .choice: return question.options.map { .option($0.id) }
    case .multi:
      let all = question.options.map(\.id)
      return (0..<(1 << all.count)).map { set in
        .options(all.indices.filter { set & (1 << $0) != 0 }.map { all[$0] })
      }
      .filter { question.accepts($0) }
    case .date:
      let window = reach * (alike.count + moments.count > 1 ? alike.count + 1 : alike.count)
      return (-window...window).map { value($0, .date) }.filter(question.accepts)
    default:
      let limits = alike.flatMap {
        [$0.constantMinimum?.amount ?? 0, $0.constantMaximum?.amount ?? 0]
      }
      let window = max(reach, limits.max() ?? 0) * alike.count
      let lower = question.constantMinimum?.amount ?? 0
      let upper = question.constantMaximum?.amount ?? max(window, lower)
      return (lower...upper).map { value($0, question.type) }
    }
  }

  /// Today only matters beside other days that are fixed.
  private var moments: [Moment] {
    let time = TimeOfDay(minutes: 600)
    guard usesToday, usesFigure else { return [Moment(Self.day, time)] }
    let window = reach * (questions.filter { $0.type == .date }.count + 1)
    return (-window...window).map { Moment(Self.day + $0, time) }
  }

  // MARK: Dialogs

  private mutating func dialog(_ id: String, visits: [String], script: Script?) -> Dialog {
    lets = []
    kinds = [:]
    let shared = bindings(random.below(3), prefix: id)
    let isSub = id != "main"
    let count = isSub ? 2 + random.below(2) : 3 + random.below(4)
    let ends = count - 1 - (random.chance(40) ? 1 : 0)
    let nodes = (0..<count).map { place -> Node in
      let outer = (lets, kinds)
      defer { (lets, kinds) = outer }
      let own = random.chance(20) ? bindings(1, prefix: "\(id)\(place)") : []
      let visit =
        place < ends && !visits.isEmpty && random.chance(40) ? random.pick(visits) : nil
      let ask =
        place < ends && random.chance(place == 0 ? 85 : 55) ? random.pick(questions).id : nil
      let says = random.chance(25) ? [line()] : []
      let next: Node.Next =
        if place >= ends {
          isSub && random.chance(85) ? .goBack : .outcome(outcome(script))
        } else {
          .branches(branches(from: place, of: count, asking: ask))
        }
      return Node(
        id: "n\(place)", line: 1, lets: own, says: says, ask: ask, visit: visit, next: next)
    }
    return Dialog(
      id: id, title: id, examples: [], isSubDialog: isSub, summary: "", start: 0,
      lets: shared, nodes: nodes)
  }

  private mutating func branches(from place: Int, of count: Int, asking: String?) -> [Branch] {
    var conditions: [Expression?]
    if random.chance(20) {
      conditions = [nil]
    } else if let asked = questions.first(where: { $0.id == asking }), random.chance(60) {
      conditions = cases(of: asked)
      if random.chance(25) { conditions.remove(at: random.below(conditions.count)) }
      if random.chance(20) {
        conditions.insert(condition(1), at: random.below(conditions.count + 1))
      }
    } else {
      let first = condition(2)
      conditions = [first]
      if random.chance(50) { conditions.append(.not(first)) }
      if random.chance(50) { conditions.append(condition(2)) }
    }
    if random.chance(30) || conditions.isEmpty, conditions != [nil] { conditions.append(nil) }
    return conditions.map { condition in
      Branch(
        condition: condition, target: place + 1 + random.below(count - place - 1), line: 1)
    }
  }

  // MARK: Sentences

  private mutating func outcome(_ script: Script?) -> Outcome {
    func template(_ part: Template.Part?) -> Template {
      Template([.text("!")] + (part.map { [$0] } ?? []))
    }
    let deadline: Outcome.Deadline? =
      random.chance(20) && questions.contains { $0.type == .date }
      ? Outcome.Deadline(at: single(.date, 1), because: "") : nil
    return Outcome(
      title: template(random.chance(20) ? reference() : nil),
      first: template(random.chance(30) ? reference() : nil),
      answer: random.chance(40) ? [line()] : [], steps: random.chance(20) ? [line()] : [],
      deadline: deadline, figures: [], script: random.chance(60) ? script?.id : nil, noCall: nil,
      cites: [])
  }

  private mutating func line() -> Line {
    Line(condition: random.chance(60) ? condition(1) : nil, template: Template([reference()]))
  }

  /// Script scopes have no `let`s of a dialog here, since several dialogs share them.
  private mutating func script() -> Script {
    let number = Expression.literal(.number("desk"))
    var desks: [Script.Desk] = []
    for _ in 0..<(1 + random.below(2)) {
      let target: Expression =
        random.chance(40)
        ? .conditional(if: condition(0), then: number, else: number) : number
      desks.append(
        Script.Desk(
          condition: random.chance(70) ? condition(1) : nil, target: .number(target)))
    }
    if random.chance(30) {
      desks.append(Script.Desk(condition: nil, target: .finding(Template([.text("?")]))))
    }
    return Script(
      id: "script", title: "", lets: [], goal: Template([reference()]), desks: desks, haveReady: [],
      firstWords: [line()], say: [], ask: [], replies: [], neverSay: [], writeDown: [],
      otherWays: [], cites: [])
  }
}

extension Question {
  /// The same question with other limits.
  fileprivate func limited(from minimum: Expression?, through maximum: Expression?) -> Question {
    Question(
      id: id, type: type, prompt: prompt, why: why, unknown: unknown, label: label,
      options: options, noneOption: noneOption, minimum: minimum, maximum: maximum)
  }

  /// The same question with another wording.
  fileprivate func worded(_ prompt: Template) -> Question {
    Question(
      id: id, type: type, prompt: prompt, why: why, unknown: unknown, label: label,
      options: options, noneOption: noneOption, minimum: minimum, maximum: maximum)
  }
}

extension Value {
  /// The number of a quantity.
  fileprivate var amount: Int? {
    switch self {
    case .days(let number), .count(let number): number
    case .yen(let yen): yen.amount
    default: nil
    }
  }
}
