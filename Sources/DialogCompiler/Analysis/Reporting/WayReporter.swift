import DialogEngine
import StrictYAML
import Units

/// Follows every dialog and reports what is wrong with its ways.
struct WayReporter {
  let program: Program
  let syntax: SyntaxLibrary
  let table: SymbolTable
  let today: CivilDate
  let diagnostics: DiagnosticCollector
  private let budget = ReplayBudget()

  /// So many dialogs are followed at the same time.
  private static let dialogsAtOnce = 4

  init(
    program: Program, syntax: SyntaxLibrary, table: SymbolTable, today: CivilDate,
    diagnostics: DiagnosticCollector
  ) {
    self.program = program
    self.syntax = syntax
    self.table = table
    self.today = today
    self.diagnostics = diagnostics
  }

  /// - Parameter known: which ways there are beside those of the program.
  /// - Returns: for each dialog the ids of the nodes that somebody comes to who opens a dialog.
  func report(_ invariants: [Invariant], known: KnownWays) -> [String: Set<String>] {
    let visits = VisitGraph(program)
    let visited = visits.visited
    let starts = program.dialogs.indices.filter { !program.dialogs[$0].isSubDialog }
    // Sub-dialogs that nothing visits are looked at by themselves, behind all others, and hold to no
    // property: nobody opens them.
    let alone = program.dialogs.indices.filter {
      program.dialogs[$0].isSubDialog && !visited.contains($0)
        && known.areAllKnown(into: program.dialogs[$0].id)
    }
    var source = FollowedDialog.Source(
      program: program, visits: visits, signatures: table.vocabulary.functions,
      host: table.vocabulary.setting?.host, invariants: invariants)
    var findings = PackFindings()
    follow(starts, source, into: &findings)
    let reached = findings.reached
    source.invariants = []
    follow(alone, source, into: &findings)
    report(findings, known)
    if !invariants.isEmpty {
      InvariantReporter(
        program: program, findings: findings, setting: table.vocabulary.setting, today: today,
        diagnostics: diagnostics
      ).report(invariants, isWhole: known.isWhole && known.ownFiles == nil)
    }
    return Dictionary(grouping: reached) { program.dialogs[$0.dialog].id }
      .mapValues { nodes in Set(nodes.map { program.dialogs[$0.dialog].nodes[$0.node].id }) }
  }

  /// Follows some dialogs, a few at the same time: each has the terms and states of all its ways.
  private func follow(
    _ places: [Int], _ source: FollowedDialog.Source, into findings: inout PackFindings
  ) {
    for start in stride(from: 0, to: places.count, by: Self.dialogsAtOnce) {
      let some = Array(places[start..<min(places.count, start + Self.dialogsAtOnce)])
      for followed in some.concurrentMap({ FollowedDialog($0, source) }) {
        findings.add(followed)
      }
    }
  }

  private func report(_ findings: PackFindings, _ known: KnownWays) {
    for (node, bound) in findings.joined.sorted(by: { isBefore($0.key, $1.key) }) {
      if let node = syntax(node) { diagnostics.report(.tooManyCases(node.id, bound)) }
    }
    for dialog in program.dialogs.indices {
      guard let (form, terms) = findings.form(of: dialog) else { continue }
      for place in form.order {
        let node = NodeReference(dialog: dialog, node: place)
        if findings.reached.contains(node) { report(node, form.nodes[place], findings) }
      }
      guard known.areAllKnown(into: program.dialogs[dialog].id) else { continue }
      for place in form.order {
        let node = NodeReference(dialog: dialog, node: place)
        if findings.reached.contains(node) {
          reportUntaken(node, form.nodes[place], terms, findings, known)
        }
      }
      reportDead(dialog, form, findings, known)
    }
    reportSites(findings)
    reportUnseenLines(findings, known)
  }

  private func syntax(_ node: NodeReference) -> SyntaxNode? {
    syntax[program.dialogs[node.dialog].id]?.nodes[safe: node.node]
  }

  private func report(_ node: NodeReference, _ form: NodeForm, _ findings: PackFindings) {
    if let crossed = findings.crossed[node], let syntax = syntax(node), let ask = syntax.ask {
      var terms: TermSet = []
      self.form(node, crossed).limitsCross?.collectTerms(into: &terms)
      diagnostics.report(
        .crossedLimits(
          ask, example(crossed, of: terms, at: node, showing: .crossedLimits)))
    }
    if let gaps = findings.gaps[node], let syntax = syntax(node) {
      reportGap(gaps, node, form, syntax)
    }
  }

  /// Branches that nobody takes.
  private func reportUntaken(
    _ node: NodeReference, _ form: NodeForm, _ terms: TermTable, _ findings: PackFindings,
    _ known: KnownWays
  ) {
    for (index, condition) in form.branches.enumerated()
    where form.branches.count > 1 && !findings.isTaken(index, of: node) {
      guard let branch = syntax(node)?.branch(index), known.matter(in: branch.target.range.file)
      else { continue }
      if condition == nil {
        diagnostics.report(.otherwiseHidesNothing(branch.target))
      } else if let range = branch.condition?.range {
        diagnostics.report(
          form.isSwallowed(index, terms)
            ? .swallowedBranch(at: range) : .impossibleBranch(at: range))
      }
    }
  }

  /// Nodes that only such nodes lead to as nobody leaves: their one way on is no branch that could be
  /// reported.
  private func reportDead(
    _ dialog: Int, _ form: DialogForm, _ findings: PackFindings, _ known: KnownWays
  ) {
    var dead: Set<Int> = []
    var reported: Set<Int> = []
    for place in form.order {
      let node = form.nodes[place]
      guard findings.reached.contains(NodeReference(dialog: dialog, node: place)) else { continue }
      if node.targets.count == 1 {
        dead.insert(node.targets[0])
      } else {
        reported.formUnion(node.targets)
      }
    }
    for place in dead.subtracting(reported).sorted() {
      let node = NodeReference(dialog: dialog, node: place)
      guard !findings.reached.contains(node), let syntax = syntax(node),
        known.matter(in: syntax.id.range.file)
      else { continue }
      diagnostics.report(.unreachableNode(syntax.id))
    }
  }

  private func reportGap(
    _ gaps: [PackFindings.Found], _ node: NodeReference, _ form: NodeForm, _ syntax: SyntaxNode
  ) {
    // Those that look alike to the reader are one.
    var seen: Set<String> = []
    let cases = gaps.filter { found in
      seen.insert(writer(found).example(found.witness.cube, of: branchTerms(node, found))).inserted
    }
    let all = cases.map { example($0, of: branchTerms(node, $0), at: node, showing: .gap) }
    let shown = all.filter(\.isShown)
    let examples = shown.isEmpty ? all : shown
    guard let shortest = examples.min(by: { $0.way.count < $1.way.count }) else { return }
    var texts: [String] = []
    for example in examples where !texts.contains(example.text) { texts.append(example.text) }
    diagnostics.report(
      .gap(
        at: syntax.exitKey, texts,
        WayExample(text: texts[0], way: shortest.way, isShown: shortest.isShown)))
  }

  /// What the branches of a node look at, as the dialog has it from which something was found.
  private func branchTerms(_ node: NodeReference, _ found: PackFindings.Found) -> TermSet {
    var terms: TermSet = []
    for condition in found.from.forms[node.dialog].nodes[node.node].branches {
      condition?.collectTerms(into: &terms)
    }
    return found.from.builder.table.closure(terms)
  }

  private func writer(_ found: PackFindings.Found) -> ExampleWriter {
    ExampleWriter(table: found.from.builder.table, today: today)
  }

  /// Answers that come to a finding, walked by the engine where they can be found.
  private func example(
    _ found: PackFindings.Found, of terms: TermSet, at node: NodeReference,
    showing claim: FindingReplayer.Claim
  ) -> WayExample {
    // Where there are no functions to walk with, nothing can be shown.
    let values = table.vocabulary.setting.flatMap { setting in
      FindingReplayer(found.from, setting: setting, budget: budget)
        .values(found.witness, at: node, showing: claim)
    }
    return WayExample(
      text: writer(found).example(found.witness.cube, of: terms, shown: values),
      way: way(found.witness.way), isShown: values != nil)
  }

  /// The ids of the nodes on a way, with the dialog where it changes.
  private func way(_ states: [FlowState]) -> [String] {
    var dialog = states.first?.dialog
    return states.map { state in
      defer { dialog = state.dialog }
      let id = program.dialogs[state.dialog].nodes[state.node].id
      return state.dialog == dialog ? id : "\(program.dialogs[state.dialog].id)/\(id)"
    }
  }

  // MARK: Places

  private func reportSites(_ findings: PackFindings) {
    var reported: Set<SourceRange> = []
    for (key, (question, found)) in findings.unasked.sorted(by: { isBefore($0.key, $1.key) }) {
      guard let ranges = ranges(key.node), let id = found.from.builder.table[question].question
      else { continue }
      let range = ranges.range(of: key.place, naming: id)
      guard reported.insert(range).inserted else { continue }
      diagnostics.report(
        .unasked(
          id, at: range,
          example(
            found, of: form(key.node, found).terms, at: key.node,
            showing: .unasked(question: id))))
    }
    for (key, found) in findings.blanks.sorted(by: { isBefore($0.key, $1.key) })
    where !key.place.isOfScript {
      guard let ranges = ranges(key.node) else { continue }
      let range = ranges.range(of: key.place, reference: key.what)
      guard reported.insert(range).inserted else { continue }
      let example = example(
        found, of: form(key.node, found).terms, at: key.node,
        showing: .blank(key.place, name: key.what))
      diagnostics.report(
        key.place.isOptionalLine
          ? .lineMayVanish(key.what, at: range, example)
          : .mayBeBlank(key.what, at: range, example))
    }
    for (node, found) in findings.deskless.sorted(by: { isBefore($0.key, $1.key) }) {
      guard let script = syntax(node)?.outcome?.script else { continue }
      var terms: TermSet = []
      for desk in form(node, found).desks {
        desk.condition?.collectTerms(into: &terms)
        desk.isKnown.collectTerms(into: &terms)
      }
      diagnostics.report(
        .noDesk(
          script,
          example(
            found, of: found.from.builder.table.closure(terms), at: node, showing: .noDesk)))
    }
  }

  /// Lines whose conditions never hold where they stand; those of a script, in no outcome that has it.
  private func reportUnseenLines(_ findings: PackFindings, _ known: KnownWays) {
    var reported: Set<FlowFindings.LineKey> = []
    for dialog in program.dialogs.indices {
      guard let (form, _) = findings.form(of: dialog) else { continue }
      let isKnown = known.areAllKnown(into: program.dialogs[dialog].id)
      for place in form.order {
        let node = NodeReference(dialog: dialog, node: place)
        guard findings.reached.contains(node) else { continue }
        let nodeForm = form.nodes[place]
        for sites in [nodeForm.sitesBefore, nodeForm.sitesAfter] {
          for site in sites where site.isLine {
            let key = FlowFindings.LineKey(site.place, node, script: nodeForm.script)
            guard site.place.isOfScript ? known.isWhole : isKnown, !findings.isShown(key),
              reported.insert(key).inserted, let range = ranges(node)?.range(of: site.place),
              known.matter(in: range.file)
            else { continue }
            diagnostics.report(.unseenLine(at: range, isDesk: site.place.isDesk))
          }
        }
      }
    }
  }

  /// The form of a node with the terms of the dialog from which something was found.
  private func form(_ node: NodeReference, _ found: PackFindings.Found) -> NodeForm {
    found.from.forms[node.dialog].nodes[node.node]
  }

  private func isBefore(_ a: NodeReference, _ b: NodeReference) -> Bool {
    (a.dialog, a.node) < (b.dialog, b.node)
  }

  private func isBefore(_ a: FlowFindings.SiteKey, _ b: FlowFindings.SiteKey) -> Bool {
    (a.node.dialog, a.node.node, a.what) < (b.node.dialog, b.node.node, b.what)
  }

  private func ranges(_ node: NodeReference) -> SiteRanges? {
    guard let dialog = syntax[program.dialogs[node.dialog].id], let syntax = syntax(node) else {
      return nil
    }
    return SiteRanges(
      dialog: dialog, node: syntax,
      question: syntax.ask.flatMap { table.questions[$0.text]?.syntax },
      script: syntax.outcome?.script.flatMap { table.scripts[$0.text]?.syntax })
  }
}

extension Place {
  var isDesk: Bool {
    if case .desk = self { true } else { false }
  }

  /// A line of an answer is left out where something in it is not known.
  var isOptionalLine: Bool {
    switch self {
    case .say, .answer, .step: true
    default: false
    }
  }
}
