/// Decides by the words around a value what it says about the loan.
enum FactContext {
  /// Words before or after a value, and what they make of it.
  struct Cues<Meaning: Sendable & Equatable>: Sendable {
    let before: PhraseTable<Meaning>
    let after: PhraseTable<Meaning>
  }

  /// The farthest that a word can lie from its value, in weighted scalars.
  static let reach = 42

  /// The nearest cue of a value within its sentence; of two at one place the longer.
  static func nearest<Meaning>(
    to range: Range<Int>, in text: FoldedText, _ cues: CueHits<Meaning>
  ) -> (meaning: Meaning, distance: Int)? {
    var best: (meaning: Meaning, distance: Int, length: Int)?
    func consider(_ meaning: Meaning, _ gap: Range<Int>, _ length: Int) {
      guard let distance = weight(of: gap, in: text), distance <= reach else { return }
      if let known = best, (known.distance, -known.length) <= (distance, -length) { return }
      best = (meaning, distance, length)
    }
    for hit in cues.before where hit.range.upperBound <= range.lowerBound {
      consider(hit.tag, hit.range.upperBound..<range.lowerBound, hit.range.count)
    }
    for hit in cues.after where hit.range.lowerBound >= range.upperBound {
      let gap = range.upperBound..<hit.range.lowerBound
      if gap.count <= reach, text.scalars[gap].contains("、"), announces(hit.range, in: text) {
        continue
      }
      consider(hit.tag, gap, hit.range.count)
    }
    return best.map { ($0.meaning, $0.distance) }
  }

  /// Whether a number follows: in 50万円、限度額は80万円 the limit is the second one.
  private static func announces(_ cue: Range<Int>, in text: FoldedText) -> Bool {
    var index = cue.upperBound
    for _ in 0..<3 {
      index = text.after(["額", "は", "が", ":", " ", "の", "日"], at: index) ?? index
    }
    return isDigit(text[index]) || NumeralReader.kanjiDigit(text[index]) != nil
  }

  struct CueHits<Meaning: Sendable & Equatable> {
    let before: [PhraseTable<Meaning>.Hit]
    let after: [PhraseTable<Meaning>.Hit]

    init(_ cues: Cues<Meaning>, in text: FoldedText) {
      before = cues.before.hits(in: text.scalars)
      after = cues.after.hits(in: text.scalars)
    }
  }

  /// How far two things are apart: a Japanese character weighs as much as three Latin letters; the
  /// end of a sentence between them is too far.
  static func weight(of gap: Range<Int>, in text: FoldedText) -> Int? {
    guard gap.count <= reach else { return nil }
    var weight = 0
    for place in gap {
      let scalar = text.scalars[place]
      switch scalar {
      case "。", "!", "?", ";": return nil
      case "." where text[place + 1] == " ": return nil
      case "," where isDigit(text[place - 1]) && isDigit(text[place + 1]): continue
      // Beyond a comma mostly the next thing is spoken of.
      case "、", ",": weight += 30
      default:
        // Another number between belongs to something else.
        if isDigit(scalar), !isDigit(text[place - 1]) { weight += 8 }
        weight += scalar.value < 0x2E80 ? 1 : 3
      }
    }
    return weight
  }

  // MARK: Rates

  static func isLoanRate(_ mention: RateMention, in text: FoldedText) -> Bool {
    let other = ["増", "減", "引", "おふ", "ひき", "off", "の確率"]
    if text.after(other, at: mention.range.upperBound) != nil { return false }
    return mention.numeral.tenThousandths > 0
      && (mention.numeral.tenThousandths <= 300_000
        || text.contains(anyOf: ["年利", "金利", "利率", "利息", "利子", "年率", "interest", "rate", "apr"]))
  }

  // MARK: Loans

  /// Whether the person says that they have a loan, or that they have none.
  static func hasLoan(in text: FoldedText) -> (Bool, Range<Int>)? {
    if let hit = none.hits(in: text.scalars).first(where: { hit in
      text.after(["い", "ら", "場合", "あと", "後", "とき", "時", "んですけど残"], at: hit.range.upperBound) == nil
        || hit.range.count > 5
    }) {
      return (false, hit.range)
    }
    return some.hits(in: text.scalars).first.map { (true, $0.range) }
  }

  private static let none = PhraseTable<Void>([
    (
      (),
      [
        "借りたことない", "借りたことがない", "借りたことはない", "借りたことありません", "借りたことがありません", "借りたことはありません", "借りたことも",
        "借りたこと無い",
        "かりたことない", "かりたことがない", "かりたことはない", "かりたことありません", "かりたことがありません", "借りてない", "借りていない",
        "借りていません",
        "借りてません", "借りてへん", "かりてない", "かりていません", "かりてません", "借りとらん", "借りた覚えはない", "借りた覚えがない", "借りた覚えない",
        "借りた覚えもない",
        "借りた覚えは", "借りた覚えが", "借りた覚えも", "借りておらず", "借りておりません", "借金はない", "借金なんてない", "借金はありません", "借入はない",
        "借入はありません",
        "借入はない", "契約したことない", "契約したことがない", "契約したことはない", "契約したことはありません", "契約してない", "契約していない",
        "契約していません",
        "契約した覚えはない", "契約した覚えがない", "契約した覚えもない", "利用したことない", "利用したことがない", "利用したことはない", "利用したことはありません",
        "使ったことない",
        "使ったことがない", "使ったことはない", "申し込んだことない", "申し込んだことがない", "完済した", "完済しました", "完済済", "完済してる",
        "完済しています", "完済している",
        "全額返した", "全額返済しました", "全部返した", "全部返しました", "全部返し終わ", "返し終わった", "返し終わりました", "払い終わった",
        "払い終わりました", "払い終えた",
        "don't have any loan", "don't have any loans", "don't have a loan", "do not have a loan",
        "do not have any loan", "do not have any loans", "have no loan", "have no loans",
        "no loan with",
        "never borrowed", "never had a loan", "never took a loan", "never taken a loan",
        "haven't borrowed", "have not borrowed", "not a customer", "never been a customer",
        "never used acom", "already paid off", "already repaid", "paid it all off", "fully repaid",
        "i paid it off", "karitakotonai", "karita koto nai", "karita koto ga nai",
      ]
    )
  ])

  private static let some = PhraseTable<Void>([
    (
      (),
      [
        "借りてる", "借りてます", "借りている", "借りています", "借りてて", "借りてん", "借りており", "借りとる", "借りとん", "借りてい", "かりてる",
        "かりてます",
        "かりています", "借入があ", "借金があ", "借入中", "借りとう", "owing", "i owe", "i have a loan",
        "i've got a loan",
        "i borrowed", "i've borrowed", "i have borrowed", "karite iru", "kariteru",
      ]
    )
  ])
}
