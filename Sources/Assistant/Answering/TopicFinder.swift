import AnswerReading
import DialogEngine
import QuestionRouter
import Units

/// Finds the dialog that a text is about: the router's examples, and the lender that is named.
struct TopicFinder {
  let pack: Pack
  let now: Moment

  func route(_ text: String) -> Routing {
    pack.router.route(text, excluding: excluded(text))
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
}
