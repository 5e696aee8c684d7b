public import DialogCompiler

/// What became of one test.
public struct DialogTestResult: Hashable, Sendable {
  /// Something that came out otherwise than written.
  public struct Difference: Hashable, Sendable {
    /// What differs: `outcome`, `figure late_charge`, ...
    public let what: String
    public let expected: String
    public let found: String
  }

  public let test: DialogTest
  public let differences: [Difference]
  /// The way that the conversation went.
  public let path: [PathStep]
  /// The last node from which the expected end could still be reached; `nil` where it was, or could
  /// be still.
  public let parting: PathStep?
  /// The outcome at its end, if it has one.
  public let outcome: String?
  /// What it went through, for coverage.
  public let reached: [CoverageTarget]

  public var passed: Bool { differences.isEmpty }

  public var name: String { test.name }
}
