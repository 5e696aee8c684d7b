import StrictYAML
import Units

/// Reads `facts.yaml`: the facts, and the figures in them.
struct FactsReading {
  private let context: ReadingContext

  init(_ context: ReadingContext) { self.context = context }

  func read(_ node: YAMLNode) -> (checkedOn: CivilDate?, facts: [Fact], figures: [Figure]) {
    node.readMapping("the file of facts", into: context.diagnostics) { reader in
      let checkedOn = reader.required("checked_on", .date)
      let figureEntries = reader.required("figures", .mapping) ?? []
      let factEntries = reader.required("facts", .mapping) ?? []
      let facts = context.elements(factEntries, "a fact", fact)
      let sentences = Dictionary(facts.map { ($0.id, $0.ja) }, uniquingKeysWith: { a, _ in a })
      let figures = context.elements(figureEntries, "a figure") { id, reader in
        figure(id, &reader, sentences: sentences)
      }
      return (checkedOn, facts, figures)
    }
  }

  private func fact(_ id: String, _ reader: inout MappingReader) -> Fact? {
    let topic = reader.required("topic", .text)
    let ja = reader.required("ja", .text)
    let en = reader.required("en", .text)
    let confidence = reader.required("confidence", YAMLShape<Confidence>.word)
    let sources = reader.required("sources", .texts)
    let note = reader.optional("note", .text)
    let conflicts = reader.optional("conflicts_with", .texts)
    if let sources, sources.isEmpty, let entry = reader["sources"] {
      context.diagnostics.report(.factWithoutSource(id, at: entry.value.range))
    }
    let sourceIDs = context.references(sources, to: .source)
    let conflictIDs = context.references(conflicts, to: .fact)
    guard let topic, let ja, let en, let confidence else { return nil }
    return Fact(
      id: id, topic: topic.text, ja: ja.text, en: en.text, confidence: confidence,
      sources: sourceIDs, note: note?.text, conflicts: conflictIDs)
  }

  private func figure(
    _ id: String, _ reader: inout MappingReader, sentences: [String: String]
  ) -> Figure? {
    let type = reader.required("type", YAMLShape<FigureType>.word)
    // Read as its type alone, so that a wrong type does not bring a second message.
    let value = type.flatMap { figureValue($0, &reader) }
    if type == nil { _ = reader.optional("value", .any) }
    let label = reader.required("label", .text)
    let fact = reader.required("fact", .text)
    guard let value, let label, let factID = context.reference(fact, to: .fact) else { return nil }
    if let sentence = sentences[factID], !SentenceNumbers(sentence).state(value),
      let entry = reader["value"]
    {
      context.diagnostics.report(
        .figureNotInSentence(id, fact: factID, sentence: sentence, at: entry.value.range))
    }
    return Figure(id: id, value: value, label: label.text, factID: factID)
  }

  private func figureValue(_ type: FigureType, _ reader: inout MappingReader) -> FigureValue? {
    switch type {
    case .rate: reader.required("value", .rate).map { .rate($0) }
    case .yen: reader.required("value", .yen).map { .yen($0) }
    case .days: reader.required("value", .count).map { .days($0) }
    case .count: reader.required("value", .count).map { .count($0) }
    case .date: reader.required("value", .date).map { .date($0) }
    case .time: reader.required("value", .time).map { .time($0) }
    }
  }
}
