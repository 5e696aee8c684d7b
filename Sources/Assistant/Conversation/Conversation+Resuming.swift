import DialogEngine
public import Units

extension Conversation {
  /// The longest saved session that is read, in bytes.
  public static let longestSession = 262_144

  /// Takes up a conversation from what ``sessionText`` wrote: a session, or a turn in JSON that holds
  /// one.
  ///
  /// - Returns: the conversation, and a turn that says where it stands and which answers no longer fit;
  ///   `nil` when the text is no session.
  public static func resuming(_ text: String, pack: Pack, now: Moment) -> (Conversation, Turn)? {
    guard text.utf8.count <= longestSession, let object = JSONValue(reading: text) else {
      return nil
    }
    let session: JSONValue
    if case .object = object["session"] {
      session = object["session"] ?? .null
    } else {
      session = object
    }
    guard case .object = session["answers"] else { return nil }
    var conversation = Conversation(pack: pack)
    var dropped: [DroppedAnswer] = []
    conversation.session = Session(reading: session, fit: conversation.fit(now), dropped: &dropped)
    var turn = Turn()
    turn.said.append(Utterance(.note, "保存したところから続けます。\n" + conversation.summary(now)))
    if case .string(let digest) = object["pack"], digest != pack.info.digest {
      turn.said.append(Utterance(.note, "保存したあとに、案内ファイルが変わっています。"))
    }
    if !dropped.isEmpty { turn.said.append(droppedAnswers(dropped)) }
    conversation.arrive(now, &turn)
    return (conversation, conversation.finished(turn, now))
  }

  /// The session as a file from which ``resuming(_:pack:now:)`` goes on.
  var sessionText: String {
    guard case .object(let members) = session.json else { return "" }
    let types = session.answers.all.compactMap { answer in
      program.questions[answer.question].map {
        JSONValue.Member(answer.question, .string($0.type.name))
      }
    }
    let more: [JSONValue.Member] = [
      .init("types", .object(types)), .init("pack", .string(pack.info.digest)),
    ]
    return JSONValue.object(members + more).text + "\n"
  }

  func fit(_ now: Moment) -> AnswerFit { AnswerFit(program: program, host: host, now: now) }

  static func droppedAnswers(_ dropped: [DroppedAnswer], withIDs: Bool = false) -> Utterance {
    Utterance(
      .error, "保存された答えのうち、使えないもの\n" + DroppedAnswer.text(dropped, withIDs: withIDs))
  }
}
