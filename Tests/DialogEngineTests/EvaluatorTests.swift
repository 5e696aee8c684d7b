import DialogEngine
import Testing
import Units

private let yes = Expression.literal(.yesNo(true))
private let no = Expression.literal(.yesNo(false))
private let unknown = Expression.literal(.unknown)

private func evaluate(
  _ expression: Expression, lets: [Binding] = [], with answers: [(String, Value)] = []
) -> Value {
  Evaluator(answers: Answers(answers), now: noon, host: SampleHost(), bindings: lets)
    .value(expression)
}

@Suite struct LogicTests {
  /// Kleene's strong three-valued logic, written out.
  @Test(arguments: [
    (yes, yes, "yes", "yes"), (yes, no, "no", "yes"), (no, no, "no", "no"),
    (no, yes, "no", "yes"), (yes, unknown, "unknown", "yes"), (unknown, yes, "unknown", "yes"),
    (no, unknown, "no", "unknown"), (unknown, no, "no", "unknown"),
    (unknown, unknown, "unknown", "unknown"),
  ])
  func andOr(_ a: Expression, _ b: Expression, _ and: String, _ or: String) {
    #expect(name(evaluate(.binary(.and, a, b))) == and)
    #expect(name(evaluate(.binary(.or, a, b))) == or)
  }

  private func name(_ value: Value) -> String {
    switch value {
    case .yesNo(let flag): flag ? "yes" : "no"
    default: "unknown"
    }
  }

  @Test func unknownSpreadsThroughEverythingElse() {
    let zero = Expression.literal(.days(0))
    for expression: Expression in [
      .not(unknown), .binary(.equal, unknown, zero), .binary(.less, zero, unknown),
      .binary(.add, zero, unknown), .inRange(zero, from: zero, through: unknown),
      .isOne(unknown, of: ["a"]), .has(unknown, "a"),
      .conditional(if: unknown, then: zero, else: zero),
      .call("double", [.init(label: "amount", value: unknown)]), .call("nothing", []),
      .answer("nobody"), .local("nothing"),
    ] {
      #expect(evaluate(expression) == .unknown)
    }
    #expect(evaluate(.known(unknown)) == .yesNo(false))
    #expect(evaluate(.call("kind", [.init(label: "phone", value: unknown)])) == .option("missing"))
  }
}

@Suite struct ArithmeticTests {
  private func days(_ count: Int) -> Expression { .literal(.days(count)) }
  private func yen(_ amount: Int) -> Expression { .literal(.yen(Yen(amount))) }
  private func count(_ count: Int) -> Expression { .literal(.count(count)) }

  /// Counted on a calendar: 2028 is a leap year.
  @Test func datesAndDays() {
    let due = Expression.literal(day("2028-02-28"))
    #expect(evaluate(.binary(.add, due, days(2))) == day("2028-03-01"))
    #expect(evaluate(.binary(.subtract, .literal(day("2028-03-01")), due)) == .days(2))
    #expect(evaluate(.binary(.subtract, .today, days(20))) == day("2026-10-31"))
  }

  @Test func amountsAndCounts() {
    #expect(evaluate(.binary(.subtract, yen(5), yen(9))) == .yen(Yen(-4)))
    #expect(evaluate(.binary(.divide, yen(1_000), count(3))) == .yen(Yen(333)))
    #expect(evaluate(.binary(.multiply, days(7), count(2))) == .days(14))
    #expect(evaluate(.binary(.divide, count(7), count(2))) == .count(3))
    #expect(evaluate(.binary(.add, count(7), count(2))) == .count(9))
  }

  @Test func whatLeavesTheRangeIsUnknown() {
    #expect(evaluate(.binary(.divide, yen(1), count(0))) == .unknown)
    #expect(evaluate(.binary(.multiply, yen(Int.max), count(2))) == .unknown)
    #expect(evaluate(.binary(.multiply, yen(1), count(Int.min))) == .unknown)
    #expect(evaluate(.binary(.divide, yen(Int.min), count(-1))) == .unknown)
    #expect(evaluate(.binary(.subtract, yen(Int.min), yen(0))) == .unknown)
    #expect(evaluate(.binary(.add, .today, days(Int.min))) == .unknown)
    #expect(evaluate(.binary(.add, days(Int.max), days(1))) == .unknown)
    #expect(evaluate(.binary(.add, yen(1), days(1))) == .unknown)
  }

  @Test func rangesHoldAtBothEnds() {
    for (value, isIn) in [(0, false), (1, true), (2, true), (3, true), (4, false)] {
      #expect(
        evaluate(.inRange(days(value), from: days(1), through: days(3))) == .yesNo(isIn))
    }
  }

  @Test func optionsAreCompared() {
    let answers: [(String, Value)] = [("c", .option("a")), ("m", .options(["x", "y"]))]
    #expect(evaluate(.isOne(.answer("c"), of: ["b", "a"]), with: answers) == .yesNo(true))
    #expect(evaluate(.isOne(.answer("c"), of: ["b"]), with: answers) == .yesNo(false))
    #expect(evaluate(.has(.answer("m"), "y"), with: answers) == .yesNo(true))
    #expect(evaluate(.has(.answer("m"), "z"), with: answers) == .yesNo(false))
    #expect(
      evaluate(.binary(.notEqual, .answer("c"), .literal(.option("b"))), with: answers)
        == .yesNo(true))
  }
}

@Suite struct LetTests {
  /// Counts its calls, so that a test sees how often a `let` was computed.
  private final class Counter: @unchecked Sendable { var calls = 0 }

  private struct CountingHost: FunctionHost {
    let counter: Counter
    var signatures: [FunctionSignature] {
      [FunctionSignature("one", [], result: .count, summary: "")]
    }
    func call(_ name: String, _ arguments: [String: Value], now: Moment) -> FunctionResult {
      counter.calls += 1
      return FunctionResult(.count(1))
    }
  }

  /// Each let names the one before twice: without a memory that is 2 to the power of 60 calls.
  @Test func eachLetIsComputedOnce() {
    let counter = Counter()
    var lets = [Binding(name: "v0", type: .count, value: .call("one", []))]
    for index in 1...60 {
      let before = Expression.local("v\(index - 1)")
      lets.append(
        Binding(name: "v\(index)", type: .count, value: .binary(.subtract, before, before)))
    }
    let evaluator = Evaluator(
      answers: Answers(), now: noon, host: CountingHost(counter: counter), bindings: lets)
    #expect(evaluator.value(.local("v60")) == .count(0))
    #expect(counter.calls == 1)
  }

  @Test func aLetOfANodeUsesThoseOfItsDialog() {
    let lets = [
      Binding(name: "b", type: .yen, value: .binary(.add, .local("a"), .local("a"))),
      Binding(name: "a", type: .yen, value: .answer("x")),
    ]
    #expect(evaluate(.local("b"), lets: lets, with: [("x", .yen(Yen(4)))]) == .yen(Yen(8)))
    #expect(evaluate(.local("b"), lets: lets) == .unknown)
  }
}
