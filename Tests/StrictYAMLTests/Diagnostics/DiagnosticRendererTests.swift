import StrictYAML
import Testing

@Suite struct DiagnosticRendererTests {
  private func diagnostic(
    _ start: (Int, Int), _ end: (Int, Int), hint: String? = nil, fixIt: String? = nil
  ) -> Diagnostic {
    let range = SourceRange(
      file: "d.yaml", start: SourcePosition(line: start.0, column: start.1),
      end: SourcePosition(line: end.0, column: end.1))
    return Diagnostic(
      code: DiagnosticCode("DLG201"), range: range, message: "no node is called 'x'", hint: hint,
      fixIt: fixIt.map { FixIt(range: range, replacement: $0) })
  }

  private func render(_ diagnostic: Diagnostic, _ text: String) -> String {
    DiagnosticRenderer(sources: [SourceFile(path: "d.yaml", text: text)]).render(diagnostic)
  }

  /// The shape and the words of the style guide's example.
  @Test func likeTheStyleGuide() {
    let file = SourceFile(
      path: "Dialogs/loan.yaml", text: String(repeating: "\n", count: 13) + "    next: ask_cuont\n")
    let range = SourceRange(
      file: file.path, at: SourcePosition(line: 14, column: 11), length: 9)
    let diagnostic = Diagnostic(
      code: DiagnosticCode("DLG201"), range: range, message: "no node is called 'ask_cuont'",
      fixIt: FixIt(range: range, replacement: "ask_count"))
    #expect(
      DiagnosticRenderer(sources: [file]).render(diagnostic) == """
        Dialogs/loan.yaml:14:11: error: no node is called 'ask_cuont' [DLG201]
         14 |     next: ask_cuont
            |           ^~~~~~~~~ did you mean 'ask_count'?
        """)
  }

  /// A kanji, a full-width sign and an emoji take two cells, a half-width kana one, a combining
  /// mark none.
  @Test func theCaretStandsUnderWideCharacters() {
    #expect(
      render(diagnostic((1, 6), (1, 9)), "t: 金額{x}円") == """
        d.yaml:1:6: error: no node is called 'x' [DLG201]
         1 | t: 金額{x}円
           |        ^~~
        """)
    #expect(
      render(diagnostic((1, 4), (1, 6), hint: "say it"), "t: 金額{x}円") == """
        d.yaml:1:4: error: no node is called 'x' [DLG201]
         1 | t: 金額{x}円
           |    ^~~~ say it
        """)
    #expect(
      render(diagnostic((1, 8), (1, 9)), "t: ｱ😀e\u{301}x") == """
        d.yaml:1:8: error: no node is called 'x' [DLG201]
         1 | t: ｱ😀e\u{301}x
           |        ^
        """)
    // A family joined of three is one picture of two cells.
    #expect(
      render(diagnostic((1, 9), (1, 10)), "t: 👨‍👩‍👧x").hasSuffix("\n   |      ^"))
  }

  @Test func tabsAreExpandedAndControlCharactersReplaced() {
    #expect(
      render(diagnostic((1, 4), (1, 5)), "a\tbx\u{1B}") == """
        d.yaml:1:4: error: no node is called 'x' [DLG201]
         1 | a   bx\u{FFFD}
           |      ^
        """)
  }

  @Test func aRangeOfSeveralLinesIsMarkedToTheEndOfTheFirst() {
    #expect(
      render(diagnostic((9, 4), (10, 3)), String(repeating: "\n", count: 8) + "t: 返済\n  x\n") == """
        d.yaml:9:4: error: no node is called 'x' [DLG201]
         9 | t: 返済
           |    ^~~~
        """)
  }

  @Test func anEmptyRangeAndOneBehindTheLineStillShowACaret() {
    #expect(
      render(diagnostic((1, 3), (1, 3)), "t:") == """
        d.yaml:1:3: error: no node is called 'x' [DLG201]
         1 | t:
           |   ^
        """)
    #expect(render(diagnostic((1, 30), (1, 40)), "t:").hasSuffix(" | t:\n   |   ^"))
  }

  @Test func withoutTheFileOnlyTheWordsAreShown() {
    let renderer = DiagnosticRenderer(sources: [])
    #expect(
      renderer.render(diagnostic((1, 3), (1, 4), hint: "say it")) == """
        d.yaml:1:3: error: no node is called 'x' [DLG201]
            say it
        """)
    #expect(render(diagnostic((0, 0), (0, 0)), "t:") == render(diagnostic((0, 0), (0, 0)), ""))
  }

  @Test func aLongLineIsCutAroundTheCaret() {
    let line = String(repeating: "長", count: 5_000) + "x" + String(repeating: "い", count: 5_000)
    let lines = render(diagnostic((1, 5_001), (1, 5_002)), line).split(separator: "\n")
    #expect(lines[1].hasPrefix(" 1 | ... 長長"))
    #expect(lines[1].hasSuffix("いい ..."))
    #expect(lines[1].unicodeScalars.count < 200)
    // 60 kanji of two cells each stand between the cut and the caret.
    #expect(lines[2] == "   | " + String(repeating: " ", count: 4 + 120) + "^")
  }

  @Test func sortedByPlaceThenErrorsFirstWithoutRepeats() {
    let late = diagnostic((2, 1), (2, 2))
    let early = diagnostic((1, 9), (1, 10))
    var warning = early
    warning.severity = .warning
    var other = late
    other.range.file = "a.yaml"
    #expect(
      DiagnosticRenderer.sorted([late, warning, early, other, late]) == [
        other, early, warning, late,
      ])
  }
}
