import Testing
import Units

@testable import Knowledge

/// The sentences are those of the pack's facts; the values were read off by hand.
@Suite struct SentenceNumbersTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var sentence: String
    var value: FigureValue
    var isStated: Bool
    var testDescription: String { "\(sentence) \(value)" }

    init(_ sentence: String, _ value: FigureValue, _ isStated: Bool = true) {
      self.sentence = sentence
      self.value = value
      self.isStated = isStated
    }
  }

  static func time(_ hour: Int, _ minute: Int = 0) -> FigureValue {
    .time(TimeOfDay(minutes: hour * 60 + minute))
  }

  @Test(arguments: [
    Example("年20.0%です。", .rate(AnnualRate(basisPoints: 2_000))),
    Example("年3.0〜18.0%です。", .rate(AnnualRate(basisPoints: 300))),
    Example("残高の3.61%(30万円以下)", .rate(AnnualRate(basisPoints: 361))),
    Example("残高の3.61%(30万円以下)", .rate(AnnualRate(basisPoints: 360)), false),
    Example("1社あたり140万円まで", .yen(Yen(1_400_000))),
    Example("残高1万591円に1万1,000円", .yen(Yen(10_591))),
    Example("残高1万591円に1万1,000円", .yen(Yen(11_000))),
    Example("合計698,327円です。", .yen(Yen(698_327))),
    Example("合計698,327円です。", .yen(Yen(698)), false),
    Example("2週間以内に", .days(14)),
    Example("2週間以内に", .days(2), false),
    Example("期日から61日以上、または3か月", .days(61)),
    Example("期日から61日以上、または3か月", .count(3)),
    Example("期日から61日以上、または3か月", .count(6), false),
    Example("午前8時から午後9時の間", time(21)),
    Example("午前8時から午後9時の間", time(8)),
    Example("午前8時から午後9時の間", time(9), false),
    Example("平日8時30分から17時15分", time(8, 30)),
    Example("平日8時30分から17時15分", time(17, 15)),
    Example("平日8時30分から17時15分", time(17), false),
    Example("2026年11月20日", .date(CivilDate(iso: "2026-11-20") ?? .init(daysSinceEpoch: 0))),
    Example("数字はありません。", .count(0), false),
    Example("99999999999999999999999万円", .yen(Yen(99)), false),
  ])
  func states(_ example: Example) {
    #expect(SentenceNumbers(example.sentence).state(example.value) == example.isStated)
  }
}
