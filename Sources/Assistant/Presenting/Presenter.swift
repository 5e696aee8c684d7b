import DialogEngine
import Knowledge
import LoanCalculator
import NumberRegistry
import Units

/// Turns what the engine resolved into words.
struct Presenter {
  let knowledge: Knowledge
  let program: Program
  let now: Moment

  var formatter: ValueFormatter {
    ValueFormatter(today: now.date, program: program, registry: knowledge.registry)
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
          + (marksAge && knowledge.isOverdue(figure: id, on: now.date) ? AgeingText.mark : "")
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
      desk.name.ja.contains("(")
        ? "\(desk.national) \(desk.name.ja)" : "\(desk.national)(\(desk.name.ja))"
    case .digits: desk.national
    case .name: desk.name.ja
    case .hours: hours(of: desk)
    case .now: state(of: desk)
    }
  }

  private func hours(of desk: Desk) -> String {
    // Where no hours are known the note says all there is, and says so.
    if desk.hours == nil, let note = desk.hoursNote { return note.ja }
    let schedule = (desk.hours ?? .unknown).scheduleText(english: false)
    return desk.hoursNote.map { "\(schedule)(\($0.ja))" } ?? schedule
  }

  private func state(of desk: Desk) -> String {
    (desk.hours ?? .unknown).describe(at: now, english: false)
  }

  func question(_ id: String, prompt: ResolvedText, earlier: Value?) -> QuestionView? {
    guard let question = program.questions[id] else { return nil }
    return QuestionView(
      id: id, type: question.type.name, text: text(prompt), why: question.why,
      options: question.options.map { .init(id: $0.id, label: $0.label) },
      mayBeUnknown: question.unknown != nil, example: question.example,
      earlier: earlier.map { formatter.text($0, type: question.type) })
  }

  /// - Parameter lapsed: Ids of figures that the way needed though they do not hold.
  func outcome(_ outcome: ResolvedOutcome, lapsed: [String] = []) -> OutcomeView {
    let cites = cites(outcome).compactMap(cite)
    return OutcomeView(
      id: outcome.id, title: text(outcome.title), first: text(outcome.first),
      answer: outcome.answer.map(text), deadline: outcome.deadline.map(deadline),
      steps: outcome.steps.map(text), figures: outcome.figures.map(figure),
      numbers: outcome.numbers.compactMap(number), script: outcome.script.map(script),
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
    let listed = outcome.figures.flatMap { $0.derivation?.facts ?? [] }
    var seen: Set<String> = []
    return (listed + outcome.cites + figures).filter { seen.insert($0).inserted }
  }

  private func ageing(overdue: Int, lapsed: [String]) -> [String] {
    (overdue == 0 ? [] : [AgeingText.ofOutcome(overdue)]) + [lapsedText(lapsed)].compactMap { $0 }
  }

  /// Which figures are not used because they do not hold; `nil` for none.
  func lapsedText(_ figures: [String]) -> String? {
    let labels = figures.compactMap { knowledge.figures[id: $0]?.label }
    return labels.isEmpty ? nil : AgeingText.lapsed(labels)
  }

  private func deadline(_ deadline: ResolvedOutcome.Deadline) -> String {
    let (at, day): (String, CivilDate?) =
      switch deadline.at {
      case .date(let date): (formatter.date(date), date)
      case .moment(let moment): (formatter.text(.moment(moment), type: .moment), moment.date)
      default: ("", nil)
      }
    let today = day == now.date ? "今日 " : day == now.date + 1 ? "明日 " : ""
    return "\(today)\(at) まで(\(deadline.because))"
  }

  private func figure(_ figure: ResolvedOutcome.Figure) -> FigureView {
    FigureView(
      name: figure.name, label: figure.label,
      text: formatter.text(figure.value, type: figure.type), value: JSONValue(figure.value),
      formula: figure.derivation?.formula, cites: figure.derivation?.facts ?? [],
      isOverdue: (figure.derivation?.facts ?? []).contains {
        knowledge.isOverdue(fact: $0, on: now.date)
      })
  }

  func number(_ id: String) -> NumberView? {
    knowledge.registry.desk(id: id).map { desk in
      NumberView(
        id: id, national: desk.national, name: desk.name.ja, hours: hours(of: desk),
        now: desk.hours == nil ? "" : state(of: desk), note: desk.offerNote?.ja,
        ageing: ageing(of: desk))
    }
  }

  private func ageing(of desk: Desk) -> String? {
    guard knowledge.isOverdue(desk, on: now.date) else { return nil }
    let days = desk.factIDs.compactMap { knowledge.facts[id: $0] }.filter { $0.ages == .hours }
      .compactMap(\.checkedOn)
    return days.min().map { AgeingText.ofDesk(checkedOn: $0.iso) }
  }

  func cite(_ id: String) -> CiteView? {
    CiteView(id, knowledge: knowledge, on: now.date)
  }

  private func script(_ script: ResolvedScript) -> ScriptView {
    let (desk, finding): (NumberView?, String?) =
      switch script.desk {
      case .number(let id): (number(id), nil)
      case .finding(let how): (nil, text(how))
      case nil: (nil, nil)
      }
    let parts: [(String, String, [String])] = [
      ("have_ready", "手元に用意", script.haveReady.map(text)),
      ("first_words", "最初のひとこと", script.firstWords.map { "「\(spoken($0))」" }),
      ("say", "伝えること", script.say.map { "「\(spoken($0))」" }),
      ("ask", "聞くこと", script.ask.map { "「\(spoken($0))」" }),
      (
        "replies", "言われたら",
        script.replies.map { "「\(spoken($0.they))」と言われたら、「\(spoken($0.you))」" }
      ),
      ("never_say", "言わないこと", script.neverSay.map(text)),
      ("write_down", "書きとめること", script.writeDown.map(text)),
      ("other_ways", "電話が難しいとき", script.otherWays.map(text)),
    ]
    return ScriptView(
      id: script.id, title: script.title, goal: text(script.goal), desk: desk, finding: finding,
      parts: parts.filter { !$0.2.isEmpty }
        .map { ScriptView.Part(id: $0.0, heading: $0.1, lines: $0.2) })
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
