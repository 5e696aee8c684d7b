internal import TextForms
public import Units

/// A rate as it was said, with the time that it is for.
public struct SaidRate: Hashable, Sendable {
  public enum Period: String, Hashable, Sendable { case year, month, week, day }

  /// Percent of `period`, not converted: 1.5 % a month is 1.5 here.
  public var rate: AnnualRate
  public var period: Period

  public init(rate: AnnualRate, period: Period) {
    self.rate = rate
    self.period = period
  }
}

/// A percentage found in a text.
struct RateMention {
  var numeral: Numeral
  var range: Range<Int>
  /// Written with %, パーセント or 割.
  var isExplicit: Bool
  /// The time that the rate is for; `nil` for one that no period names, such as ten days.
  var period: SaidRate.Period?
  /// One end of a range, 3〜18%, or one of two.
  var isRanged: Bool

  var isForShorterTime: Bool { period != .year }

  /// The rate, or `nil` when it is finer or larger than a rate can be.
  var rate: AnnualRate? {
    numeral.tenThousandths <= 1_000_000 ? AnnualRate(partsPerMillion: numeral.tenThousandths) : nil
  }

  static func mentions(in text: FoldedText) -> [RateMention] {
    NumeralReader.numerals(in: text).map { numeral in
      var numeral = numeral
      var range = numeral.range
      var explicit = false
      let unit = text.skippingSpaces(range.upperBound)
      if let end = text.after(percentSigns, at: unit) {
        range = range.lowerBound..<end
        explicit = true
      } else if text.has("割", at: unit), numeral.tenThousandths < 100_000 {
        (numeral.tenThousandths, range) = tenths(numeral, at: unit, in: text)
        explicit = true
      } else if text.has("銭", at: unit),
        text.endsBefore(text.skippingSpacesBack(range.lowerBound), ["日歩", "日歩は"])
      {
        // 日歩5銭: 5 hundredths of a yen a day for every 100 yen.
        numeral.tenThousandths /= 100
        range = range.lowerBound..<unit + 1
        explicit = true
      }
      return RateMention(
        numeral: numeral, range: range, isExplicit: explicit, period: period(of: range, in: text),
        isRanged: NumeralReader.isRanged(range, in: text))
    }
  }

  private static let percentSigns = [
    "%", "ぱーせんと", "ぱー", "percent", "per cent", "pct", "paasento", "p.a.",
  ]

  /// 1割8分 is 18 %.
  private static func tenths(
    _ numeral: Numeral, at unit: Int, in text: FoldedText
  ) -> (Int, Range<Int>) {
    let value = numeral.tenThousandths * 10
    guard let part = NumeralReader.numeral(in: text, at: unit + 1), part.tenThousandths < 100_000,
      text.has("分", at: part.range.upperBound)
    else { return (value, numeral.range.lowerBound..<unit + 1) }
    return (value + part.tenThousandths, numeral.range.lowerBound..<part.range.upperBound + 1)
  }

  /// A rate is for a year unless words beside it say otherwise.
  private static func period(of range: Range<Int>, in text: FoldedText) -> SaidRate.Period? {
    var before = text.skippingSpacesBack(range.lowerBound)
    for _ in 0..<2 {
      guard let link = links.first(where: { text.endsBefore(before, [$0]) }) else { break }
      before = text.skippingSpacesBack(before - link.unicodeScalars.count)
    }
    let after = text.skippingSpaces(range.upperBound)
    for (period, leading, trailing) in periods
    where text.endsBefore(before, leading) || text.after(trailing, at: after) != nil {
      return period
    }
    // 日に0.05% is for a day, 25日に18% is not.
    if before == 1, text[0] == "日" { return .day }
    return .year
  }

  private static let links = ["で", "に", "あたり", "当たり", "につき", "ごとに", "の", "が", "は", ":"]

  private static let periods: [(SaidRate.Period?, [String], [String])] = [
    (nil, ["10日", "十日", "5日", "10日間"], ["per ten days", "トイチ"]),
    (
      .month,
      ["月利", "毎月", "月", "1か月", "一か月", "1ゖ月", "一ゖ月", "1ヶ月", "一ヶ月", "monthly", "月々", "ひと月"],
      ["/月", "/か月", "per month", "a month", "monthly", "/month", "毎月"]
    ),
    (.week, ["週", "毎週", "1週間", "一週間", "week"], ["per week", "a week", "weekly", "/週"]),
    (
      .day, ["日歩", "1日", "一日", "毎日", "日割り", "日割", "日利", "daily"],
      ["/日", "per day", "a day", "daily", "/day", "毎日"]
    ),
  ]
}

extension AnswerReader {
  /// A rate with the time that it was said for: 18%, 月1.5%, 日歩5銭.
  ///
  /// - Throws: ``Rejection`` when the text names none, or several.
  public func readStatedRate(_ text: String) throws(Rejection) -> (
    stated: SaidRate, qualifier: Qualifier?
  ) {
    let folded = FoldedText(text)
    let (mention, period) = try rate(in: folded)
    return (
      SaidRate(rate: try value(of: mention, in: folded), period: period),
      Qualifying.qualifier(ofAnswer: mention.range, in: folded)
    )
  }

  func readRate(_ text: FoldedText) throws(Rejection) -> Reading {
    let (mention, period) = try rate(in: text)
    guard period == .year else { throw Self.ratePerYear }
    return Reading(
      value: .rate(try value(of: mention, in: text)),
      qualifier: Qualifying.qualifier(ofAnswer: mention.range, in: text),
      range: text.original(mention.range))
  }

  private func rate(in text: FoldedText) throws(Rejection) -> (RateMention, SaidRate.Period) {
    let all = RateMention.mentions(in: text)
    let explicit = all.filter(\.isExplicit)
    let candidates = explicit.isEmpty ? all : explicit
    guard let mention = candidates.first else { throw Self.rateNotUnderstood }
    guard Set(candidates.map(\.numeral.tenThousandths)).count == 1, !mention.isRanged else {
      throw Rejection(
        .ambiguous, japanese: "利率が二つ以上あるようです。一つだけ入力してください。例: 年18%",
        english: "There seems to be more than one rate. Please type one, e.g. 18 %.")
    }
    guard let period = mention.period else { throw Self.ratePerYear }
    if explicit.isEmpty { try checkBare(mention, in: text) }
    return (mention, period)
  }

  /// A number without a sign counts only when it stands alone and is no fraction of one.
  private func checkBare(_ mention: RateMention, in text: FoldedText) throws(Rejection) {
    guard FillerWords.isAll(of: text, outside: mention.range), !mention.numeral.hasLargeUnit,
      !mention.numeral.hasLeadingZero || mention.numeral.hasFraction
    else { throw Self.rateNotUnderstood }
    if (1..<10_000).contains(mention.numeral.tenThousandths) {
      let percent = AnnualRate(partsPerMillion: mention.numeral.tenThousandths * 100)
      throw Rejection(
        .ambiguous, japanese: "年\(percent.percentText)%のことですか。「%」をつけて入力してください。例: 18%",
        english: "Do you mean \(percent.percentText) %? Please add the sign, e.g. 18%.")
    }
  }

  private func value(of mention: RateMention, in text: FoldedText) throws(Rejection) -> AnnualRate {
    guard !Self.isNegative(mention.range, in: text), let rate = mention.rate else {
      throw Rejection(
        .outOfRange, japanese: "年0%から100%までの利率を入力してください。例: 年18%",
        english: "Please type a rate from 0 to 100 % a year, e.g. 18 %.")
    }
    return rate
  }

  private static let ratePerYear = Rejection(
    .ambiguous, japanese: "1年あたりの利率を入力してください。例: 年18%",
    english: "Please type the rate per year, e.g. 18 %.")

  static let rateNotUnderstood = Rejection(
    .notUnderstood, japanese: "利率として読み取れませんでした。例: 18%、年18%、18.0。わからないときは「わからない」",
    english: "That does not read as a rate. Examples: 18%, 18.0, or 'unknown'.")
}
