import DialogEngine
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
    let routing = pack.router.route(text)
    func hundredths(_ candidate: Routing.Candidate?) -> Int {
      Int(((candidate?.confidence ?? 0) * 100).rounded())
    }
    typed = text
    topic = if case .confident(let topic) = routing.decision { topic } else { nil }
    confidence = hundredths(routing.candidates.first)
    alternatives = routing.candidates.prefix(3).map { ($0.topic, hundredths($0)) }
    let host = DialogFunctions(knowledge: pack.knowledge)
    facts = StatedFacts(program: pack.program, host: host, now: now)
      .facts(in: text, answers: Answers()).map { (Self.name($0.question), JSONValue($0.value)) }
  }

  /// The name of a question's fact in the interface.
  private static func name(_ question: String) -> String {
    let names = [
      "caller": "number", "balance": "balance_yen", "limit": "limit_yen", "rate": "rate_percent",
      "can_pay_amount": "payment_yen", "can_pay_on": "pay_date",
    ]
    return names[question] ?? question
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
