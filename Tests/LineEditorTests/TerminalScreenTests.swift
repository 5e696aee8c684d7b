import PseudoTerminal
import Testing

/// The emulator itself, against what an xterm shows (ECMA-48 and xterm's ctlseqs).
@Suite struct TerminalScreenTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var output: String, lines: [String], row: Int, column: Int
  }

  @Test(arguments: [
    Example(testDescription: "wide", output: "電話", lines: ["電話", "", ""], row: 0, column: 4),
    Example(
      testDescription: "a wide character that does not fit wraps", output: "a電話電話電",
      lines: ["a電話電話", "電", ""], row: 1, column: 2),
    Example(
      testDescription: "a full row wraps with the next character", output: "0123456789\r\nb",
      lines: ["0123456789", "b", ""], row: 1, column: 1),
    Example(
      testDescription: "scrolling", output: "a\r\nb\r\nc\r\nd", lines: ["b", "c", "d"], row: 2,
      column: 1),
    Example(
      testDescription: "overwriting half of a kanji", output: "電\u{8}b", lines: [" b", "", ""],
      row: 0, column: 2),
    Example(
      testDescription: "moves and erasing", output: "abc\r\ndef\u{1B}[A\u{1B}[2G\u{1B}[K",
      lines: ["a", "def", ""], row: 0, column: 1),
    Example(
      testDescription: "deleting and inserting cells", output: "abcd\u{1B}[1;2H\u{1B}[P\u{1B}[2@",
      lines: ["a  cd", "", ""], row: 0, column: 1),
    Example(
      testDescription: "clearing", output: "abc\u{1B}[H\u{1B}[2J電", lines: ["電", "", ""], row: 0,
      column: 2),
  ])
  func screen(_ example: Example) {
    var whole = TerminalScreen(columns: 10, rows: 3)
    whole.feed(Array(example.output.utf8))
    var split = TerminalScreen(columns: 10, rows: 3)
    for byte in example.output.utf8 { split.feed([byte]) }
    for screen in [whole, split] {
      #expect(screen.lines == example.lines)
      #expect(screen.cursorRow == example.row)
      #expect(screen.cursorColumn == example.column)
    }
  }
}
