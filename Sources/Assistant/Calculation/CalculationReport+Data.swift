import Knowledge
import LoanCalculator
import NumberRegistry
import Units

extension CalculationReport {
  /// The report as one object: the figures by their keys, `rows` of the table, `notes`, and the
  /// derivations with their facts.
  public func json(_ context: CalculationContext) -> JSONValue {
    var members = lines.map { JSONValue.Member($0.key, $0.cell.value) }
    if let table {
      members.append(
        .init(
          "rows",
          .array(
            table.rows.map { row in
              .object(zip(table.columns, row).map { JSONValue.Member($0.key, $1.value) })
            })))
    }
    if !notes.isEmpty {
      members.append(.init("notes", .strings(notes.map { $0(english: context.english) })))
    }
    let first = derivations.first
    let formula = context.english ? first?.formulaEnglish : first?.formula
    var seen: Set<String> = []
    let cites = derivations.flatMap(\.ruleFactIDs).filter { seen.insert($0).inserted }
    members += [
      .init("formula", .optional(formula)), .init("cites", .strings(cites)),
      .init(
        "overdue",
        .bool(cites.contains { context.knowledge.isOverdue(fact: $0, on: context.day) })),
      .init("derivations", .array(derivations.map { context.view(of: $0).json })),
    ]
    return .object(members)
  }

  /// The table as RFC 4180 asks: keys first, every row, CRLF. Where there is no table, one row with
  /// the figures.
  public var csv: String {
    let table =
      self.table
      ?? Table(lines.map { Column($0.key, $0.label) }, [lines.map(\.cell)])
    let rows = [table.columns.map(\.key)] + table.rows.map { $0.map { field($0.value) } }
    return rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func field(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: value.text
    }
  }

  private func quoted(_ field: String) -> String {
    // By scalars: CR and LF together are one character.
    guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return field
    }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }
}
