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
      confidence: fact.confidence.message.text(language), level: fact.confidence,
      sources: fact.sources.map {
        knowledge.sources[id: $0]?.title(english: language == .en) ?? $0
      },
      sourceIDs: fact.sources, checkedOn: fact.checkedOn?.iso,
      isOverdue: knowledge.isOverdue(fact: id, on: day), language: language)
  }

  private var day: String { checkedOn ?? Message.unknownDay.text(language) }

  /// The day of its check, and whether it is due for a new one, for a long list.
  var checked: String {
    (isOverdue ? Message.ageingInList(day) : .checkedOn(day)).text(language)
  }

  /// Behind what rests on it; empty while it is not due for a new check.
  public var mark: String { isOverdue ? Message.ageingMark.text(language) : "" }

  /// That it is due for a new check, and since which check; `nil` while it is not.
  public var ageing: String? { isOverdue ? Message.ageingFact(day).text(language) : nil }
}
