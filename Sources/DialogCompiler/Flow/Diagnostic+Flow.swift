import StrictYAML

extension DiagnosticCode {
  static let cycle = DiagnosticCode("DLG401")
  static let unreachableNode = DiagnosticCode("DLG402")
  static let recursiveVisit = DiagnosticCode("DLG403")
  static let tooManyVisits = DiagnosticCode("DLG420")
}

extension Diagnostic {
  static func cycle(_ path: [String], at range: SourceRange) -> Self {
    Self(
      code: .cycle, range: range,
      message: "this leads back to where it came from: \(shown(path))",
      hint: "go on to another node; people go back by 'back' and 'change'")
  }

  static func unreachableNode(_ node: Named) -> Self {
    Self(
      code: .unreachableNode, range: node.range,
      message: "no way leads to node '\(node.text)'", hint: "lead a branch to it, or remove it")
  }

  static func recursiveVisit(_ path: [String], at range: SourceRange) -> Self {
    Self(
      code: .recursiveVisit, range: range,
      message: "the sub-dialog visits itself: \(shown(path))", hint: "go on without the visit")
  }

  static func tooManyVisits(_ name: Named, limit: Int) -> Self {
    Self(
      code: .tooManyVisits, range: name.range,
      message:
        "with all that '\(name.text)' visits in its turn, more than \(limit) nodes are visited from here",
      hint: "visit it once, or put what is visited again and again into one sub-dialog")
  }

  /// A way of any length in one line.
  private static func shown(_ path: [String]) -> String {
    let names = path.count <= 12 ? path : path.prefix(6) + ["..."] + path.suffix(5)
    return names.joined(separator: " -> ")
  }
}
