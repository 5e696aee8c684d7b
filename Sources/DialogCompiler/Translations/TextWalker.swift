import StrictYAML

/// Goes through the texts of a file that people see, in the order of the file, and puts others in
/// their place. Everything else of the file, such as conditions and reasons for the author, stays.
struct TextWalker {
  /// The replacement of a text; nil leaves it.
  let visit: (TranslatableText) -> TextReplacement?

  /// The texts of a file in its order.
  static func texts(of node: YAMLNode, in file: TranslatedFile) -> [TranslatableText] {
    var texts: [TranslatableText] = []
    let walker = TextWalker { text in
      texts.append(text)
      return nil
    }
    _ = walker.replaced(node, of: file)
    return texts
  }

  func replaced(_ node: YAMLNode, of file: TranslatedFile) -> YAMLNode {
    node.mapValues { key, value in
      switch (file, key) {
      case (.pack, "title"), (.dialog, "title"), (.dialog, "summary"): text(value, key)
      case (.questions, "questions"), (.dialog, "questions"):
        value.mapValues { question($1, "questions.\($0)") }
      case (.scripts, "scripts"), (.dialog, "scripts"):
        value.mapValues { script($1, "scripts.\($0)") }
      case (.dialog, "nodes"): value.mapValues { self.node($1, "nodes.\($0)") }
      default: value
      }
    }
  }

  // MARK: Parts of a file

  private func question(_ node: YAMLNode, _ path: String) -> YAMLNode {
    node.mapValues { key, value in
      switch key {
      case "label", "ask", "why", "unknown", "example": text(value, "\(path).\(key)")
      case "options": value.mapValues { option($1, "\(path).options.\($0)") }
      default: value
      }
    }
  }

  private func node(_ node: YAMLNode, _ path: String) -> YAMLNode {
    node.mapValues { key, value in
      switch key {
      case "say": lines(value, "\(path).say")
      case "outcome": outcome(value, "\(path).outcome")
      default: value
      }
    }
  }

  private func outcome(_ node: YAMLNode, _ path: String) -> YAMLNode {
    node.mapValues { key, value in
      switch key {
      case "title", "first", "no_call": text(value, "\(path).\(key)")
      case "answer", "steps": lines(value, "\(path).\(key)")
      case "figures": value.mapValues { text($1, "\(path).figures.\($0)") }
      case "deadline":
        value.mapValues { $0 == "because" ? text($1, "\(path).deadline.because") : $1 }
      default: value
      }
    }
  }

  private static let scriptLines: Set<String> = [
    "have_ready", "first_words", "say", "ask", "never_say", "write_down", "other_ways",
  ]

  private func script(_ node: YAMLNode, _ path: String) -> YAMLNode {
    node.mapValues { key, value in
      switch key {
      case "title", "goal": text(value, "\(path).\(key)")
      case "desk": value.mapItems { $0.mapValues { $0 == "find" ? line($1, "\(path).desk") : $1 } }
      case "replies":
        value.mapItems {
          $0.mapValues { $0 == "they" || $0 == "you" ? line($1, "\(path).replies") : $1 }
        }
      case let part where Self.scriptLines.contains(part): lines(value, "\(path).\(part)")
      default: value
      }
    }
  }

  // MARK: Texts

  private func text(_ node: YAMLNode, _ path: String) -> YAMLNode {
    replaced(node, path, isLine: false)
  }

  private func lines(_ node: YAMLNode, _ path: String) -> YAMLNode {
    node.items == nil ? line(node, path) : node.mapItems { line($0, path) }
  }

  private func line(_ node: YAMLNode, _ path: String) -> YAMLNode {
    replaced(node, path, isLine: true)
  }

  private func replaced(_ node: YAMLNode, _ path: String, isLine: Bool) -> YAMLNode {
    guard let scalar = node.scalar else {
      return node.mapValues { key, value in
        key == "text" && value.scalar != nil ? replaced(value, path, isLine: isLine) : value
      }
    }
    guard !scalar.text.isEmpty else { return node }
    let found = TranslatableText(path: path, isLine: isLine, isOption: false, scalar: scalar)
    return visit(found).map { YAMLNode($0.text) } ?? node
  }

  /// The Japanese label stays a spelling that people may type.
  private func option(_ node: YAMLNode, _ path: String) -> YAMLNode {
    guard let label = node.scalar ?? node["label"]?.scalar, !label.text.isEmpty,
      let new = visit(
        TranslatableText(path: path, isLine: false, isOption: true, scalar: label))
    else { return node }
    func list(_ key: String, _ more: [YAMLScalar]) -> [YAMLEntry] {
      let items = (node[key]?.items ?? []) + more.map { YAMLNode($0) }
      guard !items.isEmpty else { return [] }
      return [
        YAMLEntry(
          key: YAMLScalar(text: key, range: label.range),
          value: YAMLNode(items, range: node[key]?.range ?? label.range))
      ]
    }
    let entries =
      [
        YAMLEntry(key: YAMLScalar(text: "label", range: label.range), value: YAMLNode(new.text))
      ] + list("also", [label] + new.also) + list("said", new.said)
    return YAMLNode(entries, range: node.range)
  }
}

extension YAMLNode {
  /// The same mapping with other values; what is no mapping stays as it is.
  func mapValues(_ change: (String, YAMLNode) -> YAMLNode) -> YAMLNode {
    guard let entries else { return self }
    return YAMLNode(
      entries.map { YAMLEntry(key: $0.key, value: change($0.key.text, $0.value)) },
      range: range)
  }

  /// The same list with other items; what is no list stays as it is.
  func mapItems(_ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
    guard let items else { return self }
    return YAMLNode(items.map(change), range: range)
  }
}
