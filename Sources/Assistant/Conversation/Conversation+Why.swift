import DialogEngine
import Knowledge
import NumberRegistry
import TextForms
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
    case .outcome: turn.said += outcome(now).map(derivations) ?? []
    default:
      turn.said.append(
        Utterance(.note, words(.whyTooEarly)))
    }
  }

  private func derivations(_ outcome: OutcomeView) -> [Utterance] {
    let figures = outcome.figures.map { figure in
      var lines = ["\(figure.label)  \(figure.text)"]
      if let formula = figure.formula { lines.append(words(.computation(formula))) }
      lines += figure.cites.compactMap(evidence).map { words(.rule($0)) }
      return Utterance(.answer, lines.joined(separator: "\n"), cites: figure.cites)
    }
    let shown = Set(outcome.figures.flatMap(\.cites))
    let facts = outcome.cites.filter { !shown.contains($0.id) }
    let lines = facts.compactMap { evidence($0.id) }
    return figures
      + (lines.isEmpty
        ? []
        : [
          Utterance(
            .answer,
            ([words(.evidenceOfGuidance)] + lines.map { "・\($0)" }).joined(separator: "\n"),
            cites: facts.map(\.id))
        ])
  }

  /// A fact with its confidence, its sources and the day it was checked.
  private func evidence(_ id: String) -> String? {
    guard let fact = pack.knowledge.facts[id: id] else { return nil }
    let english = pack.language == .en
    let sources = fact.sources.map {
      pack.knowledge.sources[id: $0]?.title(english: english) ?? $0
    }
    return words(
      .evidence(
        text: fact.sentence(english: english), confidence: words(fact.confidence.message),
        sources: sources.joined(separator: " / "), checkedOn: pack.info.checkedOn))
  }
}
