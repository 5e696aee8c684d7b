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
          Utterance(.note, words(.noQuestionNow)))
        return
      }
      return showMenu("", &turn)
    }
    // Nothing is open here, so that a line can only take something back or be about something new.
    switch act(of: text, now) {
    case .correction(let changes): return correct(changes, now: now, &turn)
    case .undecided(let meanings) where meanings.contains(where: \.isChange):
      return choose(among: meanings, said: text, words(.whichMeaning), now, &turn)
    default: break
    }
    let stated = StatedFacts(program: program, host: host, now: now)
      .facts(in: text, answers: session.answers)
    if let dialog = dialogThatStartsWithNumber(text, stated) {
      return open(dialog, said: text, now: now, &turn)
    }
    switch TopicFinder(pack: pack, now: now).route(text).decision {
    case .confident(let topic):
      // At its outcome, a sentence about the same matter with facts in it corrects what that rests on.
      if topic == session.dialog, !isAnotherCall(stated), corrects(stated, now) {
        return correct(stated, now: now, &turn)
      }
      open(topic, said: text, now: now, &turn)
    case .unsure(let topics):
      if let topic = topic(of: topics, tellingFrom: stated) {
        return open(topic, said: text, now: now, &turn)
      }
      // At an outcome a sentence with facts in it corrects what the outcome rests on.
      if corrects(stated, now) { return correct(stated, now: now, &turn) }
      if topics.count == 1, let dialog = program.dialog(topics[0]) {
        mode = .confirmingTopic(topics[0], said: text)
        turn.said.append(Utterance(.note, words(.confirmTopic(dialog.title))))
        return
      }
      choose(among: topics, said: text, words(.whichTopic), &turn)
    case .none:
      if corrects(stated, now) { return correct(stated, now: now, &turn) }
      choose(
        among: menu, said: text,
        words(.notUnderstood), &turn)
    }
  }

  /// A bare わからない, はい or 3 answers a question; without one it is not a question either. Nothing
  /// else may be on the line: 会員番号がわからない names a trouble.
  private func answersNothing(_ text: String, _ now: Moment) -> Bool {
    if TopicFinder.isBareValue(text) { return true }
    let reader = AnswerReader(today: now.date, language: .ja)
    if case .unknown = (try? reader.read(text, as: .text(maxLength: 100)))?.value { return true }
    return text.count <= 5 && yesNo(text, now) != nil
  }

  /// The dialogs that are offered, in the order of the menu.
  var menu: [String] { program.dialogs.filter { !$0.isSubDialog }.map(\.id) }

  /// Lists dialogs to choose from: a few with what they are about, many by their titles alone.
  mutating func choose(
    among topics: [String], said: String, _ lead: String, _ turn: inout Turn
  ) {
    mode = .choosingTopic(topics, said: said)
    let dialogs = topics.compactMap { program.dialog($0) }
    guard dialogs.count <= Self.mostWithSummary else {
      let titles = dialogs.enumerated().map { "\($0 + 1)  \($1.title)" }
      turn.said.append(Utterance(.note, lead: lead, choices: titles))
      return
    }
    let lines = dialogs.enumerated().map { "  \($0 + 1)  \($1.title)  \($1.summary)" }
    turn.said.append(Utterance(.note, ([lead] + lines).joined(separator: "\n")))
  }

  /// More dialogs than this fill a screen when each tells what it is about.
  private static let mostWithSummary = 5

  /// The titles of all dialogs; `menu 3` tells what the third is about.
  mutating func showMenu(_ argument: String, _ turn: inout Turn) {
    if let place = place(argument, in: menu.count), let dialog = program.dialog(menu[place]) {
      turn.said.append(
        Utterance(.answer, "\(place + 1)  \(dialog.title)\n\(dialog.summary)"))
      turn.said.append(Utterance(.note, words(.openByNumber(place + 1))))
      mode = .choosingTopic(menu, said: "")
      return
    }
    choose(
      among: menu, said: "", words(.chooseOrType) + "\n" + words(.menuHint), &turn)
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

  /// The one topic of these that a stated fact belongs to: a due date is asked for by one dialog only,
  /// so that it says what the words leave open. A lender's name says nothing, for every dialog asks for
  /// it, and an amount may be about anything.
  private func topic(
    of topics: [String], tellingFrom stated: [StatedFacts.Stated]
  ) -> String? {
    guard session.dialog == nil else { return nil }
    let asking = program.dialogs.filter { !$0.isSubDialog }.map { dialog in
      (dialog.id, Set(program.questionsAsked(by: dialog).map(\.id)))
    }
    let told = stated.compactMap { fact -> String? in
      if case .yen = fact.value { return nil }
      let dialogs = asking.filter { $0.1.contains(fact.question) }.map(\.0)
      return dialogs.count == 1 ? dialogs[0] : nil
    }
    let only = Set(told.filter(topics.contains))
    return only.count == 1 ? only.first : nil
  }

  /// A new number is a new call: what was said about the last one does not hold for it.
  func isAnotherCall(_ stated: [StatedFacts.Stated]) -> Bool {
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
      takenBack[fact.question] = nil
      session.answers.set(
        fact.value, for: fact.question, isApproximate: fact.isApproximate)
    }
    show(AnswerChange(from: before, to: Standing(self, now)), now: now, &turn)
  }
}
