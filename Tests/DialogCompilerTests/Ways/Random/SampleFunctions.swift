import DialogEngine
import Units

/// Functions for random programs. What they give means nothing.
struct SampleFunctions: FunctionHost {
  /// What `f.kind` gives for everything it knows: a function of the world, which may give any.
  var kind = Value.unknown

  let signatures: [FunctionSignature] = [
    FunctionSignature(
      "f.class", [.init("option", .choice("options"))], result: .choice("options"),
      classes: ["a", "b"], dependsOnNow: false, summary: ""),
    FunctionSignature(
      "f.kind", [.init("value", .text)], result: .choice("f.kind"), classes: ["a", "b"],
      summary: ""),
    FunctionSignature(
      "f.twice", [.init("days", .days)], result: .days, isTotal: true, summary: ""),
    FunctionSignature(
      "f.open", [.init("days", .days, acceptsUnknown: true)], result: .yesNo, summary: ""),
  ]

  func call(_ name: String, _ arguments: [String: Value], now: Moment) -> FunctionResult {
    switch (name, arguments["option"] ?? arguments["days"]) {
    case ("f.kind", _): FunctionResult(kind)
    case ("f.class", .option("a")): FunctionResult(.option("b"))
    case ("f.class", .option("b")): FunctionResult(.option("a"))
    case ("f.twice", .days(let days)): FunctionResult(.days(days * 2))
    case ("f.open", .days(let days)): days == 1 ? .unknown : FunctionResult(.yesNo(days > 0))
    case ("f.open", _): FunctionResult(.yesNo(true))
    default: .unknown
    }
  }
}
