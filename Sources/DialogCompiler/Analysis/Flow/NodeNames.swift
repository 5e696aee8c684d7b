import DialogEngine

/// Where the dialogs and nodes of a program stand, by the names that properties give them.
final class NodeNames {
  private let program: Program
  private let dialogs: [String: Int]
  /// Of the dialogs that were asked for.
  private var nodes: [Int: [String: Int]] = [:]

  init(_ program: Program) {
    self.program = program
    dialogs = Dictionary(program.dialogs.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  func dialog(_ id: String) -> Int? { dialogs[id] }

  /// `dialog/node`, or a node of the dialog that declares the property.
  func node(_ text: String, of dialog: String?) -> NodeReference? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard let owner = parts.count == 2 ? parts[0] : dialog, let place = dialogs[owner],
      let node = parts.last.flatMap({ names(of: place)[$0] })
    else { return nil }
    return NodeReference(dialog: place, node: node)
  }

  private func names(of dialog: Int) -> [String: Int] {
    if let known = nodes[dialog] { return known }
    let names = Dictionary(
      program.dialogs[dialog].nodes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    nodes[dialog] = names
    return names
  }
}
