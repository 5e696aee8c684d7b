import DialogEngine
import Units

/// Where a set of answers leads, kept to compare it with another.
struct Standing {
  let answers: Answers
  let onPath: [String]
  /// The id of the open question.
  let question: String?
  let outcome: OutcomeView?

  init(_ conversation: Conversation, _ now: Moment) {
    answers = conversation.session.answers
    let walk = conversation.walk(now)
    onPath = walk?.used ?? []
    if case .question(let id, _) = walk?.end { question = id } else { question = nil }
    outcome = conversation.outcome(now)
  }
}

/// What a changed answer did: which answers changed, which no longer count, which count again, and
/// whether the outcome is another.
struct AnswerChange {
  let changed: [String]
  /// On the path before, off it now. They steer nothing, and come back if the path does.
  let parked: [String]
  let restored: [String]
  let unchanged: [String]
  let before: Standing
  let after: Standing

  init(from before: Standing, to after: Standing) {
    self.before = before
    self.after = after
    let questions = (before.answers.all + after.answers.all).map(\.question).removingRepeats()
    changed = questions.filter { before.answers.answer(to: $0) != after.answers.answer(to: $0) }
    parked = before.onPath.filter { !after.onPath.contains($0) && after.answers[$0] != nil }
    let changed = changed
    restored = after.onPath.filter { !before.onPath.contains($0) && !changed.contains($0) }
    unchanged = after.onPath.filter { before.onPath.contains($0) && !changed.contains($0) }
  }
}

extension Conversation {
  /// Shows the effect of a change.
  func show(_ change: AnswerChange, now: Moment, _ turn: inout Turn) {
    var lines = changeLines(change, of: change.changed, now)
    turn.events += change.changed.map { id in
      .changed(id, old: change.before.answers[id], new: change.after.answers[id])
    }
    if change.changed.isEmpty { lines.append(words(.sameAnswer)) }
    func list(_ message: (String) -> Message, _ ids: [String]) {
      guard !ids.isEmpty else { return }
      lines.append(words(message(ids.map(label).joined(separator: words(.listSeparator)))))
    }
    list(Message.parkedAnswers, change.parked)
    list(Message.restoredAnswers, change.restored)
    list(Message.unchangedAnswers, change.unchanged)
    lines += outcomeEffect(from: change.before.outcome, to: change.after.outcome)
    lines += wayEffect(from: change.before, to: change.after)
    turn.said.append(Utterance(.note, lines.joined(separator: "\n")))
    arrive(now, &turn)
    turn.outcomeIsNew =
      turn.outcomeIsNew && change.before.outcome != change.after.outcome
  }

  /// What became of answers, one a line: the former one is told where there was one.
  func changeLines(_ change: AnswerChange, of questions: [String], _ now: Moment) -> [String] {
    questions.map { id in
      let new = change.after.answers.answer(to: id).map { text($0, now) } ?? words(.notYetAnswered)
      guard let old = change.before.answers.answer(to: id) else { return "\(label(id)): \(new)" }
      return words(.changed(label: label(id), old: text(old, now), new: new))
    }
  }

  /// Whether the way on is another one, where not both ends are outcomes.
  func wayEffect(from old: Standing, to new: Standing) -> [String] {
    switch (old.outcome, new.outcome) {
    case (nil, _?): [words(.outcomeReached)]
    case (_?, nil): new.question == nil ? [] : [words(.askedBeforeOutcome)]
    case (nil, nil):
      old.question == new.question || new.question == nil ? [] : [words(.otherQuestion)]
    case (_?, _?): []
    }
  }

  /// What another outcome says otherwise than the one before, where there are both.
  func outcomeEffect(from old: OutcomeView?, to new: OutcomeView?) -> [String] {
    guard let old, let new else { return [] }
    if old == new { return [words(.sameOutcome)] }
    var lines: [String] = []
    if old.id != new.id { lines.append(words(.otherOutcome(old: old.title, new: new.title))) }
    for figure in new.figures {
      guard let former = old.figures.first(where: { $0.name == figure.name }) else {
        lines.append(words(.newFigure(label: figure.label, text: figure.text)))
        continue
      }
      if former.text != figure.text {
        lines.append(
          words(.otherFigure(label: figure.label, old: former.text, new: figure.text)))
      }
    }
    lines += old.figures.filter { figure in !new.figures.contains { $0.name == figure.name } }
      .map { words(.goneFigure($0.label)) }
    return lines
  }
}
