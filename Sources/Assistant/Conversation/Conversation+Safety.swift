import AnswerReading
import DialogEngine
import Knowledge
import QuestionRouter
import TextForms
import Units

extension Conversation {
  /// Replaces secrets in a line, and tells the person. What follows sees only the rest.
  mutating func blottingSecrets(_ text: String, _ turn: inout Turn) -> String {
    let found = SecretScan.secrets(in: text)
    guard !found.isEmpty else { return text }
    turn.mayRemember = false
    turn.said.append(
      Utterance(
        .safety,
        words(.secretTyped),
        cites: [Self.secretFact]))
    return SecretScan.redacted(text)
  }

  static let emergencyFact = "distress-emergency"
  static let helpLineFacts = [
    "distress-first", "distress-yorisoi", "distress-inochi-sos", "distress-kokoro",
    "distress-debt-can-be-settled",
  ]
  static let secretFact = "scam-never-tell"

  /// The help lines, when the line shows despair. No figure and no lender's desk stands above them.
  func distress(in text: String, now: Moment) -> Utterance? {
    guard let level = DistressScan.level(in: text) else { return nil }
    let facts = pack.knowledge.facts
    let ids =
      level == .immediateDanger
      ? [Self.emergencyFact] + Self.helpLineFacts : Self.helpLineFacts + [Self.emergencyFact]
    // No mark of age here, whatever the day: nothing may keep a person from ringing.
    let lines = ids.compactMap { facts[id: $0]?.sentence(english: pack.language == .en) }
    return Utterance(.safety, lines.joined(separator: "\n"), cites: ids)
  }

  /// After the help lines: what was asked is not lost, and nobody has to type it again.
  mutating func offerToGoOn(after text: String, now: Moment, _ turn: inout Turn) {
    if session.dialog != nil {
      turn.said.append(Utterance(.note, words(.resumeLater)))
      return
    }
    let candidates = TopicFinder(pack: pack, now: now).route(text).candidates
    guard let best = candidates.first(where: { $0.topic != nil }), best.confidence >= 0.5,
      let dialog = best.topic.flatMap({ program.dialog($0) })
    else { return }
    mode = .confirmingTopic(dialog.id, said: text)
    turn.said.append(
      Utterance(.note, words(.mayGoOn(dialog.title))))
  }
}
