/// What the registry knows about a number.
public enum Lookup: Hashable, Sendable {
  case known(Desk)
  /// Not known, but a single slip away from these; those that may be offered come first.
  case nearMiss(of: [NearMiss])
  /// A possible number of Japan that the registry does not list.
  case unknown
  case withheld
  /// Outside Japan.
  case foreign
  /// No number has these digits.
  case invalid
}

/// What a pack knows about numbers: its desks, in the order of their file, and what holds for
/// calls around them.
public struct Registry: Hashable, Codable, Sendable {
  public let desks: [Desk]
  /// What can be done without a call.
  public let services: [Service]
  /// What calls cost, by first digits.
  public let calls: [CallRule]
  /// Why owners ring, likeliest first.
  public let reasons: [CallReason]
  /// What people are told, case by case.
  public let advice: [Advice]
  private let byID: [String: Int]
  private let byDigits: [String: Int]

  /// Where two desks share an id or a number, the first one is found.
  public init(
    desks: [Desk], services: [Service] = [], calls: [CallRule] = [], reasons: [CallReason] = [],
    advice: [Advice] = []
  ) {
    self.desks = desks
    self.services = services
    self.calls = calls
    self.reasons = reasons
    self.advice = advice
    let indexed = desks.enumerated()
    byID = Dictionary(indexed.map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    byDigits = Dictionary(
      indexed.filter { !$1.number.digits.isEmpty }.map { ($1.number.digits, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private enum CodingKeys: String, CodingKey {
    case desks, services, calls, reasons, advice
  }

  /// The stored form holds no index; that is made anew.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      desks: try container.decode([Desk].self, forKey: .desks),
      services: try container.decode([Service].self, forKey: .services),
      calls: try container.decode([CallRule].self, forKey: .calls),
      reasons: try container.decode([CallReason].self, forKey: .reasons),
      advice: try container.decode([Advice].self, forKey: .advice))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(desks, forKey: .desks)
    try container.encode(services, forKey: .services)
    try container.encode(calls, forKey: .calls)
    try container.encode(reasons, forKey: .reasons)
    try container.encode(advice, forKey: .advice)
  }

  public func service(id: String) -> Service? { services.first { $0.id == id } }

  public func desk(id: String) -> Desk? { byID[id].map { desks[$0] } }

  public func desk(for number: PhoneNumber) -> Desk? { byDigits[number.digits].map { desks[$0] } }

  /// Who a number belongs to. A known number is never reported as a near miss of another.
  public func lookup(_ number: PhoneNumber) -> Lookup {
    if let desk = desk(for: number) { return .known(desk) }
    switch number.kind {
    case .withheld: return .withheld
    case .international: return .foreign
    default: break
    }
    let misses = nearMisses(of: number)
    if !misses.isEmpty { return .nearMiss(of: misses) }
    return number.kind == .invalid ? .invalid : .unknown
  }

  /// The number as its owner groups it, where the registry knows it.
  public func national(_ number: PhoneNumber) -> String {
    desk(for: number)?.national ?? number.national
  }

  /// The desks that a person may be told to ring, for one purpose or for any; those without a
  /// reservation first.
  public func offered(for purpose: String? = nil) -> [Desk] {
    let fitting = desks.filter { desk in purpose.map(desk.purposes.contains) ?? true }
    return fitting.filter { $0.offer == .yes } + fitting.filter { $0.offer == .withNote }
  }

  private func nearMisses(of number: PhoneNumber) -> [NearMiss] {
    let found = desks.compactMap { desk in
      NearMiss.slip(from: desk.number.digits, to: number.digits).map {
        NearMiss(desk: desk, slip: $0.slip, positions: $0.positions)
      }
    }
    return found.filter { $0.desk.offer != .never } + found.filter { $0.desk.offer == .never }
  }
}
