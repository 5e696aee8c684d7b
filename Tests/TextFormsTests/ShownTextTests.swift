import Testing

@testable import TextForms

/// Widths as glibc's `wcwidth` gives them in a UTF-8 locale, joined emoji as terminals draw them.
@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("金額", 4), ("ｱｺﾑ", 3), ("アコム、", 8), ("（Ａ）", 6), ("é", 1),
    ("e\u{301}", 1), ("😀", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("☎", 1), ("☎\u{FE0F}", 2), ("①■→", 3),
    ("\u{200B}\u{1B}", 0), ("𠮷", 2), ("한글", 4), ("\u{3000}", 2),
  ])
  func cells(_ text: String, _ cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }
}

@Suite struct LineBreakerTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("あいうえおか", 10, ["あいうえお", "か"]),
    ("あいうえお。か", 10, ["あいうえ", "お。か"]),
    ("あいう「えお」か", 10, ["あいう「え", "お」か"]),
    ("あいうえ「お」", 10, ["あいうえ", "「お」"]),
    ("あいうえしゃ", 10, ["あいうえ", "しゃ"]),
    ("電話は0120-629-215へ", 14, ["電話は", "0120-629-215へ"]),
    ("残高は200,000円です", 12, ["残高は", "200,000円で", "す"]),
    ("call the desk today", 10, ["call the", "desk today"]),
    ("0120-629-215", 10, ["0120-629-2", "15"]),
    ("一行目\n\n二行目", 20, ["一行目", "", "二行目"]),
    ("。。。。。。。", 10, ["。。。。", "。。。"]),
  ])
  func wraps(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(JapaneseLineBreaker.wrap(text, width: width) == lines)
  }

  @Test func indents() {
    let lines = JapaneseLineBreaker.wrap(
      "あいうえおかきくけ", width: 12, indent: "    ", firstIndent: "- ")
    #expect(lines == ["- あいうえお", "    かきくけ"])
  }

  @Test func noLineIsTooWideAndNothingIsLost() {
    let text = "返済日に間に合わないときは、0120-629-215(平日9:00-18:00)へ電話して、「今日中に払えない」と伝えましょう。"
    for width in 10...60 {
      let lines = JapaneseLineBreaker.wrap(text, width: width)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      #expect(lines.joined() == text)
      #expect(lines.allSatisfy { !("、。」)ょ".contains($0.first ?? "x")) })
    }
  }
}

@Suite struct PrintableTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", "a[31mb"), ("a\r\nb\tc", "a b c"), ("\u{202E}abc\u{9B}", "abc"),
    ("家族👨‍👩‍👧", "家族👨‍👩‍👧"), ("x\u{0}\u{7F}y", "xy"),
  ])
  func cleans(_ text: String, _ clean: String) {
    #expect(printable(text) == clean)
  }

  @Test func isBounded() {
    #expect(printable(String(repeating: "a", count: 9_000)).count == 4_000)
    #expect(printable("abc", longest: 2) == "ab")
  }
}

/// Distances counted by hand.
@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("", "", 0, 0), ("abc", "abc", 0, 0), ("ask_cuont", "ask_count", 2, 1), ("abc", "abd", 1, 1),
      ("kitten", "sitting", 3, 3), ("kitten", "sitting", 2, nil), ("a", "abcd", 2, nil),
      ("返済日", "返債日", 1, 1),
    ] as [(String, String, Int, Int?)])
  func distance(_ a: String, _ b: String, _ limit: Int, _ expected: Int?) {
    #expect(editDistance(a, b, atMost: limit) == expected)
    #expect(editDistance(b, a, atMost: limit) == expected)
  }

  @Test(
    arguments: [
      ("ask_cuont", "ask_count"), ("ASK_COUNT", "ask_count"), ("balence", "balance"),
      ("zzzz", nil), ("due_dat", "due_date"),
    ] as [(String, String?)])
  func suggests(_ typed: String, _ name: String?) {
    #expect(nearestName(to: typed, in: ["due_date", "balance", "ask_count"]) == name)
  }

  @Test func tiesGoToTheFirstInOrder() {
    #expect(nearestName(to: "cat", in: ["hat", "bat"]) == "bat")
  }
}
