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
  private let builder: FormBuilder
  private let forms: [DialogForm]
  private let writer: ExampleWriter

  init(
    program: Program, syntax: SyntaxLibrary, table: SymbolTable, today: CivilDate,
    diagnostics: DiagnosticCollector
  ) {
    self.program = program
    self.syntax = syntax
    self.table = table
    self.today = today
    self.diagnostics = diagnostics
    builder = FormBuilder(
      program: program, signatures: table.vocabulary.functions, host: table.vocabulary.setting?.host
    )
    forms = builder.forms()
    writer = ExampleWriter(table: builder.table, today: today)
  }

  /// - Parameter isWhole: nothing of the pack is replaced, so that a property that no way meets is a
  ///   slip.
  func report(_ invariants: [Invariant], isWhole: Bool) {
    let findings = FlowFindings()
    let visited = Set(forms.flatMap { $0.nodes.compactMap(\.visit) })
    for (place, dialog) in program.dialogs.enumerated()
    where !dialog.isSubDialog || !visited.contains(place) {
      let analysis = FlowAnalysis(builder, forms, observer: findings)
      analysis.run(place)
      for node in analysis.joined.sorted(by: { ($0.dialog, $0.node) < ($1.dialog, $1.node) }) {
        if let node = syntax(node) {
          diagnostics.report(.tooManyCases(node.id, limit: FlowAnalysis.mostStates))
        }
      }
    }
    for (dialog, form) in forms.enumerated() {
      for place in form.order {
        let node = NodeReference(dialog: dialog, node: place)
        if findings.reached.contains(node) { report(node, findings) }
      }
      reportDead(dialog, form, findings)
    }
    reportSites(findings)
    if !invariants.isEmpty {
      InvariantReporter(
        program: program, builder: builder, forms: forms, writer: writer,
        setting: table.vocabulary.setting, diagnostics: diagnostics
      ).report(invariants, isWhole: isWhole)
    }
  }

  private func syntax(_ node: NodeReference) -> SyntaxNode? {
    syntax[program.dialogs[node.dialog].id]?.nodes[safe: node.node]
  }

  private func report(_ node: NodeReference, _ findings: FlowFindings) {
    let form = forms[node.dialog].nodes[node.node]
    if let crossed = findings.crossed[node], let syntax = syntax(node), let ask = syntax.ask {
      var terms: Set<TermID> = []
      form.limitsCross?.collectTerms(into: &terms)
      diagnostics.report(
        .crossedLimits(
          ask, example: writer.example(crossed.cube, of: terms), way: way(crossed.way)))
    }
    if let gaps = findings.gaps[node], let syntax = syntax(node) { reportGap(gaps, form, syntax) }
    for (index, condition) in form.branches.enumerated()
    where form.branches.count > 1 && !findings.isTaken(index, of: node) {
      guard let branch = syntax(node)?.branch(index) else { continue }
      if condition == nil {
        diagnostics.report(.otherwiseHidesNothing(branch.target))
      } else if let range = branch.condition?.range {
        diagnostics.report(
          isSwallowed(index, form)
            ? .swallowedBranch(at: range) : .impossibleBranch(at: range))
      }
    }
  }

  /// Nodes that only such nodes lead to as nobody leaves: their one way on is no branch that could be
  /// reported.
  private func reportDead(_ dialog: Int, _ form: DialogForm, _ findings: FlowFindings) {
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
      guard !findings.reached.contains(node), let syntax = syntax(node) else { continue }
      diagnostics.report(.unreachableNode(syntax.id))
    }
  }

  /// Whether the branches above take all that a branch would take, whatever was asked before. One
  /// that would take nothing anyway is not swallowed but impossible.
  private func isSwallowed(_ index: Int, _ form: NodeForm) -> Bool {
    if let condition = form.branches[index],
      Cube().assuming(condition, .yes, builder.table).isEmpty
    {
      return false
    }
    var rest = [Cube()]
    for condition in form.branches[..<index] {
      guard let condition else { return true }
      rest = rest.flatMap { $0.assumingNot(condition, builder.table) }
    }
    guard let condition = form.branches[index] else { return rest.isEmpty }
    return rest.allSatisfy { $0.assuming(condition, .yes, builder.table).isEmpty }
  }

  private func reportGap(
    _ gaps: [FlowFindings.Witness], _ form: NodeForm, _ syntax: SyntaxNode
  ) {
    var terms: Set<TermID> = []
    for condition in form.branches { condition?.collectTerms(into: &terms) }
    terms = builder.table.closure(terms)
    var examples: [String] = []
    for gap in gaps {
      let example = writer.example(gap.cube, of: terms)
      if !examples.contains(example) { examples.append(example) }
    }
    let shortest = gaps.min { $0.way.count < $1.way.count }
    diagnostics.report(
      .gap(
        at: syntax.exitKey, examples: examples, way: shortest.map { way($0.way) } ?? []))
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

  private func reportSites(_ findings: FlowFindings) {
    var reported: Set<SourceRange> = []
    for (key, found) in findings.unasked.sorted(by: { isBefore($0.key, $1.key) }) {
      guard let ranges = ranges(key.node), let id = builder.table[found.question].question
      else { continue }
      let range = ranges.range(of: key.place, naming: id)
      guard reported.insert(range).inserted else { continue }
      diagnostics.report(.unasked(id, at: range, way: way(found.witness.way)))
    }
    for (key, witness) in findings.blanks.sorted(by: { isBefore($0.key, $1.key) })
    where !key.place.isOfScript {
      guard let ranges = ranges(key.node) else { continue }
      let range = ranges.range(of: key.place, reference: key.what)
      guard reported.insert(range).inserted else { continue }
      let form = forms[key.node.dialog].nodes[key.node.node]
      let example = writer.example(witness.cube, of: form.terms)
      diagnostics.report(
        key.place.isOptionalLine
          ? .lineMayVanish(key.what, at: range, example: example, way: way(witness.way))
          : .mayBeBlank(key.what, at: range, example: example, way: way(witness.way)))
    }
    for (node, witness) in findings.deskless {
      guard let script = syntax(node)?.outcome?.script else { continue }
      let form = forms[node.dialog].nodes[node.node]
      var terms: Set<TermID> = []
      for desk in form.desks {
        desk.condition?.collectTerms(into: &terms)
        desk.isKnown.collectTerms(into: &terms)
      }
      diagnostics.report(
        .noDesk(
          script, example: writer.example(witness.cube, of: builder.table.closure(terms)),
          way: way(witness.way)))
    }
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
  /// A line of an answer is left out where something in it is not known.
  var isOptionalLine: Bool {
    switch self {
    case .say, .answer, .step: true
    default: false
    }
  }
}
