import StrictYAML

/// What the readers of all files share: the ids of the pack, and where problems go.
struct ReadingContext {
  let names: Names
  let diagnostics: DiagnosticCollector

  /// Reads the entries of a mapping whose keys are ids.
  func elements<Element>(
    _ entries: [YAMLEntry], _ what: String,
    _ body: (String, inout MappingReader) -> Element?
  ) -> [Element] {
    entries.compactMap { entry in
      checkID(entry.key)
      return entry.value.readMapping(what, into: diagnostics) { reader in
        body(entry.key.text, &reader)
      }
    }
  }

  /// Ids never show and stand in expressions, so they stay small ASCII words.
  func checkID(_ key: YAMLScalar) {
    let isWord =
      key.text.unicodeScalars.first.map { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
      ?? false
    let rest = key.text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
    }
    if !isWord || !rest { diagnostics.report(.badID(key)) }
  }

  /// The texts of a list, each of which must be one of the known ids.
  func references(_ texts: [YAMLScalar]?, to kind: ReferenceKind) -> [String] {
    (texts ?? []).compactMap { reference($0, to: kind) }
  }

  /// The id that a text names, which must be known.
  func reference(_ text: YAMLScalar?, to kind: ReferenceKind) -> String? {
    guard let text else { return nil }
    let known = kind.names(in: names)
    if !known.contains(text.text) {
      diagnostics.report(.unknownReference(text, kind, known: known))
    }
    return text.text
  }
}

/// What an id can refer to.
enum ReferenceKind {
  case source, fact, figure, desk, purpose

  func names(in names: Names) -> Set<String> {
    switch self {
    case .source: names.sources
    case .fact: names.facts
    case .figure: names.figures
    case .desk: names.desks
    case .purpose: names.purposes
    }
  }
}
