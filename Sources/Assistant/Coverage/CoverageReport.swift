import DialogEngine
import Units

/// The coverage of a pack as an author reads it, and as data.
public struct CoverageReport {
  private let coverage: Coverage
  private let program: Program
  private let paths: PackPaths
  /// In the order of the holes that they fill first.
  public let stubs: [TestStub]
  private let stubOf: [CoverageTarget: TestStub]

  /// - Parameters:
  ///   - names: names of tests that are taken.
  ///   - finder: finds a conversation for each hole.
  public init(
    _ coverage: Coverage, of pack: Pack, paths: PackPaths, names: Set<String>,
    finder: any WitnessFinder
  ) {
    self.coverage = coverage
    self.paths = paths
    program = pack.program
    var stubs: [TestStub] = []
    var stubOf: [CoverageTarget: TestStub] = [:]
    var taken = names
    for hole in coverage.holes where stubOf[hole] == nil {
      let name = Self.name(of: hole, unlike: taken)
      guard let witness = finder.witness(for: hole),
        let stub = TestStub(witness, for: hole, among: coverage.holes, name: name, of: pack)
      else { continue }
      taken.insert(name)
      stubs.append(stub)
      for filled in stub.fills where stubOf[filled] == nil { stubOf[filled] = stub }
    }
    self.stubs = stubs
    self.stubOf = stubOf
  }

  /// `cannot_pay_in_time`, `cannot_pay_when_due_branch_2`: small letters, at most 60.
  private static func name(of hole: CoverageTarget, unlike taken: Set<String>) -> String {
    var name = "\(hole.dialog)_\(hole.node)".replacing("-", with: "_")
    if case .branch(let place) = hole.kind { name += "_branch_\(place + 1)" }
    name = String(name.prefix(55))
    var number = 2
    var free = name
    while taken.contains(free) {
      free = "\(name)_\(number)"
      number += 1
    }
    return free
  }

  /// A line for each dialog and the whole, each hole with its place, then a stub for each.
  public var text: String {
    var lines: [String] = []
    for dialog in coverage.dialogs {
      lines.append("\(paths.file(of: dialog.dialog))  \(Self.text(dialog.counts))")
      lines += dialog.holes.map { hole in
        let how =
          stubOf[hole].map { "see \($0.name)" } ?? "no conversation was found that gets here"
        return "  \(place(hole))  \(Self.text(hole))  \(how)"
      }
    }
    lines.append("all  \(Self.text(coverage.total))")
    if coverage.failedTests > 0 {
      lines.append("\(coverage.failedTests) failed tests count for nothing: see annai test")
    }
    let text = lines.map { $0 + "\n" }.joined()
    return stubs.isEmpty ? text : "\(text)\n\(stubText)"
  }

  /// The stubs alone, to be put under the `tests:` of a file.
  public var stubText: String { stubs.map(\.yaml).joined(separator: "\n") }

  private func line(_ target: CoverageTarget) -> Int {
    let node = program.dialog(target.dialog)?.nodes.first { $0.id == target.node }
    if case .branch(let place) = target.kind, case .branches(let branches) = node?.next,
      branches.indices.contains(place)
    {
      return branches[place].line
    }
    return node?.line ?? 1
  }

  private func place(_ target: CoverageTarget) -> String {
    "\(paths.file(of: target.dialog)):\(line(target))"
  }

  private static func text(_ counts: Coverage.Counts) -> String {
    func text(_ what: String, _ count: Coverage.Count) -> String {
      "\(what) \(count.covered)/\(count.total)"
    }
    return [
      text("nodes", counts.nodes), text("branches", counts.branches),
      text("outcomes", counts.outcomes),
    ].joined(separator: "  ")
  }

  private static func text(_ target: CoverageTarget) -> String {
    switch target.kind {
    case .node: "node \(target.node)"
    case .branch(let place): "branch \(place + 1) of \(target.node)"
    case .outcome: "outcome \(target.node)"
    }
  }

  /// One object: the counts in all and by dialog, each hole with its place and its witness.
  public var json: JSONValue {
    .object([
      "nodes": Self.json(coverage.total.nodes), "branches": Self.json(coverage.total.branches),
      "outcomes": Self.json(coverage.total.outcomes), "failed_tests": .int(coverage.failedTests),
      "dialogs": .array(
        coverage.dialogs.map { dialog in
          .object([
            "dialog": .string(dialog.dialog), "file": .string(paths.file(of: dialog.dialog)),
            "nodes": Self.json(dialog.counts.nodes),
            "branches": Self.json(dialog.counts.branches),
            "outcomes": Self.json(dialog.counts.outcomes),
            "holes": .array(dialog.holes.map(json)),
          ])
        }),
    ])
  }

  private static func json(_ count: Coverage.Count) -> JSONValue {
    .object(["covered": .int(count.covered), "total": .int(count.total)])
  }

  private func json(_ hole: CoverageTarget) -> JSONValue {
    let (kind, branch): (String, JSONValue) =
      switch hole.kind {
      case .node: ("node", .null)
      case .branch(let place): ("branch", .int(place + 1))
      case .outcome: ("outcome", .null)
      }
    let stub = stubOf[hole]
    return .object([
      "kind": .string(kind), "node": .string(hole.node), "branch": branch,
      "line": .int(line(hole)),
      "witness": stub.map { Self.json($0.witness) } ?? .null,
      "stub": .optional(stub?.yaml),
    ])
  }

  private static func json(_ witness: Witness) -> JSONValue {
    .object([
      "dialog": .string(witness.dialog), "now": .string(witness.now.iso),
      "answers": .object(
        witness.all.all.map { JSONValue.Member($0.question, JSONValue($0.value)) }),
      "earlier": .strings(witness.earlier.all.map(\.question)),
    ])
  }
}
