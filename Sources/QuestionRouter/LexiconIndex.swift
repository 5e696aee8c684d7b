/// A lexicon made ready for looking up: every spelling in the router's own form.
struct LexiconIndex: Hashable, Sendable {
  /// The parts of one spelling, between which there may be gaps.
  struct Spelling: Hashable, Sendable {
    let concept: Int
    let parts: [[Unicode.Scalar]]
  }

  struct Word: Hashable, Sendable {
    let letters: [Unicode.Scalar]
    let kana: [Unicode.Scalar]
  }

  static let longestGap = 12

  /// The ids of the concepts.
  let concepts: [String]
  let spellings: [Spelling]
  let words: [Word]
  let ignored: [[Unicode.Scalar]]
  /// The places in ``spellings``, by the first two letters.
  private let spellingsByStart: [UInt64: [Int]]
  /// The places in ``words`` by the first letter, longest first.
  private let wordsByStart: [Unicode.Scalar: [Int]]
  private let ignoredByStart: [Unicode.Scalar: [Int]]

  init(_ lexicon: ConceptLexicon) {
    let words = lexicon.readings.map {
      Word(letters: QuestionForm($0.word).scalars, kana: QuestionForm($0.kana).scalars)
    }
    let ignored = lexicon.ignored.map { QuestionForm($0).scalars }
    let reader = LexiconIndex(concepts: [], spellings: [], words: words, ignored: ignored)
    var spellings: [Spelling] = []
    for (index, concept) in lexicon.concepts.enumerated() {
      for spelling in concept.spellings {
        let typed = Self.parts(of: spelling)
        let read = typed.map { QuestionForm.squeezed(reader.asRead($0)) }
        spellings.append(Spelling(concept: index, parts: typed))
        if read != typed { spellings.append(Spelling(concept: index, parts: read)) }
      }
    }
    self.init(
      concepts: lexicon.concepts.map(\.id), spellings: spellings, words: words, ignored: ignored)
  }

  init(
    concepts: [String], spellings: [Spelling], words: [Word], ignored: [[Unicode.Scalar]]
  ) {
    self.concepts = concepts
    self.spellings = spellings
    self.words = words
    self.ignored = ignored
    var spellingsByStart: [UInt64: [Int]] = [:]
    spellingsByStart.reserveCapacity(spellings.count)
    for (place, spelling) in spellings.enumerated() {
      guard let first = spelling.parts.first, let letter = first.first else { continue }
      // One letter alone is a sign for a telephone number; it is looked for with any follower.
      spellingsByStart[Self.key(letter, first.count > 1 ? first[1] : nil), default: []]
        .append(place)
    }
    self.spellingsByStart = spellingsByStart
    func byStart(_ texts: [[Unicode.Scalar]]) -> [Unicode.Scalar: [Int]] {
      var places: [Unicode.Scalar: [Int]] = [:]
      for (place, text) in texts.enumerated() {
        if let letter = text.first { places[letter, default: []].append(place) }
      }
      return places.mapValues { $0.sorted { (texts[$0].count, $1) > (texts[$1].count, $0) } }
    }
    wordsByStart = byStart(words.map(\.letters))
    ignoredByStart = byStart(ignored)
  }

  /// A spelling in the router's form, cut at its gaps.
  static func parts(of spelling: String) -> [[Unicode.Scalar]] {
    spelling.split(separator: "*")
      .map { QuestionForm.trimmed(QuestionForm.squeezed(QuestionForm(String($0)).scalars)) }
      .filter { !$0.isEmpty }
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second?.value ?? 0)
  }

  /// A blank in the place of each ignored word.
  func withoutIgnored(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: { ignoredByStart[$0] != nil }) else { return scalars }
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    scan: while index < scalars.count {
      if !QuestionForm.isInsideWord(scalars, index) {
        for place in ignoredByStart[scalars[index]] ?? []
        where scalars[index...].starts(with: ignored[place]) {
          if result.last != " " { result.append(" ") }
          index += ignored[place].count
          continue scan
        }
      }
      result.append(scalars[index])
      index += 1
    }
    return result
  }

  /// Kanji that the lexicon knows, as they are read, and a sentence in Latin letters that is Japanese
  /// as hiragana.
  func asRead(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count * 2)
    var index = 0
    scan: while index < scalars.count {
      for place in wordsByStart[scalars[index]] ?? []
      where scalars[index...].starts(with: words[place].letters) {
        result.append(contentsOf: words[place].kana)
        index += words[place].letters.count
        continue scan
      }
      result.append(scalars[index])
      index += 1
    }
    return Romaji.read(result)
  }

  struct Mention: Hashable {
    let concept: Int
    let range: Range<Int>
  }

  /// The concepts that a squeezed text mentions, each at its first place.
  func mentions(in text: [Unicode.Scalar]) -> [Mention] {
    var found: [Int: Range<Int>] = [:]
    for start in text.indices where !QuestionForm.isInsideWord(text, start) {
      let next = start + 1 < text.count ? text[start + 1] : nil
      let pair = next.flatMap { spellingsByStart[Self.key(text[start], $0)] } ?? []
      let single =
        text[start] == QuestionForm.phone
        ? spellingsByStart[Self.key(text[start], nil)] ?? [] : []
      for place in pair + single where found[spellings[place].concept] == nil {
        if let end = Self.end(of: spellings[place].parts, in: text, from: start) {
          found[spellings[place].concept] = start..<end
        }
      }
    }
    return found.map { Mention(concept: $0.key, range: $0.value) }
      .sorted { ($0.range.lowerBound, $0.concept) < ($1.range.lowerBound, $1.concept) }
  }

  /// Where the parts end that stand in the text from `start` on, with small gaps between.
  private static func end(
    of parts: [[Unicode.Scalar]], in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    guard text[start...].starts(with: parts[0]) else { return nil }
    var end = start + parts[0].count
    for part in parts.dropFirst() {
      let last = min(end + longestGap, text.count - part.count)
      guard last >= end, let next = (end...last).first(where: { text[$0...].starts(with: part) })
      else { return nil }
      end = next + part.count
    }
    return end
  }
}
