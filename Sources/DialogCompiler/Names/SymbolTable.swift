import DialogEngine
import StrictYAML

/// Everything in a pack that has a name, by name. Dialogs, questions and scripts share their names
/// across files: a name stands for one thing. A class, since every place that names something has it
/// at hand.
///
/// It changes only while it is made, so that several threads may look into it.
final class SymbolTable: @unchecked Sendable {
  // Looked up for every name of every expression: a reference is cheaper to hand out than what it
  // refers to.
  final class QuestionSymbol {
    let syntax: SyntaxQuestion
    /// The ids of its options.
    let options: [String]
    /// The dialog that declares it; nil when all dialogs share it.
    let owner: String?

    init(syntax: SyntaxQuestion, owner: String?) {
      self.syntax = syntax
      options = syntax.options.map(\.id.text)
      self.owner = owner
    }
  }

  final class ScriptSymbol {
    let syntax: SyntaxScript
    /// The dialog that declares it; nil when all dialogs share it.
    let owner: String?

    init(syntax: SyntaxScript, owner: String?) {
      self.syntax = syntax
      self.owner = owner
    }
  }

  struct DialogSymbol {
    let id: Named
    let isSubDialog: Bool
    /// The sub-dialogs that its nodes visit.
    let visits: [Named]
    /// Ids of its nodes.
    let nodes: [String]
    /// The figures that its outcomes list.
    let figures: [String]
  }

  let vocabulary: Vocabulary
  let functions: [String: FunctionSignature]
  private(set) var questions: [String: QuestionSymbol] = [:]
  private(set) var scripts: [String: ScriptSymbol] = [:]
  private(set) var dialogs: [String: DialogSymbol] = [:]
  /// Ids of dialogs whose files have errors.
  let brokenDialogs: Set<String>
  /// Those of which not even all names are known that they declare.
  let unreadDialogs: Set<String>
  /// A file of shared questions could not be read at all.
  let questionsAreBroken: Bool
  let scriptsAreBroken: Bool
  /// Shared questions and scripts with errors, and those that two entries declare.
  private(set) var brokenQuestions: Set<String>
  private(set) var brokenScripts: Set<String>

  init(_ pack: PackReader, vocabulary: Vocabulary, into diagnostics: DiagnosticCollector) {
    self.vocabulary = vocabulary
    lenders = vocabulary.lenders + ["other"]
    functions = Dictionary(vocabulary.functions.map { ($0.name, $0) }) { first, _ in first }
    brokenDialogs = pack.brokenDialogs
    let named = pack.flawedDialogs.filter { $0.flaws?.isNameMissing == false }
    unreadDialogs = pack.brokenDialogs.subtracting(named.map(\.id.text))
    questionsAreBroken = pack.questionsAreBroken
    scriptsAreBroken = pack.scriptsAreBroken
    brokenQuestions = pack.brokenQuestions
    brokenScripts = pack.brokenScripts
    for question in pack.questions { declare(question, owner: nil, diagnostics) }
    for script in pack.scripts { declare(script, owner: nil, diagnostics) }
    for dialog in pack.dialogs {
      // A second one is in a file with another name, which has been reported.
      if dialogs[dialog.id.text] == nil {
        dialogs[dialog.id.text] = DialogSymbol(
          id: dialog.id, isSubDialog: dialog.isSubDialog, visits: dialog.nodes.compactMap(\.visit),
          nodes: dialog.nodes.map(\.id.text),
          figures: dialog.nodes.flatMap { $0.outcome?.figures.map(\.name.text) ?? [] })
      }
    }
    for dialog in pack.dialogs + named {
      for question in dialog.questions { declare(question, owner: dialog.id.text, diagnostics) }
      for script in dialog.scripts { declare(script, owner: dialog.id.text, diagnostics) }
    }
  }

  private func declare(
    _ question: SyntaxQuestion, owner: String?, _ diagnostics: DiagnosticCollector
  ) {
    if let other = questions[question.id.text] {
      diagnostics.report(
        .duplicateName(question.id, what: "question", other: other.syntax.id.range))
      brokenQuestions.insert(question.id.text)
    } else {
      questions[question.id.text] = QuestionSymbol(syntax: question, owner: owner)
    }
  }

  private func declare(
    _ script: SyntaxScript, owner: String?, _ diagnostics: DiagnosticCollector
  ) {
    if let other = scripts[script.id.text] {
      diagnostics.report(.duplicateName(script.id, what: "script", other: other.syntax.id.range))
      brokenScripts.insert(script.id.text)
    } else {
      scripts[script.id.text] = ScriptSymbol(syntax: script, owner: owner)
    }
  }

  /// The ids of lenders, `other` among them.
  let lenders: [String]

  /// The options that a value of a type can be; nil for types without options.
  func options(of type: ValueType) -> [String]? {
    switch type {
    case .choice(let set), .multi(let set):
      questions[set]?.options ?? functions[set]?.classes ?? []
    case .lender: lenders
    default: nil
    }
  }

  /// Sub-dialogs that no dialog which people can open visits, not even by way of others.
  var unvisitedSubDialogs: [Named] {
    var visited: Set<String> = []
    var open = dialogs.values.filter { !$0.isSubDialog }
    while let dialog = open.popLast() {
      for visit in dialog.visits where visited.insert(visit.text).inserted {
        if let sub = dialogs[visit.text] { open.append(sub) }
      }
    }
    return dialogs.values.filter { $0.isSubDialog && !visited.contains($0.id.text) }.map(\.id)
  }

  /// A dialog and the sub-dialogs that it visits, directly or by way of others; those whose files
  /// are broken too.
  func reach(of dialog: SyntaxDialog) -> Set<String> {
    var reached: Set<String> = [dialog.id.text]
    var open = [dialog.nodes.compactMap(\.visit)]
    while let visits = open.popLast() {
      for visited in visits {
        if let sub = dialogs[visited.text] {
          if reached.insert(visited.text).inserted { open.append(sub.visits) }
        } else if brokenDialogs.contains(visited.text) {
          reached.insert(visited.text)
        }
      }
    }
    return reached
  }
}
