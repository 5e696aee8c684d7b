import PseudoTerminal
import Testing

extension ProbeTests {
  /// Expected screens are counted by hand: kanji and emoji two cells, half-width kana one.
  @Suite struct EditingTests {
    @Test func kanjiAreDeletedAndInsertedWhereTheCursorStands() throws {
      let terminal = try startProbe()
      try terminal.type("返済日が昨日", showing: "annai> 返済日が昨日")
      #expect(terminal.screen.cursorColumn == 7 + 12)
      try terminal.type(Key.left + Key.left + Key.left, showing: "annai> 返済日")
      try terminal.type(Key.backspace + "額", showing: "annai> 返済額")
      try terminal.expectScreen("the whole line") { $0.cursorLine == "annai> 返済額が昨日" }
      try terminal.type(Key.delete, showing: "annai> 返済額")
      try terminal.type(Key.end, showing: "annai> 返済額昨日")
      try terminal.type(Key.home, showing: "annai> ")
      try terminal.type("次の", showing: "annai> 次の")
      try terminal.expectScreen("the whole line") { $0.cursorLine == "annai> 次の返済額昨日" }
      try terminal.enter(giving: "<line 次の返済額昨日>")
    }

    @Test func halfWidthKanaAndEmojiKeepTheCursorRight() throws {
      let terminal = try startProbe()
      try terminal.type("ｱｺﾑ😀に電話", showing: "annai> ｱｺﾑ😀に電話")
      #expect(terminal.screen.cursorColumn == 7 + 3 + 2 + 6)
      let left4 = String(repeating: Key.left, count: 4)
      try terminal.type(left4, showing: "annai> ｱｺﾑ")
      try terminal.type("ﾉ", showing: "annai> ｱｺﾑﾉ")
      try terminal.type(Key.delete + "😭", showing: "annai> ｱｺﾑﾉ😭")
      #expect(terminal.screen.cursorColumn == 7 + 4 + 2)
      try terminal.enter(giving: "<line ｱｺﾑﾉ😭に電話>")
    }

    @Test func joinedEmojiNeverCorruptTheLine() throws {
      let terminal = try startProbe()
      terminal.send("家族👨‍👩‍👧と🇯🇵で返す")
      try terminal.expectScreen("the end of the line") { $0.cursorLine.hasSuffix("返す") }
      terminal.send(Key.left + Key.left + "必ず")
      try terminal.expectScreen("the insertion") { $0.cursorLine.hasSuffix("で必ず返す") }
      try terminal.enter(giving: "<line 家族👨‍👩‍👧と🇯🇵で必ず返す>")
      try terminal.type("次", showing: "annai> 次")
    }

    @Test func aLineOfManyRowsIsEditedAtItsStart() throws {
      let terminal = try startProbe(columns: 20, rows: 8)
      // 7 + 6 kanji fill 19 cells; the seventh does not fit and starts the second row.
      terminal.send("一二三四五六七八九")
      try terminal.expectScreen("two rows") {
        $0.lines[1] == "annai> 一二三四五六" && $0.textBeforeCursor == "七八九"
      }
      try terminal.type(Key.home, showing: "annai> ")
      terminal.send("零")
      try terminal.expectScreen("the sixth moved down") {
        $0.lines[1] == "annai> 零一二三四五" && $0.lines[2] == "六七八九"
          && $0.textBeforeCursor == "annai> 零"
      }
      try terminal.enter(giving: "<line 零一二三四五六七八九>")
    }

    @Test func aFullRowTakesTheCursorToTheNext() throws {
      let terminal = try startProbe(columns: 10, rows: 6)
      // 7 + 2 + 1 cells fill the row.
      terminal.send("電a")
      try terminal.expectScreen("the next row") {
        $0.lines[1] == "annai> 電a" && $0.cursorRow == 2 && $0.cursorColumn == 0
      }
      terminal.send("話" + Key.left)
      try terminal.expectScreen("the same place, before 話") {
        $0.lines[2] == "話" && $0.cursorRow == 2 && $0.cursorColumn == 0
      }
      try terminal.type(Key.left, showing: "annai> 電")
      try terminal.type(Key.delete, showing: "annai> 電")
      // One cell is left in the row, and 話 needs two.
      try terminal.expectScreen("no a") { $0.lines[1] == "annai> 電" && $0.lines[2] == "話" }
      try terminal.enter(giving: "<line 電話>")
      #expect(terminal.screen.lines[3] == "<line 電話")
    }

    @Test func aLineTallerThanTheScreenShowsTheCursorsRows() throws {
      let terminal = try startProbe(columns: 10, rows: 3)
      // annai> 一 / 二三四五六 / 七八九十百 / 千万 by hand: 9, 10, 10 and 4 cells.
      terminal.send("一二三四五六七八九十百千万")
      try terminal.expectScreen("the last rows") {
        $0.lines == ["二三四五六", "七八九十百", "千万"] && $0.textBeforeCursor == "千万"
      }
      terminal.send(Key.home)
      try terminal.expectScreen("the first rows") {
        $0.lines == ["annai> 一", "二三四五六", "七八九十百"] && $0.textBeforeCursor == "annai> "
      }
      terminal.send(Key.delete + Key.end + Key.backspace + "億")
      try terminal.expectScreen("the last rows again") {
        $0.lines == ["三四五六七", "八九十百千", "億"] && $0.textBeforeCursor == "億"
      }
      try terminal.enter(giving: "<line 二三四五六七八九十百千億>")
    }

    @Test(arguments: [
      ["LANG": "C"], ["LC_ALL": "POSIX"], [:], ["LANG": "ja_JP.eucJP"], ["LC_CTYPE": "none"],
    ])
    func everyLocaleTakesJapanese(_ environment: [String: String]) throws {
      let terminal = try startProbe(environment: environment)
      try terminal.type("電話", showing: "annai> 電話")
      try terminal.type(Key.left, showing: "annai> 電")
      try terminal.enter(giving: "<line 電話>")
    }

    @Test func latinLettersAndYenSignsAreText() throws {
      let terminal = try startProbe()
      // U+00A0...U+00FF sit where libedit keeps its Meta keys.
      try terminal.type("é¥ü×ÿ", showing: "annai> é¥ü×ÿ")
      try terminal.enter(giving: "<line é¥ü×ÿ>")
    }

    @Test func invalidBytesBecomeReplacementCharacters() throws {
      let terminal = try startProbe()
      // A lone continuation byte, a kanji cut short, a surrogate, an overlong slash, 0xFF.
      terminal.sendBytes(
        [0x41, 0x80, 0x42, 0xE9, 0x9B, 0x43, 0xED, 0xA0, 0x80, 0x44, 0xC0, 0xAF, 0x45, 0xFF, 0x46])
      try terminal.expectScreen("the last letter") { $0.textBeforeCursor.hasSuffix("F") }
      try terminal.enter(giving: "<line A\u{FFFD}B\u{FFFD}C\u{FFFD}D\u{FFFD}\u{FFFD}E\u{FFFD}F>")
    }

    @Test func keysWithoutMeaningLeaveNoTrace() throws {
      let terminal = try startProbe()
      terminal.send("返" + Key.f5 + "\u{1B}[99;99;99~" + "\u{1B}OP" + Key.control("V") + "済")
      try terminal.type("日", showing: "annai> 返済日")
      // Escape by itself, then a kanji.
      try terminal.type(Key.escape + "は", showing: "annai> 返済日は")
      // Alt-x would run libedit's own commands.
      try terminal.type("\u{1B}x" + "?", showing: "annai> 返済日は?")
      try terminal.enter(giving: "<line 返済日は?>")
    }

    @Test func theLimitRingsTheBellAndKeepsTheLine() throws {
      let terminal = try startProbe()
      terminal.send(String(repeating: "あ", count: 3999))
      try terminal.type("い", showing: terminal.screen.textBeforeCursor)
      try terminal.expectScreen("the last one") { $0.textBeforeCursor.hasSuffix("い") }
      #expect(terminal.screen.bells == 0)
      terminal.send("う")
      try terminal.expectScreen("a bell") { $0.bells == 1 }
      try terminal.enter(giving: "<line of 4000>")
    }

    @Test func tenThousandCharactersAtOnceAreTooLong() throws {
      let terminal = try startProbe()
      terminal.send(String(repeating: "あ", count: 10_000) + Key.enter)
      try terminal.expect("<too long>", timeout: 20)
      try terminal.expect("annai> ")
      try terminal.type("次", showing: "annai> 次")
      try terminal.enter(giving: "<line 次>")
    }

    @Test(arguments: [(80, 24), (10, 3)])
    func randomBytesNeverEndTheEditor(columns: Int, rows: Int) throws {
      let terminal = try startProbe(columns: columns, rows: rows)
      var state: UInt64 = 20_261_120
      // Without the keys that end a line or the program, or hold the output back.
      let excluded: Set<UInt8> = [0x03, 0x04, 0x0A, 0x0D, 0x11, 0x13, 0x1A, 0x1C]
      let pieces = ["あ", "電話", "\u{1B}[", Key.left, Key.home, Key.end, Key.up, Key.control("Y")]
        .map { Array($0.utf8) }
      for _ in 0..<20 {
        var bytes: [UInt8] = []
        for _ in 0..<200 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let byte = UInt8(truncatingIfNeeded: state >> 40)
          bytes +=
            byte < 60 ? pieces[Int(byte) % pieces.count] : excluded.contains(byte) ? [] : [byte]
        }
        terminal.sendBytes(bytes)
        // A paste mark ends a sequence that was cut off; Ctrl-E and Ctrl-U empty the line.
        terminal.send("\u{1B}[200~" + Key.control("E") + Key.control("U"))
        try terminal.expectScreen("an empty line") { $0.cursorLine == "annai>" }
      }
      try terminal.type("生", showing: "annai> 生")
      try terminal.enter(giving: "<line 生>")
    }
  }
}
