import DialogEngine

/// Looks at every end of every way for properties that do not hold there.
final class InvariantObserver: FlowObserver {
  struct Breach {
    let way: [FlowState]
    let cube: Cube
  }

  /// Breaches kept for one property; the shortest ways first are tried for a witness.
  static let mostBreaches = 12

  private let invariants: [Invariant]
  private let conditions: InvariantConditions
  /// The places of those that concern every way, and of those that concern the ways with a mark.
  private let general: [Int]
  /// Whether they ask which way led to an outcome, and not only for what stands there.
  private let asksForWay: [Bool]
  private let marked: [TermID: [Int]]
  private(set) var breaches: [Int: [Breach]] = [:]
  /// Whether its `if` was met on any way.
  private(set) var met: Set<Int> = []

  init(_ invariants: [Invariant], conditions: InvariantConditions) {
    self.invariants = invariants
    self.conditions = conditions
    asksForWay = invariants.map(\.asksForWay)
    general = invariants.indices.filter { conditions.mark(of: invariants[$0]) == nil }
    var marked: [TermID: [Int]] = [:]
    for (place, invariant) in invariants.enumerated() {
      if let mark = conditions.mark(of: invariant) { marked[mark, default: []].append(place) }
    }
    self.marked = marked
  }

  func enters(_ node: NodeReference, _ states: [Int], in flow: FlowAnalysis) {}
  func takes(_ branch: Int, of node: NodeReference) {}
  func misses(
    _ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis
  ) {}

  func leaves(
    _ node: NodeReference, _ cubes: [(state: Int, cube: Cube)], in flow: FlowAnalysis
  ) {
    guard conditions.isOutcome(node) else { return }
    var known: [Int: (test: Condition?, requirement: Condition)] = [:]
    for (state, cube) in cubes {
      for place in general { check(place, node, state, cube, flow, &known) }
      // The dialogs that the way has entered; most properties are another dialog's.
      for mark in cube.asked {
        for place in marked[mark] ?? [] { check(place, node, state, cube, flow, &known) }
      }
    }
  }

  /// - Parameter known: conditions that are the same for all states of the node.
  private func check(
    _ place: Int, _ node: NodeReference, _ state: Int, _ cube: Cube, _ flow: FlowAnalysis,
    _ known: inout [Int: (test: Condition?, requirement: Condition)]
  ) {
    let (test, requirement) =
      known[place] ?? conditions.conditions(of: invariants[place], at: node, cube)
    if !asksForWay[place] { known[place] = (test, requirement) }
    // What always holds there is looked at no further than to see that it is met at all: the parts in
    // which a long condition comes about may be many.
    if case .constant(.yes) = requirement, met.contains(place) { return }
    let wanted = test.map { cube.assuming($0, .yes, flow.table) } ?? [cube]
    if wanted.isEmpty { return }
    met.insert(place)
    let broken = wanted.lazy.flatMap { $0.assumingNot(requirement, flow.table) }
    guard let first = broken.first else { return }
    keep(Breach(way: flow.arena.way(to: state), cube: first), of: place)
  }

  private func keep(_ breach: Breach, of invariant: Int) {
    var kept = breaches[invariant] ?? []
    kept.append(breach)
    kept.sort { $0.way.count < $1.way.count }
    breaches[invariant] = Array(kept.prefix(Self.mostBreaches))
  }
}

/// Turns properties into conditions over terms, for one outcome and one state.
final class InvariantConditions {
  private let builder: FormBuilder
  private let forms: [DialogForm]
  private var program: Program { builder.program }
  private let marks: [NodeReference: TermID]
  private let entries: [String: TermID]
  private let names: NodeNames
  private var scopes: [String: Symbolizer.Scope] = [:]

  /// - Parameter marks: for each node that a property asks for, the term that a way asks there.
  init(_ builder: FormBuilder, _ forms: [DialogForm], marks: WayMarks, names: NodeNames) {
    self.builder = builder
    self.forms = forms
    self.names = names
    self.marks = marks.nodes
    entries = marks.dialogs
  }

  func isOutcome(_ node: NodeReference) -> Bool {
    if case .outcome = program.dialogs[node.dialog].nodes[node.node].next { true } else { false }
  }

  func outcome(_ node: NodeReference) -> Outcome? {
    if case .outcome(let outcome) = program.dialogs[node.dialog].nodes[node.node].next {
      outcome
    } else {
      nil
    }
  }

  /// What a way leaves that has entered the dialog which declares a property: only such ways are
  /// looked at. nil where every way is.
  func mark(of invariant: Invariant) -> TermID? { invariant.dialog.flatMap { entries[$0] } }

  func conditions(
    of invariant: Invariant, at node: NodeReference, _ cube: Cube
  ) -> (Condition?, Condition) {
    let scope = self.scope(invariant.dialog)
    func condition(_ expression: Expression) -> Condition {
      self.condition(expression, invariant, node, cube, scope)
    }
    return (
      invariant.condition.map { condition($0).simplified },
      condition(invariant.requirement).simplified
    )
  }

  /// All terms that a property looks at, the marks that it asks for among them: they are kept to the
  /// end of every way that it concerns.
  func terms(of invariant: Invariant) -> TermSet {
    var terms: TermSet = []
    // An outcome without a node's own terms: only the answers that the property itself names.
    let scope = self.scope(invariant.dialog)
    for expression in [invariant.condition, invariant.requirement].compactMap(\.self) {
      expression.visitCalls { name, argument in
        guard let text = argument?.constantText else { return }
        if name == WayProperty.asks.rawValue {
          terms.insert(builder.symbolizer.answerTerm(text))
        } else if name == WayProperty.passes.rawValue,
          let mark = names.node(text, of: invariant.dialog).flatMap({ marks[$0] })
        {
          terms.insert(mark)
        }
      }
      collect(expression, scope, into: &terms)
    }
    if let mark = mark(of: invariant) { terms.insert(mark) }
    return builder.table.closure(terms)
  }

  private func collect(
    _ expression: Expression, _ scope: Symbolizer.Scope, into terms: inout TermSet
  ) {
    switch expression {
    case .not(let a): collect(a, scope, into: &terms)
    case .binary(.and, let a, let b), .binary(.or, let a, let b):
      collect(a, scope, into: &terms)
      collect(b, scope, into: &terms)
    case .binary(.equal, let a, let b) where a.isOfWay || b.isOfWay,
      .binary(.notEqual, let a, let b) where a.isOfWay || b.isOfWay:
      collect(a, scope, into: &terms)
      collect(b, scope, into: &terms)
    case .conditional(let test, let a, let b):
      for part in [test, a, b] { collect(part, scope, into: &terms) }
    case .call(let name, _) where WayProperty(rawValue: name) != nil: break
    default: builder.symbolizer.condition(expression, scope).collectTerms(into: &terms)
    }
  }

  private func scope(_ dialog: String?) -> Symbolizer.Scope {
    let id = dialog ?? ""
    if let known = scopes[id] { return known }
    let lets = names.dialog(id).map { program.dialogs[$0].lets } ?? []
    let scope = Symbolizer.Scope(lets)
    scopes[id] = scope
    return scope
  }

  private func condition(
    _ expression: Expression, _ invariant: Invariant, _ node: NodeReference, _ cube: Cube,
    _ scope: Symbolizer.Scope
  ) -> Condition {
    func inner(_ expression: Expression) -> Condition {
      condition(expression, invariant, node, cube, scope)
    }
    switch expression {
    case .not(let a): return .not(inner(a))
    case .binary(.and, let a, let b): return inner(a).and(inner(b))
    case .binary(.or, let a, let b): return inner(a).or(inner(b))
    case .binary(.equal, let a, let b) where a.isOfWay || b.isOfWay: return same(inner(a), inner(b))
    case .binary(.notEqual, let a, let b) where a.isOfWay || b.isOfWay:
      return .not(same(inner(a), inner(b)))
    case .conditional(let test, let a, let b): return .choose(inner(test), inner(a), inner(b))
    case .call(let name, let arguments):
      guard let property = WayProperty(rawValue: name) else { break }
      return holds(property, arguments.first?.value, invariant, node, cube)
    default: break
    }
    return builder.symbolizer.condition(expression, scope)
  }

  /// Both hold, or neither does.
  private func same(_ a: Condition, _ b: Condition) -> Condition {
    a.and(b).or(Condition.not(a).and(.not(b)))
  }

  private func holds(
    _ property: WayProperty, _ argument: Expression?, _ invariant: Invariant,
    _ node: NodeReference, _ cube: Cube
  ) -> Condition {
    func isSo(_ flag: Bool) -> Condition { flag ? .yes : .no }
    let text = argument?.constantText ?? ""
    switch property {
    case .passes:
      let mark = names.node(text, of: invariant.dialog).flatMap { marks[$0] }
      return isSo(mark.map(cube.hasAsked) ?? false)
    case .asks: return isSo(cube.hasAsked(builder.symbolizer.answerTerm(text)))
    case .isOutcome: return isSo(names.node(text, of: invariant.dialog) == node)
    default: break
    }
    guard let outcome = outcome(node) else { return .no }
    var script: Script? { outcome.script.flatMap { program.scripts[$0] } }
    switch property {
    case .passes, .asks, .isOutcome: return .no
    case .hasScript: return isSo(outcome.script == text)
    case .hasCall: return isSo(outcome.script != nil)
    case .hasDeadline:
      guard let deadline = outcome.deadline else { return .no }
      return .isKnown(builder.symbolizer.symbol(deadline.at, nodeScope(node)))
    case .cites: return isSo(outcome.cites.contains(text))
    case .scriptCites: return isSo(script?.cites.contains(text) ?? false)
    case .shows:
      return outcome.figures.filter { $0.name == text }.reduce(.no) {
        $0.or(.isKnown(builder.symbolizer.symbol($1.value, nodeScope(node))))
      }
    case .calls: return script.map { calls(text, $0, node) } ?? .no
    case .names: return names(text, outcome, script, node)
    }
  }

  private func nodeScope(_ node: NodeReference) -> Symbolizer.Scope {
    let dialog = program.dialogs[node.dialog]
    return scope(key: "\(node.dialog)/\(node.node)", dialog.lets + dialog.nodes[node.node].lets)
  }

  private func scriptScope(_ script: Script, _ node: NodeReference) -> Symbolizer.Scope {
    scope(
      key: "\(node.dialog)//\(script.id)", program.dialogs[node.dialog].lets + script.lets)
  }

  private func scope(key: String, _ bindings: @autoclosure () -> [Binding]) -> Symbolizer.Scope {
    if let known = scopes[key] { return known }
    let scope = Symbolizer.Scope(bindings())
    scopes[key] = scope
    return scope
  }

  /// The first desk whose condition holds is the number.
  private func calls(_ number: String, _ script: Script, _ node: NodeReference) -> Condition {
    let scope = scriptScope(script, node)
    var before = Condition.yes
    var found = Condition.no
    for desk in script.desks {
      let condition = desk.condition.map { builder.symbolizer.condition($0, scope) } ?? .yes
      if case .number(let target) = desk.target {
        found = found.or(
          before.and(.surely(condition)).and(isNumber(target, number, scope)))
      }
      before = before.and(.not(.surely(condition)))
    }
    return found
  }

  private func isNumber(
    _ expression: Expression, _ number: String, _ scope: Symbolizer.Scope
  ) -> Condition {
    let equal = Expression.binary(.equal, expression, .literal(.number(number)))
    return .surely(builder.symbolizer.condition(equal, scope))
  }

  /// A sentence that is shown names the number, or the script's desk is it.
  private func names(
    _ number: String, _ outcome: Outcome, _ script: Script?, _ node: NodeReference
  ) -> Condition {
    let own = nodeScope(node)
    var lines = [outcome.title, outcome.first].map { (Line(template: $0), own) }
    lines += (outcome.answer + outcome.steps).map { ($0, own) }
    if let script {
      let scope = scriptScope(script, node)
      lines += ScriptPart.allCases.flatMap { script[$0] }.map { ($0, scope) }
      lines += script.replies.flatMap { reply in
        [reply.they, reply.you].map {
          (Line(condition: reply.condition, template: $0), scope)
        }
      }
    }
    var found = script.map { calls(number, $0, node) } ?? .no
    for (line, scope) in lines {
      for part in line.template.parts {
        let isIt: Condition
        switch part {
        case .number(let id, _): isIt = id == number ? .yes : .no
        case .value(_, .number, let value): isIt = isNumber(value, number, scope)
        default: continue
        }
        let shown = line.condition.map { builder.symbolizer.condition($0, scope) } ?? .yes
        found = found.or(Condition.surely(shown).and(isIt))
      }
    }
    return found
  }
}

/// Marks that a way leaves at nodes and dialogs that properties ask for.
struct WayMarks {
  private(set) var nodes: [NodeReference: TermID] = [:]
  private(set) var dialogs: [String: TermID] = [:]

  init(_ invariants: [Invariant], _ program: Program, _ names: NodeNames, _ table: TermTable) {
    func mark(_ name: String) -> TermID {
      table.intern(.mark(name), type: .text, domain: .plain)
    }
    for invariant in invariants {
      if let dialog = invariant.dialog { dialogs[dialog] = mark(dialog) }
      for expression in [invariant.condition, invariant.requirement].compactMap(\.self) {
        expression.visitCalls { name, argument in
          guard name == WayProperty.passes.rawValue, let text = argument?.constantText,
            let node = names.node(text, of: invariant.dialog)
          else { return }
          nodes[node] = mark("\(node.dialog)/\(node.node)")
        }
      }
    }
    for (id, term) in dialogs {
      guard let place = names.dialog(id) else { continue }
      starts[NodeReference(dialog: place, node: program.dialogs[place].start)] = term
    }
  }

  private var starts: [NodeReference: TermID] = [:]

  /// The marks that a way leaves where it enters a node.
  func marks(at node: NodeReference) -> [TermID] {
    [nodes[node], starts[node]].compactMap(\.self)
  }
}

extension Expression {
  /// It asks how a way went.
  var isOfWay: Bool {
    switch self {
    case .not(let inner): inner.isOfWay
    case .call(let name, _): WayProperty(rawValue: name) != nil
    default: false
    }
  }

  /// The text or number that is written down.
  var constantText: String? {
    switch self {
    case .literal(.text(let text)), .literal(.number(let text)): text
    default: nil
    }
  }

  /// Visits every call with its first argument.
  func visitCalls(_ body: (String, Expression?) -> Void) {
    switch self {
    case .call(let name, let arguments):
      body(name, arguments.first?.value)
      for argument in arguments { argument.value.visitCalls(body) }
    case .not(let inner), .known(let inner): inner.visitCalls(body)
    case .binary(_, let a, let b):
      a.visitCalls(body)
      b.visitCalls(body)
    case .conditional(let test, let a, let b):
      for part in [test, a, b] { part.visitCalls(body) }
    default: break
    }
  }
}
