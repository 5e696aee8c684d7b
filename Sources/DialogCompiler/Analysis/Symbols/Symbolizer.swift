import DialogEngine
import Units

/// Turns expressions of the engine into symbols and conditions over terms.
///
/// `let`s are put in place of their names. What the analysis does not look into (products of two
/// answers, choices among too many cases) becomes a term of its own, of which nothing is assumed.
final class Symbolizer {
  /// More cases than this are not told apart within one expression.
  static let mostCases = 64

  /// For functions whose results never change.
  private static let anyMoment = Moment(secondsSinceEpoch: 0)

  let table: TermTable
  let program: [String: Question]
  private let signatures: [String: FunctionSignature]
  private let host: (any FunctionHost)?

  init(
    table: TermTable, questions: [String: Question], signatures: [FunctionSignature],
    host: (any FunctionHost)?
  ) {
    self.table = table
    program = questions
    self.signatures = Dictionary(signatures.map { ($0.name, $0) }) { first, _ in first }
    self.host = host
  }

  /// The `let`s of a place; each is turned once.
  final class Scope {
    fileprivate let bindings: [String: Expression]
    fileprivate var symbols: [String: Symbol] = [:]

    init(_ bindings: [Binding]) {
      self.bindings = Dictionary(bindings.map { ($0.name, $0.value) }) { _, last in last }
    }

    func expression(_ name: String) -> Expression? { bindings[name] }
  }

  func condition(_ expression: Expression, _ scope: Scope) -> Condition {
    condition(symbol(expression, scope))
  }

  private func condition(_ symbol: Symbol) -> Condition {
    switch symbol {
    case .condition(let condition): condition
    case .literal(.yesNo(let flag)): flag ? .yes : .no
    case .choose(let test, let a, let b): .choose(test, condition(a), condition(b))
    case .options(let term): .isOne(term, table[term].mask(of: ["yes"]))
    default: .unknown
    }
  }

  func symbol(_ expression: Expression, _ scope: Scope) -> Symbol {
    switch expression {
    case .literal(let value), .figure(_, let value): literal(value)
    case .answer(let id): answer(id)
    case .local(let name): local(name, scope)
    case .today: .number(LinearForm(table.clock(.today)))
    case .now: .number(LinearForm(table.clock(.now)))
    case .known(let inner): .condition(.isKnown(symbol(inner, scope)))
    case .not(let inner): .condition(.not(condition(inner, scope)))
    case .binary(let op, let left, let right): binary(op, left, right, scope)
    case .inRange(let inner, let from, let through):
      .condition(
        inRange(symbol(inner, scope), from: symbol(from, scope), through: symbol(through, scope)))
    case .isOne(let inner, let options): .condition(isOne(symbol(inner, scope), options))
    case .has(let inner, let option): .condition(has(symbol(inner, scope), option))
    case .conditional(let test, let yes, let no):
      .choose(condition(test, scope), symbol(yes, scope), symbol(no, scope))
    case .call(let name, let arguments):
      call(name, arguments.map { ($0.label, symbol($0.value, scope)) })
    }
  }

  // MARK: Values

  private func literal(_ value: Value) -> Symbol {
    switch value {
    case .unknown: .unknown
    case .option(let id): .option(id)
    case .yesNo(let flag): .condition(flag ? .yes : .no)
    default: value.integer.map { .number(LinearForm(constant: $0)) } ?? .literal(value)
    }
  }

  private func local(_ name: String, _ scope: Scope) -> Symbol {
    if let known = scope.symbols[name] { return known }
    let symbol = scope.bindings[name].map { self.symbol($0, scope) } ?? .unknown
    scope.symbols[name] = symbol
    return symbol
  }

  private func answer(_ id: String) -> Symbol { symbol(of: answerTerm(id)) }

  /// The term of a question's answer.
  func answerTerm(_ id: String) -> TermID {
    if let known = table.find(.answer(id)) { return known }
    guard let question = program[id] else { return table.opaque(.text) }
    var domain = TermTable.domain(of: question.type, options: question.options.map(\.id))
    if case .number = domain {
      // An amount or a count is never negative; limits that stay the same hold at all times.
      let least = question.type.isQuantity ? 0 : nil
      domain = .number(
        lower: [least, question.constantMinimum?.integer].compactMap(\.self).max(),
        upper: question.constantMaximum?.integer)
    }
    return table.intern(.answer(id), type: question.type, domain: domain)
  }

  func symbol(of term: TermID) -> Symbol {
    switch table[term].domain {
    case .options where table[term].type == .yesNo:
      .condition(.isOne(term, table[term].mask(of: ["yes"])))
    case .options: .options(term)
    case .number: .number(LinearForm(term))
    case .plain: .term(term)
    }
  }

  // MARK: Conditions

  private func isOne(_ symbol: Symbol, _ options: [String]) -> Condition {
    switch symbol {
    case .option(let id): options.contains(id) ? .yes : .no
    case .options(let term): .isOne(term, table[term].mask(of: options))
    case .choose(let test, let a, let b): .choose(test, isOne(a, options), isOne(b, options))
    case .term(let term): opaqueCondition(requiring: [term])
    default: .unknown
    }
  }

  private func has(_ symbol: Symbol, _ option: String) -> Condition {
    switch symbol {
    case .term(let term):
      // Every option has its term from the start, so that the excluding one is known.
      guard let id = table[term].question, let question = program[id] else {
        return opaqueCondition(requiring: [term])
      }
      for other in question.options {
        _ = table.choice(of: term, option: other.id, isNone: other.id == question.noneOption)
      }
      let choice = table.choice(of: term, option: option, isNone: option == question.noneOption)
      return .isOne(choice, table[choice].mask(of: ["yes"]))
    case .choose(let test, let a, let b): return .choose(test, has(a, option), has(b, option))
    case .literal(.options(let chosen)): return chosen.contains(option) ? .yes : .no
    default: return .unknown
    }
  }

  private func opaqueCondition(requiring terms: [TermID]) -> Condition {
    let term = table.intern(
      .opaque(table.terms.count), type: .yesNo, domain: .options(["yes", "no"]), requires: terms)
    return .isOne(term, table[term].mask(of: ["yes"]))
  }

  private func binary(
    _ op: BinaryOperator, _ left: Expression, _ right: Expression, _ scope: Scope
  ) -> Symbol {
    switch op {
    case .and: .condition(condition(left, scope).and(condition(right, scope)))
    case .or: .condition(condition(left, scope).or(condition(right, scope)))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      .condition(compare(op, symbol(left, scope), symbol(right, scope)))
    case .add, .subtract, .multiply, .divide:
      arithmetic(op, symbol(left, scope), symbol(right, scope))
    }
  }

  private func compare(_ op: BinaryOperator, _ a: Symbol, _ b: Symbol) -> Condition {
    guard Self.areFew(a, b) else { return opaqueCondition(requiring: []) }
    if case .choose(let test, let first, let second) = a {
      return .choose(test, compare(op, first, b), compare(op, second, b))
    }
    if case .choose(let test, let first, let second) = b {
      return .choose(test, compare(op, a, first), compare(op, a, second))
    }
    switch (a, b) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.number(let a), .number(let b)): return compare(op, a, b)
    default:
      let equal = equality(a, b)
      return op == .notEqual ? .not(equal) : equal
    }
  }

  private func equality(_ a: Symbol, _ b: Symbol) -> Condition {
    switch (a, b) {
    case (.option(let a), .option(let b)): return a == b ? .yes : .no
    case (.options(let term), .option(let id)), (.option(let id), .options(let term)):
      return .isOne(term, table[term].mask(of: [id]))
    case (.options(let a), .options(let b)):
      if a == b { return .isOne(a, table[a].knownMask) }
      guard case .options(let ids) = table[a].domain, ids.count <= 16 else { break }
      // Either may have options that the other lacks: both have to be known for a no.
      return ids.reduce(Condition.no) { all, id in
        all.or(
          Condition.isOne(a, table[a].mask(of: [id])).and(.isOne(b, table[b].mask(of: [id]))))
      }
      .where(.and(.known(a), .known(b)))
    case (.condition(let a), .condition(let b)):
      return .choose(a, b, .not(b))
    case (.literal(let a), .literal(let b)): return a == b ? .yes : .no
    default: break
    }
    guard let first = argument(a), let second = argument(b) else { return .unknown }
    let term = table.intern(
      .arithmetic(.equal, first, second), type: .yesNo, domain: .options(["yes", "no"]),
      requires: first.terms + second.terms, isTotal: true)
    return .isOne(term, table[term].mask(of: ["yes"]))
  }

  private func compare(_ op: BinaryOperator, _ a: LinearForm, _ b: LinearForm) -> Condition {
    switch op {
    case .lessOrEqual: atMostZero(a.adding(b, times: -1))
    case .less: atMostZero(a.adding(b, times: -1)?.plus(1))
    case .greaterOrEqual: atMostZero(b.adding(a, times: -1))
    case .greater: atMostZero(b.adding(a, times: -1)?.plus(1))
    case .notEqual: .not(compare(.equal, a, b))
    default: compare(.lessOrEqual, a, b).and(compare(.greaterOrEqual, a, b))
    }
  }

  /// Unlike `and`, unknown where any of the three is, whatever the others say.
  private func inRange(_ inner: Symbol, from: Symbol, through: Symbol) -> Condition {
    compare(.lessOrEqual, from, inner).and(compare(.lessOrEqual, inner, through))
      .where(.isKnown(from).and(.isKnown(through)))
  }

  private func atMostZero(_ form: LinearForm?) -> Condition {
    guard let form else { return opaqueCondition(requiring: []) }
    return atMostZero(sum: form.sum, form.constant)
      .where(form.cancelledTerms.reduce(.yes) { $0.and(.known($1)) })
  }

  private func atMostZero(sum: LinearForm, _ constant: Int) -> Condition {
    let parts = sum.parts
    if parts.isEmpty { return constant <= 0 ? .yes : .no }
    guard constant != .min else { return opaqueCondition(requiring: sum.terms) }
    if parts.count == 1 {
      // k·x <= -c: the quotient is rounded to the side that keeps the whole numbers that fit.
      let factor = parts[0].factor
      return factor > 0
        ? .bound(
          Bound(upper: parts[0].term, lower: nil, limit: (-constant).flooredQuotient(factor)))
        : factor == .min
          ? opaqueCondition(requiring: sum.terms)
          : .bound(
            Bound(
              upper: nil, lower: parts[0].term, limit: (-constant).flooredQuotient(-factor)))
    }
    if parts.count == 2, parts[0].factor == 1, parts[1].factor == -1 {
      return .bound(Bound(upper: parts[0].term, lower: parts[1].term, limit: -constant))
    }
    if parts.count == 2, parts[0].factor == -1, parts[1].factor == 1 {
      return .bound(Bound(upper: parts[1].term, lower: parts[0].term, limit: -constant))
    }
    // A longer sum is a term of its own; the same sum with the other sign is the same term.
    let isNegated = parts[0].factor < 0
    guard let sum = isNegated ? sum.scaled(by: -1) : sum else {
      return opaqueCondition(requiring: sum.terms)
    }
    let term = table.intern(
      .sum(sum), type: .count, domain: .number(lower: nil, upper: nil), requires: sum.terms,
      isTotal: true)
    return .bound(
      Bound(
        upper: isNegated ? nil : term, lower: isNegated ? term : nil, limit: -constant))
  }

  // MARK: Arithmetic

  private static func areFew(_ a: Symbol, _ b: Symbol) -> Bool {
    guard let first = a.leaves(atMost: mostCases), let second = b.leaves(atMost: mostCases) else {
      return false
    }
    return first * second <= mostCases
  }

  private func arithmetic(_ op: BinaryOperator, _ a: Symbol, _ b: Symbol) -> Symbol {
    guard Self.areFew(a, b) else { return .number(LinearForm(table.opaque(.count))) }
    if case .choose(let test, let first, let second) = a {
      return .choose(test, arithmetic(op, first, b), arithmetic(op, second, b))
    }
    if case .choose(let test, let first, let second) = b {
      return .choose(test, arithmetic(op, a, first), arithmetic(op, a, second))
    }
    guard case .number(let left) = a, case .number(let right) = b else { return .unknown }
    let sum: LinearForm? =
      switch op {
      case .add: left.adding(right)
      case .subtract: left.adding(right, times: -1)
      // The constant side adds nothing but its terms, which have to be known.
      case .multiply where right.isConstant:
        left.scaled(by: right.constant)?.adding(right, times: 0)
      case .multiply where left.isConstant:
        right.scaled(by: left.constant)?.adding(left, times: 0)
      case .divide where left.isConstant && right.isConstant && right.constant != 0:
        left.constant == .min
          ? nil
          : LinearForm(constant: left.constant / right.constant)
            .adding(left, times: 0)?.adding(right, times: 0)
      default: nil
      }
    if let sum { return .number(sum) }
    let divisor = op == .divide && !(right.isConstant && right.constant != 0)
    let term = table.intern(
      .arithmetic(op, .integer(left), .integer(right)), type: .count,
      domain: .number(lower: nil, upper: nil), requires: left.terms + right.terms,
      isTotal: !divisor)
    return .number(LinearForm(term))
  }

  // MARK: Calls

  private func call(_ name: String, _ arguments: [(label: String, value: Symbol)]) -> Symbol {
    guard let signature = signatures[name] else { return .unknown }
    var cases = 1
    for argument in arguments {
      guard let leaves = argument.value.leaves(atMost: Self.mostCases) else {
        cases = Self.mostCases + 1
        break
      }
      cases *= leaves
      if cases > Self.mostCases { break }
    }
    guard cases <= Self.mostCases else { return symbol(of: opaqueResult(signature)) }
    return call(signature, arguments, from: 0)
  }

  /// Takes the choices out of the arguments, from one on.
  private func call(
    _ signature: FunctionSignature, _ arguments: [(label: String, value: Symbol)], from start: Int
  ) -> Symbol {
    for place in start..<arguments.count {
      let (label, value) = arguments[place]
      func with(_ value: Symbol) -> Symbol {
        var changed = arguments
        changed[place].value = value
        return call(signature, changed, from: place)
      }
      let takesUnknown =
        signature.parameters.first { $0.label == label }?.acceptsUnknown == true
      switch value {
      case .choose(let test, let a, let b) where !takesUnknown:
        return .choose(test, with(a), with(b))
      case .choose(let test, let a, let b):
        return .choose(
          .surely(test), with(a), .choose(.surely(.not(test)), with(b), with(.unknown)))
      case .options(let term) where isConstant(signature) && !takesUnknown:
        // The function can be asked now: each option has its result.
        guard case .options(let ids) = table[term].domain, ids.count <= 16 else { continue }
        return ids.reversed().reduce(Symbol.unknown) { rest, id in
          .choose(.isOne(term, table[term].mask(of: [id])), with(.option(id)), rest)
        }
      case .condition(let condition) where !condition.isConstant:
        return .choose(condition, with(.condition(.yes)), with(.condition(.no)))
      default: continue
      }
    }
    return flatCall(signature, arguments)
  }

  private func isConstant(_ signature: FunctionSignature) -> Bool {
    host != nil && !signature.dependsOnNow
  }

  private func flatCall(
    _ signature: FunctionSignature, _ arguments: [(label: String, value: Symbol)]
  ) -> Symbol {
    var keys: [Term.Argument] = []
    var requires: [TermID] = []
    for parameter in signature.parameters {
      let given = arguments.first { $0.label == parameter.label }
      guard let given, let key = argument(given.value) else {
        guard given == nil || parameter.acceptsUnknown else { return .unknown }
        keys.append(.unknown)
        continue
      }
      keys.append(key)
      if !parameter.acceptsUnknown { requires += key.terms }
    }
    if let result = constantResult(signature, keys) { return result }
    let term = table.intern(
      .call(signature.name, keys), type: signature.result,
      domain: TermTable.domain(of: signature.result, options: signature.classes),
      requires: requires, isTotal: signature.isTotal)
    return symbol(of: term)
  }

  /// The result of a call whose arguments are all written down, where it is the same at any time.
  private func constantResult(
    _ signature: FunctionSignature, _ keys: [Term.Argument]
  ) -> Symbol? {
    guard isConstant(signature), let host else { return nil }
    var values: [String: Value] = [:]
    for (parameter, key) in zip(signature.parameters, keys) {
      switch key {
      case .literal(let value): values[parameter.label] = value
      case .integer(let form) where form.parts.isEmpty:
        guard let value = Value(integer: form.constant, type: parameter.type) else { return nil }
        values[parameter.label] = value
      case .unknown where parameter.isOptional: break
      case .unknown, .integer, .term: return nil
      }
    }
    return literal(host.call(signature.name, values, now: Self.anyMoment).value)
  }

  private func opaqueResult(_ signature: FunctionSignature) -> TermID {
    table.intern(
      .opaque(table.terms.count), type: signature.result,
      domain: TermTable.domain(of: signature.result, options: signature.classes))
  }

  private func argument(_ symbol: Symbol) -> Term.Argument? {
    switch symbol {
    case .unknown, .choose: nil
    case .number(let form): .integer(form)
    case .option(let id): .literal(.option(id))
    case .options(let term), .term(let term): .term(term)
    case .literal(let value): .literal(value)
    case .condition(.constant(let truth)):
      truth == .unknown ? nil : .literal(.yesNo(truth == .yes))
    case .condition: .term(table.opaque(.yesNo))
    }
  }
}

extension Term.Argument {
  var terms: [TermID] {
    switch self {
    case .unknown, .literal: []
    case .integer(let form): form.terms
    case .term(let term): [term]
    }
  }
}

extension Condition {
  var isConstant: Bool {
    if case .constant = self { true } else { false }
  }
}

extension Int {
  /// The quotient rounded down.
  func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
