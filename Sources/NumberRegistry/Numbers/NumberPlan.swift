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
    Digits(digits).flatMap(national) ?? invalid(digits)
  }

  /// As ``national(_:)-(String)``, but `nil` for what the plan does not know.
  static func national(_ digits: Digits) -> PhoneNumber? {
    guard (8...17).contains(digits.count) else { return nil }
    if let (kind, sizes) = service(digits) {
      return PhoneNumber(
        digits: digits.text(), kind: kind, e164: digits.text(lead: "+81", skipped: 1),
        national: digits.text(sizes))
    }
    if let sizes = carrierFreephone(digits) {
      return PhoneNumber(digits: digits.text(), kind: .freephone, national: digits.text(sizes))
    }
    guard digits.count == 10, let area = AreaCode.of(digits) else { return nil }
    return PhoneNumber(
      digits: digits.text(), kind: .landline, e164: digits.text(lead: "+81", skipped: 1),
      national: digits.text((area.length, 6 - area.length, 4)),
      area: area.name, prefecture: area.prefecture)
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

  /// The kinds that are told by their first digits, and the sizes of their groups.
  private static func service(_ digits: Digits) -> (NumberKind, (Int, Int, Int))? {
    switch digits.count {
    case 10:
      switch digits.beginning(4) {
      case 1_0120: return (.freephone, (4, 3, 3))
      case 1_0570: return (.navi, (4, 3, 3))
      case 1_0990: return (.premium, (4, 3, 3))
      case 1_0180: return (.premium, (4, 2, 4))
      default: return nil
      }
    case 11:
      if digits.begins(1_0800, 4) { return (.freephone, (4, 3, 4)) }
      switch digits.beginning(3) {
      // 020: machines that send data over the mobile network, 電気通信番号計画 calls them
      // データ伝送携帯電話番号.
      case 1_020: return (.mobile, (3, 4, 4))
      case 1_050 where !digits.begins(1_0500, 4): return (.ip, (3, 4, 4))
      case 1_060, 1_070, 1_080, 1_090:
        return digits.beginning(4) % 10 == 0 ? nil : (.mobile, (3, 4, 4))
      default: return nil
      }
    default: return nil
    }
  }

  /// Free calls of single carriers: 0077-7, 0088-2, 0037, 0066, 0078. They have no international
  /// form, and their groups are those in which the carriers print them.
  private static func carrierFreephone(_ digits: Digits) -> (Int, Int, Int)? {
    switch digits.beginning(4) {
    case 1_0077, 1_0088: break
    case 1_0037, 1_0066, 1_0078:
      switch digits.count {
      case 10, 11: return (4, 3, 4)
      case 12, 13: return (4, 4, 5)
      case 14, 15: return (4, 5, 6)
      case 16, 17: return (4, 6, 7)
      default: return nil
      }
    default: return nil
    }
    let sixth = digits.beginning(6)
    switch digits.count {
    case 8: return sixth == 1_007770 || sixth == 1_007771 ? (4, 4, 0) : nil
    case 9: return sixth == 1_007775 ? (4, 2, 3) : nil
    case 10:
      return [1_007778, 1_008821, 1_008822, 1_008824, 1_008825].contains(sixth) ? (4, 2, 4) : nil
    default: return nil
    }
  }

  /// Groups the digits of an impossible number the way its beginning suggests.
  private static func loosely(_ digits: String) -> String {
    let heads = ["0120", "0570", "0800", "0990"]
    guard heads.contains(where: digits.hasPrefix), digits.utf8.count > 7 else { return digits }
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(3))-\(digits.dropFirst(7))"
  }
}
