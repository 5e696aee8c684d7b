import AnswerReading
import ReadingTables
import Testing
import TextForms
import Units

/// Values worked out by hand; the day is that of the tables.
let today = TableOptions.today
let lenders = TableOptions.lenders
let reader = AnswerReader(today: today, language: .ja)

/// The value as a short text, or the reason of the rejection.
func outcome(_ text: String, _ type: AnswerType) -> String {
  let outcome = AnswerKind.outcome(text, type, reader)
  checkForm(outcome, of: text)
  return outcome.text
}

/// Holds for every reading: it lies within the text, and a refusal has words in both languages.
func checkForm(_ outcome: AnswerKind.Outcome, of text: String) {
  if let range = outcome.range {
    #expect(range.lowerBound >= 0 && range.upperBound <= text.unicodeScalars.count)
  }
  if let rejection = outcome.rejection {
    #expect(!rejection.message(.ja).isEmpty && !rejection.message(.en).isEmpty)
  }
}

@Suite struct AmountReadingTests {
  @Test(arguments: [
    ("20万", "200000"), ("20万円", "200000"), ("20万5千円", "205000"), ("二十万円", "200000"),
    ("1万5,000円", "15000"), ("1.5万", "15000"), ("千円", "1000"), ("¥200,000", "200000"),
    ("200k", "200000"), ("２００，０００円", "200000"), ("約20万", "200000 about"),
    ("20万くらい", "200000 about"),
    ("20 万 円", "200000"), ("200000", "200000"), ("200000です", "200000"), ("0", "0"),
    ("20円", "20"), ("20", "ambiguous"), ("500", "ambiguous"), ("1万5", "ambiguous"),
    ("1万5千", "15000"), ("1万5円", "10005"), ("二〇万円", "200000"), ("百二十三万四千五百六十七円", "1234567"),
    ("１億２千万円", "120000000"), ("20まんえん", "200000"), ("にじゅうまん", "200000"), ("いちまんごせんえん", "15000"),
    ("ごまんえんです", "50000"), ("8000en", "8000"), ("5せんえん", "5000"), ("20man", "200000"),
    ("200 thousand yen", "200000"), ("1.5 million yen", "1500000"), ("\\5,000", "5000"),
    ("20万円以内", "200000 at most"), ("最低1万円", "10000 at least"), ("20万ぐらいだと思います", "200000 about"),
    ("アコムで20万借りてる", "200000"), ("20万か30万", "ambiguous"), ("20〜30万円", "ambiguous"),
    ("-5000円", "outOfRange"), ("2兆円", "notUnderstood"), ("20000億円", "outOfRange"),
    ("99999999999999999999円", "notUnderstood"), ("1.23456万", "notUnderstood"),
    ("1.5円", "notUnderstood"),
    ("3日", "notUnderstood"), ("18%", "notUnderstood"), ("数万円", "notUnderstood"),
    ("0120-629-215", "notUnderstood"),
    ("20,00円", "ambiguous"), ("たくさん", "notUnderstood"), ("", "notUnderstood"),
    ("わからない", "unknown"), ("分かりません", "unknown"), ("残高は覚えてないです", "unknown"), ("?", "unknown"),
    ("idk", "unknown"),
    ("I don’t know", "unknown"), ("さあ", "unknown"), ("ワカラナイ", "unknown"),
  ])
  func yen(_ text: String, _ expected: String) { #expect(outcome(text, .yen) == expected) }

  @Test(arguments: [
    ("18%", "18"), ("年18%", "18"), ("18パーセント", "18"), ("18", "18"), ("１８．０％", "18"),
    ("実質年率3.61%", "3.61"),
    ("年利18", "18"), ("15 percent", "15"), ("十八パーセント", "18"), ("1割8分", "18"), ("約18%", "18 about"),
    ("0.18", "ambiguous"), ("月1.5%", "ambiguous"), ("1000%", "outOfRange"),
    ("18%か15%", "ambiguous"),
    ("高い", "notUnderstood"), ("不明", "unknown"),
  ])
  func rate(_ text: String, _ expected: String) { #expect(outcome(text, .rate) == expected) }

  @Test(arguments: [
    ("3", "3"), ("3回", "3"), ("三回", "3"), ("３社です", "3"), ("一度", "1"), ("ふたつ", "2"), ("なし", "0"),
    ("twice", "2"),
    ("5回くらい", "5 about"), ("3回以上", "3 at least"), ("3回か4回", "ambiguous"), ("何回も", "notUnderstood"),
    ("忘れた", "unknown"),
  ])
  func count(_ text: String, _ expected: String) { #expect(outcome(text, .count) == expected) }

  @Test(arguments: [
    ("3日", "3"), ("一週間", "7"), ("3", "3"), ("2週間", "14"), ("10日間", "10"), ("3 days", "3"),
    ("a week", "7"),
    ("みっか", "3"), ("十日ほど", "10 about"), ("半月", "15 about"), ("1か月", "ambiguous"),
    ("1ヶ月", "ambiguous"),
    ("3日か4日", "ambiguous"), ("999999日", "notUnderstood"), ("すこし", "notUnderstood"),
  ])
  func days(_ text: String, _ expected: String) { #expect(outcome(text, .days) == expected) }

  @Test func durationKeepsItsUnit() throws {
    #expect(try reader.readDuration("1ヶ月").duration == SaidDuration(value: 1, unit: .month))
    #expect(try reader.readDuration("約2週間").duration.days == 14)
    #expect(try reader.readDuration("約2週間").qualifier == .about)
  }
}

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("今日", "2026-11-20"), ("明日", "2026-11-21"), ("あさって", "2026-11-22"), ("昨日", "2026-11-19"),
    ("おととい", "2026-11-18"), ("11月25日", "2026-11-25"), ("11/25", "2026-11-25"),
    ("１１／２５", "2026-11-25"),
    ("25日", "2026-11-25"), ("15日", "2026-12-15"), ("20日", "2026-11-20"), ("来月15日", "2026-12-15"),
    ("来月の15日", "2026-12-15"), ("今月末", "2026-11-30"), ("月末", "2026-11-30"), ("来月末", "2026-12-31"),
    ("3日後", "2026-11-23"), ("10日前", "2026-11-10"), ("2週間後", "2026-12-04"), ("1か月後", "2026-12-20"),
    ("来週の金曜", "2026-11-27"), ("金曜", "2026-11-27"), ("月曜日", "2026-11-23"), ("今度の月曜", "2026-11-23"),
    ("先週の金曜", "2026-11-13"), ("令和8年12月25日", "2026-12-25"), ("R8.12.25", "2026-12-25"),
    ("2026-11-25", "2026-11-25"), ("2026年11月25日", "2026-11-25"), ("2026/11/25", "2026-11-25"),
    ("20261125", "2026-11-25"), ("26/11/25", "2026-11-25"), ("3/1", "2027-03-01"),
    ("2/29", "2028-02-29"),
    ("31日", "2026-12-31"), ("十二月一日", "2026-12-01"), ("25", "2026-11-25"), ("25日です", "2026-11-25"),
    ("11月25日(水)", "2026-11-25"), ("11月25日(金)", "ambiguous"), ("December 1", "2026-12-01"),
    ("10 December", "2026-12-10"), ("Dec 1st, 2026", "2026-12-01"), ("the 25th", "2026-11-25"),
    ("tomorrow", "2026-11-21"), ("next Friday", "2026-11-27"), ("in 3 days", "2026-11-23"),
    ("25日ごろ", "2026-11-25 about"), ("28nichi", "2026-11-28"), ("きょう", "2026-11-20"),
    ("2月30日", "impossibleDate"), ("11/31", "impossibleDate"), ("32日", "impossibleDate"),
    ("13/25", "impossibleDate"),
    ("2026-02-29", "impossibleDate"), ("25日か26日", "ambiguous"), ("給料日", "notUnderstood"),
    ("3日間", "notUnderstood"),
    ("0120-629-215", "notUnderstood"), ("9999999日後", "notUnderstood"), ("わからん", "unknown"),
  ])
  func future(_ text: String, _ expected: String) {
    #expect(outcome(text, .date(prefer: .future)) == expected)
  }

  @Test(arguments: [
    ("25日", "2026-10-25"), ("15日", "2026-11-15"), ("20日", "2026-11-20"), ("12/1", "2025-12-01"),
    ("金曜", "2026-11-13"), ("月曜", "2026-11-16"), ("月末", "2026-10-31"), ("31日", "2026-10-31"),
    ("先月25日", "2026-10-25"), ("3日前", "2026-11-17"), ("3 days ago", "2026-11-17"),
  ])
  func past(_ text: String, _ expected: String) {
    #expect(outcome(text, .date(prefer: .past)) == expected)
  }

  // 1 June is 172 days ago and 193 days away.
  @Test(arguments: [
    ("15日", "2026-11-15"), ("3/1", "2027-03-01"), ("6/1", "2026-06-01"), ("9月10日", "2026-09-10"),
    ("31日", "impossibleDate"),
  ])
  func noLean(_ text: String, _ expected: String) {
    #expect(outcome(text, .date(prefer: .none)) == expected)
  }

  @Test func impossibleDatesNameTheNearest() {
    #expect(throws: Rejection.self) { try reader.read("2月30日", as: .date(prefer: .future)) }
    do throws(Rejection) {
      _ = try reader.read("2月30日", as: .date(prefer: .future))
    } catch {
      #expect(error.candidates == ["2026-02-28"])
      #expect(error.message(.ja).contains("2月28日"))
    }
  }

  @Test(arguments: [
    ("15:30", "15:30"), ("午後3時", "15:00"), ("15時30分", "15:30"), ("3pm", "15:00"),
    ("3:30 pm", "15:30"),
    ("午前9時", "9:00"), ("正午", "12:00"), ("夜9時", "21:00"), ("深夜1時", "1:00"), ("24時", "24:00"),
    ("1530", "15:30"),
    ("９時", "9:00"), ("3時半", "ambiguous"), ("午後0時", "12:00"), ("3", "ambiguous"), ("15", "15:00"),
    ("25時", "outOfRange"),
    ("9時から18時", "ambiguous"),
    ("15:3", "notUnderstood"), ("あとで", "notUnderstood"), ("9時ごろ", "9:00 about"),
  ])
  func time(_ text: String, _ expected: String) { #expect(outcome(text, .time) == expected) }
}

@Suite struct ChoiceReadingTests {
  @Test(arguments: [
    ("はい", "yes"), ("ハイ", "yes"), ("はい、あります", "yes"), ("うん", "yes"), ("ええ、そうです", "yes"),
    ("せやで", "yes"),
    ("yes", "yes"), ("Y", "yes"), ("届きました", "yes"), ("あるよ", "yes"), ("お願いします", "yes"),
    ("んだ", "yes"),
    ("たぶんはい", "yes about"), ("いいえ", "no"), ("いいえ、ちがいます", "no"), ("ないです", "no"), ("ありません", "no"),
    ("まだです", "no"),
    ("払ってへん", "no"), ("ちゃうで", "no"), ("no", "no"), ("nope", "no"), ("していません", "no"), ("いや", "no"),
    ("あかん", "no"),
    ("はい、ありません", "ambiguous"), ("はいいいえ", "ambiguous"), ("大丈夫です", "ambiguous"),
    ("結構です", "ambiguous"),
    ("青", "notUnderstood"), ("わからない", "unknown"), ("覚えていません", "unknown"), ("dunno", "unknown"),
  ])
  func yesNo(_ text: String, _ expected: String) { #expect(outcome(text, .yesNo) == expected) }

  @Test(arguments: [
    ("1", "lost"), ("２", "broken"), ("③", "pin"), ("4番", "none"), ("2です", "broken"), ("一", "lost"),
    ("(1)", "lost"),
    ("カードをなくした", "lost"), ("かーどをなくした", "lost"), ("紛失しました", "lost"), ("折れたんです", "broken"),
    ("暗証番号", "pin"),
    ("PIN", "pin"), ("lost", "lost"), ("カード", "ambiguous"), ("紛失、折れた", "ambiguous"),
    ("5", "outOfRange"), ("0", "outOfRange"),
    ("99999999999999999999", "notUnderstood"), ("りんご", "notUnderstood"), ("暗証番号を忘れた", "pin"),
    ("わからない", "unknown"), ("", "notUnderstood"),
  ])
  func choice(_ text: String, _ expected: String) {
    #expect(outcome(text, .choice(TableOptions.card)) == expected)
  }

  @Test(arguments: [
    ("1、3", "lost+pin"), ("1 3", "lost+pin"), ("1と3", "lost+pin"), ("紛失と折れた", "lost+broken"),
    ("1,2,3", "lost+broken+pin"),
    ("なし", "none"), ("ありません", "none"), ("全部", "lost+broken+pin"), ("1と4", "ambiguous"),
    ("3", "pin"), ("1、9", "outOfRange"),
    ("不明", "unknown"), ("りんご", "notUnderstood"), ("カードをなくした", "lost"),
  ])
  func multi(_ text: String, _ expected: String) {
    #expect(outcome(text, .multi(TableOptions.card)) == expected)
  }

  @Test(arguments: [
    ("アコム", "acom"), ("acom", "acom"), ("ｱｺﾑ", "acom"), ("ＡＣＯＭ", "acom"), ("あこむです", "acom"),
    ("プロミス", "promise"), ("モビット", "mobit"),
    ("ＳＭＢＣモビット", "mobit"), ("アイフルで借りてます", "aiful"), ("アコムじゃなくてプロミス", "promise"),
    ("アコムとプロミス", "ambiguous"),
    ("レイク", "notUnderstood"), ("わかりません", "unknown"), ("2", "promise"),
  ])
  func lender(_ text: String, _ expected: String) {
    #expect(outcome(text, .lender(lenders)) == expected)
  }

  @Test(arguments: [
    (" 山田 ", "山田"), ("\u{1B}[31mx", "[31mx"), ("", "notUnderstood"), ("123456", "outOfRange"),
    ("わからない", "unknown"),
  ])
  func text(_ text: String, _ expected: String) {
    #expect(outcome(text, .text(maxLength: 5)) == expected)
  }
}

/// Any text gives an answer or a rejection, never a trap.
@Test func randomTextsNeverTrap() {
  let pieces = Array("0123456789一二十百千万億,./-:年月日時分円%kはいえ末後前週 ー〜①ﾊﾟ¥(金)+第数約来今aprmay".unicodeScalars)
  let types: [AnswerType] = [
    .yen, .rate, .count, .days, .date(prefer: .future), .date(prefer: .past), .time, .yesNo,
    .choice(TableOptions.card), .multi(TableOptions.card), .lender(lenders),
    .text(maxLength: 10),
  ]
  var random = SystemRandomNumberGenerator()
  var accepted = 0
  var rejected = 0
  for round in 0..<3_000 {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      view.append(pieces.randomElement(using: &random)!)
    }
    let read = outcome(String(view), types[round % types.count])
    if Rejection.Reason(rawValue: read) == nil { accepted += 1 } else { rejected += 1 }
  }
  #expect(accepted > 0 && rejected > 0)
}
