public import AnswerReading
import DialogEngine
import Knowledge
import NumberRegistry
import TextForms
public import Units

/// What `annai read` tells: the value that a text gives as an answer of a type, or why it gives none.
public struct ReadingReport: Hashable, Sendable {
  /// The types that are read, by their names in the interface.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case yen, rate, count, days, date, time, phone, lender
    case yesNo = "yes_no"
    case choice, multi

    /// Whether the options to choose from have to be given.
    public var hasOptions: Bool { self == .choice || self == .multi }
  }

  public let typed: String
  /// `null` for a text that gives no value.
  public let value: JSONValue
  /// `unknown` for a person who does not know, else the reason of the refusal; `nil` with a value.
  public let reason: String?
  /// The refusal in words, with an example of what would be accepted.
  public let message: String?
  /// Values that may have been meant: the nearest day of an impossible date.
  public let candidates: [String]
  public let qualifier: String?
  /// The time that a rate is for; `nil` for other types.
  public let period: String?
  /// The value in words, as it is shown back: `11月25日(水)`.
  public let shown: String?

  /// - Parameter options: What stands to choose from; used by ``Kind/choice`` and ``Kind/multi``.
  public init(
    _ typed: String, as kind: Kind, options: [OptionSpelling] = [], prefer: DatePreference,
    pack: Pack, now: Moment
  ) {
    let answer = Answer(typed, as: kind, options: options, prefer: prefer, pack: pack, now: now)
    self.typed = typed
    switch answer {
    case .value(let value, let shown, let qualifier, let period):
      self.value = value
      self.shown = shown
      self.qualifier = qualifier?.rawValue
      self.period = period?.rawValue
      (reason, message, candidates) = (nil, nil, [])
    case .unknown:
      value = kind == .yesNo ? .string("unknown") : .null
      reason = kind == .yesNo ? nil : "unknown"
      (message, shown, qualifier, period, candidates) = (nil, nil, nil, nil, [])
    case .refused(let why, let words, let candidates):
      value = .null
      reason = why
      message = words
      self.candidates = candidates
      (shown, qualifier, period) = (nil, nil, nil)
    }
  }

  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("text", .string(typed)), .init("value", value), .init("reason", .optional(reason)),
      .init("qualifier", .optional(qualifier)),
    ]
    if let period { members.append(.init("period", .string(period))) }
    if let shown { members.append(.init("shown", .string(shown))) }
    if let message { members.append(.init("message", .string(message))) }
    if !candidates.isEmpty { members.append(.init("candidates", .strings(candidates))) }
    return .object(members)
  }

  /// One line: the value in words, or the refusal.
  public var text: String {
    if let message { return message }
    guard let shown else { return reason ?? "unknown" }
    return shown + (qualifier.map { " (\($0))" } ?? "") + (period.map { " / \($0)" } ?? "")
  }
}

/// What a text gives as an answer of a type.
private enum Answer {
  case value(JSONValue, shown: String, Qualifier?, SaidRate.Period?)
  case unknown
  case refused(reason: String, words: String, candidates: [String])

  init(
    _ typed: String, as kind: ReadingReport.Kind, options: [OptionSpelling],
    prefer: DatePreference, pack: Pack, now: Moment
  ) {
    let reader = AnswerReader(today: now.date, language: pack.language)
    do throws(Rejection) {
      switch kind {
      case .phone: self = Self.phone(typed, reader, pack)
      case .rate: self = try Self.rate(typed, reader)
      case .days: self = try Self.days(typed, reader, pack)
      case .choice: self = Self.chosen(try reader.read(typed, as: .choice(options)), options)
      case .multi: self = Self.chosen(try reader.read(typed, as: .multi(options)), options)
      default:
        let reading = try reader.read(typed, as: Self.type(kind, prefer, pack))
        self = Self.answer(reading, kind, pack, now)
      }
    } catch {
      self = .refused(
        reason: error.reason.rawValue, words: error.message(pack.language),
        candidates: error.candidates)
    }
  }

  private static func type(
    _ kind: ReadingReport.Kind, _ prefer: DatePreference, _ pack: Pack
  ) -> AnswerType {
    switch kind {
    case .yen: .yen
    case .count: .count
    case .time: .time
    case .yesNo: .yesNo
    case .lender: .lender(StatedFacts.lenders(of: pack.program))
    default: .date(prefer: prefer)
    }
  }

  private static func answer(
    _ reading: Reading, _ kind: ReadingReport.Kind, _ pack: Pack, _ now: Moment
  ) -> Answer {
    let formatter = ValueFormatter(
      today: now.date, program: pack.program, registry: pack.knowledge.registry,
      language: pack.language)
    let json: JSONValue
    let type: ValueType
    switch reading.value {
    case .yen(let yen): (json, type) = (.int(yen.amount), .yen)
    case .count(let count): (json, type) = (.int(count), .count)
    case .date(let date): (json, type) = (.string(date.iso), .date)
    case .time(let time): (json, type) = (.string(time.text), .time)
    case .yesNo(let flag): (json, type) = (.string(flag ? "yes" : "no"), .yesNo)
    case .lender(let id): (json, type) = (.string(id), .lender)
    default: return .unknown
    }
    guard let value = Value(reading.value, type: type) else { return .unknown }
    return .value(json, shown: formatter.text(value, type: type), reading.qualifier, nil)
  }

  private static func chosen(_ reading: Reading, _ options: [OptionSpelling]) -> Answer {
    func labels(_ ids: [String]) -> String {
      options.filter { ids.contains($0.id) }.map(\.label).joined(separator: "、")
    }
    return switch reading.value {
    case .option(let id): .value(.string(id), shown: labels([id]), nil, nil)
    case .options(let ids): .value(.strings(ids), shown: labels(ids), nil, nil)
    default: .unknown
    }
  }

  private static func rate(_ typed: String, _ reader: AnswerReader) throws(Rejection) -> Answer {
    if reader.saysUnknown(typed) { return .unknown }
    let (said, qualifier) = try reader.readStatedRate(typed)
    return .value(
      .string(said.rate.percentText), shown: ValueFormatter.percent(said.rate), qualifier,
      said.period)
  }

  private static func days(
    _ typed: String, _ reader: AnswerReader, _ pack: Pack
  ) throws(Rejection) -> Answer {
    if reader.saysUnknown(typed) { return .unknown }
    let (said, qualifier) = try reader.readDuration(typed)
    let json: JSONValue = .object([
      "value": said.hasHalf ? .hundredths(said.value * 100 + 50) : .int(said.value),
      "unit": .string(said.unit.rawValue), "days": said.days.map(JSONValue.int) ?? .null,
    ])
    let units: [SaidDuration.Unit: String] =
      pack.language == .en
      ? [.day: " days", .week: " weeks", .month: " months"]
      : [.day: "日", .week: "週間", .month: "か月"]
    return .value(json, shown: said.text + (units[said.unit] ?? ""), qualifier, nil)
  }

  private static func phone(_ typed: String, _ reader: AnswerReader, _ pack: Pack) -> Answer {
    guard let phone = PhoneNumberReader.read(typed) ?? PhoneNumberReader.find(in: typed).first?.0
    else {
      if reader.saysUnknown(typed) { return .unknown }
      return .refused(
        reason: Rejection.Reason.notUnderstood.rawValue,
        words: Message.unreadableNumber.text(pack.language), candidates: [])
    }
    let national = pack.knowledge.registry.national(phone)
    return .value(
      .object([
        "number": .optional(phone.identifier), "national": .string(national),
        "kind": .string(phone.kind.rawValue), "area": .optional(phone.area),
        "prefecture": .optional(phone.prefecture),
      ]), shown: national, nil, nil)
  }
}

extension Pack {
  /// The options of a question, named by its id or as `dialog.question`; none for a question without.
  public func options(ofQuestion name: String) -> [OptionSpelling] {
    let id = name.split(separator: ".").last.map(String.init) ?? name
    return (program.questions[name] ?? program.questions[id])?.spellings ?? []
  }
}
