public import Knowledge
import LoanCalculator
import NumberRegistry
public import TextForms
public import Units

/// What a report is written with.
public struct CalculationContext: Sendable {
  let knowledge: Knowledge
  /// The day on which facts are looked at.
  let day: CivilDate
  let language: Language

  public init(knowledge: Knowledge, day: CivilDate, language: Language) {
    self.knowledge = knowledge
    self.day = day
    self.language = language
  }

  var english: Bool { language == .en }
  func words(_ ja: String, _ en: String) -> String { english ? en : ja }

  func view(of derivation: Derivation) -> DerivationView {
    DerivationView(derivation, knowledge: knowledge, on: day, language: language)
  }
}

extension CalculationReport {
  /// How a report is laid out in lines.
  public struct Layout: Sendable {
    var columns: Int
    var chart: BalanceChart.Style
    /// Every row of the table, however many there are.
    var showsAllRows: Bool
    /// How the figures came about, and what says so.
    var showsWhy: Bool

    public init(columns: Int, chart: BalanceChart.Style, showsAllRows: Bool, showsWhy: Bool) {
      self.columns = columns
      self.chart = chart
      self.showsAllRows = showsAllRows
      self.showsWhy = showsWhy
    }
  }

  private static let rowsShown = 13

  /// The report for people, with a line end at its end.
  public func text(_ context: CalculationContext, _ layout: Layout) -> String {
    var blocks = [figures(context)]
    if let table { blocks.append(self.text(of: table, context, layout)) }
    if let chart {
      blocks.append(
        [context.words("残高のうごき(円)", "balance (yen)")]
          + chart.lines(columns: layout.columns, layout.chart))
    }
    if !notes.isEmpty { blocks.append(notes.map { $0(english: context.english) }) }
    if layout.showsWhy { blocks += derivations.map { context.view(of: $0).lines } }
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private func figures(_ context: CalculationContext) -> [String] {
    let ids = derivations.flatMap(\.ruleFactIDs)
    let mark =
      ids.contains { context.knowledge.isOverdue(fact: $0, on: context.day) }
      ? Message.ageingMark.text(context.language) : ""
    let labels = lines.map { $0.label(english: context.english) }
    let width = labels.map { DisplayWidth.of($0) }.max() ?? 0
    return zip(lines, labels).map { line, label in
      let blanks = String(repeating: " ", count: width - DisplayWidth.of(label) + 2)
      return label + blanks + line.cell.text(english: context.english) + mark
    }
  }

  private func text(
    of table: Table, _ context: CalculationContext, _ layout: Layout
  ) -> [String] {
    let columns = table.columns.map {
      TextTable.Column(title: $0.title(english: context.english), alignsRight: $0.alignsRight)
    }
    func cells(_ row: [Cell]) -> [String] { row.map { $0.short(english: context.english) } }
    guard !layout.showsAllRows, table.rows.count > Self.rowsShown + 1, let last = table.rows.last
    else { return TextTable(columns: columns, rows: table.rows.map(cells)).lines }
    let head = table.rows.prefix(Self.rowsShown - 1).map(cells)
    var lines = TextTable(columns: columns, rows: head + [cells(last)]).lines
    let hidden = table.rows.count - Self.rowsShown
    lines.insert(
      context.words("... (あと\(hidden)行。--all で全部)", "... (\(hidden) more; --all shows them)"),
      at: lines.count - 1)
    return lines
  }
}
