/// Makes a ``RouterModel`` of examples.
///
/// ```swift
/// let training = RouterTraining(topics: ["pay", "login"], examples: examples, lexicon: lexicon)
/// let model = training.model
/// ```
///
/// Training is deterministic: the same examples give the same model on every machine.
public struct RouterTraining: Sendable {
  public struct Example: Hashable, Sendable {
    /// `nil` for a question that belongs to no topic.
    public let topic: String?
    public let text: String

    public init(topic: String?, text: String) {
      self.topic = topic
      self.text = text
    }
  }

  /// What the model may look at; for measuring what each part is worth.
  public enum Evidence: String, CaseIterable, Sendable {
    /// Runs of letters and words.
    case letters
    /// The concepts of the lexicon.
    case concepts
    case both
  }

  public let model: RouterModel
  private let trainer: LogisticTrainer
  private let examples: [Example]

  public init(
    topics: [String], examples: [Example], lexicon: ConceptLexicon, evidence: Evidence = .both
  ) {
    let kinds: Set<FeatureExtractor.Kind> =
      switch evidence {
      case .letters: Set(FeatureExtractor.Kind.allCases).subtracting([.concept, .conceptPair])
      case .concepts: [.concept, .conceptPair]
      case .both: Set(FeatureExtractor.Kind.allCases)
      }
    let extractor = FeatureExtractor(LexiconIndex(lexicon), kinds: kinds)
    let places = Dictionary(topics.enumerated().map { ($1, $0) }) { first, _ in first }
    // What belongs to a topic that is not there teaches nothing.
    let known = examples.filter { $0.topic.map { places[$0] != nil } ?? true }
    let trainer = LogisticTrainer(
      known.map { example in
        (example.topic.flatMap { places[$0] } ?? topics.count, extractor.features(of: example.text))
      }, classes: topics.count + 1)
    self.trainer = trainer
    self.examples = known
    model = RouterModel(
      topics: topics, extractor: extractor, keys: trainer.keys, rarity: trainer.rarity,
      unseen: trainer.unseen, weights: trainer.weights, temperature: trainer.temperature)
  }

  /// Where each example would go had the model not been trained on it, in the order of the examples
  /// of known topics.
  ///
  /// - Parameter excluded: topics that a text cannot mean.
  public func routingsWithoutThemselves(
    excluding excluded: (String) -> Set<String> = { _ in [] }
  ) -> [(example: Example, routing: Routing)] {
    examples.indices.map { index in
      (
        examples[index],
        model.routing(
          trainer.scoresWithoutItself(index), excluding: excluded(examples[index].text))
      )
    }
  }

  /// How alike two texts are to the router: 0 nothing in common, 1 the same.
  public func similarities(atLeast least: Float) -> [(first: Int, second: Int)] {
    trainer.pairs(atLeast: least)
  }
}
