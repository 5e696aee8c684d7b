public import DialogEngine
import Knowledge
import TextForms
public import Units

/// The functions that dialogs may call, bound to the calculator, the registry and the calendar.
///
/// ``table`` is the only list: the signatures that the compiler checks against and the bodies that
/// the engine calls come from the same entries, so that neither can be without the other.
public struct DialogFunctions: FunctionHost {
  /// The arguments of a call, read by type; a body asks only for parameters of its own signature.
  struct Arguments {
    let values: [String: Value]
    /// The language of the texts that a function gives.
    let language: Language

    var english: Bool { language == .en }

    subscript(label: String) -> Value { values[label] ?? .unknown }

    func yen(_ label: String) -> Yen? { if case .yen(let v) = self[label] { v } else { nil } }
    func rate(_ label: String) -> AnnualRate? {
      if case .rate(let v) = self[label] { v } else { nil }
    }
    func days(_ label: String) -> Int? { if case .days(let v) = self[label] { v } else { nil } }
    func count(_ label: String) -> Int? { if case .count(let v) = self[label] { v } else { nil } }
    func date(_ label: String) -> CivilDate? {
      if case .date(let v) = self[label] { v } else { nil }
    }
    func moment(_ label: String) -> Moment? {
      if case .moment(let v) = self[label] { v } else { nil }
    }
    func option(_ label: String) -> String? {
      if case .option(let v) = self[label] { v } else { nil }
    }
    func number(_ label: String) -> String? {
      if case .number(let v) = self[label] { v } else { nil }
    }
    func phone(_ label: String) -> String? {
      if case .phone(let v) = self[label] { v } else { nil }
    }
  }

  /// One function: what the compiler knows of it, and what it does.
  struct Entry: Sendable {
    let signature: FunctionSignature
    let body: @Sendable (Arguments, Knowledge, Moment) -> FunctionResult?

    init(
      _ signature: FunctionSignature,
      _ body: @escaping @Sendable (Arguments, Knowledge, Moment) -> FunctionResult?
    ) {
      self.signature = signature
      self.body = body
    }
  }

  static let table: [Entry] =
    loanFunctions + planFunctions + payingFunctions + deskFunctions + callerFunctions
    + lenderFunctions + calendarFunctions

  private static let byName = Dictionary(
    uniqueKeysWithValues: table.map { ($0.signature.name, $0) })

  /// What a dialog may call, for the compiler.
  public static let allSignatures = table.map(\.signature)

  let knowledge: Knowledge
  var language = Language.ja

  public var signatures: [FunctionSignature] { Self.allSignatures }

  /// Outside its period of validity a figure is unknown.
  public func figure(_ id: String, _ value: Value, now: Moment) -> FunctionResult {
    guard knowledge.holds(figure: id, on: now.date) else {
      return FunctionResult(.unknown, lapsedFigures: [id])
    }
    return FunctionResult(value, cites: [knowledge.figures[id: id]?.factID].compactMap { $0 })
  }

  /// Sums of money that a dialog forms itself; numbers of days and dates explain themselves.
  public func derivation(
    of sign: BinaryOperator, _ left: Value, _ right: Value
  ) -> Derivation? {
    guard case .yen(let amount) = left, let sum = Self.sums[sign] else { return nil }
    func formula(english: Bool) -> String? {
      switch right {
      case .yen(let other): "\(text(amount, english)) \(sum.sign) \(text(other, english))"
      case .count(let count): "\(text(amount, english)) \(sum.sign) \(AmountText.grouped(count))"
      default: nil
      }
    }
    guard let japanese = formula(english: false), let english = formula(english: true) else {
      return nil
    }
    return Derivation(
      formula: japanese, formulaEnglish: english, inputs: [], rule: sum.rule,
      rounding: sign == .divide ? .downToYen : .exact, ruleFactIDs: [])
  }

  private func text(_ yen: Yen, _ english: Bool) -> String {
    AmountText.grouped(yen.amount) + (english ? " yen" : "円")
  }

  private static let sums: [BinaryOperator: (sign: String, rule: Derivation.Rule)] = [
    .add: ("+", .init(id: "sum", japanese: "足し算", english: "a sum")),
    .subtract: ("-", .init(id: "difference", japanese: "引き算", english: "a difference")),
    .multiply: ("×", .init(id: "product", japanese: "掛け算", english: "a product")),
    .divide: ("÷", .init(id: "quotient", japanese: "割り算", english: "a quotient")),
  ]

  public func call(
    _ name: String, _ arguments: [String: Value], now: Moment
  ) -> FunctionResult {
    Self.byName[name]?.body(Arguments(values: arguments, language: language), knowledge, now)
      ?? .unknown
  }
}
