public import DialogCompiler
import DialogEngine
import Units

/// An exploration in words and as data.
public struct ExplorationReport {
  let exploration: Exploration
  let listsWays: Bool

  /// - Parameter listsWays: whether every way is shown with its witness.
  public init(_ exploration: Exploration, listsWays: Bool) {
    self.exploration = exploration
    self.listsWays = listsWays
  }

  public var text: String {
    let witnessed = exploration.witnessed.count
    var lines = [
      exploration.dialog,
      "  道筋 \(exploration.ways.count) (実際に通して確かめた \(witnessed)、仮定だけ \(exploration.assumed.count))",
      "  結果 \(exploration.outcomes.count)  いちばん長い道筋の質問 \(exploration.longest)",
    ]
    let gaps = exploration.ways.filter { $0.end == .gap }
    if !gaps.isEmpty { lines.append("  行き止まり \(gaps.count)") }
    lines += exploration.boundsHit.map { "  打ち切り: \($0.japanese)" }.sorted()
    if listsWays {
      for way in exploration.ways {
        lines.append("  - \(Self.text(way.steps)) => \(way.last) [\(way.end.rawValue)]")
        lines.append("    \(way.witness.map(Self.text) ?? "仮定だけ (答えの例は見つかりません)")")
      }
    }
    return lines.joined(separator: "\n")
  }

  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("dialog", .string(exploration.dialog)),
      .init("ways", .int(exploration.ways.count)),
      .init("witnessed", .int(exploration.witnessed.count)),
      .init("assumed", .int(exploration.assumed.count)),
      .init("outcomes", .strings(exploration.outcomes.sorted())),
      .init("longest", .int(exploration.longest)),
      .init("bounds", .strings(exploration.boundsHit.map(\.english).sorted())),
    ]
    if listsWays { members.append(.init("paths", .array(exploration.ways.map(Self.json)))) }
    return .object(members)
  }

  private static func json(_ way: Exploration.Way) -> JSONValue {
    .object([
      "end": .string(way.end.rawValue), "last": .string(way.last),
      "steps": .strings(way.steps.map(text)), "witness": way.witness.map(json) ?? .null,
    ])
  }

  private static func text(_ steps: [Walk.Step]) -> String {
    steps.map(text).joined(separator: " ")
  }

  /// `node:2` for the second branch of a node.
  private static func text(_ step: Walk.Step) -> String {
    step.node + (step.branch.map { ":\($0 + 1)" } ?? "")
  }

  private static func text(_ witness: WayWitness) -> String {
    let answers = witness.answers.all.map { "\($0.question)=\(JSONValue($0.value).text)" }
    return "\(witness.now.iso) \(answers.joined(separator: " "))"
  }

  private static func json(_ witness: WayWitness) -> JSONValue {
    .object([
      "now": .string(witness.now.iso),
      "answers": .object(
        witness.answers.all.map { JSONValue.Member($0.question, JSONValue($0.value)) }),
    ])
  }
}

extension Exploration.Bound {
  var japanese: String {
    switch self {
    case .ways(let limit): "道筋は\(limit)本までで、まだあります"
    case .parts(let limit): "一つの道筋で分けた場合は\(limit)通りまでです"
    case .conditions: "場合が多すぎる条件があり、何でも起こるものとして扱いました"
    }
  }

  var english: String {
    switch self {
    case .ways(let limit): "more than \(limit) ways"
    case .parts(let limit): "more than \(limit) parts of one way"
    case .conditions: "a condition with too many cases"
    }
  }
}
