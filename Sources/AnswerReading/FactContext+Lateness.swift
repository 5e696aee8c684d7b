extension FactContext {
  /// How late a payment is said to be.
  struct Lateness {
    /// Whole days, where days or weeks are stated.
    var days: Int?
    var range: Range<Int>
    /// It is so, not merely asked about (3日遅れたら).
    var isFact: Bool
  }

  static func lateness(in text: FoldedText) -> [Lateness] {
    var found: [Lateness] = []
    let cues = late.hits(in: text.scalars)
    for mention in DurationMention.mentions(in: text) where !mention.isRanged {
      let end = mention.range.upperBound
      if text.after(
        ["前", "まえ", "後", "以内", "まで", "に", "なら", "の給", "ごと", "おき", " before", " ago"], at: end)
        != nil
      {
        continue
      }
      let near = cues.first { hit in
        if hit.range.lowerBound >= end {
          return gap(end..<hit.range.lowerBound, in: text, fillers: between)
        }
        return hit.range.upperBound <= mention.range.lowerBound
          && gap(hit.range.upperBound..<mention.range.lowerBound, in: text, fillers: leading)
      }
      let missed =
        text.endsBefore(mention.range.lowerBound, ["by ", "by about "])
        && text.contains(anyOf: ["miss", "late", "overdue"])
      guard near != nil || missed else { continue }
      let cue = near?.range ?? mention.range
      let isFact = !isHypothetical(after: max(cue.upperBound, end), in: text)
      let range = min(cue.lowerBound, mention.range.lowerBound)..<max(cue.upperBound, end)
      found.append(Lateness(days: mention.duration.days, range: range, isFact: isFact))
    }
    for hit in stated.hits(in: text.scalars)
    where !isHypothetical(after: hit.range.upperBound, in: text) {
      found.append(Lateness(days: nil, range: hit.range, isFact: true))
    }
    return found
  }

  /// Whether nothing but small words stands between a length of time and the word for late.
  private static func gap(_ range: Range<Int>, in text: FoldedText, fillers: [String]) -> Bool {
    guard range.count <= 10 else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      guard let next = text.after(fillers, at: index), next <= range.upperBound else {
        return false
      }
      index = next
    }
    return true
  }

  private static func isHypothetical(after index: Int, in text: FoldedText) -> Bool {
    text.after(
      [
        "たら", "ると", "れば", "そう", "る場合", "た場合", "るかも", "ても", "るとどう", "るとき", "る時", "場合", "したら", "すると",
        "しそう", "たこと", "ません",
      ],
      at: index) != nil
  }

  private static let between = [
    "しか", "も", "くらい", "ぐらい", "ほど", "程度", "間", "以上", "ちょっと", "くらいの", "は", "の", "が", " ", "ばかり", "分",
    "だけ", "返済が", "支払いが", "支払が",
    "返済", "支払い", "目",
  ]

  private static let leading = [
    "て", "から", "が", "は", "を", "して", "してから", "て今日で", "もう", "すでに", "約", "今日で", "れて", "、", " ", "て、",
    "by", "about", "過ぎて", "すぎて",
    "しててもう", "ており", "中", "の", "about ",
  ]

  private static let late = PhraseTable<Void>([
    (
      (),
      [
        "遅れ", "おくれ", "過ぎ", "すぎ", "超過", "延滞", "滞納", "遅延", "払ってな", "払っていな", "払ってへん", "はらってな", "返してな",
        "返していな", "おーばー", "遅刻", "late", "overdue",
        "past due", "over",
        "behind", "past the due date", "delinquent", "okure", "sugita", "sugite",
      ]
    )
  ])

  private static let stated = PhraseTable<Void>([
    (
      (),
      [
        "返済日を過ぎ", "返済日が過ぎ", "返済日過ぎ", "期日を過ぎ", "期日が過ぎ", "期日過ぎ", "支払日を過ぎ", "支払日が過ぎ", "期限を過ぎ", "期限が過ぎ",
        "返済日がすぎ",
        "延滞して", "延滞中", "滞納して", "滞納中", "返済が遅れて", "支払いが遅れて", "返済に遅れて", "payment is overdue",
        "is overdue",
        "i'm overdue", "i am overdue", "past due", "i missed the due date", "missed my payment",
        "missed a payment", "i'm behind", "i'm late on",
      ]
    )
  ])
}
