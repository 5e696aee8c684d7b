import NumberRegistry
import Testing

@Suite struct RegistryTests {
  static func desk(_ id: String, _ national: String, offer: Offer = .yes) -> Desk {
    Desk(
      id: id, number: PhoneNumberReader.read(national)!, national: national,
      name: Bilingual(ja: id, en: id), owner: Bilingual(ja: "アコム", en: "Acom"),
      ownerKind: "acom", verdict: .confirmed, verdictReason: Bilingual(ja: "", en: ""),
      offer: offer)
  }

  static let registry = Registry(desks: [
    desk("service_center", "0120-397-972", offer: .withNote),
    desk("loan_desk", "0120-629-215"), desk("first_call", "0120-07-1000"),
    desk("complaints", "0120-036-390"), desk("doubtful", "0120-039-197", offer: .never),
    desk("legal", "0570-078374"), desk("police", "#9110"), desk("hotline", "188"),
    desk("yorisoi", "0120-279-338"), desk("yorisoi_north", "0120-279-226"),
  ])

  func lookup(_ text: String) -> Lookup? {
    PhoneNumberReader.read(text).map(Self.registry.lookup)
  }

  struct Miss: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var desk: String
    var slip: NearMiss.Slip
    var positions: [Int]
  }

  /// Slips made by hand on 0120-397-972, one kind after the other.
  @Test(arguments: [
    Miss(
      testDescription: "0120-397-927", desk: "service_center", slip: .transposition,
      positions: [8, 9]),
    Miss(
      testDescription: "0120-379-972", desk: "service_center", slip: .transposition,
      positions: [5, 6]),
    Miss(
      testDescription: "0120-997-372", desk: "service_center", slip: .transposition,
      positions: [4, 7]),
    Miss(
      testDescription: "0120-397-973", desk: "service_center", slip: .substitution,
      positions: [9]),
    Miss(
      testDescription: "0130-397-972", desk: "service_center", slip: .substitution,
      positions: [2]),
    Miss(testDescription: "0120-397-97", desk: "service_center", slip: .missing, positions: [9]),
    Miss(testDescription: "0120-39-972", desk: "service_center", slip: .missing, positions: [6]),
    Miss(
      testDescription: "0120-397-9722", desk: "service_center", slip: .extra,
      positions: [10]),
    Miss(testDescription: "0120-3977-972", desk: "service_center", slip: .extra, positions: [7]),
    Miss(testDescription: "120-397-972", desk: "service_center", slip: .missing, positions: [0]),
    Miss(
      testDescription: "0120-07-1001", desk: "first_call", slip: .substitution,
      positions: [9]),
    Miss(
      testDescription: "0120-039-179", desk: "doubtful", slip: .transposition,
      positions: [8, 9]),
  ])
  func recognizesOneSlip(_ miss: Miss) {
    guard case .nearMiss(let misses) = lookup(miss.testDescription) else {
      Issue.record("\(String(describing: lookup(miss.testDescription)))")
      return
    }
    #expect(misses.map(\.desk.id) == [miss.desk])
    #expect(misses.first?.slip == miss.slip)
    #expect(misses.first?.positions == miss.positions)
  }

  /// The digits that differ, by hand.
  @Test(arguments: [
    ("0120-397-927", "0120-397-9[27]", "0120-397-9[72]"),
    ("0120-379-972", "0120-3[79]-972", "0120-3[97]-972"),
    ("0120-997-372", "0120-[9]97-[3]72", "0120-[3]97-[9]72"),
    ("0130-397-972", "01[3]0-397-972", "01[2]0-397-972"),
    ("0120-397-97", "0120-397-97", "0120-397-97[2]"),
    ("0120-397-9722", "0120-397-972[2]", "0120-397-972"),
    ("0120-07-1001", "0120-07-100[1]", "0120-07-100[0]"),
    ("0120-629-125", "0120-629-[12]5", "0120-629-[21]5"),
    ("0120-692-215", "0120-6[92]-215", "0120-6[29]-215"),
  ])
  func marksTheDifference(_ typed: String, _ marked: String, _ known: String) throws {
    let number = try #require(PhoneNumberReader.read(typed))
    guard case .nearMiss(let misses) = Self.registry.lookup(number), let miss = misses.first else {
      Issue.record("no near miss")
      return
    }
    #expect(miss.marked(number).typed == marked)
    #expect(miss.marked(number).known == known)
  }

  @Test func knownNumbersAreNeverNearMisses() {
    for desk in Self.registry.desks {
      #expect(Self.registry.lookup(desk.number) == .known(desk))
    }
    #expect(Self.registry.desk(id: "loan_desk")?.national == "0120-629-215")
    #expect(Self.registry.desk(id: "nobody") == nil)
  }

  @Test func otherAnswers() {
    #expect(lookup("090-1234-5678") == .unknown)
    #expect(lookup("0120-123-000") == .unknown)
    #expect(lookup("189") == .unknown)
    #expect(lookup("非通知") == .withheld)
    #expect(lookup("公衆電話") == .withheld)
    #expect(lookup("+1 202-555-0123") == .foreign)
    #expect(lookup("0000000000") == .invalid)
    #expect(lookup("0120-12-34") == .invalid)
  }

  @Test func offeredDesksComeFirst() {
    let registry = Registry(desks: [
      Self.desk("a", "0120-000-001", offer: .never), Self.desk("b", "0120-000-002"),
    ])
    guard case .nearMiss(let misses) = registry.lookup(PhoneNumberReader.read("0120-000-003")!)
    else {
      Issue.record("not a near miss")
      return
    }
    #expect(misses.map(\.desk.id) == ["b", "a"])
  }

  @Test func neverOffersWhatMustNotBeRung() {
    let ids = Self.registry.offered().map(\.id)
    #expect(ids.first == "loan_desk" && ids.last == "service_center")
    #expect(!ids.contains("doubtful"))
    #expect(Self.registry.offered(for: "late_payment").isEmpty)
  }

  @Test func keepsTheOwnersGrouping() {
    let number = PhoneNumberReader.read("0120071000")!
    #expect(number.national == "0120-071-000")
    #expect(Self.registry.national(number) == "0120-07-1000")
    #expect(Self.registry.national(PhoneNumberReader.read("0312345678")!) == "03-1234-5678")
  }

  @Test func tollFollowsTheKind() {
    #expect(Self.registry.desk(id: "loan_desk")?.toll == .free)
    #expect(Self.registry.desk(id: "legal")?.toll == .charged)
    #expect(Self.registry.desk(id: "hotline")?.toll == .unknown)
  }
}
