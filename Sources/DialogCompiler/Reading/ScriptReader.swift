import StrictYAML

/// Reads call scripts, those of `scripts.yaml` and those of a dialog.
struct ScriptReader {
  private let diagnostics: DiagnosticCollector

  init(_ diagnostics: DiagnosticCollector) { self.diagnostics = diagnostics }

  /// The scripts under the key `scripts`: an error in one leaves the others.
  func scripts(
    _ file: inout MappingReader, isRequired: Bool
  ) -> Declared<SyntaxScript> {
    Declared("scripts", of: &file, isRequired: isRequired, what: "a script", into: diagnostics) {
      ScriptReader($2).script($0, id: $1)
    }
  }

  private func script(_ node: YAMLNode, id: Named) -> SyntaxScript? {
    node.readMapping("script '\(id.text)'", into: diagnostics) { reader in
      let title = reader.required("title", .plainProse)
      let lets = reader.optional("let", .lets) ?? []
      let goal = reader.required("goal", .prose)
      let desk: YAMLNode? = reader.required("desk", .any)
      let desks = desk.flatMap(self.desks)
      let haveReady = reader.required("have_ready", .lines)
      let firstWords = reader.required("first_words", .lines)
      let say = reader.required("say", .lines)
      let ask = reader.required("ask", .lines)
      let replies = (reader.optional("replies", .list) ?? []).compactMap(reply)
      let neverSay = reader.required("never_say", .lines)
      let writeDown = reader.required("write_down", .lines)
      let otherWays = reader.required("other_ways", .lines)
      let cites = reader.required("cite", .names)
      guard let title, let goal, let desks, let haveReady, let firstWords, let say, let ask,
        let neverSay, let writeDown, let otherWays, let cites
      else { return nil }
      return SyntaxScript(
        id: id, title: title, lets: lets, goal: goal, desks: desks, haveReady: haveReady,
        firstWords: firstWords, say: say, ask: ask, replies: replies, neverSay: neverSay,
        writeDown: writeDown, otherWays: otherWays, cites: cites)
    }
  }

  private func desks(_ node: YAMLNode) -> [SyntaxScript.Desk]? {
    guard let items = node.items else {
      return node.read(.expression, as: "'desk'", into: diagnostics)
        .map { [SyntaxScript.Desk(condition: nil, target: .number($0))] }
    }
    guard !items.isEmpty else {
      diagnostics.report(.emptyList("'desk'", at: node.range))
      return nil
    }
    let desks = items.map(desk)
    for (index, desk) in desks.enumerated() {
      if desk != nil, items[index]["if"] == nil, index + 1 < items.count {
        diagnostics.report(.afterOtherwise("a desk", at: items[index + 1].firstLineRange))
        break
      }
    }
    return desks.compactMap { $0 }
  }

  private func desk(_ node: YAMLNode) -> SyntaxScript.Desk? {
    node.readMapping("a desk", into: diagnostics) { reader in
      let condition = reader.optional("if", .expression)
      let call = reader.optional("call", .expression)
      let find = reader.optional("find", .prose)
      switch (reader["call"], reader["find"]) {
      case (nil, nil):
        diagnostics.report(.missingKey("call", in: "a desk", at: node.firstLineRange))
      case (.some, .some(let entry)):
        diagnostics.report(.keyBesideOther(entry.key, other: "call", in: "a desk"))
      default: break
      }
      if let call { return SyntaxScript.Desk(condition: condition, target: .number(call)) }
      return find.map { SyntaxScript.Desk(condition: condition, target: .finding($0)) }
    }
  }

  private func reply(_ node: YAMLNode) -> SyntaxScript.Reply? {
    node.readMapping("a reply", into: diagnostics) { reader in
      let condition = reader.optional("if", .expression)
      let they = reader.required("they", .prose)
      let you = reader.required("you", .prose)
      guard let they, let you else { return nil }
      return SyntaxScript.Reply(condition: condition, they: they, you: you)
    }
  }
}
