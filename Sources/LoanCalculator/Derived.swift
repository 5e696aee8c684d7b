public import Units

/// A figure together with how it came about, so that it can answer "why?".
public struct Derived<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let derivation: Derivation

  public init(_ value: Value, _ derivation: Derivation) {
    self.value = value
    self.derivation = derivation
  }
}
