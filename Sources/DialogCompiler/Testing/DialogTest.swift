public import DialogEngine
public import StrictYAML
public import Units

/// A conversation that must come out as written: what was answered, when, and where it leads.
public struct DialogTest: Hashable, Sendable {
  public let name: String
  /// Where its name stands in the file.
  public let range: SourceRange
  /// The dialog that is opened; `nil` where the typed sentence chooses it.
  public let dialog: String?
  /// The sentence that opens the conversation. What it states counts as answered.
  public let typed: String?
  public let now: Moment
  /// Answers that were there before, such as those of a saved session: today's limits were not
  /// theirs, and the path must use each of them.
  public let earlier: Answers
  /// The path must ask for each of them.
  public let answers: Answers
  /// Answers of before that the path must not use.
  public let parked: Answers
  public let expected: TestExpectation

  public init(
    name: String, range: SourceRange, dialog: String?, typed: String?, now: Moment,
    earlier: Answers, answers: Answers, parked: Answers, expected: TestExpectation
  ) {
    self.name = name
    self.range = range
    self.dialog = dialog
    self.typed = typed
    self.now = now
    self.earlier = earlier
    self.answers = answers
    self.parked = parked
    self.expected = expected
  }
}

/// Where a tested conversation must lead. What is `nil` or empty is not looked at.
public struct TestExpectation: Hashable, Sendable {
  public enum End: Hashable, Sendable {
    /// The id of the question that is open.
    case question(String)
    /// `dialog/node`
    case outcome(String)
  }

  /// A figure that the outcome lists; `unknown` where it must not be computed.
  public struct Figure: Hashable, Sendable {
    public let name: String
    public let value: Value
  }

  /// A value or a figure that a sentence shows.
  public struct Shown: Hashable, Sendable {
    /// As between braces: `due_date`, `fact.cycle_days`.
    public let name: String
    /// `nil` where it does not matter.
    public let value: Value?
  }

  public enum Deadline: Hashable, Sendable {
    case none
    /// A date or a moment.
    case at(Value)
  }

  public enum Call: Hashable, Sendable {
    /// The outcome has no script.
    case none
    case script(Script)
  }

  public struct Script: Hashable, Sendable {
    public enum Desk: Hashable, Sendable {
      case number(String)
      /// No desk is known: the script tells how to find the number.
      case finding
    }

    public let id: String?
    public let desk: Desk?
    public let parts: [Part]
    /// All references that stay blank, without repeats; the order does not count.
    public let blanks: [String]?
  }

  /// A part of an outcome or of a script that must be there, with so many lines where `lines` says.
  public struct Part: Hashable, Sendable {
    public let id: String
    public let lines: Int?
  }

  public var end: End
  /// The dialog that the sentence leads to.
  public var dialog: String?
  /// All that was picked up from the sentence.
  public var picked: Answers?
  public var figures: [Figure] = []
  public var deadline: Deadline?
  /// At least these facts are shown.
  public var cites: [String] = []
  /// Just these desks are named.
  public var numbers: [String]?
  /// These desks are not named.
  public var never: [String] = []
  public var call: Call?
  /// How many lines `answer`, `steps` and `said` have.
  public var lines: [Part] = []
  /// All that the sentences show, those of the script and on the way included; `nil` is not looked at.
  public var shown: [Shown]?
  /// Answers that the open question takes.
  public var takes: [Value] = []
  /// Answers that the open question does not take.
  public var refuses: [Value] = []

  public init(end: End) { self.end = end }
}
