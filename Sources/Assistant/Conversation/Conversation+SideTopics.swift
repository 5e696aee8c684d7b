import AnswerReading
import DialogEngine
import Units

/// A question in the middle of a dialog opens another one as a side topic. At its outcome, or on the
/// person's word, the first one goes on at the question that was open.
extension Conversation {
  /// Opens a dialog: beside the one under way where that has a question open, else in its place.
  mutating func enter(_ topic: String, said text: String, now: Moment, _ turn: inout Turn) {
    guard let current = session.dialog, case .question(let open, _) = walk(now)?.end else {
      return self.open(topic, said: text, now: now, &turn)
    }
    mode = .open
    if topic == current {
      turn.said.append(Utterance(.note, words(.sameTopic(title(current)))))
      return
    }
    if session.paused.contains(where: { $0.dialog == topic }) {
      while session.dialog != topic, !session.paused.isEmpty { comeBack(now, &turn) }
      return
    }
    guard session.paused.count < Session.mostPaused, let dialog = program.dialog(topic) else {
      turn.said.append(Utterance(.note, words(.tooManySideTopics(Session.mostPaused))))
      return
    }
    let former = session.answers
    let stated = StatedFacts(program: program, host: host, now: now)
      .facts(in: text, opening: dialog, answers: former)
    turn.said.append(Utterance(.answer, dialog.title))
    turn.said.append(Utterance(.note, words(.sideTopicOpened(from: title(current)))))
    turn.events.append(.sideTopicOpened(topic, from: current, question: open))
    let paused = Session.Paused(
      dialog: current, answers: former, isApart: isApart(stated, from: former, text), given: 0)
    session.paused.append(paused)
    session.dialog = topic
    if isAnotherCall(stated) { session.answers = Answers() }
    if stated.isEmpty { arrive(now, &turn) } else { take(stated, now: now, &turn) }
    session.paused[session.paused.count - 1].given = session.answers.all.count
  }

  /// Whether a side topic is about something else than the dialog that it interrupts: another lender
  /// or call, or an amount that is only supposed.
  private func isApart(
    _ stated: [StatedFacts.Stated], from former: Answers, _ text: String
  ) -> Bool {
    let signs = LineSigns(text)
    return stated.contains { fact in
      if let known = former[fact.question] { return known != fact.value }
      if case .yen = fact.value { return signs.supposes && signs.asks }
      return false
    }
  }

  private func title(_ dialog: String) -> String { program.dialog(dialog)?.title ?? dialog }

  /// The title of the dialog that waits for the one under way.
  var waitingTitle: String? { session.paused.last.map { title($0.dialog) } }

  /// The conversation as it goes on when the side topic ends; `nil` without a side topic.
  ///
  /// What was answered in the side topic is known here too, unless that was about something else. The
  /// question that was open is asked again all the same: an answer to it is only offered.
  func afterSideTopic(_ now: Moment) -> Conversation? {
    guard let paused = session.paused.last else { return nil }
    var main = self
    main.mode = .open
    main.session.paused.removeLast()
    main.session.dialog = paused.dialog
    let left = main.with(paused.answers)
    if let walk = left.walk(now) { main.heard += walk.said }
    if paused.isApart {
      main.session.answers = paused.answers
    } else if case .question(let open, _) = left.walk(now)?.end,
      let learned = main.session.answers.remove(open), learned.value.isKnown
    {
      main.takenBack[open] = learned
    }
    return main
  }

  private func with(_ answers: Answers) -> Conversation {
    var other = self
    other.session.answers = answers
    return other
  }

  /// Ends the side topic: the first dialog goes on, and what has changed there is told.
  mutating func comeBack(_ now: Moment, _ turn: inout Turn) {
    guard let paused = session.paused.last, let main = afterSideTopic(now),
      let side = session.dialog
    else { return }
    self = main
    var lines = [words(.sideTopicEnded(title(paused.dialog)))]
    let before = Standing(with(paused.answers), now)
    let change = AnswerChange(from: before, to: Standing(self, now))
    let matters = Set(change.after.onPath + change.before.onPath)
    lines += changeLines(change, of: change.changed.filter(matters.contains), now)
    turn.said.append(Utterance(.note, lines.joined(separator: "\n")))
    turn.events.append(.sideTopicEnded(side, back: paused.dialog))
    arrive(now, &turn)
  }

  /// A line at the outcome of a side topic: an answer to the question that waits, a correction of
  /// what the outcome rests on, or whatever it would be at the first dialog.
  mutating func respondAfterSideTopic(to text: String, now: Moment, _ turn: inout Turn) {
    guard let main = afterSideTopic(now) else { return }
    if case .correction(let changes) = act(of: text, now),
      !isAnswer(main.act(of: text, now)),
      let used = walk(now)?.used, changes.contains(where: { used.contains($0.question) })
    {
      return correct(changes, now: now, &turn)
    }
    comeBack(now, &turn)
    if case .question(let id, _) = walk(now)?.end {
      answer(id, with: text, now: now, &turn)
    } else {
      route(text, now: now, &turn)
    }
  }

  private func isAnswer(_ act: DialogueAct?) -> Bool {
    if case .answer = act { true } else { false }
  }
}
