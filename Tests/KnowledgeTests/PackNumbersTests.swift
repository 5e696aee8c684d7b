import Knowledge
import NumberRegistry
import Testing
import Units

@Suite struct PackNumbersTests {
  /// From the list of numbers of the fact sheet: id, number, may it be offered.
  static let numbers: [(id: String, national: String, offer: Offer)] = [
    ("acom_service_center", "0120-397-972", .withNote), ("acom_loan_desk", "0120-629-215", .yes),
    ("acom_first_desk", "0120-07-1000", .yes), ("acom_auto_line", "0120-134-567", .withNote),
    ("acom_complaints", "0120-036-390", .yes), ("unconfirmed_complaints", "0120-039-197", .never),
    ("acom_shopping_desk", "0120-629-814", .withNote), ("acom_overseas", "03-3537-2366", .yes),
    ("unconfirmed_contract", "0570-073-100", .never),
    ("unconfirmed_papers", "03-5953-0800", .never), ("promise_call", "0120-24-0365", .yes),
    ("promise_repayment", "0120-69-1549", .withNote), ("promise_women", "0120-86-2634", .withNote),
    ("jfsa", "0570-051-051", .yes), ("jfsa_ip", "03-5739-3861", .yes),
    ("consumer_hotline", "188", .yes), ("police_advice", "#9110", .yes), ("police", "110", .yes),
    ("houterasu", "0570-078374", .yes), ("houterasu_ip", "03-6745-5600", .yes),
    ("jcco", "0570-031640", .withNote), ("ksc", "0120-540-558", .withNote),
    ("fsa_counter", "03-5251-6811", .never), ("yorisoi", "0120-279-338", .yes),
    ("yorisoi_tohoku", "0120-279-226", .yes), ("kokoro", "0570-064-556", .yes),
    ("inochi_sos", "0120-061-338", .yes), ("ambulance", "119", .yes),
  ]

  @Test func allNumbersStandInTheirOrder() throws {
    let desks = try pack().registry.desks
    #expect(desks.map(\.id) == Self.numbers.map(\.id))
    #expect(desks.map(\.national) == Self.numbers.map(\.national))
    #expect(desks.map(\.offer) == Self.numbers.map(\.offer))
  }

  @Test func whatIsOfferedIsKnownFromMoreThanNothing() throws {
    let knowledge = try pack()
    for desk in knowledge.registry.desks {
      #expect(!desk.claims.isEmpty)
      #expect((desk.offer == .withNote) == (desk.offerNote != nil) || desk.offer == .never)
      #expect((desk.ownerKind == OwnerKind.unconfirmed.rawValue) <= (desk.offer == .never))
      // Whoever doubts a number can read why.
      #expect(!desk.factIDs.isEmpty)
    }
  }

  /// Which way of paying for the call goes with which numbers, by the facts `callback-tollfree`,
  /// `callback-0570-charged`, `tp-188` and `tp-9110-hours`.
  @Test func tollFollowsTheNumber() throws {
    for desk in try pack().registry.desks {
      let free = desk.national.hasPrefix("0120") || ["110", "119"].contains(desk.national)
      #expect(desk.toll == (free ? .free : .charged))
    }
  }

  enum Expected: Sendable {
    case open(String)
    case closed(String?)
    case always, automated, unknown
  }

  /// Hand-made from the hours in the fact sheet. 2026-11-20 is a Friday, 23 a holiday.
  @Test(arguments: [
    ("acom_loan_desk", "2026-11-20T15:00", Expected.open("2026-11-20T18:00")),
    ("acom_loan_desk", "2026-11-21T20:00", .closed("2026-11-24T09:00")),
    ("acom_loan_desk", "2026-12-31T10:00", .unknown),
    ("acom_service_center", "2026-11-20T15:00", .unknown),
    ("acom_first_desk", "2026-11-20T15:00", .unknown),
    ("acom_auto_line", "2026-11-20T03:00", .automated),
    ("acom_shopping_desk", "2026-11-21T03:00", .always),
    ("promise_call", "2026-11-20T17:59", .open("2026-11-20T18:00")),
    ("promise_call", "2026-11-20T18:00", .automated),
    ("jfsa", "2026-11-20T16:59", .open("2026-11-20T17:00")),
    ("jfsa", "2026-11-20T17:10", .closed("2026-11-24T09:00")),
    ("houterasu", "2026-11-20T20:30", .open("2026-11-20T21:00")),
    ("houterasu", "2026-11-21T16:00", .open("2026-11-21T17:00")),
    ("houterasu", "2026-11-22T12:00", .closed("2026-11-24T09:00")),
    ("jcco", "2026-11-20T13:00", .closed("2026-11-20T14:00")),
    ("police_advice", "2026-11-20T08:30", .open("2026-11-20T17:15")),
    ("consumer_hotline", "2026-11-20T12:00", .unknown),
    // Open hours differ by region, but nobody answers from 29 December to 3 January.
    ("consumer_hotline", "2026-12-30T12:00", .closed(nil)),
    ("yorisoi", "2026-12-31T23:59", .always), ("ambulance", "2027-01-01T00:00", .always),
    ("inochi_sos", "2026-11-20T12:00", .unknown), ("kokoro", "2026-11-20T12:00", .unknown),
  ])
  func hours(_ id: String, _ at: String, _ expected: Expected) throws {
    let desk = try #require(try pack().registry.desk(id: id))
    let state = desk.state(at: try #require(Moment(iso: at)))
    switch (expected, state) {
    case (.open(let closes), .open(let found)): #expect(Moment(iso: closes) == found)
    case (.closed(let opens), .closed(let found)):
      #expect(opens.flatMap { Moment(iso: $0) } == found)
    case (.always, .alwaysOpen), (.automated, .automatedOnly), (.unknown, .unknown): break
    default: Issue.record("\(id) at \(at): \(state)")
    }
  }

  /// Papers have only a number that nobody confirms, and paying in needs no call.
  @Test func everyPurposeHasADeskThatMayBeOfferedOrAService() throws {
    let knowledge = try pack()
    for purpose in knowledge.purposes {
      #expect(
        !knowledge.desks(for: purpose.id).isEmpty
          || knowledge.registry.services.contains { $0.purposes.contains(purpose.id) },
        "\(purpose.id)")
    }
  }

  /// Table `atm-downtime` of the fact sheet; 2026-11-23 is a Monday.
  @Test(arguments: [
    ("seven_bank_atm", "2026-11-20T23:49", ServiceState.up(down: moment("2026-11-20T23:50"))),
    ("seven_bank_atm", "2026-11-20T23:50", .down(until: moment("2026-11-21T00:10"))),
    ("seven_bank_atm", "2026-11-21T00:09", .down(until: moment("2026-11-21T00:10"))),
    ("seven_bank_atm", "2026-11-21T00:10", .up(down: moment("2026-11-21T23:50"))),
    ("seven_bank_atm", "2026-11-23T00:59", .up(down: moment("2026-11-23T01:00"))),
    ("seven_bank_atm", "2026-11-23T01:00", .down(until: moment("2026-11-23T05:00"))),
    ("enet_atm", "2026-11-23T03:00", .perhapsDown(until: moment("2026-11-23T05:00"), minutes: 15)),
    ("lawson_bank_atm", "2026-11-23T05:00", .up(down: moment("2026-11-30T01:00"))),
    ("acom_atm", "2026-11-23T04:59", .down(until: moment("2026-11-23T05:00"))),
    ("acom_member_page", "2026-11-23T01:00", .down(until: moment("2026-11-23T05:00"))),
    ("acom_member_page", "2026-11-24T03:00", .up(down: moment("2026-11-30T01:00"))),
    ("promise_member_page", "2026-11-23T03:00", .up(down: nil)),
  ])
  func downtimes(_ id: String, _ at: String, _ expected: ServiceState) throws {
    let service = try #require(try pack().registry.service(id: id))
    #expect(service.state(at: moment(at)) == expected)
  }

  /// By hand from the facts behind them.
  @Test(arguments: [
    ("0120-397-972", Toll.free, false as Bool?), ("0120-000-000", .free, false),
    ("0570-000-000", .charged, nil), ("0570-051-051", .charged, nil), ("188", .charged, false),
    ("110", .free, false), ("03-3537-2366", .charged, true), ("03-1234-5678", .unknown, nil),
    ("090-1234-5678", .unknown, nil), ("0800-123-4567", .unknown, nil), ("非通知", .unknown, nil),
    ("0120-39-79", .unknown, nil),
  ])
  func cost(_ text: String, _ toll: Toll, _ fromAbroad: Bool?) throws {
    let cost = try pack().registry.cost(of: try #require(PhoneNumberReader.read(text)))
    #expect(cost.toll == toll)
    #expect(cost.fromAbroad == fromAbroad)
  }

  /// Each reason is one that the article on the number or its counterpart states of Acom.
  @Test func reasonsFitThePerson() throws {
    let registry = try pack().registry
    let caller = try #require(registry.desk(id: "acom_service_center"))
    #expect(registry.reasons(for: caller).count == registry.reasons.count)
    #expect(
      registry.reasons(for: caller, situations: [.late]).first?.factID == "reason-payment-check")
    #expect(
      registry.reasons(for: caller, situations: [.none]).map(\.factID)
        == ["unknown-guarantor", "unknown-not-applied-causes"])
    #expect(registry.reasons(for: caller, situations: [.late, .none]).count == 5)
    for id in ["promise_call", "unconfirmed_papers", "jfsa", "police"] {
      #expect(registry.reasons(for: try #require(registry.desk(id: id))).isEmpty)
    }
  }

  /// Nobody is left without advice, and every case warns of giving away secrets.
  @Test(arguments: [
    "0120-397-972", "0570-073-100", "0120-397-927", "03-1234-5678", "非通知", "+1 202-555-0123",
    "0000000000", "110",
  ])
  func everyCaseHasAdvice(_ text: String) throws {
    let knowledge = try pack()
    let number = try #require(PhoneNumberReader.read(text))
    let advice = knowledge.registry.advice(for: knowledge.registry.lookup(number))
    #expect(advice.contains("scam-never-tell") && advice.count >= 3)
    #expect(advice.contains("scam-police-never") == (text == "110"))
    // A doubtful sentence is no advice.
    for id in advice { #expect(knowledge.facts[id: id]?.confidence != .low) }
  }

  /// 2026-11-20 is a Friday; on Monday 23, a holiday, the member page is down from 1:00 to 5:00.
  @Test(arguments: [
    ("acom_loan_desk", "repayment_talk", "2026-11-20T15:00", [String]()),
    (
      "acom_loan_desk", "repayment_talk", "2026-11-20T20:00",
      ["acom_auto_line", "acom_member_page"]
    ),
    ("acom_loan_desk", "repayment_talk", "2026-11-23T03:00", ["acom_auto_line"]),
    (
      "acom_loan_desk", "lost_card", "2026-11-20T20:00", ["acom_auto_line", "acom_shopping_desk"]
    ),
    (
      "promise_call", "repayment_talk", "2026-11-20T20:00", ["promise_call", "promise_member_page"]
    ),
    ("jfsa", "debt_talk", "2026-11-20T20:00", ["houterasu", "houterasu_ip"]),
    ("jfsa", "debt_talk", "2026-11-20T22:00", []),
    ("inochi_sos", "distress", "2026-11-20T03:00", ["yorisoi", "yorisoi_tohoku"]),
  ])
  func meanwhile(_ id: String, _ purpose: String, _ at: String, _ expected: [String]) throws {
    let registry = try pack().registry
    let desk = try #require(registry.desk(id: id))
    let ids = registry.meanwhile(desk, for: purpose, at: moment(at)).map {
      switch $0 {
      case .desk(let desk, _): desk.id
      case .service(let service, _): service.id
      }
    }
    #expect(ids == expected)
  }
}

private func moment(_ iso: String) -> Moment { Moment(iso: iso)! }

extension Bool {
  /// Whether the one implies the other.
  fileprivate static func <= (a: Bool, b: Bool) -> Bool { !a || b }
}
