public import Units

/// One sourced statement that dialogs cite.
public struct Fact: Identifiable, Hashable, Codable, Sendable {
  public let id: String
  /// Id of the subject, such as `cannot-pay`.
  public let topic: String
  /// What it ages as.
  public let ages: AgeingKind
  /// The sentence for people.
  public let ja: String
  /// The same in English.
  public let en: String
  public let confidence: Confidence
  /// Ids of the sources, at least one.
  public let sources: [String]
  /// A remark for those who keep the data.
  public let note: String?
  /// Ids of the facts that say otherwise.
  public let conflicts: [String]
  /// The day of its last check. `nil`: unknown, as for a fact that somebody added without one.
  public let checkedOn: CivilDate?

  /// The sentence in one of the product's languages.
  public func sentence(english: Bool) -> String { english ? en : ja }
}
