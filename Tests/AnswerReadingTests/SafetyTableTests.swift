import AnswerReading
import ReadingTables
import Testing

/// Secrets and signs of despair in every style of writing, with as many harmless look-alikes.
@Suite struct SafetyTableTests {
  @Test func despair() throws {
    let rows = try AnswerTable("distress").rows
    for row in rows {
      let found = DistressScan.level(in: row.text)?.rawValue ?? "none"
      #expect(found == row.expected, "'\(row.text)'")
    }
    expectHalfHarmless(rows)
  }

  @Test func secrets() throws {
    let rows = try AnswerTable("secrets").rows
    for row in rows {
      let found = SecretScan.secrets(in: row.text).map(\.kind.rawValue)
      #expect(found == (row.expected == "none" ? [] : [row.expected]), "'\(row.text)'")
    }
    expectHalfHarmless(rows)
  }

  private func expectHalfHarmless(_ rows: [AnswerTable.Row]) {
    let harmless = rows.count { $0.expected == "none" }
    #expect(rows.count >= 150 && harmless * 5 >= rows.count * 2 && harmless * 5 <= rows.count * 3)
  }
}
