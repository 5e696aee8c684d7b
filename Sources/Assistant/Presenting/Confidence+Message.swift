import Knowledge

extension Confidence {
  /// How far a fact is to be trusted, in a word.
  var message: Message {
    switch self {
    case .high: .highConfidence
    case .medium: .mediumConfidence
    case .low: .lowConfidence
    }
  }
}
