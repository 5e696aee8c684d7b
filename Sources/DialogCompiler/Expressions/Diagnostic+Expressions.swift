import StrictYAML

extension DiagnosticCode {
  static let expressionSyntax = DiagnosticCode("DLG140")
  static let singleEquals = DiagnosticCode("DLG141")
  static let foreignOperator = DiagnosticCode("DLG142")
  static let bareNumber = DiagnosticCode("DLG143")
  static let expressionTooLong = DiagnosticCode("DLG144")
  static let expressionTooDeep = DiagnosticCode("DLG145")
}

extension Diagnostic {
  static func expressionSyntax(_ message: String, hint: String?, _ range: SourceRange) -> Self {
    Self(code: .expressionSyntax, range: range, message: message, hint: hint)
  }

  static func singleEquals(at range: SourceRange) -> Self {
    Self(
      code: .singleEquals, range: range, message: "'=' compares nothing",
      fixIt: FixIt(range: range, replacement: "=="))
  }

  static func foreignOperator(
    _ sign: String, instead: String, _ range: SourceRange
  ) -> Self {
    Self(
      code: .foreignOperator, range: range, message: "'\(sign)' is no operator here",
      fixIt: FixIt(range: range, replacement: instead))
  }

  static func bareNumber(_ digits: String, at range: SourceRange) -> Self {
    Self(
      code: .bareNumber, range: range, message: "the number \(digits) is typed into the expression",
      hint: "give it a name and a source in facts.yaml, and write fact.name; only 0 and 1 may stand"
    )
  }

  static func expressionTooLong(limit: Int, at range: SourceRange) -> Self {
    Self(
      code: .expressionTooLong, range: SourceRange(file: range.file, at: range.start),
      message: "the expression is longer than \(limit) characters", hint: "name parts with 'let'")
  }

  static func expressionTooDeep(limit: Int, at range: SourceRange) -> Self {
    Self(
      code: .expressionTooDeep, range: range,
      message: "the expression is more than \(limit) levels deep", hint: "name parts with 'let'")
  }

  static func letTooDeep(_ name: Named, limit: Int) -> Self {
    Self(
      code: .expressionTooDeep, range: name.range,
      message:
        "with the values that it builds on, '\(name.text)' is more than \(limit) levels deep",
      hint: "build on fewer values")
  }
}
