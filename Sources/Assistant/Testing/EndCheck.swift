import DialogCompiler
import DialogEngine
import Units

/// Compares the end of a walk with what a test expects.
struct EndCheck {
  typealias Difference = DialogTestResult.Difference

  let pack: Pack
  let now: Moment

  /// - Parameter given: all answers that led there.
  func differences(
    _ walk: Walk, given: Answers, _ expected: TestExpectation
  ) -> [Difference] {
    let found: String =
      switch walk.end {
      case .question(let id, _): "the question '\(id)' is open"
      case .outcome(let outcome): outcome.id
      case .gap: "no branch fits the answers"
      }
    switch (expected.end, walk.end) {
    case (.question(let wanted), .question(let id, _)) where wanted == id:
      return lines(expected, ["said": walk.said.count]) + shown(walk, expected)
        + limits(of: id, given, expected)
    case (.outcome(let wanted), .outcome(let outcome)) where wanted == outcome.id:
      return compare(outcome, expected)
        + lines(
          expected,
          [
            "answer": outcome.answer.count, "steps": outcome.steps.count, "said": walk.said.count,
          ]) + shown(walk, expected)
    case (.question(let wanted), _):
      return [Difference(what: "end", expected: "the question '\(wanted)' is open", found: found)]
    case (.outcome(let wanted), _):
      return [Difference(what: "outcome", expected: wanted, found: found)]
    }
  }

  /// Everything between braces that a person gets to see as a value.
  private func shown(_ walk: Walk, _ expected: TestExpectation) -> [Difference] {
    guard let wanted = expected.shown else { return [] }
    var texts = walk.said
    switch walk.end {
    case .question(_, let prompt): texts.append(prompt)
    case .outcome(let outcome):
      texts += [outcome.title, outcome.first] + outcome.answer + outcome.steps
      texts += outcome.script.map(Self.texts) ?? []
    case .gap: break
    }
    let careless = Set(wanted.filter { $0.value == nil }.map(\.name))
    var names: Set<String> = []
    func show(_ name: String, _ value: String) {
      names.insert("\(name): \(careless.contains(name) ? "any" : value)")
    }
    for segment in texts.flatMap(\.segments) {
      switch segment {
      case .value(let name, _, let value): show(name, TestValues.text(value))
      case .figure(let id, _, let value): show("fact.\(id)", TestValues.text(value))
      case .text, .number, .blank: break
      }
    }
    let expectedNames = wanted.map { "\($0.name): \($0.value.map(TestValues.text) ?? "any")" }
    return [
      compare("shown", list(expectedNames.sorted()), list(names.sorted()))
    ].compactMap(\.self)
  }

  /// Answers that the open question should take and does not, and the other way round.
  private func limits(
    of id: String, _ given: Answers, _ expected: TestExpectation
  ) -> [Difference] {
    guard let question = pack.program.questions[id] else { return [] }
    let reader = QuestionReader(
      program: pack.program, host: DialogFunctions(knowledge: pack.knowledge), now: now)
    func takes(_ value: Value) -> Bool {
      question.accepts(value) && reader.violatedLimit(of: question, value, given) == nil
    }
    return [(expected.takes, true), (expected.refuses, false)].flatMap { values, isTaken in
      values.filter { takes($0) != isTaken }.map { value in
        Difference(
          what: "answer '\(TestValues.text(value))' to '\(id)'",
          expected: isTaken ? "taken" : "refused", found: isTaken ? "refused" : "taken")
      }
    }
  }

  private func lines(_ expected: TestExpectation, _ found: [String: Int]) -> [Difference] {
    expected.lines.compactMap { part in
      let count = found[part.id] ?? 0
      guard let wanted = part.lines else { return nil }
      return compare("lines of \(part.id)", String(wanted), String(count))
    }
  }

  private func compare(_ what: String, _ expected: String, _ found: String) -> Difference? {
    expected == found ? nil : Difference(what: what, expected: expected, found: found)
  }

  private func compare(_ outcome: ResolvedOutcome, _ expected: TestExpectation) -> [Difference] {
    var differences = expected.figures.compactMap { figure in
      let found = outcome.figures.first { $0.name == figure.name }?.value ?? .unknown
      return compare("figure '\(figure.name)'", computed(figure.value), computed(found))
    }
    if let deadline = expected.deadline {
      let wanted: String =
        switch deadline {
        case .none: "none"
        case .at(let value): TestValues.text(value)
        }
      let found = outcome.deadline.map { TestValues.text($0.at) } ?? "none"
      differences += [compare("deadline", wanted, found)].compactMap(\.self)
    }
    // What people see, facts of the figures in the sentences included.
    let view = Presenter(knowledge: pack.knowledge, program: pack.program, now: now)
      .outcome(outcome)
    differences += missing("cites", expected.cites, among: view.cites.map(\.id))
    if let numbers = expected.numbers {
      differences += [
        compare("numbers", list(numbers.sorted()), list(Set(outcome.numbers).sorted()))
      ].compactMap(\.self)
    }
    let named = expected.never.filter(outcome.numbers.contains)
    if !named.isEmpty {
      differences.append(
        Difference(
          what: "never", expected: "not named: \(list(expected.never))",
          found: "named: \(list(named))"))
    }
    if let call = expected.call { differences += compare(outcome.script, view.script, call) }
    return differences
  }

  private func computed(_ value: Value) -> String {
    value.isKnown ? TestValues.text(value) : "not computed"
  }

  private func list(_ ids: [String]) -> String {
    ids.isEmpty ? "none" : ids.joined(separator: ", ")
  }

  private func missing(_ what: String, _ wanted: [String], among found: [String]) -> [Difference] {
    guard !wanted.allSatisfy(found.contains) else { return [] }
    return [Difference(what: what, expected: list(wanted), found: list(found))]
  }

  private func compare(
    _ script: ResolvedScript?, _ view: ScriptView?, _ call: TestExpectation.Call
  ) -> [Difference] {
    guard case .script(let wanted) = call else {
      return script.map { [Difference(what: "script", expected: "none", found: $0.id)] } ?? []
    }
    guard let script, let view else {
      return [Difference(what: "script", expected: wanted.id ?? "a script", found: "none")]
    }
    var differences: [Difference?] = [wanted.id.flatMap { compare("script", $0, script.id) }]
    if let desk = wanted.desk {
      differences.append(compare("desk of the script", text(desk), text(script.desk)))
    }
    for part in wanted.parts {
      let count = view.parts.first { $0.id == part.id }?.lines.count ?? 0
      if let lines = part.lines {
        differences.append(compare("lines of \(part.id)", String(lines), String(count)))
      } else if count == 0 {
        differences.append(Difference(what: "part '\(part.id)'", expected: "some", found: "none"))
      }
    }
    if let blanks = wanted.blanks {
      differences.append(
        compare("blanks", list(blanks.sorted()), list(Self.blanks(script).sorted())))
    }
    return differences.compactMap(\.self)
  }

  private func text(_ desk: TestExpectation.Script.Desk) -> String {
    switch desk {
    case .number(let id): id
    case .finding: "find"
    }
  }

  private func text(_ desk: ResolvedScript.Desk?) -> String {
    switch desk {
    case .number(let id): id
    case .finding: "find"
    case nil: "none"
    }
  }

  /// The references that a script leaves for the person to fill in.
  static func blanks(_ script: ResolvedScript) -> [String] {
    texts(of: script).flatMap(\.segments).compactMap { segment in
      if case .blank(let name, _) = segment { name } else { nil }
    }
    .removingRepeats()
  }

  /// Every sentence of a script.
  private static func texts(of script: ResolvedScript) -> [ResolvedText] {
    var finding: [ResolvedText] = []
    if case .finding(let text) = script.desk { finding = [text] }
    return finding + [script.goal] + script.haveReady + script.firstWords + script.say + script.ask
      + script.replies.flatMap { [$0.they, $0.you] } + script.neverSay + script.writeDown
      + script.otherWays
  }
}
