/// One decision tree: an acyclic graph of nodes.
public struct Dialog: Hashable, Sendable, Codable {
  public let id: String
  public let title: String
  /// What people type when they mean this dialog; empty for a sub-dialog.
  public let examples: [String]
  /// Visited by other dialogs; it has no examples and is not offered by itself.
  public let isSubDialog: Bool
  /// The lender that the dialog is about, where it is about one alone.
  public let lender: String?
  /// Shown in the menu under this line.
  public let summary: String
  /// The index of the first node.
  public let start: Int
  /// Values that every node may use.
  public let lets: [Binding]
  public let nodes: [Node]

  public init(
    id: String, title: String, examples: [String], isSubDialog: Bool, lender: String? = nil,
    summary: String, start: Int, lets: [Binding], nodes: [Node]
  ) {
    self.id = id
    self.title = title
    self.examples = examples
    self.isSubDialog = isSubDialog
    self.lender = lender
    self.summary = summary
    self.start = start
    self.lets = lets
    self.nodes = nodes
  }
}

/// All dialogs of a pack, checked: every name resolves, every expression has its type, no graph has
/// a cycle and no sub-dialog visits itself. Only the compiler makes one, or a stored pack that it made.
public struct Program: Hashable, Sendable, Codable {
  /// In the order of the menu.
  public let dialogs: [Dialog]
  /// By id.
  public let questions: [String: Question]
  /// By id.
  public let scripts: [String: Script]

  package init(dialogs: [Dialog], questions: [String: Question], scripts: [String: Script]) {
    self.dialogs = dialogs
    self.questions = questions
    self.scripts = scripts
  }

  public func dialog(_ id: String) -> Dialog? { dialogs.first { $0.id == id } }

  /// Every question that a dialog or a sub-dialog of it may ask, in the order of the nodes.
  public func questionsAsked(by dialog: Dialog) -> [Question] {
    var asked: [Question] = []
    var waiting = [dialog]
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      guard seen.insert(next.id).inserted else { continue }
      for node in next.nodes {
        if let question = node.ask.flatMap({ questions[$0] }), !asked.contains(question) {
          asked.append(question)
        }
        if let visited = node.visit.flatMap({ self.dialog($0) }) { waiting.append(visited) }
      }
    }
    return asked
  }
}
