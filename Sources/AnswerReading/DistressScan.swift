/// Looks for signs of despair, so that help comes before anything else.
///
/// It errs towards showing help; only everyday figures of speech (死ぬほど忙しい, 自殺行為) and talk of
/// other things (残高が消えた, 返済を終わりにしたい) are let pass. Spaces, marks, width and kana do not hide a word.
public struct DistressScan {
  public enum Level: String, Hashable, Sendable, Comparable {
    /// Words of despair.
    case despair
    /// Words that say it is happening, or about to.
    case immediateDanger

    public static func < (a: Level, b: Level) -> Bool { a == .despair && b == .immediateDanger }
  }

  /// How urgent `text` is, or `nil` when nothing in it hints at despair.
  public static func level(in text: String) -> Level? {
    let folded = FoldedText(text)
    let squeezed = blanking(DistressPhrases.harmless, in: squeeze(folded.scalars))
    let spaced = blanking(DistressPhrases.harmlessEnglish, in: wordForm(folded.scalars))
    let found =
      DistressPhrases.despair.hits(in: squeezed).map { ($0, squeezed) }
      + DistressPhrases.romaji.hits(in: squeezed).map { ($0, squeezed) }
      + DistressPhrases.english.hits(in: spaced).map { ($0, spaced) }
    if isImmediate(squeezed, DistressPhrases.immediate) { return .immediateDanger }
    if isImmediate(squeezed, DistressPhrases.immediateRomaji) { return .immediateDanger }
    if isImmediate(spaced, DistressPhrases.immediateEnglish) { return .immediateDanger }
    if found.contains(where: { $0.0.tag == .act && saysNow(before: $0.0.range, in: $0.1) }) {
      return .immediateDanger
    }
    if !found.isEmpty || endsLife(squeezed) { return .despair }
    return nil
  }

  /// Whether a word for "now" stands within a few scalars before an act.
  private static func saysNow(before range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let window = Array(scalars[max(0, range.lowerBound - 12)..<range.upperBound])
    return !DistressPhrases.now.hits(in: window).isEmpty
  }

  private static func isImmediate(_ scalars: [Unicode.Scalar], _ table: PhraseTable<Void>) -> Bool {
    !table.hits(in: scalars).isEmpty
  }

  /// 終わりにしたい says despair about a life, and is harmless about a loan or a call.
  private static func endsLife(_ scalars: [Unicode.Scalar]) -> Bool {
    guard !DistressPhrases.ending.hits(in: scalars).isEmpty else { return false }
    if !DistressPhrases.life.hits(in: scalars).isEmpty { return true }
    return DistressPhrases.business.hits(in: scalars).isEmpty
  }

  /// The scalars without spaces and marks, so that し に た い is found.
  private static func squeeze(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.filter { !FoldedText.isPunctuation($0) && !"*＊●○〇✕×".unicodeScalars.contains($0) }
  }

  /// English words with one space between; letters set apart (d i e) become one word.
  private static func wordForm(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let words = scalars.split { scalar in
      FoldedText.isPunctuation(scalar) && scalar != "'"
    }
    var result: [Unicode.Scalar] = [" "]
    var lastWasLetter = false
    for word in words {
      let isSingle = word.count == 1 && isLetter(word.first)
      if lastWasLetter && isSingle { result.removeLast() }
      result += word.filter { $0 != "'" }
      result.append(" ")
      lastWasLetter = isSingle
    }
    return result
  }

  private static func blanking(_ table: PhraseTable<Void>, in scalars: [Unicode.Scalar])
    -> [Unicode.Scalar]
  {
    var result = scalars
    for hit in table.hits(in: scalars) {
      // A private-use character that no phrase holds keeps the neighbours apart.
      for place in hit.range { result[place] = "\u{E000}" }
    }
    return result
  }
}
