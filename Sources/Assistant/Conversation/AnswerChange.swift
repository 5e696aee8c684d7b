import DialogEngine
import Units

/// Where a set of answers leads, kept to compare it with another.
struct Standing {
  let answers: Answers
  let onPath: [String]
  let outcome: OutcomeView?

  init(_ conversation: Conversation, _ now: Moment) {
    answers = conversation.session.answers
    onPath = conversation.walk(now)?.used ?? []
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
    var lines = change.changed.map { id in
      let old = change.before.answers.answer(to: id).map { text($0, now) } ?? words(.notYetAnswered)
      let new = change.after.answers.answer(to: id).map { text($0, now) } ?? words(.notYetAnswered)
      return words(.changed(label: label(id), old: old, new: new))
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
    turn.said.append(Utterance(.note, lines.joined(separator: "\n")))
    arrive(now, &turn)
    turn.outcomeIsNew =
      turn.outcomeIsNew && change.before.outcome != change.after.outcome
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
