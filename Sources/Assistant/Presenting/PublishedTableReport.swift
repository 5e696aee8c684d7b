import Knowledge
import NumberRegistry
public import TextForms
public import Units

/// What `annai facts --table` tells: a table as its sources print it, with what is wrong in it.
public struct PublishedTableReport: Sendable {
  private let table: PublishedTable
  private let sources: [(id: String, title: String)]
  private let facts: [CiteView]
  private let language: Language

  /// - Returns: `nil` when the pack has no such table.
  public init?(_ id: String, pack: Pack, on day: CivilDate, language: Language) {
    let knowledge = pack.knowledge
    guard let table = knowledge.tables[id: id] else { return nil }
    self.table = table
    self.language = language
    sources = table.sources.map { id in
      (id, knowledge.sources[id: id]?.title(english: language == .en) ?? id)
    }
    facts = table.factIDs.compactMap {
      CiteView($0, knowledge: knowledge, on: day, language: language)
    }
  }

  private var english: Bool { language == .en }

  /// The ids and titles of all tables of a pack, one a line.
  public static func list(of pack: Pack, language: Language) -> String {
    let tables = pack.knowledge.tables
    let width = tables.ids.map(\.count).max() ?? 0
    return tables.map { table in
      let blanks = String(repeating: " ", count: width - table.id.count + 2)
      return table.id + blanks + table.title(english: language == .en)
    }
    .joined(separator: "\n")
  }

  public static func json(of pack: Pack, language: Language) -> JSONValue {
    .object([
      "tables": .array(
        pack.knowledge.tables.map {
          .object([
            "id": .string($0.id), "title": .string($0.title(english: language == .en)),
            "rows": .int($0.rows.count), "sources": .strings($0.sources),
            "facts": .strings($0.factIDs),
          ])
        })
    ])
  }

  public var text: String {
    var lines = ["\(table.title(english: english))  (\(table.id))"]
    if !table.columns.isEmpty {
      let columns = table.columns.map { column in
        TextTable.Column(
          title: column.title(english: english),
          alignsRight: table.column(column.id).allSatisfy { $0.isNumeric })
      }
      lines += [""] + TextTable(columns: columns, rows: table.rows.map { $0.map(\.grouped) }).lines
    }
    let notes = table.notes.map { "・\($0(english: english))" }
    if !notes.isEmpty { lines += [""] + notes }
    if !facts.isEmpty {
      let heading = Message.evidenceHeading.text(language)
      lines += ["", heading] + facts.map { "・\($0.evidence)" }
    }
    lines += ["", Message.tableSources.text(language)]
    return (lines + sources.map { "・\($0.title) [\($0.id)]" }).joined(separator: "\n")
  }

  public var json: JSONValue {
    .object([
      "id": .string(table.id), "title": .string(table.title(english: english)),
      "sources": .strings(table.sources),
      "columns": .array(
        table.columns.map {
          .object(["id": .string($0.id), "title": .string($0.title(english: english))])
        }),
      "rows": .array(table.rows.map { .strings($0) }),
      "notes": .strings(table.notes.map { $0(english: english) }),
      "facts": .array(facts.map(\.json)),
    ])
  }
}

extension String {
  /// A number, or nothing: what stands at the right of its column.
  fileprivate var isNumeric: Bool { self == "-" || allSatisfy { "0123456789.-".contains($0) } }

  /// A whole number with its thousands set apart; anything else as it is.
  fileprivate var grouped: String { Int(self).map(AmountText.grouped) ?? self }
}
