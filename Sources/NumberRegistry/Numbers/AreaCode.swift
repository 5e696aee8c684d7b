/// The area code of a landline number.
struct AreaCode: Hashable, Sendable {
  /// How many digits of the number are the area code, its 0 included: 2...5.
  let length: Int
  /// The town the area is named after.
  let name: String?
  let prefecture: String?

  /// The area code that `digits` (10 of them, beginning with 0) starts with; `nil` when none does.
  static func of(_ digits: String) -> AreaCode? {
    guard digits.first == "0", let second = digits.dropFirst().first, second != "0" else {
      return nil
    }
    return AreaCode(length: second == "3" || second == "6" ? 2 : 4, name: nil, prefecture: nil)
  }
}
