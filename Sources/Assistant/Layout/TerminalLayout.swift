public import TextForms
public import Units

/// Lays a turn out for a terminal or a pipe.
///
/// Only characters of one certain width are ours (no rules, bullets or arrows that some terminals draw
/// wider); every line is broken by terminal cells, and never inside a phone number.
public struct TerminalLayout: Sendable {
  /// Cells per line, 24...100.
  let width: Int
  let usesColour: Bool
  let language: Language

  public init(columns: Int, usesColour: Bool, language: Language = .ja) {
    self.language = language
    width = min(max(columns, 24), 100)
    self.usesColour = usesColour
  }

  func words(_ message: Message) -> String { message.text(language) }

  /// The whole turn: what is said, then the outcome if it is new, then the open question.
  public func text(_ turn: Turn) -> String {
    var blocks = turn.said.map(utterance)
    if turn.outcomeIsNew, let outcome = turn.outcome { blocks.append(self.outcome(outcome)) }
    if let question = turn.question, !turn.withholdsQuestion {
      blocks.append(self.question(question))
    }
    return blocks.filter { !$0.isEmpty }.map { $0 + "\n" }.joined(separator: "\n")
  }

  /// The first screen.
  ///
  /// - Parameters:
  ///   - source: the folder of the pack, where the person named one.
  ///   - own: what became of files that the person added.
  ///   - today: tells whether something is due for a new check.
  public func greeting(
    _ pack: PackInfo, source: String?, own: OwnState? = nil, today: CivilDate
  ) -> String {
    var lines = [
      bold(pack.title),
      words(.offline), words(.firstHints(day(pack.checkedOn))), "", words(.invitation),
    ]
    if let first = pack.firstRecheck.flatMap({ CivilDate(iso: $0) }), first <= today {
      lines.insert(words(.ageingPack), at: 3)
    }
    if let own { lines.insert(printable(own.text), at: 1) }
    if let source { lines.insert(words(.dialogFolder(printable(source))), at: 1) }
    return lines.flatMap { wrap($0) }.joined(separator: "\n") + "\n"
  }

  private func day(_ iso: String) -> String {
    guard language == .ja else { return iso }
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? "\(parts[0])年\(parts[1])月\(parts[2])日" : iso
  }

  private func utterance(_ utterance: Utterance) -> String {
    if utterance.keepsLines { return utterance.text }
    if !utterance.choices.isEmpty { return choices(utterance) }
    return switch utterance.kind {
    case .safety:
      ([rule("=")] + paragraphs(utterance.text, indent: "  ").map(bold) + [rule("=")])
        .joined(separator: "\n")
    case .error:
      paragraphs(utterance.text, indent: "  ").map { colour($0, "33") }
        .joined(separator: "\n")
    case .reading:
      paragraphs(utterance.text, indent: "  ").map { colour($0, "36") }
        .joined(separator: "\n")
    case .answer, .note: paragraphs(utterance.text, indent: "  ").joined(separator: "\n")
    }
  }

  /// Many numbered lines, read downwards, in as many columns as fit.
  private func choices(_ utterance: Utterance) -> String {
    let lead = utterance.text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast(utterance.choices.count).joined(separator: "\n")
    let digits = String(utterance.choices.count).count
    // 9 stands under the 1 of 10.
    let lines = utterance.choices.map { line in
      String(repeating: " ", count: max(0, digits - line.prefix { $0.isNumber }.count)) + line
    }
    return (paragraphs(lead, indent: "  ") + downColumns(lines, indent: "    "))
      .joined(separator: "\n")
  }

  private func downColumns(_ items: [String], indent: String) -> [String] {
    for count in [3, 2] where items.count > count {
      let rows = (items.count + count - 1) / count
      let columns = stride(from: 0, to: items.count, by: rows).map {
        items[$0..<min($0 + rows, items.count)]
      }
      let widths = columns.map { $0.map(DisplayWidth.of).max() ?? 0 }
      guard indent.count + widths.reduce(0, +) + 3 * (columns.count - 1) <= width else { continue }
      return (0..<rows).map { row in
        var line = indent
        for (column, cells) in zip(columns, widths) where row < column.count {
          let item = column[column.startIndex + row]
          line += item + String(repeating: " ", count: cells + 3 - DisplayWidth.of(item))
        }
        while line.last == " " { line.removeLast() }
        return line
      }
    }
    return items.flatMap { item in
      let number = item.prefix { $0 == " " || $0.isNumber }
      return paragraphs(
        String(item.dropFirst(number.count)), indent: indent, bullet: String(number))
    }
  }

  func question(_ question: QuestionView) -> String {
    var hints: [String] = []
    switch question.type {
    case "date": hints.append(words(.hintDate))
    case "yen": hints.append(words(.hintAmount))
    case "phone": hints.append(words(.hintNumber))
    case "yes_no": hints.append(words(.hintYesNo))
    case "rate": hints.append("%")
    case "multi": hints.append(words(.hintMulti))
    case "choice", "lender": hints.append(words(.hintChoice))
    default: break
    }
    if let example = question.example { hints.append(words(.hintExample(example))) }
    if question.mayBeUnknown { hints.append(words(.unknown)) }
    let hint = hints.isEmpty ? "" : " (\(hints.joined(separator: " / ")))"
    var lines =
      question.resumes.map { paragraphs(words(.waitingQuestion($0)), indent: "  ") } ?? []
    lines += paragraphs(question.text + hint, indent: "  ").map(bold)
    lines += columns(
      question.options.enumerated().map { (bullet: "\($0 + 1)  ", text: $1.label) }, indent: "    ")
    if let earlier = question.earlier {
      lines += paragraphs(words(.earlierAnswer(earlier)), indent: "    ")
    }
    return lines.joined(separator: "\n")
  }

  /// Rows that a small terminal window shows.
  private static let rowsOfAWindow = 22

  func outcome(_ outcome: OutcomeView) -> String {
    var lines = heading(outcome.title)
    lines += field(words(.mostImportant), outcome.first).map(bold)
    if let deadline = outcome.deadline { lines += field(words(.deadline), deadline) }
    lines += outcome.answer.flatMap { paragraphs($0, indent: "  ") }
    if !outcome.figures.isEmpty { lines.append("") }
    for figure in outcome.figures {
      let formula = figure.formula.map { " (\($0))" } ?? ""
      lines += field(
        figure.label, figure.markedText(language) + formula + marks(figure.cites, outcome))
    }
    lines += section(
      words(.steps), outcome.steps.enumerated().map { ("\($0 + 1)  ", $1) })
    if let script = outcome.script { lines += [""] + self.script(script) }
    let listed = outcome.numbers.filter { $0.id != outcome.script?.desk?.id }
    lines += section(words(.phoneNumbers), listed.map { ("", number($0)) })
    if let reason = outcome.noCall { lines += [""] + field(words(.aboutCalling), reason) }
    lines += evidence(outcome)
    lines.append("")
    // The top has scrolled away by now on most windows; what matters most is what stays in sight.
    if lines.count > Self.rowsOfAWindow {
      lines += field(words(.mostImportant), outcome.first).map(bold)
      if let deadline = outcome.deadline { lines += field(words(.deadline), deadline) }
      lines.append("")
    }
    let commands =
      (outcome.script == nil ? [] : [words(.commandScript)]) + [
        words(.commandWhy), words(.commandSave), words(.commandChange),
      ]
    lines += columns(commands.map { (bullet: "", text: $0) }, indent: "  ")
    return lines.joined(separator: "\n")
  }

  /// The facts that the figures point at, in full; how many more there are, and where.
  private func evidence(_ outcome: OutcomeView) -> [String] {
    let marked = Set(outcome.figures.flatMap(\.cites))
    let shown = outcome.cites.enumerated().filter { marked.contains($0.element.id) }
    let rest = outcome.cites.count - shown.count
    var items = shown.map {
      let age = $0.element.ageing.map { words(.listSeparator) + $0 } ?? ""
      return (
        "[\($0.offset + 1)] ",
        words(.confidence(text: $0.element.text, level: $0.element.confidence + age))
      )
    }
    if rest > 0 {
      items.append(("", words(shown.isEmpty ? .evidenceByWhy(rest) : .moreEvidence(rest))))
    }
    return section(words(.evidenceHeading), items + outcome.ageing.map { ("", $0) })
  }

  private func script(_ script: ScriptView) -> [String] {
    var lines = heading(words(.scriptTitle(script.title)))
    if let desk = script.desk { lines += field(words(.whomToCall), number(desk)) }
    if let finding = script.finding { lines += field(words(.whomToCall), finding) }
    lines += field(words(.goal), script.goal)
    for part in script.parts {
      lines +=
        part.lines.count == 1
        ? field(part.heading, part.lines[0])
        : paragraphs(part.heading, indent: "  ")
          + part.lines.flatMap { paragraphs($0, indent: "    ", bullet: "- ") }
    }
    return lines
  }

  private func number(_ number: NumberView) -> String {
    ["\(number.name)  \(number.national)", number.hoursAndNow, number.note, number.ageing]
      .compactMap { $0 }.joined(separator: "\n")
  }

  private func marks(_ cites: [String], _ outcome: OutcomeView) -> String {
    let places = cites.compactMap { id in outcome.cites.firstIndex { $0.id == id } }
    return places.map { " [\($0 + 1)]" }.joined()
  }

  private func section(_ heading: String, _ items: [(String, String)]) -> [String] {
    guard !items.isEmpty else { return [] }
    return [""] + paragraphs(heading, indent: "  ").map(bold)
      + items.flatMap { paragraphs($1, indent: "    ", bullet: $0) }
  }

  /// `期限      今日 …`: a heading and its text; the text goes below where the line is narrow.
  private func field(_ heading: String, _ text: String) -> [String] {
    let column = 12
    let lead = "  \(heading)"
    let gap = max(column - DisplayWidth.of(lead), 2)
    guard width >= 60, DisplayWidth.of(lead) <= 30 else {
      return paragraphs(heading, indent: "  ") + paragraphs(text, indent: "    ")
    }
    let first = lead + String(repeating: " ", count: gap)
    // Lines below stand under the text, so that a long heading does not leave them in its middle.
    let hang = String(repeating: " ", count: DisplayWidth.of(first))
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      wrap(String($1), indent: hang, firstIndent: $0 == 0 ? first : hang)
    }
  }

  func paragraphs(_ text: String, indent: String, bullet: String = "") -> [String] {
    let hang = indent + String(repeating: " ", count: DisplayWidth.of(bullet))
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      place, line -> [String] in
      // A line that is already set in (a list of choices) keeps its place.
      let own = line.prefix { $0 == " " }
      let deeper = own.isEmpty ? (line.hasPrefix("・") ? "  " : "") : "   "
      return wrap(
        String(line.dropFirst(own.count)), indent: hang + own + deeper,
        firstIndent: (place == 0 ? indent + bullet : hang) + own)
    }
  }

  func wrap(_ text: String, indent: String = "", firstIndent: String = "") -> [String] {
    JapaneseLineBreaker.wrap(text, width: width, indent: indent, firstIndent: firstIndent)
  }

  /// Short items side by side, as many as fit.
  private func columns(_ items: [(bullet: String, text: String)], indent: String) -> [String] {
    let whole = items.map { $0.bullet + $0.text }
    guard let widest = whole.map(DisplayWidth.of).max() else { return [] }
    let perLine = max(1, (width - indent.count) / (widest + 3))
    guard perLine > 1 else {
      return items.flatMap { paragraphs($0.text, indent: indent, bullet: $0.bullet) }
    }
    return stride(from: 0, to: whole.count, by: perLine).map { start in
      let row = whole[start..<min(start + perLine, whole.count)]
      let cells = row.map { $0 + String(repeating: " ", count: widest + 3 - DisplayWidth.of($0)) }
      var line = indent + cells.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func heading(_ title: String) -> [String] {
    wrap("== \(title) ==", indent: "     ", firstIndent: "  ").map(bold)
  }

  private func rule(_ sign: String) -> String { String(repeating: sign, count: min(width, 60)) }

  func bold(_ line: String) -> String { colour(line, "1") }

  private func colour(_ line: String, _ code: String) -> String {
    usesColour && !line.isEmpty ? "\u{1B}[\(code)m\(line)\u{1B}[0m" : line
  }
}
