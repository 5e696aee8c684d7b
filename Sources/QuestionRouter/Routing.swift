/// Where a text may belong.
public struct Routing: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    /// `nil` for "something else".
    public let topic: String?
    /// 0...1; all candidates together 1.
    public let confidence: Float

    public init(topic: String?, confidence: Float) {
      self.topic = topic
      self.confidence = confidence
    }
  }

  public enum Decision: Hashable, Sendable {
    case confident(String)
    /// Two or three topics to choose from, best first; or one to ask about.
    case unsure([String])
    /// Not about any topic.
    case none
  }

  /// Best first, "something else" among them.
  public let candidates: [Candidate]
  public let decision: Decision

  /// From which confidence on a text is taken as meant without asking.
  static let sure: Float = 0.7
  /// Below this confidence a topic is not even offered.
  static let possible: Float = 0.08
  /// Below this confidence of the best a text is about something else.
  static let understood: Float = 0.25

  /// - Parameter candidates: in any order; at most one without a topic.
  public init(_ candidates: [Candidate]) {
    let ranked = candidates.sorted {
      ($1.confidence, $0.topic ?? "") < ($0.confidence, $1.topic ?? "")
    }
    self.candidates = ranked
    let topics = ranked.filter { $0.topic != nil }
    guard let first = ranked.first, let best = topics.first, let topic = best.topic,
      best.confidence >= Self.understood, first.topic != nil || first.confidence < Self.sure
    else {
      decision = .none
      return
    }
    decision =
      best.confidence >= Self.sure
      ? .confident(topic)
      : .unsure(topics.prefix(3).filter { $0.confidence >= Self.possible }.compactMap(\.topic))
  }
}

/// Something in a text that speaks for a topic, or against it.
public struct RoutingEvidence: Hashable, Sendable {
  /// A concept of the lexicon, or `nil` for letters.
  public let concept: String?
  /// The words that stand for it.
  public let words: String
  /// How much it adds to the score of the topic, over what it adds to all on average.
  public let weight: Float
}

extension RouterModel {
  /// - Parameter excluded: topics that cannot be meant, whatever the words are like.
  public func route(_ text: String, excluding excluded: Set<String> = []) -> Routing {
    routing(scores(of: text), excluding: excluded)
  }

  func routing(_ scores: [Float], excluding excluded: Set<String>) -> Routing {
    var places = scores.indices.filter { $0 == topics.count || !excluded.contains(topics[$0]) }
    // Nothing known in the text: all scores are alike, and none says anything.
    if scores.allSatisfy({ $0 == 0 }) { places = [topics.count] }
    var confidences = places.map { scores[$0] / temperature }
    softmax(&confidences)
    return Routing(
      zip(places, confidences).map { place, confidence in
        Routing.Candidate(
          topic: place < topics.count ? topics[place] : nil, confidence: confidence)
      })
  }

  /// What in the text speaks most for a topic and most against it, strongest first.
  ///
  /// - Parameter topic: `nil` for "something else".
  public func evidence(in text: String, for topic: String?, most: Int = 8) -> [RoutingEvidence] {
    guard let label = topic.map({ topics.firstIndex(of: $0) }) ?? topics.count else { return [] }
    let features = extractor.features(of: text)
    let texts = extractor.texts(of: text)
    let words = extractor.concepts(in: text)
    let byHash = Dictionary(features.map { ($0.hash, $0) }) { first, _ in first }
    return row(features).compactMap { place, value -> RoutingEvidence? in
      guard let feature = byHash[keys[place]], let shown = texts[feature] else { return nil }
      let own = weights[(place * classes)..<((place + 1) * classes)].map { Float($0) * weightStep }
      let weight = value * (own[label] - own.reduce(0, +) / Float(classes))
      switch feature.kind {
      case .concept:
        return RoutingEvidence(concept: shown, words: words[shown] ?? "", weight: weight)
      case .conceptPair: return RoutingEvidence(concept: shown, words: "", weight: weight)
      default: return RoutingEvidence(concept: nil, words: shown, weight: weight)
      }
    }
    .sorted { (abs($1.weight), $0.words) < (abs($0.weight), $1.words) }
    .prefix(most).map { $0 }
  }
}
