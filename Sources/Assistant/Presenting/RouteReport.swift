import AnswerReading
import NumberRegistry
import QuestionRouter
public import Units

/// What `annai route` tells: the dialog, how sure, and the facts that the text states.
public struct RouteReport: Hashable, Sendable {
  public let typed: String
  public let topic: String?
  /// In hundredths.
  public let confidence: Int
  public let alternatives: [(topic: String, confidence: Int)]
  public let facts: [(name: String, value: JSONValue)]

  public init(_ text: String, pack: Pack, now: Moment) {
    let routing = TopicFinder(pack: pack, now: now).route(text)
    func hundredths(_ candidate: Routing.Candidate?) -> Int {
      Int(((candidate?.confidence ?? 0) * 100).rounded())
    }
    typed = text
    topic = if case .confident(let topic) = routing.decision { topic } else { nil }
    confidence = hundredths(routing.candidates.first)
    alternatives = routing.candidates.prefix(3).map { ($0.topic, hundredths($0)) }
    facts = Self.stated(text, pack, now)
  }

  /// What the text states, by the names of the interface.
  private static func stated(
    _ text: String, _ pack: Pack, _ now: Moment
  ) -> [(name: String, value: JSONValue)] {
    let phone = PhoneNumberReader.find(in: text).first?.0
    let number = phone.flatMap(PhoneAnswer.value).map { ("number", JSONValue($0)) }
    let picker = FactPicker(today: now.date, lenders: StatedFacts.lenders(of: pack.program))
    let facts = picker.facts(in: text).compactMap { fact -> (String, JSONValue)? in
      guard let value = JSONValue(fact.value) else { return nil }
      return (fact.key.rawValue, value)
    }
    return [number].compactMap { $0 } + facts
  }

  public static func == (a: Self, b: Self) -> Bool { a.json == b.json }
  public func hash(into hasher: inout Hasher) { hasher.combine(json) }

  public var json: JSONValue {
    .object([
      "text": .string(typed), "topic": .optional(topic), "confidence": .hundredths(confidence),
      "alternatives": .array(
        alternatives.map {
          .object(["topic": .string($0.topic), "confidence": .hundredths($0.confidence)])
        }),
      "facts": .object(facts.map { JSONValue.Member($0.name, $0.value) }),
    ])
  }

  public var text: String {
    var lines = ["\(topic ?? "-")  \(JSONValue.hundredths(confidence).text)"]
    lines += alternatives.map { "  \($0.topic)  \(JSONValue.hundredths($0.confidence).text)" }
    lines += facts.map { "  \($0.name) = \($0.value.text)" }
    return lines.joined(separator: "\n")
  }
}

extension JSONValue {
  /// A picked-up fact as programs read it; `nil` for what is no plain value.
  fileprivate init?(_ value: AnswerValue) {
    switch value {
    case .yen(let yen): self = .int(yen.amount)
    case .rate(let rate): self = .string(rate.percentText)
    case .count(let number), .days(let number): self = .int(number)
    case .date(let date): self = .string(date.iso)
    case .yesNo(let flag): self = .bool(flag)
    case .option(let id), .lender(let id): self = .string(id)
    case .time, .options, .text, .unknown: return nil
    }
  }
}
