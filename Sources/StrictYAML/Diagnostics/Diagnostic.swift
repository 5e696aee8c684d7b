/// One problem in a source file: what is so, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
  /// Whether the file must not be used (`error`), or works but surprises (`warning`).
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  public var code: DiagnosticCode
  public var severity: Severity
  public var range: SourceRange
  /// What is so, in the author's words: lower case, no full stop.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// A replacement that mends it.
  public var fixIt: FixIt?

  public init(
    code: DiagnosticCode, severity: Severity = .error, range: SourceRange, message: String,
    hint: String? = nil, fixIt: FixIt? = nil
  ) {
    self.code = code
    self.severity = severity
    self.range = range
    self.message = message
    self.hint = hint
    self.fixIt = fixIt
  }
}

/// An edit that mends a problem: `replacement` takes the place of what `range` covers.
public struct FixIt: Hashable, Sendable {
  public var range: SourceRange
  public var replacement: String

  public init(range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension Diagnostic {
  /// What the renderer prints beside the caret: the hint, or else the fix in words.
  public var advice: String? {
    if let hint { return hint }
    guard let fixIt else { return nil }
    return fixIt.replacement.isEmpty ? "remove it" : "did you mean '\(fixIt.replacement)'?"
  }
}
