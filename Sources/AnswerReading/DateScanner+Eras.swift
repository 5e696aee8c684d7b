/// Dates by the years of an era: 令和8年12月25日, R8.12.25.
extension DateScanner {
  static let eras: [(String, Int)] = [
    ("令和", 2018), ("れいわ", 2018), ("平成", 1988), ("へいせい", 1988), ("昭和", 1925), ("r", 2018),
    ("h", 1988),
  ]

  func era(at index: Int) -> DateMention? {
    for (word, base) in Self.eras where text.has(word, at: index) {
      let isAbbreviated = word.unicodeScalars.count == 1
      if isAbbreviated, isLetter(text[index - 1]) { continue }
      let start = text.skippingSpaces(index + word.unicodeScalars.count)
      var year = 1
      var end = start + 1
      if text[start] != "元" {
        guard let (value, stop) = number(at: start, upTo: 99) else { continue }
        (year, end) = (value, stop)
      }
      guard let monthStart = text.after(["年", "ねん", ".", "/", "-"], at: end),
        let (month, monthEnd) = number(at: text.skippingSpaces(monthStart), upTo: 99),
        let dayStart = text.after(["月", "がつ", ".", "/", "-"], at: monthEnd),
        let (day, dayEnd) = number(at: text.skippingSpaces(dayStart), upTo: 999)
      else { continue }
      let stop = text.after(["日", "にち"], at: dayEnd) ?? dayEnd
      return DateMention(form: .full(base + year, month, day), range: index..<stop)
    }
    return nil
  }
}
