import StrictYAML

/// Reads a file of `dialogs/`.
struct DialogReader {
  /// Fewer examples than this teach the router too little.
  static let fewestExamples = 3

  private let diagnostics: DiagnosticCollector

  init(_ diagnostics: DiagnosticCollector) { self.diagnostics = diagnostics }

  func dialog(_ node: YAMLNode, fileName: String) -> SyntaxDialog? {
    let isSub = node.has("subdialog")
    let what = isSub ? "a sub-dialog" : "a dialog"
    var flaws = SyntaxFlaws()
    var dialog: SyntaxDialog? = node.readMapping(what, into: diagnostics) { reader in
      let id = reader.required(isSub ? "subdialog" : "dialog", .name)
      if let id { checkID(id, fileName: fileName) }
      if isSub { refuseKeysOfDialogs(&reader) }
      let title = isSub ? "" : reader.required("title", .plainProse)
      let summary = isSub ? "" : reader.optional("summary", .plainProse) ?? ""
      let lender = isSub ? nil : reader.optional("lender", .name)
      let examples = isSub ? [] : self.examples(&reader)
      let start = reader.required("start", .name)
      let questions = QuestionReader(diagnostics).questions(&reader, isRequired: false)
      let lets = reader.optional("let", .lets) ?? []
      let scripts = ScriptReader(diagnostics).scripts(&reader, isRequired: false)
      let invariants = InvariantReader(diagnostics).invariants(&reader)
      let entries = reader.required("nodes", .mapping)
      guard let id, let start, let entries else { return nil }
      let nodes = self.nodes(entries, isSubDialog: isSub)
      func hasAll(_ key: String, _ count: Int) -> Bool {
        reader[key]?.value.entries?.count ?? 0 == count
      }
      flaws.nodes = Set(entries.map(\.key.text)).subtracting(nodes.map(\.id.text))
      flaws.isNameMissing =
        !hasAll("questions", questions.sound.count) || !hasAll("scripts", scripts.sound.count)
        || !hasAll("let", lets.count)
      return SyntaxDialog(
        id: id, isSubDialog: isSub, title: title ?? "", summary: summary, lender: lender,
        examples: examples, start: start, lets: lets, questions: questions.sound,
        scripts: scripts.sound, invariants: invariants, nodes: nodes)
    }
    if diagnostics.hasErrors {
      // A key that nobody knows may have been meant for one that declares something.
      flaws.isNameMissing =
        flaws.isNameMissing || diagnostics.diagnostics.contains { $0.code == .unknownKey }
      dialog?.flaws = flaws
    }
    return dialog
  }

  private func nodes(_ entries: [YAMLEntry], isSubDialog: Bool) -> [SyntaxNode] {
    var nodes: [SyntaxNode] = []
    nodes.reserveCapacity(entries.count)
    let reader = NodeReader(diagnostics, isSubDialog: isSubDialog)
    for entry in entries {
      let id = Named(entry.key)
      diagnostics.checkName(id, "a node")
      if let node = reader.node(entry.value, id: id) { nodes.append(node) }
    }
    return nodes
  }

  private func checkID(_ id: Named, fileName: String) {
    if !NameRule.isDialogName(id.text) {
      diagnostics.report(.notAName(id, what: "a dialog", separator: "-"))
    } else if id.text != fileName {
      diagnostics.report(.otherFileName(id, fileName: fileName))
    }
  }

  private func refuseKeysOfDialogs(_ reader: inout MappingReader) {
    for key in ["dialog", "title", "summary", "lender", "examples"] {
      if let entry = reader[key] {
        _ = reader.optional(key, .any) as YAMLNode?
        diagnostics.report(.keyOfDialog(entry.key))
      }
    }
  }

  private func examples(_ reader: inout MappingReader) -> [YAMLScalar] {
    let key = reader["examples"]?.key
    let texts = reader.required("examples", .texts)
    if let texts, let key, texts.count < Self.fewestExamples {
      diagnostics.report(
        .fewExamples(texts.count, fewest: Self.fewestExamples, at: key.range))
    }
    return texts ?? []
  }
}
