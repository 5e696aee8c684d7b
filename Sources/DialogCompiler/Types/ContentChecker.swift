import DialogEngine
import StrictYAML
import TextForms

/// Checks and lowers what stands in nodes and scripts: `let`s, sentences, citations.
struct ContentChecker {
  /// How many levels the engine may go down by recursion.
  private static let deepest = 400

  private(set) var expressions: ExpressionChecker

  init(scope: Scope, use: NameUse, diagnostics: DiagnosticCollector) {
    expressions = ExpressionChecker(scope: scope, use: use, diagnostics: diagnostics)
  }

  /// The same where some functions more may be called.
  func understanding(_ more: [FunctionSignature]) -> ContentChecker {
    ContentChecker(scope: scope.including(more), use: use, diagnostics: diagnostics)
  }

  var scope: Scope { expressions.scope }
  var use: NameUse { expressions.use }
  var diagnostics: DiagnosticCollector { expressions.diagnostics }

  // MARK: Lets

  /// Adds the `let`s of a block to the scope.
  ///
  /// - Returns: those that are sound, each behind those that it needs.
  mutating func declare(_ bindings: [SyntaxBinding]) -> [Binding] {
    guard !bindings.isEmpty else { return [] }
    var byName: [String: SyntaxBinding] = [:]
    for binding in bindings {
      let name = binding.name
      if let other = scope.locals[name.text] {
        diagnostics.report(.duplicateName(name, what: "let", other: other.name.range))
      } else if let other = scope.question(name.text) {
        diagnostics.report(.duplicateName(name, what: "question", other: other.syntax.id.range))
      } else {
        byName[name.text] = binding
      }
    }
    var order = LetOrder(byName)
    for binding in bindings { order.visit(binding.name.text) }
    for circle in order.circles {
      if let first = byName[circle[0]] {
        diagnostics.report(.circularLet(circle, at: first.name.range))
      }
    }
    let circular = Set(order.circles.joined())
    for name in circular {
      if let binding = byName[name] {
        expressions.scope.declare(.init(name: binding.name, type: nil, depth: 0))
      }
    }
    var lowered: [Binding] = []
    for name in order.sorted where !circular.contains(name) {
      guard let binding = byName[name] else { continue }
      let checked = expressions.check(binding.value)
      let below = binding.value.names.compactMap { scope.locals[$0]?.depth }.max() ?? 0
      let depth = binding.value.depth + below
      if depth > Self.deepest {
        diagnostics.report(.letTooDeep(binding.name, limit: Self.deepest))
      }
      expressions.scope.declare(.init(name: binding.name, type: checked?.type, depth: depth))
      if let checked {
        lowered.append(Binding(name: name, type: checked.type, value: checked.expression))
      }
    }
    return lowered
  }

  // MARK: Sentences

  func template(_ syntax: SyntaxTemplate) -> Template {
    var parts: [Template.Part] = []
    parts.reserveCapacity(syntax.parts.count)
    for part in syntax.parts {
      switch part {
      case .text(let text): parts.append(.text(text))
      case .reference(let name): if let value = reference(name) { parts.append(value) }
      }
    }
    return Template(parts)
  }

  /// A condition; one that is wrong has been reported, and never holds.
  func condition(_ syntax: SyntaxExpression) -> Expression {
    expressions.condition(syntax) ?? .literal(.yesNo(false))
  }

  func line(_ syntax: SyntaxLine) -> Line {
    Line(
      condition: syntax.condition.map(condition),
      template: template(syntax.template))
  }

  func lines(_ syntax: [SyntaxLine]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(syntax.count)
    for index in syntax.indices { lines.append(line(syntax[index])) }
    return lines
  }

  private func reference(_ name: Named) -> Template.Part? {
    if name.isFigure {
      return expressions.figure(name)
        .map { .figure(id: $0.id, type: $0.type, $0.value) }
    }
    if name.isNumber { return number(name) }
    guard let value = expressions.value(name) else {
      // A let that is wrong has been reported where it is declared.
      if scope.locals[name.text] == nil { expressions.reportUnknown(name) }
      return nil
    }
    if case .choice(let set) = value.type, scope.table.questions[set] == nil {
      diagnostics.report(.notShowable(name))
      return nil
    }
    return .value(name: name.text, type: value.type, value.expression)
  }

  private func number(_ name: Named) -> Template.Part? {
    // Between the first dot and the second stands the id.
    let dot = UInt8(ascii: ".")
    let text = name.text.utf8.dropFirst("number.".utf8.count)
    guard let end = text.firstIndex(of: dot) else {
      return expressions.number(name).map { .number(id: $0, .full) }
    }
    let aspect = String(name.text[name.text.utf8.index(after: end)...])
    guard let known = NumberAspect(rawValue: aspect) else {
      let aspects = NumberAspect.allCases.filter { $0 != .full }.map(\.rawValue)
      diagnostics.report(.unknownAspect(name, aspect: aspect, among: aspects))
      return nil
    }
    return expressions.number(Named(String(name.text[..<end]), name.range))
      .map { .number(id: $0, known) }
  }

  // MARK: Citations

  func cites(_ names: [Named]) -> [String] {
    var seen: Set<String> = []
    for name in names {
      if !scope.table.vocabulary.facts.contains(name.text) {
        diagnostics.report(.unknownFact(name, among: scope.table.vocabulary.facts))
      } else if !seen.insert(name.text).inserted {
        diagnostics.report(.repeatedItem(name))
      }
    }
    return names.map(\.text)
  }
}

/// Puts `let`s behind those that they need, and finds those that need themselves.
private struct LetOrder {
  private let bindings: [String: SyntaxBinding]
  private var state: [String: Bool] = [:]  // false while it is being visited
  private var path: [String] = []
  private(set) var sorted: [String] = []
  /// Each with its first name again at the end.
  private(set) var circles: [[String]] = []

  init(_ bindings: [String: SyntaxBinding]) { self.bindings = bindings }

  /// The depth is bounded by the number of `let`s in a block.
  mutating func visit(_ name: String) {
    guard let binding = bindings[name] else { return }
    switch state[name] {
    case true?: return
    case false?:
      if let start = path.firstIndex(of: name) { circles.append(path[start...] + [name]) }
      return
    case nil: break
    }
    state[name] = false
    path.append(name)
    for needed in binding.value.names { visit(needed) }
    path.removeLast()
    state[name] = true
    sorted.append(name)
  }
}
