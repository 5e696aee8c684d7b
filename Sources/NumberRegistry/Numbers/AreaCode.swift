/// The area code of a landline number: how long it is and where it belongs.
struct AreaCode: Hashable, Sendable {
  /// How many digits of the number are the area code, its 0 included: 2...5.
  let length: Int
  /// The town, or the two towns, that the area is known by.
  let name: String
  let prefecture: String

  /// The area code that `digits` (10 of them, beginning with 0) starts with; `nil` when the plan
  /// leaves these digits unassigned.
  static func of(_ digits: String) -> AreaCode? {
    guard !unassigned.contains(String(digits.prefix(4))),
      !unassigned.contains(String(digits.prefix(3)))
    else { return nil }
    // Longest first: the exceptions of `table` are longer than the codes that they correct.
    for length in stride(from: 6, through: 2, by: -1) {
      if let area = byPrefix[String(digits.prefix(length))] { return area }
    }
    return nil
  }

  /// Exchanges that the ministry's list of assigned numbers leaves out as a block.
  private static let unassigned: Set<String> = [
    "0110", "0111", "0114", "0119", "0150", "0151", "0159", "0170", "0171", "0180", "0181", "0189",
    "0190", "030", "040", "041", "0461", "0469", "0490", "0491", "0496", "0497", "0498", "060",
    "0730", "0731", "0732", "0733", "0830", "0831", "0840", "0841", "0842", "0843", "0844", "0881",
    "0882", "0960", "0970", "0990",
  ]

  /// Reads ``table``: `code town` pairs after the prefecture that they share, and exceptions.
  private static let byPrefix: [String: AreaCode] = {
    var areas: [String: AreaCode] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let prefecture = words.first else { continue }
      for word in words.dropFirst() {
        // `01372鹿部`: the digits are the code; the rest is the town.
        let code = word.prefix { $0.isASCII }
        areas[String(code)] = AreaCode(
          length: code.count, name: String(word.dropFirst(code.count)),
          prefecture: String(prefecture))
      }
    }
    for line in exceptions.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let code = words.first, let area = areas[code] else { continue }
      for prefix in words.dropFirst() { areas[prefix] = area }
    }
    for (prefix, area) in splitCodes { areas[prefix] = area }
    return areas
  }()
}
