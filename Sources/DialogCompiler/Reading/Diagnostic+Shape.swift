import DialogEngine
import StrictYAML
import TextForms

extension DiagnosticCode {
  static let notAName = DiagnosticCode("DLG110")
  static let reservedName = DiagnosticCode("DLG111")
  static let missingFile = DiagnosticCode("DLG112")
  static let otherFileName = DiagnosticCode("DLG113")
  static let notAllowed = DiagnosticCode("DLG114")
  static let emptyList = DiagnosticCode("DLG115")
  static let tooMany = DiagnosticCode("DLG116")
  static let missingOptions = DiagnosticCode("DLG117")
  static let keyForOtherType = DiagnosticCode("DLG118")
  static let keyBesideOther = DiagnosticCode("DLG119")
  static let noExit = DiagnosticCode("DLG120")
  static let secondExit = DiagnosticCode("DLG121")
  static let returnOutsideSubDialog = DiagnosticCode("DLG122")
  static let keyOfDialog = DiagnosticCode("DLG123")
  static let incompleteOutcome = DiagnosticCode("DLG124")
  static let neitherScriptNorReason = DiagnosticCode("DLG125")
  static let otherwiseWithoutReason = DiagnosticCode("DLG126")
  static let afterOtherwise = DiagnosticCode("DLG127")
  static let fewExamples = DiagnosticCode("DLG128")
}

extension Diagnostic {
  static func notAName(_ name: Named, what: String, separator: String) -> Self {
    let lower = name.text.lowercased().map { "-_ ".contains($0) ? separator : String($0) }.joined()
    let isMended = separator == "_" ? NameRule.isName(lower) : NameRule.isDialogName(lower)
    return Self(
      code: .notAName, range: name.range, message: "'\(name.text)' can't be the name of \(what)",
      hint: isMended
        ? nil : "use small letters a-z, digits and '\(separator)', a letter first, at most 60",
      fixIt: isMended ? FixIt(range: name.range, replacement: lower) : nil)
  }

  static func reservedName(_ name: Named, what: String) -> Self {
    Self(
      code: .reservedName, range: name.range,
      message: "'\(name.text)' is a word of the language and can't be the name of \(what)",
      hint: "choose another name")
  }

  static func missingFile(_ name: String) -> Self {
    Self(
      code: .missingFile, range: SourceRange(file: name, at: .start, length: 0),
      message: "the pack has no file '\(name)'", hint: "add it beside 'dialogs/'")
  }

  static func otherFileName(_ id: Named, fileName: String) -> Self {
    Self(
      code: .otherFileName, range: id.range,
      message: "the dialog is called '\(id.text)', but its file '\(fileName).yaml'",
      fixIt: NameRule.isDialogName(fileName) ? FixIt(range: id.range, replacement: fileName) : nil)
  }

  static func notAllowed(_ value: Named, among allowed: [String]) -> Self {
    let near = nearestName(to: value.text, in: allowed)
    return Self(
      code: .notAllowed, range: value.range, message: "'\(value.text)' is not allowed here",
      hint: near == nil ? "allowed: \(allowed.joined(separator: ", "))" : nil,
      fixIt: near.map { FixIt(range: value.range, replacement: $0) })
  }

  static func notAllowed(_ value: Named, wanted: String) -> Self {
    Self(
      code: .notAllowed, range: value.range, message: "'\(value.text)' is not allowed here",
      hint: "write \(wanted)")
  }

  static func emptyList(_ what: String, at range: SourceRange) -> Self {
    Self(
      code: .emptyList, range: range, message: "\(what) is empty", hint: "give at least one")
  }

  static func tooMany(
    _ what: String, limit: Int, _ range: SourceRange, hint: String = "split the dialog"
  ) -> Self {
    Self(
      code: .tooMany, range: SourceRange(file: range.file, at: range.start),
      message: "there are more than \(limit) \(what)", hint: hint)
  }

  static func missingOptions(_ question: Named, type: ValueType) -> Self {
    Self(
      code: .missingOptions, range: question.range,
      message: "question '\(question.text)' of type \(type.name) has no options",
      hint: "add 'options:'")
  }

  static func keyForOtherType(_ key: YAMLScalar, type: ValueType, types: [String]) -> Self {
    Self(
      code: .keyForOtherType, range: key.range,
      message: "a question of type \(type.name) has no '\(key.text)'",
      hint: "only for: \(types.joined(separator: ", "))")
  }

  static func keyBesideOther(_ key: YAMLScalar, other: String, in what: String) -> Self {
    Self(
      code: .keyBesideOther, range: key.range,
      message: "\(what) has both '\(other)' and '\(key.text)'", hint: "keep one of them")
  }

  static func noExit(_ node: Named) -> Self {
    Self(
      code: .noExit, range: node.range, message: "node '\(node.text)' leads nowhere",
      hint: "add 'next', 'outcome' or, in a sub-dialog, 'return: yes'")
  }

  static func secondExit(_ key: Named, first: String) -> Self {
    Self(
      code: .secondExit, range: key.range,
      message: "the node has '\(key.text)' beside '\(first)'", hint: "keep one of them")
  }

  static func returnOutsideSubDialog(at range: SourceRange) -> Self {
    Self(
      code: .returnOutsideSubDialog, range: range, message: "only a sub-dialog can return",
      hint: "end in an outcome")
  }

  static func keyOfDialog(_ key: YAMLScalar) -> Self {
    Self(
      code: .keyOfDialog, range: key.range, message: "a sub-dialog has no '\(key.text)'",
      hint: "remove it: a sub-dialog is visited by others and never offered")
  }

  static func incompleteOutcome(missing: [String], at range: SourceRange) -> Self {
    let parts = missing.map { "'\($0)'" }.joined(separator: ", ")
    return Self(
      code: .incompleteOutcome, range: range, message: "the outcome lacks \(parts)",
      hint: "add \(missing.map { "\($0):" }.joined(separator: " "))")
  }

  static func neitherScriptNorReason(at range: SourceRange) -> Self {
    Self(
      code: .neitherScriptNorReason, range: range,
      message: "the outcome has no script and does not say why no call follows",
      hint: "add 'script: id' or 'no_call: reason'")
  }

  static func otherwiseWithoutReason(at range: SourceRange) -> Self {
    Self(
      code: .otherwiseWithoutReason, range: range, message: "'otherwise' has no reason",
      hint: "add 'because:' and say which cases are left")
  }

  static func afterOtherwise(_ what: String, at range: SourceRange) -> Self {
    Self(
      code: .afterOtherwise, range: range,
      message: "\(what) after the one that always holds is never taken",
      hint: "move it up, or remove it")
  }

  static func fewExamples(_ count: Int, fewest: Int, at range: SourceRange) -> Self {
    Self(
      code: .fewExamples, severity: .warning, range: range,
      message: "the dialog has only \(count) examples",
      hint: "give at least \(fewest) sentences that different people would type")
  }
}
