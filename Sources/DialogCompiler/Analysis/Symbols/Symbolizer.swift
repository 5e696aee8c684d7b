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
  static let anyMoment = Moment(secondsSinceEpoch: 0)

  let table: TermTable
  let program: [String: Question]
  let signatures: [String: FunctionSignature]
  let host: (any FunctionHost)?

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

  func condition(_ symbol: Symbol) -> Condition {
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

  func literal(_ value: Value) -> Symbol {
    switch value {
    case .unknown: .unknown
    case .option(let id): .option(id)
    case .yesNo(let flag): .condition(flag ? .yes : .no)
    default: value.integer.map { .number(LinearForm(constant: $0)) } ?? .literal(value)
    }
  }

  func local(_ name: String, _ scope: Scope) -> Symbol {
    if let known = scope.symbols[name] { return known }
    let symbol = scope.bindings[name].map { self.symbol($0, scope) } ?? .unknown
    scope.symbols[name] = symbol
    return symbol
  }

  func answer(_ id: String) -> Symbol { symbol(of: answerTerm(id)) }

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
}
