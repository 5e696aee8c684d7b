public import DialogEngine
public import Units

/// Answers that take a way through a dialog: the engine has walked it with them.
public struct WayWitness: Hashable, Sendable {
  /// The id of the dialog that is walked.
  public let dialog: String
  public let answers: Answers
  public let now: Moment

  public init(dialog: String, answers: Answers, now: Moment) {
    self.dialog = dialog
    self.answers = answers
    self.now = now
  }
}

/// What explores the ways of a program beyond what its files say: functions, and moments that stand
/// for all others (an open desk and a shut one, a holiday, a night).
public struct ExplorationSetting: Sendable {
  public let host: any FunctionHost
  /// At least one; earlier ones are preferred for examples.
  public let moments: [Moment]

  public init(host: any FunctionHost, moments: [Moment]) {
    precondition(!moments.isEmpty, "a setting needs a moment")
    self.host = host
    self.moments = moments
  }
}
