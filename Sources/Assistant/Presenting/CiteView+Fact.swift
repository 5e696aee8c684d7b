public import Knowledge
import NumberRegistry
public import TextForms
public import Units

extension CiteView {
  /// A fact as it stands on a day. - Returns: `nil` when there is no such fact.
  public init?(_ id: String, knowledge: Knowledge, on day: CivilDate, language: Language = .ja) {
    guard let fact = knowledge.facts[id: id] else { return nil }
    self.init(
      id: id, text: fact.sentence(english: language == .en),
      confidence: fact.confidence.message.text(language),
      sources: fact.sources.map {
        knowledge.sources[id: $0]?.title(english: language == .en) ?? $0
      },
      checkedOn: fact.checkedOn?.iso,
      isOverdue: knowledge.isOverdue(fact: id, on: day), language: language)
  }

  private func words(_ message: Message) -> String { message.text(language) }

  private var day: String { checkedOn ?? words(.dayNotKnown) }

  /// The day of its check, and whether it is due for a new one, for a long list.
  var checked: String {
    words(isOverdue ? .ageingInList(day) : .checkedOn(day))
  }

  /// That it is due for a new check, and since which check; `nil` while it is not.
  public var ageing: String? { isOverdue ? words(.ageingFact(day)) : nil }
}
