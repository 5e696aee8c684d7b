public import Knowledge
import NumberRegistry
public import Units

extension CiteView {
  /// A fact as it stands on a day. - Returns: `nil` when there is no such fact.
  public init?(_ id: String, knowledge: Knowledge, on day: CivilDate) {
    guard let fact = knowledge.facts[id: id] else { return nil }
    self.init(
      id: id, text: fact.ja, confidence: fact.confidence.japanese,
      sources: fact.sources.map { knowledge.sources[id: $0]?.title.ja ?? $0 },
      checkedOn: fact.checkedOn?.iso,
      isOverdue: knowledge.isOverdue(fact: id, on: day))
  }

  private var day: String { checkedOn ?? "不明" }

  /// The day of its check, and whether it is due for a new one, for a long list.
  var checked: String {
    isOverdue ? AgeingText.inList(checkedOn: day) : "確認日: \(day)"
  }

  /// That it is due for a new check, and since which check; `nil` while it is not.
  public var ageing: String? { isOverdue ? AgeingText.ofFact(checkedOn: day) : nil }
}
