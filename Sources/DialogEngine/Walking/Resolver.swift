import Units

/// Fills templates in.
struct Resolver {
  let evaluator: Evaluator

  func text(_ template: Template) -> ResolvedText {
    ResolvedText(
      template.parts.map { part in
        switch part {
        case .text(let text): .text(text)
        case .figure(let id, let type, let value):
          switch evaluator.figure(id, value).value {
          case .unknown: .blank(name: "fact.\(id)", type: type)
          case let value: .figure(id: id, type: type, value)
          }
        case .number(let id, let aspect): .number(id: id, aspect)
        case .value(let name, let type, let expression):
          switch evaluator.value(expression) {
          case .unknown: .blank(name: name, type: type)
          case let value: .value(name: name, type: type, value)
          }
        }
      })
  }

  /// The lines that hold and in which nothing is missing.
  func known(_ lines: [Line]) -> [ResolvedText] { blanks(lines).filter { !$0.hasBlank } }

  /// The lines that hold, blanks included.
  func blanks(_ lines: [Line]) -> [ResolvedText] {
    lines.filter { evaluator.holds($0.condition) }.map { text($0.template) }
  }

  func outcome(
    _ outcome: Outcome, id: String, scripts: [String: Script], dialogLets: [Binding]
  ) -> ResolvedOutcome {
    let figures = outcome.figures.compactMap { figure -> (ResolvedOutcome.Figure, [String])? in
      let result = evaluator.result(figure.value)
      guard result.value.isKnown else { return nil }
      return (
        ResolvedOutcome.Figure(
          name: figure.name, label: figure.label, type: figure.type, value: result.value,
          derivation: result.derivation),
        (result.derivation?.ruleFactIDs ?? []) + result.cites
      )
    }
    let script = outcome.script.flatMap { scripts[$0] }
      .map { script in
        Resolver(evaluator: evaluator.scoped(to: dialogLets + script.lets)).script(script)
      }
    let answerLines = outcome.answer.filter { evaluator.holds($0.condition) }
    let stepLines = outcome.steps.filter { evaluator.holds($0.condition) }
    let prose = [outcome.title, outcome.first] + (answerLines + stepLines).map(\.template)
    let references = prose.map(self.references)
    return ResolvedOutcome(
      id: id, title: text(outcome.title), first: text(outcome.first),
      answer: known(outcome.answer), steps: known(outcome.steps),
      deadline: outcome.deadline.flatMap { deadline in
        let at = evaluator.value(deadline.at)
        return at.isKnown ? .init(at: at, because: deadline.because) : nil
      },
      figures: figures.map(\.0), script: script, noCall: outcome.noCall,
      cites: (outcome.cites + figures.flatMap(\.1) + references.flatMap(\.cites)
        + (script?.cites ?? [])).removingRepeats(),
      numbers: (references.flatMap(\.numbers) + (script.map(numbers) ?? [])).removingRepeats())
  }

  /// The desks and facts behind the references of a sentence; figures of the sentence cite nothing
  /// by themselves here, since the knowledge of which fact gives a figure is the caller's.
  private func references(_ template: Template) -> (numbers: [String], cites: [String]) {
    var numbers: [String] = []
    var cites: [String] = []
    for part in template.parts {
      switch part {
      case .number(let id, _): numbers.append(id)
      case .value(_, _, let expression):
        let result = evaluator.result(expression)
        if case .number(let id) = result.value { numbers.append(id) }
        guard result.value.isKnown else { continue }
        numbers += result.numbers
        cites += result.cites + (result.derivation?.ruleFactIDs ?? [])
      case .text, .figure: break
      }
    }
    return (numbers, cites)
  }

  private func numbers(of script: ResolvedScript) -> [String] {
    var numbers: [String] = []
    if case .number(let id) = script.desk { numbers.append(id) }
    let texts =
      script.haveReady + script.firstWords + script.say + script.ask + script.neverSay
      + script.writeDown + script.otherWays + script.replies.flatMap { [$0.they, $0.you] }
    for segment in texts.flatMap(\.segments) {
      if case .number(let id, _) = segment { numbers.append(id) }
      if case .value(_, .number, .number(let id)) = segment { numbers.append(id) }
    }
    return numbers
  }

  private func script(_ script: Script) -> ResolvedScript {
    let desk = script.desks.first { evaluator.holds($0.condition) }
      .flatMap { choice -> ResolvedScript.Desk? in
        switch choice.target {
        case .finding(let template): .finding(text(template))
        case .number(let expression):
          if case .number(let id) = evaluator.value(expression) { .number(id) } else { nil }
        }
      }
    return ResolvedScript(
      id: script.id, title: script.title, goal: text(script.goal), desk: desk,
      haveReady: blanks(script.haveReady), firstWords: blanks(script.firstWords),
      say: blanks(script.say), ask: blanks(script.ask),
      replies: script.replies.filter { evaluator.holds($0.condition) }
        .map { ResolvedScript.Reply(they: text($0.they), you: text($0.you)) },
      neverSay: blanks(script.neverSay), writeDown: blanks(script.writeDown),
      otherWays: known(script.otherWays), cites: script.cites)
  }
}
