/// Reads which option of a list a text numbers: 2, 2番, ②, 2つ目のやつ, the first one, 最後.
enum OrdinalReading {
  /// The place from 0, which may lie outside the list; `nil` when the text numbers nothing.
  static func place(_ text: FoldedText, of count: Int) -> Int? {
    guard count > 0 else { return nil }
    let range = text.trimmed
    let start = text.skippingSpaces(
      text.after(["(", "[", "#", "no.", "no", "number", "option", "the "], at: range.lowerBound)
        ?? range.lowerBound)
    if let numeral = NumeralReader.numeral(in: text, at: start), !numeral.hasLargeUnit {
      guard let value = numeral.whole, isEnd(numeral.range.upperBound, in: text) else { return nil }
      return value - 1
    }
    for (words, place) in spelled {
      guard let end = text.after(words, at: start), isEnd(end, in: text) else { continue }
      return place ?? count - 1
    }
    return nil
  }

  /// The places that a range such as 1〜3 or 1から3 numbers, from 0; `nil` when it is none of the list.
  static func span(_ text: FoldedText, of count: Int) -> Range<Int>? {
    let range = text.trimmed
    guard let first = NumeralReader.numeral(in: text, at: range.lowerBound),
      let joint = text.after(["〜", "~", "-", "–", "から"], at: first.range.upperBound),
      let last = NumeralReader.numeral(in: text, at: joint), isEnd(last.range.upperBound, in: text),
      let low = first.whole, let high = last.whole, low >= 1, low < high, high <= count
    else { return nil }
    return low - 1..<high
  }

  /// Whether nothing but a word for its kind follows a number.
  private static func isEnd(_ end: Int, in text: FoldedText) -> Bool {
    let rest = matchingKey(text.text(end..<max(end, text.trimmed.upperBound)))
    return politenessForms(rest).contains(where: tails.contains) || closings.contains(rest)
  }

  private static let tails: Set<String> = [
    "", "番", "番目", "つ目", "つめ", "個目", "ばん", "ばんめ", "番め", "番の方", "番のほう", "の方", "のほう", "のやつ", "番のやつ",
    "番目のやつ", "番目の", "番目の方", "つ目の", "つ目のやつ", "つめのやつ", "で", "番で", "番を", "を", "だけ", "番だけ", "のもの", "の",
    "one", "ones", "option",
  ]

  private static let closings: Set<String> = [
    "です", "で", "でお願いします", "でおねがいします", "番でお願いします", "番でおねがいします", "かな", "番かな", "にします", "番にします",
    "please",
  ]

  /// `nil` stands for the last place.
  private static let spelled: [(words: [String], place: Int?)] = [
    (["first", "一番最初", "最初", "さいしょ", "はじめ", "初め", "ひとつめ", "ひとつ目", "いちばんめ", "いちばん", "いち"], 0),
    (["second", "ふたつめ", "ふたつ目", "にばんめ", "にばん", "に"], 1),
    (["third", "みっつめ", "みっつ目", "さんばん", "さん"], 2),
    (["fourth", "よっつめ", "よっつ目", "よんばん", "よん"], 3),
    (["fifth", "いつつめ", "いつつ目", "ごばん", "ご"], 4),
    (["last", "一番最後", "最後", "さいご"], nil),
  ]
}
