import DialogEngine
import StrictYAML

extension ExpressionChecker {
  /// A call of a function of the vocabulary. Arguments need their labels, unless the function takes
  /// only one.
  func call(
    _ name: Named, _ arguments: [SyntaxExpression.Argument], _ range: SourceRange
  ) -> CheckedExpression? {
    guard let signature = scope.function(name.text) else {
      if WayProperty(rawValue: name.text) != nil {
        diagnostics.report(.wayOutsideProperty(name))
        return nil
      }
      diagnostics.report(.unknownFunction(name, among: scope.functions.map(\.name)))
      for argument in arguments { _ = argument.value.kind.isText ? nil : check(argument.value) }
      return nil
    }
    let labels = signature.parameters.map(\.label)
    var given: [String: Expression] = [:]
    var seen: Set<String> = []
    var isSound = true
    for argument in arguments {
      guard let label = argument.label?.text ?? (labels.count == 1 ? labels[0] : nil) else {
        diagnostics.report(
          .missingLabel(function: name.text, labels: labels, at: argument.value.range))
        isSound = false
        continue
      }
      let named = argument.label ?? Named(label, argument.value.range)
      guard let parameter = signature.parameters.first(where: { $0.label == label }) else {
        diagnostics.report(.unknownArgument(named, function: name.text, among: labels))
        isSound = false
        continue
      }
      guard seen.insert(label).inserted else {
        diagnostics.report(.repeatedArgument(named))
        isSound = false
        continue
      }
      given[label] = self.argument(argument.value, of: parameter)
      if given[label] == nil { isSound = false }
    }
    // A label that is wrong is one mistake: what it was meant to be is not missing too.
    if isSound {
      for parameter in signature.parameters
      where !parameter.isOptional && !seen.contains(parameter.label) {
        diagnostics.report(.missingArgument(parameter.label, function: name))
        isSound = false
      }
    }
    guard isSound else { return nil }
    let ordered = labels.compactMap { label in
      given[label].map { Expression.Argument(label: label, value: $0) }
    }
    return CheckedExpression(resultType(of: signature), .call(name.text, ordered), range)
  }

  /// A choice of a function is one of its classes, whatever name its signature gives the set.
  private func resultType(of signature: FunctionSignature) -> ValueType {
    switch signature.result {
    case .choice: .choice(signature.name)
    case .multi: .multi(signature.name)
    case let type: type
    }
  }

  private func argument(
    _ syntax: SyntaxExpression, of parameter: FunctionSignature.Parameter
  ) -> Expression? {
    if case .text(let text) = syntax.kind, parameter.type == .text {
      return .literal(.text(text))
    }
    if case .name(let name) = syntax.kind, parameter.type == .text, !scope.isValue(name) {
      diagnostics.report(.textWithoutQuotes(name, at: syntax.range))
      return nil
    }
    return check(syntax, as: parameter.type, of: "'\(parameter.label)'")
  }
}

extension SyntaxExpression.Kind {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
