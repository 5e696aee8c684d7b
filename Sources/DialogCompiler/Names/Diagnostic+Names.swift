import StrictYAML
import TextForms

extension DiagnosticCode {
  static let unknownNode = DiagnosticCode("DLG201")
  static let unknownQuestion = DiagnosticCode("DLG202")
  static let unknownOption = DiagnosticCode("DLG203")
  static let unknownFunction = DiagnosticCode("DLG204")
  static let unknownArgument = DiagnosticCode("DLG205")
  static let missingArgument = DiagnosticCode("DLG206")
  static let repeatedArgument = DiagnosticCode("DLG207")
  static let missingLabel = DiagnosticCode("DLG208")
  static let unknownFact = DiagnosticCode("DLG209")
  static let unknownFigure = DiagnosticCode("DLG210")
  static let unknownNumber = DiagnosticCode("DLG211")
  static let forbiddenNumber = DiagnosticCode("DLG212")
  static let unknownAspect = DiagnosticCode("DLG213")
  static let unknownScript = DiagnosticCode("DLG214")
  static let unknownSubDialog = DiagnosticCode("DLG215")
  static let unknownName = DiagnosticCode("DLG216")
  static let unknownDialog = DiagnosticCode("DLG217")
  static let unknownLender = DiagnosticCode("DLG218")
  static let figureNotLet = DiagnosticCode("DLG219")
  static let duplicateName = DiagnosticCode("DLG220")
  static let repeatedItem = DiagnosticCode("DLG221")
  static let unusedQuestion = DiagnosticCode("DLG230")
  static let unusedScript = DiagnosticCode("DLG231")
  static let unusedLet = DiagnosticCode("DLG232")
  static let unusedSubDialog = DiagnosticCode("DLG233")
}

extension Diagnostic {
  /// A name that stands for nothing, with the one that was perhaps meant.
  private static func unknown(
    _ code: DiagnosticCode, _ name: Named, _ message: String, among known: some Sequence<String>,
    hint: String? = nil
  ) -> Self {
    let near = hint == nil ? nearestName(to: name.text, in: known) : nil
    return Self(
      code: code, range: name.range, message: message, hint: hint,
      fixIt: near.map { FixIt(range: name.range, replacement: $0) })
  }

  /// The options in full where no near one could be suggested and the list is short.
  private static func list(_ known: [String], unlessNear name: Named) -> String? {
    guard nearestName(to: name.text, in: known) == nil, !known.isEmpty, known.count <= 12 else {
      return nil
    }
    return "known: \(known.joined(separator: ", "))"
  }

  static func unknownNode(_ name: Named, among known: [String]) -> Self {
    unknown(.unknownNode, name, "no node is called '\(name.text)'", among: known)
  }

  static func unknownQuestion(_ name: Named, among known: [String], owner: String?) -> Self {
    unknown(
      .unknownQuestion, name,
      owner.map { "question '\(name.text)' belongs to the dialog '\($0)'" }
        ?? "no question is called '\(name.text)'", among: known,
      hint: owner.map { _ in "move it to questions.yaml" })
  }

  static func unknownOption(_ name: Named, among known: [String]) -> Self {
    unknown(
      .unknownOption, name, "no option is called '\(name.text)'", among: known,
      hint: list(known, unlessNear: name))
  }

  static func unknownFunction(_ name: Named, among known: some Sequence<String>) -> Self {
    unknown(.unknownFunction, name, "no function is called '\(name.text)'", among: known)
  }

  /// What only a property can ask.
  static func wayOutsideProperty(_ name: Named) -> Self {
    Self(
      code: .unknownFunction, range: name.range,
      message: "only a property under 'must_hold' can ask for '\(name.text)'",
      hint: "ask for answers here, such as 'known(...)'")
  }

  static func unknownArgument(_ label: Named, function: String, among known: [String]) -> Self {
    unknown(
      .unknownArgument, label, "\(function) takes no '\(label.text)'", among: known,
      hint: list(known, unlessNear: label))
  }

  static func missingArgument(_ label: String, function: Named) -> Self {
    Self(
      code: .missingArgument, range: function.range, message: "\(function.text) needs '\(label)'",
      hint: "add '\(label): ...' between its brackets")
  }

  static func repeatedArgument(_ label: Named) -> Self {
    Self(
      code: .repeatedArgument, range: label.range, message: "'\(label.text)' is given twice",
      hint: "keep one of them")
  }

  static func missingLabel(function: String, labels: [String], at range: SourceRange) -> Self {
    Self(
      code: .missingLabel, range: range, message: "this value has no label",
      hint: "write label and value: \(function) takes \(labels.joined(separator: ", "))")
  }

  static func unknownFact(_ name: Named, among known: some Sequence<String>) -> Self {
    unknown(.unknownFact, name, "no fact has the id '\(name.text)'", among: known)
  }

  static func unknownFigure(_ name: Named, among known: some Sequence<String>) -> Self {
    unknown(
      .unknownFigure, name, "facts.yaml has no figure '\(name.text.dropFirst("fact.".count))'",
      among: known.map { "fact.\($0)" })
  }

  static func unknownNumber(_ name: Named, among known: some Sequence<String>) -> Self {
    unknown(
      .unknownNumber, name, "numbers.yaml has no '\(name.text.dropFirst("number.".count))'",
      among: known.map { "number.\($0)" })
  }

  static func forbiddenNumber(_ name: Named) -> Self {
    Self(
      code: .forbiddenNumber, range: name.range,
      message: "'\(name.text)' must never be offered, so no dialog may name it",
      hint: "name another desk; numbers.yaml says why this one is refused")
  }

  static func unknownAspect(_ name: Named, aspect: String, among known: [String]) -> Self {
    let near = nearestName(to: aspect, in: known)
    return Self(
      code: .unknownAspect, range: name.range, message: "a number has no '\(aspect)' to show",
      hint: near.map { "did you mean '\($0)'?" } ?? "known: \(known.joined(separator: ", "))")
  }

  static func unknownScript(_ name: Named, among known: [String], owner: String?) -> Self {
    unknown(
      .unknownScript, name,
      owner.map { "script '\(name.text)' belongs to the dialog '\($0)'" }
        ?? "no script is called '\(name.text)'", among: known,
      hint: owner.map { _ in "move it to scripts.yaml" })
  }

  static func unknownSubDialog(_ name: Named, among known: [String], isDialog: Bool) -> Self {
    unknown(
      .unknownSubDialog, name,
      isDialog
        ? "'\(name.text)' is a dialog of its own and can't be visited"
        : "no sub-dialog is called '\(name.text)'", among: known,
      hint: isDialog ? "only a file that starts with 'subdialog:' can be visited" : nil)
  }

  static func unknownName(_ name: Named, among known: [String], hint: String? = nil) -> Self {
    unknown(
      .unknownName, name, "'\(name.text)' is no question and no let here", among: known, hint: hint)
  }

  static func textWithoutQuotes(_ name: String, at range: SourceRange) -> Self {
    Self(
      code: .unknownName, range: range,
      message: "'\(name)' is no question and no let here, and a text stands in quotes",
      fixIt: FixIt(range: range, replacement: "\"\(name)\""))
  }

  static func unknownDialog(_ name: Named, among known: [String]) -> Self {
    unknown(.unknownDialog, name, "no dialog is called '\(name.text)'", among: known)
  }

  static func unknownLender(_ name: Named, among known: [String]) -> Self {
    unknown(
      .unknownLender, name, "lenders.yaml has no lender '\(name.text)'", among: known,
      hint: list(known, unlessNear: name))
  }

  static func figureNotLet(_ name: Named, among known: [String]) -> Self {
    unknown(
      .figureNotLet, name, "'\(name.text)' is not the name of a let", among: known)
  }

  static func unknownListedFigure(_ name: Named, among known: [String]) -> Self {
    unknown(
      .figureNotLet, name, "no outcome lists a figure '\(name.text)'", among: known,
      hint: list(known, unlessNear: name))
  }

  static func duplicateName(_ name: Named, what: String, other: SourceRange) -> Self {
    Self(
      code: .duplicateName, range: name.range,
      message: "another \(what) is called '\(name.text)': \(other.file):\(other.line)",
      hint: "choose another name, or remove one of them")
  }

  static func repeatedItem(_ name: Named) -> Self {
    Self(
      code: .repeatedItem, severity: .warning, range: name.range,
      message: "'\(name.text)' stands here twice", hint: "remove it")
  }

  static func unusedQuestion(_ name: Named) -> Self { unused(.unusedQuestion, "question", name) }
  static func unusedScript(_ name: Named) -> Self { unused(.unusedScript, "script", name) }
  static func unusedLet(_ name: Named) -> Self { unused(.unusedLet, "let", name) }

  static func unusedSubDialog(_ name: Named) -> Self {
    Self(
      code: .unusedSubDialog, severity: .warning, range: name.range,
      message: "no dialog that people can open visits '\(name.text)'",
      hint: "visit it, or remove its file")
  }

  private static func unused(_ code: DiagnosticCode, _ what: String, _ name: Named) -> Self {
    Self(
      code: code, severity: .warning, range: name.range,
      message: "the \(what) '\(name.text)' is never used", hint: "use it, or remove it")
  }
}
