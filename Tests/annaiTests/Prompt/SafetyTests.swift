import Foundation
import PseudoTerminal
import Testing

extension ProgramTests {
  /// Safety comes before everything else, from the first line on.
  @Suite struct SafetyTests {
    @Test(arguments: ["しにたい。今月の返済がきびしい", "借金が返せない、もう消えてしまいたい", "I want to die"])
    func despairBringsTheHelpLinesFirst(_ line: String) throws {
      let session = try PromptSession()
      let shown = try session.answer(line)
      // Free, day and night; then the numbers that may be shut.
      #expect(
        shown.says(inOrder: ["0120-279-338", "0120-061-338", "0570-064-556", "借金は法律の手続きで整理できます"]))
      // Nothing but the frame stands above, and no desk of a lender and no figure anywhere near.
      let above = try #require(shown.text.components(separatedBy: "0120-279-338").first)
      #expect(above.filter(\.isNumber) == "")
      for number in ["0120-629-215", "0120-24-0365", "0120-07-1000"] {
        #expect(!shown.says(number))
      }
      #expect(!shown.says("円"))
      // The line is in no history.
      try session.type(Key.up + "終", showing: "終")
      try session.type(Key.backspace, showing: "")
      try session.leave()
    }

    @Test func despairInTheMiddleKeepsTheAnswers() throws {
      let session = try PromptSession()
      try session.answer(all: ["今月の返済がきびしい", "1", "アコム"])
      let shown = try session.answer("もう死にたい")
      #expect(shown.says("0120-279-338"))
      // The open question would push the help lines off the screen: all of them are still there.
      #expect(!shown.says("返済日(期日)はいつですか"))
      let screen = session.terminal.screen.lines.joined()
      #expect(screen.contains("0120-279-338") && screen.contains("119か110"))
      #expect(try session.answer("まとめ").says("借入先: アコム"))
      try session.leave()
    }

    @Test(arguments: [
      ("暗証番号は4821です", "4821"), ("パスワードはsakura77だよ", "sakura77"),
      ("カード番号 4111 1111 1111 1111", "1111"), ("SMSの認証番号は903518", "903518"),
    ])
    func aSecretIsNotRepeatedAndNotKept(_ line: String, _ secret: String) throws {
      let session = try PromptSession()
      try session.answer("今月の返済がきびしい")
      let shown = try session.answer(line)
      #expect(shown.says("入力しないでください"))
      #expect(shown.says("いまの入力は伏せました。どこにも残していません"))
      #expect(!shown.printed.contains(secret))
      // Up goes to the line before it.
      try session.type(Key.up, showing: "今月の返済がきびしい")
      try session.type(Key.control("U"), showing: "")
      for line in ["まとめ", "1", "戻る", "訂正", "help"] {
        #expect(try !session.answer(line).printed.contains(secret))
      }
      try session.leave()
      #expect(session.sandbox.tree == Sandbox.treeWithPackOnly)
    }
  }
}
