/// What to say to a desk, part by part.
public struct Script: Hashable, Sendable, Codable {
  /// Whom to ring, under a condition.
  public struct Desk: Hashable, Sendable, Codable {
    public enum Target: Hashable, Sendable, Codable {
      /// A desk of the registry.
      case number(Expression)
      /// How to find the number, where the registry has none.
      case finding(Template)
    }

    public let condition: Expression?
    public let target: Target

    public init(condition: Expression?, target: Target) {
      self.condition = condition
      self.target = target
    }
  }

  /// Something that the desk may say, and how to answer.
  public struct Reply: Hashable, Sendable, Codable {
    public let condition: Expression?
    public let they: Template
    public let you: Template

    public init(condition: Expression?, they: Template, you: Template) {
      self.condition = condition
      self.they = they
      self.you = you
    }
  }

  public let id: String
  public let title: String
  /// Values that the script's sentences use, beside those of its dialog.
  public let lets: [Binding]
  public let goal: Template
  /// The first one whose condition holds.
  public let desks: [Desk]
  public let haveReady: [Line]
  public let firstWords: [Line]
  public let say: [Line]
  public let ask: [Line]
  public let replies: [Reply]
  public let neverSay: [Line]
  public let writeDown: [Line]
  /// For a person who cannot phone.
  public let otherWays: [Line]
  /// Ids of facts.
  public let cites: [String]

  public init(
    id: String, title: String, lets: [Binding], goal: Template, desks: [Desk], haveReady: [Line],
    firstWords: [Line], say: [Line], ask: [Line], replies: [Reply], neverSay: [Line],
    writeDown: [Line], otherWays: [Line], cites: [String]
  ) {
    self.id = id
    self.title = title
    self.lets = lets
    self.goal = goal
    self.desks = desks
    self.haveReady = haveReady
    self.firstWords = firstWords
    self.say = say
    self.ask = ask
    self.replies = replies
    self.neverSay = neverSay
    self.writeDown = writeDown
    self.otherWays = otherWays
    self.cites = cites
  }
}
