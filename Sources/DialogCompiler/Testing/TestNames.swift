import DialogEngine
import StrictYAML

/// The names that a test may use.
struct TestNames {
  let program: Program
  let vocabulary: Vocabulary
  /// By `dialog/node`.
  let outcomes: [String: Outcome]
  private let nodes: Set<String>

  init(program: Program, vocabulary: Vocabulary) {
    self.program = program
    self.vocabulary = vocabulary
    var outcomes: [String: Outcome] = [:]
    var nodes: Set<String> = []
    for dialog in program.dialogs {
      for node in dialog.nodes {
        nodes.insert("\(dialog.id)/\(node.id)")
        if case .outcome(let outcome) = node.next { outcomes["\(dialog.id)/\(node.id)"] = outcome }
      }
    }
    self.outcomes = outcomes
    self.nodes = nodes
  }

  func checkDialog(_ name: Named, into diagnostics: DiagnosticCollector) {
    let found = program.dialog(name.text)
    guard found == nil || found?.isSubDialog == true else { return }
    diagnostics.report(
      .unknownTestDialog(
        name, among: program.dialogs.filter { !$0.isSubDialog }.map(\.id),
        isSubDialog: found != nil))
  }

  func question(_ name: Named, into diagnostics: DiagnosticCollector) -> Question? {
    if let question = program.questions[name.text] { return question }
    diagnostics.report(.unknownTestQuestion(name, among: Array(program.questions.keys)))
    return nil
  }

  func outcome(_ name: Named, into diagnostics: DiagnosticCollector) -> Outcome? {
    if let outcome = outcomes[name.text] { return outcome }
    diagnostics.report(
      .unknownTestOutcome(
        name, among: outcomes.keys.sorted(), isNode: nodes.contains(name.text)))
    return nil
  }

  func checkFacts(_ names: [Named], into diagnostics: DiagnosticCollector) {
    for name in names where !vocabulary.facts.contains(name.text) {
      diagnostics.report(.unknownTestFact(name, among: vocabulary.facts))
    }
  }

  func checkNumbers(_ names: [Named], into diagnostics: DiagnosticCollector) {
    for name in names where vocabulary.numbers[name.text] == nil {
      diagnostics.report(.unknownTestNumber(name, among: vocabulary.numbers.keys))
    }
  }

  func checkScript(_ name: Named, into diagnostics: DiagnosticCollector) {
    if program.scripts[name.text] == nil {
      diagnostics.report(.unknownTestScript(name, among: program.scripts.keys))
    }
  }
}
