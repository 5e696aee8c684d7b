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
      let isAgo = text.after([" ago"], at: end) != nil
      let isLength = text[end - 1] != "日" && text.after(["になり", "になる", "になっ"], at: end) != nil
      if !isLength,
        text.after(
          ["前", "まえ", "後", "以内", "まで", "に", "なら", "の給", "ごと", "おき", " before"], at: end)
          != nil
          || isAgo && !text.contains(anyOf: missedPayment)
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
      // "I missed my payment three days ago" is three days late.
      let missed =
        isAgo
        || text.endsBefore(mention.range.lowerBound, ["by ", "by about "])
          && text.contains(anyOf: ["miss", "late", "overdue"])
      let isCounted = text.endsBefore(mention.range.lowerBound, dueDays)
      guard near != nil || missed || isCounted else { continue }
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

  /// What days late are counted from: 返済日から10日経ちました.
  private static let dueDays = [
    "返済日から", "期日から", "支払日から", "支払い日から", "引き落とし日から", "期限から", "返済日からもう", "期日からもう", "返済日からは",
  ]

  /// Whether a due date that is over was not kept.
  static func saysUnpaid(_ text: FoldedText) -> Bool { unpaid.isIn(text.scalars) }

  private static let unpaid = PhraseTable<Void>([
    "忘れ", "わすれ", "払えな", "払えま", "払えん", "払えへん", "払ってな", "払っていな", "払っていま", "払ってへん", "払ってま", "はらえな",
    "はらってな", "返せな", "返せま", "返してな", "できていま", "できてな", "できていな", "まだ", "間に合わ", "落ちな", "落ちま", "過ぎ", "すぎ",
    "残高不足", "入金できな", "入金してな",
    "forgot", "missed", "couldn't", "could not", "haven't paid", "have not paid", "didn't pay",
    "didn't have", "not paid", "unable to", "not yet",
  ])

  private static let missedPayment = [
    "missed my payment", "missed a payment", "missed the payment", "missed the due date",
    "payment was due", "was due",
  ]

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
    // 過ぎてもうた is over, 過ぎても would be.
    if text.after(["てもう", "てもた", "てもーた"], at: index) != nil { return false }
    return text.after(
      [
        "たら", "ると", "れば", "そう", "る場合", "た場合", "るかも", "ても", "るとどう", "るとき", "る時", "場合", "したら", "すると",
        "しそう", "たこと", "ません", "る前", "る予定", "たくな",
      ],
      at: index) != nil
  }

  private static let between = [
    "しか", "も", "くらい", "ぐらい", "ほど", "程度", "間", "以上", "ちょっと", "くらいの", "は", "の", "が", " ", "ばかり", "分",
    "だけ", "返済が", "支払いが", "支払が",
    "返済", "支払い", "目",
  ]

  private static let leading = [
    "て", "から", "が", "は", "を", "り", "お", "って", "今日で", "本日で", "して", "してから", "て今日で", "もう", "すでに", "約",
    "今日で", "れて", "、", " ", "て、",
    "by", "about", "for", "fee", "wa", "ga", "過ぎて", "すぎて",
    "しててもう", "ており", "中", "の", "about ",
  ]

  private static let late = PhraseTable<Void>([
    (
      (),
      [
        "払えておら", "払えてな", "払えていな", "払えてへん", "払っておら", "返せてな", "返せていな", "入金してな", "入金していな", "払わず",
        "払わないまま", "返済してな", "返済していな", "無視して払", "すっぽか", "遅れ", "おくれ", "過ぎ", "すぎ", "超過", "延滞", "滞納",
        "遅延", "払ってな", "払っていな", "払ってへん", "はらってな", "返してな",
        "返していな", "滞り", "滞って", "とどこお", "忘れて", "忘れた", "忘れま", "おーばー", "遅刻", "late", "overdue",
        "past due", "over",
        "behind", "past the due date", "past my due date", "past due date", "delinquent",
        "in arrears",
        "okure", "okurete", "okureteru", "okureteiru", "okureta", "sugita", "sugite", "sugiteru",
        "sugiteiru", "tainou", "entai",
      ]
    )
  ])

  private static let stated = PhraseTable<Void>([
    (
      (),
      [
        "返済日を過ぎ", "返済日が過ぎ", "返済日過ぎ", "期日を過ぎ", "期日が過ぎ", "期日過ぎ", "支払日を過ぎ", "支払日が過ぎ", "期限を過ぎ", "期限が過ぎ",
        "返済日がすぎ",
        "延滞して", "延滞中", "滞納して", "滞納中", "返済が遅れて", "支払いが遅れて", "返済に遅れて", "返済が遅れま", "返済が遅れた", "支払いが遅れま",
        "支払いが遅れた", "返済遅れて",
        "返済遅れた", "支払い遅れて", "支払い遅れた", "okurete imasu", "okureteru", "okureta", "hensai ga okure",
        "payment is overdue",
        "is overdue",
        "i'm overdue", "i am overdue", "past due", "i missed the due date", "missed my payment",
        "missed a payment", "i'm behind", "i am behind", "months behind", "month behind",
        "i'm late on", "i'm late with", "fell behind", "fallen behind", "late on my payment",
        "late payment on my", "in arrears", "先月分の返済", "先月分が", "先月の分が", "先月の返済がまだ", "返済が滞", "支払いが滞",
        "払えずにいま", "払えてな", "払えていな", "払えておら",
        "払えなかった",
        "払えませんでした", "落ちなかった", "落ちませんでした", "引き落とせなかった", "引き落としできなかった", "引き落とせませんでした",
        "払うのを忘れて", "払うのを忘れた", "払うの忘れ", "返すのを忘れ", "返済を忘れ", "返済忘れ", "払い忘れ", "入金を忘れ", "入金し忘れ",
        "入れ忘れ", "支払いを忘れ", "へんさいびをすぎ", "へんさいびがすぎ", "きじつをすぎ", "返済期日を過ぎ", "支払い日を過ぎ", "引き落とし日を過ぎ",
      ]
    )
  ])
}
