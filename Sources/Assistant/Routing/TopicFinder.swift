import AnswerReading
import DialogEngine
import QuestionRouter
import Units

/// Finds the dialog that a text is about: what the router learned from examples, and the lender that is
/// named.
struct TopicFinder {
  let pack: Pack
  let now: Moment

  func route(_ text: String) -> Routing {
    pack.router.route(text, excluding: excluded(by: text))
  }

  func excluded(by text: String) -> Set<String> {
    NamedLender(program: pack.program, today: now.date).excludedDialogs(by: text)
  }
}

/// Tells dialogs about one lender apart by the lender that a text names.
struct NamedLender {
  private let program: Program
  private let picker: FactPicker

  init(program: Program, today: CivilDate) {
    self.program = program
    picker = FactPicker(today: today, lenders: StatedFacts.lenders(of: program))
  }

  /// A dialog about one lender is not meant where another one is named.
  func excludedDialogs(by text: String) -> Set<String> {
    guard let named = picker.facts(in: text).first(where: { $0.key == .lender }) else { return [] }
    switch named.value {
    case .lender(let id), .option(let id):
      return Set(program.dialogs.filter { $0.lender != nil && $0.lender != id }.map(\.id))
    default: return []
    }
  }
}
