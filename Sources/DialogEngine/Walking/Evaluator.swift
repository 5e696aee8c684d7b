public import Units

/// Computes expressions over the answers of a session.
///
/// Unknown spreads: what needs an unknown value is unknown, except where logic decides anyway
/// (`false and x` is false, `true or x` is true). Arithmetic that leaves the range is unknown.
public struct Evaluator {
  let answers: Answers
  let now: Moment
  let host: any FunctionHost
  /// The `let`s in scope, by name.
  private let bindings: [String: Expression]
  private let memo = Memo()
  /// The given answers that were looked at, shared by all evaluators of one walk.
  let reads: Reads

  /// Questions whose answer was looked at, in the order of the first look.
  final class Reads {
    private(set) var questions: [String] = []

    /// Figures that were needed and do not hold now.
    private(set) var lapsedFigures: [String] = []

    func add(_ question: String) {
      if !questions.contains(question) { questions.append(question) }
    }

    func add(lapsed figures: [String]) {
      for id in figures where !lapsedFigures.contains(id) { lapsedFigures.append(id) }
    }
  }

  /// The `let`s that were needed so far: each is computed once, however often it is named.
  private final class Memo {
    var results: [String: FunctionResult] = [:]
  }

  /// - Parameter bindings: the `let`s of the dialog and of the node; they may use one another, but
  ///   not in a circle.
  public init(
    answers: Answers, now: Moment, host: any FunctionHost, bindings: [Binding]
  ) {
    self.init(answers: answers, now: now, host: host, bindings: bindings, reads: Reads())
  }

  init(
    answers: Answers, now: Moment, host: any FunctionHost, bindings: [Binding], reads: Reads
  ) {
    self.reads = reads
    self.answers = answers
    self.now = now
    self.host = host
    self.bindings = Dictionary(bindings.map { ($0.name, $0.value) }) { _, last in last }
  }

  /// An evaluator of the same answers with other `let`s in scope.
  func scoped(to bindings: [Binding]) -> Evaluator {
    Evaluator(answers: answers, now: now, host: host, bindings: bindings, reads: reads)
  }

  /// The value of an expression alone.
  public func value(_ expression: Expression) -> Value { result(expression).value }

  /// Whether a condition surely holds; `nil` is no condition.
  public func holds(_ condition: Expression?) -> Bool {
    guard let condition else { return true }
    return value(condition) == .yesNo(true)
  }

  /// The value of an expression with its derivation and the facts it rests on.
  public func result(_ expression: Expression) -> FunctionResult {
    switch expression {
    case .literal(let value): FunctionResult(value)
    case .answer(let id): answer(id)
    case .local(let name): local(name)
    case .figure(let id, let value): figure(id, value)
    case .today: FunctionResult(.date(now.date))
    case .now: FunctionResult(.moment(now))
    case .known(let inner): FunctionResult(.yesNo(value(inner).isKnown))
    case .not(let inner): FunctionResult(negated(value(inner)))
    case .binary(let op, let left, let right):
      switch op {
      case .add, .subtract, .multiply, .divide: arithmetic(op, result(left), result(right))
      default: FunctionResult(comparison(op, left, right))
      }
    case .inRange(let inner, let from, let through):
      FunctionResult(isInRange(value(inner), value(from), value(through)))
    case .isOne(let inner, let options): FunctionResult(isOne(value(inner), of: options))
    case .has(let inner, let option):
      if case .options(let chosen) = value(inner) {
        FunctionResult(.yesNo(chosen.contains(option)))
      } else {
        .unknown
      }
    case .conditional(let condition, let yes, let no):
      switch value(condition) {
      case .yesNo(true): result(yes)
      case .yesNo(false): result(no)
      default: .unknown
      }
    case .call(let name, let arguments): call(name, arguments)
    }
  }

  /// A sourced figure as it counts now.
  func figure(_ id: String, _ value: Value) -> FunctionResult {
    let result = host.figure(id, value, now: now)
    reads.add(lapsed: result.lapsedFigures)
    return result
  }

  private func answer(_ id: String) -> FunctionResult {
    guard let value = answers[id] else { return .unknown }
    reads.add(id)
    return FunctionResult(value)
  }

  private func local(_ name: String) -> FunctionResult {
    if let result = memo.results[name] { return result }
    let result = bindings[name].map(result) ?? .unknown
    memo.results[name] = result
    return result
  }

  private func call(_ name: String, _ arguments: [Expression.Argument]) -> FunctionResult {
    guard let signature = host.signatures.first(where: { $0.name == name }) else { return .unknown }
    var values: [String: Value] = [:]
    var parts: [FunctionResult] = []
    for argument in arguments {
      let given = result(argument.value)
      let parameter = signature.parameters.first { $0.label == argument.label }
      guard given.value.isKnown || parameter?.acceptsUnknown == true else { return .unknown }
      values[argument.label] = given.value
      parts.append(given)
    }
    let result = host.call(name, values, now: now)
    reads.add(lapsed: result.lapsedFigures)
    return result.resting(on: parts)
  }

  private func arithmetic(
    _ sign: BinaryOperator, _ left: FunctionResult, _ right: FunctionResult
  ) -> FunctionResult {
    let value = Self.arithmetic(sign, left.value, right.value)
    guard value.isKnown else { return .unknown }
    return FunctionResult(value, derivation: host.derivation(of: sign, left.value, right.value))
      .resting(on: [left, right])
  }

  private func negated(_ value: Value) -> Value {
    if case .yesNo(let flag) = value { .yesNo(!flag) } else { .unknown }
  }

  private func isOne(_ value: Value, of options: [String]) -> Value {
    if case .option(let id) = value { .yesNo(options.contains(id)) } else { .unknown }
  }

  private func isInRange(_ value: Value, _ from: Value, _ through: Value) -> Value {
    guard let low = Self.order(from, value), let high = Self.order(value, through) else {
      return .unknown
    }
    return .yesNo(low <= 0 && high <= 0)
  }

  private func comparison(
    _ op: BinaryOperator, _ left: Expression, _ right: Expression
  ) -> Value {
    switch op {
    case .and, .or:
      let decisive = Value.yesNo(op == .or)
      let a = value(left)
      if a == decisive { return decisive }
      let b = value(right)
      if b == decisive { return decisive }
      return a.isKnown && b.isKnown ? .yesNo(op == .and) : .unknown
    case .equal, .notEqual:
      let (a, b) = (value(left), value(right))
      guard a.isKnown, b.isKnown else { return .unknown }
      return .yesNo((a == b) == (op == .equal))
    default:
      guard let order = Self.order(value(left), value(right)) else { return .unknown }
      return .yesNo(Self.compares(order, op))
    }
  }

  private static func compares(_ order: Int, _ op: BinaryOperator) -> Bool {
    switch op {
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    default: order >= 0
    }
  }

  /// Negative, zero or positive as `a` is less than, equal to or greater than `b`; `nil` where they
  /// have no order.
  static func order(_ a: Value, _ b: Value) -> Int? {
    func compare<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : (a == b ? 0 : 1) }
    return switch (a, b) {
    case (.yen(let a), .yen(let b)): compare(a, b)
    case (.rate(let a), .rate(let b)): compare(a, b)
    case (.count(let a), .count(let b)): compare(a, b)
    case (.days(let a), .days(let b)): compare(a, b)
    case (.date(let a), .date(let b)): compare(a, b)
    case (.time(let a), .time(let b)): compare(a, b)
    case (.moment(let a), .moment(let b)): compare(a, b)
    default: nil
    }
  }

  private static let bound = Value.mostDays

  package static func arithmetic(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Value {
    switch (op, a, b) {
    case (.subtract, .date(let a), .date(let b)): .days(a - b)
    case (.add, .date(let a), .days(let b)) where b.magnitude <= bound: .date(a + b)
    case (.subtract, .date(let a), .days(let b)) where b.magnitude <= bound: .date(a - b)
    case (_, .days(let a), .days(let b)):
      integer(op, a, b, within: bound).map(Value.days) ?? .unknown
    case (_, .days(let a), .count(let b)):
      scaled(op, a, b, within: bound).map(Value.days) ?? .unknown
    case (_, .count(let a), .count(let b)):
      (integer(op, a, b, within: bound) ?? scaled(op, a, b, within: bound)).map(Value.count)
        ?? .unknown
    case (_, .yen(let a), .yen(let b)):
      integer(op, a.amount, b.amount, within: Yen.largest.amount).map { .yen(Yen($0)) } ?? .unknown
    case (_, .yen(let a), .count(let b)):
      scaled(op, a.amount, b, within: Yen.largest.amount).map { .yen(Yen($0)) } ?? .unknown
    default: .unknown
    }
  }

  private static func integer(_ op: BinaryOperator, _ a: Int, _ b: Int, within bound: Int) -> Int? {
    let (value, overflow) =
      switch op {
      case .add: a.addingReportingOverflow(b)
      case .subtract: a.subtractingReportingOverflow(b)
      default: (0, true)
      }
    return overflow || value.magnitude > bound ? nil : value
  }

  private static func scaled(_ op: BinaryOperator, _ a: Int, _ b: Int, within bound: Int) -> Int? {
    let (value, overflow) =
      switch op {
      case .multiply: a.multipliedReportingOverflow(by: b)
      // Division drops the fraction toward zero, as Int's does.
      case .divide: a.dividedReportingOverflow(by: b)
      default: (0, true)
      }
    return overflow || value.magnitude > bound ? nil : value
  }
}

extension FunctionResult {
  /// The same result with where its inputs are from: a lender's rate, a legal cap and the like are
  /// part of how it came about.
  fileprivate func resting(on inputs: [FunctionResult]) -> FunctionResult {
    var result = self
    let facts = inputs.flatMap { ($0.derivation?.ruleFactIDs ?? []) + $0.cites }
    result.cites = (facts + cites).removingRepeats()
    result.derivation = derivation?.resting(
      onFacts: facts, parts: inputs.compactMap(\.derivation).removingRepeats())
    return result
  }
}

extension Array where Element: Hashable {
  /// The elements without those that came before.
  package func removingRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
