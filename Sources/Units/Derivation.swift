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

  /// The rule that a figure follows, by name: which of the ways of counting was taken.
  public struct Rule: Hashable, Sendable {
    /// A stable ASCII name: `by-days-365`.
    public let id: String
    let japanese: String
    let english: String

    public init(id: String, japanese: String, english: String) {
      self.id = id
      self.japanese = japanese
      self.english = english
    }

    public func text(japanese isJapanese: Bool) -> String { isJapanese ? japanese : english }
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
  /// The ids of the facts that state the rule, such as `int-formula`, and of those behind its inputs.
  public private(set) var ruleFactIDs: [String]
  /// How those of the inputs came about that were computed themselves.
  public private(set) var parts: [Derivation] = []

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

  /// The same figure, with where its inputs are from.
  ///
  /// - Parameters:
  ///   - facts: Ids of the facts that the inputs rest on; they come before those of the rule.
  ///   - parts: How inputs came about that were computed themselves.
  public func resting(onFacts facts: [String], parts: [Derivation]) -> Derivation {
    var derivation = self
    var seen: Set<String> = []
    derivation.ruleFactIDs = (facts + ruleFactIDs).filter { seen.insert($0).inserted }
    derivation.parts = self.parts + parts
    return derivation
  }
}
