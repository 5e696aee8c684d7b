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

/// The desks of a pack, in the order of their file.
public struct Registry: Hashable, Codable, Sendable {
  public let desks: [Desk]
  private let byID: [String: Int]
  private let byDigits: [String: Int]

  /// Where two desks share an id or a number, the first one is found.
  public init(desks: [Desk]) {
    self.desks = desks
    let indexed = desks.enumerated()
    byID = Dictionary(indexed.map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    byDigits = Dictionary(
      indexed.filter { !$1.number.digits.isEmpty }.map { ($1.number.digits, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The stored form is the list of desks alone.
  public init(from decoder: any Decoder) throws {
    self.init(desks: try decoder.singleValueContainer().decode([Desk].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(desks)
  }

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
