import NumberRegistry

extension TerminalLayout {
  /// A number report for people.
  public func text(_ report: NumberReport) -> String {
    var blocks: [[String]] = [
      [report.who],
      [
        "\(words(.kindHeading))  \(report.kindText)",
        report.costText.map { "\(words(.costHeading))  \($0)" },
      ].compactMap { $0 },
      report.difference.map { [$0] } ?? [],
      report.claims.isEmpty ? [] : [words(.claimsHeading)] + report.claims,
      reasons(report),
      report.desk.map(lines) ?? [],
    ]
    if !report.instead.isEmpty {
      blocks.append([words(.insteadHeading)] + report.instead.flatMap(lines))
    }
    if let meanwhile = report.meanwhile, !meanwhile.lines.isEmpty {
      blocks.append([words(.meanwhileHeading)] + meanwhile.lines.map { "・\($0)" })
    }
    blocks.append([words(.careHeading)] + report.advice.map { "・\($0)" })
    var turn = Turn()
    turn.said = blocks.filter { !$0.isEmpty }
      .map { Utterance(.answer, $0.joined(separator: "\n")) }
    return text(turn)
  }

  func words(_ message: NumberMessage) -> String { message.text(language) }

  private func lines(_ view: NumberView) -> [String] {
    [
      [view.name, view.national, view.hours, view.now].filter { !$0.isEmpty }
        .joined(separator: "  ")
    ] + [view.note, view.ageing].compactMap { $0 }
  }

  /// All reasons for the situations that the person named; else the likeliest one for each.
  private func reasons(_ report: NumberReport) -> [String] {
    guard !report.reasons.isEmpty else { return [] }
    if report.reasonsAreFitted {
      return [words(.reasonsHeading)] + report.reasons.map { "・\($0.text)" }
    }
    let first = Situation.allCases.compactMap { situation in
      report.reasons.first { $0.situations.contains(situation) }.map {
        "・\(words(.reasonsOf(situation))): \($0.text)"
      }
    }
    return [words(.reasonsHeading)] + first + [words(.moreReasons)]
  }
}
