/// What the router knows, ready for use: for each feature of a text how much it speaks for each topic.
///
/// Trained once, when the pack is compiled (``RouterTraining``); kept as bytes, so that the prompt
/// loads it at once (``bytes``).
public struct RouterModel: Hashable, Sendable {
  /// The ids, in the order of the menu.
  public let topics: [String]
  let extractor: FeatureExtractor
  /// The hashes of the known features, ascending.
  let keys: [UInt32]
  /// In steps of ``rarityStep``.
  let rarity: [UInt8]
  let unseen: [Float]
  /// Of each feature one value for each topic and one for "something else", in steps of `weightStep`.
  let weights: [Int8]
  let weightStep: Float
  let temperature: Float

  static let rarityStep: Float = 1 / 16

  var classes: Int { topics.count + 1 }

  init(
    topics: [String], extractor: FeatureExtractor, keys: [UInt32], rarity: [Float],
    unseen: [Float], weights: [Float], temperature: Float
  ) {
    self.topics = topics
    self.extractor = extractor
    self.keys = keys
    self.rarity = rarity.map { UInt8(min(($0 / Self.rarityStep).rounded(), 255)) }
    self.unseen = unseen
    let largest = weights.reduce(0) { max($0, abs($1)) }
    let step = max(largest / 127, .leastNormalMagnitude)
    weightStep = step
    self.weights = weights.map { Int8(($0 / step).rounded()) }
    self.temperature = temperature
  }

  init(
    topics: [String], extractor: FeatureExtractor, keys: [UInt32], rarity: [UInt8],
    unseen: [Float], weights: [Int8], weightStep: Float, temperature: Float
  ) {
    self.topics = topics
    self.extractor = extractor
    self.keys = keys
    self.rarity = rarity
    self.unseen = unseen
    self.weights = weights
    self.weightStep = weightStep
    self.temperature = temperature
  }

  /// The known features of a text with their values, of unit length together with the unknown ones: a
  /// text full of unknown words is near to nothing.
  ///
  /// - Parameter features: in the order of their hashes.
  static func row(
    _ features: [FeatureExtractor.Feature], keys: [UInt32], rarity: [Float], unseen: [Float]
  ) -> LogisticTrainer.Row {
    row(features, keys: keys, unseen: unseen) { rarity[$0] }
  }

  private static func row(
    _ features: [FeatureExtractor.Feature], keys: [UInt32], unseen: [Float],
    rarity: (Int) -> Float
  ) -> LogisticTrainer.Row {
    var row: LogisticTrainer.Row = []
    row.reserveCapacity(features.count)
    var squares: Float = 0
    var lower = 0
    for feature in features {
      // Both are sorted: each search starts where the last one ended.
      var upper = keys.count
      while lower < upper {
        let middle = (lower + upper) / 2
        if keys[middle] < feature.hash { lower = middle + 1 } else { upper = middle }
      }
      let weight: Float
      if lower < keys.count, keys[lower] == feature.hash {
        weight = rarity(lower)
        row.append((lower, weight))
      } else {
        weight = unseen[Int(feature.kind.rawValue)]
      }
      squares += weight * weight
    }
    guard squares > 0 else { return [] }
    let scale = 1 / squares.squareRoot()
    for index in row.indices { row[index].value *= scale }
    return row
  }

  func row(_ features: [FeatureExtractor.Feature]) -> LogisticTrainer.Row {
    Self.row(features, keys: keys, unseen: unseen) { Float(rarity[$0]) * Self.rarityStep }
  }

  /// One score for each topic, and the last for "something else".
  func scores(of text: String) -> [Float] {
    var scores = [Float](repeating: 0, count: classes)
    for (place, value) in row(extractor.features(of: text)) {
      let factor = value * weightStep
      let start = place * scores.count
      for label in scores.indices { scores[label] += Float(weights[start + label]) * factor }
    }
    return scores
  }

  public static func == (a: Self, b: Self) -> Bool { a.bytes == b.bytes }
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
