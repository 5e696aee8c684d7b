import DialogEngine
import Knowledge
import LoanCalculator
import NumberRegistry
import TextForms
import Units

/// Turns what the engine resolved into words.
struct Presenter {
  let knowledge: Knowledge
  let program: Program
  let now: Moment
  var language = Language.ja

  private var english: Bool { language == .en }

  private func words(_ message: Message) -> String { message.text(language) }

  var formatter: ValueFormatter {
    ValueFormatter(
      today: now.date, program: program, registry: knowledge.registry, language: language)
  }

  /// How a value that is not known shows in a script.
  static let blank = "＿＿＿＿"

  /// A sentence; a figure in it that is due for a new check is marked.
  func text(_ text: ResolvedText) -> String { self.text(text, marksAge: true) }

  /// Words that a person is to say or hear on the phone, with no mark between them.
  private func spoken(_ text: ResolvedText) -> String { self.text(text, marksAge: false) }

  private func text(_ text: ResolvedText, marksAge: Bool) -> String {
    let formatter = formatter
    return text.segments.map { segment in
      switch segment {
      case .text(let text): text
      case .value(_, let type, let value): formatter.text(value, type: type)
      case .figure(let id, let type, let value):
        formatter.text(value, type: type)
          + (marksAge && knowledge.isOverdue(figure: id, on: now.date) ? words(.ageingMark) : "")
      case .number(let id, let aspect): number(id, aspect)
      case .blank: Self.blank
      }
    }
    .joined()
    .trimmingNewlines()
  }

  private func number(_ id: String, _ aspect: NumberAspect) -> String {
    guard let desk = knowledge.registry.desk(id: id) else { return id }
    return switch aspect {
    // A name with brackets of its own would nest them.
    case .full:
      name(desk).contains("(") || english
        ? "\(desk.national) \(english ? "(\(name(desk)))" : name(desk))"
        : "\(desk.national)(\(name(desk)))"
    case .digits: desk.national
    case .name: name(desk)
    case .hours: hours(of: desk)
    case .now: state(of: desk)
    }
  }

  private func name(_ desk: Desk) -> String { desk.name(english: english) }

  private func hours(of desk: Desk) -> String {
    // Where no hours are known the note says all there is, and says so.
    if !desk.knowsHours, let note = desk.hoursNote { return note(english: english) }
    let schedule = (desk.hours ?? .unknown).scheduleText(english: english)
    return desk.hoursNote.map {
      english ? "\(schedule) (\($0.en))" : "\(schedule)(\($0.ja))"
    } ?? schedule
  }

  private func state(of desk: Desk) -> String {
    (desk.hours ?? .unknown).describe(at: now, english: english)
  }

  func question(
    _ id: String, prompt: ResolvedText, earlier: Value?, resumes: String? = nil
  ) -> QuestionView? {
    guard let question = program.questions[id] else { return nil }
    return QuestionView(
      id: id, type: question.type.name, text: text(prompt), why: question.why,
      options: question.options.map { .init(id: $0.id, label: $0.label) },
      mayBeUnknown: question.unknown != nil, example: question.example,
      earlier: earlier.map { formatter.text($0, type: question.type) }, resumes: resumes)
  }

  /// - Parameters:
  ///   - lapsed: Ids of figures that the way needed though they do not hold.
  ///   - spoken: the script in Japanese, where this is another language.
  func outcome(
    _ outcome: ResolvedOutcome, lapsed: [String] = [], spoken: ScriptView? = nil
  ) -> OutcomeView {
    let cites = cites(outcome).compactMap(cite)
    return OutcomeView(
      id: outcome.id, title: text(outcome.title), first: text(outcome.first),
      answer: outcome.answer.map(text), deadline: outcome.deadline.map(deadline),
      steps: outcome.steps.map(text), figures: outcome.figures.map(figure),
      numbers: outcome.numbers.compactMap(number),
      script: outcome.script.map { script($0).withSpoken(spoken) },
      noCall: outcome.noCall, cites: cites,
      ageing: ageing(overdue: cites.count(where: \.isOverdue), lapsed: lapsed))
  }

  /// The facts of the listed figures, which are shown with them; the author's citations; those of the
  /// figures in the prose.
  private func cites(_ outcome: ResolvedOutcome) -> [String] {
    let prose = [outcome.title, outcome.first] + outcome.answer + outcome.steps
    let figures = prose.flatMap(\.segments).compactMap { segment in
      if case .figure(let id, _, _) = segment { knowledge.figures[id: id]?.factID } else { nil }
    }
    let listed = outcome.figures.flatMap(\.facts)
    var seen: Set<String> = []
    return (listed + outcome.cites + figures).filter { seen.insert($0).inserted }
  }

  private func ageing(overdue: Int, lapsed: [String]) -> [String] {
    (overdue == 0 ? [] : [words(.ageingOutcome(overdue))]) + [lapsedText(lapsed)].compactMap { $0 }
  }

  /// Which figures are not used because they do not hold; `nil` for none.
  func lapsedText(_ figures: [String]) -> String? {
    let labels = figures.compactMap { knowledge.figures[id: $0]?.label }
    return labels.isEmpty
      ? nil : words(.lapsedFigures(labels.joined(separator: words(.listSeparator))))
  }

  private func deadline(_ deadline: ResolvedOutcome.Deadline) -> String {
    let (at, day): (String, CivilDate?) =
      switch deadline.at {
      case .date(let date): (formatter.date(date), date)
      case .moment(let moment): (formatter.text(.moment(moment), type: .moment), moment.date)
      default: ("", nil)
      }
    let today = day == now.date ? words(.today) : day == now.date + 1 ? words(.tomorrow) : ""
    return words(.until(day: today, at: at, because: deadline.because))
  }

  private func figure(_ figure: ResolvedOutcome.Figure) -> FigureView {
    FigureView(
      name: figure.name, label: figure.label,
      text: formatter.text(figure.value, type: figure.type), value: JSONValue(figure.value),
      derivation: figure.derivation.map {
        DerivationView($0, knowledge: knowledge, on: now.date, language: language)
      },
      cites: figure.facts,
      isOverdue: figure.facts.contains { knowledge.isOverdue(fact: $0, on: now.date) })
  }

  func number(_ id: String) -> NumberView? {
    knowledge.registry.desk(id: id).map { desk in
      NumberView(
        id: id, national: desk.national, name: name(desk), hours: hours(of: desk),
        now: desk.state(at: now) == .unknown && !desk.knowsHours ? "" : state(of: desk),
        note: desk.offerNote?(english: english),
        ageing: ageing(of: desk))
    }
  }

  private func ageing(of desk: Desk) -> String? {
    guard knowledge.isOverdue(desk, on: now.date) else { return nil }
    let days = desk.factIDs.compactMap { knowledge.facts[id: $0] }.filter { $0.ages == .hours }
      .compactMap(\.checkedOn)
    return days.min().map { words(.ageingDesk(checkedOn: $0.iso)) }
  }

  func cite(_ id: String) -> CiteView? {
    CiteView(id, knowledge: knowledge, on: now.date, language: language)
  }

  private func script(_ script: ResolvedScript) -> ScriptView {
    let (desk, finding): (NumberView?, String?) =
      switch script.desk {
      case .number(let id): (number(id), nil)
      case .finding(let how): (nil, text(how))
      case nil: (nil, nil)
      }
    func quoted(_ lines: [ResolvedText]) -> [String] { lines.map { words(.quoted(spoken($0))) } }
    let parts: [(String, Message, [String])] = [
      ("have_ready", .haveReady, script.haveReady.map(text)),
      ("first_words", .firstWords, quoted(script.firstWords)),
      ("say", .say, quoted(script.say)),
      ("ask", .ask, quoted(script.ask)),
      (
        "replies", .replies,
        script.replies.map { words(.reply(they: spoken($0.they), you: spoken($0.you))) }
      ),
      ("never_say", .neverSay, script.neverSay.map(text)),
      ("write_down", .writeDown, script.writeDown.map(text)),
      ("other_ways", .otherWays, script.otherWays.map(text)),
    ]
    return ScriptView(
      id: script.id, title: script.title, goal: text(script.goal), desk: desk, finding: finding,
      parts: parts.filter { !$0.2.isEmpty }
        .map { ScriptView.Part(id: $0.0, heading: words($0.1), lines: $0.2) })
  }
}

extension ResolvedOutcome.Figure {
  /// Ids of the facts that it rests on.
  fileprivate var facts: [String] { derivation?.ruleFactIDs ?? [] }
}

extension Desk {
  /// Whether a source says when people answer, or that a machine does. Days on which the desk is
  /// closed may be known all the same.
  fileprivate var knowsHours: Bool { hours.map { $0.staff != .unknown } ?? false }
}

extension ScriptView {
  /// The parts of a call that are spoken.
  private static let spokenParts: Set<String> = ["first_words", "say", "ask", "replies"]

  /// With the Japanese above each line that is said to the desk, and its meaning in brackets below.
  func withSpoken(_ japanese: ScriptView?) -> ScriptView {
    guard let japanese else { return self }
    let parts = parts.map { part -> Part in
      guard Self.spokenParts.contains(part.id),
        let spoken = japanese.parts.first(where: { $0.id == part.id })?.lines,
        spoken.count == part.lines.count
      else { return part }
      return Part(
        id: part.id, heading: part.heading,
        lines: zip(spoken, part.lines).map { $0 == $1 ? $0 : "\($0)\n(\($1))" })
    }
    return ScriptView(
      id: id, title: title, goal: goal, desk: desk, finding: finding, parts: parts)
  }
}

extension String {
  /// Without line breaks at its end: a block scalar ends in one.
  func trimmingNewlines() -> String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}

extension JSONValue {
  /// A value of the dialog language as programs read it: whole yen, counts and days as numbers,
  /// dates in ISO form, a rate as a decimal string in percent, `unknown` as null.
  init(_ value: Value) {
    self =
      switch value {
      case .yen(let yen): .int(yen.amount)
      case .count(let count): .int(count)
      case .days(let days): .int(days)
      case .rate(let rate): .string(rate.percentText)
      case .date(let date): .string(date.iso)
      case .time(let time): .string(time.text)
      case .moment(let moment): .string(moment.iso)
      case .phone(let text), .text(let text), .number(let text), .option(let text): .string(text)
      case .options(let ids): .strings(ids)
      case .yesNo(let flag): .string(flag ? "yes" : "no")
      case .unknown: .null
      }
  }
}
