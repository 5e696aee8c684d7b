import Knowledge
import NumberRegistry
import StrictYAML
import Testing
import Units

@Suite struct AgeingTests {
  private func accepted() throws -> Knowledge {
    try #require(KnowledgeReader.read(try acceptedFiles()).0)
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fact: String, day: String, isOverdue: Bool
  }

  /// 12 months after 20 November 2026 are 20 November 2027, 36 are 20 November 2029; the hours were
  /// checked again on 28 February 2027.
  @Test(arguments: [
    Example(testDescription: "on the day", fact: "cycle", day: "2026-11-20", isOverdue: false),
    Example(testDescription: "day before", fact: "cycle", day: "2027-11-19", isOverdue: false),
    Example(testDescription: "due day", fact: "cycle", day: "2027-11-20", isOverdue: true),
    Example(testDescription: "statute, 12", fact: "court", day: "2027-11-20", isOverdue: false),
    Example(testDescription: "before 36", fact: "court", day: "2029-11-19", isOverdue: false),
    Example(testDescription: "36 months", fact: "court", day: "2029-11-20", isOverdue: true),
    Example(testDescription: "own, before", fact: "hours", day: "2028-02-27", isOverdue: false),
    Example(testDescription: "own, due", fact: "hours", day: "2028-02-28", isOverdue: true),
    Example(testDescription: "no such fact", fact: "nothing", day: "2099-01-01", isOverdue: false),
  ])
  func overdue(_ example: Example) throws {
    let knowledge = try accepted()
    let day = try day(example.day)
    #expect(knowledge.isOverdue(fact: example.fact, on: day) == example.isOverdue)
  }

  @Test func aFigureAndADeskAgeAsTheirFactsDo() throws {
    let knowledge = try accepted()
    let (before, due) = (try day("2027-11-19"), try day("2027-11-20"))
    #expect(!knowledge.isOverdue(figure: "cycle_days", on: before))
    #expect(knowledge.isOverdue(figure: "cycle_days", on: due))
    let desk = try #require(knowledge.registry.desk(id: "acom_loan_desk"))
    #expect(!knowledge.isOverdue(desk, on: try day("2028-02-27")))
    #expect(knowledge.isOverdue(desk, on: try day("2028-02-28")))
    #expect(knowledge.firstRecheckDate == due)
  }

  /// The last day of a shorter month stands in: 12 months after 29 February are 28 February.
  @Test func aMonthWithoutTheDayEndsEarlier() throws {
    let files = try acceptedFiles().map { file in
      guard file.path == "facts.yaml" else { return file }
      return SourceFile(
        path: file.path,
        text: String(decoding: file.bytes, as: UTF8.self)
          .replacing("checked_on: 2027-02-28", with: "checked_on: 2028-02-29"))
    }
    let knowledge = try #require(KnowledgeReader.read(files).0)
    let fact = try #require(knowledge.facts[id: "hours"])
    #expect(knowledge.recheckDate(fact) == .on(try day("2029-02-28")))
  }

  /// What has no interval, and what does not age, is never due.
  @Test(arguments: AgeingKind.allCases)
  func kindsOfTheShippedPack(_ kind: AgeingKind) throws {
    let knowledge = try pack()
    let expected: RecheckInterval =
      switch kind {
      case .hours, .fees, .programme, .lenderRule: .months(12)
      case .statute: .months(36)
      case .arithmetic: .never
      case .industryRule, .observation, .advice: .unknown
      }
    #expect(knowledge.recheckIntervals[kind] == expected)
    let ofKind = knowledge.facts.filter { $0.ages == kind }
    #expect(!ofKind.isEmpty)
    let end = try day("9999-12-31")
    for fact in ofKind {
      #expect(fact.checkedOn == knowledge.checkedOn)
      switch expected {
      case .months:
        #expect(knowledge.isOverdue(fact: fact.id, on: end))
      case .never, .unknown: #expect(!knowledge.isOverdue(fact: fact.id, on: end))
      }
    }
  }

  /// A judgement of each kind, read off the sentence; figures take that of their fact.
  @Test(arguments: [
    ("cannotpay-late-rate", AgeingKind.lenderRule), ("desk-acom-loan", .hours),
    ("tp-jfsa-hours", .hours), ("atm-fee-small", .fees), ("acom-page-services", .programme),
    ("int-legal-cap", .statute), ("freq-hours", .statute), ("lg-payment-order", .statute),
    ("tc-50man-15000", .arithmetic), ("cr-adverse-61", .industryRule),
    ("freq-three-a-day", .industryRule), ("unknown-reviews", .observation),
    ("ht-calm-voice", .advice), ("cannotpay-call-before", .advice),
    // Computed, but from a lender's figure that the sentence does not name: it ages with that.
    ("cannotpay-late-examples", .lenderRule), ("mp-20man", .lenderRule),
  ])
  func kind(_ id: String, _ kind: AgeingKind) throws {
    #expect(try pack().facts[id: id]?.ages == kind)
  }

  /// A sentence with a number that can be rung tells whose it is, so that it ages as a desk.
  @Test func everySentenceWithADeskOfOursAgesAsHours() throws {
    let knowledge = try pack()
    for fact in knowledge.facts where fact.ages != .hours && fact.ages != .arithmetic {
      for desk in knowledge.registry.desks where desk.national.count > 3 {
        #expect(!fact.ja.contains(desk.national), "\(fact.id)")
      }
    }
  }

  /// The day of the pack's file says nothing of a fact that somebody added: it gives its own, which
  /// may be any.
  @Test func anAddedFactHasItsOwnDay() throws {
    let own = SourceFile(
      path: "own/facts.yaml",
      text: """
        facts:
          dated:
            topic: own
            ages: fees
            ja: 手数料は10円です。
            en: The fee is 10 yen.
            confidence: medium
            sources: [x-page]
            checked_on: 2025-06-30

        """)
    let (read, problems) = KnowledgeReader.read(
      try acceptedFiles(), own: OwnFiles(folder: "own", files: [own]))
    #expect(problems == [])
    let knowledge = try #require(read)
    let dated = try #require(knowledge.facts[id: "dated"])
    #expect(knowledge.recheckDate(dated) == .on(try day("2026-06-30")))
    // What is due is shown in the person's own file.
    var uses = FactUses()
    uses.add(fact: "dated", .init(dialog: "own", node: "pay", through: "cite"))
    let found = AgeingCheck(knowledge, uses: uses, files: try acceptedFiles() + [own])
      .diagnostics(on: try day("2026-06-30"))
    #expect(found.map(\.range.file) == ["own/facts.yaml"])
    #expect(found.first?.range.start.line == 2)
  }

  @Test func aPeriodHoldsOnItsFirstAndLastDay() throws {
    let knowledge = try accepted()
    for (iso, holds) in [
      ("2026-03-31", false), ("2026-04-01", true), ("2027-03-31", true), ("2027-04-01", false),
    ] {
      #expect(knowledge.holds(figure: "free_days", on: try day(iso)) == holds)
      #expect(knowledge.holds(figure: "cycle_days", on: try day(iso)))
    }
    let open = ValidityPeriod(from: nil, through: try day("2027-03-31"))
    #expect(open.contains(try day("0001-01-01")))
    #expect(!open.contains(try day("2027-04-01")))
  }

  /// No source states a period, so that the shipped pack has none.
  @Test func theShippedPackInventsNoPeriod() throws {
    #expect(try pack().figures.allSatisfy { $0.valid == nil })
    #expect(try pack().sources[id: "x-promise-phones"]?.dated?.text == "2021-01")
    #expect(try pack().sources[id: "acom-login"]?.dated == nil)
  }

  @Test(arguments: [
    ("2025", true), ("2025-12", true), ("2025-12-31", true), ("2025-13", false), ("25", false),
    ("2025-02-30", false), ("2025-1", false), ("", false), ("２０２５", false), ("2025-12-", false),
  ])
  func partialDate(_ text: String, _ isDate: Bool) {
    #expect((PartialDate(text) != nil) == isDate)
  }
}
