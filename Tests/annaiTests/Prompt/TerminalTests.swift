import Glibc
import PseudoTerminal
import Testing

extension ProgramTests {
  /// Editing, keys, signals and sizes of the terminal.
  @Suite struct TerminalTests {
    @Test func japaneseIsEditedInTheMiddleOfALine() throws {
      let session = try PromptSession()
      try session.type("返済日に間に合わない", showing: "返済日に間に合わない")
      #expect(session.terminal.screen.cursorColumn == 7 + 20)
      try session.type(Key.left(6), showing: "返済日に")
      try session.type(Key.backspace + "まで" + Key.delete, showing: "返済日まで")
      try session.type("に間", showing: "返済日までに間")
      try session.type(Key.home + "次の", showing: "次の")
      try session.type(Key.end + "😢", showing: "次の返済日までに間に合わない😢")
      let shown = try session.enter()
      #expect(shown.says("返済日に間に合わない・払えない"))
      // Half-width kana: カ and its mark are two cells that go one by one.
      try session.type("ﾊﾞﾌﾟﾛﾐｽ", showing: "ﾊﾞﾌﾟﾛﾐｽ")
      #expect(session.terminal.screen.cursorColumn == 7 + 7)
      try session.type(Key.home + Key.delete + Key.delete, showing: "")
      try session.type(Key.end, showing: "ﾌﾟﾛﾐｽ")
      try session.type(Key.control("U") + "むずかしい", showing: "むずかしい")
      _ = try session.enter()
      #expect(try session.answer("ﾌﾟﾛﾐｽ").says("借入先: プロミス"))
      // Up brings a line back, to be changed.
      try session.type(Key.up + Key.up + Key.up, showing: "次の返済日までに間に合わない😢")
      try session.type(Key.control("U") + "１１月２０日", showing: "１１月２０日")
      #expect(try session.enter().says("返済日: 11月20日(金)"))
      try session.leave()
    }

    @Test func aLongLineIsEditedAtItsBeginning() throws {
      let session = try PromptSession(columns: 40, rows: 20)
      let line = "アコムで20万借りてて返済日が昨日だった。25日の給料日なら払えるんですけど、どうしたらいいでしょうか"
      try session.type(line, showing: line)
      #expect(session.terminal.screen.cursorRow >= 7)
      try session.type(Key.home, showing: "")
      try session.type(Key.delete + Key.delete + Key.delete + "あこむ", showing: "あこむ")
      try session.type(Key.end, showing: "あこむ" + line.dropFirst(3))
      #expect(try session.enter().says("読み取ったこと: アコム / 残高 200,000円"))
      try session.leave()
    }

    @Test func controlCDropsTheLine() throws {
      let session = try PromptSession()
      try session.answer(all: ["今月の返済がきびしい", "1"])
      try session.type("アイフ", showing: "アイフ")
      session.terminal.skipOutput()
      session.terminal.send(Key.control("C"))
      try session.terminal.expect("annai> ")
      #expect(try session.answer("アコム").says("借入先: アコム"))
      #expect(try !session.answer("まとめ").says("アイフ"))
      // Ctrl-D in a line deletes; only on an empty one it leaves.
      try session.type("あ", showing: "あ")
      try session.type(Key.control("D") + "い", showing: "あい")
      try session.type(Key.control("U"), showing: "")
      try session.leave()
    }

    @Test func controlLRedrawsTheOpenQuestion() throws {
      let session = try PromptSession()
      session.terminal.send(Key.control("L"))
      try session.terminal.expectScreen("the first screen") {
        $0.lines[0].contains("案内") && $0.cursorLine == "annai>"
      }
      try session.answer(all: ["今月の返済がきびしい", "1"])
      try session.type("アコ", showing: "アコ")
      session.terminal.send(Key.control("L"))
      try session.terminal.expectScreen("the question on top, the line below") {
        $0.lines[0].contains("どの会社のことですか") && $0.textBeforeCursor == "annai> アコ"
          && $0.lines.contains { $0.contains("SMBCモビット") }
      }
      #expect(!session.terminal.screen.lines.joined().contains("今月の返済がきびしい"))
      try session.type("ム", showing: "アコム")
      #expect(try session.enter().says("借入先: アコム"))
      try session.leave()
    }

    @Test func tabCompletesOptionsAndCommands() throws {
      let session = try PromptSession()
      try session.answer(all: ["今月の返済がきびしい", "1"])
      try session.type("プロ" + Key.tab, showing: "プロミス")
      try session.type(Key.control("U") + "わか" + Key.tab, showing: "わからない")
      try session.type(Key.control("U") + "最" + Key.tab, showing: "最初から")
      try session.type(Key.control("U") + "/qu" + Key.tab, showing: "/quit")
      try session.type(Key.control("U") + "sum" + Key.tab, showing: "summary")
      try session.type(Key.control("U") + "アイフル" + Key.left(2) + Key.tab, showing: "アイフル")
      // Several fit: they are listed under the line, which stays.
      try session.type(Key.control("U") + "ア", showing: "ア")
      session.terminal.skipOutput()
      session.terminal.send(Key.tab)
      let listed = try session.terminal.expect("annai> ")
      #expect(listed.contains("アコム") && listed.contains("アイフル"))
      #expect(!listed.contains("プロミス"))
      try session.type("コ" + Key.tab, showing: "アコム")
      #expect(try session.enter().says("借入先: アコム"))
      try session.leave()
    }

    @Test func tabOnAnEmptyLineFitsTheScreen() throws {
      let session = try PromptSession()
      try session.answer(all: ["0120-397-972から着信", "2"])
      session.terminal.skipOutput()
      session.terminal.send(Key.tab)
      let listed = Shown(try session.terminal.expect("annai> "))
      #expect(listed.says("いま契約がある・借りている"))
      #expect(listed.says("わからない"))
      #expect(listed.says("戻る"))
      #expect(listed.lines.count <= 14, "\(listed)")
      #expect(listed.width <= 80)
      try session.leave()
    }

    @Test func aPastedBlockIsOneMessage() throws {
      let session = try PromptSession()
      session.terminal.send("アコムで20万借りてて\n返済日が昨日だった。\n25日の給料日なら払える\n")
      try session.terminal.expect("3行の貼り付けを、一つの文として読みました")
      let shown = Shown(try session.terminal.expect("annai> "))
      #expect(shown.says("読み取ったこと: アコム / 残高 200,000円 / 返済日 11月19日(木) / 払える日 11月25日(水)"))
      #expect(shown.says("最後に返済したのはいつですか"))
      try session.leave()
    }

    @Test(arguments: [40, 60])
    func noLineIsWiderThanTheTerminal(_ columns: Int) throws {
      let session = try PromptSession()
      session.terminal.resize(columns: columns, rows: 15)
      var widest = 0
      func answer(_ line: String) throws {
        let shown = try session.answer(line)
        for line in shown.lines {
          let cells = Shown(line).width
          widest = max(widest, cells)
          #expect(cells <= columns, "\(line)")
        }
      }
      for line in ["今月の返済がきびしい", "1", "アコム", "11月20日", "11月30日", "10万円"] { try answer(line) }
      for line in ["わからない", "1万円", "なぜ", "台本", "やめる", "訂正", "help", "メニュー"] { try answer(line) }
      for line in ["暗証番号は4821です", "もう死にたい"] { try answer(line) }
      #expect(widest > columns - 10)
      // What is asked after a new size is laid out for it.
      session.terminal.resize(columns: 80, rows: 24)
      let wide = try session.answer("help")
      #expect(wide.width > columns && wide.width <= 80)
      try session.leave()
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aSignalEndsItAndGivesTheTerminalBack(_ signal: Int32) throws {
      let session = try PromptSession()
      try session.answer("今月の返済がきびしい")
      try session.type("アコ", showing: "アコ")
      #expect(!session.terminal.isEchoCanonicalRestored)
      session.terminal.signal(signal)
      #expect(try session.terminal.waitForExit() == 128 + signal)
      #expect(session.terminal.areModesRestored)
      #expect(session.sandbox.tree == Sandbox.treeWithPackOnly)
    }

    @Test(arguments: [["LANG": "C"], ["LC_ALL": "POSIX"], ["LANG": "ja_JP.UTF-8"]])
    func everyLocaleTakesJapanese(_ environment: [String: String]) throws {
      let session = try PromptSession(environment: environment)
      try session.type("返済日に合わない", showing: "返済日に合わない")
      try session.type(Key.left(4) + "間に", showing: "返済日に間に")
      #expect(try session.enter().says("どの会社のことですか"))
      try session.leave()
    }

    @Test func controlZStopsItAndFgGoesOn() throws {
      let sandbox = try Sandbox()
      // Without its own line editing, so that the modes seen are those that the program left.
      let shell = try PseudoTerminal(
        executable: "/bin/bash", arguments: ["--norc", "--noprofile", "--noediting", "-i"],
        environment: sandbox.environment(["PS1": "shell:", "HISTFILE": "/dev/null"]),
        workingDirectory: sandbox.work)
      try shell.expect("shell:")
      shell.send("'\(try Sandbox.program())' --now \(PromptSession.friday)\n")
      try shell.expect("annai> ", timeout: 30)
      shell.send("今月の返済がきびしい")
      try shell.expectScreen("the line") { $0.textBeforeCursor == "annai> 今月の返済がきびしい" }
      shell.send(Key.enter)
      try shell.expect("いちばん近いのはどれですか")
      try shell.expect("annai> ")
      shell.send("利息")
      try shell.expectScreen("the line") { $0.textBeforeCursor == "annai> 利息" }
      shell.send(Key.control("Z"))
      try shell.expect("Stopped")
      try shell.expect("shell:")
      #expect(shell.isEchoCanonicalRestored)
      shell.send("fg\n")
      try shell.expect("いちばん近いのはどれですか")
      try shell.expect("annai> 利息")
      shell.send(Key.control("U") + "1")
      try shell.expectScreen("the line") { $0.textBeforeCursor == "annai> 1" }
      shell.send(Key.enter)
      try shell.expect("どの会社のことですか")
      try shell.expect("annai> ")
      shell.send(Key.control("D"))
      try shell.expect("shell:")
      #expect(shell.isEchoCanonicalRestored)
      shell.send("exit\n")
      #expect(try shell.waitForExit() == 0)
    }

    @Test func colourOnlyWhereItIsWanted() throws {
      for (environment, colours) in [
        ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true),
      ] {
        let session = try PromptSession(environment: environment)
        let shown = try session.answer("今月の返済がきびしい")
        #expect(session.greeting.printed.contains("\u{1B}[1m") == colours)
        #expect(shown.printed.contains("\u{1B}[1m") == colours)
        try session.leave()
      }
    }

    @Test func aTerminalWithoutCursorMovesIsReadPlainly() throws {
      let sandbox = try Sandbox()
      let terminal = try PseudoTerminal(
        executable: Sandbox.program(), arguments: ["--now", PromptSession.friday],
        environment: sandbox.environment(["TERM": "dumb"]))
      try terminal.expect("困っていることをそのまま入力してください", timeout: 30)
      terminal.send("今月の返済がきびしい\n")
      let shown = try terminal.expect("いちばん近いのはどれですか")
      #expect(!shown.contains("\u{1B}"))
      terminal.send("やめる\n")
      #expect(try terminal.waitForExit() == 0)
    }
  }
}
