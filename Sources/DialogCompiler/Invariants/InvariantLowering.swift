import DialogEngine
import StrictYAML

/// Checks the names and types of properties.
struct InvariantLowering {
  /// With the `let`s of the dialog that declares them, if one does.
  let content: ContentChecker
  /// The id of that dialog; nil for the pack.
  let dialog: String?

  func lower(_ invariant: SyntaxInvariant) -> Invariant? {
    for expression in [invariant.condition, invariant.requirement].compactMap(\.self) {
      expression.visitCalls(checkTexts)
    }
    let content = content.understanding(WayProperty.allCases.map(\.signature))
    let condition = invariant.condition.map(content.expressions.condition)
    guard let requirement = content.expressions.condition(invariant.requirement) else { return nil }
    if let condition, condition == nil { return nil }
    return Invariant(
      id: invariant.id, because: invariant.because, condition: condition ?? nil,
      requirement: requirement, requirementRange: invariant.requirement.range,
      dialog: dialog)
  }

  /// The ids within quotes are names like all others.
  private func checkTexts(_ name: Named, _ arguments: [SyntaxExpression.Argument]) {
    guard let property = WayProperty(rawValue: name.text),
      let argument = arguments.first?.value, case .text(let text) = argument.kind
    else { return }
    let id = Named(text, argument.range)
    let table = content.scope.table
    switch property {
    case .passes, .isOutcome: checkNode(id, table)
    case .asks:
      if table.questions[text] == nil, content.scope.mayMissQuestion(text) {
        content.use.isIncomplete = true
      } else if table.questions[text] == nil {
        content.diagnostics.report(
          .unknownQuestion(id, among: Array(table.questions.keys), owner: nil))
      } else {
        content.use.questions.insert(text)
      }
    case .hasScript:
      if table.scripts[text] == nil, content.scope.mayMissScript(text) {
        content.use.isIncomplete = true
      } else if table.scripts[text] == nil {
        content.diagnostics.report(
          .unknownScript(id, among: Array(table.scripts.keys), owner: nil))
      }
    case .cites, .scriptCites:
      if !table.vocabulary.facts.contains(text) {
        content.diagnostics.report(.unknownFact(id, among: table.vocabulary.facts))
      }
    case .shows: checkFigure(id, table)
    case .calls, .names, .hasCall, .hasDeadline: break
    }
  }

  /// A figure that some outcome lists; one of the pack may be any dialog's.
  private func checkFigure(_ id: Named, _ table: SymbolTable) {
    guard table.brokenDialogs.isEmpty else { return }
    let figures = Set(table.dialogs.values.flatMap(\.figures))
    if !figures.contains(id.text) {
      content.diagnostics.report(.unknownListedFigure(id, among: figures.sorted()))
    }
  }

  /// `node` of the own dialog, or `dialog/node`.
  private func checkNode(_ id: Named, _ table: SymbolTable) {
    let parts = id.text.split(separator: "/", maxSplits: 1).map(String.init)
    let owner = parts.count == 2 ? parts[0] : dialog ?? parts.first ?? ""
    if table.brokenDialogs.contains(owner) { return }
    guard let symbol = table.dialogs[owner] else {
      return content.diagnostics.report(
        .unknownDialog(Named(owner, id.range), among: table.dialogs.keys.sorted()))
    }
    let node = parts.last ?? ""
    guard !symbol.nodes.contains(node) else { return }
    content.diagnostics.report(.unknownNode(Named(node, id.range), among: symbol.nodes))
  }
}

extension SyntaxExpression {
  /// Visits every call in it.
  func visitCalls(_ body: (Named, [Argument]) -> Void) {
    switch kind {
    case .integer, .text, .name: break
    case .call(let name, let arguments):
      body(name, arguments)
      for argument in arguments { argument.value.visitCalls(body) }
    case .known(let inner), .not(let inner), .has(let inner, _), .isOne(let inner, _):
      inner.visitCalls(body)
    case .binary(_, let left, let right):
      left.visitCalls(body)
      right.visitCalls(body)
    case .inRange(let inner, let from, let through):
      for part in [inner, from, through] { part.visitCalls(body) }
    case .conditional(let condition, let yes, let no):
      for part in [condition, yes, no] { part.visitCalls(body) }
    }
  }
}
