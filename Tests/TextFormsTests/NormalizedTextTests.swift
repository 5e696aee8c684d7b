import Testing
import TextForms

/// Expected forms written by hand from the rules in the type's comment.
@Suite struct NormalizedTextTests {
  @Test(arguments: [
    ("ＡＣＯＭ　Ａｂｃ", "acom abc"),
    ("ｱｺﾑ ﾌﾟﾛﾐｽ ﾓﾋﾞｯﾄ ｳﾞ", "アコム プロミス モビット ヴ"),
    ("か\u{3099}は\u{309A}", "がぱ"),
    ("あ\u{FF9E}", "あ゛"),
    ("０１２０−３９７–９７２", "0120-397-972"),
    ("0120ー397ｰ972", "0120-397-972"),
    ("0120 － 397 ― 972", "0120 - 397 - 972"),
    ("〇一二〇ー三九七", "〇一二〇-三九七"),
    ("(03)‐5953", "(03)-5953"),
    ("20万〜30万", "20万〜30万"),
    ("コール・データー", "コール・データー"),
    ("①番", "1番"), ("①20万", "1 20万"), ("20①", "20 1"),
    ("㌫ ㈱ ￥200", "パーセント (株) ¥200"),
    ("e\u{301}tude", "étude"),
    ("暗\u{200B}証\u{202E}番号\u{1B}[31m", "暗証番号[31m"),
    ("一行\n二行\t三", "一行 二行 三"),
    ("", ""),
  ])
  func plainForm(_ typed: String, _ plain: String) {
    #expect(NormalizedText(typed).text == plain)
  }

  @Test func offsetsLeadBack() {
    let typed = NormalizedText("ﾌﾟﾛﾐｽ㌫x")
    // ﾌ ﾟ ﾛ ﾐ ｽ ㌫ x -> プ ロ ミ ス パ ー セ ン ト x
    #expect(typed.offsets == [0, 2, 3, 4, 5, 5, 5, 5, 5, 6, 7])
    #expect(typed.originalRange(of: 0..<1) == 0..<2)
    #expect(typed.originalRange(of: 4..<6) == 5..<6)
    #expect(typed.originalRange(of: 9..<10) == 6..<7)
    #expect(typed.originalRange(of: 3..<3) == 4..<4)
    #expect(typed.originalRange(of: -5..<500) == 0..<7)
  }

  @Test func longTextIsCut() {
    let typed = NormalizedText(String(repeating: "あ", count: 10_000))
    #expect(typed.scalars.count == NormalizedText.longest)
    #expect(typed.offsets.last == NormalizedText.longest)
  }

  @Test func anyTextKeepsItsOffsetsInOrder() {
    var random = SystemRandomNumberGenerator()
    var changed = 0
    for _ in 0..<500 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let limit: UInt32 = Bool.random(using: &random) ? 0x3100 : 0x1_FFFF
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &random)) {
          view.append(scalar)
        }
      }
      let typed = NormalizedText(String(view))
      #expect(typed.offsets.count == typed.scalars.count + 1)
      #expect(zip(typed.offsets, typed.offsets.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(typed.offsets.last == view.count)
      if typed.text != String(view) { changed += 1 }
    }
    #expect(changed > 0)
  }

  @Test func katakanaFoldsToHiragana() {
    #expect(foldingKana("アコム ヴィー あ漢A") == "あこむ ゔぃー あ漢A")
  }
}
