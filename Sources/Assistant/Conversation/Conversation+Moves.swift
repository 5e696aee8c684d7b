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
    case .menu: showMenu(argument, &turn)
    case .resume:
      mode = .open
      if session.paused.isEmpty {
        turn.said.append(Utterance(.note, words(.noSideTopic)))
      } else {
        comeBack(now, &turn)
      }
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
    if isAtTheEdgeOfSideTopic(now) { return comeBack(now, &turn) }
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

  /// At its outcome, and where nothing has been answered in it yet, a side topic ends with `back`.
  private func isAtTheEdgeOfSideTopic(_ now: Moment) -> Bool {
    guard let paused = session.paused.last else { return false }
    if case .outcome = walk(now)?.end { return true }
    guard let last = lastGiven(now) else { return true }
    return session.answers.all.prefix(paused.given).contains(last)
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
    let asked = askedQuestions.filter { !questions.contains($0) }
    guard !questions.isEmpty || !argument.isEmpty && !asked.isEmpty else {
      turn.said.append(Utterance(.note, words(.nothingToChange)))
      return
    }
    if !argument.isEmpty {
      // What has not been asked yet can be said already.
      let all = questions + asked
      let named =
        place(argument, in: questions.count).map { questions[$0] }
        ?? question(named: argument, among: all)
      if let id = named { return startChanging(id, now: now, &turn) }
      // `訂正 残高 15万`, `change due date 25`: the answer follows the name, which may be of several words.
      let words = argument.split(whereSeparator: \.isWhitespace)
      for count in (1..<max(words.count, 1)).reversed() {
        let name = words[..<count].joined(separator: " ")
        guard let id = question(named: name, among: all) else { continue }
        startChanging(id, now: now, &turn)
        turn.said.removeLast()
        _ = answerMode(words[count...].joined(separator: " "), now: now, &turn)
        return
      }
      // 訂正 残高は15万
      let reader = QuestionReader(
        program: program, host: host, now: now, language: pack.language)
      let told = NamedAnswers(
        reader: reader, answers: session.answers,
        questions: all.compactMap { program.questions[$0] }
      ).named(in: argument)
      if !told.isEmpty { return correct(told, now: now, &turn) }
      turn.said.append(Utterance(.error, self.words(.noSuchAnswer(argument))))
      guard !questions.isEmpty else { return }
    }
    mode = .choosingAnswer(questions)
    let lines = questions.enumerated().map { index, id in
      "  \(index + 1)  \(label(id)): \(session.answers.answer(to: id).map { text($0, now) } ?? "")"
    }
    turn.said.append(
      Utterance(.note, ([words(.whichAnswer)] + lines).joined(separator: "\n")))
  }

  /// The questions that the dialog under way may ask.
  private var askedQuestions: [String] {
    session.dialog.flatMap { program.dialog($0) }.map {
      program.questionsAsked(by: $0).map(\.id)
    } ?? []
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
    lines += session.paused.reversed().compactMap { program.dialog($0.dialog) }
      .map { words(.waitingTopic($0.title)) }
    return lines.joined(separator: "\n")
  }
}
