/// Where a text may belong.
public struct Routing: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    public let topic: String
    /// 0...1.
    public let confidence: Float
    /// The example that is most like the text.
    public let nearestExample: String
  }

  public enum Decision: Hashable, Sendable {
    case confident(String)
    /// Two or three topics to choose from, best first.
    case unsure([String])
    /// Not about any topic.
    case none
  }

  /// Best first.
  public let candidates: [Candidate]
  public let decision: Decision
}

extension RouterModel {
  /// From which score on, and with which lead over the next topic, a text is taken as meant.
  static let sure: Float = 0.30
  static let lead: Float = 0.05
  /// Below this score a topic is not even offered.
  static let possible: Float = 0.17

  /// Compares a text with every example. The score of a topic is the mean of its best example and of
  /// the mean of its best three, so that one odd example does not decide alone.
  ///
  /// - Parameters:
  ///   - excluded: topics that cannot be meant, whatever the words are like.
  ///   - bonus: added to the score of a topic that something else than the words speaks for.
  public func route(
    _ text: String, excluding excluded: Set<String> = [], bonus: [String: Float] = [:]
  ) -> Routing {
    let query = vector(Features.counts(in: text))
    var scores: [[(score: Float, text: String)]] = Array(repeating: [], count: topics.count)
    for example in examples {
      scores[example.topic].append((Self.dot(query, example), example.text))
    }
    let candidates = scores.indices.compactMap { index -> Routing.Candidate? in
      guard !excluded.contains(topics[index]) else { return nil }
      let best = scores[index].sorted { $0.score > $1.score }.prefix(3)
      guard let first = best.first else { return nil }
      let mean = best.reduce(0) { $0 + $1.score } / Float(best.count)
      return Routing.Candidate(
        topic: topics[index],
        confidence: min((first.score + mean) / 2 + (bonus[topics[index]] ?? 0), 1),
        nearestExample: first.text)
    }
    .sorted { ($1.confidence, $0.topic) < ($0.confidence, $1.topic) }
    return Routing(candidates: candidates, decision: Self.decide(candidates))
  }

  private static func decide(_ candidates: [Routing.Candidate]) -> Routing.Decision {
    guard let best = candidates.first, best.confidence >= possible else { return .none }
    let next = candidates.dropFirst().first?.confidence ?? 0
    if best.confidence >= sure, best.confidence - next >= lead { return .confident(best.topic) }
    return .unsure(
      candidates.prefix(3).filter { $0.confidence >= possible || $0.topic == best.topic }
        .map(\.topic))
  }

  private static func dot(_ query: [(place: Int, weight: Float)], _ example: Example) -> Float {
    var sum: Float = 0
    var index = 0
    for (place, weight) in query {
      while index < example.places.count, example.places[index] < place { index += 1 }
      guard index < example.places.count else { break }
      if example.places[index] == place { sum += weight * example.weights[index] }
    }
    return sum
  }
}
