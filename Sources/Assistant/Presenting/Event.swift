import DialogEngine

/// Something that happened in the middle of a dialog, for a program that shows it in its own way.
public struct Event: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// Another dialog began; the one before waits at its open question.
    case sideTopicOpened = "side_topic_opened"
    /// The dialog that waited goes on.
    case sideTopicEnded = "side_topic_ended"
    /// An answer was taken beside the one that was asked for.
    case answered
    /// An earlier answer is another one now.
    case changed
    /// The line could be several things; the next one is to be the number of a choice.
    case undecided
    /// A number was told about, and no answer taken.
    case numberTold = "number_told"
  }

  public let kind: Kind
  let details: [JSONValue.Member]

  /// `{"event": "changed", "question": "balance", "old": 200000, "new": 150000}`
  public var json: JSONValue {
    .object([.init("event", .string(kind.rawValue))] + details)
  }

  static func sideTopicOpened(_ dialog: String, from: String, question: String) -> Event {
    Event(
      kind: .sideTopicOpened,
      details: [
        .init("dialog", .string(dialog)), .init("from", .string(from)),
        .init("question", .string(question)),
      ])
  }

  static func sideTopicEnded(_ dialog: String, back: String) -> Event {
    Event(
      kind: .sideTopicEnded,
      details: [.init("dialog", .string(dialog)), .init("back", .string(back))])
  }

  static func answered(_ question: String, _ value: Value) -> Event {
    Event(
      kind: .answered,
      details: [.init("question", .string(question)), .init("value", JSONValue(value))])
  }

  static func changed(_ question: String, old: Value?, new: Value?) -> Event {
    Event(
      kind: .changed,
      details: [
        .init("question", .string(question)), .init("old", old.map { JSONValue($0) } ?? .null),
        .init("new", new.map { JSONValue($0) } ?? .null),
      ])
  }

  static func undecided(_ choices: [String]) -> Event {
    Event(kind: .undecided, details: [.init("choices", .strings(choices))])
  }

  static func numberTold(_ number: String) -> Event {
    Event(kind: .numberTold, details: [.init("number", .string(number))])
  }
}
