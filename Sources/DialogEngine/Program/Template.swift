/// A sentence with references in it.
public struct Template: Hashable, Sendable, Codable {
  // Most parts are text; a rarer, wider one must not make each of them as wide.
  public enum Part: Hashable, Sendable, Codable {
    case text(String)
    /// The value of an answer or a `let`; `name` is what the author wrote between the braces.
    indirect case value(name: String, type: ValueType, Expression)
    /// A sourced figure.
    indirect case figure(id: String, type: ValueType, Value)
    /// A desk, or one thing about it.
    case number(id: String, NumberAspect)
  }

  public var parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }
}

/// What a reference to a desk shows.
public enum NumberAspect: String, CaseIterable, Hashable, Sendable, Codable {
  /// `0120-629-215(アコム総合カードローンデスク)`
  case full
  /// The number alone.
  case digits
  case name
  /// `平日 9:00-18:00`
  case hours
  /// Whether it is open now, and when next.
  case now
}

/// A sentence, paragraph or list item that may stand under a condition.
public struct Line: Hashable, Sendable, Codable {
  public var condition: Expression?
  public var template: Template

  public init(condition: Expression? = nil, template: Template) {
    self.condition = condition
    self.template = template
  }
}
