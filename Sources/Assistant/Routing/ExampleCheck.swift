import DialogEngine
import QuestionRouter
import StrictYAML
import TextForms
import Units

/// Looks at the examples as a whole: do they lead where they stand?
struct ExampleCheck {
  /// From this confidence on an example that leads elsewhere is told.
  private static let surelyElsewhere: Float = 0.95
  /// Examples that agree so much are nearly the same.
  private static let nearlyTheSame: Float = 0.93
  /// A dialog with so many times fewer examples than usual is told.
  private static let farFewer = 10

  private struct Example {
    let topic: String?
    let text: YAMLScalar
  }

  let source: RoutingSource
  let program: Program
  /// The examples of each dialog, as they stand in its file.
  let written: [String: [YAMLScalar]]

  func diagnostics(on day: CivilDate) -> [Diagnostic] {
    let examples = self.examples
    let counts = tooFew(examples)
    let (unique, repeated) = parted(examples)
    let training = RouterTraining(
      topics: topics.map(\.id),
      examples: unique.map { RouterTraining.Example(topic: $0.topic, text: $0.text.text) },
      lexicon: source.lexicon)
    return counts + repeated + alike(unique, training) + elsewhere(unique, training, day)
  }

  private var topics: [Dialog] { program.dialogs.filter { !$0.isSubDialog } }

  /// All examples with their places: those of the dialogs first.
  private var examples: [Example] {
    let ids = Set(topics.map(\.id))
    let inDialogs = topics.flatMap { dialog in
      (written[dialog.id] ?? []).map { Example(topic: dialog.id, text: $0) }
    }
    let further = source.groups.flatMap { group in
      group.texts.map { Example(topic: group.topic, text: $0) }
    }
    return inDialogs + further.filter { $0.topic.map(ids.contains) ?? true }
  }

  private func tooFew(_ examples: [Example]) -> [Diagnostic] {
    let counts = Dictionary(grouping: examples.filter { $0.topic != nil }, by: \.topic)
    let sorted = counts.values.map(\.count).sorted()
    guard sorted.count > 2 else { return [] }
    let usual = sorted[sorted.count / 2]
    return counts.values.compactMap { own in
      guard let first = own.first, let topic = first.topic, own.count * Self.farFewer < usual
      else { return nil }
      return .farFewerExamples(topic, count: own.count, usual: usual, at: first.text.range)
    }
  }

  /// Each text once, and what is said of its repetitions.
  private func parted(_ examples: [Example]) -> ([Example], [Diagnostic]) {
    var seen: [String: SourceRange] = [:]
    var unique: [Example] = []
    var repeated: [Diagnostic] = []
    for example in examples {
      let key = NormalizedText(example.text.text).text
      if let first = seen[key] {
        repeated.append(.repeatedExample(example.text, first: first))
      } else {
        seen[key] = example.text.range
        unique.append(example)
      }
    }
    return (unique, repeated)
  }

  private func alike(_ examples: [Example], _ training: RouterTraining) -> [Diagnostic] {
    training.similarities(atLeast: Self.nearlyTheSame).compactMap { pair in
      let (first, second) = (examples[pair.first], examples[pair.second])
      guard first.topic != second.topic, !areToldApartByLender(first.topic, second.topic) else {
        return nil
      }
      return .alikeExamples(
        second.text, of: second.topic ?? RoutingSource.noTopic, first: first.text.range,
        firstTopic: first.topic ?? RoutingSource.noTopic)
    }
  }

  private func elsewhere(
    _ examples: [Example], _ training: RouterTraining, _ day: CivilDate
  ) -> [Diagnostic] {
    let lenders = NamedLender(program: program, today: day)
    let routings = training.routingsWithoutThemselves { lenders.excludedDialogs(by: $0) }
    return zip(examples, routings).compactMap { example, left in
      // What belongs to no dialog is collected because it looks like one.
      guard example.topic != nil,
        case .confident(let other) = left.routing.decision, other != example.topic,
        let confidence = left.routing.candidates.first?.confidence,
        confidence >= Self.surelyElsewhere, !areToldApartByLender(example.topic, other)
      else { return nil }
      return .exampleElsewhere(
        example.text, of: example.topic ?? RoutingSource.noTopic, goesTo: other,
        confidence: Int((confidence * 100).rounded(.down)))
    }
  }

  private func areToldApartByLender(_ first: String?, _ second: String?) -> Bool {
    [first, second].allSatisfy { id in
      id.flatMap { program.dialog($0) }?.lender != nil
    }
  }
}
