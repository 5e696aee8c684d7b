import DialogEngine
import StrictYAML

/// Checks an outcome, and makes the engine's form of it.
struct OutcomeLowering {
  let content: ContentChecker

  func lower(_ outcome: SyntaxOutcome) -> Outcome {
    if let script = outcome.script { checkScript(script) }
    return Outcome(
      title: content.template(outcome.title), first: content.template(outcome.first),
      answer: content.lines(outcome.answer), steps: content.lines(outcome.steps),
      deadline: outcome.deadline.flatMap(deadline), figures: outcome.figures.compactMap(figure),
      script: outcome.script?.text, noCall: outcome.noCall, cites: content.cites(outcome.cites))
  }

  private func deadline(_ deadline: SyntaxOutcome.Deadline) -> Outcome.Deadline? {
    guard let at = content.expressions.check(deadline.at) else { return nil }
    guard at.type == .date || at.type == .moment else {
      content.diagnostics.report(
        .wrongType("a deadline", wanted: "a date or a moment", found: at, at: deadline.at.range))
      return nil
    }
    return Outcome.Deadline(at: at.expression, because: deadline.because)
  }

  private func figure(_ figure: SyntaxOutcome.Figure) -> Outcome.Figure? {
    guard content.scope.locals[figure.name.text] != nil else {
      content.diagnostics.report(
        .figureNotLet(figure.name, among: Array(content.scope.locals.keys)))
      return nil
    }
    guard let value = content.expressions.value(figure.name) else { return nil }
    return Outcome.Figure(
      name: figure.name.text, type: value.type, value: value.expression, label: figure.label)
  }

  private func checkScript(_ name: Named) {
    let table = content.scope.table
    if content.scope.hasScript(name.text) {
      content.use.scripts.insert(name.text)
    } else if content.scope.mayMissScript(name.text) {
      content.use.isIncomplete = true
    } else {
      content.diagnostics.report(
        .unknownScript(
          name, among: content.scope.scriptNames, owner: table.scripts[name.text]?.owner))
    }
  }
}
