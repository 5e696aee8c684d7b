import DialogEngine

/// A node as the analysis sees it: conditions over terms.
struct NodeForm {
  /// A sentence, a condition or a value, and what it needs.
  struct Site {
    let place: Place
    /// The site is only looked at where this holds.
    let condition: Condition?
    /// A line or a desk, that people see where the condition holds.
    let isLine: Bool
    let obligations: [Obligation]
    /// What has to be known for a sentence to have no blank, by the names that the author wrote.
    let references: [(name: String, isKnown: Condition)]
  }

  let ask: TermID?
  /// The question that is asked takes no "I don't know".
  let mustBeKnown: Bool
  /// The least answer that the question takes lies above the greatest; nil without both limits.
  let limitsCross: Condition?
  /// The place of the visited dialog.
  let visit: Int?
  /// In the author's order; nil is always taken. Empty at an outcome and at a way back.
  let branches: [Condition?]
  let targets: [Int]
  let isReturn: Bool
  /// Looked at when the node is entered, before its question is answered.
  let sitesBefore: [Site]
  /// Looked at when it is left.
  let sitesAfter: [Site]
  /// The id of the script of an outcome.
  let script: String?
  /// For each desk of the script, whether it is the one, and whether its number is known; empty where
  /// there is one in any case.
  let desks: [(condition: Condition?, isKnown: Condition)]
  /// Terms that it looks at, with those that they require.
  let terms: TermSet
}

extension NodeForm {
  /// Whether the branches above take all that a branch would take, whatever was asked before. One
  /// that would take nothing anyway is not swallowed but impossible.
  func isSwallowed(_ index: Int, _ table: TermTable) -> Bool {
    if let condition = branches[index], Cube().assuming(condition, .yes, table).isEmpty {
      return false
    }
    var rest = [Cube()]
    for condition in branches[..<index] {
      guard let condition else { return true }
      rest = rest.flatMap { $0.assumingNot(condition, table) }
    }
    guard let condition = branches[index] else { return rest.isEmpty }
    return rest.allSatisfy { $0.assuming(condition, .yes, table).isEmpty }
  }
}

/// A dialog as the analysis sees it.
struct DialogForm {
  let start: Int
  let nodes: [NodeForm]
  /// Node by node, the terms that are looked at from there on to the end of the dialog.
  let live: [TermSet]
  /// Every node that can be reached, each before those that it leads to.
  let order: [Int]
}
