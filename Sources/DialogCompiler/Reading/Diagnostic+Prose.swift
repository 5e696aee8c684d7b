import StrictYAML

extension DiagnosticCode {
  static let literalFigure = DiagnosticCode("DLG130")
  static let needlessReason = DiagnosticCode("DLG131")
  static let unclosedBrace = DiagnosticCode("DLG132")
  static let strayBrace = DiagnosticCode("DLG133")
  static let emptyReference = DiagnosticCode("DLG134")
  static let referenceNotName = DiagnosticCode("DLG135")
  static let referenceInPlainText = DiagnosticCode("DLG136")
}

extension Diagnostic {
  static func literalFigure(_ figure: Named) -> Self {
    Self(
      code: .literalFigure, range: figure.range,
      message: "the figure '\(figure.text)' is typed into the text",
      hint: "refer to it: {fact.name}, {number.name} or a 'let'; "
        + "else give the line a 'digits_because'")
  }

  static func emptyText(of what: String, at range: SourceRange) -> Self {
    Self(
      code: .missingValue, range: range, message: "\(what) says nothing",
      hint: "write a text, or remove the key")
  }

  static func needlessReason(_ key: YAMLScalar) -> Self {
    Self(
      code: .needlessReason, severity: .warning, range: key.range,
      message: "the text holds no figure that needs a reason", hint: "remove 'digits_because'")
  }

  static func unclosedBrace(at range: SourceRange) -> Self {
    Self(
      code: .unclosedBrace, range: range, message: "this brace is not closed",
      hint: "close it on the same line, or write '{{' for a plain brace")
  }

  static func strayBrace(at range: SourceRange) -> Self {
    Self(
      code: .strayBrace, range: range, message: "this brace closes nothing",
      fixIt: FixIt(range: range, replacement: "}}"))
  }

  static func emptyReference(at range: SourceRange) -> Self {
    Self(
      code: .emptyReference, range: range, message: "there is no name between the braces",
      hint: "write a name, or '{{}}' for plain braces")
  }

  static func referenceNotName(_ text: String, at range: SourceRange) -> Self {
    Self(
      code: .referenceNotName, range: range,
      message: "'\(text)' is not a name, and a sentence computes nothing",
      hint: "give it a name under 'let', and refer to that")
  }

  static func referenceInPlainText(_ name: Named, what: String) -> Self {
    Self(
      code: .referenceInPlainText, range: name.range,
      message: "\(what) can't refer to '\(name.text)'", hint: "write it without references")
  }
}
