import NumberRegistry

extension TerminalLayout {
  /// A number report for people.
  public func text(_ report: NumberReport) -> String {
    var turn = Turn()
    turn.said = report.utterances(language)
    return text(turn)
  }

  func words(_ message: NumberMessage) -> String { message.text(language) }
}
