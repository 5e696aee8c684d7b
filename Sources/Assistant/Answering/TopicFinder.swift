import AnswerReading
import DialogEngine
import NumberRegistry
import QuestionRouter
import Units

/// Finds the dialog that a text is about: the router's examples, the lender that is named, and
/// whether the text already answers the first question of a dialog.
struct TopicFinder {
  let pack: Pack
  let now: Moment

  /// What a number in the text adds to the score of the dialog that starts by asking for one.
  private static let numberBonus: Float = 0.18

  func route(_ text: String) -> Routing {
    pack.router.route(text, excluding: excluded(text), bonus: bonus(text))
  }

  /// A dialog about one lender is not meant where another one is named.
  private func excluded(_ text: String) -> Set<String> {
    let lenders = StatedFacts.lenders(of: pack.program)
    let picked = FactPicker(today: now.date, lenders: lenders).facts(in: text)
    guard let named = picked.first(where: { $0.key == .lender }) else { return [] }
    let id: String
    switch named.value {
    case .lender(let lender), .option(let lender): id = lender
    default: return []
    }
    return Set(
      pack.program.dialogs.filter { $0.lender != nil && $0.lender != id }.map(\.id))
  }

  private func bonus(_ text: String) -> [String: Float] {
    guard StatedFacts.statesNumber(text) else { return [:] }
    let asking = pack.program.dialogs.filter { dialog in
      dialog.nodes.indices.contains(dialog.start)
        && dialog.nodes[dialog.start].ask.flatMap { pack.program.questions[$0]?.type } == .phone
    }
    return Dictionary(asking.map { ($0.id, Self.numberBonus) }) { first, _ in first }
  }
}
