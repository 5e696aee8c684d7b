/// One step of a dialog.
public struct Node: Hashable, Sendable, Codable {
  public enum Next: Hashable, Sendable, Codable {
    /// Tried in order; the first whose condition holds is taken.
    case branches([Branch])
    case outcome(Outcome)
    /// The end of a sub-dialog: back to the node that visited it.
    case goBack
  }

  public let id: String
  /// 1-based, in the dialog's file.
  public let line: Int
  public let lets: [Binding]
  public let says: [Line]
  /// The id of a question.
  public let ask: String?
  /// The id of a sub-dialog, walked before `next`.
  public let visit: String?
  public let next: Next

  public init(
    id: String, line: Int, lets: [Binding], says: [Line], ask: String?, visit: String?, next: Next
  ) {
    self.id = id
    self.line = line
    self.lets = lets
    self.says = says
    self.ask = ask
    self.visit = visit
    self.next = next
  }
}

public struct Branch: Hashable, Sendable, Codable {
  /// `nil` is a branch that is always taken.
  public let condition: Expression?
  /// The index of a node of the same dialog.
  public let target: Int
  /// 1-based, in the dialog's file.
  public let line: Int

  public init(condition: Expression?, target: Int, line: Int) {
    self.condition = condition
    self.target = target
    self.line = line
  }
}
