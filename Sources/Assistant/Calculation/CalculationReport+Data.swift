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
      .init("derivations", .array(derivations.map { json($0, context) })),
    ]
    return .object(members)
  }

  private func json(_ derivation: Derivation, _ context: CalculationContext) -> JSONValue {
    let english = context.english
    let inputs = derivation.inputs.map { input -> JSONValue in
      .object([
        "name": .string(input.name),
        "label": .string(english ? input.labelEnglish : input.label),
        "value": .string(english ? input.valueEnglish : input.value),
      ])
    }
    let grounds = context.knowledge.grounds(ofFacts: derivation.ruleFactIDs, on: context.day)
    let facts = grounds.map { ground -> JSONValue in
      .object([
        "id": .string(ground.fact.id),
        "text": .string(ground.fact.sentence(english: english)),
        "confidence": .string(ground.fact.confidence.rawValue),
        "sources": .strings(ground.fact.sources),
        "checked_on": .optional(ground.fact.checkedOn?.iso),
        "overdue": .bool(ground.isOverdue),
      ])
    }
    return .object([
      "formula": .string(english ? derivation.formulaEnglish : derivation.formula),
      "inputs": .array(inputs),
      "rule": .string(derivation.rule.id),
      "rule_text": .string(derivation.rule.text(japanese: !english)),
      "rounding": .string(derivation.rounding.text(japanese: !english)),
      "confidence": .optional(
        context.knowledge.confidence(ofFacts: derivation.ruleFactIDs)?.rawValue),
      "facts": .array(facts),
    ])
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
