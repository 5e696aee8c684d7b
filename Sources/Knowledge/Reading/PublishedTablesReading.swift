import NumberRegistry
import StrictYAML

/// Reads `tables.yaml`: tables as their sources print them.
struct PublishedTablesReading {
  private let context: ReadingContext

  init(_ context: ReadingContext) { self.context = context }

  func read(_ node: YAMLNode) -> [PublishedTable] {
    node.readMapping("the file of tables", into: context.diagnostics) { reader in
      context.elements(reader.required("tables", .mapping) ?? [], "a table") { id, table in
        let title = table.required("title", .bilingual)
        let sources = table.required("sources", .texts)
        let facts = context.references(table.required("facts", .texts), to: .fact)
        let columns = read(columns: table.optional("columns", .list) ?? [])
        let rows = table.optional("rows", .list) ?? []
        let notes = table.optional("notes", .bilinguals) ?? []
        guard let title, let sources, let stated = table["facts"] else { return nil }
        if sources.isEmpty || (facts.isEmpty && rows.isEmpty) {
          context.diagnostics.report(.tableOfNothing(at: stated.value.range))
        }
        return PublishedTable(
          id: id, title: title, sources: context.references(sources, to: .source),
          factIDs: facts, columns: columns, rows: read(rows: rows, cells: columns.count),
          notes: notes)
      }
    }
  }

  private func read(columns: [YAMLNode]) -> [PublishedTable.Column] {
    columns.compactMap { node in
      node.readMapping("a column", into: context.diagnostics) { reader in
        let id = reader.required("id", .text)
        let ja = reader.required("ja", .text)
        let en = reader.required("en", .text)
        guard let id, let ja, let en else { return nil }
        context.checkID(id)
        return PublishedTable.Column(id: id.text, title: Bilingual(ja: ja.text, en: en.text))
      }
    }
  }

  private func read(rows: [YAMLNode], cells: Int) -> [[String]] {
    rows.compactMap { node in
      guard let row = node.read(.texts, as: "a row", into: context.diagnostics) else { return nil }
      if row.count != cells {
        context.diagnostics.report(.rowOfOtherLength(row.count, of: cells, at: node.range))
        return nil
      }
      return row.map(\.text)
    }
  }
}
