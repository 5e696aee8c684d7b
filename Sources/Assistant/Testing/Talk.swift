import DialogEngine
import Units

/// A conversation, question by question: what is open is answered, as at the prompt, until nothing is
/// open or there is no answer to it.
struct Talk {
  /// An answer that the prompt would not have taken.
  struct Refused: Hashable {
    let answer: Answers.Answer
    /// What the prompt would have said.
    let message: String
  }

  /// Where it ended.
  let walk: Walk
  let refused: [Refused]
  /// Answers to questions that never were open.
  let unasked: [Answers.Answer]
  /// All answers that were there at its end.
  let given: Answers

  /// - Parameter before: Answers that are there from the start.
  /// - Returns: `nil` where there is no such dialog.
  init?(_ dialog: String, now: Moment, before: Answers, answers: Answers, of pack: Pack) {
    let host = DialogFunctions(knowledge: pack.knowledge)
    let reader = QuestionReader(program: pack.program, host: host, now: now)
    var given = before
    var waiting = answers
    var refused: [Refused] = []
    while true {
      guard let walk = pack.program.walk(dialog, answers: given, now: now, host: host) else {
        return nil
      }
      guard case .question(let id, _) = walk.end, let question = pack.program.questions[id],
        let answer = waiting.remove(id)
      else {
        self.walk = walk
        break
      }
      if let refusal = reader.violatedLimit(of: question, answer.value, given) {
        refused.append(Refused(answer: answer, message: refusal.message))
      }
      given.set(answer)
    }
    self.refused = refused
    unasked = waiting.all
    self.given = given
  }
}

extension Answers {
  mutating func set(_ answer: Answer) {
    set(answer.value, for: answer.question, isApproximate: answer.isApproximate)
  }
}
