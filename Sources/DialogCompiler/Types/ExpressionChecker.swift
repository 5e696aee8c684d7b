import DialogEngine
import StrictYAML

/// Finds what the names of an expression stand for and whether its types fit, and lowers it.
///
/// Every method gives nil where something is wrong; it has been reported then, and nothing that
/// builds on it is reported again.
struct ExpressionChecker {
  var scope: Scope
  let use: NameUse
  let diagnostics: DiagnosticCollector

  /// An expression whose value must be of a type; an option of that type may be named in it.
  func check(
    _ syntax: SyntaxExpression, as type: ValueType, of what: String
  ) -> Expression? {
    if let option = option(syntax, of: type) { return option.expression }
    guard let checked = check(syntax) else { return nil }
    if let adapted = checked.adapted(to: type) { return adapted.expression }
    diagnostics.report(
      .wrongType(what, wanted: type.words, found: checked, at: syntax.range))
    return nil
  }

  /// A condition.
  func condition(_ syntax: SyntaxExpression) -> Expression? {
    guard let checked = check(syntax) else { return nil }
    guard checked.type == .yesNo else {
      diagnostics.report(.conditionNotYesNo(checked, at: syntax.range))
      return nil
    }
    return checked.expression
  }

  func check(_ syntax: SyntaxExpression) -> CheckedExpression? {
    let range = syntax.range
    switch syntax.kind {
    case .integer(let value): return CheckedExpression(integer: value, range)
    case .text:
      diagnostics.report(.textOutsideCall(at: range))
      return nil
    case .name(let name): return self.name(Named(name, range))
    case .call(let name, let arguments): return call(name, arguments, range)
    case .known(let inner):
      return check(inner).map { CheckedExpression(.yesNo, .known($0.expression), range) }
    case .not(let inner):
      return condition(inner).map { CheckedExpression(.yesNo, .not($0), range) }
    case .has(let inner, let option): return has(inner, option, range)
    case .binary(let sign, let left, let right): return binary(sign, left, right, range)
    case .inRange(let inner, let from, let through):
      return inRange(inner, from: from, through: through, range)
    case .isOne(let inner, let options): return isOne(inner, options, range)
    case .conditional(let condition, let yes, let no):
      return conditional(condition, yes, no, range)
    }
  }

  // MARK: Names

  private func name(_ name: Named) -> CheckedExpression? {
    if let value = value(name) { return value }
    if name.isFigure || name.isNumber { return nil }
    if scope.locals[name.text] != nil { return nil }
    reportUnknown(name)
    return nil
  }

  /// What a name stands for; nil where it stands for nothing, which is only reported for figures
  /// and numbers.
  func value(_ name: Named) -> CheckedExpression? {
    switch name.text {
    case "yes", "no":
      return CheckedExpression(.yesNo, .literal(.yesNo(name.text == "yes")), name.range)
    case "today": return CheckedExpression(.date, .today, name.range)
    case "now": return CheckedExpression(.moment, .now, name.range)
    default: break
    }
    if name.isFigure {
      return figure(name).map {
        CheckedExpression($0.type, .figure(id: $0.id, value: $0.value), name.range)
      }
    }
    if name.isNumber {
      return number(name).map {
        CheckedExpression(.number, .literal(.number($0)), name.range)
      }
    }
    if let local = scope.locals[name.text] {
      use.locals.insert(local.name.range)
      return local.type.map { CheckedExpression($0, .local(name.text), name.range) }
    }
    guard let question = scope.question(name.text) else { return nil }
    use.questions.insert(name.text)
    return CheckedExpression(question.syntax.type, .answer(name.text), name.range)
  }

  /// The figure behind `fact.name`; reports one that there is not.
  func figure(_ name: Named) -> (id: String, type: ValueType, value: Value)? {
    let id = String(name.text.dropFirst("fact.".count))
    guard let figure = scope.table.vocabulary.figures[id] else {
      diagnostics.report(.unknownFigure(name, among: scope.table.vocabulary.figures.keys))
      return nil
    }
    return (id, figure.type, figure.value)
  }

  /// The id of the desk behind `number.name`; reports one that there is not or that must not be
  /// named.
  func number(_ name: Named) -> String? {
    let id = String(name.text.dropFirst("number.".count))
    switch scope.table.vocabulary.numbers[id] {
    case .yes, .withNote: return id
    case .never: diagnostics.report(.forbiddenNumber(name))
    case nil:
      let usable = scope.table.vocabulary.numbers.filter { $0.value != .never }
      diagnostics.report(.unknownNumber(name, among: usable.keys))
    }
    return nil
  }

  /// Reports a name that stands for nothing, unless its declaration may be in a broken file.
  func reportUnknown(_ name: Named) {
    if scope.mayMissQuestion(name.text) {
      use.isIncomplete = true
      return
    }
    let owner = scope.table.questions[name.text]?.owner
    diagnostics.report(
      .unknownName(
        name, among: scope.valueNames,
        hint: owner.map { "the dialog '\($0)' has such a question; move it to questions.yaml" }))
  }

  // MARK: Options

  /// The value of a bare name as an option of a type.
  private func option(_ syntax: SyntaxExpression, of type: ValueType) -> CheckedExpression? {
    guard case .name(let name) = syntax.kind, !isMulti(type),
      scope.table.options(of: type)?.contains(name) == true
    else { return nil }
    return CheckedExpression(type, .literal(.option(name)), syntax.range)
  }

  private func isMulti(_ type: ValueType) -> Bool {
    if case .multi = type { true } else { false }
  }

  /// Whether it is a bare name that is no value, and so can only be an option.
  private func isBareOption(_ syntax: SyntaxExpression) -> Bool {
    guard case .name(let name) = syntax.kind else { return false }
    return !name.contains(".") && !scope.isValue(name)
  }

  /// One side of `==` whose other side has a type with options.
  private func optionSide(
    _ syntax: SyntaxExpression, of type: ValueType
  ) -> CheckedExpression? {
    if let option = option(syntax, of: type) { return option }
    if case .name(let name) = syntax.kind, isBareOption(syntax),
      let options = scope.table.options(of: type)
    {
      diagnostics.report(.unknownOption(Named(name, syntax.range), among: options))
      return nil
    }
    return check(syntax)
  }

  private func has(
    _ inner: SyntaxExpression, _ option: Named, _ range: SourceRange
  ) -> CheckedExpression? {
    guard let checked = check(inner) else { return nil }
    guard isMulti(checked.type), let options = scope.table.options(of: checked.type) else {
      diagnostics.report(
        .wrongType(
          "the first value of 'has'", wanted: "a multiple choice", found: checked,
          at: inner.range))
      return nil
    }
    guard options.contains(option.text) else {
      diagnostics.report(.unknownOption(option, among: options))
      return nil
    }
    return CheckedExpression(.yesNo, .has(checked.expression, option.text), range)
  }

  private func isOne(
    _ inner: SyntaxExpression, _ options: [Named], _ range: SourceRange
  ) -> CheckedExpression? {
    guard let checked = check(inner) else { return nil }
    guard !isMulti(checked.type), let known = scope.table.options(of: checked.type) else {
      diagnostics.report(
        .wrongType(
          "the value before 'in (...)'", wanted: "a choice", found: checked,
          at: inner.range))
      return nil
    }
    let wrong = options.filter { !known.contains($0.text) }
    for option in wrong { diagnostics.report(.unknownOption(option, among: known)) }
    guard wrong.isEmpty else { return nil }
    return CheckedExpression(
      .yesNo, .isOne(checked.expression, of: options.map(\.text)), range)
  }

  // MARK: Operators

  private func binary(
    _ sign: BinaryOperator, _ left: SyntaxExpression, _ right: SyntaxExpression,
    _ range: SourceRange
  ) -> CheckedExpression? {
    switch sign {
    case .and, .or:
      let a = condition(left)
      let b = condition(right)
      guard let a, let b else { return nil }
      return CheckedExpression(.yesNo, .binary(sign, a, b), range)
    case .equal, .notEqual:
      guard let (a, b) = sides(sign, left, right) else { return nil }
      return comparison(sign, a, b, OperatorTypes.canBeEqual, range)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let a = check(left)
      let b = check(right)
      guard let a, let b else { return nil }
      return comparison(sign, a, b, OperatorTypes.hasOrder, range)
    case .add, .subtract, .multiply, .divide:
      let a = check(left)
      let b = check(right)
      guard let a, let b else { return nil }
      if let result = OperatorTypes.arithmetic(sign, a, b, range) { return result }
      let isMoney = [a.type, b.type].contains(.yen) || a.isInteger || b.isInteger
      if isMoney, [a.type, b.type].contains(.rate) {
        diagnostics.report(.roundingNotNamed(sign, scope.functions, at: range))
      } else {
        diagnostics.report(.wrongOperands(sign, a, b, at: range))
      }
      return nil
    }
  }

  /// Both sides of `==`, either of which may be an option of the other's type.
  private func sides(
    _ sign: BinaryOperator, _ left: SyntaxExpression, _ right: SyntaxExpression
  ) -> (CheckedExpression, CheckedExpression)? {
    if isBareOption(left), !isBareOption(right) {
      guard let b = check(right), let a = optionSide(left, of: b.type) else { return nil }
      return (a, b)
    }
    guard let a = check(left) else {
      // A bare name on the right says nothing without a type on the left.
      if !isBareOption(right) { _ = check(right) }
      return nil
    }
    if isMulti(a.type), isBareOption(right) {
      diagnostics.report(.notComparable(sign.rawValue, a, a, at: left.range))
      return nil
    }
    guard let b = optionSide(right, of: a.type) else { return nil }
    return (a, b)
  }

  private func comparison(
    _ sign: BinaryOperator, _ left: CheckedExpression, _ right: CheckedExpression,
    _ isComparable: (ValueType) -> Bool, _ range: SourceRange
  ) -> CheckedExpression? {
    guard let (a, b) = OperatorTypes.united(left, right), isComparable(a.type) else {
      diagnostics.report(.notComparable(sign.rawValue, left, right, at: range))
      return nil
    }
    return CheckedExpression(.yesNo, .binary(sign, a.expression, b.expression), range)
  }

  private func inRange(
    _ inner: SyntaxExpression, from: SyntaxExpression, through: SyntaxExpression,
    _ range: SourceRange
  ) -> CheckedExpression? {
    let value = check(inner)
    let low = check(from)
    let high = check(through)
    guard let value, let low, let high else { return nil }
    for bound in [low, high] {
      guard let (a, _) = OperatorTypes.united(value, bound), OperatorTypes.hasOrder(a.type) else {
        diagnostics.report(.notComparable("in", value, bound, at: bound.range))
        return nil
      }
    }
    let type = [value, low, high].first { !$0.isInteger }?.type ?? .count
    guard let x = value.adapted(to: type), let a = low.adapted(to: type),
      let b = high.adapted(to: type)
    else {
      diagnostics.report(.notComparable("in", low, high, at: range))
      return nil
    }
    return CheckedExpression(
      .yesNo, .inRange(x.expression, from: a.expression, through: b.expression), range)
  }

  private func conditional(
    _ test: SyntaxExpression, _ yes: SyntaxExpression, _ no: SyntaxExpression,
    _ range: SourceRange
  ) -> CheckedExpression? {
    let test = condition(test)
    let a = check(yes)
    let b = check(no)
    guard let test, let a, let b else { return nil }
    guard let (first, second) = OperatorTypes.united(a, b) else {
      diagnostics.report(.differentBranches(a, b, at: range))
      return nil
    }
    return CheckedExpression(
      first.type, .conditional(if: test, then: first.expression, else: second.expression), range)
  }
}
