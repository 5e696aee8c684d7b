/// Who rings whom on a line, as one source tells it.
public enum CallDirection: String, CaseIterable, Hashable, Codable, Sendable {
  /// The desk is rung.
  case inbound
  /// The desk rings.
  case outbound
  case both
}

/// What one source says about a number. Claims stand side by side; none overrules another.
public struct Claim: Hashable, Codable, Sendable {
  /// Id of the source.
  public var source: String
  /// What the source calls the desk.
  public var label: Bilingual
  public var purpose: Bilingual
  /// The opening hours in the source's words; `nil` when it gives none.
  public var hours: Bilingual?
  public var direction: CallDirection

  public init(
    source: String, label: Bilingual, purpose: Bilingual, hours: Bilingual? = nil,
    direction: CallDirection
  ) {
    self.source = source
    self.label = label
    self.purpose = purpose
    self.hours = hours
    self.direction = direction
  }
}
