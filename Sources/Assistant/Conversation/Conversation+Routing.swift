import AnswerReading
import DialogEngine
import QuestionRouter
import TextForms
import Units

extension Conversation {
  /// Finds the dialog for a typed question.
  mutating func route(_ text: String, now: Moment, _ turn: inout Turn) {
    if answersNothing(text, now) {
      guard session.dialog == nil else {
        turn.said.append(
          Utterance(
            .note,
            "いまは質問がありません。「まとめ」「訂正」「なぜ」「保存」か、別の困りごとを入力してください。"))
        return
      }
      return choose(among: menu, said: "", "番号で選ぶか、困っていることを入力してください。", &turn)
    }
    let stated = StatedFacts(program: program, host: host, now: now)
      .facts(in: text, answers: session.answers)
    if let dialog = dialogThatStartsWithNumber(text, stated) {
      return open(dialog, said: text, now: now, &turn)
    }
    switch TopicFinder(pack: pack, now: now).route(text).decision {
    case .confident(let topic): open(topic, said: text, now: now, &turn)
    case .unsure(let topics) where isAbout(topics[0], stated):
      open(topics[0], said: text, now: now, &turn)
    case .unsure(let topics) where topics.count == 1 && !corrects(stated, now):
      guard let dialog = program.dialog(topics[0]) else { return }
      mode = .confirmingTopic(topics[0], said: text)
      turn.said.append(Utterance(.note, "「\(dialog.title)」の相談ですか。(はい / いいえ)"))
    case .unsure(let topics):
      // At an outcome a sentence with facts in it corrects what the outcome rests on.
      if corrects(stated, now) { return correct(stated, now: now, &turn) }
      choose(among: topics, said: text, "どれに近いですか。番号で選んでください。", &turn)
    case .none:
      if corrects(stated, now) { return correct(stated, now: now, &turn) }
      choose(
        among: menu, said: text,
        "うまく読み取れませんでした。annaiがお手伝いできるのは次の相談です。番号で選ぶか、別の言い方で入力してください。", &turn)
    }
  }

  /// A bare わからない, はい or 3 while nothing is asked: it names no trouble.
  private func answersNothing(_ text: String, _ now: Moment) -> Bool {
    let word = text.filter { !$0.isWhitespace }
    guard word.count <= 12 else { return false }
    if word.count <= 2, word.allSatisfy(\.isNumber) { return true }
    let reader = AnswerReader(today: now.date, language: .ja)
    if case .unknown = (try? reader.read(text, as: .text(maxLength: 12)))?.value { return true }
    return word.count <= 5 && yesNo(text, now) != nil
  }

  /// The dialogs that are offered, in the order of the menu.
  var menu: [String] { program.dialogs.filter { !$0.isSubDialog }.map(\.id) }

  mutating func choose(
    among topics: [String], said: String, _ lead: String, _ turn: inout Turn
  ) {
    mode = .choosingTopic(topics, said: said)
    let lines = topics.enumerated().compactMap { index, id in
      program.dialog(id).map { "  \(index + 1)  \($0.title)  \($0.summary)" }
    }
    turn.said.append(Utterance(.note, ([lead] + lines).joined(separator: "\n")))
  }

  /// Starts a dialog with what the text states.
  mutating func open(_ topic: String, said text: String, now: Moment, _ turn: inout Turn) {
    guard let dialog = program.dialog(topic) else { return }
    let stated = StatedFacts(program: program, host: host, now: now)
      .facts(in: text, opening: dialog, answers: session.answers)
    if isAnotherCall(stated) { session.answers = Answers() }
    mode = .open
    session.dialog = topic
    turn.said.append(Utterance(.answer, dialog.title))
    if stated.isEmpty { arrive(now, &turn) } else { take(stated, now: now, &turn) }
  }

  /// A number alone belongs to the dialog whose first question is for a number.
  private func dialogThatStartsWithNumber(
    _ text: String, _ stated: [StatedFacts.Stated]
  ) -> String? {
    guard let fact = stated.first, case .phone = fact.value,
      !text.contains(where: { $0.isLetter && !$0.isNumber && $0 != "ー" })
    else { return nil }
    return program.dialogs.first { dialog in
      dialog.nodes.indices.contains(dialog.start)
        && dialog.nodes[dialog.start].ask == fact.question
    }?.id
  }

  /// Whether two facts or more, beside the lender, answer questions of the dialog: then the facts say
  /// what the words leave open.
  private func isAbout(_ topic: String, _ stated: [StatedFacts.Stated]) -> Bool {
    guard session.dialog == nil, let dialog = program.dialog(topic) else { return false }
    let asked = program.questionsAsked(by: dialog)
    return stated.count { fact in
      fact.question != "lender" && asked.contains { $0.id == fact.question }
    } >= 2
  }

  /// A new number is a new call: what was said about the last one does not hold for it.
  private func isAnotherCall(_ stated: [StatedFacts.Stated]) -> Bool {
    stated.contains { fact in
      if case .phone = fact.value, let known = session.answers[fact.question] {
        known != fact.value
      } else {
        false
      }
    }
  }

  func corrects(_ stated: [StatedFacts.Stated], _ now: Moment) -> Bool {
    guard !stated.isEmpty, let walk = walk(now) else { return false }
    return stated.contains { walk.used.contains($0.question) }
  }

  mutating func correct(
    _ stated: [StatedFacts.Stated], now: Moment, _ turn: inout Turn
  ) {
    let before = Standing(self, now)
    for fact in stated {
      session.answers.set(
        fact.value, for: fact.question, isApproximate: fact.isApproximate)
    }
    show(AnswerChange(from: before, to: Standing(self, now)), now: now, &turn)
  }
}
