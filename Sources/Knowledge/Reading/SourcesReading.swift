import StrictYAML

/// Reads `sources.yaml`.
struct SourcesReading {
  private let context: ReadingContext

  init(_ context: ReadingContext) { self.context = context }

  func read(_ node: YAMLNode) -> [Source] {
    node.readMapping("the file of sources", into: context.diagnostics) { reader in
      context.elements(reader.required("sources", .mapping) ?? [], "a source") { id, source in
        let kind = source.required("kind", YAMLShape<Source.Kind>.word)
        let title = source.required("title", .bilingual)
        let address = source.optional("address", .text)
        let dated = source.optional("dated", .partialDate)
        let reliability = source.required("reliability", YAMLShape<Confidence>.word)
        guard let kind, let title, let reliability else { return nil }
        return Source(
          id: id, kind: kind, title: title, address: address?.text, reliability: reliability,
          dated: dated)
      }
    }
  }
}
