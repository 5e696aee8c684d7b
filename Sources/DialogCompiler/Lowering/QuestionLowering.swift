import DialogEngine
import StrictYAML

/// Checks the wording and the limits of a question, and makes the engine's form of it.
struct QuestionLowering {
  /// Without `let`s: a question may be asked where none of them is in scope.
  let content: ContentChecker

  func lower(_ question: SyntaxQuestion) -> Question {
    if question.type == .lender { checkLenders(question) }
    return Question(
      id: question.id.text, type: question.type, prompt: content.template(question.ask),
      why: question.why, unknown: question.unknown, label: question.label,
      options: question.options.map {
        Question.Option(id: $0.id.text, label: $0.label, also: $0.also, said: $0.said)
      },
      noneOption: question.none?.text, example: question.example,
      minimum: limit(question.minimum, of: question),
      maximum: limit(question.maximum, of: question),
      prefer: question.prefer)
  }

  private func limit(_ limit: SyntaxExpression?, of question: SyntaxQuestion) -> Expression? {
    limit.flatMap {
      content.expressions.check($0, as: question.type, of: "a limit of '\(question.id.text)'")
    }
  }

  private func checkLenders(_ question: SyntaxQuestion) {
    let known = content.scope.table.lenders
    for option in question.options where !known.contains(option.id.text) {
      content.diagnostics.report(.unknownLender(option.id, among: known))
    }
  }
}
