/// What the router sees of a text.
///
/// Of Japanese: runs of one to three letters, since it is typed without blanks and a word-breaker would
/// have to guess; both as typed and as read. Of Latin letters: words, their stems, pairs of words, and
/// runs inside of words for what is mistyped. Of both: the concepts of the lexicon.
struct FeatureExtractor: Sendable {
  enum Kind: UInt8, CaseIterable, Sendable {
    case run, word, stem, pair, letters, concept, conceptPair
  }

  struct Feature: Hashable, Sendable {
    /// Of kind and letters. Two features that share it are taken for one, which is rare enough.
    let hash: UInt32
    let kind: Kind
  }

  static let longestRun = 3
  /// Words are alike when their first letters are: `borrow`, `borrowed`, `borrowing`.
  static let stemLength = 5

  let index: LexiconIndex
  let kinds: Set<Kind>

  init(_ index: LexiconIndex, kinds: Set<Kind> = Set(Kind.allCases)) {
    self.index = index
    self.kinds = kinds
  }

  /// Each feature once, in the order of their hashes.
  func features(of text: String) -> [Feature] {
    var features: [Feature] = []
    visit(text) { kind, letters in
      features.append(Feature(hash: Self.hash(kind, letters), kind: kind))
    }
    features.sort { $0.hash < $1.hash }
    var unique = 0
    for index in features.indices where index == 0 || features[index] != features[unique - 1] {
      features[unique] = features[index]
      unique += 1
    }
    features.removeLast(features.count - unique)
    return features
  }

  /// The features of a text in words, for showing them.
  func texts(of text: String) -> [Feature: String] {
    var texts: [Feature: String] = [:]
    visit(text) { kind, letters in
      texts[Feature(hash: Self.hash(kind, letters), kind: kind)] = String(
        String.UnicodeScalarView(letters))
    }
    return texts
  }

  /// The concepts of a text with the words that stand for them.
  func concepts(in text: String) -> [String: String] {
    let form = index.withoutIgnored(QuestionForm(text).scalars)
    let words = mentions(form, index.asRead(form)).map { mention, view in
      (index.concepts[mention.concept], String(String.UnicodeScalarView(view[mention.range])))
    }
    return Dictionary(words) { first, _ in first }
  }

  private func mentions(
    _ typed: [Unicode.Scalar], _ read: [Unicode.Scalar]
  ) -> [(LexiconIndex.Mention, [Unicode.Scalar])] {
    let first = QuestionForm.squeezed(typed)
    var found = index.mentions(in: first).map { ($0, first) }
    guard read != typed else { return found }
    let second = QuestionForm.squeezed(read)
    let known = Set(found.map(\.0.concept))
    found += index.mentions(in: second).filter { !known.contains($0.concept) }.map { ($0, second) }
    return found
  }

  private func visit(_ text: String, _ body: (Kind, ArraySlice<Unicode.Scalar>) -> Void) {
    let form = index.withoutIgnored(QuestionForm(text).scalars)
    let read = index.asRead(form)
    runs(of: form, body)
    if read != form { runs(of: read, body) }
    guard kinds.contains(.concept) || kinds.contains(.conceptPair) else { return }
    let ids = mentions(form, read).map {
      Array(index.concepts[$0.0.concept].unicodeScalars)
    }
    for id in ids where kinds.contains(.concept) { body(.concept, id[...]) }
    guard kinds.contains(.conceptPair) else { return }
    let sorted = ids.sorted { $0.lexicographicallyPrecedes($1) }
    for (place, first) in sorted.enumerated() {
      for second in sorted[(place + 1)...] { body(.conceptPair, (first + ["+"] + second)[...]) }
    }
  }

  private func runs(
    of scalars: [Unicode.Scalar], _ body: (Kind, ArraySlice<Unicode.Scalar>) -> Void
  ) {
    var before: ArraySlice<Unicode.Scalar>?
    for chunk in QuestionForm.chunks(of: scalars) {
      guard let first = chunk.first, QuestionForm.isLatin(first) else {
        before = nil
        guard kinds.contains(.run) else { continue }
        let marked = (["^"] + chunk + ["$"])[...]
        for length in 1...Self.longestRun where marked.count >= length {
          for start in 0...(marked.count - length) {
            if length == 1, start == 0 || start == marked.count - 1 { continue }
            let run = marked[start..<(start + length)]
            // A bare number says nothing: a list of choices and a price are numbers too.
            if run.allSatisfy({ $0 == QuestionForm.number }) { continue }
            body(.run, run)
          }
        }
        continue
      }
      if kinds.contains(.word) { body(.word, chunk) }
      if kinds.contains(.stem), chunk.count > Self.stemLength {
        body(.stem, chunk.prefix(Self.stemLength))
      }
      if kinds.contains(.pair), let before { body(.pair, (before + [" "] + chunk)[...]) }
      before = chunk
      if kinds.contains(.letters), chunk.count >= 4 {
        let marked = (["^"] + chunk + ["$"])[...]
        for length in 3...4 where marked.count >= length {
          for start in 0...(marked.count - length) {
            body(.letters, marked[start..<(start + length)])
          }
        }
      }
    }
  }

  /// FNV-1a, folded to 32 bits.
  private static func hash(_ kind: Kind, _ letters: ArraySlice<Unicode.Scalar>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt32) {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01B3
    }
    mix(UInt32(kind.rawValue))
    for letter in letters {
      mix(letter.value & 0xFF)
      mix(letter.value >> 8)
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
