import Glibc
import PseudoTerminal
import Testing

extension ProbeTests {
  /// The terminal belongs to the person: it is given back however the program ends.
  @Suite struct TerminalCareTests {
    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGKILL])
    func aSignalEndsTheProgramAndRestoresTheTerminal(_ signal: Int32) throws {
      let terminal = try startProbe()
      try terminal.type("途中", showing: "annai> 途中")
      #expect(!terminal.isEchoCanonicalRestored)
      terminal.signal(signal)
      #expect(try terminal.waitForExit() == 128 + signal)
      // Nobody can catch SIGKILL: it shows that the test would see raw modes left behind.
      #expect(terminal.areModesRestored == (signal != SIGKILL))
      #expect(terminal.isEchoCanonicalRestored == (signal != SIGKILL))
    }

    @Test(arguments: ["crash", "exit"])
    func anEndInsideAClosureRestoresTheTerminal(_ word: String) throws {
      // Swift's crash reporter would wait for a key.
      let terminal = try startProbe(environment: ["SWIFT_BACKTRACE": "enable=no"])
      try terminal.type(word, showing: "annai> " + word)
      terminal.send(Key.tab)
      let status = try terminal.waitForExit(timeout: 30)
      #expect(word == "exit" ? status == 3 : status > 128)
      #expect(terminal.areModesRestored)
    }

    @Test func betweenLinesAndAfterTheEndTheTerminalIsAsItWas() throws {
      let terminal = try startProbe()
      try terminal.type("quit", showing: "annai> quit")
      terminal.send(Key.enter)
      #expect(try terminal.waitForExit() == 0)
      #expect(terminal.areModesRestored)
    }

    @Test func aNewSizeRedrawsTheLine() throws {
      let terminal = try startProbe(columns: 60, rows: 10)
      try terminal.type("今日は晴れ", showing: "annai> 今日は晴れ")
      try terminal.type(Key.left, showing: "annai> 今日は晴")
      for columns in [30, 100] {
        terminal.resize(columns: columns, rows: 10)
        // The screen is as before; what shows that the program has seen the size is its redraw.
        try terminal.expect("\r\u{1B}[J")
        try terminal.expectScreen("the line once") {
          $0.lines.prefix(3) == ["質問?", "annai> 今日は晴れ", ""]
            && $0.textBeforeCursor == "annai> 今日は晴"
        }
      }
      let long = String(repeating: "あ", count: 40)
      terminal.send(Key.end + long)
      try terminal.expectScreen("one row of 97 cells") {
        $0.textBeforeCursor == "annai> 今日は晴れ" + long
      }
      try terminal.enter(giving: "<line 今日は晴れ\(long)>")
    }

    @Test func aStopThatCannotBeCaughtIsFollowedByARedraw() throws {
      let terminal = try startProbe()
      try terminal.type("途中の行", showing: "annai> 途中の行")
      terminal.signal(SIGSTOP)
      terminal.signal(SIGCONT)
      try terminal.expect("質問?")
      try terminal.expect("annai> 途中の行")
      try terminal.type("です", showing: "annai> 途中の行です")
      try terminal.enter(giving: "<line 途中の行です>")
    }

    @Test func controlZStopsAndFgShowsTheQuestionAgain() throws {
      let probe = try #require(builtProduct(named: "line-editor-probe"))
      // Without its own line editing, so that the modes seen are those that the probe left.
      let shell = try PseudoTerminal(
        executable: "/bin/bash", arguments: ["--norc", "--noprofile", "--noediting", "-i"],
        environment: ["LANG": "C.UTF-8", "PS1": "shell:"])
      try shell.expect("shell:")
      shell.send("'\(probe)'\n")
      try shell.expect("annai> ")
      try shell.type("途中の行", showing: "annai> 途中の行")
      #expect(!shell.isEchoCanonicalRestored)
      shell.send(Key.control("Z"))
      try shell.expect("Stopped")
      try shell.expect("shell:")
      #expect(shell.isEchoCanonicalRestored)
      shell.send("fg\n")
      try shell.expect("質問?")
      try shell.expect("annai> 途中の行")
      #expect(!shell.isEchoCanonicalRestored)
      try shell.type("です", showing: "annai> 途中の行です")
      try shell.enter(giving: "<line 途中の行です>")
      shell.send(Key.control("D"))
      try shell.expect("<end>")
      try shell.expect("shell:")
      #expect(shell.isEchoCanonicalRestored)
      shell.send("exit\n")
      #expect(try shell.waitForExit() == 0)
    }

    @Test(arguments: ["dumb", ""])
    func aTerminalWithoutCursorMovesIsReadPlainly(_ kind: String) throws {
      let probe = try #require(builtProduct(named: "line-editor-probe"))
      let terminal = try PseudoTerminal(executable: probe, environment: ["TERM": kind])
      try terminal.expect("<no terminal>")
      terminal.send("電話\n")
      try terminal.expect("<line 電話>")
      terminal.send(Key.control("D"))
      try terminal.expect("<end>")
      #expect(try terminal.waitForExit() == 0)
    }
  }
}
