import DialogEngine
import TextForms
import Units

/// An answer, given to an earlier pack or kept in a file, that the pack of now cannot take.
struct DroppedAnswer: Hashable {
  enum Reason: Hashable {
    /// No dialog has this id, or none that is offered.
    case dialogGone
    case questionGone
    /// The question wants something else, told by its type.
    case otherType(ValueType)
    /// The option in words, or its id where the words are gone too.
    case optionGone(String)
    /// An option that stands alone stands beside others, or one stands there twice.
    case optionsExcludeOneAnother
    case unknownNotAllowed
    /// The sentence that names the limit.
    case outOfLimits(String)
    /// Not of the form of a session.
    case unreadable
    /// A session holds no more answers than this.
    case tooMany(Int)
  }

  /// The id of the question or the dialog, or the key that could not be read.
  let id: String
  /// The label of the question, or its id where no question has it any more.
  let name: String
  let reason: Reason

  /// `残高: 「x」という選択肢はなくなりました`
  var text: String {
    "\(printable(name, longest: 100)): \(printable(statement, longest: 300))"
  }

  private var statement: String {
    switch reason {
    case .dialogGone: "この相談はありません"
    case .questionGone: "この質問はありません"
    case .otherType(let type): "いまの質問(\(type.japanese))の答えとしては読めません"
    case .optionGone(let option): "「\(option)」という選択肢はありません"
    case .optionsExcludeOneAnother: "いっしょには選べないものが入っています"
    case .unknownNotAllowed: "いまは「わからない」とは答えられません"
    case .outOfLimits(let limit): limit
    case .unreadable: "読み取れない形です"
    case .tooMany(let most): "答えは\(most)件までです"
    }
  }

  /// `{"id": ..., "reason": ...}`; of many only the first ones.
  static func json(_ dropped: [DroppedAnswer]) -> JSONValue {
    .array(
      dropped.prefix(mostNamed).map {
        .object([
          "id": .string(printable($0.id, longest: 100)),
          "reason": .string(printable($0.statement, longest: 300)),
        ])
      })
  }

  /// The first of these, one a line, and how many more there are.
  ///
  /// - Parameter withIDs: For another program, which knows its answers by their ids.
  static func text(_ dropped: [DroppedAnswer], withIDs: Bool = false) -> String {
    var lines = dropped.prefix(mostNamed).map { answer in
      let id = withIDs && answer.id != answer.name ? "\(printable(answer.id, longest: 100)) " : ""
      return "  \(id)\(answer.text)"
    }
    if dropped.count > mostNamed { lines.append("  ほか\(dropped.count - mostNamed)件") }
    return lines.joined(separator: "\n")
  }

  private static let mostNamed = 20
}

/// Tells whether stored answers fit the questions of a program: type, options, `unknown`, limits.
struct AnswerFit {
  let program: Program
  let host: DialogFunctions
  let now: Moment
  /// The program that the answers were given to, where it is at hand: it still has the words of what
  /// is gone.
  var former: Program?

  /// Takes the answers out of a session that do not fit.
  ///
  /// - Returns: each of them with the reason, in the order in which they were given.
  func fit(_ session: inout Session) -> [DroppedAnswer] {
    var dropped = fitOne(&session)
    // A dialog that waits is a session of its own.
    session.paused = session.paused.compactMap { waiting in
      var one = Session(dialog: waiting.dialog, answers: waiting.answers)
      let misfits = fitOne(&one).filter { !dropped.contains($0) }
      dropped += misfits
      guard one.dialog != nil else { return nil }
      var fitted = waiting
      fitted.answers = one.answers
      return fitted
    }
    // Nothing is interrupted where nothing is under way.
    if session.dialog == nil { session.paused = [] }
    return dropped
  }

  private func fitOne(_ session: inout Session) -> [DroppedAnswer] {
    var dropped: [DroppedAnswer] = []
    if let id = session.dialog, program.dialog(id)?.isSubDialog != false {
      dropped.append(
        DroppedAnswer(id: id, name: former?.dialog(id)?.title ?? id, reason: .dialogGone))
      session.dialog = nil
    }
    for answer in session.answers.all {
      guard let reason = misfit(answer.value, of: answer.question, session.answers) else {
        continue
      }
      session.answers.remove(answer.question)
      dropped.append(
        DroppedAnswer(id: answer.question, name: name(answer.question), reason: reason))
    }
    return dropped
  }

  /// Why a value cannot be the answer to a question; `nil` when it can.
  func misfit(_ value: Value, of id: String, _ answers: Answers) -> DroppedAnswer.Reason? {
    guard let question = program.questions[id] else { return .questionGone }
    guard value.fits(question.type), value.isInRange else { return .otherType(question.type) }
    guard question.accepts(value) else { return refused(value, question) }
    let reader = QuestionReader(program: program, host: host, now: now)
    return reader.brokenLimit(of: question, value, answers).map { .outOfLimits($0.statement) }
  }

  func name(_ question: String) -> String {
    program.questions[question]?.label ?? former?.questions[question]?.label ?? question
  }

  private func refused(_ value: Value, _ question: Question) -> DroppedAnswer.Reason {
    let chosen: [String] =
      switch value {
      case .unknown: []
      case .option(let id): [id]
      case .options(let ids): ids
      default: []
      }
    if value == .unknown { return .unknownNotAllowed }
    guard let gone = chosen.first(where: { question.option($0) == nil }) else {
      return chosen.isEmpty ? .otherType(question.type) : .optionsExcludeOneAnother
    }
    return .optionGone(former?.questions[question.id]?.option(gone)?.label ?? gone)
  }
}

extension ValueType {
  /// What an answer of this type is, in words.
  var japanese: String {
    switch self {
    case .choice, .lender: "選択肢から一つ"
    case .multi: "選択肢からいくつでも"
    case .yesNo: "はい・いいえ"
    case .yen: "金額"
    case .rate: "年率"
    case .count: "数"
    case .days: "日数"
    case .date: "日付"
    case .time, .moment: "時刻"
    case .phone, .number: "電話番号"
    case .text: "文"
    }
  }
}
