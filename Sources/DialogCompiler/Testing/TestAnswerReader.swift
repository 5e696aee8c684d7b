import DialogEngine
import StrictYAML

/// Reads answers by question, each checked against its question.
struct TestAnswerReader {
  let names: TestNames
  let diagnostics: DiagnosticCollector

  func answers(_ entries: [YAMLEntry]?) -> Answers {
    var answers = Answers()
    for entry in entries ?? [] {
      guard let question = names.question(Named(entry.key), into: diagnostics),
        let (value, isApproximate) = answer(entry.value, to: question)
      else { continue }
      answers.set(value, for: question.id, isApproximate: isApproximate)
    }
    return answers
  }

  private func answer(_ node: YAMLNode, to question: Question) -> (Value, isApproximate: Bool)? {
    if case .multi = question.type, let items = node.items {
      let options = items.compactMap {
        $0.read(.text, as: "an option of '\(question.id)'", into: diagnostics).map(Named.init)
      }
      guard options.count == items.count, check(options, of: question) else { return nil }
      let value = Value.options(inOrder(options.map(\.text), of: question))
      let listed = Named("[\(options.map(\.text).joined(separator: ", "))]", node.firstLineRange)
      return check(value, listed, question).map { ($0, false) }
    }
    guard let scalar = node.read(.text, as: "'\(question.id)'", into: diagnostics) else {
      return nil
    }
    let written = Named(scalar)
    let isApproximate = written.text.hasSuffix("?") && mayBeApproximate(question.type)
    let text = isApproximate ? String(written.text.dropLast()) : written.text
    guard
      let value = TestValues.value(
        text, type: question.type, phone: names.vocabulary.storedPhone)
    else {
      diagnostics.report(.wrongTestValue(written, of: question.id, type: question.type))
      return nil
    }
    if value != .unknown, !question.options.isEmpty, !check([written], of: question) { return nil }
    return check(value, written, question).map { ($0, isApproximate) }
  }

  private func mayBeApproximate(_ type: ValueType) -> Bool {
    switch type {
    case .yen, .rate, .count, .days, .date: true
    default: false
    }
  }

  /// The prompt keeps the options in the order of the question.
  private func inOrder(_ ids: [String], of question: Question) -> [String] {
    let place = Dictionary(question.options.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return ids.sorted { (place[$0] ?? 0) < (place[$1] ?? 0) }
  }

  private func check(_ options: [Named], of question: Question) -> Bool {
    let wrong = options.filter { question.option($0.text) == nil }
    for option in wrong {
      diagnostics.report(
        .unknownTestOption(option, of: question.id, among: question.options.map(\.id)))
    }
    return wrong.isEmpty
  }

  private func check(_ value: Value, _ written: Named, _ question: Question) -> Value? {
    if question.accepts(value) { return value }
    diagnostics.report(.refusedTestValue(written, of: question))
    return nil
  }
}
