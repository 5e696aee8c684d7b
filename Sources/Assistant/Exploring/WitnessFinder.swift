public import DialogEngine
public import Units

/// A conversation that shows something: what was answered in a dialog, and when.
public struct Witness: Hashable, Sendable {
  public let dialog: String
  public let now: Moment
  /// Answers that the question refuses on that day: a session saved before brought them.
  public let earlier: Answers
  public let answers: Answers

  public init(dialog: String, now: Moment, earlier: Answers = Answers(), answers: Answers) {
    self.dialog = dialog
    self.now = now
    self.earlier = earlier
    self.answers = answers
  }

  /// The same dialog at the same minute with other answers.
  func with(earlier: [Answers.Answer], answers: [Answers.Answer]) -> Witness {
    func together(_ list: [Answers.Answer]) -> Answers {
      var all = Answers()
      for answer in list { all.set(answer) }
      return all
    }
    return Witness(
      dialog: dialog, now: now, earlier: together(earlier), answers: together(answers))
  }

  /// All answers, those of before first.
  public var all: Answers {
    var all = earlier
    for answer in answers.all { all.set(answer) }
    return all
  }
}

/// Finds conversations that reach a place of a dialog. Whoever asks replays the witness through the
/// engine before it is shown.
public protocol WitnessFinder {
  /// - Returns: `nil` where none was found, which proves nothing.
  func witness(for target: CoverageTarget) -> Witness?
}
