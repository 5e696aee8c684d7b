import AnswerReading
import DialogEngine
import QuestionRouter
import TextForms
import Units

extension Conversation {
  /// Reads a line as the answer to what the mode asks.
  ///
  /// - Returns: `false` when the line is something else: a move, an answer or a new question.
  mutating func answerMode(_ text: String, now: Moment, _ turn: inout Turn) -> Bool {
    switch mode {
    case .open: return false
    case .choosingTopic(let topics, _) where isNoSuchNumber(text, in: topics.count),
      .choosingAnswer(let topics) where isNoSuchNumber(text, in: topics.count):
      askForNumber(upTo: topics.count, &turn)
    case .choosingMeaning(let meanings, _) where isNoSuchNumber(text, in: meanings.count):
      askForNumber(upTo: meanings.count, &turn)
    case .choosingTopic(let topics, let said):
      guard let place = place(text, in: topics.count) else {
        mode = .open
        return false
      }
      enter(topics[place], said: said, now: now, &turn)
    case .confirmingTopic(let topic, let said):
      // 「間に合わない」 is no "no", but the question again in clearer words.
      if case .confident = TopicFinder(pack: pack, now: now).route(text).decision {
        mode = .open
        return false
      }
      guard let agreed = yesNo(text, now) else {
        mode = .open
        return false
      }
      mode = .open
      if agreed {
        enter(topic, said: said, now: now, &turn)
      } else if session.dialog == nil {
        choose(among: menu, said: said, words(.chooseOrRephrase), &turn)
      }
    case .choosingMeaning(let meanings, let said):
      let isOffer = meanings.count == 2 && [.keep, .nothing].contains(meanings[1])
      let agreed = isOffer ? yesNo(text, now).map { $0 ? 0 : 1 } : nil
      guard let place = place(text, in: meanings.count) ?? agreed else {
        mode = .open
        return false
      }
      perform(meanings[place], said: said, now: now, &turn)
    case .choosingAnswer(let questions):
      guard let place = place(text, in: questions.count) else {
        if let id = question(named: text, among: questions) {
          startChanging(id, now: now, &turn)
          return true
        }
        mode = .open
        return false
      }
      startChanging(questions[place], now: now, &turn)
    case .changing(let id): return change(id, to: text, now: now, &turn)
    case .readingScript(let place): return readingScript(text, at: place, now: now, &turn)
    case .confirmingReplacement(let request):
      mode = .open
      guard let agreed = yesNo(text, now) else { return false }
      if agreed {
        var request = request
        request.mayReplace = true
        turn.effects.append(.save(request))
      } else {
        turn.said.append(Utterance(.note, words(.notSaved)))
      }
    }
    return true
  }

  /// A typed number of a list of so many lines, from 0.
  func place(_ text: String, in count: Int) -> Int? {
    let digits = NormalizedText(text).text.filter { !$0.isWhitespace }
    guard let number = Int(digits), (1...max(count, 1)).contains(number), count > 0 else {
      return nil
    }
    return number - 1
  }

  /// Whether a line is a number as those of a list are, and none of this list. It was meant for the
  /// list, and must not become the answer to a question that stands behind it.
  private func isNoSuchNumber(_ text: String, in count: Int) -> Bool {
    let digits = NormalizedText(text).text.filter { !$0.isWhitespace }
    guard let number = Int(digits), digits.count <= 2 else { return false }
    return !(1...max(count, 1)).contains(number)
  }

  private func askForNumber(upTo count: Int, _ turn: inout Turn) {
    turn.said.append(Utterance(.note, words(.noSuchNumber(count))))
  }

  func yesNo(_ text: String, _ now: Moment) -> Bool? {
    let reading = try? AnswerReader(today: now.date, language: .ja).read(text, as: .yesNo)
    if case .yesNo(let flag) = reading?.value { return flag }
    return nil
  }

  // MARK: - Changing an answer

  /// The answers that can be changed: those on the path, then those that are parked.
  func changeableAnswers(_ now: Moment) -> [String] {
    let onPath = walk(now)?.used ?? []
    return onPath
      + session.answers.all.map(\.question).filter { id in
        !onPath.contains(id) && program.questions[id] != nil
      }
  }

  func question(named text: String, among questions: [String]) -> String? {
    let wanted = foldingKana(NormalizedText(text).text)
    guard !wanted.isEmpty else { return nil }
    func folded(_ id: String) -> String { foldingKana(NormalizedText(label(id)).text) }
    return questions.first { folded($0) == wanted || $0 == wanted }
      ?? questions.first { folded($0).contains(wanted) }
  }

  mutating func startChanging(_ id: String, now: Moment, _ turn: inout Turn) {
    mode = .changing(id)
    let old = session.answers.answer(to: id).map { text($0, now) } ?? words(.notYetAnswered)
    turn.said.append(
      Utterance(.note, words(.changing(label: label(id), old: old))))
  }

  /// Takes a new answer to an earlier question; a refused one leaves the old one as it is.
  private mutating func change(
    _ id: String, to text: String, now: Moment, _ turn: inout Turn
  ) -> Bool {
    if let (move, _) = Move.read(text) {
      mode = .open
      if move == .back {
        turn.said.append(Utterance(.note, words(.leftAsItWas)))
        return true
      }
      return false
    }
    guard let question = program.questions[id] else {
      mode = .open
      return false
    }
    let reader = QuestionReader(
      program: program, host: host, now: now, language: pack.language)
    switch reader.read(text, for: question, answers: session.answers) {
    case .success(let understood):
      let before = Standing(self, now)
      mode = .open
      session.answers.set(
        understood.value, for: id, isApproximate: understood.isApproximate)
      show(AnswerChange(from: before, to: Standing(self, now)), now: now, &turn)
    case .failure(let refusal):
      turn.said.append(Utterance(.error, refusal.message + words(.formerAnswerStays)))
    }
    return true
  }
}
