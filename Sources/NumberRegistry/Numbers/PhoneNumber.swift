/// A telephone number as dialled in Japan, told apart from every way of writing it.
///
/// Two spellings of one number are equal: only the digits and what follows from them are kept.
public struct PhoneNumber: Hashable, Codable, Sendable {
  /// National digits (`0120397972`), a short code (`188`, `#9110`), `+` and digits for a number
  /// abroad, or nothing when the number was withheld.
  public let digits: String
  public let kind: NumberKind
  /// International form (`+81120397972`); `nil` where none exists: short codes, withheld and
  /// impossible numbers, carrier prefixes.
  ///
  /// For 0120, 0800 and 0570 the form is a matter of notation only: those numbers can usually not
  /// be reached from abroad.
  public let e164: String?
  /// Grouped for reading: `0120-397-972`, `03-3537-2366`. For a withheld number, the word shown.
  public let national: String
  /// The town that the area code is named after, in Japanese; landlines only.
  public let area: String?
  /// The prefecture of ``area``; where an area code crosses a border, the one of that town.
  public let prefecture: String?

  init(
    digits: String, kind: NumberKind, e164: String? = nil, national: String,
    area: String? = nil, prefecture: String? = nil
  ) {
    self.digits = digits
    self.kind = kind
    self.e164 = e164
    self.national = national
    self.area = area
    self.prefecture = prefecture
  }

  /// The international form, or the short code: what identifies the number to another program.
  public var identifier: String? { e164 ?? (kind == .short ? digits : nil) }
}
