import DialogEngine
import Units

/// Every literal and figure that the expressions of a program hold, by type: where a condition can
/// turn, values next to these turn it.
struct ProgramFigures {
  private(set) var yen: Set<Int> = []
  private(set) var days: Set<Int> = []
  private(set) var counts: Set<Int> = []
  private(set) var rates: Set<AnnualRate> = []
  private(set) var dates: Set<CivilDate> = []
  /// Questions whose answers are looked at somewhere.
  private(set) var questions: Set<String> = []

  init(_ program: Program) {
    for dialog in program.dialogs {
      for binding in dialog.lets { add(binding.value) }
      for node in dialog.nodes {
        for binding in node.lets { add(binding.value) }
        for line in node.says { add(line) }
        switch node.next {
        case .branches(let branches): for branch in branches { add(branch.condition) }
        case .outcome(let outcome): for line in outcome.answer + outcome.steps { add(line) }
        case .goBack: break
        }
      }
    }
    for script in program.scripts.values {
      for binding in script.lets { add(binding.value) }
      for desk in script.desks { add(desk.condition) }
      for line in script.say + script.ask + script.haveReady { add(line) }
    }
  }

  private mutating func add(_ line: Line) {
    add(line.condition)
  }

  private mutating func add(_ expression: Expression?) {
    switch expression {
    case .literal(let value), .figure(_, let value): add(value)
    case .known(let inner), .not(let inner), .isOne(let inner, _), .has(let inner, _): add(inner)
    case .binary(_, let left, let right):
      add(left)
      add(right)
    case .inRange(let inner, let from, let through):
      add(inner)
      add(from)
      add(through)
    case .conditional(let condition, let yes, let no):
      add(condition)
      add(yes)
      add(no)
    case .call(_, let arguments): for argument in arguments { add(argument.value) }
    case .answer(let question): questions.insert(question)
    case .local, .today, .now, nil: break
    }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .yen(let value): yen.insert(value.amount)
    case .days(let value): days.insert(value)
    case .count(let value): counts.insert(value)
    case .rate(let value): rates.insert(value)
    case .date(let value): dates.insert(value)
    default: break
    }
  }
}
