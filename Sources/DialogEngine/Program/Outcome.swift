/// Where a conversation ends: what to do, by when, whom to ring, and where it is from.
public struct Outcome: Hashable, Sendable, Codable {
  /// When something has to be done, and what ends then.
  public struct Deadline: Hashable, Sendable, Codable {
    /// A date or a moment.
    public let at: Expression
    /// `窓口の受付終了`
    public let because: String

    public init(at: Expression, because: String) {
      self.at = at
      self.because = because
    }
  }

  /// A computed figure that is listed with its derivation.
  public struct Figure: Hashable, Sendable, Codable {
    /// The `let` that it shows.
    public let name: String
    public let type: ValueType
    public let value: Expression
    public let label: String

    public init(name: String, type: ValueType, value: Expression, label: String) {
      self.name = name
      self.type = type
      self.value = value
      self.label = label
    }
  }

  public let title: Template
  /// The most important sentence.
  public let first: Template
  public let answer: [Line]
  /// What to do, in order.
  public let steps: [Line]
  public let deadline: Deadline?
  public let figures: [Figure]
  /// The id of the script, where a call follows.
  public let script: String?
  /// Why no call follows, where none does.
  public let noCall: String?
  /// Ids of facts.
  public let cites: [String]

  public init(
    title: Template, first: Template, answer: [Line], steps: [Line], deadline: Deadline?,
    figures: [Figure], script: String?, noCall: String?, cites: [String]
  ) {
    self.title = title
    self.first = first
    self.answer = answer
    self.steps = steps
    self.deadline = deadline
    self.figures = figures
    self.script = script
    self.noCall = noCall
    self.cites = cites
  }
}
