import DialogEngine
import Units

/// A line that could be two things is not guessed at: the person chooses by number.
extension Conversation {
  mutating func choose(
    among meanings: [Meaning], said: String, _ lead: String, _ now: Moment, _ turn: inout Turn
  ) {
    mode = .choosingMeaning(meanings, said: said)
    let choices = meanings.map { self.text(of: $0, now) }
    let lines = choices.enumerated().map { "  \($0 + 1)  \($1)" }
    turn.said.append(Utterance(.note, ([lead] + lines).joined(separator: "\n")))
    turn.events.append(.undecided(choices))
    // The options of the question have numbers of their own.
    turn.withholdsQuestion = true
  }

  /// Asks whether earlier answers are to be changed to what a sentence says beside other things.
  mutating func ask(
    about conflicts: [StatedFacts.Stated], _ said: String, now: Moment, _ turn: inout Turn
  ) {
    choose(among: [.change(conflicts), .keep], said: said, words(.contradiction), now, &turn)
    // What comes of it is shown once it is settled.
    turn.outcomeIsNew = false
  }

  private func text(of meaning: Meaning, _ now: Moment) -> String {
    func value(_ stated: StatedFacts.Stated) -> String {
      (stated.isApproximate ? words(.about) : "") + text(stated.value, of: stated.question, now)
    }
    switch meaning {
    case .answer(let stated):
      return words(.meansAnswer(label: label(stated.question), value: value(stated)))
    case .fill(let stated):
      return words(.meansOtherAnswer(label: label(stated.question), value: value(stated)))
    case .change(let changes):
      return changes.map { stated in
        let old = session.answers.answer(to: stated.question).map { text($0, now) }
        return words(
          .meansChange(
            label: label(stated.question), old: old ?? words(.notYetAnswered), new: value(stated)))
      }.joined(separator: words(.listSeparator))
    case .topic(let id): return words(.meansTopic(program.dialog(id)?.title ?? id))
    case .anotherQuestion: return words(.meansQuestion)
    case .switchTo(let id): return words(.meansSwitch(program.dialog(id)?.title ?? id))
    case .keep: return words(.meansKeep)
    case .nothing: return words(.meansNothing)
    }
  }

  /// Does what the person has chosen.
  mutating func perform(
    _ meaning: Meaning, said: String, now: Moment, _ turn: inout Turn
  ) {
    mode = .open
    switch meaning {
    case .answer(let stated): accept(stated, now: now, &turn)
    case .fill(let stated):
      turn.events.append(.answered(stated.question, stated.value))
      take([stated], now: now, &turn)
    case .change(let changes): correct(changes, now: now, &turn)
    case .topic(let id): enter(id, said: said, now: now, &turn)
    case .anotherQuestion:
      guard let act = actReader(now)?.question(in: said) else { return }
      perform(act, "", said, now: now, &turn)
    case .switchTo(let id): open(id, said: said, now: now, &turn)
    case .keep:
      turn.said.append(Utterance(.note, words(.leftAsItWas)))
      arrive(now, &turn)
    case .nothing: turn.said.append(Utterance(.note, words(.leftAsItWas)))
    }
  }
}
