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
  static let brokenInvariant = DiagnosticCode("DLG430")
  static let doubtfulInvariant = DiagnosticCode("DLG431")
  static let vacuousInvariant = DiagnosticCode("DLG432")
}

extension Diagnostic {
  static func gap(at range: SourceRange, examples: [String], way: [String]) -> Self {
    let shown = examples.prefix(3).map { "'\($0)'" }.joined(separator: "; ")
    let more = examples.count > 3 ? ", and \(examples.count - 3) more" : ""
    return Self(
      code: .gap, range: range,
      message: "no branch is taken where \(shown)\(more) (on the way \(shownWay(way)))",
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

  static func unasked(_ question: String, at range: SourceRange, way: [String]) -> Self {
    Self(
      code: .unasked, range: range,
      message: "'\(question)' may not have been asked here: on the way \(shownWay(way)) it is not",
      hint: "ask it on every way, or keep it away with 'known(\(question)) and ...'")
  }

  static func mayBeBlank(
    _ name: String, at range: SourceRange, example: String, way: [String]
  ) -> Self {
    Self(
      code: .mayBeBlank, range: range,
      message:
        "'\(name)' may not be known here: where '\(example)', on the way \(shownWay(way))",
      hint: "lead people for whom it is not known to another node, or word it without")
  }

  static func lineMayVanish(
    _ name: String, at range: SourceRange, example: String, way: [String]
  ) -> Self {
    Self(
      code: .lineMayVanish, range: range,
      message:
        "this line is left out without a word where '\(name)' is not known: "
        + "'\(example)', on the way \(shownWay(way))",
      hint: "say so with 'if: known(\(name))', and give a line for 'not known(\(name))' if needed")
  }

  static func noDesk(_ script: Named, example: String, way: [String]) -> Self {
    Self(
      code: .noDesk, range: script.range,
      message:
        "the script '\(script.text)' may have no desk to call: where '\(example)', "
        + "on the way \(shownWay(way))",
      hint: "end its 'desk' with an 'otherwise' that says how to find the number")
  }

  static func tooManyCases(_ node: Named, limit: Int) -> Self {
    Self(
      code: .tooManyCases, severity: .warning, range: node.range,
      message:
        "more than \(limit) cases meet in node '\(node.text)'; from here on more is allowed "
        + "than can happen",
      hint: "split the dialog, or put part of it into a sub-dialog")
  }

  static func crossedLimits(_ ask: Named, example: String, way: [String]) -> Self {
    Self(
      code: .crossedLimits, range: ask.range,
      message:
        "no answer to '\(ask.text)' is within its limits where '\(example)', "
        + "on the way \(shownWay(way))",
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
