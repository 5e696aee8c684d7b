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
  let examples: [Example]

  /// - Parameter topics: the ids with their examples, in the order of the menu.
  public init(training topics: [(id: String, examples: [String])]) {
    self.topics = topics.map(\.id)
    let texts = topics.enumerated().flatMap { index, topic in
      topic.examples.map { (topic: index, text: $0, counts: Features.counts(in: $0)) }
    }
    var documents: [String: Int] = [:]
    for text in texts { for run in text.counts.keys { documents[run, default: 0] += 1 } }
    let runs = documents.keys.sorted()
    places = Dictionary(uniqueKeysWithValues: zip(runs, runs.indices))
    rarity = runs.map { run in
      Logarithm.natural(Float(texts.count + 1) / Float(documents[run, default: 1])) + 0.1
    }
    examples = []
    var weighted: [Example] = []
    for text in texts {
      let vector = self.vector(text.counts)
      weighted.append(
        Example(
          topic: text.topic, text: text.text, places: vector.map(\.place),
          weights: vector.map(\.weight)))
    }
    examples = weighted
  }

  /// The known runs of a text with their weights, ascending by place, of unit length together with
  /// the unknown ones: a text full of unknown runs is near to nothing.
  func vector(_ counts: [String: Int]) -> [(place: Int, weight: Float)] {
    var known: [(place: Int, weight: Float)] = []
    var squares: Float = 0
    let unseen = Logarithm.natural(Float(examples.count + 2)) + 0.1
    for (run, count) in counts {
      let frequency = 1 + Logarithm.natural(Float(count))
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

/// A logarithm without a C library: this target links none.
enum Logarithm {
  /// By halving and an atanh series; exact enough for weights (relative error under 1e-6).
  static func natural(_ value: Float) -> Float {
    guard value > 0, value.isFinite else { return 0 }
    let exponent = Float(value.exponent)
    let z = (value.significand - 1) / (value.significand + 1)
    let z2 = z * z
    let series = 2 * z * (1 + z2 * (1 / 3 + z2 * (1 / 5 + z2 * (1 / 7 + z2 * (1 / 9 + z2 / 11)))))
    return exponent * 0.693_147_18 + series
  }
}
