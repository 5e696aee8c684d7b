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
    // The day on which the person checked what the file says.
    let day = name == "facts.yaml" ? added.first { $0.key.text == Self.dayKey } : nil
    for part in added where part != day {
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
          new[part.key.text, default: []].append(part.key.text == "facts" ? dated(item, day) : item)
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

  private static let dayKey = "checked_on"

  /// A fact with the day of its check: its own, or that of its file. The pack's day is not the day
  /// on which somebody else checked something else.
  private func dated(_ fact: YAMLEntry, _ day: YAMLEntry?) -> YAMLEntry {
    guard let entries = fact.value.entries, fact.value[Self.dayKey] == nil else { return fact }
    guard let day else {
      diagnostics.report(.ownFactWithoutDay(fact.key))
      return fact
    }
    return YAMLEntry(
      key: fact.key, value: YAMLNode(entries + [day], range: fact.value.range))
  }
}
