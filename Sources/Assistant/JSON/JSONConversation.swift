import TextForms
public import Units

/// The conversation for another front end: one line in, one JSON object out.
///
/// A line is plain text, or `{"text": ..., "session": ...}` to continue from a session given back
/// earlier, so that a host may hold no state.
public struct JSONConversation {
  private let pack: Pack
  private var conversation: Conversation

  public init(pack: Pack) {
    self.pack = pack
    conversation = Conversation(pack: pack)
  }

  /// The longest line that is read as JSON, in UTF-8 bytes.
  static let longestObject = 262_144
  /// How many of the answers that no longer fit are named.
  static let mostNames = 20

  /// Takes a line. - Returns: one object on one line, and whether the conversation ends with it.
  public mutating func receive(_ line: String, now: Moment) -> (text: String, ends: Bool) {
    var text = line
    var dropped: [String] = []
    if line.drop(while: \.isWhitespace).first == "{" {
      guard line.utf8.count <= Self.longestObject, let object = JSONValue(reading: line),
        case .string(let typed) = object["text"]
      else { return (refusal(now), false) }
      text = typed
      if let session = object["session"], session != .null {
        guard case .object = session else { return (refusal(now), false) }
        conversation = Conversation(
          pack: pack,
          session: Session(reading: session, program: pack.program, dropped: &dropped))
      }
    }
    var turn = conversation.receive(text, now: now)
    if !dropped.isEmpty {
      let names = dropped.prefix(Self.mostNames).map { printable($0, longest: 100) }
        .joined(separator: ", ")
      let more = max(0, dropped.count - Self.mostNames)
      // Help lines and warnings stay first.
      let place = turn.said.firstIndex { $0.kind != .safety } ?? turn.said.count
      turn.said.insert(
        Utterance(.error, conversation.words(.droppedAnswers(names: names, more: more))), at: place)
    }
    // Another front end owns its files: what would be written is given to it instead.
    for case .save(let request) in turn.effects {
      turn.said.append(Utterance(.answer, request.contents))
    }
    return (turn.json.text, turn.effects.contains(.quit))
  }

  private func refusal(_ now: Moment) -> String {
    var turn = conversation.standing(now: now)
    turn.said = [
      Utterance(.error, conversation.words(.unreadableLine))
    ]
    return turn.json.text
  }
}

extension Turn {
  /// `{"said": [...], "question": {...} or null, "outcome": {...} or null, "session": {...}}`
  public var json: JSONValue {
    .object([
      "said": .array(
        said.map {
          .object([
            "kind": .string($0.kind.rawValue), "text": .string($0.text),
            "cites": .strings($0.cites),
          ])
        }),
      "question": question.map(\.json) ?? .null,
      "outcome": outcome.map(\.json) ?? .null,
      "session": session.json,
    ])
  }
}

extension QuestionView {
  var json: JSONValue {
    .object([
      "id": .string(id), "type": .string(type), "text": .string(text), "why": .string(why),
      "options": .array(
        options.map { .object(["id": .string($0.id), "label": .string($0.label)]) }),
      "unknown": .bool(mayBeUnknown),
    ])
  }
}

extension OutcomeView {
  var json: JSONValue {
    .object([
      "id": .string(id), "title": .string(title), "first": .string(first),
      "answer": .string(answer.joined(separator: "\n")), "deadline": .optional(deadline),
      "next": .strings(steps),
      "figures": .object(
        figures.map { figure in
          JSONValue.Member(
            figure.name,
            .object([
              "label": .string(figure.label), "value": figure.value, "text": .string(figure.text),
              "formula": .optional(figure.formula), "cites": .strings(figure.cites),
            ]))
        }),
      "numbers": .array(numbers.map(\.json)), "script": script.map(\.json) ?? .null,
      "no_call": .optional(noCall),
      "cites": .strings(cites.map(\.id)),
      "evidence": .array(
        cites.map {
          .object([
            "id": .string($0.id), "text": .string($0.text), "confidence": .string($0.confidence),
            "sources": .strings($0.sources),
          ])
        }),
    ])
  }
}

extension NumberView {
  public var json: JSONValue {
    .object([
      "id": .string(id), "national": .string(national), "name": .string(name),
      "hours": .string(hours), "now": .string(now), "note": .optional(note),
    ])
  }
}

extension ScriptView {
  var json: JSONValue {
    .object(
      [
        .init("id", .string(id)), .init("title", .string(title)), .init("goal", .string(goal)),
        .init("desk", desk.map(\.json) ?? .null), .init("finding", .optional(finding)),
      ] + parts.map { JSONValue.Member($0.id, .strings($0.lines)) })
  }
}
