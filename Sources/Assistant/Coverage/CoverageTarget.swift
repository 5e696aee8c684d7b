public import DialogEngine

/// A place of a dialog that a test can reach.
public struct CoverageTarget: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case node
    /// By its place from 0. A node with one way on has no branches.
    case branch(Int)
    case outcome
  }

  public let kind: Kind
  public let dialog: String
  public let node: String

  public init(_ kind: Kind, dialog: String, node: String) {
    self.kind = kind
    self.dialog = dialog
    self.node = node
  }

  /// Everything in a dialog, in the order of its file: each node, then its branches or its outcome.
  public static func all(in dialog: Dialog) -> [CoverageTarget] {
    dialog.nodes.flatMap { node -> [CoverageTarget] in
      let here = CoverageTarget(.node, dialog: dialog.id, node: node.id)
      switch node.next {
      case .outcome: return [here, CoverageTarget(.outcome, dialog: dialog.id, node: node.id)]
      case .branches(let branches) where branches.count > 1:
        return [here]
          + branches.indices.map { CoverageTarget(.branch($0), dialog: dialog.id, node: node.id) }
      case .branches, .goBack: return [here]
      }
    }
  }

  /// Everything that a walk went through. A branch of a node with one way on is among it, though
  /// ``all(in:)`` does not name it.
  public static func reached(by walk: Walk) -> [CoverageTarget] {
    var reached: [CoverageTarget] = []
    for step in walk.steps {
      reached.append(CoverageTarget(.node, dialog: step.dialog, node: step.node))
      if let branch = step.branch {
        reached.append(CoverageTarget(.branch(branch), dialog: step.dialog, node: step.node))
      }
    }
    // The outcome may be that of a node that visited a sub-dialog.
    if case .outcome(let outcome) = walk.end {
      let parts = outcome.id.split(separator: "/")
      if parts.count == 2 {
        reached.append(
          CoverageTarget(.outcome, dialog: String(parts[0]), node: String(parts[1])))
      }
    }
    return reached
  }
}
