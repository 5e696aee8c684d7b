import DialogEngine
import StrictYAML

/// The names that a test may use.
struct TestNames {
  let program: Program
  let vocabulary: Vocabulary
  /// By `dialog/node`.
  let outcomes: [String: Outcome]
  private let nodes: Set<String>
  /// What is said in passing anywhere.
  private let said: [Template]

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
    said = program.dialogs.flatMap(\.nodes).flatMap(\.says).map(\.template)
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

  /// The values and figures that sentences may show at an end: `due_date`, `fact.cycle_days`.
  func references(at end: TestExpectation.End) -> [String: ValueType] {
    var templates = said
    switch end {
    case .question(let id): templates += program.questions[id].map { [$0.prompt] } ?? []
    case .outcome(let id):
      guard let outcome = outcomes[id] else { break }
      templates += [outcome.title, outcome.first]
      templates += (outcome.answer + outcome.steps).map(\.template)
      templates += outcome.script.flatMap { program.scripts[$0]?.templates } ?? []
    }
    var found: [String: ValueType] = [:]
    for part in templates.flatMap(\.parts) {
      switch part {
      case .value(let name, let type, _): found[name] = type
      case .figure(let id, let type, _): found["fact.\(id)"] = type
      case .text, .number: break
      }
    }
    return found
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

extension Script {
  /// Every sentence of it.
  fileprivate var templates: [Template] {
    let finding = desks.compactMap { desk -> Template? in
      if case .finding(let template) = desk.target { template } else { nil }
    }
    return [goal] + finding + ScriptPart.allCases.flatMap { self[$0] }.map(\.template)
      + replies.flatMap { [$0.they, $0.you] }
  }
}
