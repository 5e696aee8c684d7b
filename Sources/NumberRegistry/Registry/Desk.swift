public import Units

/// Whether a person may be told to ring a number: a reviewed judgement, kept in the data.
public enum Offer: String, CaseIterable, Hashable, Codable, Sendable {
  case yes
  /// Only with ``Desk/offerNote`` beside it.
  case withNote = "with-note"
  /// Explained when the person names it, never offered.
  case never
}

/// How well the sources agree on who answers a number and what for.
public enum Verdict: String, CaseIterable, Hashable, Codable, Sendable {
  case confirmed, conflicting
  case singleSource = "single-source"
}

/// Who pays for a call to a desk.
public enum Toll: String, CaseIterable, Hashable, Codable, Sendable {
  case free, charged, unknown
}

/// A number with everything that is known about it. Owner, purpose and offer are kept apart:
/// sources may agree on who answers and disagree on why one would ring.
public struct Desk: Hashable, Codable, Sendable {
  /// Stable ASCII id, such as `acom_loan_desk`.
  public var id: String
  public var number: PhoneNumber
  /// The number grouped as its owner prints it (`0120-07-1000`).
  public var national: String
  public var name: Bilingual
  public var owner: Bilingual
  /// Id of the kind of owner: `acom`, `promise`, `public`, ...
  public var ownerKind: String
  public var verdict: Verdict
  public var verdictReason: Bilingual
  public var offer: Offer
  public var offerNote: Bilingual?
  public var claims: [Claim]
  /// The points on which the claims contradict each other.
  public var conflicts: [Bilingual]
  /// `nil` when no source gives hours.
  public var hours: OpeningHours?
  public var hoursNote: Bilingual?
  /// Ids of what people ring the desk for.
  public var purposes: [String]
  /// Other groupings in use, `0120-39-7972` for `0120-397-972`.
  public var alsoWritten: [String]
  public var factIDs: [String]
  /// Whether the number answers calls from abroad; `nil` when unknown.
  public var fromAbroad: Bool?
  public var toll: Toll

  public init(
    id: String, number: PhoneNumber, national: String? = nil, name: Bilingual, owner: Bilingual,
    ownerKind: String, verdict: Verdict, verdictReason: Bilingual, offer: Offer,
    offerNote: Bilingual? = nil, claims: [Claim] = [], conflicts: [Bilingual] = [],
    hours: OpeningHours? = nil, hoursNote: Bilingual? = nil, purposes: [String] = [],
    alsoWritten: [String] = [], factIDs: [String] = [], fromAbroad: Bool? = nil,
    toll: Toll? = nil
  ) {
    self.id = id
    self.number = number
    self.national = national ?? number.national
    self.name = name
    self.owner = owner
    self.ownerKind = ownerKind
    self.verdict = verdict
    self.verdictReason = verdictReason
    self.offer = offer
    self.offerNote = offerNote
    self.claims = claims
    self.conflicts = conflicts
    self.hours = hours
    self.hoursNote = hoursNote
    self.purposes = purposes
    self.alsoWritten = alsoWritten
    self.factIDs = factIDs
    self.fromAbroad = fromAbroad
    self.toll = toll ?? Self.toll(of: number.kind)
  }

  /// What the numbering plan says about the cost; short codes differ from one to the next.
  private static func toll(of kind: NumberKind) -> Toll {
    switch kind {
    case .freephone: .free
    case .navi, .ip, .mobile, .landline, .premium, .international: .charged
    case .short, .withheld, .invalid: .unknown
    }
  }

  /// Whether anybody may be sent there. A lender's desk serves the lender's members.
  public var isOpenToAll: Bool {
    ["public", "police", "help_line", "bureau"].contains(ownerKind)
  }

  /// Whether the desk is staffed at `moment`; `unknown` when no source gives hours.
  public func state(at moment: Moment) -> OpenState { (hours ?? .unknown).state(at: moment) }
}
