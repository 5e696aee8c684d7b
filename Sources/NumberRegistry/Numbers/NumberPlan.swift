/// Japan's numbering plan: from bare digits to kind, grouping and international form.
///
/// Source: the telecommunications numbering plan (電気通信番号計画, notice no. 6 of 2019) and the
/// ministry's list of area codes.
enum NumberPlan {
  /// Three-digit services that a caller may meet. 184 and 186 are prefixes, not destinations.
  static let shortCodes: Set<String> = [
    "104", "110", "113", "114", "115", "116", "117", "118", "119", "136", "141", "151", "157",
    "171", "177", "188", "189",
  ]

  /// A number from digits that begin with 0, as dialled inside Japan; `invalid` when the plan has
  /// no such number.
  static func national(_ digits: String) -> PhoneNumber {
    let ascii = Array(digits.utf8)
    if let (kind, groups) = service(ascii) {
      return PhoneNumber(
        digits: digits, kind: kind, e164: "+81" + digits.dropFirst(),
        national: grouped(digits, groups))
    }
    if let groups = carrierFreephone(ascii) {
      return PhoneNumber(digits: digits, kind: .freephone, national: grouped(digits, groups))
    }
    if ascii.count == 10, let area = AreaCode.of(digits) {
      let length = area.length
      return PhoneNumber(
        digits: digits, kind: .landline, e164: "+81" + digits.dropFirst(),
        national: grouped(digits, [length, 6 - length, 4]),
        area: area.name, prefecture: area.prefecture)
    }
    return invalid(digits)
  }

  /// A number abroad from its country code and digits, or `nil` when E.164 allows no such length.
  static func international(_ digits: some StringProtocol) -> PhoneNumber? {
    guard (7...15).contains(digits.utf8.count), digits.first != "0" else { return nil }
    let text = "+" + digits
    return PhoneNumber(digits: text, kind: .international, e164: text, national: text)
  }

  static func short(_ code: String) -> PhoneNumber {
    PhoneNumber(digits: code, kind: .short, national: code)
  }

  static func withheld(shown word: String) -> PhoneNumber {
    PhoneNumber(digits: "", kind: .withheld, national: word)
  }

  /// Keeps the digits, so that a slip of one digit can still be recognized.
  static func invalid(_ digits: String) -> PhoneNumber {
    PhoneNumber(digits: digits, kind: .invalid, national: loosely(digits))
  }

  /// Whether a person who typed these first digits most likely meant a telephone number.
  static func looksLikeNumber(_ digits: String) -> Bool {
    ["0120", "0800", "0570", "050", "060", "070", "080", "090", "03", "06", "0990"]
      .contains { digits.hasPrefix($0) }
  }

  private static func service(_ d: [UInt8]) -> (NumberKind, [Int])? {
    func begins(_ prefix: String) -> Bool { d.starts(with: prefix.utf8) }
    switch d.count {
    case 10 where begins("0120"): return (.freephone, [4, 3, 3])
    case 10 where begins("0570"): return (.navi, [4, 3, 3])
    case 10 where begins("0990"): return (.premium, [4, 3, 3])
    case 10 where begins("0180"): return (.premium, [4, 3, 3])
    case 11 where begins("0800"): return (.freephone, [4, 3, 4])
    case 11 where begins("050") && d[3] != 0x30: return (.ip, [3, 4, 4])
    case 11 where d[3] != 0x30 && ["060", "070", "080", "090"].contains(where: begins):
      return (.mobile, [3, 4, 4])
    default: return nil
    }
  }

  /// 0077-78, 0088-22, 0037-6, 0066-9, 0078: free calls of single carriers; no international form.
  private static func carrierFreephone(_ d: [UInt8]) -> [Int]? {
    guard (10...13).contains(d.count),
      ["00777", "007778", "008822", "008824", "00376", "00669", "0078"].contains(where: {
        d.starts(with: $0.utf8)
      })
    else { return nil }
    return [4, d.count - 8, 4]
  }

  private static func grouped(_ digits: String, _ sizes: [Int]) -> String {
    var rest = Substring(digits)
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }.joined(separator: "-")
  }

  /// Groups the digits of an impossible number the way its beginning suggests.
  private static func loosely(_ digits: String) -> String {
    let heads = ["0120", "0570", "0800", "0990"]
    guard heads.contains(where: digits.hasPrefix), digits.utf8.count > 7 else { return digits }
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(3))-\(digits.dropFirst(7))"
  }
}
