/// A text in both languages of the product.
public struct Bilingual: Hashable, Codable, Sendable {
  public var ja: String
  public var en: String

  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// The English text, or the Japanese one.
  public func callAsFunction(english: Bool) -> String { english ? en : ja }
}
