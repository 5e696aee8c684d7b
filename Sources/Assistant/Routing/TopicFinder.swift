import AnswerReading
import DialogEngine
import QuestionRouter
import TextForms
import Units

/// Finds the dialog that a text is about: what the router learned from examples, and the lender that is
/// named.
struct TopicFinder {
  let pack: Pack
  let now: Moment

  func route(_ text: String) -> Routing {
    if Self.isBareValue(text) {
      return Routing([Routing.Candidate(topic: nil, confidence: 1)])
    }
    return pack.router.route(text, excluding: excluded(by: text))
  }

  /// A number with nothing but its unit, as 10万円: an answer that was not asked for, and no question.
  /// More than eight digits are a phone number; three without a unit may be one, as 188.
  static func isBareValue(_ text: String) -> Bool {
    let scalars = NormalizedText(text).scalars.filter { $0 != " " }
    let digits = scalars.count { $0.properties.numericType != nil }
    let isShortNumber = scalars.count == 3 && scalars.allSatisfy { ("0"..."9").contains($0) }
    guard (1...8).contains(digits), !isShortNumber else { return false }
    return scalars.allSatisfy { $0.properties.numericType != nil || units.contains($0) }
  }

  private static let units = Set("円¥%,.約万億兆日月年週間回時分秒か箇ヶケ社人歳才".unicodeScalars)

  func excluded(by text: String) -> Set<String> {
    NamedLender(program: pack.program, today: now.date).excludedDialogs(by: text)
  }
}

/// Tells dialogs about one lender apart by the lender that a text names.
struct NamedLender {
  /// The dialogs that are about one lender.
  private let ofLenders: [(dialog: String, lender: String)]
  private let picker: FactPicker

  init(program: Program, today: CivilDate) {
    ofLenders = program.dialogs.compactMap { dialog in dialog.lender.map { (dialog.id, $0) } }
    picker = FactPicker(today: today, lenders: StatedFacts.lenders(of: program))
  }

  /// A dialog about one lender is not meant where another one is named.
  func excludedDialogs(by text: String) -> Set<String> {
    guard !ofLenders.isEmpty,
      let named = picker.facts(in: text).first(where: { $0.key == .lender })
    else { return [] }
    switch named.value {
    case .lender(let id), .option(let id):
      return Set(ofLenders.filter { $0.lender != id }.map(\.dialog))
    default: return []
    }
  }
}
