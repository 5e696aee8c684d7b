import DialogEngine
import QuestionRouter
import Units

extension Conversation {
  /// Reads a line as the answer to the open question.
  mutating func answer(
    _ id: String, with text: String, now: Moment, _ turn: inout Turn
  ) {
    guard let question = program.questions[id] else { return }
    let reader = QuestionReader(
      program: program, host: host, now: now, language: pack.language)
    switch reader.read(text, for: question, answers: session.answers) {
    case .success(let understood):
      accept(
        understood.value, for: id, approximate: understood.isApproximate, now: now, &turn)
    case .failure(let refusal):
      // A sentence may hold the answer among other things.
      let stated = StatedFacts(program: program, host: host, now: now)
        .facts(in: text, answers: session.answers)
      if stated.contains(where: { $0.question == id }) {
        return take(stated, now: now, &turn)
      }
      // 「アコムです」 at another question corrects what was said before.
      if corrects(stated, now) { return correct(stated, now: now, &turn) }
      let hidSecret = turn.said.contains { $0.kind == .safety }
      if !hidSecret,
        case .confident(let topic) = TopicFinder(pack: pack, now: now).route(text).decision,
        topic != session.dialog,
        let dialog = program.dialog(topic)
      {
        mode = .confirmingTopic(topic, said: text)
        turn.said.append(
          Utterance(.note, words(.confirmSwitch(dialog.title))))
        return
      }
      turn.said.append(Utterance(.error, refusal.message))
    }
  }

  /// Stores an answer to the open question and shows how it was understood.
  mutating func accept(
    _ value: Value, for id: String, approximate: Bool = false, now: Moment, _ turn: inout Turn
  ) {
    takenBack[id] = nil
    session.answers.set(value, for: id, isApproximate: approximate)
    let about = approximate ? words(.about) : ""
    turn.said.append(
      Utterance(.reading, "\(label(id)): \(about)\(text(value, of: id, now))"))
    if value == .unknown, let hint = program.questions[id]?.unknown {
      turn.said.append(Utterance(.note, hint))
    }
    arrive(now, &turn)
  }

  /// Stores what a sentence states and shows it.
  mutating func take(_ stated: [StatedFacts.Stated], now: Moment, _ turn: inout Turn) {
    for fact in stated {
      takenBack[fact.question] = nil
      session.answers.set(
        fact.value, for: fact.question, isApproximate: fact.isApproximate)
    }
    let parts = stated.map { fact in
      let value =
        (fact.isApproximate ? words(.about) : "") + text(fact.value, of: fact.question, now)
      return fact.question == "lender" ? value : "\(label(fact.question)) \(value)"
    }
    turn.said.append(Utterance(.reading, words(.understood(parts.joined(separator: " / ")))))
    arrive(now, &turn)
  }

  /// Says what the path says on the way, and marks a new outcome.
  func arrive(_ now: Moment, _ turn: inout Turn) {
    guard let walk = walk(now) else { return }
    let presenter = presenter(now)
    if case .outcome = walk.end { turn.outcomeIsNew = true }
    turn.said += walk.said.filter { !heard.contains($0) }
      .map { Utterance(.answer, presenter.text($0)) }
  }
}
