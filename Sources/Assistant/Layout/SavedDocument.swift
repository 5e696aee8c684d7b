import TextForms
import Units

/// An outcome with its script, as a file that can be printed or read on a telephone.
struct SavedDocument {
  enum Format {
    case markdown, plain

    init(fileName: String) {
      self = fileName.lowercased().hasSuffix(".txt") ? .plain : .markdown
    }
  }

  let outcome: OutcomeView
  let checkedOn: String
  let now: Moment
  let format: Format
  let language: Language

  var text: String {
    var lines = heading(1, outcome.title)
    lines += [bold(outcome.first), ""]
    if let deadline = outcome.deadline { lines += ["\(words(.deadline)): \(deadline)", ""] }
    lines += outcome.answer.flatMap { [$0, ""] }
    if !outcome.figures.isEmpty {
      lines += list(
        outcome.figures.map { figure in
          "\(figure.label): \(figure.markedText(language))"
            + (figure.formula.map { " (\($0))" } ?? "")
        })
    }
    lines += heading(2, words(.steps)) + list(outcome.steps, numbered: true)
    if let script = outcome.script { lines += self.script(script) }
    let listed = outcome.numbers.filter { $0.id != outcome.script?.desk?.id }
    if !listed.isEmpty { lines += heading(2, words(.phoneNumbers)) + list(listed.map(number)) }
    if let reason = outcome.noCall { lines += [reason, ""] }
    lines += heading(2, words(.evidenceHeading))
    lines += list(
      outcome.cites.map {
        words(
          .savedEvidence(
            text: $0.text, confidence: $0.confidence,
            sources: $0.sources.joined(separator: " / ")
              + ($0.isOverdue ? words(.listSeparator) + $0.checked : "")))
      })
    if !outcome.ageing.isEmpty { lines += outcome.ageing + [""] }
    lines += [words(.made(time: now.iso.replacing("T", with: " "), checkedOn: checkedOn))]
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(_ message: Message) -> String { message.text(language) }

  private func script(_ script: ScriptView) -> [String] {
    var lines = heading(2, words(.scriptTitle(script.title)))
    if let desk = script.desk { lines += ["\(words(.whomToCall)): \(number(desk))", ""] }
    if let finding = script.finding { lines += ["\(words(.whomToCall)): \(finding)", ""] }
    lines += ["\(words(.goal)): \(script.goal)", ""]
    for part in script.parts { lines += heading(3, part.heading) + list(part.lines) }
    return lines
  }

  private func number(_ number: NumberView) -> String {
    "\(number.name) \(number.national) (\(number.hours))"
      + [number.note, number.ageing].compactMap { $0 }.map { " \($0)" }.joined()
  }

  private func heading(_ level: Int, _ text: String) -> [String] {
    switch format {
    case .markdown: [String(repeating: "#", count: level) + " " + text, ""]
    case .plain: level == 1 ? [text, ""] : ["[\(text)]"]
    }
  }

  private func bold(_ text: String) -> String {
    switch format {
    case .markdown: "**\(text)**"
    case .plain: text
    }
  }

  private func list(_ items: [String], numbered: Bool = false) -> [String] {
    items.enumerated().map { place, item in
      let mark = numbered ? "\(place + 1). " : "- "
      return mark + item.split(separator: "\n").joined(separator: " ")
    } + [""]
  }
}
