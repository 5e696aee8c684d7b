import AnswerReading
import DialogEngine
import TextForms
import Units

extension Session {
  /// `{"dialog": id or null, "answers": {question: value}}`, in the order in which they were given;
  /// with `"approximate": [question]` where the person called an answer approximate, and `"paused"`
  /// where dialogs wait for a side topic: each with its own answers, `"apart"` and `"given"`.
  var json: JSONValue {
    .object(
      Self.members(dialog, answers)
        + (paused.isEmpty ? [] : [.init("paused", .array(paused.map(Self.json)))]))
  }

  private static func json(_ paused: Paused) -> JSONValue {
    .object(
      members(paused.dialog, paused.answers) + [
        .init("apart", .bool(paused.isApart)), .init("given", .int(paused.given)),
      ])
  }

  private static func members(_ dialog: String?, _ answers: Answers) -> [JSONValue.Member] {
    let approximate = answers.all.filter(\.isApproximate).map(\.question)
    return [
      .init("dialog", .optional(dialog)),
      .init(
        "answers",
        .object(answers.all.map { JSONValue.Member($0.question, JSONValue($0.value)) })),
    ] + (approximate.isEmpty ? [] : [.init("approximate", .strings(approximate))])
  }

  /// Reads a session that was given back or saved earlier. What no longer fits its question, or names
  /// no question or dialog, is left out and named in `dropped` with the reason.
  init(reading json: JSONValue, fit: AnswerFit, dropped: inout [DroppedAnswer]) {
    self.init(readingOne: json, fit: fit, dropped: &dropped)
    guard dialog != nil, case .array(let waiting)? = json["paused"] else { return }
    // What does not fit is named once: mostly it stands in the answers of now as well.
    var known = Set(dropped)
    for entry in waiting.prefix(Self.mostPaused) {
      var misfits: [DroppedAnswer] = []
      let session = Session(readingOne: entry, fit: fit, dropped: &misfits)
      dropped += misfits.filter { known.insert($0).inserted }
      guard let dialog = session.dialog else { continue }
      var given = session.answers.all.count
      if case .int(let count) = entry["given"], (0...Self.mostAnswers).contains(count) {
        given = count
      }
      paused.append(
        Paused(
          dialog: dialog, answers: session.answers, isApart: entry["apart"] == .bool(true),
          given: given))
    }
  }

  private init(readingOne json: JSONValue, fit: AnswerFit, dropped: inout [DroppedAnswer]) {
    self.init()
    var unread: [DroppedAnswer] = []
    switch json["dialog"] {
    case nil, .null: break
    case .string(let id): dialog = id
    default: unread.append(DroppedAnswer(id: "dialog", name: "dialog", reason: .unreadable))
    }
    var approximate: [JSONValue] = []
    if case .array(let values) = json["approximate"] { approximate = values }
    var members: [JSONValue.Member] = []
    switch json["answers"] {
    case nil: break
    case .object(let given): members = given
    default: unread.append(DroppedAnswer(id: "answers", name: "answers", reason: .unreadable))
    }
    for member in members.prefix(Self.mostAnswers) {
      let name = fit.name(member.key)
      guard let question = fit.program.questions[member.key] else {
        unread.append(DroppedAnswer(id: member.key, name: name, reason: .questionGone))
        continue
      }
      // A number alone does not tell yen from days; a saved file says what it was.
      var formerType: String?
      if case .string(let type) = json["types"]?[member.key] { formerType = type }
      guard formerType ?? question.type.name == question.type.name,
        let value = Value(member.value, type: question.type)
      else {
        unread.append(DroppedAnswer(id: member.key, name: name, reason: .otherType(question.type)))
        continue
      }
      answers.set(
        value, for: member.key, isApproximate: approximate.contains(.string(member.key)))
    }
    unread += members.dropFirst(Self.mostAnswers).map {
      DroppedAnswer(id: $0.key, name: fit.name($0.key), reason: .tooMany(Self.mostAnswers))
    }
    dropped += fit.fit(&self) + unread
  }

  private static let mostAnswers = 500
}

extension Value {
  /// The value that ``JSONValue/init(_:)`` wrote for a question of this type.
  init?(_ json: JSONValue, type: ValueType) {
    switch (json, type) {
    case (.null, _): self = .unknown
    case (.int(let amount), .yen) where (0...Yen.largest.amount).contains(amount):
      self = .yen(Yen(amount))
    case (.int(let count), .count) where (0...1_000_000_000).contains(count): self = .count(count)
    case (.int(let days), .days) where (0...Value.mostDays).contains(days): self = .days(days)
    case (.string(let text), .rate):
      guard let rate = AnnualRate(percent: text) else { return nil }
      self = .rate(rate)
    case (.string(let text), .date):
      guard let date = CivilDate(iso: text) else { return nil }
      self = .date(date)
    case (.string(let text), .time):
      let parts = text.split(separator: ":").compactMap { Int($0) }
      guard parts.count == 2, let time = TimeOfDay(hour: parts[0], minute: parts[1]) else {
        return nil
      }
      self = .time(time)
    case (.string("yes"), .yesNo): self = .yesNo(true)
    case (.string("no"), .yesNo): self = .yesNo(false)
    case (.string(let text), .phone):
      guard let value = PhoneAnswer.value(stored: text) else { return nil }
      self = value
    // What was typed had no secret and no control character in it.
    case (.string(let text), .text)
    where text.unicodeScalars.count <= 200 && printable(text) == text
      && SecretScan.secrets(in: text).isEmpty:
      self = .text(text)
    case (.string(let id), .choice), (.string(let id), .lender): self = .option(id)
    case (.array(let values), .multi):
      var ids: [String] = []
      for value in values {
        guard case .string(let id) = value else { return nil }
        ids.append(id)
      }
      self = .options(ids)
    default: return nil
    }
  }
}
