import DialogEngine

/// Comparisons and memberships as conditions over terms.
extension Symbolizer {
  func isOne(_ symbol: Symbol, _ options: [String]) -> Condition {
    switch symbol {
    case .option(let id): options.contains(id) ? .yes : .no
    case .options(let term): .isOne(term, table[term].mask(of: options))
    case .choose(let test, let a, let b): .choose(test, isOne(a, options), isOne(b, options))
    case .term(let term): opaqueCondition(requiring: [term])
    default: .unknown
    }
  }

  func has(_ symbol: Symbol, _ option: String) -> Condition {
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

  func opaqueCondition(requiring terms: [TermID]) -> Condition {
    let term = table.intern(
      .opaque(table.terms.count), type: .yesNo, domain: .options(["yes", "no"]), requires: terms)
    return .isOne(term, table[term].mask(of: ["yes"]))
  }

  func binary(
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

  func compare(_ op: BinaryOperator, _ a: Symbol, _ b: Symbol) -> Condition {
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

  func equality(_ a: Symbol, _ b: Symbol) -> Condition {
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

  func compare(_ op: BinaryOperator, _ a: LinearForm, _ b: LinearForm) -> Condition {
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
  func inRange(_ inner: Symbol, from: Symbol, through: Symbol) -> Condition {
    compare(.lessOrEqual, from, inner).and(compare(.lessOrEqual, inner, through))
      .where(.isKnown(from).and(.isKnown(through)))
  }

  func atMostZero(_ form: LinearForm?) -> Condition {
    guard let form else { return opaqueCondition(requiring: []) }
    return atMostZero(sum: form.sum, form.constant)
      .where(form.cancelledTerms.reduce(.yes) { $0.and(.known($1)) })
  }

  func atMostZero(sum: LinearForm, _ constant: Int) -> Condition {
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
}
