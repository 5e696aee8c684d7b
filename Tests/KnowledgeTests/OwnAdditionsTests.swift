import Knowledge
import NumberRegistry
import StrictYAML
import Testing
import Units

/// Files that a person adds to a pack: new entries only.
@Suite struct OwnAdditionsTests {
  private static func read(_ own: [String: String]) throws -> (Knowledge?, [String]) {
    let (knowledge, problems) = KnowledgeReader.read(
      try acceptedFiles(),
      own: OwnFiles(
        folder: "own", files: own.map { SourceFile(path: "own/\($0.key)", text: $0.value) }))
    #expect(problems.allSatisfy { $0.advice != nil })
    return (knowledge, problems.map { "\($0.range.file):\(brief($0))" })
  }

  private static let desk = """
        national: 03-1234-5678
        name: { ja: 窓口, en: Desk }
        owner: { ja: 窓口, en: Desk }
        owner_kind: public
        verdict: confirmed
        verdict_reason: { ja: 一致, en: they agree }
        offer: yes
        toll: charged
        hours: unknown
        purposes: [talk]
        claims:
          - { source: my-source, direction: inbound, label: { ja: 窓口, en: Desk }, purpose: { ja: 相談, en: advice } }
        facts: [my-fact]
    """

  @Test func newEntriesStandBesideThoseOfThePack() throws {
    let (knowledge, problems) = try Self.read([
      "sources.yaml": """
      sources:
        my-source: { kind: article, title: { ja: 例, en: example }, reliability: low }
      """,
      "facts.yaml": """
      checked_on: 2026-12-24
      figures:
        my_days: { type: days, value: "7", label: 日数, fact: my-fact }
      facts:
        my-fact: { topic: own, ages: programme, ja: 7日以内です。, en: Within 7 days., confidence: low, sources: [my-source] }
      """,
      "numbers.yaml": "numbers:\n  my_desk:\n\(Self.desk)\n",
      "lenders.yaml": """
      lenders:
        my_bank: { name: { ja: 例銀行, en: Example }, spellings: [例銀行], desk: my_desk }
      """,
    ])
    #expect(problems == [])
    let made = try #require(knowledge)
    #expect(made.facts[id: "my-fact"]?.ja == "7日以内です。")
    #expect(made.facts[id: "my-fact"]?.checkedOn?.iso == "2026-12-24")
    #expect(made.figures[id: "my_days"]?.value == .days(7))
    #expect(made.registry.desk(id: "my_desk")?.national == "03-1234-5678")
    #expect(made.lenders.ids.last == "my_bank")
    // What the pack holds is as it was, in its order.
    let shipped = try #require(KnowledgeReader.read(try acceptedFiles()).0)
    #expect(Array(made.facts).dropLast() == Array(shipped.facts)[...])
    #expect(made.registry.desks.dropLast() == shipped.registry.desks[...])
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let text: String
    let expected: [String]
  }

  static let refused = [
    Refused(
      testDescription: "a number of the pack", file: "numbers.yaml",
      text: "numbers:\n  acom_loan_desk:\n\(desk)\n", expected: ["own/numbers.yaml:2:3 DLG711"]),
    Refused(
      testDescription: "a figure of the pack", file: "facts.yaml",
      text: "figures:\n  late_rate: { type: rate, value: \"1\", label: 例, fact: late-charge }\n",
      expected: ["own/facts.yaml:2:3 DLG711"]),
    Refused(
      testDescription: "a fact of the pack", file: "facts.yaml", text: "facts:\n  hours: {}\n",
      expected: ["own/facts.yaml:2:3 DLG711"]),
    Refused(
      testDescription: "a lender of the pack", file: "lenders.yaml",
      text: "lenders:\n  acom: {}\n", expected: ["own/lenders.yaml:2:3 DLG711"]),
    Refused(
      testDescription: "a source of the pack", file: "sources.yaml",
      text: "sources:\n  x-page: {}\n", expected: ["own/sources.yaml:2:3 DLG711"]),
    Refused(
      testDescription: "what holds for the whole pack", file: "lenders.yaml",
      text: "legal_caps: { bands: [] }\n", expected: ["own/lenders.yaml:1:1 DLG712"]),
    Refused(
      testDescription: "the intervals of checks", file: "facts.yaml",
      text: "recheck_months: { hours: 99 }\n", expected: ["own/facts.yaml:1:1 DLG712"]),
    Refused(
      testDescription: "a fact that nobody dated", file: "facts.yaml",
      text:
        "facts:\n  mine: { topic: x, ages: fees, ja: あ, en: a, confidence: low, sources: [x-page] }\n",
      expected: ["own/facts.yaml:2:3 DLG713"]),
    Refused(
      testDescription: "another part", file: "sources.yaml", text: "facts: {}\n",
      expected: ["own/sources.yaml:1:1 DLG712"]),
  ]

  @Test(arguments: refused)
  func whatThePackSaysStays(_ refused: Refused) throws {
    let (knowledge, problems) = try Self.read([refused.file: refused.text])
    #expect(knowledge == nil)
    #expect(problems == refused.expected)
  }

  /// The digits of a desk of the pack, under another id, are found by the rule for the pack itself.
  @Test func aNumberOfThePackGetsNoSecondOwner() throws {
    let text = Self.desk.replacing("03-1234-5678", with: "0120-629-215")
      .replacing("my-source", with: "x-page").replacing("my-fact", with: "hours")
    let (knowledge, problems) = try Self.read(["numbers.yaml": "numbers:\n  mine:\n\(text)\n"])
    #expect(knowledge == nil)
    #expect(problems == ["own/numbers.yaml:3:15 KNW304"])
  }

  @Test func mistakesPointIntoTheOwnFile() throws {
    let (_, problems) = try Self.read([
      "facts.yaml":
        "facts:\n  mine: { topic: x, ages: fees, ja: あ, en: a, confidence: low, sources: [none] }\n",
      "numbers.yaml": "- not a mapping\n", "sources.yaml": "sources: [", "lenders.yaml": "",
    ])
    #expect(problems.allSatisfy { $0.hasPrefix("own/") })
    #expect(Set(problems.map { $0.prefix { $0 != ":" } }).count >= 2)
  }

  @Test func everyCodeHasAnEntryAndATest() {
    let tested = Set(Self.refused.flatMap(\.expected).compactMap { $0.split(separator: " ").last })
    #expect(
      DiagnosticEntry.ownKnowledge.map { Substring($0.code.rawValue) } == tested.sorted())
  }
}
