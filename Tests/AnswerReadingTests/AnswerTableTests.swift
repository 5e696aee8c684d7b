import AnswerReading
import ReadingTables
import Testing

/// Tables of texts with values found by thinking, one file a type under `ReadingTables/Tables`.
///
/// `annai-bench reading` prints the figures of each table.
@Suite struct AnswerTableTests {
  @Test(arguments: AnswerKind.allCases)
  func table(_ kind: AnswerKind) throws {
    let table = try AnswerTable(kind.rawValue)
    var figures = ReadingFigures()
    for row in table.rows {
      let actual = kind.outcome(of: row, reader)
      let isRight = figures.count(actual.text, for: row.expected)
      #expect(isRight, "\(kind): '\(row.text)' is \(row.expected), read \(actual.text)")
      checkForm(actual, of: row.text)
    }
    #expect(figures.total >= 150)
    #expect(figures.right > 0 && figures.rightlyRefused > 0)
    #expect(figures.wrongValue * 100 < figures.total)
  }
}
