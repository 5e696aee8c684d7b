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
  /// nil where there are no functions to walk with: then nothing can be shown.
  private let replayer: FindingReplayer?

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
    replayer = table.vocabulary.setting.map { [forms, builder] setting in
      FindingReplayer(builder, forms, setting: setting)
    }
  }

  /// - Parameter known: which ways there are beside those of the program.
  /// - Returns: for each dialog the ids of the nodes that somebody comes to who opens a dialog.
  func report(_ invariants: [Invariant], known: KnownWays) -> [String: Set<String>] {
    let findings = FlowFindings()
    let visited = Set(forms.flatMap { $0.nodes.compactMap(\.visit) })
    // Sub-dialogs that nothing visits are looked at by themselves, behind all others.
    let starts = program.dialogs.indices.filter { !program.dialogs[$0].isSubDialog }
    let alone = program.dialogs.indices.filter {
      program.dialogs[$0].isSubDialog && !visited.contains($0)
        && known.areAllKnown(into: program.dialogs[$0].id)
    }
    var reached: Set<NodeReference> = []
    for place in starts + alone {
      if place == alone.first { reached = findings.reached }
      let analysis = FlowAnalysis(builder, forms, observer: findings)
      analysis.run(place)
      let joined = analysis.joined.sorted {
        ($0.key.dialog, $0.key.node) < ($1.key.dialog, $1.key.node)
      }
      for (node, bound) in joined {
        if let node = syntax(node) { diagnostics.report(.tooManyCases(node.id, bound)) }
      }
    }
    for (dialog, form) in forms.enumerated() {
      for place in form.order {
        let node = NodeReference(dialog: dialog, node: place)
        if findings.reached.contains(node) { report(node, findings) }
      }
      guard known.areAllKnown(into: program.dialogs[dialog].id) else { continue }
      for place in form.order {
        let node = NodeReference(dialog: dialog, node: place)
        if findings.reached.contains(node) { reportUntaken(node, findings, known) }
      }
      reportDead(dialog, form, findings, known)
    }
    reportSites(findings)
    reportUnseenLines(findings, known)
    if alone.isEmpty { reached = findings.reached }
    if !invariants.isEmpty {
      InvariantReporter(
        program: program, builder: builder, forms: forms, writer: writer,
        setting: table.vocabulary.setting, diagnostics: diagnostics
      ).report(invariants, isWhole: known.isWhole && known.ownFiles == nil)
    }
    return Dictionary(grouping: reached) { program.dialogs[$0.dialog].id }
      .mapValues { nodes in Set(nodes.map { program.dialogs[$0.dialog].nodes[$0.node].id }) }
  }

  private func syntax(_ node: NodeReference) -> SyntaxNode? {
    syntax[program.dialogs[node.dialog].id]?.nodes[safe: node.node]
  }

  private func report(_ node: NodeReference, _ findings: FlowFindings) {
    let form = forms[node.dialog].nodes[node.node]
    if let crossed = findings.crossed[node], let syntax = syntax(node), let ask = syntax.ask {
      var terms: TermSet = []
      form.limitsCross?.collectTerms(into: &terms)
      diagnostics.report(
        .crossedLimits(
          ask, example(crossed, of: terms, at: node, showing: .crossedLimits)))
    }
    if let gaps = findings.gaps[node], let syntax = syntax(node) {
      reportGap(gaps, node, syntax)
    }
  }

  /// Branches that nobody takes.
  private func reportUntaken(
    _ node: NodeReference, _ findings: FlowFindings, _ known: KnownWays
  ) {
    let form = forms[node.dialog].nodes[node.node]
    for (index, condition) in form.branches.enumerated()
    where form.branches.count > 1 && !findings.isTaken(index, of: node) {
      guard let branch = syntax(node)?.branch(index), known.matter(in: branch.target.range.file)
      else { continue }
      if condition == nil {
        diagnostics.report(.otherwiseHidesNothing(branch.target))
      } else if let range = branch.condition?.range {
        diagnostics.report(
          form.isSwallowed(index, builder.table)
            ? .swallowedBranch(at: range) : .impossibleBranch(at: range))
      }
    }
  }

  /// Nodes that only such nodes lead to as nobody leaves: their one way on is no branch that could be
  /// reported.
  private func reportDead(
    _ dialog: Int, _ form: DialogForm, _ findings: FlowFindings, _ known: KnownWays
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
    _ gaps: [FlowFindings.Witness], _ node: NodeReference, _ syntax: SyntaxNode
  ) {
    var terms: TermSet = []
    for condition in forms[node.dialog].nodes[node.node].branches {
      condition?.collectTerms(into: &terms)
    }
    terms = builder.table.closure(terms)
    // Those that look alike to the reader are one.
    var seen: Set<String> = []
    let cases = gaps.filter { seen.insert(writer.example($0.cube, of: terms)).inserted }
    let all = cases.map { example($0, of: terms, at: node, showing: .gap) }
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

  /// Answers that come to a finding, walked by the engine where they can be found.
  private func example(
    _ found: FlowFindings.Witness, of terms: TermSet, at node: NodeReference,
    showing claim: FindingReplayer.Claim
  ) -> WayExample {
    let values = replayer?.values(found, at: node, showing: claim)
    return WayExample(
      text: writer.example(found.cube, of: terms, shown: values), way: way(found.way),
      isShown: values != nil)
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
      let form = forms[key.node.dialog].nodes[key.node.node]
      diagnostics.report(
        .unasked(
          id, at: range,
          example(
            found.witness, of: form.terms, at: key.node, showing: .unasked(question: id))))
    }
    for (key, witness) in findings.blanks.sorted(by: { isBefore($0.key, $1.key) })
    where !key.place.isOfScript {
      guard let ranges = ranges(key.node) else { continue }
      let range = ranges.range(of: key.place, reference: key.what)
      guard reported.insert(range).inserted else { continue }
      let form = forms[key.node.dialog].nodes[key.node.node]
      let example = example(
        witness, of: form.terms, at: key.node, showing: .blank(key.place, name: key.what))
      diagnostics.report(
        key.place.isOptionalLine
          ? .lineMayVanish(key.what, at: range, example)
          : .mayBeBlank(key.what, at: range, example))
    }
    for (node, witness) in findings.deskless {
      guard let script = syntax(node)?.outcome?.script else { continue }
      let form = forms[node.dialog].nodes[node.node]
      var terms: TermSet = []
      for desk in form.desks {
        desk.condition?.collectTerms(into: &terms)
        desk.isKnown.collectTerms(into: &terms)
      }
      diagnostics.report(
        .noDesk(
          script,
          example(witness, of: builder.table.closure(terms), at: node, showing: .noDesk)))
    }
  }

  /// Lines whose conditions never hold where they stand; those of a script, in no outcome that has it.
  private func reportUnseenLines(_ findings: FlowFindings, _ known: KnownWays) {
    var reported: Set<FlowFindings.LineKey> = []
    for (dialog, form) in forms.enumerated() {
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
