import DialogEngine
import StrictYAML

/// The names that mean something in one place of a dialog or script.
struct Scope {
  /// A `let` in scope.
  struct Local {
    let name: Named
    /// nil when its value is wrong, which has been reported.
    let type: ValueType?
    /// How many levels the engine goes down to compute it, through the `let`s that it needs.
    let depth: Int
  }

  let table: SymbolTable
  /// The dialogs whose own questions and scripts may be named here.
  let dialogs: Set<String>
  private(set) var locals: [String: Local] = [:]
  /// Functions that may be called here alone.
  private var more: [String: FunctionSignature] = [:]

  init(_ table: SymbolTable, dialogs: Set<String> = []) {
    self.table = table
    self.dialogs = dialogs
  }

  func question(_ name: String) -> SymbolTable.QuestionSymbol? {
    guard let symbol = table.questions[name] else { return nil }
    return symbol.owner.map(dialogs.contains) ?? true ? symbol : nil
  }

  func hasScript(_ name: String) -> Bool {
    guard let symbol = table.scripts[name] else { return false }
    return symbol.owner.map(dialogs.contains) ?? true
  }

  /// Whether a name stands for a value here, so that it is no option.
  func isValue(_ name: String) -> Bool {
    switch name {
    case "today", "now", "yes", "no": true
    default:
      locals[name] != nil || question(name) != nil || table.brokenQuestions.contains(name)
    }
  }

  /// The names of values that an author could have meant.
  var valueNames: [String] { Array(locals.keys) + questionNames + ["today", "now"] }

  var questionNames: [String] {
    table.questions.filter { $0.value.owner.map(dialogs.contains) ?? true }.map(\.key)
  }

  var scriptNames: [String] {
    table.scripts.filter { $0.value.owner.map(dialogs.contains) ?? true }.map(\.key)
  }

  /// Whether a question may be declared where it could not be read.
  func mayMissQuestion(_ name: String) -> Bool {
    table.questionsAreBroken || table.brokenQuestions.contains(name)
      || !table.unreadDialogs.isDisjoint(with: dialogs)
  }

  /// Whether a script may be declared where it could not be read.
  func mayMissScript(_ name: String) -> Bool {
    table.scriptsAreBroken || table.brokenScripts.contains(name)
      || !table.unreadDialogs.isDisjoint(with: dialogs)
  }

  func function(_ name: String) -> FunctionSignature? { more[name] ?? table.functions[name] }

  /// Every function that may be called here.
  var functions: [FunctionSignature] { Array(more.values) + Array(table.functions.values) }

  /// The same scope in which some functions more may be called.
  func including(_ more: [FunctionSignature]) -> Scope {
    var scope = self
    for signature in more { scope.more[signature.name] = signature }
    return scope
  }

  mutating func declare(_ local: Local) { locals[local.name.text] = local }
}

/// What has been named somewhere, so that what never is can be reported.
final class NameUse {
  var questions: Set<String> = []
  var scripts: Set<String> = []
  /// Where the `let`s that were named are declared.
  var locals: Set<SourceRange> = []
  /// Something was named whose declaration could not be read.
  var isIncomplete = false

  func add(_ other: NameUse) {
    addShared(other)
    locals.formUnion(other.locals)
  }

  /// What a dialog has named beyond itself: its `let`s are nobody else's.
  func addShared(_ other: NameUse) {
    questions.formUnion(other.questions)
    scripts.formUnion(other.scripts)
  }
}
