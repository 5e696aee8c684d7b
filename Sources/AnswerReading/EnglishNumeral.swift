/// Numbers in English words: two hundred thousand, twenty-four, a hundred.
enum EnglishNumeral {
  /// The numeral whose first word starts at `index`, or `nil`.
  static func numeral(in text: FoldedText, at start: Int) -> Numeral? {
    guard isLetter(text[start]), !isLetter(text[start - 1]), !isDigit(text[start - 1]) else {
      return nil
    }
    if let part = partOfMillion(in: text, at: start) { return part }
    var total = 0
    var section = 0
    var index = start
    var end = start
    var hasLargeUnit = false
    // Eight words spell out any amount that a person says.
    for _ in 0..<8 {
      guard let (value, next) = word(in: text, at: index, isFirst: index == start) else { break }
      switch value {
      case 1_000, 1_000_000:
        // A second unit must be smaller: two million five hundred thousand.
        guard section > 0, total == 0 || total % (value * 1_000) == 0 else { return nil }
        total += section * value
        section = 0
        hasLargeUnit = true
      case 100:
        guard (1...99).contains(section) else { return nil }
        section *= 100
      default:
        // "two three" is two numbers, "twenty four" is one.
        let room = section % 100
        guard room == 0 || room % 10 == 0 && room >= 20 && value < 10 else { return nil }
        section += value
      }
      end = next
      index = skippingJoint(next, in: text)
    }
    guard end > start else { return nil }
    return Numeral(
      tenThousandths: (total + section) * 10_000, range: start..<end, hasLargeUnit: hasLargeUnit)
  }

  /// Half a million, a quarter of a million.
  private static func partOfMillion(in text: FoldedText, at start: Int) -> Numeral? {
    let parts = [
      ("half a million", 500_000), ("half million", 500_000), ("a quarter of a million", 250_000),
      ("a quarter million", 250_000), ("quarter of a million", 250_000),
    ]
    for (words, value) in parts where text.has(words, at: start) {
      let end = start + words.unicodeScalars.count
      if isLetter(text[end]) { continue }
      return Numeral(tenThousandths: value * 10_000, range: start..<end, hasLargeUnit: true)
    }
    return nil
  }

  private static func word(
    in text: FoldedText, at start: Int, isFirst: Bool
  ) -> (Int, Int)? {
    var end = start
    while isLetter(text[end]) { end += 1 }
    guard end > start else { return nil }
    if isFirst, text.has("a ", at: start) || text.has("an ", at: start) {
      // "a" counts only before a unit of numbers: a hundred, a million.
      let next = text.skippingSpaces(end)
      let units = ["hundred", "thousand", "million"]
      return text.after(units, at: next).map { isLetter(text[$0]) } == false ? (1, end) : nil
    }
    return values[text.text(start..<end)].map { ($0, end) }
  }

  /// Skips what may stand between two words of one number: a space, a hyphen, "and".
  private static func skippingJoint(_ index: Int, in text: FoldedText) -> Int {
    if text[index] == "-" { return index + 1 }
    let next = text.skippingSpaces(index)
    return text.has("and ", at: next) && text.endsBefore(index, ["hundred", "thousand"])
      ? next + 4 : next
  }

  private static let values: [String: Int] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var values = Dictionary(uniqueKeysWithValues: zip(small, 0...))
    for (place, word) in tens.enumerated() { values[word] = (place + 2) * 10 }
    values["hundred"] = 100
    values["thousand"] = 1_000
    values["million"] = 1_000_000
    return values
  }()
}
