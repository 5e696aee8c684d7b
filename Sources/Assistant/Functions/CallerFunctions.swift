import DialogEngine
import Knowledge
import NumberRegistry
import Units

extension DialogFunctions {
  /// `caller.…`: what the registry knows of a number that the person typed.
  static let callerFunctions: [Entry] = [
    Entry(
      FunctionSignature(
        "caller.kind", [.init("phone", .phone)], result: .choice("caller.kind"),
        classes: CallerKind.allCases.map(\.rawValue),
        isTotal: true, summary: "番号の種類。unconfirmed は案内してはいけない番号")
    ) { arguments, knowledge, _ in
      lookup(arguments, knowledge).map { FunctionResult(.option($0.kind.rawValue)) }
    },
    Entry(
      FunctionSignature(
        "caller.desk", [.init("phone", .phone)], result: .number,
        summary: "番号の窓口。案内してよい番号だけ")
    ) { arguments, knowledge, _ in
      guard case .known(let desk) = lookup(arguments, knowledge), desk.offer != .never else {
        return nil
      }
      return FunctionResult(.number(desk.id))
    },
    Entry(
      FunctionSignature(
        "caller.near_desk", [.init("phone", .phone)], result: .number,
        summary: "よく似た番号の窓口")
    ) { arguments, knowledge, _ in
      guard case .nearMiss(let misses) = lookup(arguments, knowledge),
        let desk = misses.first(where: { $0.desk.offer != .never })?.desk
      else { return nil }
      return FunctionResult(.number(desk.id))
    },
    Entry(
      FunctionSignature(
        "caller.owner", [.init("phone", .phone)], result: .choice("caller.owner"),
        classes: ["acom", "promise", "public", "help_line", "other", "nobody"],
        isTotal: true, summary: "番号の持ち主。確認できない番号は nobody")
    ) { arguments, knowledge, _ in
      guard let found = lookup(arguments, knowledge) else { return nil }
      guard case .known(let desk) = found, desk.offer != .never else {
        return FunctionResult(.option("nobody"))
      }
      let owner =
        switch desk.ownerKind {
        case "acom", "promise", "public", "help_line": desk.ownerKind
        case "police": "public"
        default: "other"
        }
      return FunctionResult(.option(owner))
    },
    Entry(
      FunctionSignature(
        "caller.who", [.init("phone", .phone)], result: .text,
        isTotal: true, summary: "だれの番号か、どのくらい確かか")
    ) { arguments, knowledge, _ in
      lookup(arguments, knowledge).map {
        CallerDescription(knowledge: knowledge, language: arguments.language).who($0)
      }
    },
    Entry(
      FunctionSignature(
        "caller.claims", [.init("phone", .phone)], result: .text,
        summary: "資料ごとの言い分を並べたもの")
    ) { arguments, knowledge, _ in
      guard case .known(let desk) = lookup(arguments, knowledge) else { return nil }
      return CallerDescription(knowledge: knowledge, language: arguments.language).claims(desk)
    },
    Entry(
      FunctionSignature(
        "caller.difference", [.init("phone", .phone)], result: .text,
        summary: "よく似た番号とどこが違うか")
    ) { arguments, knowledge, _ in
      guard let phone = arguments.phone("phone").flatMap(PhoneNumberReader.read),
        case .nearMiss(let misses) = knowledge.registry.lookupForPeople(phone),
        let miss = misses.first
      else { return nil }
      return CallerDescription(knowledge: knowledge, language: arguments.language).difference(
        phone, miss)
    },
  ]

  private static func lookup(_ arguments: Arguments, _ knowledge: Knowledge) -> Lookup? {
    guard let stored = arguments.phone("phone") else { return nil }
    if stored == PhoneAnswer.withheld { return .withheld }
    guard let phone = PhoneNumberReader.read(stored) else { return .invalid }
    return knowledge.registry.lookupForPeople(phone)
  }
}
