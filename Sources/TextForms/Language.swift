/// The languages that the product speaks. Japanese is the source, English stands beside it.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  case ja, en
}
