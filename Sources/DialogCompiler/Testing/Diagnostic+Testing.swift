import DialogEngine
import StrictYAML
import TextForms

extension DiagnosticCode {
  static let unknownTestDialog = DiagnosticCode("DLG501")
  static let unknownTestQuestion = DiagnosticCode("DLG502")
  static let unknownTestOption = DiagnosticCode("DLG503")
  static let wrongTestValue = DiagnosticCode("DLG504")
  static let refusedTestValue = DiagnosticCode("DLG505")
  static let unknownTestOutcome = DiagnosticCode("DLG506")
  static let unknownTestFigure = DiagnosticCode("DLG507")
  static let unknownTestFact = DiagnosticCode("DLG508")
  static let unknownTestNumber = DiagnosticCode("DLG509")
  static let unknownTestScript = DiagnosticCode("DLG510")
  static let unknownTestPart = DiagnosticCode("DLG511")
  static let testWithoutEnd = DiagnosticCode("DLG512")
  static let impossibleExpectation = DiagnosticCode("DLG513")
  static let testWithoutStart = DiagnosticCode("DLG514")
  static let duplicateTest = DiagnosticCode("DLG515")
  static let unknownTestReference = DiagnosticCode("DLG516")
}

extension Diagnostic {
  /// A name that stands for nothing, with the one that was perhaps meant, or else a hint.
  private static func unknown(
    _ code: DiagnosticCode, _ name: Named, _ message: String, among known: some Sequence<String>,
    hint: String? = nil
  ) -> Self {
    let near = nearestName(to: name.text, in: known)
    return Self(
      code: code, range: name.range, message: message, hint: near == nil ? hint : nil,
      fixIt: near.map { FixIt(range: name.range, replacement: $0) })
  }

  static func unknownTestDialog(_ name: Named, among known: [String], isSubDialog: Bool) -> Self {
    unknown(
      .unknownTestDialog, name,
      isSubDialog
        ? "'\(name.text)' is a sub-dialog: no conversation starts there"
        : "no dialog is called '\(name.text)'", among: isSubDialog ? [] : known,
      hint: isSubDialog ? "test a dialog that visits it" : nil)
  }

  static func unknownTestQuestion(_ name: Named, among known: [String]) -> Self {
    unknown(.unknownTestQuestion, name, "no question is called '\(name.text)'", among: known)
  }

  static func unknownTestOption(_ name: Named, of question: String, among known: [String]) -> Self {
    unknown(
      .unknownTestOption, name, "'\(question)' has no option '\(name.text)'", among: known,
      hint: "known: \(known.joined(separator: ", "))")
  }

  static func wrongTestValue(_ value: Named, of what: String, type: ValueType) -> Self {
    Self(
      code: .wrongTestValue, range: value.range,
      message: "'\(value.text)' is no value of '\(what)', which is of type \(type.name)",
      hint: "write \(TestValues.example(of: type))")
  }

  static func refusedTestValue(_ value: Named, of question: Question) -> Self {
    Self(
      code: .refusedTestValue, range: value.range,
      message: "the question '\(question.id)' does not take this answer",
      hint: value.text == TestValues.unknown
        ? "it has no 'unknown:', so that a person must answer it"
        : question.noneOption.map { "'\($0)' stands alone, and nothing is chosen twice" }
          ?? "give another answer")
  }

  static func unknownTestOutcome(
    _ name: Named, among known: [String], isNode: Bool
  ) -> Self {
    unknown(
      .unknownTestOutcome, name,
      isNode
        ? "the node '\(name.text)' is no outcome" : "no outcome is called '\(name.text)'",
      among: known, hint: "write dialog/node, such as \(known.first ?? "cannot-pay/in_time")")
  }

  static func unknownTestFigure(_ name: Named, of outcome: String, among known: [String]) -> Self {
    unknown(
      .unknownTestFigure, name, "the outcome '\(outcome)' lists no figure '\(name.text)'",
      among: known,
      hint: known.isEmpty
        ? "it lists no figures" : "it lists: \(known.sorted().joined(separator: ", "))")
  }

  static func unknownTestFact(_ name: Named, among known: some Sequence<String>) -> Self {
    unknown(.unknownTestFact, name, "no fact has the id '\(name.text)'", among: known)
  }

  static func unknownTestReference(_ name: Named, among known: [String]) -> Self {
    unknown(
      .unknownTestReference, name, "no sentence of that end shows '\(name.text)'", among: known,
      hint: known.isEmpty
        ? "they show no values" : "they may show: \(known.joined(separator: ", "))")
  }

  static func unknownTestNumber(_ name: Named, among known: some Sequence<String>) -> Self {
    unknown(.unknownTestNumber, name, "numbers.yaml has no '\(name.text)'", among: known)
  }

  static func unknownTestScript(_ name: Named, among known: some Sequence<String>) -> Self {
    unknown(.unknownTestScript, name, "no script is called '\(name.text)'", among: known)
  }

  static func unknownTestPart(_ name: Named, of what: String, among known: [String]) -> Self {
    unknown(
      .unknownTestPart, name, "\(what) has no part '\(name.text)'", among: known,
      hint: "known: \(known.joined(separator: ", "))")
  }

  static func testWithoutEnd(both: Bool, at range: SourceRange) -> Self {
    Self(
      code: .testWithoutEnd, range: range,
      message: both
        ? "a conversation cannot end both in an outcome and at a question"
        : "the test does not say where the conversation leads",
      hint: both
        ? "keep one of them" : "add 'outcome: dialog/node', or 'question: id' for the open one")
  }

  static func impossibleExpectation(_ key: YAMLScalar, because: String, hint: String) -> Self {
    Self(code: .impossibleExpectation, range: key.range, message: because, hint: hint)
  }

  static func testWithoutStart(at range: SourceRange) -> Self {
    Self(
      code: .testWithoutStart, range: range,
      message: "the test does not say how the conversation starts",
      hint: "add 'dialog: id', or 'typed: sentence' to let the sentence choose the dialog")
  }

  static func duplicateTest(_ name: Named, other: SourceRange) -> Self {
    Self(
      code: .duplicateTest, range: name.range,
      message: "another test is called '\(name.text)': \(other.file):\(other.line)",
      hint: "choose another name")
  }
}
