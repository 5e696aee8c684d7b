import StrictYAML

/// The order in which a person meets the texts of a dialog: what a node says, then the question that
/// it asks, then its outcome and the script of that. Texts that no node leads to come last.
enum ReadingOrder {
  static func sorted(_ texts: [TranslatableText], of node: YAMLNode) -> [TranslatableText] {
    guard let nodes = node["nodes"]?.entries else { return texts }
    // By the first two parts of the path: `questions.cause`, `nodes.begin`; others as they are.
    var groups: [String: [TranslatableText]] = [:]
    var order: [String] = []
    for text in texts {
      let parts = text.path.split(separator: ".", maxSplits: 2)
      let group = parts.count > 1 ? "\(parts[0]).\(parts[1])" : text.path
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(text)
    }
    var sorted = order.filter { !$0.contains(".") }.flatMap { groups.removeValue(forKey: $0) ?? [] }
    for entry in nodes {
      let own = groups.removeValue(forKey: "nodes.\(entry.key.text)") ?? []
      let isSaid = { (text: TranslatableText) in text.path.hasSuffix(".say") }
      sorted += own.filter(isSaid)
      if let ask = entry.value["ask"]?.scalar {
        sorted += groups.removeValue(forKey: "questions.\(ask.text)") ?? []
      }
      sorted += own.filter { !isSaid($0) }
      if let script = entry.value["outcome"]?["script"]?.scalar {
        sorted += groups.removeValue(forKey: "scripts.\(script.text)") ?? []
      }
    }
    return sorted + order.flatMap { groups.removeValue(forKey: $0) ?? [] }
  }
}
