import DialogCompiler
import StrictYAML
import TextForms

/// The results of tests as an author reads them, and as data.
public struct TestReport {
  private let results: [DialogTestResult]

  public init(_ results: [DialogTestResult]) { self.results = results }

  public var failed: Int { results.count { !$0.passed } }

  /// `61 passed, 2 failed`
  public var summary: String { "\(results.count - failed) passed, \(failed) failed" }

  /// The failures, each with what differs and the way it went; empty when all passed.
  public var text: String {
    results.filter { !$0.passed }.map(Self.text).joined(separator: "\n")
  }

  private static func text(_ result: DialogTestResult) -> String {
    let range = result.test.range
    var lines = ["failed: \(result.test.name)  \(printable(range.file)):\(range.line)"]
    for difference in result.differences {
      lines.append("  \(difference.what)")
      lines.append("    expected  \(printable(difference.expected))")
      lines.append("    found     \(printable(difference.found))")
    }
    if !result.path.isEmpty {
      lines.append("  the way it went")
      lines += result.path.map { "    \(text($0))" }
    }
    if let parting = result.parting, case .outcome(let goal) = result.test.expected.end {
      lines.append("  it left the ways to \(goal) here")
      lines.append("    \(text(parting))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  static func text(_ step: PathStep) -> String {
    let place = "\(printable(step.file)):\(step.branchLine ?? step.line)"
    guard let branch = step.branch, step.branchCount > 1 else { return "\(place)  \(step.id)" }
    return "\(place)  \(step.id)  branch \(branch + 1) of \(step.branchCount)"
  }

  /// One object: how many passed and failed, and each test with what differs and its way.
  public var json: JSONValue {
    .object([
      "passed": .int(results.count - failed), "failed": .int(failed),
      "tests": .array(results.map(Self.json)),
    ])
  }

  private static func json(_ result: DialogTestResult) -> JSONValue {
    .object([
      "name": .string(result.test.name), "file": .string(result.test.range.file),
      "line": .int(result.test.range.line), "passed": .bool(result.passed),
      "outcome": .optional(result.outcome),
      "differences": .array(
        result.differences.map {
          .object([
            "what": .string($0.what), "expected": .string($0.expected), "found": .string($0.found),
          ])
        }),
      "path": .array(result.path.map(json)),
      "parting": result.parting.map(json) ?? .null,
    ])
  }

  private static func json(_ step: PathStep) -> JSONValue {
    .object([
      "dialog": .string(step.dialog), "node": .string(step.node), "file": .string(step.file),
      "line": .int(step.line), "branch": step.branch.map { .int($0 + 1) } ?? .null,
      "branch_line": step.branchLine.map(JSONValue.int) ?? .null,
    ])
  }
}
