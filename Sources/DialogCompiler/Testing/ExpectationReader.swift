import DialogEngine
import StrictYAML

/// Reads what a test expects.
struct ExpectationReader {
  static let scriptParts = [
    "have_ready", "first_words", "say", "ask", "replies", "never_say", "write_down", "other_ways",
  ]
  static let countedLines = ["answer", "steps", "said"]

  let names: TestNames
  let diagnostics: DiagnosticCollector
  /// The test opens with a sentence.
  let isTyped: Bool

  func read(_ node: YAMLNode) -> TestExpectation? {
    node.readMapping("'expect'", into: diagnostics) { expect in
      let question = expect.optional("question", .name)
      let outcome = expect.optional("outcome", .name)
      let dialog = expect.optional("dialog", .name)
      let picked = expect.optional("picked", .mapping)
      let figures = expect.optional("figures", .mapping) ?? []
      let deadline = expect.optional("deadline", .name)
      let cites = expect.optional("cites", .names) ?? []
      let numbers = expect.optional("numbers", .names)
      let never = expect.optional("never", .names) ?? []
      let script: YAMLNode? = expect.optional("script", .any)
      let lines = parts(expect.optional("lines", .any), of: "an outcome", among: Self.countedLines)
      let shown = expect.optional("shown", .mapping)
      let takes = expect.optional("takes", .texts) ?? []
      let refuses = expect.optional("refuses", .texts) ?? []

      if let dialog { names.checkDialog(dialog, into: diagnostics) }
      names.checkFacts(cites, into: diagnostics)
      names.checkNumbers((numbers ?? []) + never, into: diagnostics)
      refuseWhatCannotBe(expect)
      let end = end(question, outcome, at: node.firstLineRange)
      var expected = TestExpectation(end: end ?? .question(""))
      expected.dialog = dialog?.text
      expected.picked = picked.map {
        TestAnswerReader(names: names, diagnostics: diagnostics).answers($0)
      }
      if let outcome, let found = names.outcomes[outcome.text] {
        expected.figures = figures.compactMap { figure($0, outcome.text, found) }
      }
      expected.deadline = deadline.flatMap(self.deadline)
      expected.cites = cites.map(\.text)
      expected.numbers = numbers.map { $0.map(\.text) }
      expected.never = never.map(\.text)
      expected.call = script.flatMap(call)
      expected.lines = lines
      if let end {
        let references = names.references(at: end)
        expected.shown = shown?.compactMap { self.shown($0, among: references) }
      }
      if case .question(let id)? = end, let question = names.program.questions[id] {
        expected.takes = takes.compactMap { answer(Named($0), to: question) }
        expected.refuses = refuses.compactMap { answer(Named($0), to: question) }
      }
      return end == nil ? nil : expected
    }
  }

  private func end(
    _ question: Named?, _ outcome: Named?, at range: SourceRange
  ) -> TestExpectation.End? {
    if let question, outcome == nil {
      return names.question(question, into: diagnostics).map { .question($0.id) }
    }
    if let outcome, question == nil {
      return names.outcome(outcome, into: diagnostics).map { _ in .outcome(outcome.text) }
    }
    diagnostics.report(.testWithoutEnd(both: question != nil, at: range))
    return nil
  }

  private func refuseWhatCannotBe(_ expect: MappingReader) {
    if expect["question"] != nil, expect["outcome"] == nil {
      for key in ["figures", "deadline", "cites", "numbers", "never", "script"] {
        guard let entry = expect[key] else { continue }
        diagnostics.report(
          .impossibleExpectation(
            entry.key, because: "at an open question there is no '\(key)' yet",
            hint: "remove it, or expect an outcome"))
      }
    }
    if expect["outcome"] != nil, expect["question"] == nil {
      for key in ["takes", "refuses"] {
        guard let entry = expect[key] else { continue }
        diagnostics.report(
          .impossibleExpectation(
            entry.key, because: "an outcome asks nothing, so that it takes and refuses nothing",
            hint: "remove it, or expect a question"))
      }
    }
    guard !isTyped else { return }
    for key in ["picked", "dialog"] {
      guard let entry = expect[key] else { continue }
      diagnostics.report(
        .impossibleExpectation(
          entry.key, because: "'\(key)' is about a typed sentence, and there is none",
          hint: "remove it, or add 'typed: sentence'"))
    }
  }

  private func figure(
    _ entry: YAMLEntry, _ id: String, _ outcome: Outcome
  ) -> TestExpectation.Figure? {
    let name = Named(entry.key)
    guard let figure = outcome.figures.first(where: { $0.name == name.text }) else {
      diagnostics.report(
        .unknownTestFigure(name, of: id, among: outcome.figures.map(\.name)))
      return nil
    }
    guard let text = entry.value.read(.name, as: "'\(name.text)'", into: diagnostics) else {
      return nil
    }
    let value =
      text.text == "none"
      ? .unknown
      : TestValues.value(text.text, type: figure.type, phone: names.vocabulary.storedPhone)
    guard let value else {
      diagnostics.report(.wrongTestValue(text, of: name.text, type: figure.type))
      return nil
    }
    return TestExpectation.Figure(name: name.text, value: value)
  }

  private func shown(
    _ entry: YAMLEntry, among references: [String: ValueType]
  ) -> TestExpectation.Shown? {
    let name = Named(entry.key)
    guard let type = references[name.text] else {
      diagnostics.report(.unknownTestReference(name, among: references.keys.sorted()))
      return nil
    }
    guard let text = entry.value.read(.name, as: "'\(name.text)'", into: diagnostics) else {
      return nil
    }
    if text.text == "any" { return .init(name: name.text, value: nil) }
    guard
      let value = TestValues.value(text.text, type: type, phone: names.vocabulary.storedPhone)
    else {
      diagnostics.report(.wrongTestValue(text, of: name.text, type: type))
      return nil
    }
    return .init(name: name.text, value: value)
  }

  /// A value for a question, within its limits or not.
  private func answer(_ text: Named, to question: Question) -> Value? {
    guard
      let value = TestValues.value(
        text.text, type: question.type, phone: names.vocabulary.storedPhone)
    else {
      diagnostics.report(.wrongTestValue(text, of: question.id, type: question.type))
      return nil
    }
    return value
  }

  private func deadline(_ text: Named) -> TestExpectation.Deadline? {
    if text.text == "none" { return TestExpectation.Deadline.none }
    let type: ValueType = text.text.contains("T") ? .moment : .date
    guard let value = TestValues.value(text.text, type: type, phone: { _ in nil }),
      value.isKnown
    else {
      diagnostics.report(.wrongTestValue(text, of: "deadline", type: .moment))
      return nil
    }
    return .at(value)
  }

  private func call(_ node: YAMLNode) -> TestExpectation.Call? {
    if let scalar = node.scalar {
      if scalar.text == "none" { return TestExpectation.Call.none }
      names.checkScript(Named(scalar), into: diagnostics)
      return .script(.init(id: scalar.text, desk: nil, parts: [], blanks: nil))
    }
    return node.readMapping("'script'", into: diagnostics) { script in
      let id = script.optional("id", .name)
      let desk = script.optional("desk", .name)
      let parts = parts(
        script.optional("parts", .any), of: "a script", among: Self.scriptParts)
      let blanks = script.optional("blanks", .texts)?.map(\.text)
      if let id { names.checkScript(id, into: diagnostics) }
      if let desk, desk.text != "find" { names.checkNumbers([desk], into: diagnostics) }
      return .script(
        .init(
          id: id?.text, desk: desk.map { $0.text == "find" ? .finding : .number($0.text) },
          parts: parts, blanks: blanks))
    }
  }

  /// A list of parts, or parts with how many lines each has.
  private func parts(
    _ node: YAMLNode?, of what: String, among known: [String]
  ) -> [TestExpectation.Part] {
    guard let node else { return [] }
    func isKnown(_ name: Named) -> Bool {
      if known.contains(name.text) { return true }
      diagnostics.report(.unknownTestPart(name, of: what, among: known))
      return false
    }
    if node.items != nil {
      return (node.read(.names, as: "'parts'", into: diagnostics) ?? []).filter(isKnown)
        .map { .init(id: $0.text, lines: nil) }
    }
    let entries = node.read(.mapping, as: "parts", into: diagnostics) ?? []
    return entries.compactMap { entry in
      let name = Named(entry.key)
      guard isKnown(name), let count = entry.value.read(.name, as: name.text, into: diagnostics)
      else { return nil }
      guard case .count(let lines) = TestValues.value(count.text, type: .count, phone: { _ in nil })
      else {
        diagnostics.report(.wrongTestValue(count, of: name.text, type: .count))
        return nil
      }
      return .init(id: name.text, lines: lines)
    }
  }
}
