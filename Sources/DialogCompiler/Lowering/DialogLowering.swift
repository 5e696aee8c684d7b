import DialogEngine
import StrictYAML

/// Checks the names, types and ways of one dialog, and makes the engine's form of it.
///
/// Where something is wrong it is reported, and something harmless stands in its place: the caller
/// uses nothing of a pack with errors.
struct DialogLowering {
  let table: SymbolTable
  let use: NameUse
  let diagnostics: DiagnosticCollector

  func lower(
    _ dialog: SyntaxDialog
  ) -> (Dialog, scripts: [Script], invariants: [Invariant]) {
    var content = ContentChecker(
      scope: Scope(table, dialogs: table.reach(of: dialog)), use: use, diagnostics: diagnostics)
    let lets = content.declare(dialog.lets)
    let places = Dictionary(dialog.nodes.enumerated().map { ($1.id.text, $0) }) { first, _ in first
    }
    checkTargets(dialog, places)
    if let lender = dialog.lender, !table.vocabulary.lenders.contains(lender.text) {
      diagnostics.report(.unknownLender(lender, among: table.vocabulary.lenders))
    }
    let nodes = dialog.nodes.map { lower($0, places, content) }
    let scripts = dialog.scripts.map { ScriptLowering(content: content).lower($0) }
    let invariants = dialog.invariants.compactMap {
      InvariantLowering(content: content, dialog: dialog.id.text).lower($0)
    }
    if !diagnostics.hasErrors, dialog.flaws == nil { reportUnusedLets(dialog) }
    let lowered = Dialog(
      id: dialog.id.text, title: dialog.title, examples: dialog.examples.map(\.text),
      isSubDialog: dialog.isSubDialog, lender: dialog.lender?.text, summary: dialog.summary,
      start: places[dialog.start.text] ?? 0, lets: lets, nodes: nodes)
    return (lowered, scripts, invariants)
  }

  /// The names of nodes first; only where all are known do the ways between them mean anything.
  private func checkTargets(_ dialog: SyntaxDialog, _ places: [String: Int]) {
    let flawed = dialog.flaws?.nodes ?? []
    let unknown = ([dialog.start] + dialog.nodes.flatMap(\.targets))
      .filter { places[$0.text] == nil && !flawed.contains($0.text) }
    guard !unknown.isEmpty else {
      // A branch that could not be read may lead where no other does.
      if dialog.flaws == nil {
        FlowChecker(diagnostics: diagnostics).check(dialog, nodes: places)
      }
      return
    }
    let known = dialog.nodes.map(\.id.text) + flawed.sorted()
    for name in unknown { diagnostics.report(.unknownNode(name, among: known)) }
  }

  private func reportUnusedLets(_ dialog: SyntaxDialog) {
    let declared =
      dialog.lets + dialog.nodes.flatMap(\.lets) + dialog.scripts.flatMap(\.lets)
    for binding in declared where !use.locals.contains(binding.name.range) {
      diagnostics.report(.unusedLet(binding.name))
    }
  }

  // MARK: Nodes

  private func lower(
    _ node: SyntaxNode, _ places: [String: Int], _ dialog: ContentChecker
  ) -> Node {
    var content = dialog
    let lets = content.declare(node.lets)
    if let ask = node.ask { checkAsk(ask, content.scope) }
    if let visit = node.visit { checkVisit(visit) }
    let says = content.lines(node.says)
    let next: Node.Next =
      switch node.exit {
      case .goBack: .goBack
      case .outcome(let outcome): .outcome(OutcomeLowering(content: content).lower(outcome))
      case .to(let target):
        .branches([
          Branch(condition: nil, target: places[target.text] ?? 0, line: target.range.line)
        ])
      case .branches(let branches): .branches(branches.map { branch($0, places, content) })
      }
    return Node(
      id: node.id.text, line: node.id.range.line, lets: lets, says: says, ask: node.ask?.text,
      visit: node.visit?.text, next: next)
  }

  private func branch(
    _ branch: SyntaxBranch, _ places: [String: Int], _ content: ContentChecker
  ) -> Branch {
    Branch(
      condition: branch.condition.map { content.condition($0) },
      target: places[branch.target.text] ?? 0, line: branch.target.range.line)
  }

  private func checkAsk(_ name: Named, _ scope: Scope) {
    if scope.question(name.text) != nil {
      use.questions.insert(name.text)
    } else if scope.mayMissQuestion(name.text) {
      use.isIncomplete = true
    } else {
      diagnostics.report(
        .unknownQuestion(
          name, among: scope.questionNames, owner: table.questions[name.text]?.owner))
    }
  }

  private func checkVisit(_ name: Named) {
    if table.dialogs[name.text]?.isSubDialog == true || table.brokenDialogs.contains(name.text) {
      return
    }
    diagnostics.report(
      .unknownSubDialog(
        name, among: table.dialogs.values.filter(\.isSubDialog).map(\.id.text),
        isDialog: table.dialogs[name.text] != nil))
  }
}
