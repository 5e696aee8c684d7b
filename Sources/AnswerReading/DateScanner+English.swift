/// Months by their English names: Nov 25, the 15th of next month.
extension DateScanner {
  func english(at index: Int) -> DateMention? {
    guard isLetter(text[index]), !isLetter(text[index - 1]), let month = englishMonth(at: index),
      let (day, end) = number(at: text.skippingSpaces(month.end), upTo: 99)
    else { return nil }
    let stop = text.after(["st", "nd", "rd", "th"], at: end) ?? end
    return english(day: day, month: month.month, from: index, to: stop)
  }

  func english(day: Int, month: Int, from start: Int, to end: Int) -> DateMention {
    let comma = text.skippingSpaces(text.after([","], at: end) ?? end)
    if let (year, stop) = number(at: comma, upTo: 9_999), year >= 1_900 {
      return DateMention(form: .full(year, month, day), range: start..<stop)
    }
    return DateMention(form: .monthDay(month, day), range: start..<end)
  }

  func englishMonth(at index: Int) -> (month: Int, end: Int)? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    for (place, name) in names.enumerated() {
      for form in [name, String(name.prefix(3)), "sept"] where text.has(form, at: index) {
        let end = index + form.unicodeScalars.count
        if form == "sept", place != 8 { continue }
        if !isLetter(text[end]) { return (place + 1, text.after(["."], at: end) ?? end) }
      }
    }
    return nil
  }

  /// The 15th of next month.
  func ofMonth(_ day: Int, from start: Int, _ end: Int) -> DateMention? {
    let months = [("next", 1), ("this", 0), ("last", -1), ("the", 0)]
    for (word, ahead) in months {
      guard let stop = text.after([" of \(word) month"], at: end) else { continue }
      return DateMention(form: .day(day, monthsAhead: ahead), range: start..<stop)
    }
    return nil
  }
}
