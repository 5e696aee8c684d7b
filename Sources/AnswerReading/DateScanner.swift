internal import Units

/// Finds dates in a folded text.
struct DateScanner {
  let text: FoldedText

  init(_ text: FoldedText) { self.text = text }

  /// All dates, left to right, without overlap.
  func mentions() -> [DateMention] {
    var mentions: [DateMention] = []
    var index = 0
    while index < text.count {
      guard var mention = mention(at: index) else {
        // Skip the rest of a number or a word that is no date.
        index = isDigit(text[index]) ? endOfDigits(index) : index + 1
        continue
      }
      takeStatedWeekday(&mention)
      mention.isRanged = NumeralReader.isRanged(mention.range, in: text)
      index = mention.range.upperBound
      // "Wed, Nov 25" names one day, not two.
      if let weekday = mentions.last, let joined = joined(weekday, mention) {
        mentions[mentions.count - 1] = joined
      } else {
        mentions.append(mention)
      }
    }
    return mentions
  }

  /// A date with the weekday that stands right before it.
  func joined(_ weekday: DateMention, _ date: DateMention) -> DateMention? {
    guard case .bareWeekday(let named, isNext: false) = weekday.form, date.statedWeekday == nil,
      [",", ", ", " ", "、", "の", " the ", ", the "].contains(
        text.text(weekday.range.upperBound..<date.range.lowerBound))
    else { return nil }
    switch date.form {
    case .full, .monthDay, .day, .yearly:
      var joined = date
      joined.statedWeekday = named
      joined.range = weekday.range.lowerBound..<date.range.upperBound
      return joined
    default: return nil
    }
  }

  func mention(at index: Int) -> DateMention? {
    guard Self.starts.contains(text.scalars[index]) else { return nil }
    return words(at: index) ?? feast(at: index) ?? relativeMonth(at: index) ?? yearWord(at: index)
      ?? weekday(at: index) ?? era(at: index) ?? spelledAgo(at: index) ?? numeric(at: index)
      ?? kanaDay(at: index) ?? english(at: index)
  }

  /// The scalars that a date can start with; most of a text can be passed over by them.
  static let starts: Set<Unicode.Scalar> = {
    let words =
      dayWords.map(\.0) + feasts.map(\.0) + months.map(\.0) + monthEnds.map(\.0) + years.map(\.0)
      + weeks.map(\.0) + nexts + kanaDays.map(\.0) + eras.map(\.0)
      + DurationMention.spelled.map(\.0) + ["last", "this", "the"]
      + Weekday.allCases.map(\.japanese) + weekdayNames.map(\.0)
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { Unicode.Scalar($0) }
    return Set(words.compactMap(\.unicodeScalars.first)).union(letters)
      .union(SpokenNumeral.starts).union("0123456789〇零一壱二弐三参四五六七八九十".unicodeScalars)
  }()

  func endOfDigits(_ start: Int) -> Int {
    var end = start
    while isDigit(text[end]) { end += 1 }
    return end
  }

  /// A whole number at `index` in digits or kanji, without 万 or commas.
  func number(at index: Int, upTo limit: Int) -> (Int, Int)? {
    guard let scalar = text[index] else { return nil }
    if isDigit(scalar) {
      let end = endOfDigits(index)
      guard end - index <= 8 else { return nil }
      var value = 0
      for place in index..<end { value = value * 10 + Int(text.scalars[place].value - 0x30) }
      return value <= limit ? (value, end) : nil
    }
    let spoken = isHiragana(scalar) ? SpokenNumeral.numeral(in: text, at: index) : nil
    guard let numeral = spoken ?? NumeralReader.numeral(in: text, at: index),
      numeral.isKanji || spoken != nil, !numeral.isTwoNeighbours, let value = numeral.whole,
      value <= limit
    else { return nil }
    return (value, numeral.range.upperBound)
  }

  /// The end of the unit of a day at `index`: 日, nichi, th.
  func dayUnit(at index: Int) -> Int? {
    let unit = text.skippingSpaces(index)
    if let end = text.after(["日", "nichi"], at: unit), !isLetter(text[end]) { return end }
    if let end = text.after(["にち"], at: unit), text[end] != "ゃ" { return end }
    return text.after(["st", "nd", "rd", "th"], at: index).flatMap { isLetter(text[$0]) ? nil : $0 }
  }
}
