internal import TextForms
internal import Units

/// A stretch of time as it was said.
public struct SaidDuration: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable { case day, week, month }

  /// Whole units.
  public var value: Int
  /// A half more: 二か月半.
  public var hasHalf: Bool
  public var unit: Unit

  /// Whole days, or `nil` for months, whose length varies, and for half a week.
  public var days: Int? {
    switch unit {
    case _ where hasHalf: nil
    case .day: value
    case .week: value * 7
    case .month: nil
    }
  }

  /// The number of units as a decimal: `2`, `2.5`.
  public var text: String { hasHalf ? "\(value).5" : "\(value)" }

  public init(value: Int, unit: Unit, hasHalf: Bool = false) {
    self.value = value
    self.hasHalf = hasHalf
    self.unit = unit
  }
}

/// A duration found in a text.
struct DurationMention {
  var duration: SaidDuration
  var range: Range<Int>
  var isAbout = false
  /// One end of a range, or one of two: 2、3日.
  var isRanged = false

  /// The most of any unit that counts as a duration.
  static let largest = 100_000

  static func mentions(in text: FoldedText) -> [DurationMention] {
    var found = NumeralReader.numerals(in: text).compactMap { mention(of: $0, in: text) }
    for hit in spelledTable.hits(in: text.scalars) {
      let start = hit.range.lowerBound
      if found.contains(where: { $0.range.overlaps(hit.range) }) { continue }
      if isHiragana(text.scalars[start]), isHiragana(text[start - 1]),
        !text.endsBefore(start, ["は", "が", "を", "も", "で", "に", "の", "から", "もう"])
      {
        continue
      }
      let word = spelled[hit.tag].0
      var duration = spelled[hit.tag].1
      if text.has(" and a half", at: hit.range.upperBound) { duration.hasHalf = true }
      found.append(
        DurationMention(duration: duration, range: hit.range, isAbout: about.contains(word)))
    }
    return joined(found.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: text)
  }

  private static func mention(of numeral: Numeral, in text: FoldedText) -> DurationMention? {
    guard let value = numeral.whole, value <= largest, !numeral.hasLeadingZero,
      !text.endsBefore(numeral.range.lowerBound, ["月", "がつ", "年", "/"])
    else { return nil }
    let index = text.skippingSpaces(numeral.range.upperBound)
    guard let (unit, factor, unitEnd) = unit(at: index, in: text) else { return nil }
    var end = unitEnd
    if text[end - 1] == "年", !countsYears(numeral, end, in: text) { return nil }
    var duration = SaidDuration(value: value * factor, unit: unit)
    if let half = text.after(["半", "はん", " and a half"], at: end) {
      end = half
      if factor == 12 { duration.value += 6 } else { duration.hasHalf = true }
    }
    return DurationMention(
      duration: duration, range: numeral.range.lowerBound..<end,
      isRanged: NumeralReader.isRanged(numeral.range, in: text))
  }

  /// The unit at `index`, how many of it the word holds, and where the word ends.
  private static func unit(at index: Int, in text: FoldedText) -> (SaidDuration.Unit, Int, Int)? {
    for (unit, factor, words) in units {
      if let end = text.after(words, at: index), !isLetter(text[end]) { return (unit, factor, end) }
    }
    return nil
  }

  /// Whether 年 after a numeral counts years; 令和8年 and 2026年12月 name one.
  private static func countsYears(_ numeral: Numeral, _ end: Int, in text: FoldedText) -> Bool {
    (numeral.whole ?? .max) <= 30 && !isDigit(text[end])
      && NumeralReader.kanjiDigit(text[end]) == nil && text[end] != "十"
      && !text.endsBefore(numeral.range.lowerBound, ["令和", "平成", "昭和", "r", "h", "れいわ"])
  }

  /// 一週間と3日 is one stretch of ten days.
  private static func joined(_ found: [DurationMention], in text: FoldedText) -> [DurationMention] {
    var result: [DurationMention] = []
    for mention in found {
      if let last = result.last, last.duration.unit == .week, mention.duration.unit == .day,
        let week = last.duration.days, let days = mention.duration.days, days < 7,
        text.text(last.range.upperBound..<mention.range.lowerBound) == "と"
      {
        result[result.count - 1].duration = SaidDuration(value: week + days, unit: .day)
        result[result.count - 1].range = last.range.lowerBound..<mention.range.upperBound
        result[result.count - 1].isRanged = last.isRanged
      } else {
        result.append(mention)
      }
    }
    return result
  }

  private static let units: [(SaidDuration.Unit, Int, [String])] = [
    (.week, 1, ["週間", "しゅうかん", "週", "weeks", "week", "shuukan", "shukan"]),
    (
      .month, 1,
      [
        "か月", "ゖ月", "ゕ月", "け月", "かげつ", "箇月", "ヶ月", "個月", "months", "month", "かつき", "カ月", "kagetsu",
      ]
    ),
    (.month, 12, ["年間", "ねんかん", "年", "years", "year"]),
    (.day, 1, ["日間", "日", "にちかん", "にち", "days", "day", "nichi"]),
  ]

  /// The indices of ``spelled`` by their words.
  private static let spelledTable = PhraseTable<Int>(spelled.indices.map { ($0, [spelled[$0].0]) })

  private static let about: Set<String> = ["半月", "a couple of weeks", "a couple of days"]

  /// Words for a stretch that hold no numeral, and what they say.
  static let spelled: [(String, SaidDuration)] = {
    func days(_ count: Int) -> SaidDuration { SaidDuration(value: count, unit: .day) }
    func weeks(_ count: Int) -> SaidDuration { SaidDuration(value: count, unit: .week) }
    func months(_ count: Int) -> SaidDuration { SaidDuration(value: count, unit: .month) }
    return [
      ("いっしゅうかん", weeks(1)), ("いちにち", days(1)), ("ふつか", days(2)), ("みっか", days(3)),
      ("よっか", days(4)), ("いつかかん", days(5)), ("いつかも", days(5)), ("いつかおくれ", days(5)),
      ("むいか", days(6)), ("なのか", days(7)),
      ("ようか", days(8)), ("ここのか", days(9)), ("とおかかん", days(10)), ("とおか", days(10)),
      ("はつか", days(20)), ("半月", days(15)), ("isshuukan", weeks(1)), ("isshukan", weeks(1)),
      ("mikka", days(3)), ("futsuka", days(2)), ("yokka", days(4)), ("itsuka", days(5)),
      ("muika", days(6)), ("nanoka", days(7)), ("youka", days(8)), ("tooka", days(10)),
      ("toka", days(10)), ("hatsuka", days(20)),
      ("a week", weeks(1)), ("a day", days(1)), ("a fortnight", weeks(2)), ("fortnight", weeks(2)),
      ("a couple of weeks", weeks(2)), ("a couple of days", days(2)),
      ("いっかげつ", months(1)), ("ひと月", months(1)), ("ひとつき", months(1)), ("半年", months(6)),
      ("はんとし", months(6)), ("a month", months(1)), ("half a year", months(6)),
      ("ikkagetsu", months(1)), ("a year", months(12)),
    ]
  }()
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
      let said = mention.duration
      let example =
        said.value * (said.unit == .week ? 7 : 30)
        + (!said.hasHalf ? 0 : said.unit == .week ? 4 : 15)
      throw Rejection(
        .ambiguous, japanese: "月や週の半ばまでの長さは決まらないので、日数で入力してください。例: \(example)日",
        english: "That is no whole number of days; please type days, e.g. \(example) days.")
    }
    return Reading(
      value: .days(days), qualifier: qualifier(of: mention, in: text),
      range: text.original(mention.range))
  }

  private func qualifier(of mention: DurationMention, in text: FoldedText) -> Qualifier? {
    mention.isAbout ? .about : Qualifying.qualifier(ofAnswer: mention.range, in: text)
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
      guard Set(found.map(\.duration)).count == 1, !first.isRanged else {
        throw Rejection(
          .ambiguous, japanese: "日数が二つ以上あるようです。一つだけ入力してください。例: 3日",
          english: "There seems to be more than one number. Please type one, e.g. 3 days.")
      }
      if Self.isNegative(first.range, in: text) { throw tooMany }
      // The fifth day is not five days.
      if text[first.range.upperBound] == "目" { throw example }
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
}
