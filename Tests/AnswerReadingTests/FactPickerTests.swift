import AnswerReading
import ReadingTables
import Testing

/// Sentences and their facts written by hand by the conventions of ``FactPicker``.
@Suite struct FactPickerTests {
  @Test(arguments: [
    (
      "アコムで20万借りてて返済日が昨日だった。25日の給料日なら払える",
      "lender=acom balance_yen=200000 has_loan=yes due_date=2026-11-19 pay_date=2026-11-25"
    ),
    ("残高15万", "balance_yen=150000"),
    ("限度額50万", "limit_yen=500000"),
    ("毎月1万払ってる", "payment_yen=10000"),
    ("3日遅れてます", "days_late=3 is_late=yes"),
    ("返済日から3日過ぎた", "days_late=3 is_late=yes"),
    ("2週間滞納してる", "days_late=14 is_late=yes"),
    ("返済日を過ぎてしまった", "is_late=yes"),
    ("3日遅れたらどうなりますか", "days_late=3"),
    ("年18%で借りています", "rate_percent=18 has_loan=yes"),
    ("期日は25日", "due_date=2026-11-25"),
    ("30日に払える", "pay_date=2026-11-30"),
    ("返済日は25日だけど30日なら払えます", "due_date=2026-11-25 pay_date=2026-11-30"),
    ("返済日が15日だったのに忘れてた", "due_date=2026-11-15 is_late=yes"),
    ("一度も借りたことないのに電話がきた", "has_loan=no"),
    ("もう完済したのに連絡が来る", "has_loan=no"),
    ("完済したいです", ""),
    (
      "プロミスに５０万円、限度額は８０万円、毎月２万円返しています",
      "lender=promise balance_yen=500000 limit_yen=800000 payment_yen=20000"
    ),
    ("ﾓﾋﾞｯﾄの残り64,300円を12月1日に片付ける", "lender=mobit balance_yen=64300 pay_date=2026-12-01"),
    ("アイフルの借入30万を金利15%で", "lender=aiful balance_yen=300000 rate_percent=15"),
    ("枠を50万に増やしたい", ""),
    ("いまの枠は50万です", "limit_yen=500000"),
    ("年収300万で借りられる額は", ""),
    ("手数料110円かかった", ""),
    ("保証金として10万円振り込めと言われた", ""),
    ("昨日0120-397-972から電話がきた", ""),
    ("給料が25日に入るので待ってほしい", "pay_date=2026-11-25"),
    ("ボーナスの12月10日に全額返します", "pay_date=2026-12-10"),
    ("毎月27日が引き落としです", "due_date=2026-11-27"),
    ("最後に返済したのは10月31日です", "last_paid_on=2026-10-31"),
    ("先月25日に払ったきりです", "last_paid_on=2026-10-25"),
    ("アコムとプロミスどっちが安い", ""),
    ("アコムじゃなくてプロミスです", "lender=promise"),
    ("利息だけなら5千円払えます", "payment_yen=5000"),
    (
      "I owe Acom 200,000 yen and the payment is 3 days overdue",
      "lender=acom balance_yen=200000 has_loan=yes days_late=3 is_late=yes"
    ),
    ("I can pay 10,000 yen on the 25th", "payment_yen=10000 pay_date=2026-11-25"),
    ("due date is December 5", "due_date=2026-12-05"),
    ("返済日が9月10日で、まだ払っていない", "due_date=2026-09-10 is_late=yes"),
    ("返済日は1月10日", "due_date=2027-01-10"),
    ("I promise to pay", ""),
    ("promise app login", "lender=promise"),
    ("credit limit 300,000 yen at 18%", "limit_yen=300000 rate_percent=18"),
    ("会員番号 12345678 で入れない", ""),
    ("電話番号は090-1234-5678です", ""),
    ("ポイントが500円分たまった", ""),
    ("昨日申し込んだ", ""),
    ("残高 数百円", ""),
    ("期日まであと3日です", ""),
    ("20日に遅れて25日に払った", "last_paid_on=2026-10-25"),
    ("アイフルで50万の枠のうち30万使ってる", "lender=aiful limit_yen=500000 balance_yen=300000"),
    ("30万円を年18%で24回払いにすると", "balance_yen=300000 rate_percent=18"),
    ("残り3万、来週の月曜に全額返したい", "balance_yen=30000 pay_date=2026-11-23"),
    ("利息が5000円つく", ""),
    ("2,000円足りない", ""),
    ("あこむでにじゅうまんかりてます", "lender=acom balance_yen=200000 has_loan=yes"),
    ("acom kara 20man karite maitsuki 8000en", "lender=acom balance_yen=200000 payment_yen=8000"),
    ("I promise to pay 5,000 yen on Friday", "payment_yen=5000 pay_date=2026-11-27"),
    ("", ""),
  ])
  func picks(_ text: String, _ expected: String) {
    let picker = FactPicker(today: today, lenders: lenders)
    let facts = picker.facts(in: text)
    let shown = Set(facts.map { "\($0.key.rawValue)=\($0.value.tableText)" })
    #expect(shown == Set(expected.split(separator: " ").map(String.init)))
    let count = text.unicodeScalars.count
    #expect(facts.allSatisfy { $0.range.upperBound <= count && !$0.range.isEmpty })
  }

  @Test func rangesAreOfTheTypedText() throws {
    let text = "ｱｺﾑで２０万"
    let facts = FactPicker(today: today, lenders: lenders).facts(in: text)
    let scalars = Array(text.unicodeScalars)
    let typed = facts.map { String(String.UnicodeScalarView(scalars[$0.range])) }
    #expect(typed == ["ｱｺﾑ", "２０万"])
  }
}
