import StrictYAML
import Units

/// Reads `facts.yaml`: the facts, and the figures in them.
struct FactsReading {
  private let context: ReadingContext

  init(_ context: ReadingContext) { self.context = context }

  /// What the file holds; the day and the intervals are missing only with an error.
  struct Contents {
    var checkedOn: CivilDate?
    var recheckIntervals: RecheckIntervals?
    var facts: [Fact]
    var figures: [Figure]
  }

  func read(_ node: YAMLNode) -> Contents {
    node.readMapping("the file of facts", into: context.diagnostics) { reader in
      let checkedOn = reader.required("checked_on", .date)
      let intervals = reader.required("recheck_months", .any).map(recheckIntervals)
      let figureEntries = reader.required("figures", .mapping) ?? []
      let factEntries = reader.required("facts", .mapping) ?? []
      let file = reader.entries.first?.key.range.file
      let facts = context.elements(factEntries, "a fact") { id, reader in
        // The day of the head is that of the facts below it, not of those that somebody added.
        let isBelowHead = reader.entries.first?.key.range.file == file
        return fact(id, &reader, checkedOn: isBelowHead ? checkedOn : nil)
      }
      let sentences = Dictionary(facts.map { ($0.id, $0.ja) }, uniquingKeysWith: { a, _ in a })
      let figures = context.elements(figureEntries, "a figure") { id, reader in
        figure(id, &reader, sentences: sentences)
      }
      return Contents(
        checkedOn: checkedOn, recheckIntervals: intervals, facts: facts, figures: figures)
    }
  }

  /// Every kind has its interval, so that none is forgotten.
  private func recheckIntervals(_ node: YAMLNode) -> RecheckIntervals {
    node.readMapping("'recheck_months'", into: context.diagnostics) { reader in
      var intervals = RecheckIntervals()
      for kind in AgeingKind.allCases {
        intervals[kind] = reader.required(kind.rawValue, .recheckInterval) ?? .unknown
      }
      return intervals
    }
  }

  /// - Parameter fileDay: The day of the check of the whole file, where the fact is part of it.
  private func fact(
    _ id: String, _ reader: inout MappingReader, checkedOn fileDay: CivilDate?
  ) -> Fact? {
    let topic = reader.required("topic", .text)
    let ages = reader.required("ages", YAMLShape<AgeingKind>.word)
    let ja = reader.required("ja", .text)
    let en = reader.required("en", .text)
    let confidence = reader.required("confidence", YAMLShape<Confidence>.word)
    let sources = reader.required("sources", .texts)
    let note = reader.optional("note", .text)
    let conflicts = reader.optional("conflicts_with", .texts)
    let checkedOn = reader.optional("checked_on", .date)
    if let checkedOn, let fileDay, checkedOn < fileDay, let entry = reader["checked_on"] {
      context.diagnostics.report(.checkedTooEarly(id, before: fileDay, at: entry.value.range))
    }
    if let sources, sources.isEmpty, let entry = reader["sources"] {
      context.diagnostics.report(.factWithoutSource(id, at: entry.value.range))
    }
    let sourceIDs = context.references(sources, to: .source)
    let conflictIDs = context.references(conflicts, to: .fact)
    guard let topic, let ages, let ja, let en, let confidence else { return nil }
    return Fact(
      id: id, topic: topic.text, ages: ages, ja: ja.text, en: en.text, confidence: confidence,
      sources: sourceIDs, note: note?.text, conflicts: conflictIDs,
      checkedOn: checkedOn ?? fileDay)
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
    let factID = context.reference(fact, to: .fact)
    let sentence = factID.flatMap { sentences[$0] }
    let valid = reader.optional("valid", .any).flatMap {
      validity($0, ofFigure: id, fact: factID ?? "", sentence: sentence)
    }
    guard let value, let label, let factID else { return nil }
    if let sentence, !SentenceNumbers(sentence).state(value), let entry = reader["value"] {
      context.diagnostics.report(
        .figureNotInSentence(id, fact: factID, sentence: sentence, at: entry.value.range))
    }
    return Figure(id: id, value: value, label: label.text, factID: factID, valid: valid)
  }

  private func validity(
    _ node: YAMLNode, ofFigure id: String, fact: String, sentence: String?
  ) -> ValidityPeriod? {
    node.readMapping("'valid'", into: context.diagnostics) { reader in
      let from = reader.optional("from", .date)
      let through = reader.optional("through", .date)
      let isReadable =
        (from == nil) == (reader["from"] == nil)
        && (through == nil) == (reader["through"] == nil)
      guard isReadable, node.entries != nil else { return nil }
      if from == nil && through == nil || from.flatMap({ f in through.map { $0 < f } }) ?? false {
        context.diagnostics.report(.emptyValidity(id, at: node.range))
        return nil
      }
      for (key, day) in [("from", from), ("through", through)] {
        guard let day, let sentence, let entry = reader[key] else { continue }
        let numbers = SentenceNumbers(sentence)
        if !numbers.state(.date(day)) || !numbers.state(.count(day.year)) {
          context.diagnostics.report(
            .validityNotInSentence(id, fact: fact, day, at: entry.value.range))
        }
      }
      return ValidityPeriod(from: from, through: through)
    }
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
