import NumberRegistry
import Testing
import Units

// Only tests touch the file system.
import struct Foundation.Data
import struct Foundation.URL

/// The worked examples of the article `NumberRegistry.md`, word for word.
@Suite struct ArticleTests {
  private struct Unexpected: Error {}

  private let nine = TimeOfDay(minutes: 9 * 60)
  private let eighteen = TimeOfDay(minutes: 18 * 60)
  private let tenToMidnight = TimeOfDay(minutes: 23 * 60 + 50)
  private let tenPast = TimeOfDay(minutes: 10)

  @Test func examples() throws {
    let typed = "さっき０１２３ー５２ー１２３４から電話がありました"
    let number = try #require(PhoneNumberReader.find(in: typed).first?.0)
    #expect(number.kind == .landline)
    #expect(number.national == "0123-52-1234")
    #expect(number.e164 == "+81123521234")
    #expect(number.area == "夕張" && number.prefecture == "北海道")

    #expect(PhoneNumberReader.find(in: "188に電話していい?").map(\.0.digits) == ["188"])
    #expect(PhoneNumberReader.find(in: "188円だった").isEmpty)
    #expect(PhoneNumberReader.read("公衆電話")?.kind == .withheld)
    #expect(PhoneNumberReader.read("+1 202-555-0123")?.kind == .international)

    let weekdays = OpeningHours(
      staff: .weekly([.init(.workdays, nine, eighteen)]), holidays: .closed,
      uncertainDates: [.turnOfTheYear])
    let friday = try #require(Moment(iso: "2026-11-20T18:30"))
    let tuesday = try #require(Moment(iso: "2026-11-24T09:00"))
    #expect(weekdays.state(at: friday) == .closed(opens: tuesday))
    #expect(weekdays.describe(at: friday, english: false) == "いま受付時間外。次は11月24日(火) 9:00から")
    #expect(weekdays.state(at: friday).countdown(from: friday, english: false) == "3日14時間後")
    let newYear = try #require(Moment(iso: "2026-12-30T10:00"))
    #expect(weekdays.state(at: newYear) == .unknown)

    let desk = Desk(
      id: "loan_desk", number: try #require(PhoneNumberReader.read("0120-629-215")),
      name: Bilingual(ja: "窓口", en: "Desk"), owner: Bilingual(ja: "アコム", en: "Acom"),
      ownerKind: "acom", verdict: .confirmed, verdictReason: Bilingual(ja: "一致", en: "agreed"),
      offer: .yes, hours: weekdays, purposes: ["repayment_talk"])
    let registry = Registry(desks: [desk])
    let swapped = try #require(PhoneNumberReader.read("0120-629-251"))
    guard case .nearMiss(let misses) = registry.lookup(swapped), let miss = misses.first else {
      throw Unexpected()
    }
    #expect(miss.slip == .transposition && miss.positions == [8, 9])
    #expect(miss.marked(swapped).typed == "0120-629-2[51]")
    #expect(registry.reasons(for: desk).isEmpty)

    let rules = [CallRule(beginning: "0120", toll: .free, factIDs: ["callback-tollfree"])]
    let priced = Registry(desks: [], calls: rules)
    #expect(priced.cost(of: swapped).toll == .free)
    #expect(priced.cost(of: number).toll == .unknown)

    let machine = Service(
      id: "atm", name: Bilingual(ja: "ATM", en: "cash machine"), serves: ["acom"],
      purposes: ["repayment_talk"],
      downtimes: [Downtime(.init(.everyDay, tenToMidnight, tenPast))])
    let night = try #require(Moment(iso: "2026-11-20T23:55"))
    let after = try #require(Moment(iso: "2026-11-21T00:10"))
    #expect(machine.state(at: night) == .down(until: after))
    let both = Registry(desks: [desk], services: [machine])
    #expect(both.meanwhile(desk, at: friday) == [.service(machine, machine.state(at: friday))])
    #expect(both.meanwhile(desk, at: night).isEmpty)
  }

  /// An example that is not above would be one that nobody ran.
  @Test func everyExampleOfTheArticleIsHere() throws {
    let here = URL(filePath: #filePath)
    let article = here.deletingLastPathComponent()
      .appending(path: "../../Sources/NumberRegistry/NumberRegistry.docc/NumberRegistry.md")
    let tested = try Self.lines(here).joined(separator: "\n")
    let parts = try Self.lines(article).split(separator: "```swift").dropFirst()
    #expect(parts.count == 6)
    for part in parts {
      let example = part.prefix { $0 != "```" }.joined(separator: "\n")
      #expect(tested.contains(example), "\(example)")
    }
  }

  private static func lines(_ url: URL) throws -> [String] {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }) }
  }
}
