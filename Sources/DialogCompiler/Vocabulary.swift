public import DialogEngine

/// Whether annai may tell a person to ring a number.
public enum NumberUse: Hashable, Sendable {
  case yes
  /// Together with the note that the registry keeps beside it.
  case withNote
  case never
}

/// What dialogs may refer to without declaring it: the figures, facts, desks, lenders and functions
/// that the files and libraries beside them provide. The compiler knows no loan and no number by
/// itself.
public struct Vocabulary: Sendable {
  /// A sourced figure.
  public struct Figure: Hashable, Sendable {
    public let type: ValueType
    public let value: Value
    /// The id of the fact that gives it.
    public let fact: String

    public init(type: ValueType, value: Value, fact: String) {
      self.type = type
      self.value = value
      self.fact = fact
    }
  }

  /// By name, without the `fact.` in front.
  public var figures: [String: Figure]
  /// Ids that an outcome or a script may cite.
  public var facts: Set<String>
  /// Desks by id, without the `number.` in front.
  public var numbers: [String: NumberUse]
  /// Ids of lenders; `other` is always one more option.
  public var lenders: [String]
  public var functions: [FunctionSignature]
  /// The form in which a phone number is kept as an answer, given as people write it; `nil` for what
  /// is none. Tests are checked with it.
  public var storedPhone: @Sendable (String) -> String?
  /// The functions themselves and moments to try them at, where they are there: the checks of ways
  /// are finer with them, and show answers that the engine has walked.
  public var setting: ExplorationSetting?

  public init(
    figures: [String: Figure] = [:], facts: Set<String> = [], numbers: [String: NumberUse] = [:],
    lenders: [String] = [], functions: [FunctionSignature] = [],
    storedPhone: @escaping @Sendable (String) -> String? = { $0 },
    setting: ExplorationSetting? = nil
  ) {
    self.figures = figures
    self.facts = facts
    self.numbers = numbers
    self.lenders = lenders
    self.functions = functions
    self.storedPhone = storedPhone
    self.setting = setting
  }
}
