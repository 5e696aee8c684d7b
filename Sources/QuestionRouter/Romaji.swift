/// Japanese that is typed in Latin letters, as hiragana.
enum Romaji {
  /// A word as hiragana; `nil` when it is not made of Japanese syllables alone. Both ways to spell are
  /// read (`shi` and `si`, `tsu` and `tu`), and an apostrophe-free `n` before a consonant or at the end.
  static func hiragana(_ word: some BidirectionalCollection<Unicode.Scalar>) -> [Unicode.Scalar]? {
    let letters = Array(word)
    var kana: [Unicode.Scalar] = []
    var index = 0
    while index < letters.count {
      let rest = letters.count - index
      if rest >= 2, letters[index] == letters[index + 1], isConsonant(letters[index]),
        letters[index] != "n"
      {
        kana.append("っ")
        index += 1
        continue
      }
      var read = false
      for length in stride(from: min(4, rest), through: 1, by: -1) {
        guard let syllable = syllables[key(letters[index..<(index + length)])] else { continue }
        kana.append(contentsOf: syllable)
        index += length
        read = true
        break
      }
      if read { continue }
      guard letters[index] == "n" || (letters[index] == "m" && rest >= 2) else { return nil }
      kana.append("ん")
      index += 1
    }
    return kana
  }

  /// The text with its Latin words as hiragana, where most of them are made of Japanese syllables and
  /// none is English.
  static func read(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: QuestionForm.isLatin) else { return scalars }
    let chunks = QuestionForm.chunks(of: scalars)
    let latin = chunks.filter { $0.first.map(QuestionForm.isLatin) ?? false }
    guard !latin.contains(where: isEnglish) else { return scalars }
    let letters = latin.reduce(into: (read: 0, all: 0)) { sum, word in
      sum.all += word.count
      if hiragana(word) != nil { sum.read += word.count }
    }
    guard letters.read * 2 > letters.all else { return scalars }
    var result: [Unicode.Scalar] = []
    for chunk in chunks {
      if let first = chunk.first, QuestionForm.isLatin(first), let kana = hiragana(chunk) {
        result.append(contentsOf: kana)
      } else {
        if let last = result.last, QuestionForm.isLatin(last) { result.append(" ") }
        result.append(contentsOf: chunk)
      }
    }
    return result
  }

  private static func isEnglish(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    english.contains(String(String.UnicodeScalarView(word)))
  }

  /// Small words that no Japanese sentence has.
  private static let english: Set<String> = [
    "the", "my", "is", "are", "what", "how", "who", "and", "for", "of", "with", "from", "they",
    "this", "that", "have", "has", "me", "i", "you", "can", "cant", "not", "in", "it", "was", "a",
    "an", "should", "does", "when", "where", "which", "why", "without", "your", "if", "or",
  ]

  private static func isConsonant(_ letter: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(letter) && !["a", "i", "u", "e", "o"].contains(letter)
  }

  /// Up to four letters as one number.
  private static func key(_ letters: some Sequence<Unicode.Scalar>) -> UInt32 {
    letters.reduce(0) { $0 << 8 | $1.value & 0xFF }
  }

  private static let syllables: [UInt32: [Unicode.Scalar]] = {
    var table: [UInt32: [Unicode.Scalar]] = [:]
    func add(_ letters: String, _ kana: String) {
      table[key(letters.unicodeScalars)] = Array(kana.unicodeScalars)
    }
    let rows: [(String, String)] = [
      ("", "あいうえお"), ("k", "かきくけこ"), ("s", "さしすせそ"), ("t", "たちつてと"), ("n", "なにぬねの"),
      ("h", "はひふへほ"), ("m", "まみむめも"), ("r", "らりるれろ"), ("g", "がぎぐげご"), ("z", "ざじずぜぞ"),
      ("d", "だぢづでど"), ("b", "ばびぶべぼ"), ("p", "ぱぴぷぺぽ"),
    ]
    for (consonant, kana) in rows {
      for (vowel, letter) in zip("aiueo", kana) { add(consonant + String(vowel), String(letter)) }
    }
    for (consonant, kana) in [
      ("ky", "き"), ("sy", "し"), ("sh", "し"), ("ty", "ち"), ("ch", "ち"), ("cy", "ち"), ("ny", "に"),
      ("hy", "ひ"), ("my", "み"), ("ry", "り"), ("gy", "ぎ"), ("zy", "じ"), ("jy", "じ"), ("j", "じ"),
      ("by", "び"), ("py", "ぴ"),
    ] {
      for (vowel, small) in [("a", "ゃ"), ("u", "ゅ"), ("o", "ょ")] {
        add(consonant + vowel, kana + small)
      }
    }
    for (letters, kana) in [
      ("ya", "や"), ("yu", "ゆ"), ("yo", "よ"), ("wa", "わ"), ("wo", "を"), ("shi", "し"), ("chi", "ち"),
      ("tsu", "つ"), ("fu", "ふ"), ("ji", "じ"), ("she", "しぇ"), ("che", "ちぇ"), ("je", "じぇ"),
      ("fa", "ふぁ"), ("fi", "ふぃ"), ("fe", "ふぇ"), ("fo", "ふぉ"), ("ti", "ち"), ("tu", "つ"),
      ("si", "し"), ("hu", "ふ"), ("zi", "じ"), ("nn", "ん"),
    ] {
      add(letters, kana)
    }
    // `konna` is こんな: the second n belongs to the syllable that follows.
    for (vowel, letter) in zip("aiueo", "なにぬねの") { add("nn" + String(vowel), "ん" + String(letter)) }
    return table
  }()
}
