public import DialogEngine

/// The whole state of a conversation: the dialog, the answers, and the dialogs that wait for a side
/// topic to end.
public struct Session: Hashable, Sendable {
  /// A dialog that was left in its middle for a question of another one.
  public struct Paused: Hashable, Sendable {
    public var dialog: String
    /// The answers as they were when it was left.
    public var answers: Answers
    /// The side topic is about another lender, call or amount: none of its answers counts here.
    public var isApart: Bool
    /// How many answers there were when the side topic began; `back` takes none of them away.
    public var given: Int
  }

  /// The id of the dialog under way, if there is one.
  public var dialog: String?
  public var answers: Answers
  /// The outermost first.
  public internal(set) var paused: [Paused] = []

  /// Side topics can be nested so deep.
  public static let mostPaused = 3

  public init(dialog: String? = nil, answers: Answers = Answers()) {
    self.dialog = dialog
    self.answers = answers
  }
}
