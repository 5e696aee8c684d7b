/// What the words around the matter of a typed line say that it is: an aside, a question, a
/// correction. No sign decides anything by itself; a line is weighed with what it could answer.
public struct LineSigns: Hashable, Sendable {
  /// The line begins as an aside: ところで, その前に, by the way.
  public let opensAside: Bool
  /// What comes behind the words that open an aside; else the whole line.
  public let matter: String
  /// The line is put as a question, were it only by its ending: 20万ですか.
  public let asks: Bool
  /// A word of the line asks for something: いくら, どうなる, what. A hedge such as 20万くらいかな does not.
  public let asksOpenly: Bool
  /// The line takes something back: やっぱり, じゃなくて, actually.
  public let corrects: Bool
  /// The line supposes what need not be so: 10万借りたら, what if.
  public let supposes: Bool
  /// The line asks about the question that was put: why it is asked, where the answer can be found.
  public let asksAboutTheQuestion: Bool
  /// ... and names nothing else: どこで分かりますか, but not 利用明細はどこで見れますか.
  public let asksOnlyAboutTheQuestion: Bool
  /// The line without the words that take something back, where it has any at its ends.
  public let corrected: String

  public init(_ line: String) {
    let text = FoldedText(line)
    let opening = Self.opening(of: text)
    opensAside = opening != nil
    let start = opening ?? text.trimmed.lowerBound
    matter = Self.original(line, text, start..<max(start, text.trimmed.upperBound))
    let open = Self.asksOpenly(text, from: start)
    asksOpenly = open
    asks = open || Self.endsAsQuestion(text)
    corrects = Self.corrections.isIn(text.scalars)
    supposes = Self.suppositions.isIn(text.scalars)
    let about = text.count <= 60 ? Self.about(text, from: start) : nil
    asksAboutTheQuestion = about != nil
    asksOnlyAboutTheQuestion =
      about.map { range in
        let lead =
          text.after(["それは、", "それ、", "それは", "それって", "それ", "これは", "これ", "その"], at: start) ?? start
        let rest = text.text(range.upperBound..<text.count)
        let object = rest.unicodeScalars.filter { isLetter($0) }.count
        return range.lowerBound <= text.skippingJoints(lead) && object <= 6
      } ?? false
    corrected = Self.withoutCorrection(line, text)
  }

  /// `X` and `Y` of 「XじゃなくてY」, "not X but Y", "Y, not X"; `nil` where nothing is set against another.
  public static func contrast(in line: String) -> (denied: String, meant: String)? {
    let text = FoldedText(line)
    for index in text.scalars.indices {
      if let end = text.after(contrasts, at: index), index > 0, end < text.count {
        return part(line, text, 0..<index, text.skippingJoints(end)..<text.count)
      }
      guard index == 0 || !isLetter(text[index - 1]), let end = text.after(["not "], at: index)
      else { continue }
      for place in end..<text.count {
        if let other = text.after([" but ", ", but ", ", it's ", ", it is ", ". "], at: place) {
          return part(line, text, end..<place, other..<text.count)
        }
      }
      let before = text.text(0..<index)
      if let pause = [", ", " - "].first(where: before.hasSuffix) {
        return part(line, text, end..<text.count, 0..<(index - pause.count))
      }
    }
    return nil
  }

  private static func part(
    _ line: String, _ text: FoldedText, _ denied: Range<Int>, _ meant: Range<Int>
  ) -> (denied: String, meant: String)? {
    let parts = (original(line, text, denied), original(line, text, meant))
    return parts.0.isEmpty || parts.1.isEmpty ? nil : parts
  }

  // MARK: Reading

  /// The place behind the words that open an aside; `nil` where none do.
  private static func opening(of text: FoldedText) -> Int? {
    let start = text.skippingJoints(0)
    var end = asides.end(in: text.scalars, at: start)
    if end == nil, let word = pauses.end(in: text.scalars, at: start), word < text.count,
      "、。,.!…".unicodeScalars.contains(text.scalars[word])
    {
      end = word
    }
    guard var place = end else { return nil }
    // ところで、その前に: one may follow another.
    place = text.skippingJoints(place)
    if place < text.count,
      let more = asides.end(in: text.scalars, at: place)
    {
      place = text.skippingJoints(more)
    }
    if let joint = text.after(
      ["なんですけど", "なんですが", "なんだけど", "なのですが", "ですけど", "ですが", "だけど", "だが", "けど", "に、", "は、"],
      at: place)
    {
      place = text.skippingJoints(joint)
    }
    return place < text.count ? place : nil
  }

  /// Where a question about the question stands: どこで分か, なんで残高を聞く.
  private static func about(_ text: FoldedText, from start: Int) -> Range<Int>? {
    if let hit = aboutTheQuestion.hits(in: text.scalars).first { return hit.range }
    guard start < text.count, let why = reasons.end(in: text.scalars, at: start) else { return nil }
    return asking.hits(in: text.scalars).first { $0.range.lowerBound >= why }
      .map { start..<$0.range.upperBound }
  }

  private static func endsAsQuestion(_ text: FoldedText) -> Bool {
    var end = text.count
    while end > 0, " 。.!w笑…".unicodeScalars.contains(text.scalars[end - 1]) { end -= 1 }
    guard end > 0 else { return false }
    if text.scalars[end - 1] == "?" { return end > 1 }
    // 手数料は breaks off before いくら.
    if text.scalars[end - 1] == "は", end > 2 { return !text.endsBefore(end, greetings) }
    return text.endsBefore(end, endings)
  }

  private static func asksOpenly(_ text: FoldedText, from start: Int) -> Bool {
    guard start < text.count else { return false }
    if englishOpenings.end(in: text.scalars, at: start) != nil { return true }
    let hits = interrogatives.hits(in: text.scalars)
    return hits.contains { hit in
      hit.tag
        && !hits.contains {
          !$0.tag && $0.range.lowerBound <= hit.range.lowerBound
            && $0.range.upperBound >= hit.range.upperBound
        }
    }
  }

  /// Without やっぱり, 訂正, "no," before, and 〜に直して, "instead" behind.
  private static func withoutCorrection(_ line: String, _ text: FoldedText) -> String {
    var start = text.skippingJoints(0)
    for _ in 0..<4 {
      guard start < text.count,
        let end = corrections.end(in: text.scalars, at: start)
          ?? apologies.end(in: text.scalars, at: start)
      else { break }
      start = text.skippingJoints(end)
    }
    var end = text.trimmed.upperBound
    for ending in changing where end > start && text.endsBefore(end, [ending]) {
      end -= ending.unicodeScalars.count
      break
    }
    return original(line, text, min(start, end)..<end)
  }

  private static func original(_ line: String, _ text: FoldedText, _ range: Range<Int>) -> String {
    let typed = text.original(range)
    let scalars = Array(line.unicodeScalars)
    guard typed.upperBound <= scalars.count else { return "" }
    let part = String(scalars: scalars[typed])
    return String(
      part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  // MARK: Words

  private static let asides = PhraseTable<Void>([
    "ところで", "その前に", "そのまえに", "それはそうと", "そういえば", "そう言えば", "ちなみに", "因みに", "余談", "話変わる", "話は変わる",
    "話が変わる", "話は変わりますが", "話が変わりますが", "はなしかわる", "話それる", "話がそれ", "別件", "べつけん", "別の話", "べつの話",
    "別の質問", "別のこと", "べつのこと", "ほかの質問", "他の質問", "ほかのこと", "ついでに", "ついでやけど", "先に聞きたい", "先に教えて",
    "さきに聞きたい", "答える前に", "こたえる前に", "その話の前に", "一つ聞いて", "ひとつ聞いて", "ちょっと聞きたい", "ちょっと教えて",
    "一個聞いて", "もう一つ聞", "もうひとつ聞", "あと一つ聞", "tokorode", "sonomaeni", "sono mae ni", "chinamini",
    "souieba", "sou ieba", "hanashi kawaru", "betsu no hanashi", "by the way", "btw", "before that",
    "before i answer", "before i do", "one more thing", "one other thing", "one more question",
    "another question", "a different question", "different question", "quick question",
    "side question", "unrelated", "off topic", "speaking of which", "that reminds me",
    "while i'm at it", "while we're at it", "on another note", "can i ask something else",
    "something else",
  ])

  /// These open an aside only where a pause follows: 待ってほしい is a trouble.
  private static let pauses = PhraseTable<Void>([
    "あ", "あっ", "あれ", "待って", "まって", "ちょっと待って", "ちょっとまって", "ちょい待って", "それより", "あと", "それと",
    "wait", "hold on", "hang on", "also", "oh", "matte", "ato",
  ])

  private static let endings = [
    "ですか", "ますか", "ませんか", "でしたか", "ましたか", "のか", "んか", "るか", "いか", "うか", "たか", "教えて",
    "教えてください",
    "教えて下さい", "教えてほしい", "おしえて", "おしえてください", "知りたい", "知りたいです", "しりたい", "聞きたい", "ききたい", "とは", "んの",
    "のん", "たっけ", "やろか", "desu ka", "desuka", "masu ka", "masuka", "please tell me",
  ]

  private static let reasons = PhraseTable<Void>([
    "なんで", "何で", "なぜ", "どうして", "なにゆえ", "why", "nande",
  ])

  private static let asking = PhraseTable<Void>([
    "聞くん", "聞くの", "聞きま", "きくん", "きくの", "聞かれ", "聞かな", "聞いて", "答えな", "答えない", "必要なん", "必要です", "要るん",
    "いるんですか",
    "ask", "need", "want to know",
  ])

  private static let greetings = ["こんにちは", "こんばんは", "では"]

  private static let englishOpenings = PhraseTable<Void>([
    "what", "what's", "how", "who", "who's", "when", "where", "why", "which", "can i", "can you",
    "can my", "can we", "can it", "can he", "can she",
    "can they", "could", "do i", "do you", "do they", "does", "did", "is it", "is there", "is that",
    "are there", "are they", "am i", "will they", "will i", "will it", "would", "should i", "may i",
    "tell me", "i want to know", "i wonder", "i was wondering",
  ])

  /// `true`: asks. `false`: holds such a word and asks nothing.
  private static let interrogatives = PhraseTable<Bool>([
    (
      true,
      [
        "いくら", "いくらかか", "何円かか", "誰から", "だれから", "幾ら", "なんぼ", "何円", "何日", "何回", "何時", "何分", "何%",
        "何年", "何か月", "何ヶ月", "何が",
        "何を",
        "何で",
        "何の", "何に", "って何", "ってなに", "は何", "なにが", "なにを", "なんで", "なぜ", "どうして", "どうなる", "どうなり", "どうなん",
        "どうする", "どうすれ", "どうした", "どうやって", "どうやったら", "どない", "どこ", "どれ", "どの", "どちら", "どっち", "いつ", "誰",
        "だれ", "どんな", "どのくらい", "どれくらい", "どういう", "ikura", "nande", "doko", "itsu", "dare",
        "doushitara",
        "dou sure", "dounaru", "how much", "how many", "how long", "how do", "what about",
        "what if", "what happens", "who is", "where can", "when do", "教えて", "知りたい",
      ]
    ),
    (
      false,
      [
        "いくらか", "いくらでも", "いくらも", "いくらかわから", "いくらか分から", "いくらだったか", "いくらかは", "どうしても", "どうにか", "どうにも",
        "どうやら",
        "どうぞ", "どうか", "どうも", "どこか", "どこも", "どこにも", "どこでも", "どれか", "どれも", "どれでも", "どちらか", "どちらも",
        "どちらで",
        "どっちも", "どっちか", "いつか", "いつも", "いつまでも", "いつでも", "いつかわから", "いつもの", "誰か", "だれか", "誰も", "だれも",
        "誰にも", "何日か", "何回か", "何回も", "何年も", "何年か", "何か月も", "何か月か", "何ヶ月も", "何円か", "何時か", "何分か",
        "なんでも",
        "何でも", "何にも", "なにも", "どうしようも", "どんなに", "いくらだっけ", "いつだっけ", "いくらだったかな", "いつだったかな", "somewhat",
        "whatever",
      ]
    ),
  ])

  private static let corrections = PhraseTable<Void>([
    "やっぱり", "やっぱ", "やはり", "訂正", "訂正します", "訂正です", "間違え", "まちがえ", "間違えました", "間違えた", "まちがえた", "間違ってた",
    "間違っていました", "間違いで", "間違いです", "間違いでした", "違った", "ちがった", "違いました", "ちがいました", "違う", "違います", "ちがう",
    "ちがいます", "ちゃうわ", "ちゃう", "ちゃうねん", "じゃなくて", "じゃなく", "ではなく", "でなく", "やなくて", "じゃなかった", "ではなかった",
    "さっきの", "さっき言った", "さきほどの", "先ほどの", "先程の", "前の答え", "実は", "じつは", "正しくは", "正確には", "本当は", "ほんとは",
    "ほんまは", "よく見たら", "よくみたら", "確認したら", "確かめたら", "に直して", "に訂正", "に変えて", "に変更", "yappari", "yappa",
    "machigaeta", "machigaemashita", "janakute", "chigau", "chigatta", "jitsuwa", "actually", "no",
    "nope", "no wait", "no, wait", "wait no", "i meant", "i mean", "i misread", "my mistake",
    "my bad", "correction", "scratch that", "make that", "make it", "change it to", "change that",
    "should be", "should have been", "rather", "instead", "was wrong", "i was wrong",
    "it's actually",
  ])

  private static let apologies = PhraseTable<Void>([
    "すみません", "すいません", "ごめん", "ごめんなさい", "失礼", "あ", "あっ", "いや", "いえ", "ええと", "えっと", "sorry", "oops",
    "oh",
    "ah", "wait", "it's", "it is", "it was", "that's", "sumimasen", "gomen",
  ])

  private static let changing = [
    "に直してください", "に直して", "に訂正してください", "に訂正して", "に訂正", "に変えてください", "に変えて", "に変更してください", "に変更して",
    "に変更", "の間違いです", "の間違いでした", "の間違い", "でした", "だった", "やった", " instead", " rather", " actually",
    " i meant",
  ]

  private static let contrasts = [
    "じゃなくて", "じゃなく", "じゃないです", "じゃない", "ではなくて", "ではなく", "ではありません", "でなくて", "でなく", "やなくて", "ちゃうくて",
    "じゃなかった", " janakute ", " dewa nakute ",
  ]

  private static let suppositions = PhraseTable<Void>([
    "たら", "だら", "としたら", "とすると", "とすれば", "なら", "ならば", "れば", "えば", "けば", "せば", "場合", "仮に", "かりに",
    "もし",
    "だと", "if", "suppose", "supposing", "what if", "say i", "moshi", "tara", "nara",
  ])

  /// A question about the one that was put.
  private static let aboutTheQuestion = PhraseTable<Void>([
    "なんで聞く", "なんできく", "何で聞く", "なぜ聞く", "どうして聞く", "なんでそんなこと", "何でそんなこと", "なぜそんなこと", "どうしてそんなこと",
    "なんでそれ", "なぜそれ", "なんで必要", "何で必要", "なぜ必要", "どうして必要", "何に使う", "なにに使う", "何のために", "なんのために",
    "どこで分か", "どこでわか", "どこに書い", "どこを見れば", "どこみれば", "どこ見れば", "どこで確認", "どこで確か", "どこで見", "どこを見たら",
    "どこ見たら", "どうやって調べ", "どうやって確", "どうやったらわか", "どうやったら分か", "どうすればわか", "どうすれば分か", "どうしたらわか",
    "どうしたら分か", "どうやってわか", "どうやって分か", "調べ方", "調べかた", "確認方法", "確認の仕方", "確かめ方", "確かめかた", "見方",
    "答えないとだめ", "答えないといけ", "答えなきゃ", "言わないとだめ", "言わないといけ", "答える必要", "必ず答え", "それって何",
    "それってなに", "それは何", "それ何", "それなに", "どういう意味", "どうゆう意味", "意味がわから", "意味が分から", "意味わから",
    "why do you ask",
    "why do you need", "why do you want", "why are you asking", "why is that", "why ask",
    "why does that matter", "what for", "where can i find", "where do i find", "where can i see",
    "where can i check", "where do i look", "where is it written", "how do i find",
    "how can i find",
    "how do i check", "how can i check", "do i have to answer", "do i need to answer",
    "must i answer", "what does that mean", "what do you mean", "what is that",
  ])
}

extension FoldedText {
  /// The index of the first scalar from `index` on that is neither a space nor a pause.
  func skippingJoints(_ index: Int) -> Int {
    var place = index
    while place < count, " 、。,.!…-:".unicodeScalars.contains(scalars[place]) { place += 1 }
    return place
  }
}

extension PhraseTable {
  /// The end of the longest phrase that stands at `start`, words bounded as ``hits(in:)`` bounds them.
  fileprivate func end(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    hits(in: scalars).filter { $0.range.lowerBound == start }.map(\.range.upperBound).max()
  }
}
