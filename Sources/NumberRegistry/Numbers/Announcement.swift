/// Words around a number that say what it is.
enum Announcement {
  /// Whether `scalars` hold nothing but words that announce a number, and punctuation.
  static func isOnlyThat(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count <= 40 else { return false }
    var rest = scalars[...]
    while let scalar = rest.first {
      if isPunctuation(scalar) {
        rest = rest.dropFirst()
      } else if let word = words.first(where: { starts(rest, with: $0) }) {
        rest = rest.dropFirst(word.count)
      } else {
        return false
      }
    }
    return true
  }

  /// Whether the words next to a short code say that it is a number to dial.
  static func saysDialled(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let after = scalars[range.upperBound...].drop { $0 == " " || $0 == "\u{3000}" }
    if starts(after, with: ban) {
      return !notBan.contains { starts(after, with: $0) }
    }
    if callsAfter.contains(where: { starts(after, with: $0) }) { return true }
    if let next = after.first, counters.contains(next) { return false }
    return ends(scalars[..<range.lowerBound], withOneOf: callsBefore)
  }

  /// Whether the sign # is spelled out before a code: シャープ9110.
  static func saysHash(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    ends(scalars[..<index], withOneOf: hashes)
  }

  // Longest first, so that "からです" is not taken for "から".
  private static let words = sorted([
    "電話番号", "番号", "電話", "でんわ", "フリーダイヤル", "ナビダイヤル", "携帯", "固定", "着信",
    "不在着信", "は", "が", "に", "へ", "を", "の", "です", "でした", "だ", "だった", "だよ", "だと思う",
    "だと思います", "から", "という", "かな", "これ", "それ", "この", "その", "と", "tel", "phone", "番",
    "number", "call", "from", "the", "is", "it", "was", "my", "ます", "します", "あった", "ありました", "きた",
    "きました",
    "来た", "来ました", "かかってきた", "かかってきました", "ある", "あります", "こちら", "下記", "右記",
  ])
  private static let ban = Array("番".unicodeScalars)
  private static let notBan = sorted(["番目", "番地", "番線", "番台", "番組", "番館", "番人", "番手"])
  private static let callsAfter = sorted([
    "に電話", "へ電話", "に相談", "へ相談", "に連絡", "へ連絡", "に通報", "へ通報", "にかけ", "へかけ", "に掛け",
    "へ掛け", "から電話", "から着信", "からかかって", "から掛かって", "をダイヤル", "をプッシュ", "に問い合わせ",
    "へ問い合わせ", "に聞", "にダイヤル", "(消費者", "（消費者", "消費者ホットライン", "は消費者",
  ])
  private static let callsBefore = sorted([
    "電話番号は", "電話番号", "ダイヤル", "ホットライン", "局番なしの", "局番なし", "局番なしで", "いやや", "tel:",
    "call ", "dial ", "dialled ", "phone ", "消費者センター", "消費生活センター", "電話は",
  ])

  private static let hashes = sorted(["シャープ", "しゃーぷ", "いげた", "井桁", "hash "])
  /// What follows here counts or measures: 電話は110円.
  private static let counters = Set("円万億千回件人分秒時日月年歳才ヶか%％個枚,.".unicodeScalars)

  private static func sorted(_ words: [String]) -> [[Unicode.Scalar]] {
    words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  private static func starts(_ text: ArraySlice<Unicode.Scalar>, with word: [Unicode.Scalar])
    -> Bool
  {
    text.count >= word.count && zip(text, word).allSatisfy { folded($0) == $1 }
  }

  private static func ends(
    _ text: ArraySlice<Unicode.Scalar>, withOneOf words: [[Unicode.Scalar]]
  ) -> Bool {
    words.contains { word in
      text.count >= word.count
        && zip(text.suffix(word.count), word).allSatisfy { folded($0) == $1 }
    }
  }

  /// Small ASCII letters for capital and full-width ones.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFF21 + 0x61) ?? scalar
    case 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFF41 + 0x61) ?? scalar
    default: scalar
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format,
      .dashPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation,
      .initialPunctuation, .finalPunctuation, .otherSymbol, .nonspacingMark, .enclosingMark:
      // Except what makes an amount or a code of the digits: percent, asterisk, number sign.
      return !"%％*＊#＃&@".unicodeScalars.contains(scalar)
    default: return scalar == "ー" || scalar == "~" || scalar == "〜"
    }
  }
}
