import DialogEngine
import Units

/// Calculations and calls of functions as symbols.
extension Symbolizer {
  static func areFew(_ a: Symbol, _ b: Symbol) -> Bool {
    guard let first = a.leaves(atMost: mostCases), let second = b.leaves(atMost: mostCases) else {
      return false
    }
    return first * second <= mostCases
  }

  func arithmetic(_ op: BinaryOperator, _ a: Symbol, _ b: Symbol) -> Symbol {
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

  func call(_ name: String, _ arguments: [(label: String, value: Symbol)]) -> Symbol {
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
  func call(
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

  func isConstant(_ signature: FunctionSignature) -> Bool {
    host != nil && !signature.dependsOnNow
  }

  func flatCall(
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
  func constantResult(
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

  func opaqueResult(_ signature: FunctionSignature) -> TermID {
    table.intern(
      .opaque(table.terms.count), type: signature.result,
      domain: TermTable.domain(of: signature.result, options: signature.classes))
  }

  func argument(_ symbol: Symbol) -> Term.Argument? {
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
