import Assistant
import StrictYAML

/// Proves of a slip in the branches of a node that it changes nothing.
///
/// In front of the branches stand more of them, one for each way in which the old and the new ones
/// could lead to different nodes. Where the checker finds that nobody can take any of these, the slip
/// is no fault: no answers tell the two apart.
struct FaultProof {
  /// More pairs of branches than this are not tried.
  private static let mostPairs = 60

  let files: [SourceFile]

  private struct Way: Hashable {
    /// `nil` is `otherwise`.
    let condition: String?
    let target: String
  }

  /// A condition by its `let`, and whether it is to hold.
  private struct Literal: Hashable {
    let name: Int
    let holds: Bool
  }

  func isEqual(_ fault: Fault) -> Bool {
    guard let file = files.first(where: { $0.path == fault.file }) else { return false }
    let old = file.text.lines
    guard let start = Self.firstBranch(above: fault.line - 1, old),
      let node = old[..<start].lastIndex(where: { $0.wholeMatch(of: #/  [a-z_0-9]+:/#) != nil }),
      let before = Self.ways(old[start...]),
      let after = Self.ways(fault.planted(in: old)[start...])
    else { return false }
    let shared = zip(before, after).prefix { $0 == $1 }.count
    var names: [String] = []
    var differences: [(literals: Set<Literal>, target: String)] = []
    for (first, way) in before.enumerated().dropFirst(shared) {
      for (second, other) in after.enumerated().dropFirst(shared) where way.target != other.target {
        let literals = Self.taking(before[shared...first], &names)
          .union(Self.taking(after[shared...second], &names))
        let isContradiction = literals.contains {
          literals.contains(.init(name: $0.name, holds: !$0.holds))
        }
        if !isContradiction { differences.append((literals, way.target)) }
      }
    }
    if differences.isEmpty { return true }
    guard differences.count <= Self.mostPairs, !names.contains(where: { $0.contains("\\") }) else {
      return false
    }
    return isUnreachable(
      differences.map { ($0.literals, $0.target) }, names, node: node, branch: start + shared, file)
  }

  /// What must hold for the last of some branches to be taken.
  private static func taking(_ ways: ArraySlice<Way>, _ names: inout [String]) -> Set<Literal> {
    var literals: Set<Literal> = []
    for (place, way) in ways.enumerated() {
      guard let condition = way.condition else { continue }
      let name = names.firstIndex(of: condition) ?? names.endIndex
      if name == names.endIndex { names.append(condition) }
      literals.insert(Literal(name: name, holds: place == ways.count - 1))
    }
    return literals
  }

  /// Whether the checker finds that nobody can take any of these branches.
  private func isUnreachable(
    _ differences: [(Set<Literal>, String)], _ names: [String], node: Int, branch: Int,
    _ file: SourceFile
  ) -> Bool {
    var lines = file.text.lines
    let branches = differences.map { literals, target in
      let terms = literals.sorted { $0.name < $1.name }.map { literal in
        let sure = "(known(proof_\(literal.name)) and proof_\(literal.name))"
        return literal.holds ? sure : "not \(sure)"
      }
      return "      - { if: \"\(terms.joined(separator: " and "))\", go: \(target) }"
    }
    let used = Set(differences.flatMap(\.0).map(\.name))
    let lets = names.indices.filter(used.contains).map { "      proof_\($0): \"\(names[$0])\"" }
    lines.insert(contentsOf: branches, at: branch)
    if node + 1 < lines.count, lines[node + 1] == "    let:" {
      lines.insert(contentsOf: lets, at: node + 2)
    } else {
      lines.insert(contentsOf: ["    let:"] + lets, at: node + 1)
    }
    let text = lines.joined(separator: "\n")
    let diagnostics = PackBuilder.build(
      files.map { $0.path == file.path ? SourceFile(path: $0.path, text: text) : $0 }, digest: ""
    ).diagnostics
    let first = branch + lines.count - file.text.lines.count - branches.count + 1
    let dead = Set(
      diagnostics.filter {
        $0.range.file == file.path && ["DLG405", "DLG406"].contains($0.code.rawValue)
      }.map(\.range.line))
    return (first..<first + branches.count).allSatisfy(dead.contains)
  }

  /// The index of the first branch of the list that a line stands in.
  private static func firstBranch(above line: Int, _ lines: [String]) -> Int? {
    guard lines.indices.contains(line), lines[line].hasPrefix("      - {") else { return nil }
    var first = line
    while first > 0, lines[first - 1].hasPrefix("      - {") { first -= 1 }
    return first > 0 && lines[first - 1] == "    next:" ? first : nil
  }

  /// The branches at the head of some lines; `nil` where one is of an unknown form.
  private static func ways(_ lines: ArraySlice<String>) -> [Way]? {
    var ways: [Way] = []
    for line in lines.prefix(while: { $0.hasPrefix("      - {") }) {
      if let match = line.wholeMatch(of: #/ +- \{ if: "([^"]*)", +go: ([a-z_0-9]+) \}/#) {
        ways.append(Way(condition: String(match.1), target: String(match.2)))
      } else if let match = line.wholeMatch(of: #/ +- \{ if: ([^",]*), +go: ([a-z_0-9]+) \}/#) {
        ways.append(Way(condition: String(match.1), target: String(match.2)))
      } else if let match = line.firstMatch(of: #/^ +- \{ otherwise: ([a-z_0-9]+),/#) {
        ways.append(Way(condition: nil, target: String(match.1)))
      } else {
        return nil
      }
    }
    return ways
  }
}
