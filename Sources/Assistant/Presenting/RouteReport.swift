import AnswerReading
import NumberRegistry
import QuestionRouter
public import Units

/// What `annai route` tells: the most likely dialog, how sure, what else it may be, and the facts that
/// the text states; if wanted, what in the text speaks for it.
public struct RouteReport: Hashable, Sendable {
  public let typed: String
  /// The most likely dialog, sure or not; `nil` where the text is about something else.
  public let topic: String?
  /// How often such a text is about it, in hundredths.
  public let confidence: Int
  /// The three most likely, best first; `none` stands for "something else".
  public let alternatives: [(topic: String, confidence: Int)]
  public let facts: [(name: String, value: JSONValue)]
  /// Whether the prompt would go there, ask which is meant, or say what annai can do.
  private let decision: String
  /// What speaks for the first alternative and against it, strongest first; `nil` where not wanted.
  private let evidence: [RoutingEvidence]?

  public init(_ text: String, pack: Pack, now: Moment, withEvidence: Bool = false) {
    let routing = TopicFinder(pack: pack, now: now).route(text)
    func hundredths(_ candidate: Routing.Candidate) -> Int {
      Int((candidate.confidence * 100).rounded())
    }
    typed = text
    let best = routing.candidates.first
    topic = routing.decision == .none ? nil : best?.topic
    confidence = best.map(hundredths) ?? 0
    alternatives = routing.candidates.prefix(3).map {
      ($0.topic ?? RoutingSource.noTopic, hundredths($0))
    }
    facts = Self.stated(text, pack, now)
    decision =
      switch routing.decision {
      case .confident: "confident"
      case .unsure: "unsure"
      case .none: "none"
      }
    evidence = withEvidence ? pack.router.evidence(in: text, for: best?.topic) : nil
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
    let members: [JSONValue.Member] = [
      .init("text", .string(typed)), .init("topic", .optional(topic)),
      .init("confidence", .hundredths(confidence)),
      .init(
        "alternatives",
        .array(
          alternatives.map {
            .object(["topic": .string($0.topic), "confidence": .hundredths($0.confidence)])
          })),
      .init("facts", .object(facts.map { JSONValue.Member($0.name, $0.value) })),
    ]
    guard let evidence else { return .object(members) }
    let why = evidence.map { part in
      JSONValue.object([
        "concept": .optional(part.concept), "words": .string(part.words),
        "weight": .hundredths(part.hundredths),
      ])
    }
    return .object(
      members + [.init("decision", .string(decision)), .init("why", .array(why))])
  }

  public var text: String {
    var lines = ["\(topic ?? "-")  \(JSONValue.hundredths(confidence).text)"]
    lines += alternatives.map { "  \($0.topic)  \(JSONValue.hundredths($0.confidence).text)" }
    lines += facts.map { "  \($0.name) = \($0.value.text)" }
    if let evidence {
      lines.append("  \(decision)")
      lines += evidence.map { part in
        let weight = JSONValue.hundredths(part.hundredths).text
        let sign = part.hundredths < 0 ? "" : "+"
        let what = part.concept.map { part.words.isEmpty ? $0 : "\($0): \(part.words)" }
        return "    \(sign)\(weight)  \(what ?? part.words)"
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension RoutingEvidence {
  fileprivate var hundredths: Int { Int((weight * 100).rounded()) }
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
