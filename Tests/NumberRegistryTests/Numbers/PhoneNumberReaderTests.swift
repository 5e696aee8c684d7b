import NumberRegistry
import Testing

@Suite struct PhoneNumberReaderTests {
  /// Every way we have seen one number written; collected by hand.
  static let spellings = [
    "0120-397-972", "0120397972", "0120-39-7972", "0120 397 972", "0120 39 7972",
    "0120.397.972", "0120・397・972", "0120/397/972", "0120_397_972", "0120の397の972",
    "０１２０－３９７－９７２", "０１２０３９７９７２", "０１２０　３９７　９７２", "0120−397−972",
    "0120ー397ー972", "0120ｰ397ｰ972", "０１２０ー３９７ー９７２", "0120‐397‐972", "0120‑397‑972",
    "0120–397–972", "0120—397—972", "0120―397―972", "0120─397─972", "0120━397━972",
    "0120-397ー972", "0120一397一972", "0120~397~972", "0120〜397〜972", "0120 - 397 - 972",
    "0120 － 397 － 972", "(0120)397-972", "（0120）397-972", "0120(397)972", "0120（397）972",
    "(0120) 397 972", "【0120】397-972", "[0120]397-972", "+81-120-397-972", "+81 120 397 972",
    "+81120397972", "＋８１１２０３９７９７２", "+81 (0)120-397-972", "+81-0120-397-972",
    "(+81)120-397-972", "0081-120-397-972", "0081120397972", "010-81-120-397-972",
    "01081120397972", "001-010-81-120-397-972", "tel:0120-397-972", "tel:+81-120-397-972",
    "TEL 0120-397-972", "ＴＥＬ：０１２０－３９７－９７２", "TEL.0120-397-972", "184-0120-397-972",
    "1840120397972", "186-0120-397-972", "186 0120397972", "〇一二〇三九七九七二",
    "〇一二〇の三九七の九七二", "零一二零-三九七-九七二", "〇一二〇ー三九七ー九七二", "0 1 2 0 3 9 7 9 7 2",
    "0-1-2-0-3-9-7-9-7-2", "  0120-397-972  ", "0120-397-972。", "「0120-397-972」",
    "0120-397-972です", "番号は0120-397-972です", "電話番号：0120-397-972", "0120-397-972から",
    "0120-397-972でした。", "☎0120-397-972", "📞 0120-397-972", "℡0120-397-972",
    "\u{202A}0120-397-972\u{202C}", "\u{2068}0120-397-972\u{2069}", "0120\u{200B}397\u{200B}972",
    "0120\u{A0}397\u{A0}972", "0120\u{2009}397\u{2009}972", "0120\u{AD}397\u{AD}972",
    "81-120-397-972", "81120397972", "ゼロイチニゼロサンキュウナナキュウナナニ",
    "ゼロイチニーゼロの、サンキュウナナの、キュウナナニー", "ぜろいちにぜろ さんきゅうなな きゅうななに",
    "マルイチニーマル サンキューナナ キューナナニー", "0⃣1⃣2⃣0⃣3⃣9⃣7⃣9⃣7⃣2⃣",
    "𝟎𝟏𝟐𝟎-𝟑𝟗𝟕-𝟗𝟕𝟐", "フリーダイヤル 0120-397-972", "0120-397-972からの着信",
  ]

  @Test(arguments: spellings)
  func readsEverySpelling(_ text: String) {
    let number = PhoneNumberReader.read(text)
    #expect(number?.digits == "0120397972")
    #expect(number?.kind == .freephone)
    #expect(number?.e164 == "+81120397972")
    #expect(number?.national == "0120-397-972")
  }

  struct Sentence: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var found: [String]
  }

  @Test(arguments: [
    Sentence(testDescription: "0120-397-972から着信", found: ["0120397972"]),
    Sentence(testDescription: "0120397972に電話", found: ["0120397972"]),
    Sentence(testDescription: "昨日11/20の夜に0120 397 972から2回着信", found: ["0120397972"]),
    Sentence(testDescription: "0120397972一回だけ鳴った", found: ["0120397972"]),
    Sentence(
      testDescription: "0120-397-972と0120-629-215はどちらもアコム?",
      found: ["0120397972", "0120629215"]),
    Sentence(
      testDescription: "0120397972 0120629215", found: ["0120397972", "0120629215"]),
    Sentence(
      testDescription: "0120-397-972/0120-629-215", found: ["0120397972", "0120629215"]),
    Sentence(
      testDescription: "090–1234–5678 / 0120-397-972", found: ["09012345678", "0120397972"]),
    Sentence(
      testDescription: "0120-397-972・0120-629-215、03-5739-3861",
      found: ["0120397972", "0120629215", "0357393861"]),
    Sentence(testDescription: "着信 11-20 18:05 090-1234-5678", found: ["09012345678"]),
    Sentence(testDescription: "12345678で0120629215にかけた", found: ["0120629215"]),
    Sentence(testDescription: "シャープ9110に相談", found: ["#9110"]),
    Sentence(testDescription: "電話は110円", found: []),
    Sentence(testDescription: "会員番号0012345678", found: []),
    Sentence(testDescription: "03-3537-2366にかけた", found: ["0335372366"]),
    Sentence(testDescription: "090 1234 5678 から20万円の督促", found: ["09012345678"]),
    Sentence(testDescription: "2026-11-20 0120-397-972", found: ["0120397972"]),
    Sentence(testDescription: "11/20 18:05 0570-051-051", found: ["0570051051"]),
    Sentence(testDescription: "188に電話してもいい?", found: ["188"]),
    Sentence(testDescription: "110番すべき?", found: ["110"]),
    Sentence(testDescription: "#9110か110番か", found: ["#9110", "110"]),
    Sentence(testDescription: "＃９１１０に相談", found: ["#9110"]),
    Sentence(testDescription: "消費者ホットライン188", found: ["188"]),
    Sentence(testDescription: "公衆電話から着信", found: [""]),
    Sentence(testDescription: "非通知で何度もかかってくる", found: [""]),
    Sentence(testDescription: "+1 202-555-0123から着信", found: ["+12025550123"]),
    Sentence(testDescription: "ゼロイチニゼロサンキュウナナキュウナナニに電話", found: ["0120397972"]),
    Sentence(testDescription: "0120-397-97から着信", found: ["012039797"]),
    Sentence(testDescription: "0120-397-9722から着信", found: ["01203979722"]),
    Sentence(testDescription: "0120-397-972-1から着信", found: ["01203979721"]),
  ])
  func findsNumbersInSentences(_ sentence: Sentence) {
    let found = PhoneNumberReader.find(in: sentence.testDescription)
    #expect(found.map(\.0.digits) == sentence.found)
  }

  @Test func rangesAreScalarsOfTheOriginal() {
    let text = "👩‍👩‍👧から（０１２０）３９７ー９７２に着信、tel:+81-3-3537-2366も"
    let scalars = Array(text.unicodeScalars)
    let shown = PhoneNumberReader.find(in: text).map { _, range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    #expect(shown == ["０１２０）３９７ー９７２", "+81-3-3537-2366"])
  }

  /// Amounts, dates, times, shares, codes and plain words; by hand.
  @Test(arguments: [
    "", " ", "アコム", "200,000円", "20万", "20万円", "２００，０００円", "1,000,000", "500000",
    "11/25", "11月25日", "2026-11-21", "2026/11/21", "2026年11月21日", "26-11-21", "03-11-25",
    "20261121", "12345678", "00123456", "会員番号は12345678", "1234-5678", "1234", "0000",
    "18.0%", "18%", "年18.0パーセント", "0.5", "3.14159265358979", "9:00-18:00", "10:00〜12:40",
    "25日", "6日遅れ", "3ヶ月", "12回払い", "188円", "110円", "110", "188番目の客", "110番地",
    "電話", "0120", "0120から着信", "3-6", "1-2-3", "東京都新宿区1-2-3", "〒163-0001",
    "5355-1234-5678-9012", "4111 1111 1111 1111", "MCC 2026", "#123", "#いのちSOS", "---", "++++",
    "一二三四五", "三十万円", "二十五日", "令和八年十一月二十一日", "に", "さんまを食べた", "まるいち",
    "10%オフ", "¥0312345678", "0312345678円", "Windows 11", "1/365", "0.1-0.2-0.3", "午後3時",
  ])
  func findsNoNumber(_ text: String) {
    #expect(PhoneNumberReader.find(in: text).map(\.0.digits) == [])
  }

  /// As ``findsNoNumber``, where a bare short code is a number when it is all that was typed.
  @Test(arguments: [
    "200,000円", "20万", "11/25", "2026-11-21", "12345678", "25日", "188円", "0120から何度も着信",
    "アコムの電話番号", "0120-397-972と0120-629-215", "120", "999", "0.5", "03-11-25", "1840", "",
    "5355-1234-5678-9012",
    "0120-397-972/0120-629-215", "+", "電話番号", "です",
    "00123456", "03/11/2026", "会員番号00123456",
  ])
  func readsNoNumber(_ text: String) {
    #expect(PhoneNumberReader.read(text) == nil)
  }

  struct Line: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var kind: NumberKind
    var e164: String?
    var national: String
  }

  /// Kinds after the numbering plan (電気通信番号計画); numbers of the 555 kind or of public desks.
  @Test(arguments: [
    Line(
      testDescription: "0800-123-4567", kind: .freephone, e164: "+818001234567",
      national: "0800-123-4567"),
    Line(
      testDescription: "0570051051", kind: .navi, e164: "+81570051051",
      national: "0570-051-051"),
    Line(
      testDescription: "05012345678", kind: .ip, e164: "+815012345678",
      national: "050-1234-5678"),
    Line(
      testDescription: "+81 90 1234 5678", kind: .mobile, e164: "+819012345678",
      national: "090-1234-5678"),
    Line(
      testDescription: "070-1234-5678", kind: .mobile, e164: "+817012345678",
      national: "070-1234-5678"),
    Line(
      testDescription: "0335372366", kind: .landline, e164: "+81335372366",
      national: "03-3537-2366"),
    Line(
      testDescription: "0990-123-456", kind: .premium, e164: "+81990123456",
      national: "0990-123-456"),
    Line(testDescription: "188", kind: .short, national: "188"),
    Line(testDescription: "#9110", kind: .short, national: "#9110"),
    Line(testDescription: "♯9110", kind: .short, national: "#9110"),
    Line(testDescription: "119番", kind: .short, national: "119"),
    Line(
      testDescription: "+1 (202) 555-0123", kind: .international, e164: "+12025550123",
      national: "+12025550123"),
    Line(
      testDescription: "010-1-202-555-0123", kind: .international, e164: "+12025550123",
      national: "+12025550123"),
    Line(
      testDescription: "+44 20 7946 0958", kind: .international, e164: "+442079460958",
      national: "+442079460958"),
    Line(testDescription: "非通知", kind: .withheld, national: "非通知"),
    Line(testDescription: "公衆電話", kind: .withheld, national: "公衆電話"),
    Line(testDescription: "表示圏外から", kind: .withheld, national: "表示圏外"),
    Line(testDescription: "通知不可能", kind: .withheld, national: "通知不可能"),
    Line(testDescription: "+81 120 397 97", kind: .invalid, national: "0120-397-97"),
    Line(testDescription: "0120-397-97", kind: .invalid, national: "0120-397-97"),
    Line(testDescription: "090-1234-567", kind: .invalid, national: "0901234567"),
    Line(testDescription: "0000000000", kind: .invalid, national: "0000000000"),
    Line(testDescription: "03-1234-567", kind: .invalid, national: "031234567"),
  ])
  func tellsTheKind(_ line: Line) {
    let number = PhoneNumberReader.read(line.testDescription)
    #expect(number?.kind == line.kind)
    #expect(number?.e164 == line.e164)
    #expect(number?.national == line.national)
  }
}
