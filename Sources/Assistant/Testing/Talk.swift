import DialogCompiler
import DialogEngine

/// A test's conversation, question by question: what is open is answered, as at the prompt, until
/// nothing is open or the test has no answer to it.
struct Talk {
  typealias Difference = DialogTestResult.Difference

  /// Where it ended.
  let walk: Walk
  /// Answers that the prompt would not have taken.
  private(set) var refusals: [Difference] = []
  /// Answers to questions that never were open.
  let unasked: [Difference]

  /// - Parameter stated: what the opening sentence gave.
  /// - Returns: `nil` where there is no such dialog.
  init?(_ test: DialogTest, _ dialog: String, after stated: Answers, of pack: Pack) {
    let host = DialogFunctions(knowledge: pack.knowledge)
    let reader = QuestionReader(program: pack.program, host: host, now: test.now)
    var given = stated
    for answer in test.earlier.all + test.parked.all {
      given.set(answer.value, for: answer.question, isApproximate: answer.isApproximate)
    }
    var waiting = test.answers.all
    while true {
      guard let walk = pack.program.walk(dialog, answers: given, now: test.now, host: host) else {
        return nil
      }
      guard case .question(let id, _) = walk.end, let question = pack.program.questions[id],
        let place = waiting.firstIndex(where: { $0.question == id })
      else {
        self.walk = walk
        break
      }
      let answer = waiting.remove(at: place)
      if let refusal = reader.violatedLimit(of: question, answer.value, given) {
        refusals.append(
          Difference(
            what: "answer '\(id)'", expected: "an answer that the prompt takes",
            found: "\(TestValues.text(answer.value)): \(refusal.message)"))
      }
      given.set(answer.value, for: id, isApproximate: answer.isApproximate)
    }
    unasked = waiting.map { answer in
      Difference(
        what: "answer '\(answer.question)'", expected: "asked for on the way",
        found: "never asked; what is only looked at stands under 'earlier:', what does not count "
          + "under 'parked:'")
    }
  }
}
