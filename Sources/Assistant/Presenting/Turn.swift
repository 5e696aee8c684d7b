import Knowledge
import TextForms

/// What one line of input brought: what is said, and where the conversation stands.
public struct Turn: Hashable, Sendable {
  /// In the order in which it is said; safety comes first.
  public var said: [Utterance] = []
  /// The open question, if one is open.
  public var question: QuestionView?
  /// The outcome, if the answers lead to one.
  public var outcome: OutcomeView?
  /// The outcome was reached or changed by this line, so it is shown whole.
  public var outcomeIsNew = false
  /// The open question is not shown again with this line: help lines must not scroll away under it.
  public var withholdsQuestion = false
  public var session = Session()
  public var effects: [Effect] = []
  /// What happened in the middle of a dialog.
  public var events: [Event] = []
  /// The line held nothing that must not be kept in a history.
  public var mayRemember = true
}

public struct Utterance: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case answer, note, reading, error, safety
  }

  public var kind: Kind
  public var text: String
  /// Ids of facts.
  public var cites: [String] = []
  /// The text is laid out already, with a place marked under a line: it must not be broken anew.
  public var keepsLines = false
  /// The numbered lines at the end of the text, to be set side by side where there is room.
  public var choices: [String] = []

  public init(_ kind: Kind, _ text: String, cites: [String] = []) {
    self.kind = kind
    self.text = text
    self.cites = cites
  }

  init(_ kind: Kind, lead: String, choices: [String]) {
    self.init(kind, ([lead] + choices.map { "  \($0)" }).joined(separator: "\n"))
    self.choices = choices
  }
}

/// What only the executable can do.
public enum Effect: Hashable, Sendable {
  case quit
  /// Wipe history and screen: nothing of the conversation may be left.
  case forget
  /// Write a file; the result goes back by ``Conversation/finishSaving(_:now:)``.
  case save(SaveRequest)
  /// Read the pack's files again; the result goes back by ``Conversation/finishReloading(_:now:)``.
  case reload
}

/// A file that the person asked for.
public struct SaveRequest: Hashable, Sendable {
  public var name: String
  public var contents: String
  /// The person agreed to replace a file of that name.
  public var mayReplace: Bool
}

public enum SaveResult: Hashable, Sendable {
  case saved(path: String)
  /// There is a file of that name.
  case exists
  case failed(reason: String)
}

public struct QuestionView: Hashable, Sendable {
  public struct Option: Hashable, Sendable {
    public let id: String
    public let label: String
  }

  public let id: String
  /// As an author writes it: `choice`, `date`, ...
  public let type: String
  public let text: String
  public let why: String
  public let options: [Option]
  public let mayBeUnknown: Bool
  public let example: String?
  /// The answer that was taken back, offered again.
  public let earlier: String?
  /// The title of the dialog that this question belongs to, where a side topic stands before it.
  public let resumes: String?
}

/// An outcome in words.
public struct OutcomeView: Hashable, Sendable {
  public let id: String
  public let title: String
  public let first: String
  public let answer: [String]
  public let deadline: String?
  public let steps: [String]
  public let figures: [FigureView]
  public let numbers: [NumberView]
  public let script: ScriptView?
  public let noCall: String?
  public let cites: [CiteView]
  /// What to know of the age of all this; empty while nothing is overdue.
  public let ageing: [String]
}

public struct FigureView: Hashable, Sendable {
  public let name: String
  public let label: String
  /// `657円`
  public let text: String
  /// The value for programs: whole yen, a count, an ISO date, a rate in percent.
  public let value: JSONValue
  /// How it came about; `nil` for a value that is no calculation.
  public let derivation: DerivationView?
  /// Ids of facts.
  public let cites: [String]
  /// One of these facts is due for a new check.
  public let isOverdue: Bool

  /// The sum with its inputs; `nil` for a value that is no calculation.
  public var formula: String? { derivation?.formula }
}

public struct NumberView: Hashable, Sendable {
  public let id: String
  public let national: String
  public let name: String
  /// `平日 9:00-18:00`
  public let hours: String
  /// `いま受付中(18:00まで)`; empty where the hours are not known.
  public let now: String
  public let note: String?
  /// That hours and number are due for a new check; `nil` while they are not.
  public let ageing: String?

  /// The hours, and whether it is open now where that is known.
  var hoursAndNow: String { now.isEmpty ? hours : "\(hours)  \(now)" }
}

public struct ScriptView: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    public let id: String
    /// `伝えること`
    public let heading: String
    public let lines: [String]
  }

  public let id: String
  public let title: String
  public let goal: String
  public let desk: NumberView?
  /// How to find the number, where no desk is known.
  public let finding: String?
  /// In the order of the call; parts with nothing in them are left out.
  public let parts: [Part]
}

public struct CiteView: Hashable, Sendable {
  public let id: String
  public let text: String
  /// `高` `中` `低(未確認)`
  public let confidence: String
  /// The same for programs.
  let level: Confidence
  /// Titles of the sources.
  public let sources: [String]
  /// Their ids, in the same order.
  public let sourceIDs: [String]
  /// The day of its last check, in ISO form; `nil` where it is not known.
  public let checkedOn: String?
  /// It is due for a new check.
  public let isOverdue: Bool
  let language: Language
}
