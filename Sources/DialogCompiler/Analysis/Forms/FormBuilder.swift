import DialogEngine

/// Turns the dialogs of a program into the forms that the analysis follows.
struct FormBuilder {
  let program: Program
  let table: TermTable
  let symbolizer: Symbolizer
  private let signatures: [String: FunctionSignature]
  private let places: [String: Int]

  init(program: Program, signatures: [FunctionSignature], host: (any FunctionHost)?) {
    self.program = program
    table = TermTable()
    symbolizer = Symbolizer(
      table: table, questions: program.questions, signatures: signatures, host: host)
    self.signatures = Dictionary(signatures.map { ($0.name, $0) }) { first, _ in first }
    places = Dictionary(program.dialogs.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// A form for each dialog of the program.
  ///
  /// - Parameter wanted: the places of those that are looked at, with all that they visit; the forms
  ///   of others stay empty. nil is all of them.
  func forms(of wanted: Set<Int>? = nil) -> [DialogForm] {
    let nodes = program.dialogs.enumerated().map { place, dialog -> [NodeForm] in
      guard wanted?.contains(place) ?? true else { return [] }
      var shared = SharedForms(dialog)
      return dialog.nodes.map { form($0, of: dialog, &shared) }
    }
    let orders = zip(program.dialogs, nodes).map { Self.order(from: $0.start, $1) }
    var lives = [[TermSet]?](repeating: nil, count: nodes.count)
    return nodes.indices.map { place in
      DialogForm(
        start: program.dialogs[place].start, nodes: nodes[place],
        live: live(place, nodes, orders, &lives), order: orders[place])
    }
  }

  /// Node by node, the terms that are looked at from there on. A visited dialog looks at its own
  /// where it is visited; no dialog visits itself.
  private func live(
    _ place: Int, _ nodes: [[NodeForm]], _ orders: [[Int]], _ lives: inout [[TermSet]?]
  ) -> [TermSet] {
    if let known = lives[place] { return known }
    var live = nodes[place].map(\.terms)
    for node in orders[place].reversed() {
      if let visit = nodes[place][node].visit, let start = orders[visit].first {
        live[node].formUnion(self.live(visit, nodes, orders, &lives)[start])
      }
      for target in nodes[place][node].targets { live[node].formUnion(live[target]) }
    }
    lives[place] = live
    return live
  }

  /// The nodes that can be reached, each before those that it leads to.
  private static func order(from start: Int, _ nodes: [NodeForm]) -> [Int] {
    guard nodes.indices.contains(start) else { return [] }
    var finished: [Int] = []
    var isSeen = [Bool](repeating: false, count: nodes.count)
    var way: [(node: Int, next: Int)] = [(start, 0)]
    isSeen[start] = true
    while let (node, next) = way.last {
      guard next < nodes[node].targets.count else {
        finished.append(node)
        way.removeLast()
        continue
      }
      way[way.count - 1].next += 1
      let target = nodes[node].targets[next]
      if !isSeen[target] {
        isSeen[target] = true
        way.append((target, 0))
      }
    }
    return finished.reversed()
  }

  /// Whether a question's limits leave no answer.
  private func limitsCross(_ question: Question) -> Condition? {
    guard let minimum = question.minimum, let maximum = question.maximum else { return nil }
    return symbolizer.condition(.binary(.greater, minimum, maximum), Symbolizer.Scope([]))
  }

  /// What an answer fulfils where it was just taken: the limits of its question.
  func limits(of term: TermID) -> Condition? {
    guard let id = table[term].question, let question = program.questions[id] else { return nil }
    let scope = Symbolizer.Scope([])
    let conditions = [
      question.minimum.map { Expression.binary(.greaterOrEqual, .answer(id), $0) },
      question.maximum.map { Expression.binary(.lessOrEqual, .answer(id), $0) },
    ].compactMap { $0.map { symbolizer.condition($0, scope) } }
    return conditions.isEmpty ? nil : conditions.reduce(.yes) { $0.and($1) }
  }

  /// What the nodes of one dialog share: its `let`s, and the scripts that several outcomes name.
  private struct SharedForms {
    let scope: Symbolizer.Scope
    var scripts: [String: ScriptForm] = [:]

    init(_ dialog: Dialog) { scope = Symbolizer.Scope(dialog.lets) }
  }

  private struct ScriptForm {
    let sites: [NodeForm.Site]
    let desks: [(condition: Condition?, isKnown: Condition)]
    let terms: TermSet
  }

  private func form(_ script: Script, of dialog: Dialog) -> ScriptForm {
    let scope = Symbolizer.Scope(dialog.lets + script.lets)
    var sites = SiteBuilder(symbolizer: symbolizer, scope: scope, signatures: signatures)
    sites.add(script)
    let desks = script.desks.map { desk in
      let isKnown: Condition =
        switch desk.target {
        case .finding: .yes
        case .number(let number): .isKnown(symbolizer.symbol(number, scope))
        }
      return (condition: desk.condition.map { symbolizer.condition($0, scope) }, isKnown: isKnown)
    }
    var terms: TermSet = []
    for site in sites.sites { site.collectTerms(into: &terms) }
    for desk in desks {
      desk.condition?.collectTerms(into: &terms)
      desk.isKnown.collectTerms(into: &terms)
    }
    // Whoever is led to the last desk at the latest, and to none before whose number is not known,
    // has one.
    let isSure =
      desks.last.map { $0.condition == nil } ?? true
      && desks.allSatisfy { $0.isKnown.follows(from: $0.condition ?? .yes) }
    return ScriptForm(
      sites: sites.sites, desks: isSure ? [] : desks, terms: table.closure(terms))
  }

  private func form(
    _ node: Node, of dialog: Dialog, _ shared: inout SharedForms
  ) -> NodeForm {
    let scope =
      node.lets.isEmpty ? shared.scope : Symbolizer.Scope(dialog.lets + node.lets)
    var before = SiteBuilder(symbolizer: symbolizer, scope: scope, signatures: signatures)
    var after = before
    for (index, line) in node.says.enumerated() { before.add(.say(index), line) }
    let question = node.ask.flatMap { program.questions[$0] }
    if let question { before.add(.prompt, question.prompt) }
    var branches: [Condition?] = []
    var targets: [Int] = []
    var script: ScriptForm?
    var isReturn = false
    switch node.next {
    case .goBack: isReturn = true
    case .branches(let all):
      // A branch is only looked at where none above it was taken.
      var noneAbove = Condition.yes
      for (index, branch) in all.enumerated() {
        let condition = branch.condition.map { symbolizer.condition($0, scope) }
        branches.append(condition)
        targets.append(branch.target)
        guard let condition, let expression = branch.condition else { continue }
        after.add(.branch(index), condition: expression, under: noneAbove)
        noneAbove = noneAbove.and(.notYes(condition))
      }
    case .outcome(let outcome):
      after.add(outcome)
      if let named = outcome.script.flatMap({ program.scripts[$0] }) {
        script = shared.scripts[named.id] ?? form(named, of: dialog)
        shared.scripts[named.id] = script
      }
    }
    let ask = question.map { symbolizer.answerTerm($0.id) }
    let mustBeKnown = question.map { $0.unknown == nil } ?? false
    let limitsCross = question.flatMap(limitsCross)
    var terms: TermSet = []
    limitsCross?.collectTerms(into: &terms)
    for term in terms { limits(of: term)?.collectTerms(into: &terms) }
    // Where a way has led here because the answer is not known, it ends here.
    if mustBeKnown, let ask { terms.insert(ask) }
    for condition in branches { condition?.collectTerms(into: &terms) }
    for site in before.sites { site.collectTerms(into: &terms) }
    for site in after.sites { site.collectTerms(into: &terms) }
    terms = table.closure(terms)
    if let script {
      after.sites += script.sites
      terms.formUnion(script.terms)
    }
    return NodeForm(
      ask: ask, mustBeKnown: mustBeKnown, limitsCross: limitsCross,
      visit: node.visit.flatMap { places[$0] }, branches: branches, targets: targets,
      isReturn: isReturn, sitesBefore: before.sites, sitesAfter: after.sites,
      script: node.outcome?.script, desks: script?.desks ?? [], terms: terms)
  }
}

extension Node {
  /// The outcome that it ends in, if it does.
  var outcome: Outcome? {
    if case .outcome(let outcome) = next { outcome } else { nil }
  }
}

extension NodeForm.Site {
  func collectTerms(into terms: inout TermSet) {
    condition?.collectTerms(into: &terms)
    for obligation in obligations {
      terms.insert(obligation.question)
      obligation.guardCondition.collectTerms(into: &terms)
    }
    for reference in references { reference.isKnown.collectTerms(into: &terms) }
  }
}

/// Collects the sites of one scope.
private struct SiteBuilder {
  let symbolizer: Symbolizer
  let scope: Symbolizer.Scope
  let finder: ObligationFinder
  var sites: [NodeForm.Site] = []

  init(
    symbolizer: Symbolizer, scope: Symbolizer.Scope, signatures: [String: FunctionSignature]
  ) {
    self.symbolizer = symbolizer
    self.scope = scope
    finder = ObligationFinder(symbolizer: symbolizer, scope: scope, signatures: signatures)
  }

  mutating func add(_ place: Place, condition: Expression, under context: Condition = .yes) {
    append(place, finder.obligations(condition, under: context))
  }

  mutating func add(_ place: Place, _ line: Line) {
    if let condition = line.condition {
      append(place, finder.obligations(condition))
    }
    add(place, line.template, under: line.condition)
  }

  mutating func add(_ place: Place, _ template: Template, under condition: Expression? = nil) {
    add(place, template, where: condition.map { symbolizer.condition($0, scope) })
  }

  private mutating func add(_ place: Place, _ template: Template, where condition: Condition?) {
    var obligations: [Obligation] = []
    var references: [(name: String, isKnown: Condition)] = []
    for part in template.parts {
      guard case .value(let name, _, let expression) = part else { continue }
      obligations += finder.obligations(expression)
      references.append((name, .isKnown(symbolizer.symbol(expression, scope))))
    }
    append(place, where: condition, isLine: condition != nil, obligations, references)
  }

  private mutating func append(
    _ place: Place, where condition: Condition? = nil, isLine: Bool = false,
    _ obligations: [Obligation], _ references: [(name: String, isKnown: Condition)] = []
  ) {
    // What the condition sees to by itself, as `known(x)` before `{x}` does, need not be looked at in
    // every state.
    var obligations = obligations
    var references = references
    if let condition {
      obligations.removeAll { condition.makesKnown($0.question) }
      references.removeAll { $0.isKnown.follows(from: condition) }
    }
    guard isLine || !obligations.isEmpty || !references.isEmpty else { return }
    sites.append(
      NodeForm.Site(
        place: place, condition: condition, isLine: isLine, obligations: obligations,
        references: references))
  }

  mutating func add(_ outcome: Outcome) {
    add(.title, outcome.title)
    add(.first, outcome.first)
    for (index, line) in outcome.answer.enumerated() { add(.answer(index), line) }
    for (index, line) in outcome.steps.enumerated() { add(.step(index), line) }
    if let deadline = outcome.deadline { add(.deadline, condition: deadline.at) }
  }

  mutating func add(_ script: Script) {
    add(.goal, script.goal)
    // Like a branch, a desk is only looked at where none above it was chosen.
    var noneAbove = Condition.yes
    for (index, desk) in script.desks.enumerated() {
      let condition = desk.condition.map { symbolizer.condition($0, scope) } ?? .yes
      if let expression = desk.condition {
        add(.desk(index), condition: expression, under: noneAbove)
      }
      let chosen = noneAbove.and(condition)
      switch desk.target {
      case .number(let number):
        append(.desk(index), where: chosen, isLine: true, finder.obligations(number))
      case .finding(let template): add(.desk(index), template, where: chosen)
      }
      noneAbove = noneAbove.and(.notYes(condition))
    }
    for part in ScriptPart.allCases {
      for (index, line) in script[part].enumerated() { add(.scriptLine(part, index), line) }
    }
    for (index, reply) in script.replies.enumerated() {
      if let condition = reply.condition { add(.reply(index), condition: condition) }
      add(.reply(index), reply.they, under: reply.condition)
      add(.reply(index), reply.you, under: reply.condition)
    }
  }
}

extension Script {
  subscript(part: ScriptPart) -> [Line] {
    switch part {
    case .haveReady: haveReady
    case .firstWords: firstWords
    case .say: say
    case .ask: ask
    case .neverSay: neverSay
    case .writeDown: writeDown
    case .otherWays: otherWays
    }
  }
}
