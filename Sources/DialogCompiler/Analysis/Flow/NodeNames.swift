import DialogEngine

/// Where the dialogs and nodes of a program stand, by the names that properties give them.
final class NodeNames {
  private let program: Program
  private let dialogs: [String: Int]
  /// What was asked for, which is asked for again at every state.
  private var nodes: [Key: NodeReference?] = [:]

  private struct Key: Hashable {
    let text: String
    let dialog: String?
  }

  init(_ program: Program) {
    self.program = program
    dialogs = Dictionary(program.dialogs.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  func dialog(_ id: String) -> Int? { dialogs[id] }

  /// `dialog/node`, or a node of the dialog that declares the property.
  func node(_ text: String, of dialog: String?) -> NodeReference? {
    let key = Key(text: text, dialog: dialog)
    if let known = nodes[key] { return known }
    let node = find(text, of: dialog)
    nodes[key] = .some(node)
    return node
  }

  private func find(_ text: String, of dialog: String?) -> NodeReference? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard let owner = parts.count == 2 ? parts[0] : dialog, let place = dialogs[owner],
      let node = program.dialogs[place].nodes.firstIndex(where: { $0.id == parts.last })
    else { return nil }
    return NodeReference(dialog: place, node: node)
  }
}
