public import DialogEngine

/// The whole state of a conversation: the dialog and the answers.
public struct Session: Hashable, Sendable {
  /// The id of the dialog under way, if there is one.
  public var dialog: String?
  public var answers: Answers

  public init(dialog: String? = nil, answers: Answers = Answers()) {
    self.dialog = dialog
    self.answers = answers
  }
}
