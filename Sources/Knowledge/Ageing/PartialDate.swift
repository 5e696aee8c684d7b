import Units

/// A date as far as a source states it: a year, a month, or a day.
public struct PartialDate: Hashable, Codable, Sendable {
  /// `2025`, `2025-12` or `2025-12-31`.
  public let text: String

  /// - Returns: `nil` for anything else, and for a month or day that does not exist.
  public init?(_ text: String) {
    let whole = text + "-01-01".dropFirst(max(0, text.utf8.count - 4))
    guard [4, 7, 10].contains(text.utf8.count), CivilDate(iso: whole) != nil else { return nil }
    self.text = text
  }
}
