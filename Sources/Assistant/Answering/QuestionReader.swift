import AnswerReading
import DialogEngine
import NumberRegistry
import TextForms
import Units

/// Reads what was typed as the answer to a question: type, options, unknown and limits.
struct QuestionReader {
  let program: Program
  let host: any FunctionHost
  let now: Moment
  var language = Language.ja

  struct Understood: Hashable, Sendable {
    var value: Value
    var isApproximate = false
  }

  /// Why an answer was refused, in words that say what would be accepted.
  struct Refusal: Error, Hashable {
    var message: String
  }

  func read(
    _ text: String, for question: Question, answers: Answers
  ) -> Result<Understood, Refusal> {
    if question.type == .phone { return phone(text, question) }
    guard let type = answerType(of: question) else {
      return .failure(Refusal(message: words(.cannotBeTyped)))
    }
    let reader = AnswerReader(today: now.date, language: language)
    let reading: Reading
    do {
      reading = try reader.read(text, as: type)
    } catch {
      // The options stand below; the reader's message would list them a second time.
      return .failure(
        Refusal(message: question.options.isEmpty ? error.message(language) : choiceHint(error)))
    }
    guard let value = Value(reading.value, type: question.type) else {
      return .failure(Refusal(message: words(.unreadableAnswer) + exampleHint(question)))
    }
    if value == .unknown, question.unknown == nil {
      return .failure(Refusal(message: words(.answerNeeded) + exampleHint(question)))
    }
    guard question.accepts(value) else {
      let none = question.noneOption.flatMap { question.option($0)?.label } ?? ""
      return .failure(Refusal(message: words(.exclusiveOption(none))))
    }
    if let refusal = violatedLimit(of: question, value, answers) { return .failure(refusal) }
    return .success(
      Understood(value: value, isApproximate: reading.qualifier == .about))
  }

  private func phone(_ text: String, _ question: Question) -> Result<Understood, Refusal> {
    let reader = AnswerReader(today: now.date, language: language)
    if let phone = PhoneNumberReader.read(text) ?? PhoneNumberReader.find(in: text).first?.0,
      let value = PhoneAnswer.value(phone)
    {
      return .success(Understood(value: value))
    }
    if question.unknown != nil,
      (try? reader.read(text, as: .text(maxLength: 200)))?.value == .unknown
    {
      return .success(Understood(value: .unknown))
    }
    return .failure(
      Refusal(message: words(.unreadableNumber) + exampleHint(question) + unknownHint(question)))
  }

  private func answerType(of question: Question) -> AnswerType? {
    let spellings = question.spellings
    return switch question.type {
    case .yen: .yen
    case .rate: .rate
    case .count: .count
    case .days: .days
    case .time: .time
    case .yesNo: .yesNo
    case .text: .text(maxLength: 200)
    case .choice: .choice(spellings)
    case .multi: .multi(spellings)
    case .lender: .lender(spellings)
    case .date:
      switch question.prefer {
      case .future: .date(prefer: .future)
      case .past: .date(prefer: .past)
      case .none: .date(prefer: .none)
      }
    case .phone, .number, .moment: nil
    }
  }

  /// Whether a value lies outside the question's limits, with the message that names them.
  func violatedLimit(
    of question: Question, _ value: Value, _ answers: Answers
  ) -> Refusal? {
    brokenLimit(of: question, value, answers).map {
      Refusal(
        message: words(
          $0.isMinimum
            ? .before(given: $0.given, limit: $0.limit) : .after(given: $0.given, limit: $0.limit)))
    }
  }

  /// A limit that a value breaks, in words.
  struct BrokenLimit {
    let given: String
    let limit: String
    let isMinimum: Bool

    /// For an answer that was given before.
    var statement: String {
      "\(given)は、\(limit)\(isMinimum ? "より前" : "より後")です(\(limit)\(isMinimum ? "以降" : "まで")で答える質問です)"
    }
  }

  /// The limit of its question that a value breaks, if it breaks one.
  func brokenLimit(
    of question: Question, _ value: Value, _ answers: Answers
  ) -> BrokenLimit? {
    guard value.isKnown else { return nil }
    let evaluator = Evaluator(answers: answers, now: now, host: host, bindings: [])
    func broken(_ limit: Expression?, _ op: BinaryOperator) -> BrokenLimit? {
      guard let limit else { return nil }
      let bound = evaluator.value(limit)
      let holds = Expression.binary(op, .literal(value), .literal(bound))
      guard evaluator.value(holds) == .yesNo(false) else { return nil }
      let formatter = ValueFormatter(
        today: now.date, program: program, registry: Registry(desks: []), language: language)
      return BrokenLimit(
        given: formatter.text(value, type: question.type),
        limit: formatter.text(bound, type: question.type), isMinimum: op == .greaterOrEqual)
    }
    return broken(question.minimum, .greaterOrEqual) ?? broken(question.maximum, .lessOrEqual)
  }

  private func words(_ message: Message) -> String { message.text(language) }

  private func choiceHint(_ rejection: Rejection) -> String {
    let candidates = rejection.candidates
    let hint =
      switch candidates.count {
      case 0: ""
      case 1: words(.mayBeNumber(candidates[0]))
      default:
        words(.undecided(candidates.map { words(.quoted($0)) }.joined(separator: words(.or))))
      }
    return hint + words(.chooseBelow)
  }

  private func exampleHint(_ question: Question) -> String {
    question.example.map { words(.example($0)) } ?? ""
  }

  private func unknownHint(_ question: Question) -> String {
    question.unknown == nil ? "" : words(.unknownIsFine)
  }
}

extension Question {
  /// The options with all that people write for them.
  var spellings: [OptionSpelling] {
    options.map { OptionSpelling(id: $0.id, label: $0.label, also: $0.also) }
  }
}

extension Value {
  /// What was read, as a value of a question's type; `nil` where they don't go together.
  init?(_ answer: AnswerValue, type: ValueType) {
    let value: Value =
      switch answer {
      case .yen(let yen): .yen(yen)
      case .rate(let rate): .rate(rate)
      case .count(let count): type == .days ? .days(count) : .count(count)
      case .days(let days): .days(days)
      case .date(let date): .date(date)
      case .time(let time): .time(time)
      case .yesNo(let flag): .yesNo(flag)
      case .option(let id), .lender(let id): .option(id)
      case .options(let ids): .options(ids)
      case .text(let text): .text(text)
      case .unknown: .unknown
      }
    guard value.fits(type) else { return nil }
    self = value
  }
}
