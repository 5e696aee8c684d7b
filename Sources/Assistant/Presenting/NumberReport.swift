import DialogEngine
import Knowledge
public import NumberRegistry
import TextForms
public import Units

/// What `annai number` tells: whose number it is, how sure, what the sources claim, why it may have
/// rung, what to do.
public struct NumberReport: Hashable, Sendable {
  /// A reason for the call, with whom it concerns.
  public struct Reason: Hashable, Sendable {
    public let text: String
    public let situations: [Situation]
    public let cite: CiteView
  }

  /// A known number that the typed one is nearly like.
  public struct Near: Hashable, Sendable {
    public let id: String
    public let national: String
    /// `substitution` `transposition` `missing` `extra`
    public let slip: String
    /// The typed and the known number, the digits that differ in brackets.
    public let typed: String
    public let known: String
  }

  /// E.164, a short code, or the digits.
  public let number: String
  public let national: String
  public let kind: String
  /// `固定電話(東京都)`
  let kindText: String
  /// Charge area and prefecture of a landline, in Japanese.
  public let area: String?
  public let prefecture: String?
  /// `free` `charged` `unknown`
  public let toll: String
  public let fromAbroad: Bool?
  /// `無料。国外からは、ふつうつながりません`; `nil` where nothing is known.
  let costText: String?
  /// `known` `unconfirmed` `near_miss` `stranger` `withheld` `foreign` `invalid`
  public let status: String
  public let who: String
  /// `confirmed` `conflicting` `single-source`; `nil` for a number that is not listed.
  public let verdict: String?
  public let claims: [String]
  /// The difference from a known number that it is nearly like.
  public let difference: String?
  public let near: Near?
  public let reasons: [Reason]
  /// Whether ``reasons`` are those of one situation, not of all.
  let reasonsAreFitted: Bool
  public let advice: [String]
  /// The number itself, where annai may name it as one to ring.
  public let desk: NumberView?
  /// Whom to ring instead.
  public let instead: [NumberView]
  /// What can be done while the desk to ring is closed; `nil` while it is not.
  public let meanwhile: MeanwhileView?
  public let cites: [CiteView]

  /// - Parameter situations: What the person has to do with the caller, where that is known.
  /// - Returns: `nil` when the text is no phone number.
  public init?(
    _ typed: String, situations: Set<Situation> = [], pack: Pack, now: Moment
  ) {
    guard let phone = PhoneNumberReader.read(typed) ?? PhoneNumberReader.find(in: typed).first?.0
    else { return nil }
    let knowledge = pack.knowledge
    let registry = knowledge.registry
    let language = pack.language
    let lookup = registry.lookupForPeople(phone)
    let description = CallerDescription(knowledge: knowledge, language: language)
    let presenter = Presenter(
      knowledge: knowledge, program: pack.program, now: now, language: language)
    func text(_ result: FunctionResult) -> String {
      if case .text(let text) = result.value { text } else { "" }
    }
    number = phone.identifier ?? phone.digits
    national = registry.national(phone)
    kind = phone.kind.rawValue
    area = phone.area
    prefecture = phone.prefecture
    kindText = Self.kindText(phone, language)
    let cost = registry.cost(of: phone)
    toll = cost.toll.rawValue
    fromAbroad = cost.fromAbroad
    costText = Self.costText(cost, language)
    status = lookup.kind.rawValue
    let who = description.who(lookup)
    self.who = text(who)
    var facts = who.cites
    var whomToRing: Desk?
    switch lookup {
    case .known(let known):
      verdict = known.verdict.rawValue
      claims = text(description.claims(known)).split(separator: "\n").map(String.init)
      difference = nil
      near = nil
      desk = known.offer == .never ? nil : presenter.number(known.id)
      let others = known.offer == .yes ? [] : Self.insteadOf(known, knowledge)
      instead = others.map(\.id).compactMap(presenter.number)
      whomToRing = others.first ?? (known.offer == .never ? nil : known)
      reasons = registry.reasons(for: known, situations: situations).compactMap { reason in
        presenter.cite(reason.factID).map {
          Reason(text: $0.text, situations: reason.situations, cite: $0)
        }
      }
      facts += known.factIDs
    case .nearMiss(let misses):
      verdict = nil
      claims = []
      difference = misses.first.map { text(description.difference(phone, $0)) }
      near = misses.first.map { miss in
        let (typed, known) = miss.marked(phone)
        return Near(
          id: miss.desk.id, national: miss.desk.national, slip: miss.slip.rawValue, typed: typed,
          known: known)
      }
      desk = nil
      let others = misses.first.map { Self.insteadOf($0.desk, knowledge) } ?? []
      instead = others.map(\.id).compactMap(presenter.number)
      whomToRing = others.first
      reasons = []
    default:
      verdict = nil
      claims = []
      difference = nil
      near = nil
      desk = nil
      instead = []
      reasons = []
    }
    reasonsAreFitted = !situations.isEmpty
    meanwhile = whomToRing.flatMap { desk in
      desk.state(at: now).isStaffed == false
        ? MeanwhileView(desk, for: desk.purposes.first, presenter) : nil
    }
    let advice = registry.advice(for: lookup)
    self.advice = advice.compactMap {
      knowledge.facts[id: $0]?.sentence(english: language == .en)
    }
    let all = facts + cost.factIDs + advice + reasons.map(\.cite.id)
    cites = all.removingRepeats().compactMap(presenter.cite)
  }

  private static func kindText(_ phone: PhoneNumber, _ language: Language) -> String {
    let kind = NumberMessage.kind(phone.kind).text(language)
    guard let area = phone.area, let prefecture = phone.prefecture else { return kind }
    let place = NumberMessage.place(area: area, prefecture: prefecture).text(language)
    return language == .en ? "\(kind) (\(place))" : "\(kind)(\(place))"
  }

  private static func costText(_ cost: CallCost, _ language: Language) -> String? {
    let toll = cost.toll == .unknown ? nil : NumberMessage.cost(cost.toll).text(language)
    let abroad = cost.fromAbroad.map { NumberMessage.fromAbroad($0).text(language) }
    let parts = [toll, abroad].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: language == .en ? "; " : "。")
  }

  /// The desk for members of the lender that the number is, or is claimed to be, of.
  private static func insteadOf(_ desk: Desk, _ knowledge: Knowledge) -> [Desk] {
    let lender = knowledge.lenders.first { lender in
      desk.ownerKind == lender.id || desk.id.hasPrefix("unconfirmed") && lender.id == "acom"
    }
    return [lender.flatMap { knowledge.desk(ofLender: $0.id) }].compactMap { $0 }
      .filter { $0.id != desk.id }
  }

  public var json: JSONValue {
    .object([
      "number": .string(number), "national": .string(national), "kind": .string(kind),
      "area": .optional(area), "prefecture": .optional(prefecture), "toll": .string(toll),
      "from_abroad": fromAbroad.map(JSONValue.bool) ?? .null,
      "status": .string(status), "who": .string(who), "verdict": .optional(verdict),
      "claims": .strings(claims), "difference": .optional(difference),
      "near": near.map {
        .object([
          "id": .string($0.id), "national": .string($0.national), "slip": .string($0.slip),
          "typed": .string($0.typed), "known": .string($0.known),
        ])
      } ?? .null,
      "reasons": .array(
        reasons.map {
          .object([
            "text": .string($0.text), "for": .strings($0.situations.map(\.rawValue)),
            "cite": .string($0.cite.id), "confidence": .string($0.cite.confidence),
          ])
        }),
      "advice": .strings(advice),
      "desk": desk.map(\.json) ?? .null, "instead": .array(instead.map(\.json)),
      "meanwhile": meanwhile.map(\.json) ?? .null,
      "cites": .strings(cites.map(\.id)),
      "overdue": .bool(cites.contains(where: \.isOverdue)),
    ])
  }
}
