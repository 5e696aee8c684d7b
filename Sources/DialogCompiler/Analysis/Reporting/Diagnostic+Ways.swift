import StrictYAML

extension DiagnosticCode {
  static let gap = DiagnosticCode("DLG404")
  static let swallowedBranch = DiagnosticCode("DLG405")
  static let impossibleBranch = DiagnosticCode("DLG406")
  static let otherwiseHidesNothing = DiagnosticCode("DLG407")
  static let unasked = DiagnosticCode("DLG408")
  static let mayBeBlank = DiagnosticCode("DLG409")
  static let lineMayVanish = DiagnosticCode("DLG410")
  static let noDesk = DiagnosticCode("DLG411")
  static let tooManyCases = DiagnosticCode("DLG412")
  static let crossedLimits = DiagnosticCode("DLG413")
  static let unseenLine = DiagnosticCode("DLG414")
  static let brokenInvariant = DiagnosticCode("DLG430")
  static let doubtfulInvariant = DiagnosticCode("DLG431")
  static let vacuousInvariant = DiagnosticCode("DLG432")
}

extension Diagnostic {
  /// - Parameters:
  ///   - examples: answers that take no branch.
  ///   - first: one of them, with its way.
  static func gap(at range: SourceRange, _ examples: [String], _ first: WayExample) -> Self {
    let shown = examples.prefix(3).map { "'\($0)'" }.joined(separator: "; ")
    let more = examples.count > 3 ? ", and \(examples.count - 3) more" : ""
    return Self(
      code: .gap, range: range,
      message: "no branch \(first.isShown ? "is" : "may be") taken where \(shown)\(more) "
        + "(on the way \(first.shownWay))\(first.doubt)",
      hint: "add a branch for it, or 'otherwise' with a 'because'")
  }

  static func swallowedBranch(at range: SourceRange) -> Self {
    Self(
      code: .swallowedBranch, range: range,
      message: "the branches above take everything that this one would take",
      hint: "move it up, or remove it")
  }

  static func impossibleBranch(at range: SourceRange) -> Self {
    Self(
      code: .impossibleBranch, range: range,
      message: "no answers that lead here fulfil this condition",
      hint: "remove the branch, or mend the condition")
  }

  static func otherwiseHidesNothing(_ target: Named) -> Self {
    Self(
      code: .otherwiseHidesNothing, range: target.range,
      message: "the branches above take everything: nothing is left for 'otherwise'",
      hint: "remove it; a case that is forgotten later is then reported")
  }

  static func unasked(_ question: String, at range: SourceRange, _ example: WayExample) -> Self {
    Self(
      code: .unasked, range: range,
      message:
        "'\(question)' may not have been asked here: on the way \(example.shownWay) it is not"
        + example.doubt,
      hint: "ask it on every way, or keep it away with 'known(\(question)) and ...'")
  }

  static func mayBeBlank(_ name: String, at range: SourceRange, _ example: WayExample) -> Self {
    Self(
      code: .mayBeBlank, range: range,
      message:
        "'\(name)' \(example.isShown ? "is" : "may") not \(example.isShown ? "" : "be ")known here "
        + "where '\(example.text)', on the way \(example.shownWay)\(example.doubt)",
      hint: "lead people for whom it is not known to another node, or word it without")
  }

  static func lineMayVanish(
    _ name: String, at range: SourceRange, _ example: WayExample
  ) -> Self {
    Self(
      code: .lineMayVanish, range: range,
      message:
        "this line \(example.isShown ? "is" : "may be") left out without a word where '\(name)' is "
        + "not known: '\(example.text)', on the way \(example.shownWay)\(example.doubt)",
      hint: "say so with 'if: known(\(name))', and give a line for 'not known(\(name))' if needed")
  }

  static func noDesk(_ script: Named, _ example: WayExample) -> Self {
    Self(
      code: .noDesk, range: script.range,
      message:
        "the script '\(script.text)' \(example.isShown ? "has" : "may have") no desk to call where "
        + "'\(example.text)', on the way \(example.shownWay)\(example.doubt)",
      hint: "end its 'desk' with a 'find' that says how to find the number")
  }

  static func unseenLine(at range: SourceRange, isDesk: Bool) -> Self {
    Self(
      code: .unseenLine, range: range,
      message: isDesk
        ? "no answers that lead here choose this desk" : "no answers that lead here show this line",
      hint: isDesk
        ? "remove it, or mend its condition or those above it"
        : "remove it, or mend its condition")
  }

  static func tooManyCases(_ node: Named, _ bound: FlowAnalysis.Bound) -> Self {
    let cases =
      switch bound {
      case .states(let limit): "more than \(limit) cases meet in node '\(node.text)'"
      case .parts(let limit):
        "the branches of node '\(node.text)' part one case into more than \(limit)"
      case .effort(let limit):
        "more than \(limit) cases have been followed up to node '\(node.text)'"
      }
    return Self(
      code: .tooManyCases, severity: .warning, range: node.range,
      message: "\(cases); from here on more is allowed than can happen",
      hint: "split the dialog, or put part of it into a sub-dialog")
  }

  static func crossedLimits(_ ask: Named, _ example: WayExample) -> Self {
    Self(
      code: .crossedLimits, range: ask.range,
      message:
        "no answer to '\(ask.text)' \(example.isShown ? "is" : "may be") within its limits where "
        + "'\(example.text)', on the way \(example.shownWay)\(example.doubt)",
      hint: "mend 'min' or 'max' of the question, or ask something else there")
  }

  static func brokenInvariant(
    _ id: Named, because: String, at range: SourceRange, answers: String, way: [String]
  ) -> Self {
    Self(
      code: .brokenInvariant, range: range,
      message: "'\(id.text)' does not hold for \(answers), on the way \(shownWay(way))",
      hint: because)
  }

  static func doubtfulInvariant(
    _ id: Named, because: String, at range: SourceRange, example: String, way: [String]
  ) -> Self {
    Self(
      code: .doubtfulInvariant, severity: .warning, range: range,
      message:
        "'\(id.text)' may not hold where '\(example)', on the way \(shownWay(way)); "
        + "no answers were found that show it",
      hint: because)
  }

  static func vacuousInvariant(_ id: Named) -> Self {
    Self(
      code: .vacuousInvariant, severity: .warning, range: id.range,
      message: "no way meets the 'if' of '\(id.text)': it says nothing",
      hint: "mend its 'if', or remove it")
  }

  /// A way of any length in one line.
  private static func shownWay(_ way: [String]) -> String {
    let names = way.count <= 14 ? way : way.prefix(6) + ["..."] + way.suffix(7)
    return names.joined(separator: " -> ")
  }
}
