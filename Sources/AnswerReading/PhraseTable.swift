/// Many phrases looked up in one pass over a text, by their first scalar.
///
/// Phrases are written in lower case and hiragana, as ``FoldedText`` has them.
struct PhraseTable<Tag: Sendable>: Sendable {
  struct Hit: Sendable {
    let tag: Tag
    let range: Range<Int>
  }

  private var phrases: [Unicode.Scalar: [(scalars: [Unicode.Scalar], tag: Tag)]] = [:]
  private let boundsWords: Bool

  /// - Parameter boundsWords: An ASCII phrase counts only as words of its own, so that `pin` is
  ///   not found in `opinion`.
  init(_ entries: [(Tag, [String])], boundsWords: Bool = true) {
    self.boundsWords = boundsWords
    for (tag, texts) in entries {
      for text in texts {
        let scalars = Array(text.unicodeScalars)
        if let first = scalars.first { phrases[first, default: []].append((scalars, tag)) }
      }
    }
  }

  /// Every phrase in `scalars`, by position.
  func hits(in scalars: [Unicode.Scalar]) -> [Hit] {
    var hits: [Hit] = []
    for start in scalars.indices {
      guard let candidates = phrases[scalars[start]] else { continue }
      for (phrase, tag) in candidates
      where start + phrase.count <= scalars.count
        && scalars[start..<start + phrase.count].elementsEqual(phrase)
      {
        let end = start + phrase.count
        if boundsWords, isLetter(phrase.first), start > 0, isLetter(scalars[start - 1]) { continue }
        if boundsWords, isLetter(phrase.last), end < scalars.count, isLetter(scalars[end]) {
          continue
        }
        hits.append(Hit(tag: tag, range: start..<end))
      }
    }
    return hits
  }

  /// The end of the longest phrase that stands at `start`, words bounded or not.
  func longest(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard let candidates = phrases[scalars[start]] else { return nil }
    var best: Int?
    for (phrase, _) in candidates where scalars[start...].starts(with: phrase) {
      best = max(best ?? 0, start + phrase.count)
    }
    return best
  }

  /// Whether any phrase stands in `scalars`.
  func isIn(_ scalars: [Unicode.Scalar]) -> Bool { !hits(in: scalars).isEmpty }
}

extension PhraseTable where Tag == Void {
  init(_ texts: [String], boundsWords: Bool = true) {
    self.init([((), texts)], boundsWords: boundsWords)
  }
}
