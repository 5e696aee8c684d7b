import DialogEngine
import Units

@testable import DialogCompiler

/// Looks at the conditions and sentences of a node with the answers of one walk.
struct SiteFinder {
  let program: Program
  let place: NodeReference
  let answers: Answers
  let now: Moment
  let host: any FunctionHost
  /// Questions that the walk has asked so far.
  let asked: Set<String>
  private var script: String?
  private(set) var unasked: Set<Verdicts.Site> = []
  private(set) var blanks: Set<Verdicts.Site> = []
  private(set) var isDeskless = false
  private(set) var seen: Set<FlowFindings.LineKey> = []
  /// The limits of the question that is asked leave no answer.
  private(set) var isCrossed = false

  init(
    program: Program, place: NodeReference, answers: Answers, now: Moment,
    host: any FunctionHost, asked: Set<String>
  ) {
    self.program = program
    self.place = place
    self.answers = answers
    self.now = now
    self.host = host
    self.asked = asked
  }

  /// The `let`s in scope, and what computes with them.
  private struct Scope {
    let bindings: [Binding]
    let evaluator: Evaluator

    func value(_ expression: Expression) -> Value { evaluator.value(expression) }
  }

  private func scope(_ bindings: [Binding]) -> Scope {
    Scope(
      bindings: bindings,
      evaluator: Evaluator(answers: answers, now: now, host: host, bindings: bindings))
  }

  // MARK: Places

  mutating func enter(_ node: Node, of dialog: Dialog) {
    guard !node.says.isEmpty || node.ask != nil else { return }
    let scope = scope(dialog.lets + node.lets)
    for (index, line) in node.says.enumerated() { look(at: line, .say(index), scope) }
    if let question = node.ask.flatMap({ program.questions[$0] }) {
      look(at: question.prompt, .prompt, scope)
      isCrossed = areCrossed(question)
    }
  }

  /// Of answers that themselves keep their limits.
  private func areCrossed(_ question: Question) -> Bool {
    guard let minimum = question.minimum, let maximum = question.maximum else { return false }
    let evaluator = scope([]).evaluator
    guard evaluator.holds(.binary(.greater, minimum, maximum)) else { return false }
    return (minimum.answers + maximum.answers).allSatisfy { id in
      guard let other = program.questions[id] else { return true }
      let least = other.minimum.map { Expression.binary(.less, .answer(id), $0) }
      let most = other.maximum.map { Expression.binary(.greater, .answer(id), $0) }
      return ![least, most].compactMap(\.self).contains { evaluator.holds($0) }
    }
  }

  mutating func leave(_ node: Node, of dialog: Dialog) {
    let scope = scope(dialog.lets + node.lets)
    switch node.next {
    case .goBack: break
    case .branches(let branches):
      for (index, branch) in branches.enumerated() {
        guard let condition = branch.condition else { break }
        need(condition, .branch(index), scope)
        // What comes below one that holds is not looked at.
        if scope.evaluator.holds(condition) { break }
      }
    case .outcome(let outcome):
      look(at: outcome.title, .title, scope)
      look(at: outcome.first, .first, scope)
      for (index, line) in outcome.answer.enumerated() { look(at: line, .answer(index), scope) }
      for (index, line) in outcome.steps.enumerated() { look(at: line, .step(index), scope) }
      if let deadline = outcome.deadline { need(deadline.at, .deadline, scope) }
      if let script = outcome.script.flatMap({ program.scripts[$0] }) {
        self.script = script.id
        look(at: script, self.scope(dialog.lets + script.lets))
      }
    }
  }

  private mutating func look(at script: Script, _ scope: Scope) {
    look(at: script.goal, .goal, scope)
    for (index, line) in script.firstWords.enumerated() {
      look(at: line, .scriptLine(.firstWords, index), scope)
    }
    isDeskless = true
    for (index, desk) in script.desks.enumerated() {
      if let condition = desk.condition { need(condition, .desk(index), scope) }
      guard scope.evaluator.holds(desk.condition) else { continue }
      see(.desk(index))
      switch desk.target {
      case .number(let number):
        need(number, .desk(index), scope)
        isDeskless = !scope.value(number).isKnown
      case .finding(let template):
        look(at: template, .desk(index), scope)
        isDeskless = false
      }
      break
    }
  }

  private mutating func look(at line: Line, _ place: Place, _ scope: Scope) {
    if let condition = line.condition { need(condition, place, scope) }
    guard scope.evaluator.holds(line.condition) else { return }
    if line.condition != nil { see(place) }
    look(at: line.template, place, scope)
  }

  private mutating func see(_ place: Place) {
    seen.insert(FlowFindings.LineKey(place, self.place, script: script))
  }

  private mutating func look(at template: Template, _ place: Place, _ scope: Scope) {
    for case .value(let name, _, let expression) in template.parts {
      need(expression, place, scope)
      if !scope.value(expression).isKnown {
        blanks.insert(Verdicts.Site(node: self.place, place: place, what: name))
      }
    }
  }

  // MARK: Needs

  /// Which questions an expression needs to be answered, given all the others.
  private mutating func need(_ expression: Expression, _ place: Place, _ scope: Scope) {
    switch expression {
    case .literal, .figure, .today, .now, .known: break
    case .answer(let id):
      if !asked.contains(id), answers[id] ?? .unknown == .unknown {
        unasked.insert(Verdicts.Site(node: self.place, place: place, what: id))
      }
    case .local(let name):
      if let binding = scope.bindings.last(where: { $0.name == name }) {
        need(binding.value, place, scope)
      }
    case .not(let inner), .isOne(let inner, _), .has(let inner, _): need(inner, place, scope)
    case .binary(let op, let a, let b):
      // One side alone may decide: then the other makes no difference.
      let decisive: Value? = op == .and ? .yesNo(false) : op == .or ? .yesNo(true) : nil
      if decisive == nil || scope.value(b) != decisive { need(a, place, scope) }
      if decisive == nil || scope.value(a) != decisive { need(b, place, scope) }
    case .inRange(let inner, let from, let through):
      for part in [inner, from, through] { need(part, place, scope) }
    case .conditional(let test, let yes, let no):
      need(test, place, scope)
      switch scope.value(test) {
      case .yesNo(true): need(yes, place, scope)
      case .yesNo(false): need(no, place, scope)
      default: break
      }
    case .call(let name, let arguments):
      let parameters = host.signatures.first { $0.name == name }?.parameters ?? []
      for argument in arguments
      where parameters.first(where: { $0.label == argument.label })?.acceptsUnknown != true {
        need(argument.value, place, scope)
      }
    }
  }
}

extension Expression {
  /// The answers that a limit is made of.
  fileprivate var answers: [String] {
    switch self {
    case .answer(let id): [id]
    case .binary(_, let a, let b): a.answers + b.answers
    default: []
    }
  }
}
