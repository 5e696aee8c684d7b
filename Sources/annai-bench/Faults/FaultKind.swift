/// The kinds of slips that an author makes.
enum FaultKind: String, CaseIterable {
  case nodeRenamed = "node renamed"
  case misspeltTarget = "target misspelt"
  case otherTarget = "target swapped"
  case comparison = "comparison swapped"
  case figureInCondition = "fact swapped in a condition"
  case branchDropped = "branch dropped"
  case branchesExchanged = "branches exchanged"
  case notDropped = "'not' dropped"
  case andOr = "'and' for 'or'"
  case askDropped = "ask dropped"
  case visitDropped = "visit dropped"
  case figureInProse = "fact swapped in a sentence"
  case number = "number swapped"
  case citeDropped = "cite dropped"
  case deadlineDropped = "deadline dropped"
  case scriptDropped = "script dropped"
  case otherScript = "script swapped"
  case lineDropped = "line dropped"
  case lineConditionDropped = "condition of a line dropped"
  case option = "option swapped"
  case letChanged = "let changed"
  case questionType = "type of a question changed"
  case limitDropped = "limit of a question dropped"
  case unknownDropped = "'unknown' of a question dropped"
  case keyMisspelt = "key misspelt"
}

/// One slip in one file: lines that take the place of others.
struct Fault {
  let kind: FaultKind
  let file: String
  /// The first line that is replaced, counted from 1.
  let line: Int
  /// How many lines are replaced.
  var count = 1
  let lines: [String]
  /// What was done, e.g. `'<' for '<='`.
  let what: String

  /// The text of the file with the slip in it.
  func planted(in text: [String]) -> [String] {
    var text = text
    text.replaceSubrange(line - 1..<line - 1 + count, with: lines)
    return text
  }
}
