internal import Units

/// A percentage found in a text.
struct RateMention {
  var numeral: Numeral
  var range: Range<Int>
  /// Written with %, パーセント or 割.
  var isExplicit: Bool
  /// Said to be for a month or a day rather than a year.
  var isForShorterTime: Bool

  /// The rate, or `nil` when it is finer or larger than a rate can be.
  var rate: AnnualRate? {
    numeral.tenThousandths <= 1_000_000 ? AnnualRate(partsPerMillion: numeral.tenThousandths) : nil
  }

  static func mentions(in text: FoldedText) -> [RateMention] {
    NumeralReader.numerals(in: text).compactMap { numeral in
      var numeral = numeral
      let unit = text.skippingSpaces(numeral.range.upperBound)
      var range = numeral.range
      var explicit = false
      if let end = text.after(["%", "ぱーせんと", "ぱー", "percent", "pct", "p.a."], at: unit) {
        range = range.lowerBound..<end
        explicit = true
      } else if text.has("割", at: unit), numeral.tenThousandths < 100_000 {
        numeral.tenThousandths *= 10
        range = range.lowerBound..<unit + 1
        explicit = true
        // 1割8分 is 18 %.
        if let part = NumeralReader.numeral(in: text, at: unit + 1),
          part.tenThousandths < 100_000, text.has("分", at: part.range.upperBound)
        {
          numeral.tenThousandths += part.tenThousandths
          range = range.lowerBound..<part.range.upperBound + 1
        }
      }
      let before = text.skippingSpacesBack(range.lowerBound)
      let after = text.skippingSpaces(range.upperBound)
      let shorter =
        text.endsBefore(before, ["月", "月利", "日歩", "日", "月に", "monthly"])
        || text.after(
          ["/月", "per month", "a month", "monthly", "/日", "per day", "a day"], at: after)
          != nil
      return RateMention(
        numeral: numeral, range: range, isExplicit: explicit, isForShorterTime: shorter)
    }
  }
}

extension AnswerReader {
  func readRate(_ text: FoldedText) throws(Rejection) -> Reading {
    let all = RateMention.mentions(in: text)
    let explicit = all.filter(\.isExplicit)
    let candidates = explicit.isEmpty ? all : explicit
    guard let mention = candidates.first else { throw Self.rateNotUnderstood }
    guard Set(candidates.map(\.numeral.tenThousandths)).count == 1 else {
      throw Rejection(
        .ambiguous, japanese: "利率が二つ以上あるようです。一つだけ入力してください。例: 年18%",
        english: "There seems to be more than one rate. Please type one, e.g. 18 %.")
    }
    if mention.isForShorterTime {
      throw Rejection(
        .ambiguous, japanese: "1年あたりの利率を入力してください。例: 年18%",
        english: "Please type the rate per year, e.g. 18 %.")
    }
    if explicit.isEmpty {
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
    guard !Self.isNegative(mention.range, in: text), let rate = mention.rate else {
      throw Rejection(
        .outOfRange, japanese: "年0%から100%までの利率を入力してください。例: 年18%",
        english: "Please type a rate from 0 to 100 % a year, e.g. 18 %.")
    }
    return Reading(
      value: .rate(rate), qualifier: Qualifying.qualifier(of: mention.range, in: text),
      range: text.original(mention.range))
  }

  static let rateNotUnderstood = Rejection(
    .notUnderstood, japanese: "利率として読み取れませんでした。例: 18%、年18%、18.0。わからないときは「わからない」",
    english: "That does not read as a rate. Examples: 18%, 18.0, or 'unknown'.")
}
