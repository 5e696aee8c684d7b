import TextForms
public import Units

/// The conversation for another front end: one line in, one JSON object out.
///
/// A line is plain text, or `{"text": ..., "session": ...}` to continue from a session given back
/// earlier, so that a host may hold no state: `"awaiting"` in a session tells what a number means that
/// is typed next. `"dropped"` beside the other keys names the answers of a
/// session that do not fit; `"diagnostics"` the errors of files that were to be read again.
public struct JSONConversation {
  private var conversation: Conversation
  /// Said with the next object: a line brings one object, and starting brings none.
  private var pending: [Utterance] = []

  public init(pack: Pack) { conversation = Conversation(pack: pack) }

  /// Goes on from a conversation that was taken up from a file.
  public init(resuming conversation: Conversation, _ turn: Turn) {
    self.conversation = conversation
    pending = turn.said
  }

  /// The longest line that is read as JSON, in UTF-8 bytes.
  static let longestObject = 262_144

  /// Takes a line.
  ///
  /// - Parameter reload: Reads the pack's files again; called when the line asks for that.
  /// - Returns: one object on one line, and whether the conversation ends with it.
  public mutating func receive(
    _ line: String, now: Moment,
    reload: (PackInfo) -> ReloadResult = { _ in .nothingToRead(ownFolder: nil) }
  ) -> (text: String, ends: Bool) {
    var text = line
    var dropped: [DroppedAnswer] = []
    var given: JSONValue?
    if line.drop(while: \.isWhitespace).first == "{" {
      guard line.utf8.count <= Self.longestObject, let object = JSONValue(reading: line),
        case .string(let typed) = object["text"]
      else { return (refusal(now), false) }
      text = typed
      if let session = object["session"], session != .null {
        guard case .object = session else { return (refusal(now), false) }
        conversation = Conversation(
          pack: conversation.pack,
          session: Session(reading: session, fit: conversation.fit(now), dropped: &dropped))
        conversation.mode =
          session["awaiting"].flatMap {
            Conversation.Mode(reading: $0, program: conversation.pack.program)
          } ?? .open
        given = session
      }
    }
    var turn = conversation.receive(text, now: now)
    var diagnostics: JSONValue?
    if turn.effects.contains(.reload) {
      let result = reload(conversation.pack.info)
      if case .read(let pack) = result, let given {
        // What did not fit the old pack may fit the new one.
        dropped = []
        let fresh = Conversation(pack: pack)
        conversation.session = Session(reading: given, fit: fresh.fit(now), dropped: &dropped)
      }
      if case .refused(let report, _) = result { diagnostics = report.json["diagnostics"] }
      turn = conversation.finishReloading(result, now: now)
    }
    // Help lines and warnings stay first.
    let place = turn.said.firstIndex { $0.kind != .safety } ?? turn.said.count
    if !dropped.isEmpty { pending.append(Conversation.droppedAnswers(dropped, withIDs: true)) }
    turn.said.insert(contentsOf: pending, at: place)
    pending = []
    // Another front end owns its files: what would be written is given to it instead.
    for case .save(let request) in turn.effects {
      turn.said.append(Utterance(.answer, request.contents))
    }
    var more: [JSONValue.Member] = []
    if !dropped.isEmpty { more.append(.init("dropped", DroppedAnswer.json(dropped))) }
    if let diagnostics { more.append(.init("diagnostics", diagnostics)) }
    let members = turn.members(awaiting: conversation.mode.json)
    return (JSONValue.object(members + more).text, turn.effects.contains(.quit))
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
  /// `{"said": [...], "question": {...} or null, "outcome": {...} or null, "session": {...}}`, and
  /// `"events": [...]` where something happened in the middle of a dialog.
  public var json: JSONValue { .object(members(awaiting: nil)) }

  /// - Parameter awaiting: What the next line answers, where that is not the open question.
  func members(awaiting: JSONValue?) -> [JSONValue.Member] {
    var session = session.json
    if let awaiting, case .object(let members) = session {
      session = .object(members + [.init("awaiting", awaiting)])
    }
    var members: [JSONValue.Member] = [
      .init(
        "said",
        .array(
          said.map {
            .object([
              "kind": .string($0.kind.rawValue), "text": .string($0.text),
              "cites": .strings($0.cites),
            ])
          })),
      .init("question", question.map(\.json) ?? .null),
      .init("outcome", outcome.map(\.json) ?? .null),
      .init("session", session),
    ]
    if !events.isEmpty { members.append(.init("events", .array(events.map(\.json)))) }
    return members
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
              "overdue": .bool(figure.isOverdue),
              "derivation": figure.derivation?.json ?? .null,
            ]))
        }),
      "numbers": .array(numbers.map(\.json)), "script": script.map(\.json) ?? .null,
      "no_call": .optional(noCall),
      "cites": .strings(cites.map(\.id)),
      "ageing": .strings(ageing),
      "evidence": .array(
        cites.map {
          .object([
            "id": .string($0.id), "text": .string($0.text), "confidence": .string($0.confidence),
            "sources": .strings($0.sources), "checked_on": .optional($0.checkedOn),
            "overdue": .bool($0.isOverdue),
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
      "overdue": .bool(ageing != nil),
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
