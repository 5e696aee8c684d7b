import Foundation
import PseudoTerminal
import Testing

extension ProgramTests {
  /// The standard moves at a real terminal: back, change, wrong input, script, save, forget.
  @Suite struct ConversationTests {
    /// A late payment of 100,000 yen: 10 days late are 547 yen (100,000 x 20.0 % x 10 / 365).
    static func tenDaysLate(_ session: PromptSession) throws -> Shown {
      try session.answer("今月の返済がきびしい")
      return try session.answer(
        all: ["1", "アコム", "11月20日", "11月30日", "10万円", "わからない"])
    }

    @Test func backAndChangeInTheMiddle() throws {
      let session = try PromptSession()
      try session.answer("今月の返済がきびしい")
      try session.answer(all: ["1", "プロミス", "11月20日"])
      let back = try session.answer("戻る")
      #expect(back.says(inOrder: ["ひとつ戻りました: 返済日", "返済日(期日)はいつですか", "前の答え: 11月20日(金)"]))
      // Enter alone takes the old answer again.
      #expect(try session.enter().says("返済日: 11月20日(金)"))
      try session.answer(all: ["11月30日", "20万"])
      let change = try session.answer("訂正 借入先")
      #expect(change.says("いまの答え: プロミス"))
      let changed = try session.answer("アコム")
      #expect(changed.says("直しました: 借入先 プロミス から アコム へ"))
      #expect(changed.says("そのままの答え"))
      let shown = try session.answer("わからない")
      // 200,000 x 20.0 % x 10 / 365 = 1095.9
      #expect(shown.says("1,095円"))
      let again = try session.answer("訂正 残高 10万円")
      #expect(again.says("1,095円 から 547円 へ"))
      #expect(again.says(inOrder: ["いちばん大事なこと", "547円"]))
      try session.leave()
    }

    @Test func wrongAnswersThenRightOnes() throws {
      let session = try PromptSession()
      try session.answer("今月の返済がきびしい")
      try session.answer(all: ["1", "アコム", "11月20日"])
      // 30 November has no 31st; the past is no day to pay on.
      for wrong in ["11月31日", "昨日"] {
        let refused = try session.answer(wrong)
        #expect(!refused.says("払える日:"), "\(wrong)")
        #expect(refused.says("払えそうなのはいつですか"), "\(wrong)")
      }
      #expect(try session.answer("11月30日").says("払える日: 11月30日(月)"))
      let refused = try session.answer("たくさん")
      #expect(refused.says("金額として読み取れませんでした。例: 20万円"))
      #expect(refused.says("いま借りている残高はいくらですか"))
      #expect(try session.answer("十万円").says("残高: 100,000円"))
      try session.leave()
    }

    @Test func theScriptIsReadLineByLine() throws {
      let session = try PromptSession()
      _ = try Self.tenDaysLate(session)
      let first = try session.answer("台本")
      #expect(first.says("[1/"))
      #expect(first.says("かける先 アコム総合カードローンデスク 0120-629-215"))
      let second = try session.enter()
      #expect(second.says("[2/"))
      #expect(try session.answer("次").says("[3/"))
      #expect(try session.answer("戻る").says("[2/"))
      let total = try #require(
        first.text.firstMatch(of: #/\[1/(\d+)\]/#).flatMap { Int($0.output.1) })
      #expect(total > 10)
      var headings: Set<String> = []
      for place in 3...total {
        let shown = try session.enter()
        #expect(shown.says("[\(place)/\(total)]"))
        for heading in ["伝えること", "聞くこと", "言われたら", "言わないこと", "書きとめること"]
        where shown.says(heading) { headings.insert(heading) }
      }
      #expect(headings.count == 5)
      #expect(try session.enter().says("台本はここまでです"))
      #expect(try session.answer("まとめ").says("残高: 100,000円"))
      try session.leave()
    }

    @Test func savingAsksBeforeItReplaces() throws {
      let session = try PromptSession()
      #expect(try session.answer("保存").says("保存できるのは、案内が出てからです"))
      _ = try Self.tenDaysLate(session)
      // The name tells those who see the folder nothing.
      let saved = try session.answer("保存")
      #expect(saved.says("保存しました: memo-1120-1500.md"))
      #expect(session.sandbox.mode(of: "work/memo-1120-1500.md") == 0o600)
      let document = Shown(try session.sandbox.read("work/memo-1120-1500.md"))
      #expect(document.says("遅延損害金の目安: 547円"))
      #expect(document.says("0120-629-215"))

      try session.sandbox.write("買い物", to: "work/メモ.txt")
      #expect(try session.answer("保存 メモ.txt").says("メモ.txt はもうあります。上書きしますか"))
      #expect(try session.answer("いいえ").says("保存しませんでした"))
      #expect(try session.sandbox.read("work/メモ.txt") == "買い物")
      #expect(try session.answer("save メモ.txt").says("上書きしますか"))
      #expect(try session.answer("はい").says("保存しました: メモ.txt"))
      #expect(session.sandbox.mode(of: "work/メモ.txt") == 0o600)
      #expect(try session.sandbox.read("work/メモ.txt").contains("547円"))

      let elsewhere = session.sandbox.root + "/memo.md"
      #expect(try session.answer("save \(elsewhere)").says("保存しました"))
      #expect(session.sandbox.mode(of: "memo.md") == 0o600)
      // A home is not written out in what is saved or said.
      #expect(try session.answer("save ~/控え.md").says("保存しました"))
      #expect(session.sandbox.mode(of: "home/控え.md") == 0o600)
      #expect(try session.answer("save /does/not/exist/memo.md").says("保存できませんでした"))
      #expect(try session.answer("save \(session.sandbox.home)").says("できませんでした"))
      try session.leave()
      #expect(
        session.sandbox.tree
          == (Sandbox.treeWithPackOnly + [
            "home/控え.md 600", "memo.md 600", "work/memo-1120-1500.md 600", "work/メモ.txt 600",
          ]).sorted())
    }

    @Test func savingNeverFollowsALink() throws {
      let session = try PromptSession()
      _ = try Self.tenDaysLate(session)
      try session.sandbox.write("大事な書類", to: "home/original")
      try FileManager.default.createSymbolicLink(
        atPath: session.sandbox.work + "/memo.md",
        withDestinationPath: session.sandbox.home + "/original")
      #expect(try session.answer("保存 memo.md").says("memo.md はもうあります"))
      try session.answer("はい")
      #expect(try session.sandbox.read("home/original") == "大事な書類")
      try session.leave()
    }

    @Test func forgetLeavesNothing() throws {
      let session = try PromptSession()
      _ = try Self.tenDaysLate(session)
      #expect(session.terminal.screen.everything.contains("アコム"))
      #expect(!session.terminal.screen.scrollback.isEmpty)
      try session.type("忘れる", showing: "忘れる")
      let shown = try session.enter()
      // Cursor home, the screen, and what scrolled off it.
      #expect(shown.printed.contains("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
      #expect(shown.says("この会話を忘れました"))
      let everything = session.terminal.screen.everything
      for word in ["アコム", "547", "0120", "間に合わない", "10万円"] {
        #expect(!everything.contains(word), "\(word)")
      }
      // Neither Up nor Ctrl-R nor Ctrl-Y brings a line back.
      for key in [Key.control("Y"), Key.up, Key.up + Key.up] {
        try session.type(key + "終", showing: "終")
        try session.type(Key.backspace, showing: "")
      }
      #expect(try session.answer("まとめ").says("まだ何も聞いていません"))
      try session.leave()
      #expect(session.sandbox.tree == Sandbox.treeWithPackOnly)
    }

    @Test func theDialogsOfAnotherFolder() throws {
      let session = try PromptSession(arguments: ["--dialogs", Sandbox.dialogs])
      #expect(session.greeting.says("案内ファイル: \(Sandbox.dialogs)"))
      let shown = try session.answer(all: ["非通知で電話がきた", "2", "わからない"])
      #expect(shown.says("出なくて構いません"))
      try session.leave()
    }

    @Test func quittingByWord() throws {
      let session = try PromptSession()
      #expect(!session.greeting.says("案内ファイル:"))
      try session.type("やめる", showing: "やめる")
      session.terminal.send(Key.enter)
      #expect(try session.terminal.waitForExit() == 0)
      #expect(session.terminal.areModesRestored)
    }
  }
}
