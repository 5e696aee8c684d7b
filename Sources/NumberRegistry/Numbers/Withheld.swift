/// What a display shows in place of a number that was not sent.
enum Withheld {
  static func find(in scalars: [Unicode.Scalar]) -> [(PhoneNumber, Range<Int>)] {
    var found: [(PhoneNumber, Range<Int>)] = []
    var index = 0
    while index < scalars.count {
      let word = wordsByFirst[lowercased(scalars[index])]?.first { word in
        index + word.scalars.count <= scalars.count
          && zip(scalars[index...], word.scalars).allSatisfy { lowercased($0) == $1 }
      }
      guard let word else {
        index += 1
        continue
      }
      let end = index + word.scalars.count
      found.append((NumberPlan.withheld(shown: word.shown), index..<end))
      index = end
    }
    return found
  }

  // Longest first.
  private static let words: [(scalars: [Unicode.Scalar], shown: String)] = [
    ("番号非通知", "非通知"), ("非通知設定", "非通知"), ("非通知", "非通知"), ("ヒツウチ", "非通知"),
    ("ひつうち", "非通知"), ("こうしゅうでんわ", "公衆電話"), ("ﾋﾂｳﾁ", "非通知"), ("公衆電話", "公衆電話"), ("コウシュウデンワ", "公衆電話"),
    ("表示圏外", "表示圏外"), ("通知不可能", "通知不可能"), ("通知不可", "通知不可能"),
    ("unknown caller", "非通知"), ("no caller id", "非通知"), ("caller id withheld", "非通知"),
    ("withheld number", "非通知"), ("private number", "非通知"), ("anonymous", "非通知"),
    ("withheld", "非通知"), ("no number shown", "非通知"), ("payphone", "公衆電話"),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  /// Most scalars of a text begin no word; they should cost one look.
  private static let wordsByFirst = Dictionary(grouping: words) { $0.scalars[0] }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x41...0x5A).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value + 0x20) ?? scalar
  }
}
