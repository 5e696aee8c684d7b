import DialogEngine
import Testing
import Units

@testable import DialogCompiler

@Suite struct TestValuesTests {
  @Test(arguments: [
    ("200000", ValueType.yen, Value.yen(Yen(200_000))),
    ("200000円", .yen, .yen(Yen(200_000))),
    ("18.0%", .rate, .rate(AnnualRate(basisPoints: 1_800))),
    ("6日", .days, .days(6)),
    ("-6", .days, .days(-6)),
    ("12", .count, .count(12)),
    ("9:30", .time, .time(TimeOfDay(minutes: 570))),
    ("yes", .yesNo, .yesNo(true)),
    ("unknown", .yen, .unknown),
    ("forgot", .choice("cause"), .option("forgot")),
  ])
  func readsWhatAuthorsWrite(_ text: String, _ type: ValueType, _ value: Value) {
    #expect(TestValues.value(text, type: type, phone: { $0 }) == value)
  }

  @Test(arguments: [
    ("20万", ValueType.yen), ("1,000", .yen), ("２００", .yen), ("99999999999999", .yen),
    ("", .days), ("-", .days), ("6円", .days), ("400000", .days), ("2026-11-31", .date),
    ("11/25", .date), ("25:00", .time), ("9:3", .time), ("maybe", .yesNo), ("はい", .yesNo),
    ("高い", .rate),
  ])
  func refusesTheRest(_ text: String, _ type: ValueType) {
    #expect(TestValues.value(text, type: type, phone: { _ in nil }) == nil)
  }

  @Test(arguments: [
    (Value.yen(Yen(657)), ValueType.yen), (.rate(AnnualRate(basisPoints: 361)), .rate),
    (.days(0), .days), (.count(36), .count), (.time(TimeOfDay(minutes: 1_080)), .time),
    (.yesNo(false), .yesNo), (.unknown, .date), (.option("a"), .lender), (.text("メモ"), .text),
  ])
  func whatItWritesItReadsAgain(_ value: Value, _ type: ValueType) {
    #expect(TestValues.value(TestValues.text(value), type: type, phone: { $0 }) == value)
  }
}
