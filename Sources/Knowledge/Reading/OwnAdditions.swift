import StrictYAML

/// Adds what a person's own file says to a file of the pack.
///
/// Only new entries: a number that people dial, a figure or a lender of the pack keeps its meaning
/// whatever lies in somebody's folder.
struct OwnAdditions {
  let diagnostics: DiagnosticCollector

  /// The parts of each file that can be added to.
  private static let parts = [
    "sources.yaml": ["sources"], "facts.yaml": ["figures", "facts"],
    "numbers.yaml": ["purposes", "numbers"], "lenders.yaml": ["lenders"],
  ]

  /// The pack's file with the entries of the own one behind its own entries. Every entry keeps its
  /// place in its file, so that messages point there.
  func joined(_ shipped: YAMLNode, with own: YAMLNode, file name: String) -> YAMLNode {
    let parts = Self.parts[name] ?? []
    guard let entries = shipped.entries,
      let added = own.read(.mapping, as: "own additions to \(name)", into: diagnostics)
    else { return shipped }
    var new: [String: [YAMLEntry]] = [:]
    for part in added {
      guard parts.contains(part.key.text) else {
        diagnostics.report(.ownCannotSet(part.key, file: name, parts: parts))
        continue
      }
      let known = Dictionary(
        (shipped[part.key.text]?.entries ?? []).map { ($0.key.text, $0.key.range) }
      ) { first, _ in first }
      let items = part.value.read(.mapping, as: "'\(part.key.text)'", into: diagnostics) ?? []
      for item in items {
        if let place = known[item.key.text] {
          diagnostics.report(.ownCannotReplace(item.key, part: part.key.text, shipped: place))
        } else {
          new[part.key.text, default: []].append(item)
        }
      }
    }
    let joined = entries.map { entry -> YAMLEntry in
      guard let more = new[entry.key.text], let old = entry.value.entries else { return entry }
      return YAMLEntry(
        key: entry.key,
        value: YAMLNode(old + more, range: entry.value.range))
    }
    return YAMLNode(joined, range: shipped.range)
  }
}
