/// Decides by the words around a value what it says about the loan.
enum FactContext {
  /// Words before or after a value, what they make of it, and how much less they say than a word
  /// that can mean nothing else.
  struct Cues<Meaning: Sendable & Hashable>: Sendable {
    typealias Entry = (meaning: Meaning, penalty: Int, words: [String])

    struct Tag: Sendable {
      let meaning: Meaning
      let penalty: Int
    }

    let before: PhraseTable<Tag>
    let after: PhraseTable<Tag>

    init(before: [Entry], after: [Entry]) {
      func table(_ entries: [Entry]) -> PhraseTable<Tag> {
        PhraseTable(entries.map { (Tag(meaning: $0.meaning, penalty: $0.penalty), $0.words) })
      }
      self.before = table(before)
      self.after = table(after)
    }
  }

  /// The farthest that a word can lie from its value, in weighted scalars.
  static let reach = 42

  /// The nearest cue of a value within its sentence; of two at one place first one that speaks of
  /// other things, then the longer.
  static func nearest<Meaning>(
    to range: Range<Int>, in text: FoldedText, _ cues: CueHits<Meaning>, other: Meaning
  ) -> (meaning: Meaning, distance: Int)? {
    var best: (tag: Cues<Meaning>.Tag, rank: (Int, Int, Int))?
    func consider(_ tag: Cues<Meaning>.Tag, _ gap: Range<Int>, _ length: Int) {
      guard let weight = weight(of: gap, in: text), weight + tag.penalty <= reach else { return }
      let rank = (weight + tag.penalty, tag.meaning == other ? 0 : 1, -length)
      if let best, best.rank <= rank { return }
      best = (tag, rank)
    }
    for hit in cues.before where hit.range.upperBound <= range.lowerBound {
      consider(hit.tag, hit.range.upperBound..<range.lowerBound, hit.range.count)
    }
    for hit in cues.after where hit.range.lowerBound >= range.upperBound {
      let gap = range.upperBound..<hit.range.lowerBound
      if gap.count <= reach, partsThings(gap, in: text), announces(hit.range, in: text) {
        continue
      }
      consider(hit.tag, gap, hit.range.count)
    }
    return best.map { ($0.tag.meaning, $0.rank.0) }
  }

  /// Whether a comma or a space in Japanese stands in a gap: one thing ends there.
  private static func partsThings(_ gap: Range<Int>, in text: FoldedText) -> Bool {
    gap.contains { place in
      text.scalars[place] == "、"
        || text.scalars[place] == " " && !isLetter(text[place - 1]) && !isLetter(text[place + 1])
    }
  }

  /// Whether a number follows: in 50万円、限度額は80万円 the limit is the second one.
  private static func announces(_ cue: Range<Int>, in text: FoldedText) -> Bool {
    var index = cue.upperBound
    for _ in 0..<3 {
      index = text.after(["額", "は", "が", ":", " ", "の", "日"], at: index) ?? index
    }
    return isDigit(text[index]) || NumeralReader.kanjiDigit(text[index]) != nil
  }

  struct CueHits<Meaning: Sendable & Hashable> {
    let before: [PhraseTable<Cues<Meaning>.Tag>.Hit]
    let after: [PhraseTable<Cues<Meaning>.Tag>.Hit]

    init(_ cues: Cues<Meaning>, in text: FoldedText) {
      before = Self.longest(cues.before.hits(in: text.scalars))
      after = Self.longest(cues.after.hits(in: text.scalars))
    }

    /// A longer cue hides the shorter ones inside it: 給料で is no 給料.
    private static func longest(
      _ hits: [PhraseTable<Cues<Meaning>.Tag>.Hit]
    ) -> [PhraseTable<Cues<Meaning>.Tag>.Hit] {
      var kept: [PhraseTable<Cues<Meaning>.Tag>.Hit] = []
      // Hits come by their start; of those with one start the longest counts.
      for hit in hits {
        while let last = kept.last, last.range.lowerBound >= hit.range.lowerBound,
          last.range.count < hit.range.count
        {
          kept.removeLast()
        }
        if let last = kept.last, last.range.upperBound >= hit.range.upperBound,
          last.range.count > hit.range.count
        {
          continue
        }
        kept.append(hit)
      }
      return kept
    }
  }

  /// How far two things are apart: a Japanese character weighs as much as three Latin letters; mere
  /// particles weigh nothing; the end of a sentence between them is too far.
  static func weight(of gap: Range<Int>, in text: FoldedText) -> Int? {
    guard gap.count <= reach else { return nil }
    if isLink(gap, in: text) { return 0 }
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

  static func isLink(_ gap: Range<Int>, in text: FoldedText) -> Bool {
    var index = gap.lowerBound
    while index < gap.upperBound {
      guard let end = links.longest(in: text.scalars, at: index), end <= gap.upperBound else {
        return false
      }
      index = end
    }
    return true
  }

  /// What joins a value to the word for it without a meaning of its own.
  private static let links = PhraseTable<Void>([
    "は", "が", "も", "の", "に", "を", "で", "って", "とか", "には", "では", "しか", "だけ", "くらい", "ぐらい", "ほど", "程度",
    "まで", "約", "だいたい", "およそ", ":", "=", "ずつ", "づつ", "なら", "分", "額", "毎月", "毎月の", "円", " is ",
    " was ", " of ",
    " are ", " about ",
    " around ", " wa ", " ga ", " no ", " ni ", " de ", " made ",
  ])

  // MARK: Rates

  /// 年利18, 金利が15: a rate without its sign.
  static func isNamedRate(_ mention: RateMention, in text: FoldedText) -> Bool {
    let names = ["年利", "金利", "利率", "年率", "金利は", "金利が", "利率は", "利率が", "年率は", "年利は", "年率が", "年利が"]
    let unit = mention.range.upperBound
    return (10_000...200_000).contains(mention.numeral.tenThousandths)
      && !mention.numeral.hasLargeUnit
      && text.endsBefore(text.skippingSpacesBack(mention.range.lowerBound), names)
      && text.after(["万", "千", "円", "日", "回", "社", "年", "月", "か"], at: unit) == nil
  }

  /// 18%から15%に下がった: the first one is over.
  private static func isFormerRate(_ mention: RateMention, in text: FoldedText) -> Bool {
    text.after(["から", "だったのが", " to "], at: mention.range.upperBound) != nil
      && text.contains(anyOf: [
        "に下がっ", "に下がり", "に下げてもら", "になった", "になりま", "went from", "dropped", "fell from",
        "came down", "was cut",
      ])
  }

  static func isLoanRate(_ mention: RateMention, in text: FoldedText) -> Bool {
    if isFormerRate(mention, in: text) { return false }
    let other = ["増", "減", "引", "おふ", "ひき", "off", "の確率"]
    if text.after(other, at: mention.range.upperBound) != nil { return false }
    return mention.numeral.tenThousandths > 0
      && (mention.numeral.tenThousandths <= 300_000
        || text.contains(anyOf: ["年利", "金利", "利率", "利息", "利子", "年率", "interest", "rate", "apr"]))
  }

  // MARK: Lenders

  /// Whether a lender stands beside one that annai does not know: レイクとアコム.
  static func isOnPar(_ range: Range<Int>, in text: FoldedText) -> Bool {
    rivals.hits(in: text.scalars).contains { rival in
      let (first, second) =
        rival.range.lowerBound < range.lowerBound ? (rival.range, range) : (range, rival.range)
      guard first.upperBound <= second.lowerBound else { return false }
      return ["と", "か", "や", "、", "・", "とか", " ", " or ", " and ", " vs ", ", "].contains(
        text.text(first.upperBound..<second.lowerBound))
    }
  }

  private static let rivals = PhraseTable<Void>([
    "れいく", "おりっくす", "ばんくいっく", "のーろーん", "だいれくとわん", "あろー", "ふくほー", "きゃれんと", "らくてん", "楽天",
    "lake", "orix", "rakuten",
  ])
}
