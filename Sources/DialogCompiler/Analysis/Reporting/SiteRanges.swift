import DialogEngine
import StrictYAML

/// Finds where in the files a place of a node is written.
struct SiteRanges {
  let dialog: SyntaxDialog
  let node: SyntaxNode
  let question: SyntaxQuestion?
  let script: SyntaxScript?

  /// Where a place names a question, itself or by a `let`; the place itself where it cannot be told.
  func range(of place: Place, naming question: String) -> SourceRange {
    for expression in expressions(place) {
      if let range = self.range(of: question, in: expression, scriptLets: place.isOfScript) {
        return range
      }
    }
    for template in templates(place) {
      for case .reference(let name) in template.parts
      where needs(name.text, question, scriptLets: place.isOfScript) {
        return name.range
      }
    }
    return range(of: place)
  }

  /// Where a place refers to something by a name between braces.
  func range(of place: Place, reference: String) -> SourceRange {
    for template in templates(place) {
      for case .reference(let name) in template.parts where name.text == reference {
        return name.range
      }
    }
    return range(of: place)
  }

  func range(of place: Place) -> SourceRange {
    expressions(place).first?.range ?? templates(place).first?.range ?? node.id.range
  }

  // MARK: What stands there

  private func expressions(_ place: Place) -> [SyntaxExpression] {
    let outcome = node.outcome
    return switch place {
    case .branch(let index): [node.branch(index)?.condition].compactMap(\.self)
    case .say(let index): [node.says[safe: index]?.condition].compactMap(\.self)
    case .answer(let index): [outcome?.answer[safe: index]?.condition].compactMap(\.self)
    case .step(let index): [outcome?.steps[safe: index]?.condition].compactMap(\.self)
    case .deadline: [outcome?.deadline?.at].compactMap(\.self)
    case .desk(let index):
      [script?.desks[safe: index]?.condition, script?.desks[safe: index]?.number]
        .compactMap(\.self)
    case .scriptLine(let part, let index):
      [script?[part][safe: index]?.condition].compactMap(\.self)
    case .reply(let index): [script?.replies[safe: index]?.condition].compactMap(\.self)
    case .prompt, .title, .first, .figure, .goal: []
    }
  }

  private func templates(_ place: Place) -> [SyntaxTemplate] {
    let outcome = node.outcome
    return switch place {
    case .say(let index): [node.says[safe: index]?.template].compactMap(\.self)
    case .prompt: [question?.ask].compactMap(\.self)
    case .title: [outcome?.title].compactMap(\.self)
    case .first: [outcome?.first].compactMap(\.self)
    case .answer(let index): [outcome?.answer[safe: index]?.template].compactMap(\.self)
    case .step(let index): [outcome?.steps[safe: index]?.template].compactMap(\.self)
    case .goal: [script?.goal].compactMap(\.self)
    case .desk(let index):
      if case .finding(let template)? = script?.desks[safe: index]?.target {
        [template]
      } else {
        []
      }
    case .scriptLine(let part, let index):
      [script?[part][safe: index]?.template].compactMap(\.self)
    case .reply(let index):
      script?.replies[safe: index].map { [$0.they, $0.you] } ?? []
    case .branch, .deadline, .figure: []
    }
  }

  // MARK: Names

  private func lets(_ scriptLets: Bool) -> [SyntaxBinding] {
    dialog.lets + (scriptLets ? script?.lets ?? [] : node.lets)
  }

  private func range(
    of question: String, in expression: SyntaxExpression, scriptLets: Bool
  ) -> SourceRange? {
    expression.names(where: { needs($0, question, scriptLets: scriptLets) }).first
  }

  /// Whether a name is the question, or a `let` that needs it.
  private func needs(_ name: String, _ question: String, scriptLets: Bool) -> Bool {
    var open = [name]
    var seen: Set<String> = []
    let lets = self.lets(scriptLets)
    while let next = open.popLast() {
      if next == question { return true }
      guard seen.insert(next).inserted,
        let binding = lets.first(where: { $0.name.text == next })
      else { continue }
      open += binding.value.names
    }
    return false
  }
}

extension Place {
  var isOfScript: Bool {
    switch self {
    case .goal, .desk, .scriptLine, .reply: true
    default: false
    }
  }
}

extension SyntaxNode {
  var outcome: SyntaxOutcome? {
    if case .outcome(let outcome) = exit { outcome } else { nil }
  }

  func branch(_ index: Int) -> SyntaxBranch? {
    if case .branches(let branches) = exit { branches[safe: index] } else { nil }
  }
}

extension SyntaxScript.Desk {
  var number: SyntaxExpression? {
    if case .number(let number) = target { number } else { nil }
  }
}

extension SyntaxScript {
  subscript(part: ScriptPart) -> [SyntaxLine] {
    switch part {
    case .haveReady: haveReady
    case .firstWords: firstWords
    case .say: say
    case .ask: ask
    case .neverSay: neverSay
    case .writeDown: writeDown
    case .otherWays: otherWays
    }
  }
}

extension SyntaxExpression {
  /// Where the names are written for which something holds, in the order of the text.
  func names(where isWanted: (String) -> Bool) -> [SourceRange] {
    switch kind {
    case .integer, .text: []
    case .name(let name): isWanted(name) ? [range] : []
    case .call(_, let arguments): arguments.flatMap { $0.value.names(where: isWanted) }
    // What stands in `known` asks for nothing.
    case .known: []
    case .not(let inner), .has(let inner, _), .isOne(let inner, _): inner.names(where: isWanted)
    case .binary(_, let left, let right):
      left.names(where: isWanted) + right.names(where: isWanted)
    case .inRange(let inner, let from, let through):
      [inner, from, through].flatMap { $0.names(where: isWanted) }
    case .conditional(let condition, let yes, let no):
      [condition, yes, no].flatMap { $0.names(where: isWanted) }
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
