import DialogEngine
import Knowledge
import NumberRegistry
import Units

extension Conversation {
  /// Why the open question is asked; at an outcome, how each figure came about and where it all is
  /// from.
  mutating func why(_ now: Moment, _ turn: inout Turn) {
    switch walk(now)?.end {
    case .question(let id, _):
      guard let question = program.questions[id] else { return }
      var lines = [question.why]
      if let unknown = question.unknown { lines.append(words(.ifUnknown(unknown))) }
      turn.said.append(Utterance(.answer, lines.joined(separator: "\n")))
    case .outcome: turn.said += outcome(now).map { derivations($0, now) } ?? []
    default:
      turn.said.append(
        Utterance(.note, words(.whyTooEarly)))
    }
  }

  private func derivations(_ outcome: OutcomeView, _ now: Moment) -> [Utterance] {
    let figures = outcome.figures.map { figure in
      let lines = ["\(figure.label)  \(figure.markedText(pack.language))"]
      let why = figure.derivation?.lines ?? []
      return Utterance(
        .answer, (lines + why.map { "  " + $0 }).joined(separator: "\n"), cites: figure.cites)
    }
    let shown = Set(outcome.figures.flatMap(\.cites))
    let facts = outcome.cites.filter { !shown.contains($0.id) }
    let lines = facts.compactMap { evidence($0.id, now) }
    return figures
      + (lines.isEmpty
        ? []
        : [
          Utterance(
            .answer,
            ([words(.evidenceOfGuidance)] + lines.map { "・\($0)" }).joined(separator: "\n"),
            cites: facts.map(\.id))
        ])
      + outcome.ageing.map { Utterance(.note, $0) }
  }

  /// A fact with its confidence, its sources and the day it was checked.
  private func evidence(_ id: String, _ now: Moment) -> String? {
    guard let cite = presenter(now).cite(id) else { return nil }
    return words(
      .evidence(
        text: cite.text, confidence: cite.confidence,
        sources: cite.sources.joined(separator: " / "), checked: cite.checked))
  }
}
