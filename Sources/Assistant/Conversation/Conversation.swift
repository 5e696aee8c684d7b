import AnswerReading
import DialogEngine
import QuestionRouter
import TextForms
public import Units

/// A whole conversation as one reducer: a line in, a ``Turn`` out.
///
/// What is kept is the session (dialog and answers), what a following line would be an answer to
/// (``Mode``), and answers that were taken back, to offer them again. Everything said is computed.
/// Safety comes first: despair brings the help lines before anything else, and a typed secret is
/// blotted out before anything looks at the line.
public struct Conversation: Sendable {
  /// What the next line is an answer to, beside the open question.
  enum Mode: Hashable, Sendable {
    case open
    /// A number of this list chooses a dialog; `said` is the text that led here.
    case choosingTopic([String], said: String)
    /// Yes opens the dialog; `said` is the text that led here.
    case confirmingTopic(String, said: String)
    /// A number of this list chooses the answer to change.
    case choosingAnswer([String])
    /// The line is the new answer to this question.
    case changing(String)
    /// A number of this list tells what `said` meant.
    case choosingMeaning([Meaning], said: String)
    /// The place in the script that is read line by line.
    case readingScript(Int)
    /// Yes replaces the file.
    case confirmingReplacement(SaveRequest)

    /// The next line chooses among things that are listed, or says yes or no to one.
    var isChoice: Bool {
      switch self {
      case .choosingTopic, .confirmingTopic, .choosingAnswer, .choosingMeaning: true
      case .open, .changing, .readingScript, .confirmingReplacement: false
      }
    }
  }

  var pack: Pack
  public internal(set) var session: Session
  var mode: Mode = .open
  /// Answers that `back` took away, by question.
  var takenBack: [String: Answers.Answer] = [:]
  /// What the path has said before this line, so that it is said once.
  var heard: [ResolvedText] = []

  /// Tells which pack is in use.
  public var packInfo: PackInfo { pack.info }

  var program: Program { pack.program }
  var host: DialogFunctions {
    DialogFunctions(knowledge: pack.knowledge, language: pack.language)
  }

  /// A message of annai's own in the language of the pack.
  func words(_ message: Message) -> String { message.text(pack.language) }

  public init(pack: Pack, session: Session = Session()) {
    self.pack = pack
    self.session = session
  }

  /// The longest line that is looked at, in Unicode scalars; the rest is cut.
  public static let longestLine = 2_000

  /// Takes one line.
  public mutating func receive(_ line: String, now: Moment) -> Turn {
    let text = printable(line, longest: Self.longestLine)
    heard = walk(now)?.said ?? []
    var turn = Turn()
    // Nobody has looked for a secret in what was cut.
    turn.mayRemember = line.unicodeScalars.dropFirst(Self.longestLine).isEmpty
    let safe = blottingSecrets(text, &turn)
    if let help = distress(in: safe, now: now) {
      turn.said = [help] + turn.said
      turn.mayRemember = false
      turn.withholdsQuestion = true
      offerToGoOn(after: safe, now: now, &turn)
      return finished(turn, now)
    }
    respond(to: safe, now: now, &turn)
    // A number could be taken for one of the question's own.
    if mode.isChoice { turn.withholdsQuestion = true }
    return finished(turn, now)
  }

  /// Where the conversation stands, without a line: at the start, after a resize, after `Ctrl-L`.
  public func standing(now: Moment) -> Turn { finished(Turn(), now) }

  private mutating func respond(to text: String, now: Moment, _ turn: inout Turn) {
    if text.allSatisfy(\.isWhitespace) { return emptyLine(now, &turn) }
    if answerMode(text, now: now, &turn) { return }
    if let (move, argument) = Move.read(text) {
      return make(move, argument, now: now, &turn)
    }
    switch walk(now)?.end {
    case .question(let id, _): answer(id, with: text, now: now, &turn)
    case .outcome where !session.paused.isEmpty:
      respondAfterSideTopic(to: text, now: now, &turn)
    default: route(text, now: now, &turn)
    }
  }

  /// Enter alone goes on in a script, takes an offered answer again, and ends a side topic at its
  /// outcome; else it does nothing.
  private mutating func emptyLine(_ now: Moment, _ turn: inout Turn) {
    switch mode {
    case .readingScript(let place): readScript(from: place + 1, now: now, &turn)
    case .open:
      if case .outcome = walk(now)?.end { comeBack(now, &turn) }
      if case .question(let id, _) = walk(now)?.end, let taken = takenBack[id] {
        accept(
          StatedFacts.Stated(
            question: id, value: taken.value, isApproximate: taken.isApproximate),
          now: now, &turn)
      }
    default: break
    }
  }

  // MARK: - Where the answers lead

  func walk(_ now: Moment) -> Walk? {
    session.dialog.flatMap {
      program.walk($0, answers: session.answers, now: now, host: host)
    }
  }

  func presenter(_ now: Moment) -> Presenter {
    Presenter(
      knowledge: pack.knowledge, program: program, now: now, language: pack.language)
  }

  func label(_ question: String) -> String { program.questions[question]?.label ?? question }

  func text(_ value: Value, of question: String, _ now: Moment) -> String {
    guard let type = program.questions[question]?.type else { return "" }
    return presenter(now).formatter.text(value, type: type)
  }

  /// An answer in words, marked where the person called it approximate.
  func text(_ answer: Answers.Answer, _ now: Moment) -> String {
    (answer.isApproximate ? words(.about) : "") + text(answer.value, of: answer.question, now)
  }

  func outcome(_ now: Moment) -> OutcomeView? {
    guard let walk = walk(now), case .outcome(let outcome) = walk.end else { return nil }
    return view(of: outcome, walk, now)
  }

  private func view(of outcome: ResolvedOutcome, _ walk: Walk, _ now: Moment) -> OutcomeView {
    presenter(now).outcome(outcome, lapsed: walk.lapsedFigures, spoken: spokenScript(now))
  }

  /// The script of the outcome in Japanese, where the rest is in another language: its lines are to
  /// be read out to a desk that speaks Japanese.
  private func spokenScript(_ now: Moment) -> ScriptView? {
    guard let spoken = pack.spoken, let dialog = session.dialog else { return nil }
    let host = DialogFunctions(knowledge: pack.knowledge)
    let walk = spoken.walk(dialog, answers: session.answers, now: now, host: host)
    guard case .outcome(let outcome)? = walk?.end else { return nil }
    return Presenter(knowledge: pack.knowledge, program: spoken, now: now).outcome(outcome).script
  }

  /// Adds where the conversation stands to a turn.
  func finished(_ turn: Turn, _ now: Moment) -> Turn {
    var turn = turn
    turn.session = session
    guard let walk = walk(now) else { return turn }
    let presenter = presenter(now)
    switch walk.end {
    case .question(let id, let prompt):
      if case .readingScript = mode { break }
      turn.question = presenter.question(id, prompt: prompt, earlier: takenBack[id]?.value)
    case .outcome(let outcome):
      turn.outcome = view(of: outcome, walk, now)
      // The question that waits for this side topic can be answered at once.
      if mode == .open, let main = afterSideTopic(now),
        case .question(let id, let prompt) = main.walk(now)?.end
      {
        turn.question = presenter.question(
          id, prompt: prompt, earlier: main.takenBack[id]?.value, resumes: waitingTitle)
      }
    case .gap:
      turn.said.append(
        Utterance(
          .error,
          [
            presenter.lapsedText(walk.lapsedFigures),
            words(.gap),
          ].compactMap { $0 }.joined(separator: "\n")))
    }
    if case .changing(let id) = mode, let question = program.questions[id] {
      let prompt = question.prompt
      let evaluator = ResolvedText(
        prompt.parts.map { if case .text(let text) = $0 { .text(text) } else { .text("") } })
      turn.question = presenter.question(id, prompt: evaluator, earlier: session.answers[id])
    }
    return turn
  }
}
