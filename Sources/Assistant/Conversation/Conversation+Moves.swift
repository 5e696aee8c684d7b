import DialogEngine
import Units

extension Conversation {
  /// Makes a standard move.
  mutating func make(_ move: Move, _ argument: String, now: Moment, _ turn: inout Turn) {
    if case .readingScript = mode, move != .script { mode = .open }
    switch move {
    case .help: turn.said.append(Utterance(.note, words(.help)))
    case .back: back(now, &turn)
    case .why: why(now, &turn)
    case .change: change(argument, now: now, &turn)
    case .summary: turn.said.append(Utterance(.note, summary(now)))
    case .script: readScript(from: 0, now: now, &turn)
    case .save: save(as: argument, now: now, &turn)
    case .menu: choose(among: menu, said: "", words(.chooseOrType), &turn)
    case .restart:
      clear()
      turn.said.append(Utterance(.note, words(.atTheStart)))
    case .forget:
      clear()
      turn.effects.append(.forget)
      turn.mayRemember = false
      turn.said.append(Utterance(.note, words(.forgotten)))
    case .quit:
      turn.effects.append(.quit)
    case .reload:
      mode = .open
      turn.withholdsQuestion = true
      turn.effects.append(.reload)
    }
  }

  private mutating func clear() {
    session = Session()
    mode = .open
    takenBack = [:]
  }

  /// Takes the last answer on the path away; it is offered again when its question comes back.
  private mutating func back(_ now: Moment, _ turn: inout Turn) {
    if mode != .open {
      mode = .open
      return
    }
    guard let last = lastGiven(now) else {
      if session.dialog != nil {
        clear()
        turn.said.append(Utterance(.note, words(.atTheStart)))
      } else {
        turn.said.append(Utterance(.note, words(.nothingBefore)))
      }
      return
    }
    session.answers.remove(last.question)
    takenBack[last.question] = last
    turn.said.append(Utterance(.note, words(.wentBack(label(last.question)))))
    arrive(now, &turn)
  }

  /// The last answer that the path has asked for, or that it would ask for if it were not there: a
  /// path may lead around a question once it is answered.
  private func lastGiven(_ now: Moment) -> Answers.Answer? {
    guard let walk = walk(now) else { return nil }
    return session.answers.all.last { answer in
      if walk.answered.contains(answer.question) { return true }
      guard walk.used.contains(answer.question) else { return false }
      var before = self
      before.session.answers.remove(answer.question)
      if case .question(answer.question, _) = before.walk(now)?.end { return true }
      return false
    }
  }

  private mutating func change(_ argument: String, now: Moment, _ turn: inout Turn) {
    let questions = changeableAnswers(now)
    guard !questions.isEmpty else {
      turn.said.append(Utterance(.note, words(.nothingToChange)))
      return
    }
    if !argument.isEmpty {
      // `訂正 残高 15万`: the answer may follow the name.
      let parts = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
      let named =
        place(argument, in: questions.count).map { questions[$0] }
        ?? question(named: argument, among: questions)
      if let id = named { return startChanging(id, now: now, &turn) }
      if parts.count == 2, let id = question(named: parts[0], among: questions) {
        startChanging(id, now: now, &turn)
        turn.said.removeLast()
        _ = answerMode(parts[1], now: now, &turn)
        return
      }
      turn.said.append(Utterance(.error, words(.noSuchAnswer(argument))))
    }
    mode = .choosingAnswer(questions)
    let lines = questions.enumerated().map { index, id in
      "  \(index + 1)  \(label(id)): \(session.answers.answer(to: id).map { text($0, now) } ?? "")"
    }
    turn.said.append(
      Utterance(.note, ([words(.whichAnswer)] + lines).joined(separator: "\n")))
  }

  func summary(_ now: Moment) -> String {
    guard let id = session.dialog, let dialog = program.dialog(id) else {
      return words(.nothingAskedYet)
    }
    let onPath = walk(now)?.used ?? []
    func line(_ question: String) -> String {
      "  \(label(question)): "
        + (session.answers.answer(to: question).map { text($0, now) } ?? "")
    }
    let parked = session.answers.all.map(\.question).filter {
      !onPath.contains($0) && program.questions[$0] != nil
    }
    var lines = [words(.topic(dialog.title))] + onPath.map(line)
    if !parked.isEmpty { lines += [words(.parkedHeading)] + parked.map(line) }
    if let outcome = outcome(now) {
      lines += [words(.guidance(outcome.title)), "  \(outcome.first)"]
    }
    return lines.joined(separator: "\n")
  }
}
