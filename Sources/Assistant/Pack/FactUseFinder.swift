import DialogEngine
import Knowledge
import NumberRegistry

/// Finds which facts and figures the dialogs use, and where.
///
/// Counted are the nodes that somebody comes to who opens a dialog, by the answers that lead there; or,
/// without the analysis of ways, those that the graph reaches from its start, with the sub-dialogs
/// that they visit. A place uses a fact through a citation, a figure, a
/// desk that it names, or a function whose result rests on it.
struct FactUseFinder {
  private let program: Program
  private let knowledge: Knowledge
  private var uses = FactUses()

  /// For each dialog the nodes that somebody comes to; nil where that is not known.
  private let reached: [String: Set<String>]?

  /// The uses of a pack.
  static func uses(
    in program: Program, knowledge: Knowledge, reached: [String: Set<String>]? = nil
  ) -> FactUses {
    var finder = FactUseFinder(program: program, knowledge: knowledge, reached: reached)
    finder.run()
    return finder.uses
  }

  private init(program: Program, knowledge: Knowledge, reached: [String: Set<String>]?) {
    self.reached = reached
    self.program = program
    self.knowledge = knowledge
  }

  private mutating func run() {
    var waiting = program.dialogs.filter { !$0.isSubDialog }
    var seen: Set<String> = []
    while let dialog = waiting.popLast() {
      guard seen.insert(dialog.id).inserted else { continue }
      for node in dialog.reachableNodes
      where reached.map({ $0[dialog.id]?.contains(node.id) == true }) ?? true {
        visit(node, of: dialog)
        if let sub = node.visit.flatMap({ program.dialog($0) }) { waiting.append(sub) }
      }
    }
    addProgram()
  }

  /// What annai says by itself, outside any dialog: the help lines, and what it knows of a number.
  private mutating func addProgram() {
    func place(_ node: String) -> FactUses.Place {
      FactUses.Place(dialog: "annai", node: node, through: "program")
    }
    for id in Conversation.helpLineFacts + [Conversation.emergencyFact, Conversation.secretFact] {
      uses.add(fact: id, place("safety"))
    }
    let registry = knowledge.registry
    let told = registry.advice.flatMap(\.factIDs) + registry.reasons.map(\.factID)
    let rules = registry.calls.flatMap(\.factIDs) + registry.services.flatMap(\.factIDs)
    for id in told + rules + registry.desks.flatMap(\.factIDs) {
      uses.add(fact: id, place("number"))
    }
  }

  private mutating func visit(_ node: Node, of dialog: Dialog) {
    var walker = ContentWalker(bindings: dialog.lets + node.lets)
    walker.add(node.says)
    if let question = node.ask.flatMap({ program.questions[$0] }) {
      walker.add(question.prompt)
      walker.add(question.minimum)
      walker.add(question.maximum)
    }
    switch node.next {
    case .branches(let branches): for branch in branches { walker.add(branch.condition) }
    case .outcome(let outcome): visit(outcome, &walker, in: dialog, at: node)
    case .goBack: break
    }
    record(walker, dialog.id, node.id, suffix: "")
  }

  private mutating func visit(
    _ outcome: Outcome, _ walker: inout ContentWalker, in dialog: Dialog, at node: Node
  ) {
    walker.add(outcome.title)
    walker.add(outcome.first)
    walker.add(outcome.answer + outcome.steps)
    walker.add(outcome.deadline?.at)
    for figure in outcome.figures { walker.add(figure.value) }
    walker.cites += outcome.cites
    guard let script = outcome.script.flatMap({ program.scripts[$0] }) else { return }
    var inScript = ContentWalker(bindings: dialog.lets + node.lets + script.lets)
    inScript.add(script)
    record(inScript, dialog.id, node.id, suffix: " in script \(script.id)")
  }

  /// Turns what a place refers to into the facts behind it.
  private mutating func record(
    _ walker: ContentWalker, _ dialog: String, _ node: String, suffix: String
  ) {
    func place(_ through: String) -> FactUses.Place {
      FactUses.Place(dialog: dialog, node: node, through: through + suffix)
    }
    for id in walker.cites { uses.add(fact: id, place("cite")) }
    for id in walker.figures {
      uses.add(figure: id, place("fact.\(id)"))
      if let fact = knowledge.figures[id: id]?.factID {
        uses.add(fact: fact, place("fact.\(id)"))
      }
    }
    for id in walker.numbers {
      for fact in knowledge.registry.desk(id: id)?.factIDs ?? [] {
        uses.add(fact: fact, place("number.\(id)"))
      }
    }
    for name in walker.functions {
      let behind = DialogFunctions.behind(name, knowledge)
      for id in behind.facts { uses.add(fact: id, place(name)) }
      for id in behind.figures { uses.add(figure: id, place(name)) }
    }
  }
}

extension Dialog {
  /// The nodes that a way leads to from the start, in the order of the file.
  fileprivate var reachableNodes: [Node] {
    var reached: Set<Int> = [start]
    var open = [start]
    while let place = open.popLast(), nodes.indices.contains(place) {
      guard case .branches(let branches) = nodes[place].next else { continue }
      for branch in branches where reached.insert(branch.target).inserted {
        open.append(branch.target)
      }
    }
    return nodes.indices.filter { reached.contains($0) }.map { nodes[$0] }
  }
}

/// Collects what expressions and sentences refer to.
private struct ContentWalker {
  private let bindings: [String: Expression]
  private var locals: Set<String> = []
  var cites: [String] = []
  private(set) var figures: Set<String> = []
  private(set) var numbers: Set<String> = []
  private(set) var functions: Set<String> = []

  /// - Parameter bindings: The `let`s in scope; only those that are named count.
  init(bindings: [Binding]) {
    self.bindings = Dictionary(bindings.map { ($0.name, $0.value) }) { _, last in last }
  }

  mutating func add(_ script: Script) {
    add(script.goal)
    for desk in script.desks {
      add(desk.condition)
      switch desk.target {
      case .number(let expression): add(expression)
      case .finding(let template): add(template)
      }
    }
    add(
      script.haveReady + script.firstWords + script.say + script.ask + script.neverSay
        + script.writeDown + script.otherWays)
    for reply in script.replies {
      add(reply.condition)
      add(reply.they)
      add(reply.you)
    }
    cites += script.cites
  }

  mutating func add(_ lines: [Line]) {
    for line in lines {
      add(line.condition)
      add(line.template)
    }
  }

  mutating func add(_ template: Template) {
    for part in template.parts {
      switch part {
      case .text: break
      case .value(_, _, let expression): add(expression)
      case .figure(let id, _, _): figures.insert(id)
      case .number(let id, _): numbers.insert(id)
      }
    }
  }

  mutating func add(_ expression: Expression?) {
    switch expression {
    case .literal(.number(let id)): numbers.insert(id)
    case .literal, .answer, .today, .now, nil: break
    case .local(let name): if locals.insert(name).inserted { add(bindings[name]) }
    case .figure(let id, _): figures.insert(id)
    case .known(let inner), .not(let inner), .isOne(let inner, _), .has(let inner, _): add(inner)
    case .binary(_, let left, let right):
      add(left)
      add(right)
    case .inRange(let inner, let from, let through):
      add(inner)
      add(from)
      add(through)
    case .conditional(let condition, let yes, let no):
      add(condition)
      add(yes)
      add(no)
    case .call(let name, let arguments):
      functions.insert(name)
      for argument in arguments { add(argument.value) }
    }
  }
}
