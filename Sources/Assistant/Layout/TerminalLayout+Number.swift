extension TerminalLayout {
  /// A number report for people.
  public func text(_ report: NumberReport) -> String {
    var said = [Utterance(.answer, report.who)]
    if let difference = report.difference { said.append(Utterance(.answer, difference)) }
    if !report.claims.isEmpty {
      said.append(
        Utterance(.answer, ([words(.claimsHeading)] + report.claims).joined(separator: "\n")))
    }
    func lines(_ view: NumberView) -> [String] {
      [
        [view.name, view.national, view.hours, view.now].filter { !$0.isEmpty }
          .joined(separator: "  ")
      ] + [view.note, view.ageing].compactMap { $0 }
    }
    if let desk = report.desk {
      said.append(Utterance(.answer, lines(desk).joined(separator: "\n")))
    }
    if !report.instead.isEmpty {
      said.append(
        Utterance(
          .answer,
          ([words(.insteadHeading)] + report.instead.flatMap(lines)).joined(separator: "\n")))
    }
    said.append(
      Utterance(
        .answer, ([words(.careHeading)] + report.advice.map { "・\($0)" }).joined(separator: "\n")))
    var turn = Turn()
    turn.said = said
    return text(turn)
  }
}
