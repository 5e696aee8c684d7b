import StrictYAML

/// A property of all ways, as it is written under `must_hold`.
struct SyntaxInvariant: Sendable {
  let id: Named
  let because: String
  /// It is only wanted where this holds; nil is everywhere.
  let condition: SyntaxExpression?
  let requirement: SyntaxExpression
}

/// Reads `must_hold`, of a dialog or of the pack.
struct InvariantReader {
  /// Properties of one file; each is looked at on every way.
  static let most = 200

  private let diagnostics: DiagnosticCollector

  init(_ diagnostics: DiagnosticCollector) { self.diagnostics = diagnostics }

  func invariants(_ file: inout MappingReader) -> [SyntaxInvariant] {
    let entries = file.optional("must_hold", .mapping) ?? []
    guard entries.count <= Self.most else {
      diagnostics.report(
        .tooMany("properties in one 'must_hold'", limit: Self.most, entries[0].key.range))
      return []
    }
    return entries.compactMap { entry in
      let id = Named(entry.key)
      diagnostics.checkName(id, "a property")
      return entry.value.readMapping("property '\(id.text)'", into: diagnostics) { reader in
        let because = reader.required("because", .plainProse)
        let condition = reader.optional("if", .expression)
        let requirement = reader.required("then", .expression)
        guard let because, let requirement else { return nil }
        return SyntaxInvariant(
          id: id, because: because, condition: condition, requirement: requirement)
      }
    }
  }
}
