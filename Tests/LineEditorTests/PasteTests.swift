import PseudoTerminal
import Testing

extension ProbeTests {
  @Suite struct PasteTests {
    @Test(arguments: [
      "たろう\nはなこ\nじろう\n", "たろう\r\nはなこ\r\nじろう\r\n", "たろう\r\rはなこ \r  \rじろう\r",
      "\u{1B}[200~たろう\nはなこ\nじろう\n\u{1B}[201~",
    ])
    func severalLinesAtOnceAreOnePastedBlock(_ block: String) throws {
      let terminal = try startProbe()
      terminal.send(block)
      // The closing mark comes after the last newline and makes the block wait for a hand.
      if block.hasPrefix("\u{1B}") {
        try terminal.expectScreen("the joined line") { $0.cursorLine.hasSuffix("じろう") }
        try terminal.enter(giving: "<line たろう はなこ じろう>")
      } else {
        try terminal.expect("<pasted たろう|はなこ|じろう>")
        try terminal.expect("annai> ")
        #expect(terminal.screen.lines[1].hasPrefix("annai> たろう はなこ"))
      }
    }

    @Test func withoutALastNewlineTheJoinedLineWaitsForEnter() throws {
      let terminal = try startProbe()
      try terminal.type("一行目\n二行目", showing: "annai> 一行目 二行目")
      try terminal.type(Key.backspace, showing: "annai> 一行目 二行")
      try terminal.enter(giving: "<line 一行目 二行>")
    }

    @Test(arguments: ["はい\r", "はい\r\n", "はい\r\r"])
    func oneLineIsALine(_ keys: String) throws {
      let terminal = try startProbe()
      terminal.send(keys)
      try terminal.expect("<line はい>")
      try terminal.expect("annai> ")
      try terminal.type("次", showing: "annai> 次")
      try terminal.enter(giving: "<line 次>")
    }

    @Test func tabsInAPasteAreBlanks() throws {
      let terminal = try startProbe()
      try terminal.type("名前\tは\tなに", showing: "annai> 名前 は なに")
      try terminal.enter(giving: "<line 名前 は なに>")
    }

    @Test func answersSentPromptByPromptStayApart() throws {
      let terminal = try startProbe()
      for answer in ["一", "二", "三"] {
        terminal.send(answer + Key.enter)
        try terminal.expect("<line \(answer)>")
        try terminal.expect("annai> ")
      }
    }
  }
}
