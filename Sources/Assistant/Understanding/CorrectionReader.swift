import AnswerReading
import DialogEngine
import TextForms
import Units

/// Finds what a line says otherwise than earlier answers do.
struct CorrectionReader {
  typealias Stated = StatedFacts.Stated

  enum Found: Hashable {
    case nothing
    /// By name, or by words that can mean nothing else.
    case certain([Stated])
    /// A value alone, which could be the answer to any of these.
    case oneOf([Stated])
  }

  let reader: QuestionReader
  let answers: Answers
  /// The questions that have an answer, the nearest to the person's mind first.
  let answered: [Question]

  /// - Parameters:
  ///   - named: Answers that the line gives by the name of their question.
  ///   - facts: What else it states.
  func corrections(
    in line: String, _ signs: LineSigns, named: [Stated], facts: [Stated]
  ) -> Found {
    let byName = named.filter(differs)
    if !byName.isEmpty { return .certain(byName) }
    if let contrast = LineSigns.contrast(in: line) {
      let meant = answered.compactMap { question -> Stated? in
        guard let denied = value(of: contrast.denied, question),
          denied.value == answers[question.id], let meant = value(of: contrast.meant, question)
        else { return nil }
        return meant
      }
      if meant.count == 1 { return .certain(meant) }
      if meant.count > 1 { return .oneOf(meant) }
    }
    let stated = facts.filter { differs($0) && !$0.isAssumed }
    if !stated.isEmpty { return signs.corrects ? .certain(stated) : .oneOf(stated) }
    guard signs.corrects, !signs.corrected.isEmpty else { return .nothing }
    let bare = answered.compactMap { bareValue(signs.corrected, $0) }.filter(differs)
    // Of options only one that is spelled out can be meant, of values every one of the kind.
    return bare.isEmpty ? .nothing : .oneOf(bare)
  }

  private func differs(_ stated: Stated) -> Bool {
    answers[stated.question].map { $0 != stated.value } ?? false
  }

  private func value(of text: String, _ question: Question) -> Stated? {
    guard case .success(let understood) = reader.read(text, for: question, answers: answers),
      understood.value.isKnown
    else { return nil }
    return Stated(
      question: question.id, value: understood.value, isApproximate: understood.isApproximate)
  }

  /// A value of a question with hardly anything around it.
  private func bareValue(_ text: String, _ question: Question) -> Stated? {
    switch question.type {
    case .choice, .lender:
      let spellings = question.options.map {
        OptionSpelling(id: $0.id, label: $0.label, also: $0.also)
      }
      let options = AnswerReader(today: reader.now.date, language: .ja)
        .options(of: spellings, mentionedIn: text)
      guard options.count == 1 else { return nil }
      return Stated(question: question.id, value: .option(options[0]))
    case .yen, .rate, .date, .phone, .days, .time:
      return text.count <= 16 ? value(of: text, question) : nil
    default: return nil
    }
  }
}
