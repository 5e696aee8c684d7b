import TextForms

/// What the router sees of a text.
///
/// Of Japanese: runs of one to three characters, since it is typed without blanks and a word-breaker
/// would have to guess; katakana is folded to hiragana. Of anything in Latin letters: whole words,
/// their stems, and pairs of words, since runs of letters are alike in all English sentences; words
/// that every sentence has are left out. Blanks and punctuation are boundaries.
enum Features {
  static let longestRun = 3
  /// Words are alike when their first letters are: `borrow`, `borrowed`, `borrowing`.
  static let stemLength = 5

  /// How often each feature occurs. Digits count as one sign each, whatever their value: which number
  /// is typed says nothing about the topic.
  static func counts(in text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var before: String?
    for chunk in chunks(of: text) {
      if chunk.allSatisfy({ $0 == "0" }) { continue }
      if chunk.allSatisfy({ $0.isASCII }) {
        let word = string(chunk)
        guard !functionWords.contains(word) else { continue }
        counts["=" + word, default: 0] += 1
        if chunk.count > stemLength {
          counts["~" + string(chunk.prefix(stemLength)), default: 0] += 1
        }
        if let before { counts["=\(before) \(word)", default: 0] += 1 }
        before = word
        continue
      }
      before = nil
      for length in 1...longestRun where chunk.count >= length {
        for start in chunk.startIndex...(chunk.endIndex - length) {
          let run = chunk[start..<(start + length)]
          // A bare number says nothing: a list of choices and a price are numbers too.
          guard !run.allSatisfy({ $0 == "0" }) else { continue }
          counts[string(run), default: 0] += 1
        }
      }
    }
    return counts
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The text cut at everything that is neither a letter nor a digit, and between Latin letters and
  /// other ones.
  private static func chunks(of text: String) -> [ArraySlice<Unicode.Scalar>] {
    let scalars = NormalizedText(text).scalars.map { scalar -> Unicode.Scalar in
      let folded = foldingKana(scalar)
      return folded.properties.numericType == .decimal ? "0" : folded
    }
    let words = scalars.split { !($0.properties.isAlphabetic || $0 == "0" || $0 == "ー") }
    return words.flatMap { word -> [ArraySlice<Unicode.Scalar>] in
      var parts: [ArraySlice<Unicode.Scalar>] = []
      var start = word.startIndex
      for index in word.indices.dropFirst() where isLatin(word[index]) != isLatin(word[index - 1]) {
        parts.append(word[start..<index])
        start = index
      }
      return parts + [word[start...]]
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar != "0"
  }

  /// English words that say nothing about what a person needs.
  private static let functionWords: Set<String> = [
    "a", "about", "all", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been",
    "but",
    "by", "can", "could", "d", "did", "do", "does", "don", "for", "from", "get", "got", "had",
    "has",
    "have", "he", "her", "his", "how", "i", "if", "in", "is", "it", "its", "just", "ll", "m", "me",
    "my", "now", "of", "on", "or", "our", "out", "re", "s", "she", "should", "so", "t", "that",
    "the",
    "their", "them", "then", "there", "they", "this", "to", "ve", "was", "we", "were", "what",
    "when",
    "which", "who", "why", "will", "with", "would", "yesterday", "you", "your", "worth",
  ]
}
