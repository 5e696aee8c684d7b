import Testing

@testable import LineEditor

@Suite struct CompletionTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String, candidates: [String], completion: Completion
  }

  @Test(arguments: [
    Example(testDescription: "nothing fits", text: "あ", candidates: [], completion: .none),
    Example(
      testDescription: "one", text: "は", candidates: ["はい"], completion: .replace("はい")),
    Example(
      testDescription: "one that does not begin as typed", text: "たい", candidates: ["退会"],
      completion: .replace("退会")),
    Example(testDescription: "already there", text: "はい", candidates: ["はい"], completion: .none),
    Example(
      testDescription: "a common beginning", text: "ア", candidates: ["アコム1", "アコム2"],
      completion: .replace("アコム")),
    Example(
      testDescription: "nothing to add", text: "アコム", candidates: ["アコム1", "アコム2"],
      completion: .list(["アコム1", "アコム2"])),
    Example(
      testDescription: "a common beginning that is not what was typed", text: "たい",
      candidates: ["退会", "退職"], completion: .list(["退会", "退職"])),
    Example(
      testDescription: "two families share half a character", text: "",
      candidates: ["👨‍👩‍👧", "👨‍👩‍👦"], completion: .list(["👨‍👩‍👧", "👨‍👩‍👦"])),
  ])
  func completion(_ example: Example) {
    #expect(Completion(of: example.text, among: example.candidates) == example.completion)
  }

  @Test func columnsAreAsWideAsTheWidestCandidate() {
    // Counted by hand: はい 4 cells, わからない 10, so a column is 12 and two fit in 30 - 1.
    let rows = CandidateTable.rows(
      of: ["はい", "わからない", "no"], columns: 30, cells: { $0 == "no" ? 2 : $0.count * 2 })
    #expect(rows == ["はい        わからない", "no"])
  }

  @Test func aLongCandidateTakesSeveralColumns() {
    // By hand: 40 - 1 cells of room, a third of it 13; the widest that fits it, bbbbbbbb, and two
    // cells make columns of 10, and the long one takes three of them.
    let long = String(repeating: "a", count: 25)
    let rows = CandidateTable.rows(
      of: ["x", long, "y", "bbbbbbbb", "z", "w", "v"], columns: 40, cells: \.count)
    #expect(rows == ["x         " + long, "y         bbbbbbbb  z", "w         v"])
  }

  @Test func manyCandidatesAreCutAndCounted() {
    let rows = CandidateTable.rows(
      of: (0..<100).map(String.init), columns: 4, cells: { $0.count })
    #expect(rows.count == 61)
    #expect(rows.last == "... +40")
  }

  @Test func aCandidateWiderThanTheTerminalHasARowOfItsOwn() {
    #expect(CandidateTable.rows(of: ["aaaa", "b"], columns: 2, cells: \.count) == ["aaaa", "b"])
  }
}
