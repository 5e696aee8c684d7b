internal import TextForms

/// Tells the company Promise from the English word.
enum LenderName {
  /// Whether what stands at `range`, a spelling of a lender, names it.
  static func isName(_ range: Range<Int>, in text: FoldedText) -> Bool {
    guard text.text(range) == "promise" else { return true }
    let isVerb =
      text.after(
        [" to ", " that", " date", " me", " you", " them", " i ", " we "], at: range.upperBound)
      != nil
    let isNoun = text.endsBefore(
      range.lowerBound,
      [
        "a ", "i ", "my ", "their ", "they ", "we ", "you ", "can ", "can't ", "cannot ", "to ",
        "payment ",
      ])
    let scalars = text.normalized.original.unicodeScalars
    let first = scalars[
      scalars.index(scalars.startIndex, offsetBy: text.original(range).lowerBound)]
    if first == "P" || first == "Ｐ" { return !(isVerb && range.lowerBound == 0) }
    return !isVerb && !isNoun
  }
}
