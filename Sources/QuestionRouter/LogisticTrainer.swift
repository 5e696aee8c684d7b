#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Multinomial logistic regression on the features of examples, by coordinate ascent in the dual.
///
/// Each example is a vector of unit length: a feature counts by its rarity (idf) and its kind. The
/// weights are at every time the sum of the examples times their shares (the dual variables), so that
/// what the model would say without an example is known at once, without a second training.
struct LogisticTrainer: Sendable {
  /// How hard a wrong example may pull: the inverse of the regularization.
  static let pull: Float = 12
  static let rounds = 15
  /// Features of fewer examples are left out.
  static let fewestExamples = 2
  /// An unseen feature is weaker evidence of "something else" than a seen one is of a topic.
  static let unseenShare: Float = 0.35
  /// How much of an example's own pull goes when it is taken out. The others would make up for a part
  /// of it; with this share the figure agrees with that of tenfold cross-validation.
  static let ownShare: Float = 0.75

  static func weight(of kind: FeatureExtractor.Kind) -> Float {
    switch kind {
    case .run, .word, .conceptPair: 1
    case .stem: 0.7
    case .pair: 0.8
    case .letters: 0.4
    case .concept: 1.5
    }
  }

  typealias Row = [(place: Int, value: Float)]

  let classes: Int
  /// The hashes of the features, ascending.
  let keys: [UInt32]
  /// Of each feature, what a text that has it is multiplied with.
  let rarity: [Float]
  /// Of each kind, what an unknown feature adds to the length of a text.
  let unseen: [Float]
  /// `classes` values of each feature.
  private(set) var weights: [Float]
  /// What scores are divided by, so that the confidence says how often it is right.
  private(set) var temperature: Float = 1
  private let rows: [Row]
  private let labels: [Int]
  /// `classes` values of each example.
  private var shares: [Float]

  init(_ examples: [(label: Int, features: [FeatureExtractor.Feature])], classes: Int) {
    self.classes = classes
    labels = examples.map(\.label)
    var documents: [UInt32: (count: Int, kind: FeatureExtractor.Kind)] = [:]
    for example in examples {
      for feature in example.features {
        documents[feature.hash, default: (0, feature.kind)].count += 1
      }
    }
    let count = Float(examples.count + 1)
    func rarity(_ documents: Int, _ kind: FeatureExtractor.Kind) -> Float {
      Self.weight(of: kind) * (log(count / Float(documents + 1)) + 1)
    }
    unseen = FeatureExtractor.Kind.allCases.map { rarity(1, $0) * Self.unseenShare }
    let known = documents.filter { $0.value.count >= Self.fewestExamples }
      .sorted { $0.key < $1.key }
    let keys = known.map(\.key)
    let rarities = known.map { rarity($0.value.count, $0.value.kind) }
    self.keys = keys
    self.rarity = rarities
    let unseen = self.unseen
    rows = examples.map { example in
      RouterModel.row(example.features, keys: keys, rarity: rarities, unseen: unseen)
    }
    weights = Array(repeating: 0, count: keys.count * classes)
    shares = Array(repeating: 0, count: examples.count * classes)
    train()
    temperature = fittedTemperature()
  }

  private mutating func train() {
    var order = Array(rows.indices)
    var generator = SplitMix(state: 1)
    let step = 1 / (1 + Self.pull / 4)
    var scores = [Float](repeating: 0, count: classes)
    for _ in 0..<Self.rounds {
      for index in order.indices.dropLast() {
        order.swapAt(index, index + Int(generator.next() % UInt64(order.count - index)))
      }
      for example in order {
        score(rows[example], into: &scores)
        softmax(&scores)
        for label in 0..<classes {
          let target: Float = (label == labels[example] ? 1 : 0) - scores[label]
          let change = step * (target - shares[example * classes + label])
          shares[example * classes + label] += change
          scores[label] = change * Self.pull
        }
        add(scores, times: rows[example])
      }
    }
  }

  private mutating func add(_ change: [Float], times row: Row) {
    weights.withUnsafeMutableBufferPointer { weights in
      change.withUnsafeBufferPointer { change in
        for (place, value) in row {
          let start = place * change.count
          for label in 0..<change.count { weights[start + label] += change[label] * value }
        }
      }
    }
  }

  private func score(_ row: Row, into scores: inout [Float]) {
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for label in 0..<scores.count { scores[label] = 0 }
        for (place, value) in row {
          let start = place * scores.count
          for label in 0..<scores.count { scores[label] += weights[start + label] * value }
        }
      }
    }
  }

  /// What the model would say of an example had it not been trained on it.
  func scoresWithoutItself(_ example: Int) -> [Float] {
    var scores = [Float](repeating: 0, count: classes)
    score(rows[example], into: &scores)
    let square = rows[example].reduce(0) { $0 + $1.value * $1.value }
    for label in 0..<classes {
      scores[label] -= Self.ownShare * Self.pull * shares[example * classes + label] * square
    }
    return scores
  }

  /// The temperature under which the examples, each left out, are the most likely.
  private func fittedTemperature() -> Float {
    guard !rows.isEmpty else { return 1 }
    let left = rows.indices.map { scoresWithoutItself($0) }
    var scores = [Float](repeating: 0, count: classes)
    func loss(_ temperature: Float) -> Float {
      left.indices.reduce(0) { sum, example in
        for label in 0..<classes { scores[label] = left[example][label] / temperature }
        softmax(&scores)
        return sum - log(max(scores[labels[example]], 1e-6))
      }
    }
    // The loss has one valley: narrow the interval around it by thirds of its logarithm.
    var (low, high) = (log(Float(0.25)), log(Float(4)))
    for _ in 0..<12 {
      let (left, right) = (low + (high - low) / 3, high - (high - low) / 3)
      if loss(exp(left)) < loss(exp(right)) { high = right } else { low = left }
    }
    return exp((low + high) / 2)
  }

  /// The pairs of examples whose vectors agree at least so much.
  func pairs(atLeast least: Float) -> [(first: Int, second: Int)] {
    // Only examples that share a rare feature can be so alike.
    var holders: [[(example: Int, value: Float)]] = Array(repeating: [], count: keys.count)
    var pairs: [(first: Int, second: Int)] = []
    var sums = [Float](repeating: 0, count: rows.count)
    for (example, row) in rows.enumerated() {
      for (place, value) in row {
        for holder in holders[place] { sums[holder.example] += holder.value * value }
        holders[place].append((example, value))
      }
      for earlier in 0..<example {
        if sums[earlier] >= least { pairs.append((earlier, example)) }
        sums[earlier] = 0
      }
    }
    return pairs
  }
}

/// Scores as shares of 1.
func softmax(_ scores: inout [Float]) {
  let most = scores.max() ?? 0
  var sum: Float = 0
  for index in scores.indices {
    scores[index] = exp(scores[index] - most)
    sum += scores[index]
  }
  for index in scores.indices { scores[index] /= sum }
}

/// A small generator: training must give the same weights everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
