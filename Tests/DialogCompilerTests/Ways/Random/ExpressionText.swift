import DialogEngine
import Units

extension Expression {
  /// As an author would write it, with all its brackets.
  var shown: String {
    switch self {
    case .literal(let value), .figure(_, let value): value.shown
    case .answer(let id), .local(let id): id
    case .today: "today"
    case .now: "now"
    case .known(let inner): "known(\(inner.shown))"
    case .not(let inner): "not (\(inner.shown))"
    case .binary(let op, let a, let b): "(\(a.shown) \(op.rawValue) \(b.shown))"
    case .inRange(let inner, let from, let through):
      "(\(inner.shown) in \(from.shown)..\(through.shown))"
    case .isOne(let inner, let options):
      "(\(inner.shown) in (\(options.joined(separator: ", "))))"
    case .has(let inner, let option): "has(\(inner.shown), \(option))"
    case .conditional(let test, let yes, let no):
      "(if \(test.shown) then \(yes.shown) else \(no.shown))"
    case .call(let name, let arguments):
      "\(name)(\(arguments.map { "\($0.label): \($0.value.shown)" }.joined(separator: ", ")))"
    }
  }
}

extension Value {
  var shown: String {
    switch self {
    case .option(let id): id
    case .options(let ids): "{\(ids.joined(separator: ", "))}"
    case .yesNo(let flag): flag ? "yes" : "no"
    case .days(let number), .count(let number): "\(number)"
    case .yen(let yen): "\(yen.amount)"
    case .date(let date): date.iso
    case .unknown: "unknown"
    default: "\(self)"
    }
  }
}

extension Program {
  /// What matters of it, to be read where a test fails.
  var shown: String {
    var lines: [String] = []
    for question in questions.values.sorted(by: { $0.id < $1.id }) {
      let limits = [question.minimum, question.maximum].map { $0?.shown ?? "" }
      lines.append(
        "\(question.id): \(question.type.name) \(question.options.map(\.id)) "
          + "none: \(question.noneOption ?? "-") \(limits[0])..\(limits[1])"
          + (question.unknown == nil ? "" : " or unknown") + shown(question.prompt))
    }
    for dialog in dialogs {
      lines.append("\(dialog.id): \(shown(dialog.lets))")
      for node in dialog.nodes {
        lines.append(
          "  \(node.id): \(shown(node.lets)) say \(node.says.map(shown)) "
            + "ask \(node.ask ?? "-") visit \(node.visit ?? "-")")
        switch node.next {
        case .goBack: lines.append("    return")
        case .branches(let branches):
          for branch in branches {
            lines.append("    if \(branch.condition?.shown ?? "-") go n\(branch.target)")
          }
        case .outcome(let outcome):
          lines.append(
            "    outcome \(shown(outcome.title)) \(shown(outcome.first)) "
              + "\((outcome.answer + outcome.steps).map(shown)) "
              + "deadline \(outcome.deadline?.at.shown ?? "-") script \(outcome.script ?? "-")")
        }
      }
    }
    for script in scripts.values {
      lines.append("script: \(shown(script.goal)) \(script.firstWords.map(shown))")
      for desk in script.desks {
        let target = if case .number(let number) = desk.target { number.shown } else { "find" }
        lines.append("  if \(desk.condition?.shown ?? "-") call \(target)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func shown(_ bindings: [Binding]) -> String {
    bindings.map { "let \($0.name) = \($0.value.shown)" }.joined(separator: "; ")
  }

  private func shown(_ line: Line) -> String {
    (line.condition.map { "if \($0.shown): " } ?? "") + shown(line.template)
  }

  private func shown(_ template: Template) -> String {
    template.parts.map {
      if case .value(let name, _, _) = $0 { "{\(name)}" } else { "" }
    }.joined()
  }
}
