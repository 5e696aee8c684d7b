import DialogEngine
import StrictYAML

/// What only a property under `must_hold` can ask: how a way went, and what stands at its end.
enum WayProperty: String, CaseIterable {
  /// A node lies on the way: `way.passes("cannot-pay/court")`.
  case passes = "way.passes"
  /// A question was asked on the way.
  case asks = "way.asks"
  /// The way ends in an outcome.
  case isOutcome = "outcome.is"
  /// The outcome has this script.
  case hasScript = "outcome.script"
  /// The script's desk is this number.
  case calls = "outcome.calls"
  /// A sentence of the outcome or of its script names this number, or its desk is it.
  case names = "outcome.names"
  /// The outcome itself cites a fact, whatever its script cites.
  case cites = "outcome.cites"
  /// Its script cites a fact.
  case scriptCites = "script.cites"
  /// A figure stands in the outcome's list.
  case shows = "outcome.shows"
  /// The outcome has any script, and so a call follows.
  case hasCall = "outcome.has_call"
  case hasDeadline = "outcome.has_deadline"

  var signature: FunctionSignature {
    switch self {
    case .calls, .names:
      FunctionSignature(
        rawValue, [.init("number", .number)], result: .yesNo, isTotal: true, summary: "")
    case .hasCall, .hasDeadline:
      FunctionSignature(rawValue, [], result: .yesNo, isTotal: true, summary: "")
    default:
      FunctionSignature(
        rawValue, [.init("id", .text)], result: .yesNo, isTotal: true, summary: "")
    }
  }
}

/// A property of all ways, its names and types checked.
struct Invariant {
  let id: Named
  let because: String
  let condition: Expression?
  let requirement: Expression
  let requirementRange: SourceRange
  /// The dialog that declares it: only ways that enter it are looked at. nil is every way.
  let dialog: String?

  /// Whether it asks which nodes and questions lie on the way.
  var asksForWay: Bool {
    var asks = false
    for expression in [condition, requirement].compactMap(\.self) {
      expression.visitCalls { name, _ in
        if name == WayProperty.passes.rawValue || name == WayProperty.asks.rawValue { asks = true }
      }
    }
    return asks
  }
}
