import DialogEngine
import Units

extension Session {
  /// `{"dialog": id or null, "answers": {question: value}}`, in the order in which they were given.
  var json: JSONValue {
    .object([
      "dialog": .optional(dialog),
      "answers": .object(
        answers.all.map { JSONValue.Member($0.question, JSONValue($0.value)) }),
    ])
  }

  /// Reads a session that was given back earlier. What no longer fits its question, or names no
  /// question or dialog, is left out and named in `dropped`.
  init(reading json: JSONValue, program: Program, dropped: inout [String]) {
    self.init()
    if case .string(let id) = json["dialog"] {
      if program.dialog(id) != nil { dialog = id } else { dropped.append(id) }
    }
    guard case .object(let members) = json["answers"] else { return }
    for member in members.prefix(Self.mostAnswers) {
      guard let question = program.questions[member.key],
        let value = Value(member.value, type: question.type), question.accepts(value)
      else {
        dropped.append(member.key)
        continue
      }
      answers.set(value, for: member.key)
    }
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
    case (.int(let days), .days) where days.magnitude <= 366_000: self = .days(days)
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
    case (.string(let text), .phone) where text.unicodeScalars.count <= 40: self = .phone(text)
    case (.string(let text), .text) where text.unicodeScalars.count <= 200: self = .text(text)
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
