internal import TextForms
internal import Units

/// A stretch of time as it was said.
public struct SaidDuration: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable { case day, week, month }

  public var value: Int
  public var unit: Unit
  /// Whole days, or `nil` for months, whose length varies.
  public var days: Int? {
    switch unit {
    case .day: value
    case .week: value * 7
    case .month: nil
    }
  }

  public init(value: Int, unit: Unit) {
    self.value = value
    self.unit = unit
  }
}

/// A duration found in a text.
struct DurationMention {
  var duration: SaidDuration
  var range: Range<Int>
  var isAbout = false

  /// The most of any unit that counts as a duration.
  static let largest = 100_000

  static func mentions(in text: FoldedText) -> [DurationMention] {
    var found = NumeralReader.numerals(in: text).compactMap { mention(of: $0, in: text) }
    for (word, days) in spelled {
      for start in text.scalars.indices where text.has(word, at: start) {
        let end = start + word.unicodeScalars.count
        if isHiragana(text[start - 1]) || found.contains(where: { $0.range.overlaps(start..<end) })
        {
          continue
        }
        if isLetter(text.scalars[start]), isLetter(text[start - 1]) || isLetter(text[end]) {
          continue
        }
        found.append(
          DurationMention(
            duration: SaidDuration(value: days, unit: .day), range: start..<end,
            isAbout: word == "半月"))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func mention(of numeral: Numeral, in text: FoldedText) -> DurationMention? {
    guard let value = numeral.whole, value <= largest, !numeral.hasLeadingZero else { return nil }
    let index = text.skippingSpaces(numeral.range.upperBound)
    for (unit, words) in units {
      if let end = text.after(words, at: index), !isLetter(text[end]) {
        return DurationMention(
          duration: SaidDuration(value: value, unit: unit), range: numeral.range.lowerBound..<end)
      }
    }
    return nil
  }

  private static let units: [(SaidDuration.Unit, [String])] = [
    (.week, ["週間", "しゅうかん", "週", "weeks", "week", "shuukan"]),
    (
      .month,
      [
        "か月", "ゖ月", "ゕ月", "け月", "かげつ", "箇月", "ヶ月", "個月", "months", "month", "かつき", "カ月", "kagetsu",
      ]
    ),
    (.day, ["日間", "日", "にちかん", "にち", "days", "day", "nichi"]),
  ]

  /// Words for days that hold no numeral, and their length.
  private static let spelled: [(String, Int)] = [
    ("いっしゅうかん", 7), ("にしゅうかん", 14), ("さんしゅうかん", 21), ("いちにち", 1), ("ふつか", 2), ("みっか", 3),
    ("よっか", 4), ("いつか", 5), ("むいか", 6), ("なのか", 7), ("ようか", 8), ("ここのか", 9), ("とおか", 10),
    ("はつか", 20), ("半月", 15), ("a week", 7), ("one week", 7), ("two weeks", 14), ("a day", 1),
    ("one day", 1), ("two days", 2), ("three days", 3), ("four days", 4), ("five days", 5),
    ("ten days", 10),
  ]
}

extension AnswerReader {
  /// A stretch of time in the unit in which it was said: 3日, 2週間, 1か月.
  ///
  /// - Throws: ``Rejection`` when the text names none, or several.
  public func readDuration(_ text: String) throws(Rejection) -> (
    duration: SaidDuration, qualifier: Qualifier?
  ) {
    let folded = FoldedText(text)
    let mention = try duration(in: folded)
    return (mention.duration, qualifier(of: mention, in: folded))
  }

  func readDays(_ text: FoldedText) throws(Rejection) -> Reading {
    let mention = try duration(in: text)
    guard let days = mention.duration.days else {
      throw Rejection(
        .ambiguous, japanese: "月の長さはまちまちなので、日数で入力してください。例: \(mention.duration.value * 30)日",
        english:
          "Months differ in length; please type days, e.g. \(mention.duration.value * 30) days.")
    }
    return Reading(
      value: .days(days), qualifier: qualifier(of: mention, in: text),
      range: text.original(mention.range))
  }

  private func qualifier(of mention: DurationMention, in text: FoldedText) -> Qualifier? {
    mention.isAbout ? .about : Qualifying.qualifier(of: mention.range, in: text)
  }

  private func duration(in text: FoldedText) throws(Rejection) -> DurationMention {
    let example = Rejection(
      .notUnderstood, japanese: "日数として読み取れませんでした。例: 3日、1週間、10。わからないときは「わからない」",
      english: "That does not read as a number of days. Examples: 3 days, 1 week, 10, or 'unknown'."
    )
    let tooMany = Rejection(
      .outOfRange, japanese: "0日から\(DurationMention.largest)日までで入力してください。例: 3日",
      english: "Please type 0 to \(DurationMention.largest) days, e.g. 3 days.")
    let found = DurationMention.mentions(in: text)
    if let first = found.first {
      guard Set(found.map(\.duration)).count == 1 else {
        throw Rejection(
          .ambiguous, japanese: "日数が二つ以上あるようです。一つだけ入力してください。例: 3日",
          english: "There seems to be more than one number. Please type one, e.g. 3 days.")
      }
      if Self.isNegative(first.range, in: text) { throw tooMany }
      return first
    }
    let numerals = NumeralReader.numerals(in: text)
    guard numerals.count == 1, let bare = numerals.first, let value = bare.whole,
      !bare.hasLeadingZero, FillerWords.isAll(of: text, outside: bare.range)
    else { throw example }
    guard value <= DurationMention.largest, !Self.isNegative(bare.range, in: text) else {
      throw tooMany
    }
    return DurationMention(duration: SaidDuration(value: value, unit: .day), range: bare.range)
  }

  func readCount(_ text: FoldedText) throws(Rejection) -> Reading {
    let notUnderstood = Rejection(
      .notUnderstood, japanese: "数として読み取れませんでした。例: 3、3回、三社。わからないときは「わからない」",
      english: "That does not read as a number. Examples: 3, three times, or 'unknown'.")
    let numerals = NumeralReader.numerals(in: text)
    guard numerals.count <= 1 else {
      throw Rejection(
        .ambiguous, japanese: "数が二つ以上あるようです。一つだけ入力してください。例: 3",
        english: "There seems to be more than one number. Please type one, e.g. 3.")
    }
    guard let numeral = numerals.first else {
      let forms = politenessForms(text.core)
      guard let value = forms.compactMap({ Self.countWords[$0] }).first else {
        throw notUnderstood
      }
      return Reading(value: .count(value), range: text.original(text.trimmed))
    }
    guard let value = numeral.whole, !numeral.hasLeadingZero,
      text.count - numeral.range.count <= 14
    else { throw notUnderstood }
    guard value <= Yen.largest.amount, !Self.isNegative(numeral.range, in: text) else {
      throw Rejection(
        .outOfRange, japanese: "0以上の数を入力してください。例: 3",
        english: "Please type a number of 0 or more, e.g. 3.")
    }
    var end = numeral.range.upperBound
    if let unit = text.after(Self.counters, at: text.skippingSpaces(end)) { end = unit }
    return Reading(
      value: .count(value),
      qualifier: Qualifying.qualifier(of: numeral.range.lowerBound..<end, in: text),
      range: text.original(numeral.range.lowerBound..<end))
  }

  private static let counters = [
    "回目", "回", "かい", "社", "か所", "件", "人", "名", "枚", "つ", "個", "度", "本", "通", "口", "か月", "ゖ月", "年",
    "日",
    "times", "time",
  ]

  private static let countWords: [String: Int] = [
    "ぜろ": 0, "なし": 0, "無し": 0, "ない": 0, "ありません": 0, "一回もない": 0, "いっかいもない": 0, "none": 0, "zero": 0,
    "never": 0, "ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5, "むっつ": 6, "ななつ": 7, "やっつ": 8,
    "ここのつ": 9, "とお": 10, "いっかい": 1, "にかい": 2, "さんかい": 3, "いっしゃ": 1, "にしゃ": 2, "さんしゃ": 3, "ひとり": 1,
    "ふたり": 2, "いち": 1, "に": 2, "さん": 3, "よん": 4, "ご": 5, "once": 1, "twice": 2, "one": 1, "two": 2,
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "onetime": 1, "twotimes": 2, "threetimes": 3,
  ]
}
