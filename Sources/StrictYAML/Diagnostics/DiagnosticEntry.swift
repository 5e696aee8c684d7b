/// What the catalogue says about one code: `annai explain DLG017` prints it.
public struct DiagnosticEntry: Hashable, Sendable {
  public let code: DiagnosticCode
  /// The rule in a few words.
  public let title: String
  /// What the problem is and why it is one, in sentences.
  public let meaning: String
  /// A file, or a part of one, that is refused with this code.
  public let bad: String
  /// The same, mended.
  public let good: String

  public init(code: DiagnosticCode, title: String, meaning: String, bad: String, good: String) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.bad = bad
    self.good = good
  }
}
