public import Units

/// A sentence with its references computed; the caller formats each by type and language.
public struct ResolvedText: Hashable, Sendable {
  public enum Segment: Hashable, Sendable {
    case text(String)
    case value(name: String, type: ValueType, Value)
    case figure(id: String, type: ValueType, Value)
    case number(id: String, NumberAspect)
    /// A value that is not known; `name` is the reference.
    case blank(name: String, type: ValueType)
  }

  public var segments: [Segment]

  public init(_ segments: [Segment]) { self.segments = segments }

  public var hasBlank: Bool {
    segments.contains { if case .blank = $0 { true } else { false } }
  }
}

/// Where a set of answers leads: what is said on the way, and the open question or the outcome.
public struct Walk: Hashable, Sendable {
  public enum End: Hashable, Sendable {
    /// The id of the question that is open.
    case question(String, prompt: ResolvedText)
    case outcome(ResolvedOutcome)
    /// No branch of the node fits the answers: a gap in the dialog. Never a crash.
    case gap
  }

  /// A node that was passed, and how it was left.
  public struct Step: Hashable, Sendable {
    public let dialog: String
    public let node: String
    /// The branch taken, by its place; `nil` at an open question, an outcome or a way back.
    public var branch: Int?

    package init(dialog: String, node: String, branch: Int?) {
      self.dialog = dialog
      self.node = node
      self.branch = branch
    }
  }

  public internal(set) var said: [ResolvedText] = []
  public internal(set) var steps: [Step] = []
  /// Questions that the path has asked and that were answered, in the order of the path.
  public internal(set) var answered: [String] = []
  /// Questions whose answer counts here: those that the path has asked, then those that a condition or
  /// a sentence of it has looked at. A path may lead around a question once it is answered.
  public internal(set) var used: [String] = []
  /// Ids of figures that the way needed though they do not hold now; what rests on them is unknown.
  public internal(set) var lapsedFigures: [String] = []
  public internal(set) var end: End = .gap
}

/// An outcome with everything computed.
public struct ResolvedOutcome: Hashable, Sendable {
  public struct Deadline: Hashable, Sendable {
    /// A date or a moment.
    public let at: Value
    public let because: String
  }

  public struct Figure: Hashable, Sendable {
    public let name: String
    public let label: String
    public let type: ValueType
    public let value: Value
    public let derivation: Derivation?
  }

  /// `dialog/node`
  public let id: String
  public let title: ResolvedText
  public let first: ResolvedText
  /// Lines whose condition holds and whose references are all known.
  public let answer: [ResolvedText]
  public let steps: [ResolvedText]
  public let deadline: Deadline?
  /// Only those that could be computed.
  public let figures: [Figure]
  public let script: ResolvedScript?
  public let noCall: String?
  /// Fact ids: the author's, then those of figures and functions, without repeats.
  public let cites: [String]
  /// Desk ids that the prose, the functions behind it and the script name, in that order.
  public let numbers: [String]
}

/// A script with everything computed; what is not known stays as a blank to fill.
public struct ResolvedScript: Hashable, Sendable {
  public enum Desk: Hashable, Sendable {
    case number(String)
    case finding(ResolvedText)
  }

  public struct Reply: Hashable, Sendable {
    public let they: ResolvedText
    public let you: ResolvedText
  }

  public let id: String
  public let title: String
  public let goal: ResolvedText
  public let desk: Desk?
  public let haveReady: [ResolvedText]
  public let firstWords: [ResolvedText]
  public let say: [ResolvedText]
  public let ask: [ResolvedText]
  public let replies: [Reply]
  public let neverSay: [ResolvedText]
  public let writeDown: [ResolvedText]
  public let otherWays: [ResolvedText]
  public let cites: [String]
}
