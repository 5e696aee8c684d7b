import StrictYAML
import TextForms

/// Reads one node of a dialog.
struct NodeReader {
  private let diagnostics: DiagnosticCollector
  private let isSubDialog: Bool

  init(_ diagnostics: DiagnosticCollector, isSubDialog: Bool) {
    self.diagnostics = diagnostics
    self.isSubDialog = isSubDialog
  }

  func node(_ node: YAMLNode, id: Named) -> SyntaxNode? {
    node.readMapping("node '\(id.text)'", into: diagnostics) { reader in
      let lets = reader.optional("let", .lets) ?? []
      let says = reader.optional("say", .lines) ?? []
      let ask = reader.optional("ask", .name)
      let visit = reader.optional("visit", .name)
      let exitKeys = Self.exits.compactMap { reader[$0]?.key }
      guard let exit = exit(&reader, exitKeys, id: id),
        lets.count == reader["let"]?.value.entries?.count ?? 0
      else { return nil }
      return SyntaxNode(
        id: id, lets: lets, says: says, ask: ask, visit: visit, exit: exit,
        exitKey: exitKeys.first?.range ?? id.range)
    }
  }

  private static let exits = ["next", "outcome", "return"]

  private func exit(
    _ reader: inout MappingReader, _ exits: [YAMLScalar], id: Named
  ) -> SyntaxNode.Exit? {
    let next: YAMLNode? = reader.optional("next", .any)
    let outcome: YAMLNode? = reader.optional("outcome", .any)
    let back = reader.optional("return", .name)
    if exits.isEmpty { diagnostics.report(.noExit(id)) }
    for extra in exits.dropFirst() {
      diagnostics.report(.secondExit(Named(extra), first: exits[0].text))
    }
    if let back { checkReturn(back, key: reader["return"]?.key) }
    if let next { return self.next(next) }
    if let outcome { return OutcomeReader(diagnostics).outcome(outcome).map { .outcome($0) } }
    return back.map { _ in .goBack }
  }

  private func checkReturn(_ value: Named, key: YAMLScalar?) {
    if value.text != "yes" { diagnostics.report(.notAllowed(value, among: ["yes"])) }
    if !isSubDialog, let key { diagnostics.report(.returnOutsideSubDialog(at: key.range)) }
  }

  // MARK: Branches

  private func next(_ node: YAMLNode) -> SyntaxNode.Exit? {
    guard let items = node.items else {
      return node.read(.name, as: "'next'", into: diagnostics).map { .to($0) }
    }
    guard !items.isEmpty else {
      diagnostics.report(.emptyList("'next'", at: node.range))
      return nil
    }
    guard items.count <= PackReader.mostBranches else {
      diagnostics.report(
        .tooMany("branches in one 'next'", limit: PackReader.mostBranches, node.range))
      return nil
    }
    let branches = items.map(branch)
    if let last = branches.firstIndex(where: { $0.map { $0.condition == nil } ?? false }),
      last + 1 < items.count
    {
      diagnostics.report(.afterOtherwise("a branch", at: items[last + 1].firstLineRange))
    }
    return .branches(branches.compactMap { $0 })
  }

  private func branch(_ node: YAMLNode) -> SyntaxBranch? {
    let isLast = node.has("otherwise")
    return node.readMapping("a branch", into: diagnostics) { reader in
      guard isLast else {
        let condition = reader.required("if", .expression)
        let target = reader.required("go", .name)
        guard let condition, let target else { return nil }
        return SyntaxBranch(condition: condition, target: target)
      }
      let target = reader.required("otherwise", .name)
      let reason = reader.optional("because", .plainProse)
      if reason == nil, reader["because"] == nil, let key = reader["otherwise"]?.key {
        diagnostics.report(.otherwiseWithoutReason(at: key.range))
      }
      return target.map { SyntaxBranch(condition: nil, target: $0) }
    }
  }
}
