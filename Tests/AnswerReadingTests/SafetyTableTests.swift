import AnswerReading
import Testing

/// Secrets and signs of despair in every style of writing, with as many harmless look-alikes.
@Suite struct SafetyTableTests {
  @Test func despair() throws {
    for row in try AnswerTable("distress").rows {
      let found = DistressScan.level(in: row.text)?.rawValue ?? "none"
      #expect(found == row.expected, "'\(row.text)'")
    }
  }

  @Test func secrets() throws {
    for row in try AnswerTable("secrets").rows {
      let found = SecretScan.secrets(in: row.text).map(\.kind.rawValue)
      #expect(found == (row.expected == "none" ? [] : [row.expected]), "'\(row.text)'")
    }
  }
}
