import Knowledge
import TextForms
public import Units

/// What `annai facts` tells: when each fact was checked, when it is to be checked again, and which
/// dialogs use it.
public struct FactsReport: Sendable {
  private let rows: [Row]
  private let day: CivilDate
  private let onlyDue: Bool

  private struct Row: Sendable {
    let fact: Fact
    let due: RecheckDate
    let isOverdue: Bool
    let places: [FactUses.Place]
    /// The sources with the dates that are stated for them.
    let sources: [(id: String, dated: String?)]

    /// The dialogs of the places, each once, sorted.
    var dialogs: [String] { Set(places.map(\.dialog)).sorted() }
  }

  /// - Parameters:
  ///   - onlyDue: Only facts that are due on the day.
  public init(pack: Pack, on day: CivilDate, onlyDue: Bool) {
    self.day = day
    self.onlyDue = onlyDue
    let knowledge = pack.knowledge
    let uses = pack.factUses
    let all = knowledge.facts.map { fact in
      Row(
        fact: fact, due: knowledge.recheckDate(fact),
        isOverdue: knowledge.isOverdue(fact: fact.id, on: day),
        places: uses.places(ofFact: fact.id),
        sources: fact.sources.map { ($0, knowledge.sources[id: $0]?.dated?.text) })
    }
    rows = all.filter { $0.isOverdue || !onlyDue }
  }

  /// A table under each kind, facts in the order of the file.
  public var text: String {
    guard !rows.isEmpty else { return "\(day.iso) の時点で、再確認の時期を過ぎた事実はありません。" }
    var lines = ["id  確認日  再確認の期限  使う案内"]
    for kind in AgeingKind.allCases {
      let ofKind = rows.filter { $0.fact.ages == kind }
      guard let widest = ofKind.map({ $0.fact.id.count }).max() else { continue }
      lines += ["", "\(kind.rawValue) \(kind.japanese)  \(ofKind.count)件"]
      lines += ofKind.map { row in
        let id = row.fact.id + String(repeating: " ", count: widest - row.fact.id.count)
        let dialogs = row.dialogs.isEmpty ? "-" : row.dialogs.joined(separator: " ")
        return
          "  \(id)  \(row.fact.checkedOn?.iso ?? Self.unknown)  \(Self.text(row.due))  \(dialogs)"
      }
    }
    let overdue = rows.filter(\.isOverdue)
    let used = overdue.count { !$0.places.isEmpty }
    lines += [
      "", "\(day.iso) の時点で、再確認の時期を過ぎたもの \(overdue.count)件 (案内で使うもの \(used)件)",
    ]
    return lines.joined(separator: "\n")
  }

  private static func text(_ due: RecheckDate) -> String {
    switch due {
    case .on(let day): day.iso
    // As wide as a date.
    case .never: "なし      "
    case .unknown: unknown
    }
  }

  private static let unknown = "不明      "

  /// `due_on` is a date, or null with `recheck` `never` or `unknown`.
  public var json: JSONValue {
    .object([
      "as_of": .string(day.iso), "only_due": .bool(onlyDue),
      "due": .int(rows.count(where: \.isOverdue)), "facts": .array(rows.map(Self.json)),
    ])
  }

  private static func json(_ row: Row) -> JSONValue {
    let (recheck, due): (String, String?) =
      switch row.due {
      case .on(let day): ("dated", day.iso)
      case .never: ("never", nil)
      case .unknown: ("unknown", nil)
      }
    return .object([
      "id": .string(row.fact.id), "ages": .string(row.fact.ages.rawValue),
      "checked_on": .optional(row.fact.checkedOn?.iso), "recheck": .string(recheck),
      "due_on": .optional(due), "overdue": .bool(row.isOverdue),
      "used_by": .array(
        row.places.map {
          .object([
            "dialog": .string($0.dialog), "node": .string($0.node), "through": .string($0.through),
          ])
        }),
      "sources": .array(
        row.sources.map { .object(["id": .string($0.id), "dated": .optional($0.dated)]) }),
    ])
  }
}

extension Pack {
  /// Where its dialogs use its facts and figures.
  var factUses: FactUses { FactUseFinder.uses(in: program, knowledge: knowledge) }
}
