import DialogEngine
import Knowledge
import NumberRegistry
import TextForms
public import Units

/// What `annai number` tells: whose number it is, how sure, what the sources claim, what to do.
public struct NumberReport: Hashable, Sendable {
  /// E.164, a short code, or the digits.
  public let number: String
  public let national: String
  public let kind: String
  /// `known` `unconfirmed` `near_miss` `stranger` `withheld` `foreign` `invalid`
  public let status: String
  public let who: String
  public let claims: [String]
  /// The difference from a known number that it is nearly like.
  public let difference: String?
  public let advice: [String]
  /// The number itself, where annai may name it as one to ring.
  public let desk: NumberView?
  /// Whom to ring instead.
  public let instead: [NumberView]
  public let cites: [CiteView]

  /// - Returns: `nil` when the text is no phone number.
  public init?(_ typed: String, pack: Pack, now: Moment) {
    guard let phone = PhoneNumberReader.read(typed) ?? PhoneNumberReader.find(in: typed).first?.0
    else { return nil }
    let knowledge = pack.knowledge
    let lookup = knowledge.registry.lookupForPeople(phone)
    let description = CallerDescription(knowledge: knowledge, language: pack.language)
    let presenter = Presenter(
      knowledge: knowledge, program: pack.program, now: now, language: pack.language)
    func text(_ result: FunctionResult) -> String {
      if case .text(let text) = result.value { text } else { "" }
    }
    number = phone.identifier ?? phone.digits
    national = knowledge.registry.national(phone)
    kind = phone.kind.rawValue
    let who = description.who(lookup)
    self.who = text(who)
    var facts = who.cites
    switch lookup {
    case .known(let known):
      status = known.offer == .never ? "unconfirmed" : "known"
      claims = text(description.claims(known)).split(separator: "\n").map(String.init)
      difference = nil
      desk = known.offer == .never ? nil : presenter.number(known.id)
      instead =
        known.offer == .yes
        ? [] : Self.insteadOf(known, knowledge).compactMap(presenter.number)
      facts += known.factIDs
    case .nearMiss(let misses):
      status = "near_miss"
      claims = []
      difference = misses.first.map { text(description.difference(phone, $0)) }
      desk = nil
      instead =
        misses.first.map { Self.insteadOf($0.desk, knowledge) }?
        .compactMap(presenter.number) ?? []
    default:
      status =
        switch lookup {
        case .withheld: "withheld"
        case .foreign: "foreign"
        case .invalid: "invalid"
        default: "stranger"
        }
      claims = []
      difference = nil
      desk = nil
      instead = []
    }
    let advice = Self.adviceFacts
    self.advice = advice.compactMap {
      knowledge.facts[id: $0]?.sentence(english: pack.language == .en)
    }
    cites = (facts + advice).removingRepeats().compactMap(presenter.cite)
  }

  /// What to mind with any number.
  static let adviceFacts = ["scam-display-not-proof", "scam-hangup-redial", "scam-never-tell"]

  /// The desk for members of the lender that the number is, or is claimed to be, of.
  private static func insteadOf(_ desk: Desk, _ knowledge: Knowledge) -> [String] {
    let lender = knowledge.lenders.first { lender in
      desk.ownerKind == lender.id || desk.id.hasPrefix("unconfirmed") && lender.id == "acom"
    }
    return [lender?.deskID].compactMap { $0 }.filter { $0 != desk.id }
  }

  public var json: JSONValue {
    .object([
      "number": .string(number), "national": .string(national), "kind": .string(kind),
      "status": .string(status), "who": .string(who), "claims": .strings(claims),
      "difference": .optional(difference), "advice": .strings(advice),
      "desk": desk.map(\.json) ?? .null, "instead": .array(instead.map(\.json)),
      "cites": .strings(cites.map(\.id)),
      "overdue": .bool(cites.contains(where: \.isOverdue)),
    ])
  }
}
