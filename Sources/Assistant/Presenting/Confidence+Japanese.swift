import Knowledge

extension Confidence {
  /// How far a fact is to be trusted, in a word.
  var japanese: String {
    switch self {
    case .high: "高"
    case .medium: "中"
    case .low: "低・未確認"
    }
  }
}
