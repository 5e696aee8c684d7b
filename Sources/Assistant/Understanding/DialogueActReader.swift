import AnswerReading
import DialogEngine
import NumberRegistry
import QuestionRouter
import TextForms
import Units

/// Tells what a line typed in the middle of a dialog is: an answer, several of them, a correction, a
/// question of its own.
///
/// What the open question can read is its answer, unless the line is put as a question, names another
/// question, or takes something back. What could be two things is left to the person.
struct DialogueActReader {
  typealias Stated = StatedFacts.Stated

  let pack: Pack
  let host: DialogFunctions
  let now: Moment
  let dialog: Dialog
  /// The open question; `nil` at an outcome.
  let question: Question?
  let answers: Answers
  /// The questions whose answers count here, in the order of the path.
  let path: [String]
  /// The questions that the way on may still ask.
  let ahead: [Question]

  var program: Program { pack.program }

  var reader: QuestionReader {
    QuestionReader(program: program, host: host, now: now, language: pack.language)
  }

  /// What a line is. Secrets are gone from it by now, and despair has been answered.
  func act(of line: String) -> DialogueAct {
    let signs = LineSigns(line)
    let text = Line(self, line, signs)
    if let value = text.knownValue, isOption(line) { return .answer(answer(value)) }
    if signs.asksAboutTheQuestion, let act = aboutTheQuestion(text) { return act }
    if let act = number(text) { return act }
    if signs.asks { return asked(text) }
    if signs.opensAside {
      // そういえば残高は15万でした: an aside may state something all the same.
      let matter = Line(self, signs.matter, LineSigns(signs.matter))
      if let act = stated(matter) { return act }
      return topic(signs.matter) ?? .notUnderstood
    }
    return stated(text) ?? uncertain(text)
  }

  /// A question that is no answer, once the person has said that it is one.
  func question(in line: String) -> DialogueAct {
    topic(LineSigns(line).matter) ?? .notUnderstood
  }

  /// Why the open question cannot read a line; `nil` where it can.
  func refusal(of line: String) -> String? {
    guard let question,
      case .failure(let refusal) = reader.read(line, for: question, answers: answers)
    else { return nil }
    return refusal.message
  }

  /// Whether a line is an option letter by letter: 金利が高すぎないか ends like a question and is none.
  private func isOption(_ line: String) -> Bool {
    func core(_ text: String) -> String {
      NamedAnswers.folded(text).filter { $0.isLetter || $0.isNumber }
    }
    let typed = core(line)
    return question?.options.contains { option in
      ([option.label] + option.also).contains { core($0) == typed }
    } ?? false
  }

  // MARK: - What a line holds

  /// A line with everything that it could mean, each computed once.
  struct Line {
    let text: String
    let signs: LineSigns
    let reading: Result<QuestionReader.Understood, QuestionReader.Refusal>?
    /// Facts that say something new.
    let facts: [Stated]
    let named: [Stated]
    let corrections: CorrectionReader.Found

    init(_ reader: DialogueActReader, _ text: String, _ signs: LineSigns) {
      self.text = text
      self.signs = signs
      reading = reader.question.map {
        reader.reader.read(text, for: $0, answers: reader.answers)
      }
      let others = reader.nameable
      named = NamedAnswers(reader: reader.reader, answers: reader.answers, questions: others)
        .named(in: text)
      facts = reader.facts(in: text).filter { reader.answers[$0.question] != $0.value }
      let answered = reader.answered
      // At an outcome another number is another call.
      let isNewCall = reader.question == nil && !signs.corrects
      corrections = CorrectionReader(
        reader: reader.reader, answers: reader.answers, answered: answered
      ).corrections(
        in: text, signs, named: named.filter { $0.value.isKnown },
        facts: facts.filter { fact in
          if isNewCall, case .phone = fact.value { return false }
          return fact.question != reader.question?.id
        })
    }

    var value: QuestionReader.Understood? {
      if case .success(let understood)? = reading { understood } else { nil }
    }

    var knownValue: QuestionReader.Understood? { value.flatMap { $0.value.isKnown ? $0 : nil } }
  }

  /// What a line states. An amount goes with the words of its own part: in 20万くらいで、払えるのは25日です
  /// nothing is said of what can be paid.
  private func facts(in text: String) -> [Stated] {
    let picker = StatedFacts(program: program, host: host, now: now)
    let clauses = Clause.split(text)
    let facts = picker.facts(in: text, answers: answers, asked: question?.id)
    guard clauses.count > 1 else { return facts }
    return facts.map { fact in
      guard case .yen = fact.value, !fact.isAssumed,
        let own = clauses.first(where: { $0.range.overlaps(fact.range) }),
        let alone = picker.facts(in: own.text, answers: answers, asked: question?.id)
          .first(where: { $0.value == fact.value }), alone.isAssumed,
        !facts.contains(where: { $0.question == alone.question && $0 != fact })
      else { return fact }
      return Stated(
        question: alone.question, value: fact.value, isApproximate: fact.isApproximate,
        isAssumed: true, range: fact.range)
    }
  }

  /// Answered questions other than the open one: those of the path, the latest first, then the rest.
  var answered: [Question] {
    (path.reversed() + answers.all.map(\.question)).removingRepeats()
      .filter { $0 != question?.id && answers[$0] != nil }
      .compactMap { program.questions[$0] }
  }

  var asked: [Question] { program.questionsAsked(by: dialog) }

  /// Questions that a line may name: not the open one, and none whose name is part of its words.
  private var nameable: [Question] {
    let words = question.map { open in
      NamedAnswers.folded(
        open.label
          + open.prompt.parts.map { if case .text(let text) = $0 { text } else { "" } }
          .joined())
    }
    let all = asked + answered.filter { !asked.contains($0) }
    return all.filter { other in
      other.id != question?.id
        && words.map { !$0.contains(NamedAnswers.folded(other.label)) } ?? true
    }
  }

  func isOpen(_ id: String) -> Bool { id == question?.id }

  func answer(_ understood: QuestionReader.Understood) -> Stated {
    Stated(
      question: question?.id ?? "", value: understood.value,
      isApproximate: understood.isApproximate)
  }

  // MARK: - Questions

  private func aboutTheQuestion(_ line: Line) -> DialogueAct? {
    guard let question, line.signs.asks || line.knownValue == nil else { return nil }
    guard
      line.signs.asksOnlyAboutTheQuestion || NamedAnswers.names(question, in: line.text)
        || otherTopic(line.text) == nil
    else { return nil }
    return .aboutTheQuestion
  }

  /// A phone number at a question that asks for none.
  private func number(_ line: Line) -> DialogueAct? {
    guard let question, question.type != .phone,
      let caller = line.facts.first(where: { if case .phone = $0.value { true } else { false } })
        ?? PhoneNumberReader.find(in: line.text).first.map({ _ in
          Stated(question: "caller", value: .unknown)
        }),
      caller.value != .phone(PhoneAnswer.withheld)
    else { return nil }
    if line.signs.asks || line.signs.opensAside { return .whoseNumber }
    let isBare = !line.text.contains { $0.isLetter && !$0.isNumber && $0 != "ー" }
    guard isBare, line.knownValue == nil else { return nil }
    return answers["caller"] != nil && caller.value.isKnown
      ? .undecided([.change([caller]), .anotherQuestion, .nothing]) : .whoseNumber
  }

  /// A line that is put as a question.
  private func asked(_ line: Line) -> DialogueAct {
    let matter = line.signs.matter
    if line.signs.opensAside { return topic(matter) ?? .notUnderstood }
    if let both = answerAndQuestion(line) { return both }
    if let value = line.value {
      let other = otherTopic(line.text)
      // 20万ですか only sounds like a question; 25日に払わないとどうなる is one. Of a number that is asked
      // for, everybody wants to know whose it is.
      let isQuestion =
        other != nil || value.value.isKnown && line.signs.asksOpenly && question?.type != .phone
      guard isQuestion, !TopicFinder.isBareValue(line.text) else {
        return stated(line) ?? .answer(answer(value))
      }
      return .undecided([
        .answer(answer(value)), other.map { .topic($0) } ?? .anotherQuestion,
      ])
    }
    switch line.corrections {
    case .certain(let changes) where otherTopic(line.text) == nil:
      return .undecided([.change(changes), .anotherQuestion, .nothing])
    default: break
    }
    if let act = topic(matter) { return act }
    if case .oneOf(let changes) = line.corrections {
      return .undecided(changes.prefix(3).map { .change([$0]) } + [.nothing])
    }
    return refusal(line)
  }

  /// A line whose first part answers and asks nothing, and whose rest is a question.
  private func answerAndQuestion(_ line: Line) -> DialogueAct? {
    let clauses = Clause.split(line.text)
    guard let question, let first = clauses.first, clauses.count > 1, first.text.count <= 16 else {
      return nil
    }
    let signs = LineSigns(first.text)
    let rest = String(
      String.UnicodeScalarView(line.text.unicodeScalars.dropFirst(clauses[1].range.lowerBound)))
    guard !signs.asks, !signs.opensAside, !signs.supposes, LineSigns(rest).asks,
      case .success(let understood) = reader.read(first.text, for: question, answers: answers),
      understood.value.isKnown,
      NamedAnswers(
        reader: reader, answers: answers, questions: nameable
      ).named(in: first.text).isEmpty
    else { return nil }
    return .answerAndQuestion(answer(understood), question: rest)
  }

  /// The dialog that a question is about, or those that it may be about.
  private func topic(_ text: String) -> DialogueAct? {
    switch TopicFinder(pack: pack, now: now).route(text).decision {
    case .confident(let id): id == dialog.id ? .sameTopic : .sideTopic(id)
    case .unsure(let ids):
      switch ids.filter({ $0 != dialog.id }) {
      case []: .sameTopic
      case let others where others.count == 1 && ids.count == 1: .maybeTopic(others[0])
      case let others: .someTopic(others)
      }
    case .none: nil
    }
  }

  /// Another dialog that the line is surely about.
  func otherTopic(_ text: String) -> String? {
    guard case .confident(let id) = TopicFinder(pack: pack, now: now).route(text).decision,
      id != dialog.id, program.dialog(id) != nil
    else { return nil }
    return id
  }

  // MARK: - What is left

  func uncertain(_ line: Line) -> DialogueAct {
    if let lender = line.facts.first(where: { $0.question == "lender" }),
      let other = dialogOfOtherLender(lender)
    {
      return .undecided([.switchTo(other), .nothing])
    }
    let meanings = fitting(line)
    if let other = otherTopic(line.text), meanings.isEmpty || line.text.count > 12 {
      return .maybeTopic(other)
    }
    return meanings.isEmpty ? refusal(line) : .undecided(meanings + [.nothing])
  }

  func refusal(_ line: Line) -> DialogueAct {
    if case .failure(let refusal)? = line.reading { return .refused(refusal.message) }
    return .notUnderstood
  }

  /// Other questions of this dialog that a value which does not fit the open one answers: 20万 where a
  /// date is asked for.
  private func fitting(_ line: Line) -> [Meaning] {
    guard let question, line.text.count <= 24, Self.hasUnit(line.text) else { return [] }
    func isValue(_ other: Question) -> Bool {
      switch other.type {
      case .yen, .rate, .date, .days: other.id != question.id && other.type != question.type
      default: false
      }
    }
    func read(_ other: Question) -> Stated? {
      guard case .success(let understood) = reader.read(line.text, for: other, answers: answers),
        understood.value.isKnown, understood.value != answers[other.id]
      else { return nil }
      return Stated(
        question: other.id, value: understood.value, isApproximate: understood.isApproximate)
    }
    let given = path.compactMap { program.questions[$0] }.filter { answers[$0.id] != nil }
    let missing = ahead.filter { answers[$0.id] == nil }
    var fills = missing.filter(isValue).compactMap(read)
    // 27日 is a day rather than a number of them.
    if fills.contains(where: { if case .date = $0.value { true } else { false } }) {
      fills.removeAll { if case .days = $0.value { true } else { false } }
    }
    return fills.prefix(3).map { .fill($0) }
      + given.filter(isValue).compactMap(read).prefix(3).map { .change([$0]) }
  }

  /// Whether a value says what it is a number of; 5 alone may be anything.
  private static func hasUnit(_ text: String) -> Bool {
    let text = NormalizedText(text).text
    return text.contains { $0.isNumber || "一二三四五六七八九十百千".contains($0) }
      && [
        "円", "万", "千", "¥", "%", "パーセント", "yen", "percent", "日", "月", "/", "k", "man",
      ].contains { text.contains($0) }
  }
}
