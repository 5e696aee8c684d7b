public import Units

/// A function that a dialog may call: its name, its labelled parameters and what it gives.
///
/// The compiler is handed the signatures; a ``FunctionHost`` implements them.
public struct FunctionSignature: Hashable, Sendable, Codable {
  public struct Parameter: Hashable, Sendable, Codable {
    public let label: String
    public let type: ValueType
    /// It may be left out of a call.
    public let isOptional: Bool
    /// A call whose value for it is unknown is still made.
    public let acceptsUnknown: Bool

    public init(
      _ label: String, _ type: ValueType, isOptional: Bool = false, acceptsUnknown: Bool = false
    ) {
      self.label = label
      self.type = type
      self.isOptional = isOptional
      self.acceptsUnknown = acceptsUnknown
    }
  }

  /// With its module: `loan.late_charge`.
  public let name: String
  public let parameters: [Parameter]
  public let result: ValueType
  /// The option ids of a result of type `choice`: its result classes.
  public let classes: [String]
  /// Where all arguments are known, the result is.
  public let isTotal: Bool
  /// The result may be another at another minute, with the same arguments.
  public let dependsOnNow: Bool
  /// How the result is rounded, where an amount meets a rate: `1円未満切り捨て`.
  public let rounding: String?
  /// One line for authors, in Japanese.
  public let summary: String

  public init(
    _ name: String, _ parameters: [Parameter], result: ValueType, classes: [String] = [],
    isTotal: Bool = false, dependsOnNow: Bool = true, rounding: String? = nil,
    summary: String
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.classes = classes
    self.isTotal = isTotal
    self.dependsOnNow = dependsOnNow
    self.rounding = rounding
    self.summary = summary
  }
}

/// What a function gives.
public struct FunctionResult: Hashable, Sendable {
  public var value: Value
  public var derivation: Derivation?
  /// Ids of the facts that the value rests on, beyond those of the derivation.
  public var cites: [String]
  /// Ids of the desks that a text value names.
  public var numbers: [String]
  /// Ids of figures that were needed and do not hold now: why the value is unknown.
  public var lapsedFigures: [String]

  public init(
    _ value: Value, derivation: Derivation? = nil, cites: [String] = [],
    numbers: [String] = [], lapsedFigures: [String] = []
  ) {
    self.value = value
    self.derivation = derivation
    self.cites = cites
    self.numbers = numbers
    self.lapsedFigures = lapsedFigures
  }

  public static let unknown = FunctionResult(.unknown)
}

/// The functions behind the names. Pure: the same arguments and the same minute give the same result.
public protocol FunctionHost: Sendable {
  /// - Parameters:
  ///   - arguments: by label; those left out of the call are missing, and only parameters that
  ///     accept it are ever `unknown`.
  func call(_ name: String, _ arguments: [String: Value], now: Moment) -> FunctionResult
  var signatures: [FunctionSignature] { get }

  /// A sourced figure as it counts now: `value`, or unknown where it does not hold any more; with
  /// the facts that state it.
  func figure(_ id: String, _ value: Value, now: Moment) -> FunctionResult

  /// How arithmetic of two values of a dialog came about, in words; `nil` for what needs none, such as
  /// a number of days.
  func derivation(of sign: BinaryOperator, _ left: Value, _ right: Value) -> Derivation?

  /// Where the result of a function changes its class: the edges of brackets.
  func edges(of function: String) -> [FunctionEdge]

  /// Values of a type that stand for all others of it: a phone number of each kind.
  func examples(of type: ValueType) -> [Value]
}

extension FunctionHost {
  /// Every figure holds for ever.
  public func figure(_ id: String, _ value: Value, now: Moment) -> FunctionResult {
    FunctionResult(value)
  }

  public func derivation(of sign: BinaryOperator, _ left: Value, _ right: Value) -> Derivation? {
    nil
  }

  public func edges(of function: String) -> [FunctionEdge] { [] }
  public func examples(of type: ValueType) -> [Value] { [] }
}

/// A value of a parameter at which a bracket ends.
public struct FunctionEdge: Hashable, Sendable {
  public let parameter: String
  public let value: Value
  /// The value itself still belongs to the bracket below it, which is closed at its upper end.
  public let belongsBelow: Bool

  public init(_ parameter: String, _ value: Value, belongsBelow: Bool) {
    self.parameter = parameter
    self.value = value
    self.belongsBelow = belongsBelow
  }
}
