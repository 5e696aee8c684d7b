import DialogEngine
import Units

extension Conversation {
  /// What a line is at this point of the dialog under way; `nil` without one.
  func act(of text: String, _ now: Moment) -> DialogueAct? { actReader(now)?.act(of: text) }

  func actReader(_ now: Moment) -> DialogueActReader? {
    guard let dialog = session.dialog.flatMap({ program.dialog($0) }), let walk = walk(now) else {
      return nil
    }
    var open: Question?
    if case .question(let id, _) = walk.end { open = program.questions[id] }
    return DialogueActReader(
      pack: pack, host: host, now: now, dialog: dialog, question: open, answers: session.answers,
      path: walk.used, ahead: program.questionsAhead(of: walk))
  }

  /// Takes a line that is typed while a question is open.
  mutating func answer(
    _ id: String, with text: String, now: Moment, _ turn: inout Turn
  ) {
    guard let act = act(of: text, now) else { return }
    perform(act, id, text, now: now, &turn)
  }

  mutating func perform(
    _ act: DialogueAct, _ id: String, _ text: String, now: Moment, _ turn: inout Turn
  ) {
    // What is left of a line with a secret in it says little about a topic.
    let hidSecret = turn.said.contains { $0.kind == .safety }
    switch act {
    case .answer(let stated): accept(stated, now: now, &turn)
    case .answerAndQuestion(let stated, let question):
      accept(stated, now: now, &turn)
      // At an outcome what was asked can be asked again; the outcome must not be buried.
      if case .question(let next, _) = walk(now)?.end, !hidSecret {
        answer(next, with: question, now: now, &turn)
      }
    case .facts(let stated, let conflicts):
      turn.events += stated.map { .answered($0.question, $0.value) }
      if !stated.isEmpty { take(stated, now: now, &turn) }
      if !conflicts.isEmpty { ask(about: conflicts, text, now: now, &turn) }
    case .correction(let changes): correct(changes, now: now, &turn)
    case .aboutTheQuestion: why(now, &turn)
    case .whoseNumber: tellNumber(text, now: now, &turn)
    case .refused(let message): turn.said.append(Utterance(.error, message))
    case _ where hidSecret:
      if let refusal = actReader(now)?.refusal(of: text) {
        turn.said.append(Utterance(.error, refusal))
      }
    case .sideTopic(let topic): enter(topic, said: text, now: now, &turn)
    case .someTopic(let topics):
      choose(
        among: topics, said: text, [words(.whichTopic), words(.orBack)].joined(separator: "\n"),
        &turn)
      turn.withholdsQuestion = true
    case .maybeTopic(let topic):
      guard let dialog = program.dialog(topic) else { return }
      mode = .confirmingTopic(topic, said: text)
      turn.said.append(Utterance(.note, words(.confirmSideTopic(dialog.title))))
      turn.withholdsQuestion = true
    case .sameTopic:
      let title = session.dialog.flatMap { program.dialog($0)?.title } ?? ""
      turn.said.append(Utterance(.note, words(.sameTopic(title))))
    case .notUnderstood: turn.said.append(Utterance(.note, words(.asideNotUnderstood)))
    case .undecided(let meanings):
      let lead: Message =
        meanings.contains { if case .fill = $0 { true } else { false } }
        ? .meantForAnother : .whichMeaning
      choose(among: meanings, said: text, words(lead), now, &turn)
    }
  }

  /// Stores an answer to the open question and shows how it was understood.
  mutating func accept(_ stated: StatedFacts.Stated, now: Moment, _ turn: inout Turn) {
    store(stated)
    let about = stated.isApproximate ? words(.about) : ""
    turn.said.append(
      Utterance(
        .reading,
        "\(label(stated.question)): \(about)\(text(stated.value, of: stated.question, now))"
      ))
    if stated.value == .unknown, let hint = program.questions[stated.question]?.unknown {
      turn.said.append(Utterance(.note, hint))
    }
    arrive(now, &turn)
  }

  /// Stores what a sentence states and shows it.
  mutating func take(_ stated: [StatedFacts.Stated], now: Moment, _ turn: inout Turn) {
    for fact in stated { store(fact) }
    let parts = stated.map { fact in
      let value =
        (fact.isApproximate ? words(.about) : "") + text(fact.value, of: fact.question, now)
      return fact.question == "lender" ? value : "\(label(fact.question)) \(value)"
    }
    turn.said.append(Utterance(.reading, words(.understood(parts.joined(separator: " / ")))))
    arrive(now, &turn)
  }

  private mutating func store(_ stated: StatedFacts.Stated) {
    takenBack[stated.question] = nil
    session.answers.set(
      stated.value, for: stated.question, isApproximate: stated.isApproximate)
  }

  /// Says what the path says on the way, and marks a new outcome.
  func arrive(_ now: Moment, _ turn: inout Turn) {
    guard let walk = walk(now) else { return }
    let presenter = presenter(now)
    if case .outcome = walk.end { turn.outcomeIsNew = true }
    turn.said += walk.said.filter { !heard.contains($0) }
      .map { Utterance(.answer, presenter.text($0)) }
  }

  /// Tells whose number a line names. The open question stays open.
  private func tellNumber(_ text: String, now: Moment, _ turn: inout Turn) {
    guard let report = NumberReport(text, pack: pack, now: now) else {
      turn.said.append(Utterance(.note, words(.asideNotUnderstood)))
      return
    }
    turn.said += report.utterances(pack.language, isBrief: true)
    turn.events.append(.numberTold(report.number))
  }
}
