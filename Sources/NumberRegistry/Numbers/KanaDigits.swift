/// Numbers spelled out in kana: ゼロイチニゼロの サンキュウナナ の キュウナナニ.
enum KanaDigits {
  static func find(in scalars: [Unicode.Scalar]) -> [(PhoneNumber, Range<Int>)] {
    let text = scalars.map(hiragana)
    var found: [(PhoneNumber, Range<Int>)] = []
    var index = 0
    while index < text.count {
      // A Japanese number begins with 0, so a reading starts at a word for it and nowhere else.
      if word(at: index, in: text)?.digit == 0, let (number, end) = number(at: index, in: text) {
        found.append((number, index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The longest number of the plan has 11 digits; more words than this are not one.
  private static let mostDigits = 12

  private static func number(at start: Int, in text: [Unicode.Scalar]) -> (PhoneNumber, Int)? {
    var digits = ""
    var ends: [Int] = []
    var index = start
    while ends.count < mostDigits {
      var next = index
      while next < text.count, next - index < 4, isSeparator(text[next]) { next += 1 }
      guard let word = word(at: next, in: text) else { break }
      digits += String(word.digit)
      index = next + word.length
      ends.append(index)
    }
    let whole = NumberPlan.national(digits)
    if whole.kind != .invalid, let end = ends.last { return (whole, end) }
    // The particle に after the number is also the word for 2: …ナナニに電話.
    guard digits.last == "2", ends.count > 1, text[ends[ends.count - 1] - 1] == "に" else {
      return nil
    }
    let number = NumberPlan.national(String(digits.dropLast()))
    return number.kind == .invalid ? nil : (number, ends[ends.count - 2])
  }

  private static func word(
    at index: Int, in text: [Unicode.Scalar]
  ) -> (digit: Int, length: Int)? {
    guard index < text.count, let candidates = wordsByFirst[text[index]] else { return nil }
    let rest = text[index...]
    return candidates.first { rest.starts(with: $0.0) }.map { (digit: $0.1, length: $0.0.count) }
  }

  // Longest first: しち is 7, し alone is 4.
  private static let words: [([Unicode.Scalar], Int)] = [
    ("きゅう", 9), ("きゅー", 9), ("ぜろ", 0), ("れい", 0), ("れー", 0), ("まる", 0), ("いち", 1),
    ("にい", 2), ("にー", 2), ("さん", 3), ("よん", 4), ("しい", 4), ("しー", 4), ("ごお", 5),
    ("ごう", 5), ("ごー", 5), ("ろく", 6), ("なな", 7), ("しち", 7), ("はち", 8), ("くう", 9),
    ("くー", 9), ("に", 2), ("し", 4), ("よ", 4), ("ご", 5), ("く", 9),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  /// Most scalars of a text begin no word; they should cost one look.
  private static let wordsByFirst = Dictionary(grouping: words) { $0.0[0] }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{3000}", "の", "・", "-", "－", "ー", "、", ",": true
    default: false
    }
  }

  /// Hiragana for katakana, one scalar for one, so that offsets stay.
  private static func hiragana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x30A1...0x30F6).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0x60) ?? scalar
  }
}
