extension DiagnosticCode {
  public static let unknownKey = DiagnosticCode("DLG101")
  public static let missingKey = DiagnosticCode("DLG102")
  public static let wrongShape = DiagnosticCode("DLG103")
  public static let missingValue = DiagnosticCode("DLG104")
}

extension Diagnostic {
  /// A key that the schema does not know there.
  ///
  /// - Parameters:
  ///   - near: The known key that was perhaps meant.
  ///   - known: The keys that could still be given, in sorted order.
  public static func unknownKey(
    _ key: YAMLScalar, in what: String, near: String?, known: [String]
  ) -> Self {
    let allowed = known.isEmpty ? "remove it" : "known here: \(known.joined(separator: ", "))"
    return Self(
      code: .unknownKey, range: key.range, message: "\(what) has no key '\(key.text)'",
      hint: near == nil ? allowed : nil,
      fixIt: near.map { FixIt(range: key.range, replacement: $0) })
  }

  public static func missingKey(_ key: String, in what: String, at range: SourceRange) -> Self {
    Self(
      code: .missingKey, range: range, message: "\(what) needs a key '\(key)'",
      hint: "add '\(key): ...'")
  }

  /// - Parameters:
  ///   - what: What the value is to the author, e.g. `'title'`.
  ///   - wanted: The shape that belongs there, e.g. `a list`.
  public static func wrongShape(
    of what: String, wanted: String, found: String, at range: SourceRange
  ) -> Self {
    Self(
      code: .wrongShape, range: range, message: "\(what) must be \(wanted), but is \(found)",
      hint: shapeHint(wanted: wanted, found: found))
  }

  public static func missingValue(
    of what: String, wanted: String, at range: SourceRange
  ) -> Self {
    Self(
      code: .missingValue, range: range, message: "\(what) has no value",
      hint: "write \(wanted), or remove the key")
  }

  private static func shapeHint(wanted: String, found: String) -> String {
    switch (wanted, found) {
    case ("a list", _), ("a list of texts", _): "write it as [a, b], or one '- a' per line"
    case ("a text", "a mapping"): "a text that holds ': ' or starts with '{' needs quotes"
    case ("a text", "a list"): "a text that starts with '[' or '- ' needs quotes"
    case ("a mapping", _): "write 'key: value' lines, with a space after each ':'"
    default: "write \(wanted) here"
    }
  }
}
