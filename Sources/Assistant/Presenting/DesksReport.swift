import Knowledge
import NumberRegistry
import TextForms
public import Units

/// What `annai desks` tells: whom to ring for what, and what can be done without a call. Numbers that
/// are never offered are not in it.
public struct DesksReport: Sendable {
  /// What the person asked for.
  public struct Request: Sendable {
    /// What it is about, in the person's words or as an id; `nil` for everything.
    public var purpose: String?
    /// The lender, likewise; `nil` for all.
    public var lender: String?
    /// Only desks at which people answer now.
    public var onlyOpen = false
    /// Only desks that answer calls from abroad.
    public var fromAbroad = false

    public init(
      purpose: String? = nil, lender: String? = nil, onlyOpen: Bool = false,
      fromAbroad: Bool = false
    ) {
      self.purpose = purpose
      self.lender = lender
      self.onlyOpen = onlyOpen
      self.fromAbroad = fromAbroad
    }
  }

  /// Why there is no report, in words for the person.
  public struct Refusal: Error, Hashable, Sendable {
    public let text: String
  }

  /// The desks for one purpose, or of one owner where no purpose was named.
  public struct Group: Hashable, Sendable {
    public let id: String
    public let title: String
    public let desks: [DeskRow]
    public let services: [ServiceRow]
    /// What to do while no desk of the lender answers.
    let meanwhile: MeanwhileView?
    /// The desk that opens first, where none answers.
    let waitingFor: String?
  }

  public let groups: [Group]
  /// That no desk of the lender is known.
  public let remark: String?
  private let request: Request
  private let lender: String?

  public init(_ request: Request, pack: Pack, now: Moment) throws(Refusal) {
    let knowledge = pack.knowledge
    let language = pack.language
    let presenter = Presenter(
      knowledge: knowledge, program: pack.program, now: now, language: language)
    let purposes = try request.purpose.map { text throws(Refusal) in
      try Self.purposes(text, knowledge, language)
    }
    let lender = try request.lender.map { text throws(Refusal) in
      try Self.lender(text, knowledge, language)
    }
    self.request = request
    self.lender = lender?.id

    let desks = knowledge.registry.offered().filter { desk in
      if let lender, desk.ownerKind != lender.id, !desk.isOpenToAll { return false }
      if request.onlyOpen, desk.state(at: now).isStaffed != true { return false }
      return !request.fromAbroad
        || knowledge.registry.cost(of: desk.number).fromAbroad == true
    }
    let services = knowledge.registry.services.filter { service in
      lender.map { service.serves.contains($0.id) } ?? true
    }
    func group(_ id: String, _ title: String, _ desks: [Desk], _ purpose: String?) -> Group {
      let fitting = services.filter { service in purpose.map(service.purposes.contains) ?? false }
      // What matters is the desk to ring: the first of them that is closed, when all are.
      let waiting =
        desks.contains { $0.state(at: now).isStaffed == true }
        ? nil : desks.first { $0.state(at: now).isStaffed == false }
      let meanwhile = waiting.map { MeanwhileView($0, for: purpose, presenter) }
      return Group(
        id: id, title: title, desks: desks.compactMap { DeskRow($0, presenter) },
        services: request.fromAbroad
          ? [] : fitting.map { ServiceRow($0, at: now, english: language == .en) },
        meanwhile: meanwhile, waitingFor: waiting?.name(english: language == .en))
    }
    let english = language == .en
    if let purposes {
      groups = purposes.map { purpose in
        group(
          purpose.id, purpose.label(english: english),
          desks.filter { $0.purposes.contains(purpose.id) }, purpose.id)
      }.filter { !$0.desks.isEmpty || !$0.services.isEmpty }
    } else {
      // By owner, in the order of the file.
      var owners: [String] = []
      for desk in knowledge.registry.desks where !owners.contains(desk.owner.ja) {
        owners.append(desk.owner.ja)
      }
      groups = owners.compactMap { owner in
        let own = desks.filter { $0.owner.ja == owner }
        return own.first.map { group($0.ownerKind, $0.owner(english: english), own, nil) }
      }
    }
    remark = lender.flatMap { lender in
      knowledge.registry.desks.contains { $0.ownerKind == lender.id && $0.offer != .never }
        ? nil : NumberMessage.noDeskOfLender(lender.name(english: english)).text(language)
    }
  }

  // MARK: - Names

  /// The purposes that a text names: by id, label or spelling, else those with the text inside.
  private static func purposes(
    _ text: String, _ knowledge: Knowledge, _ language: Language
  ) throws(Refusal) -> [Purpose] {
    let wanted = key(text)
    func names(_ purpose: Purpose) -> [String] {
      [purpose.id, purpose.label.ja, purpose.label.en] + purpose.spellings
    }
    let same = knowledge.purposes.filter { names($0).contains { key($0) == wanted } }
    let found =
      same.isEmpty && !wanted.isEmpty
      ? knowledge.purposes.filter { names($0).contains { key($0).contains(wanted) } } : same
    guard found.isEmpty else { return found }
    let known = knowledge.purposes.map { $0.label(english: language == .en) }
    throw Refusal(
      text: NumberMessage.unknownPurpose(
        printable(text), known: known.joined(separator: Message.listSeparator.text(language))
      ).text(language))
  }

  private static func lender(
    _ text: String, _ knowledge: Knowledge, _ language: Language
  ) throws(Refusal) -> Lender {
    let wanted = key(text)
    let found = knowledge.lenders.first { lender in
      ([lender.id, lender.name.ja, lender.name.en] + lender.spellings).contains {
        key($0) == wanted
      }
    }
    guard let found else {
      let known = knowledge.lenders.map { $0.name(english: language == .en) }
      throw Refusal(
        text: NumberMessage.unknownLender(
          printable(text), known: known.joined(separator: Message.listSeparator.text(language))
        ).text(language))
    }
    return found
  }

  /// What makes no difference to a name is folded away: width, case, blanks.
  private static func key(_ text: String) -> String {
    NormalizedText(text).text.lowercased().filter { $0 != " " && $0 != "_" }
  }

  // MARK: - JSON

  public var json: JSONValue {
    .object([
      "for": .optional(request.purpose), "lender": .optional(lender),
      "groups": .array(
        groups.map { group in
          .object([
            "id": .string(group.id), "title": .string(group.title),
            "desks": .array(group.desks.map(\.json)),
            "services": .array(group.services.map(\.json)),
            "meanwhile": group.meanwhile.map(\.json) ?? .null,
          ])
        }),
      "remark": .optional(remark),
    ])
  }
}
