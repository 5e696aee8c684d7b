/// The area code of a landline number: how long it is and where it belongs.
struct AreaCode: Hashable, Sendable {
  /// How many digits of the number are the area code, its 0 included: 2...5.
  let length: Int
  /// The charge area (単位料金区域) by the name that the carriers give it. Some of the towns have
  /// another name today: 迫 is 登米.
  let name: String
  let prefecture: String

  /// The area code that `digits` (10 of them, beginning with 0) starts with; `nil` when the plan
  /// leaves these digits unassigned.
  static func of(_ digits: Digits) -> AreaCode? {
    // Longest first: a place inside an area is told by more digits than the area.
    for length in stride(from: 6, through: 2, by: -1) {
      if let found = byBeginning[digits.beginning(length)] { return found }
    }
    return nil
  }

  /// By a beginning of 2 to 6 digits, as ``Digits/beginning(_:)`` makes it; an inner `nil` where
  /// nothing is assigned.
  private static let byBeginning: [UInt64: AreaCode?] = {
    var areas: [UInt64: AreaCode?] = [:]
    func set(_ beginning: some StringProtocol, _ area: AreaCode?) {
      guard let digits = Digits(beginning) else { preconditionFailure("a table has letters") }
      areas[digits.beginning(digits.count)] = .some(area)
    }
    for beginning in unassigned.split(separator: " ") { set(beginning, nil) }
    var prefecture = ""
    var code: Substring = ""
    for line in table.split(separator: "\n") {
      guard line.first == " " else {
        prefecture = String(line)
        continue
      }
      for word in line.split(separator: " ") {
        let parts = word.split(separator: ":")
        if let more = parts.dropFirst().first {
          let area = AreaCode(
            length: code.utf8.count, name: String(parts[0]), prefecture: prefecture)
          for digits in more.split(separator: ",") { set(code + digits, area) }
        } else {
          code = word.prefix { $0.isASCII }
          let name = word.dropFirst(code.count)
          if !name.isEmpty {
            set(
              code,
              AreaCode(length: code.utf8.count, name: String(name), prefecture: prefecture))
          }
        }
      }
    }
    return areas
  }()

  /// Exchanges that the ministry's list of assigned numbers leaves out as a block.
  private static let unassigned = """
    0110 0111 0114 0119 0150 0151 0159 0170 0171 0180 0181 0189 0190 030 040 041 0461 0469 0490 \
    0491 0496 0497 0498 060 0730 0731 0732 0733 0830 0831 0840 0841 0842 0843 0844 0881 0882 0960 \
    0970 0990
    """
}
