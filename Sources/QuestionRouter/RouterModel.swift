#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Examples of each topic, weighted for comparison with what is typed.
///
/// The weight of a run of characters is its count in the text times the logarithm of how rare it is
/// among the examples (tf-idf); texts are compared by the cosine of their weights. Trained once, when
/// the pack is compiled.
public struct RouterModel: Hashable, Sendable, Codable {
  struct Example: Hashable, Sendable, Codable {
    let topic: Int
    let text: String
    /// Parallel arrays: the places of the runs in `runs`, ascending, and their weights, of unit length.
    let places: [Int]
    let weights: [Float]
  }

  let topics: [String]
  let places: [String: Int]
  let rarity: [Float]
  /// The weight of a run that no example has.
  let unseen: Float
  let examples: [Example]

  /// - Parameter topics: the ids with their examples, in the order of the menu.
  public init(training topics: [(id: String, examples: [String])]) {
    let texts = topics.enumerated().flatMap { index, topic in
      topic.examples.map { (topic: index, text: $0, counts: Features.counts(in: $0)) }
    }
    var documents: [String: Int] = [:]
    for text in texts { for run in text.counts.keys { documents[run, default: 0] += 1 } }
    let runs = documents.keys.sorted()
    let rarity = runs.map { run in
      log(Float(texts.count + 1) / Float(documents[run, default: 1])) + 0.1
    }
    let bare = RouterModel(
      topics: topics.map(\.id), rarity: rarity, examples: [],
      places: Dictionary(uniqueKeysWithValues: zip(runs, runs.indices)),
      unseen: log(Float(texts.count + 2)) + 0.1)
    let examples = texts.map { text in
      let vector = bare.vector(text.counts)
      return Example(
        topic: text.topic, text: text.text, places: vector.map(\.place),
        weights: vector.map(\.weight))
    }
    self.init(
      topics: bare.topics, rarity: rarity, examples: examples, places: bare.places,
      unseen: bare.unseen)
  }

  private init(
    topics: [String], rarity: [Float], examples: [Example], places: [String: Int], unseen: Float
  ) {
    self.topics = topics
    self.rarity = rarity
    self.examples = examples
    self.places = places
    self.unseen = unseen
  }

  /// The known runs of a text with their weights, ascending by place, of unit length together with
  /// the unknown ones: a text full of unknown runs is near to nothing.
  func vector(_ counts: [String: Int]) -> [(place: Int, weight: Float)] {
    var known: [(place: Int, weight: Float)] = []
    var squares: Float = 0
    // In one order: sums of fractions depend on it, and the same text must always get the same answer.
    for (run, count) in counts.sorted(by: { $0.key < $1.key }) {
      let frequency = 1 + log(Float(count))
      if let place = places[run] {
        let weight = frequency * rarity[place]
        known.append((place, weight))
        squares += weight * weight
      } else {
        // Half: an unseen run is weaker evidence of "something else" than a seen one is of a topic.
        squares += frequency * unseen * frequency * unseen * 0.25
      }
    }
    guard squares > 0 else { return [] }
    let length = squares.squareRoot()
    return known.map { ($0.place, $0.weight / length) }.sorted { $0.place < $1.place }
  }
}
