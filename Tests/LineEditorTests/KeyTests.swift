import PseudoTerminal
import Testing

extension ProbeTests {
  @Suite struct KeyTests {
    @Test func upAndDownWalkTheHistory() throws {
      let terminal = try startProbe()
      for line in ["返済日", "電話番号"] {
        try terminal.type(line, showing: "annai> " + line)
        try terminal.enter(giving: "<line \(line)>")
      }
      try terminal.type("途中", showing: "annai> 途中")
      try terminal.type(Key.up, showing: "annai> 電話番号")
      try terminal.type(Key.up, showing: "annai> 返済日")
      try terminal.type(Key.down, showing: "annai> 電話番号")
      try terminal.type(Key.down, showing: "annai> 途中")
      try terminal.type(Key.up, showing: "annai> 電話番号")
      try terminal.enter(giving: "<line 電話番号>")
    }

    @Test func controlRFindsARememberedLineByWhatItHolds() throws {
      let terminal = try startProbe()
      for line in ["アコムの返済日", "在籍確認", "海外から返済", "退会"] {
        try terminal.type(line, showing: "annai> " + line)
        try terminal.enter(giving: "<line \(line)>")
      }
      // The low bytes of 返 and 済 (0xD4, 0x08) are what libedit's own search trips over.
      try terminal.type("返済", showing: "annai> 返済")
      try terminal.type(Key.control("R"), showing: "annai> 海外から返済")
      try terminal.type(Key.control("R"), showing: "annai> アコムの返済日")
      try terminal.enter(giving: "<line アコムの返済日>")
    }

    @Test func forgettingLeavesNothingForAnyKeyToBringBack() throws {
      let terminal = try startProbe()
      try terminal.type("秘密", showing: "annai> 秘密")
      try terminal.enter(giving: "<line 秘密>")
      try terminal.type("秘密" + Key.control("U"), showing: "annai> ")
      try terminal.type("forget", showing: "annai> forget")
      try terminal.enter(giving: "<line forget>")
      terminal.send(Key.up + Key.control("Y"))
      try terminal.type("無", showing: "annai> 無")
      try terminal.enter(giving: "<line 無>")
    }

    @Test func cutTextThatWouldPassTheLimitIsNotPutBack() throws {
      let terminal = try startProbe()
      terminal.send(String(repeating: "あ", count: 3000) + Key.control("U"))
      try terminal.type("い", showing: "annai> い")
      terminal.send(Key.control("Y"))
      try terminal.expectScreen("the first 3000") { $0.textBeforeCursor.hasSuffix("あ") }
      #expect(terminal.screen.bells == 0)
      terminal.send(Key.control("Y"))
      try terminal.expectScreen("a bell") { $0.bells == 1 }
      try terminal.enter(giving: "<line of 3001>")
    }

    @Test func tabFillsInOneCandidate() throws {
      let terminal = try startProbe()
      try terminal.type("は", showing: "annai> は")
      try terminal.type(Key.tab, showing: "annai> はい")
      try terminal.enter(giving: "<line はい>")
    }

    @Test func tabFillsInWhatSeveralShareThenListsThem() throws {
      let terminal = try startProbe()
      try terminal.type("アコ", showing: "annai> アコ")
      try terminal.type(Key.tab, showing: "annai> アコムの")
      terminal.send(Key.tab)
      try terminal.expectScreen("the list, then the line again") {
        $0.lines.prefix(4) == ["質問?", "annai> アコムの", "アコムの返済  アコムの電話", "annai> アコムの"]
          && $0.textBeforeCursor == "annai> アコムの"
      }
      try terminal.type("電", showing: "annai> アコムの電")
      try terminal.type(Key.tab, showing: "annai> アコムの電話")
      try terminal.enter(giving: "<line アコムの電話>")
    }

    @Test func tabWithoutCandidatesRingsTheBell() throws {
      let terminal = try startProbe()
      try terminal.type("無理", showing: "annai> 無理")
      terminal.send(Key.tab)
      try terminal.expectScreen("a bell") { $0.bells == 1 && $0.cursorLine == "annai> 無理" }
      try terminal.enter(giving: "<line 無理>")
    }

    @Test func controlCDropsTheLine() throws {
      let terminal = try startProbe()
      try terminal.type("まちがい" + Key.left + Key.left, showing: "annai> まち")
      terminal.send(Key.control("C"))
      try terminal.expect("<interrupted>")
      try terminal.expect("annai> ")
      #expect(terminal.screen.lines.prefix(3) == ["質問?", "annai> まちがい^C", "<interrupted>"])
      try terminal.type("正しい", showing: "annai> 正しい")
      try terminal.enter(giving: "<line 正しい>")
    }

    @Test func controlDLeavesOnAnEmptyLineOnly() throws {
      let terminal = try startProbe()
      try terminal.type("日", showing: "annai> 日")
      terminal.send(Key.control("D"))
      try terminal.expectScreen("a bell") { $0.bells == 1 }
      try terminal.type(Key.home, showing: "annai> ")
      terminal.send(Key.control("D"))
      try terminal.expectScreen("the character deleted") { $0.cursorLine == "annai>" }
      terminal.send(Key.control("D"))
      try terminal.expect("<end>")
      #expect(try terminal.waitForExit() == 0)
      #expect(terminal.areModesRestored)
    }

    @Test func controlLShowsTheQuestionAgain() throws {
      let terminal = try startProbe()
      try terminal.type("一", showing: "annai> 一")
      try terminal.enter(giving: "<line 一>")
      try terminal.type("途中の行", showing: "annai> 途中の行")
      try terminal.type(Key.left, showing: "annai> 途中の")
      terminal.send(Key.control("L"))
      try terminal.expectScreen("only question and line") {
        $0.lines.prefix(3) == ["質問?", "annai> 途中の行", ""]
          && $0.textBeforeCursor == "annai> 途中の"
      }
      try terminal.enter(giving: "<line 途中の行>")
    }
  }
}
