import DialogEngine

/// A question that has to be answered where a place looks at it, unless a `known` keeps it away.
struct Obligation {
  let question: TermID
  /// Where this cannot hold, the answer makes no difference.
  let guardCondition: Condition
}

/// Finds what an expression needs to be answered.
///
/// A `known(x)` asks for nothing. In `a and b`, `a` is only looked at where `b` is not no; in `a or b`
/// only where `b` is not yes; a side of `if … then … else` only on its side.
struct ObligationFinder {
  /// More in one place are not told apart by their guards.
  private static let most = 400

  let symbolizer: Symbolizer
  let scope: Symbolizer.Scope
  let signatures: [String: FunctionSignature]

  /// - Parameter context: where this cannot hold, the expression is not looked at.
  func obligations(_ expression: Expression, under context: Condition = .yes) -> [Obligation] {
    var found: [Obligation] = []
    find(expression, under: context, depth: 0, into: &found)
    return found
  }

  private func find(
    _ expression: Expression, under context: Condition, depth: Int, into found: inout [Obligation]
  ) {
    if case .constant(.no) = context { return }
    guard found.count < Self.most else { return }
    switch expression {
    case .answer(let id):
      let term = symbolizer.answerTerm(id)
      let isNew = !found.contains { $0.question == term && $0.guardCondition.isConstant }
      if isNew { found.append(Obligation(question: term, guardCondition: context)) }
    case .local(let name):
      if let value = scope.expression(name) {
        find(value, under: context, depth: depth + 1, into: &found)
      }
    case .literal, .figure, .today, .now, .known: break
    case .not(let inner), .isOne(let inner, _), .has(let inner, _):
      find(inner, under: context, depth: depth + 1, into: &found)
    case .binary(.and, let a, let b):
      find(a, under: context.and(.notNo(condition(b))), depth: depth + 1, into: &found)
      find(b, under: context.and(.notNo(condition(a))), depth: depth + 1, into: &found)
    case .binary(.or, let a, let b):
      find(a, under: context.and(.notYes(condition(b))), depth: depth + 1, into: &found)
      find(b, under: context.and(.notYes(condition(a))), depth: depth + 1, into: &found)
    case .binary(_, let a, let b):
      find(a, under: context, depth: depth + 1, into: &found)
      find(b, under: context, depth: depth + 1, into: &found)
    case .inRange(let inner, let from, let through):
      for part in [inner, from, through] {
        find(part, under: context, depth: depth + 1, into: &found)
      }
    case .conditional(let test, let yes, let no):
      find(test, under: context, depth: depth + 1, into: &found)
      let test = condition(test)
      find(yes, under: context.and(.surely(test)), depth: depth + 1, into: &found)
      find(no, under: context.and(.surely(.not(test))), depth: depth + 1, into: &found)
    case .call(let name, let arguments):
      let parameters = signatures[name]?.parameters ?? []
      for argument in arguments
      where parameters.first(where: { $0.label == argument.label })?.acceptsUnknown != true {
        find(argument.value, under: context, depth: depth + 1, into: &found)
      }
    }
  }

  private func condition(_ expression: Expression) -> Condition {
    symbolizer.condition(expression, scope)
  }
}

extension Condition {
  /// Yes where the inner one is yes or unknown.
  static func notNo(_ inner: Condition) -> Condition {
    switch inner {
    case .constant(let truth): truth == .no ? .no : .yes
    default: .not(.surely(.not(inner)))
    }
  }

  /// Yes where the inner one is no or unknown.
  static func notYes(_ inner: Condition) -> Condition {
    switch inner {
    case .constant(let truth): truth == .yes ? .no : .yes
    default: .not(.surely(inner))
    }
  }
}
