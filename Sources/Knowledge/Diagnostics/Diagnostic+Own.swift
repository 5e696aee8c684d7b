public import StrictYAML

extension DiagnosticCode {
  public static let ownCannotReplace = DiagnosticCode("DLG711")
  public static let ownCannotSet = DiagnosticCode("DLG712")
  public static let ownFactWithoutDay = DiagnosticCode("DLG713")
}

extension Diagnostic {
  static func ownCannotReplace(
    _ key: YAMLScalar, part: String, shipped: SourceRange
  ) -> Self {
    Self(
      code: .ownCannotReplace, range: key.range,
      message: "'\(key.text)' is in the pack already: \(shipped.file):\(shipped.line)",
      hint: "own files only add to '\(part)'; choose another id")
  }

  static func ownFactWithoutDay(_ key: YAMLScalar) -> Self {
    Self(
      code: .ownFactWithoutDay, range: key.range,
      message: "nothing says when the fact '\(key.text)' was checked",
      hint: "add 'checked_on:' with the day, to it or at the top of the file")
  }

  static func ownCannotSet(_ key: YAMLScalar, file: String, parts: [String]) -> Self {
    Self(
      code: .ownCannotSet, range: key.range,
      message: "an own \(file) cannot set '\(key.text)'",
      hint: "only: \(parts.joined(separator: ", "))")
  }
}
