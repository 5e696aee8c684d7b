import StrictYAML
import Testing

@Suite struct SourceFileTests {
  @Test func linesWithoutTheirEnds() {
    let file = SourceFile(path: "a", text: "返済\r\n\nb")
    #expect((0...4).map(file.line) == ["", "返済", "", "b", ""])
    #expect(file.lineCount == 3)
    #expect(SourceFile(path: "a", text: "").lineCount == 1)
  }

  @Test func aByteOrderMarkBelongsToNoLine() {
    let file = SourceFile(path: "a", bytes: [0xEF, 0xBB, 0xBF, 0x61])
    #expect(file.line(1) == "a")
    #expect(SourceFile(path: "a", bytes: [0xEF, 0xBB, 0xBF]).line(1) == "")
  }

  @Test func rangesAreOrderedAsRead() {
    let first = SourceRange(file: "a", at: SourcePosition(line: 2, column: 9))
    let second = SourceRange(file: "a", at: SourcePosition(line: 10, column: 1))
    let third = SourceRange(file: "b", at: .start)
    #expect([third, second, first].sorted() == [first, second, third])
    #expect(first.extended(to: second).end == second.end)
  }
}
