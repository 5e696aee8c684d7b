import DialogEngine
import Testing
import Units

/// Small random numbers from a seed (SplitMix64), so that a failure can be repeated.
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct RandomWalkTests {
  private static let questions = [
    question("due", .date), question("pay", .date), question("balance", .yen),
    question("days", .days), question("cause", .choice("cause"), options: ["a", "b"]),
    question("signs", .multi("signs"), options: ["x", "y", "none"], none: "none"),
    question("ok", .yesNo, isNeeded: true),
  ]

  private func anyValue(_ random: inout Random) -> Value {
    let extreme = [Int.min, Int.min + 1, -1, 0, 1, 61, 366_000, Int.max].randomElement(
      using: &random)!
    let values: [Value] = [
      .unknown, .yesNo(true), .yesNo(false), .yen(Yen(extreme)), .days(extreme), .count(extreme),
      .option("a"), .option("zz"), .options(["x", "none"]), .options(["y"]), .text("t"),
      .date(CivilDate(daysSinceEpoch: extreme / 2)), day("2026-11-25"), .phone("188"),
      .moment(noon), .number("desk"), .rate(AnnualRate(partsPerMillion: extreme)),
    ]
    return values.randomElement(using: &random)!
  }

  private func anyExpression(_ random: inout Random, depth: Int) -> Expression {
    let leaf = depth == 0 || Int.random(in: 0..<4, using: &random) == 0
    if leaf {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return .literal(anyValue(&random))
      case 1: return .today
      default: return .answer(Self.questions.randomElement(using: &random)!.id)
      }
    }
    func inner() -> Expression { anyExpression(&random, depth: depth - 1) }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return .not(inner())
    case 1: return .known(inner())
    case 2: return .inRange(inner(), from: inner(), through: inner())
    case 3: return .isOne(inner(), of: ["a"])
    case 4: return .has(inner(), "x")
    case 5: return .conditional(if: inner(), then: inner(), else: inner())
    case 6: return .call("double", [.init(label: "amount", value: inner())])
    default:
      let signs: [BinaryOperator] = [
        .add, .subtract, .multiply, .divide, .equal, .notEqual, .less, .greaterOrEqual, .and, .or,
      ]
      return .binary(signs.randomElement(using: &random)!, inner(), inner())
    }
  }

  /// Nodes lead only forward, as the compiler makes sure.
  private func anyProgram(_ random: inout Random) -> Program {
    let count = 8
    let nodes = (0..<count).map { index -> Node in
      let ask = Bool.random(using: &random) ? Self.questions.randomElement(using: &random)!.id : nil
      let shown = Template([value("v", .days, anyExpression(&random, depth: 2))])
      if index == count - 1 {
        return node("n\(index)", outcome("end", answer: [Line(template: shown)]))
      }
      let branches = (0..<2).map { _ in
        branch(
          anyExpression(&random, depth: 3), Int.random(in: index + 1..<count, using: &random))
      }
      let last = Bool.random(using: &random) ? [branch(nil, index + 1)] : []
      return node("n\(index)", says: [Line(template: shown)], ask: ask, .branches(branches + last))
    }
    return program([dialog("main", nodes)], Self.questions)
  }

  /// Of any answers at all, sound ones steer and the others are as good as none; nothing traps.
  @Test func anyAnswersToAnyProgramEndSomewhere() {
    var random = Random(state: 20_261_120)
    var seen: Set<String> = []
    for _ in 0..<3_000 {
      let sample = anyProgram(&random)
      var answers = Answers()
      for question in Self.questions {
        for _ in 0..<4 where answers[question.id].map({ !question.accepts($0) }) ?? true {
          answers.set(anyValue(&random), for: question.id)
        }
      }
      let walk = sample.walk(answers)
      seen.insert(walk.place)
      // Answers that were not on the path steer nothing.
      var onPath = Answers()
      for answer in answers.all
      where walk.answered.contains(answer.question) || isNamed(answer.question, in: sample) {
        onPath.set(answer.value, for: answer.question)
      }
      #expect(sample.walk(onPath) == walk)
    }
    #expect(seen.isSuperset(of: ["end", "gap"]))
    #expect(seen.contains { $0.hasPrefix("?") })
  }

  private func isNamed(_ question: String, in program: Program) -> Bool {
    "\(program.dialogs)".contains("answer(\"\(question)\")")
  }
}
