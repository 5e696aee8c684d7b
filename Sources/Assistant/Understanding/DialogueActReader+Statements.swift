import AnswerReading
import DialogEngine

/// What a sentence that asks nothing gives: the answer, several things, a correction.
extension DialogueActReader {
  /// What a sentence that asks nothing gives; `nil` where it gives nothing.
  func stated(_ line: Line) -> DialogueAct? {
    if let all = several(line) { return facts(all, line) }
    let others = fresh(line)
    switch line.corrections {
    case .certain(let changes): return .correction(changes + others)
    // Something new beside what differs: no slip is taken back there, so that it may be one.
    case .oneOf(let changes)
    where !others.isEmpty && line.facts.contains(where: changes.contains)
      && otherTopic(line.text) == nil:
      return .facts(others, conflicts: changes)
    case .oneOf(let changes):
      if let act = unsureCorrection(changes, line) { return act }
    case .nothing: break
    }
    let named = others.filter(line.named.contains)
    if !named.isEmpty, line.value == nil || !named.allSatisfy({ $0.value == .unknown }) {
      return .facts(others, conflicts: [])
    }
    if let value = line.value {
      if value.value == .unknown, line.text.count > 8, let other = otherTopic(line.text),
        question.map({ !NamedAnswers.names($0, in: line.text) }) ?? true
      {
        return .undecided([.answer(answer(value)), .topic(other)])
      }
      return .answer(answer(value))
    }
    // 20万じゃなくて30万
    if let question, let contrast = LineSigns.contrast(in: line.text),
      case .success(let meant) = reader.read(contrast.meant, for: question, answers: answers),
      meant.value.isKnown
    {
      return .answer(answer(meant))
    }
    return otherFacts(others, line)
  }

  /// What a line says of questions that have no answer yet, other than the open one.
  private func fresh(_ line: Line) -> [Stated] {
    let facts = line.facts.filter { fact in
      !fact.isAssumed && !isOpen(fact.question)
        && !line.named.contains { $0.question == fact.question }
    }
    return (line.named + facts).filter { answers[$0.question] == nil }
  }

  /// What may take something back, or say something else.
  private func unsureCorrection(_ changes: [Stated], _ line: Line) -> DialogueAct? {
    if let value = line.knownValue {
      // Only a word such as やっぱり makes of a value that fits here one that is meant elsewhere.
      guard line.signs.corrects else { return nil }
      return .undecided(changes.prefix(3).map { .change([$0]) } + [.answer(answer(value))])
    }
    if let lender = changes.first(where: { $0.question == "lender" }), changes.count == 1,
      let other = dialogOfOtherLender(lender)
    {
      return .undecided([.switchTo(other), .nothing])
    }
    let isStated = line.facts.contains(where: changes.contains)
    if isStated {
      guard let other = otherTopic(line.text) else { return .correction(changes) }
      return changes.allSatisfy { $0.question == "lender" }
        ? .maybeTopic(other) : .undecided([.change(changes), .topic(other), .nothing])
    }
    if changes.count == 1 { return .correction(changes) }
    return .undecided(changes.prefix(4).map { .change([$0]) } + [.nothing])
  }

  /// Things that answer the open question and others.
  private func several(_ line: Line) -> [Stated]? {
    guard let question else { return nil }
    var all = line.named.filter { $0.value.isKnown }
    // Beside other things 20万 is what is owed, unless an amount is what is asked for.
    all += line.facts.filter { fact in
      !all.contains { $0.question == fact.question }
        && (!fact.isAssumed || isOpen(fact.question)
          || question.type != .yen && answers[fact.question] == nil)
    }
    if !all.contains(where: { isOpen($0.question) }) {
      guard let answer = openAnswer(line, besides: all, question) else { return nil }
      all.append(answer)
    }
    guard all.count > 1 else { return nil }
    let places = all.map(\.range.lowerBound)
    return zip(places, all).enumerated().sorted { ($0.1.0, $0.0) < ($1.1.0, $1.0) }.map(\.1.1)
  }

  /// The one part of a line that answers the open question and none of the other things in it.
  private func openAnswer(
    _ line: Line, besides others: [Stated], _ question: Question
  ) -> Stated? {
    guard !others.isEmpty else { return nil }
    // In "no, Promise" the no takes something back, and answers no question.
    if question.type == .yesNo, line.signs.corrects { return nil }
    let kin = others.filter { other in
      program.questions[other.question].map { Self.areAlike($0.type, question.type) } ?? false
    }
    // Nothing else here is of its kind, so the whole line can be read.
    if kin.isEmpty, let value = line.knownValue { return answer(value) }
    let readings = Clause.split(line.text).compactMap { clause -> Stated? in
      guard !kin.contains(where: { $0.range.overlaps(clause.range) }),
        case .success(let understood) = reader.read(clause.text, for: question, answers: answers),
        understood.value.isKnown
      else { return nil }
      var answer = answer(understood)
      answer.range = clause.range
      return answer
    }
    return readings.count == 1 ? readings[0] : nil
  }

  private static func areAlike(_ one: ValueType, _ other: ValueType) -> Bool {
    switch (one, other) {
    case (.choice, _), (_, .choice), (.multi, _), (_, .multi): false
    case (.yen, .count), (.count, .yen), (.days, .count), (.count, .days): true
    case (.days, .date), (.date, .days): true
    default: one == other
    }
  }

  /// What is new of several things is taken; what says otherwise than before is asked about, unless a
  /// word takes it back.
  private func facts(_ all: [Stated], _ line: Line) -> DialogueAct {
    let conflicts = all.filter { stated in
      answers[stated.question].map { $0 != stated.value } ?? false
    }
    let fresh = all.filter { stated in !conflicts.contains(stated) }
    if line.signs.corrects, fresh.allSatisfy({ isOpen($0.question) }) {
      return .correction(conflicts + fresh)
    }
    return .facts(fresh, conflicts: conflicts)
  }

  /// Facts that answer other questions of this dialog than the open one.
  private func otherFacts(_ told: [Stated], _ line: Line) -> DialogueAct? {
    let matters = told.contains { fact in
      asked.contains { $0.id == fact.question } || path.contains(fact.question)
    }
    guard matters else { return nil }
    // 「アコムのカードも落とした」 tells of another trouble.
    if let other = otherTopic(line.text) {
      return told.allSatisfy { $0.question == "lender" }
        ? .maybeTopic(other) : .undecided(told.map { .fill($0) } + [.topic(other)])
    }
    return .facts(told, conflicts: [])
  }

  /// The dialog that is to another lender what this one is to its own.
  func dialogOfOtherLender(_ lender: Stated) -> String? {
    guard case .option(let id) = lender.value, let own = dialog.lender, own != id else {
      return nil
    }
    let others = program.dialogs.filter { $0.lender == id && !$0.isSubDialog }
    return others.count == 1 ? others[0].id : nil
  }
}
