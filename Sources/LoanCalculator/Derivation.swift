internal import Units

/// A figure together with how it came about, so that it can answer "why?".
public struct Derived<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let derivation: Derivation

  public init(_ value: Value, _ derivation: Derivation) {
    self.value = value
    self.derivation = derivation
  }
}

/// How a figure was computed: the formula with its inputs filled in, the rule that it follows, and
/// the facts that state the rule. Their sources, how far they are to be trusted and when they were
/// checked stand with the facts.
public struct Derivation: Hashable, Sendable {
  /// One value that went into the formula.
  public struct Input: Hashable, Sendable {
    /// A stable ASCII name, the label of the argument: `principal`.
    public let name: String
    /// What it is called in Japanese: 元金.
    public let label: String
    public let labelEnglish: String
    /// The value as shown in Japanese: `200,000円`.
    public let value: String
    public let valueEnglish: String

    public init(
      name: String, label: String, labelEnglish: String, value: String, valueEnglish: String
    ) {
      self.name = name
      self.label = label
      self.labelEnglish = labelEnglish
      self.value = value
      self.valueEnglish = valueEnglish
    }
  }

  /// What happens to a fraction.
  public enum Rounding: Hashable, Sendable {
    /// The figure is exact, or read from a table.
    case exact
    /// The fraction of a yen is dropped.
    case downToYen
    /// The fraction of a yen is dropped in each payment's interest.
    case downToYenEachPayment
    /// Raised to the next multiple of so many yen.
    case up(toMultipleOf: Int)
    /// Lowered to a multiple of so many yen.
    case down(toMultipleOf: Int)

    public func text(japanese: Bool) -> String {
      switch self {
      case .exact: japanese ? "端数なし" : "exact"
      case .downToYen: japanese ? "1円未満切り捨て" : "the fraction of a yen is dropped"
      case .downToYenEachPayment:
        japanese ? "各回の利息の1円未満を切り捨て" : "the fraction of a yen of each interest is dropped"
      case .up(let unit):
        japanese
          ? "\(grouped(unit))円単位に切り上げ" : "rounded up to a multiple of \(grouped(unit)) yen"
      case .down(let unit):
        japanese
          ? "\(grouped(unit))円単位に切り捨て" : "rounded down to a multiple of \(grouped(unit)) yen"
      }
    }
  }

  /// One Japanese line with the inputs filled in:
  /// `200,000円 × 20.0% ÷ 365日 × 6日、1円未満切り捨て`.
  public let formula: String
  public let formulaEnglish: String
  public let inputs: [Input]
  public let rule: Rule
  public let rounding: Rounding
  /// The ids of the facts that state the rule, such as `int-formula`.
  public let ruleFactIDs: [String]

  public init(
    formula: String, formulaEnglish: String, inputs: [Input], rule: Rule, rounding: Rounding,
    ruleFactIDs: [String]
  ) {
    self.formula = formula
    self.formulaEnglish = formulaEnglish
    self.inputs = inputs
    self.rule = rule
    self.rounding = rounding
    self.ruleFactIDs = ruleFactIDs
  }
}
