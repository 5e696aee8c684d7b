import StrictYAML
import TextForms

/// Reads an outcome, and sees that it has every part that a person needs.
struct OutcomeReader {
  private static let needed = ["title", "first", "answer", "steps", "cite"]
  private static let known = needed + ["figures", "deadline", "script", "no_call"]

  private let diagnostics: DiagnosticCollector

  init(_ diagnostics: DiagnosticCollector) { self.diagnostics = diagnostics }

  func outcome(_ node: YAMLNode) -> SyntaxOutcome? {
    node.readMapping("an outcome", into: diagnostics) { reader in
      let title = reader.optional("title", .prose)
      let first = reader.optional("first", .prose)
      let answer = reader.optional("answer", .lines)
      let steps = reader.optional("steps", .lines)
      let figures = reader.optional("figures", .mapping) ?? []
      let deadline: YAMLNode? = reader.optional("deadline", .any)
      let script = reader.optional("script", .name)
      let noCall = reader.optional("no_call", .plainProse)
      let cites = reader.optional("cite", .names)
      let isWhole =
        title != nil && first != nil && answer != nil && steps != nil && cites != nil
        && reader.has("script") != reader.has("no_call")
      if !isWhole { checkParts(reader, node) }
      guard let title, let first, let answer, let steps, let cites else { return nil }
      return SyntaxOutcome(
        title: title, first: first, answer: answer, steps: steps,
        figures: figures.compactMap(figure), deadline: deadline.flatMap(self.deadline),
        script: script, noCall: noCall, cites: cites)
    }
  }

  private func checkParts(_ reader: MappingReader, _ node: YAMLNode) {
    guard node.entries != nil else { return }
    var missing = Self.needed.filter { !reader.has($0) }
    let (hasScript, hasReason) = (reader.has("script"), reader.has("no_call"))
    if missing.isEmpty, hasScript != hasReason { return }
    // A misspelt key is reported as such, not as a missing part too.
    for entry in reader.entries where !Self.known.contains(entry.key.text) {
      let near = nearestName(to: entry.key.text, in: Self.known.filter { !reader.has($0) })
      missing.removeAll { $0 == near }
      if near == "script" || near == "no_call" { return }
    }
    if !missing.isEmpty {
      diagnostics.report(.incompleteOutcome(missing: missing, at: node.firstLineRange))
    }
    switch (reader["script"], reader["no_call"]) {
    case (nil, nil): diagnostics.report(.neitherScriptNorReason(at: node.firstLineRange))
    case (.some, .some(let entry)):
      diagnostics.report(.keyBesideOther(entry.key, other: "script", in: "an outcome"))
    default: break
    }
  }

  private func figure(_ entry: YAMLEntry) -> SyntaxOutcome.Figure? {
    entry.value.read(.plainProse, as: "the label of '\(entry.key.text)'", into: diagnostics)
      .map { SyntaxOutcome.Figure(name: Named(entry.key), label: $0) }
  }

  private func deadline(_ node: YAMLNode) -> SyntaxOutcome.Deadline? {
    node.readMapping("a deadline", into: diagnostics) { reader in
      let at = reader.required("at", .expression)
      let because = reader.required("because", .plainProse)
      guard let at, let because else { return nil }
      return SyntaxOutcome.Deadline(at: at, because: because)
    }
  }
}
