import DialogEngine
import Units

/// Makes well-typed expressions at random.
extension ProgramGenerator {
  /// What a `let` may stand for.
  enum LetKind: Equatable {
    case condition
    /// At most one number and a constant.
    case single(ValueType)
    /// At most the difference of two.
    case difference(ValueType)
    /// One of `a`, `b` and `c`.
    case option
  }

  mutating func bindings(_ count: Int, prefix: String) -> [Binding] {
    (0..<count).map { index in
      let name = "\(prefix)_\(index)"
      let (kind, type, value) = letValue()
      let binding = Binding(name: name, type: type, value: value)
      lets.append(binding)
      kinds[name] = kind
      return binding
    }
  }

  private mutating func letValue() -> (LetKind, ValueType, Expression) {
    let numbers = questions.map(\.type).filter { $0.isQuantity || $0 == .date }
    if !numbers.isEmpty, random.chance(60) {
      let type = random.pick(numbers)
      if random.chance(50) { return (.single(type), type, single(type, 1)) }
      return (.difference(type), type == .date ? .days : type, difference(type))
    }
    if questions.contains(where: { $0.type.isChoice }), random.chance(50) {
      return (.option, .choice("options"), option(1))
    }
    return (.condition, .yesNo, condition(1))
  }

  private mutating func local(_ kind: LetKind) -> Expression? {
    let fitting = lets.filter { kinds[$0.name] == kind }
    return fitting.isEmpty ? nil : .local(random.pick(fitting).name)
  }

  /// A reference of a sentence; its name says what it is.
  mutating func reference() -> Template.Part {
    var expression = Expression.answer(random.pick(questions).id)
    if !lets.isEmpty, random.chance(40) { expression = .local(random.pick(lets).name) }
    return .value(name: expression.shown, type: .text, expression)
  }

  // MARK: Conditions

  mutating func condition(_ depth: Int) -> Expression {
    guard depth > 0, random.chance(50) else { return test() }
    switch random.below(10) {
    case 0...2: return .not(condition(depth - 1))
    case 3...5: return .binary(.and, condition(depth - 1), condition(depth - 1))
    case 6...8: return .binary(.or, condition(depth - 1), condition(depth - 1))
    default:
      return .conditional(
        if: condition(depth - 1), then: condition(depth - 1), else: condition(depth - 1))
    }
  }

  private mutating func test() -> Expression {
    if random.chance(20) { return .known(knowable()) }
    if random.chance(15), let local = local(.condition) { return local }
    if random.chance(2) { return .literal(.yesNo(random.chance(50))) }
    if language == .whole, random.chance(10) {
      return .call("f.open", [.init(label: "days", value: anyNumber(.days, 1))])
    }
    if random.chance(10) { return kindTest() }
    let question = random.pick(questions)
    let answer = Expression.answer(question.id)
    switch question.type {
    case .yesNo:
      switch random.below(6) {
      case 0: return .binary(equality(), answer, .literal(.yesNo(random.chance(50))))
      case 1:
        let other = random.pick(questions.filter { $0.type == .yesNo })
        return .binary(equality(), answer, .answer(other.id))
      default: return answer
      }
    case .multi: return .has(answer, random.pick(question.options).id)
    case .choice: return choiceTest()
    default: return comparison(question.type)
    }
  }

  /// A function that may give any of its classes, or nothing.
  private mutating func kindTest() -> Expression {
    let argument = kindArgument ?? .answer(random.pick(questions).id)
    kindArgument = argument
    let call = Expression.call("f.kind", [.init(label: "value", value: argument)])
    switch random.below(4) {
    case 0: return .known(call)
    case 1: return .isOne(call, of: ["a", "b"])
    default: return .binary(equality(), call, .literal(.option(random.pick(["a", "b"]))))
    }
  }

  private mutating func knowable() -> Expression {
    if !lets.isEmpty, random.chance(50) { return .local(random.pick(lets).name) }
    if random.chance(10), questions.contains(where: { $0.type.isChoice }) { return option(1) }
    if random.chance(10) { return condition(1) }
    return .answer(random.pick(questions).id)
  }

  private mutating func equality() -> BinaryOperator { random.chance(60) ? .equal : .notEqual }

  private mutating func choiceTest() -> Expression {
    switch random.below(5) {
    case 0...2: return .binary(equality(), option(1), .literal(.option(random.pick(["a", "b"]))))
    case 3: return .isOne(option(1), of: random.chance(50) ? ["a", "c"] : ["a", "b"])
    default: return .binary(equality(), option(0), option(0))
    }
  }

  private mutating func option(_ depth: Int) -> Expression {
    if random.chance(20), let local = local(.option) { return local }
    if depth > 0, random.chance(15) {
      return .conditional(if: condition(depth - 1), then: option(0), else: option(0))
    }
    if depth > 0, random.chance(15) {
      return .call("f.class", [.init(label: "option", value: option(0))])
    }
    return .answer(random.pick(questions.filter { $0.type.isChoice }).id)
  }

  /// Conditions that share out all values of a question.
  mutating func cases(of question: Question) -> [Expression?] {
    let answer = Expression.answer(question.id)
    var cases: [Expression?]
    switch question.type {
    case .yesNo: cases = [answer, .not(answer)]
    case .choice:
      cases = question.options.map { .binary(.equal, answer, .literal(.option($0.id))) }
    case .multi:
      let first = Expression.has(answer, question.options[0].id)
      cases = [first, .not(first)]
    default:
      let other = random.chance(60) ? constant(question.type, 1) : single(question.type, 0)
      note(answer, other)
      let split = random.chance(50)
      cases =
        split
        ? [.binary(.less, answer, other), .binary(.greaterOrEqual, answer, other)]
        : [.binary(.lessOrEqual, answer, other), .binary(.greater, answer, other)]
    }
    if question.unknown != nil || random.chance(20) { cases.append(.not(.known(answer))) }
    return cases
  }

  // MARK: Numbers

  /// Remembers how large the constants of a comparison are.
  mutating func note(_ parts: Expression...) {
    reach = max(reach, parts.reduce(1) { $0 + size($1) })
  }

  private func size(_ expression: Expression) -> Int {
    switch expression {
    case .literal(.days(let number)), .literal(.count(let number)): number.magnitude.asInt
    case .literal(.yen(let yen)): yen.amount.magnitude.asInt
    case .binary(_, let a, let b): size(a) + size(b)
    case .conditional(_, let a, let b): max(size(a), size(b))
    case .local(let name): lets.first { $0.name == name }.map { size($0.value) } ?? 0
    default: 0
    }
  }

  private mutating func comparison(_ type: ValueType) -> Expression {
    let operators: [BinaryOperator] = [
      .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual,
    ]
    let op = random.pick(operators)
    if language == .whole, random.chance(50) {
      let (a, b) = (anyNumber(type, 2), anyNumber(type, 2))
      note(a, b)
      return .binary(op, a, b)
    }
    switch random.below(8) {
    case 0:
      let (inner, from) = (single(type, 1), random.chance(50) ? constant(type, 1) : single(type, 0))
      let through = random.chance(50) ? constant(type, 2) : single(type, 0)
      note(inner, from)
      note(inner, through)
      return .inRange(inner, from: from, through: through)
    case 1, 2:
      let (a, b) = (difference(type), Expression.literal(value(random.below(2), quantity(type))))
      note(a, b)
      return random.chance(70) ? .binary(op, a, b) : .binary(op, b, a)
    case 3, 4:
      let (a, b) = (single(type, 1), single(type, 0))
      note(a, b)
      return .binary(op, a, b)
    case 5 where type != .date:
      let (a, b) = (single(type, 0), constant(type, 3))
      note(a, b)
      return .binary(op, .binary(.multiply, a, .literal(.count(random.below(3)))), b)
    default:
      let (a, b) = (single(type, 1), constant(type, 2))
      note(a, b)
      return .binary(op, a, b)
    }
  }

  func quantity(_ type: ValueType) -> ValueType { type == .date ? .days : type }

  /// Near today for a date.
  mutating func constant(_ type: ValueType, _ most: Int) -> Expression {
    guard type == .date else { return .literal(value(random.below(most + 1), type)) }
    if random.chance(20) {
      usesFigure = true
      return .figure(id: "day", value: .date(Self.day))
    }
    usesToday = true
    return random.chance(60)
      ? .today : .binary(random.chance(50) ? .add : .subtract, .today, .literal(.days(1)))
  }

  /// One number, and a constant at most.
  mutating func single(_ type: ValueType, _ depth: Int) -> Expression {
    if random.chance(15), let local = local(.single(type)) { return local }
    if type == .date, random.chance(15) { return constant(.date, 1) }
    if depth > 0, random.chance(15) {
      return .conditional(
        if: condition(depth - 1), then: single(type, depth - 1), else: single(type, depth - 1))
    }
    let answer = Expression.answer(random.pick(questions.filter { $0.type == type }).id)
    return random.chance(12)
      ? .binary(random.chance(50) ? .add : .subtract, answer, .literal(value(1, quantity(type))))
      : answer
  }

  private mutating func difference(_ type: ValueType) -> Expression {
    if random.chance(30), let local = local(.difference(type)) { return local }
    if random.chance(15) {
      return .conditional(if: condition(0), then: difference(type), else: difference(type))
    }
    return .binary(.subtract, single(type, 0), single(type, 0))
  }

  /// Any calculation; a date and days make a date.
  private mutating func anyNumber(_ type: ValueType, _ depth: Int) -> Expression {
    let hasAnswer = questions.contains { $0.type == type }
    guard depth > 0, random.chance(60) else {
      return hasAnswer && random.chance(80) ? single(type, 0) : constant(type, 2)
    }
    let op: BinaryOperator = random.chance(50) ? .add : .subtract
    if type == .date { return .binary(op, anyNumber(.date, 0), anyNumber(.days, depth - 1)) }
    switch random.below(6) {
    case 0 where type == .days && questions.contains { $0.type == .date }:
      return .binary(.subtract, anyNumber(.date, depth - 1), anyNumber(.date, depth - 1))
    case 1:
      return .binary(
        random.chance(50) ? .multiply : .divide, anyNumber(type, depth - 1),
        anyNumber(.count, depth - 1))
    case 2 where type == .days:
      return .call("f.twice", [.init(label: "days", value: anyNumber(.days, depth - 1))])
    default: return .binary(op, anyNumber(type, depth - 1), anyNumber(type, depth - 1))
    }
  }
}

extension ValueType {
  fileprivate var isChoice: Bool {
    if case .choice = self { true } else { false }
  }
}

extension UInt {
  fileprivate var asInt: Int { Int(self) }
}
