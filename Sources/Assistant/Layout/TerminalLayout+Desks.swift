import TextForms

extension TerminalLayout {
  /// A table of desks under each heading, its columns aligned over the whole report.
  public func text(_ report: DesksReport) -> String {
    let rows = report.groups.flatMap(\.desks)
    let widths = (
      number: rows.map { DisplayWidth.of($0.view.national) }.max() ?? 0,
      cost: rows.map { DisplayWidth.of($0.cost) }.max() ?? 0
    )
    var blocks = report.groups.map { group in
      (paragraphs(group.title, indent: "  ").map(bold)
        + group.desks.flatMap { desk($0, widths) }
        + services(group) + meanwhile(group)).joined(separator: "\n")
    }
    if let remark = report.remark {
      blocks.append(paragraphs(remark, indent: "  ").joined(separator: "\n"))
    }
    if blocks.isEmpty { blocks.append("  " + words(.desksNowhere)) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The name, below it the columns, below them what else is to be known.
  private func desk(_ row: DeskRow, _ widths: (number: Int, cost: Int)) -> [String] {
    let columns = padded(row.view.national, widths.number) + "  " + padded(row.cost, widths.cost)
    // The hours stand in the column already where nothing is known of the moment.
    let hours = row.view.now.isEmpty ? nil : row.view.hours
    return paragraphs(row.view.name, indent: "    ")
      + wrap(
        "\(columns)  \(row.now)", indent: "        ", firstIndent: "      ")
      + [hours, row.view.note, row.view.ageing].compactMap { $0 }
      .flatMap { paragraphs($0, indent: "      ") }
  }

  private func services(_ group: DesksReport.Group) -> [String] {
    guard !group.services.isEmpty else { return [] }
    let width = group.services.map { DisplayWidth.of($0.name) }.max() ?? 0
    return ["    \(words(.servicesHeading))"]
      + group.services.flatMap {
        wrap("\(padded($0.name, width))  \($0.now)", indent: "        ", firstIndent: "      ")
      }
  }

  private func meanwhile(_ group: DesksReport.Group) -> [String] {
    guard let waiting = group.waitingFor, let meanwhile = group.meanwhile else { return [] }
    // Services are listed above already.
    let listed = Set(group.services.map(\.id) + group.desks.map(\.view.id))
    let more =
      meanwhile.desks.filter { !listed.contains($0.view.id) }
      .map { "\($0.view.name)  \($0.view.national)  \($0.now)" }
      + meanwhile.services.filter { !listed.contains($0.id) }.map { "\($0.name)  \($0.now)" }
    guard !more.isEmpty else { return [] }
    return paragraphs(words(.meanwhileAt(waiting)), indent: "    ")
      + more.flatMap { wrap($0, indent: "        ", firstIndent: "      ") }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
