import Testing

@testable import QuestionRouter

@Suite struct QuestionFormTests {
  private func form(_ text: String) -> String {
    String(String.UnicodeScalarView(QuestionForm(text).scalars))
  }

  @Test(arguments: [
    ("アコムに20万円", "あこむに0万円"),
    ("２０，０００円と1.5万", "0円と0万"),
    ("0120-397-972から", "☎から"),
    ("０１２０ー３９７ー９７２", "☎"),
    ("03 1234 5678 だれ", "☎ だれ"),
    ("0120から始まる番号", "☎から始まる番号"),
    ("I can't pay, really!", "i cant pay really "),
    ("ﾛｸﾞｲﾝ  ﾑﾘ!!", "ろぐいん むり "),
    ("", ""),
  ])
  func isOneForManyWaysToType(_ text: String, expected: String) {
    #expect(form(text) == expected)
  }

  @Test(arguments: [
    ("hensai", "へんさい"), ("kyuuryou", "きゅうりょう"), ("konna", "こんな"), ("kippu", "きっぷ"),
    ("shimbun", "しんぶん"), ("tigau", "ちがう"), ("gakkou", "がっこう"), ("honto", "ほんと"),
  ])
  func romajiIsRead(_ letters: String, kana: String) {
    let read = Romaji.hiragana(Array(letters.unicodeScalars)).map {
      String(String.UnicodeScalarView($0))
    }
    #expect(read == kana)
  }

  @Test(arguments: ["what", "lock", "password", "l"])
  func otherWordsAreNot(_ letters: String) {
    #expect(Romaji.hiragana(Array(letters.unicodeScalars)) == nil)
  }

  @Test(arguments: [
    ("risoku no keisan", "りそくのけいさん"),
    // One foreign word among Japanese ones stays.
    ("login dekinai", "loginできない"),
    ("forgot the login", "forgot the login"), ("I made a note to use", "i made a note to use"),
  ])
  func aSentenceIsReadAsAWhole(_ text: String, expected: String) {
    let read = Romaji.read(QuestionForm(text).scalars)
    #expect(String(String.UnicodeScalarView(read)) == expected)
  }
}
