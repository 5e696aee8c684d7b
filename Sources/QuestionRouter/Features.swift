import TextForms

/// What the router sees of a text: runs of one to three characters of its normal form.
///
/// Characters rather than words, since Japanese is typed without blanks and a word-breaker would have
/// to guess; katakana is folded to hiragana, and punctuation and blanks are boundaries.
enum Features {
  static let longestRun = 3

  /// How often each run occurs. Digits count as one sign each, whatever their value: which number is
  /// typed says nothing about the topic.
  static func counts(in text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for chunk in chunks(of: text) {
      for length in 1...longestRun where chunk.count >= length {
        for start in chunk.startIndex...(chunk.endIndex - length) {
          counts[String(String.UnicodeScalarView(chunk[start..<(start + length)])), default: 0] += 1
        }
      }
    }
    return counts
  }

  /// The text cut at everything that is neither a letter nor a digit.
  private static func chunks(of text: String) -> [ArraySlice<Unicode.Scalar>] {
    let scalars = NormalizedText(text).scalars.map { scalar -> Unicode.Scalar in
      let folded = foldingKana(scalar)
      return folded.properties.numericType == .decimal ? "0" : folded
    }
    return scalars.split { !($0.properties.isAlphabetic || $0 == "0" || $0 == "ー") }
  }
}
