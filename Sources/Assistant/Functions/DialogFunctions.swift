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
    loanFunctions + deskFunctions + callerFunctions + lenderFunctions + calendarFunctions

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

  public func call(
    _ name: String, _ arguments: [String: Value], now: Moment
  ) -> FunctionResult {
    Self.byName[name]?.body(Arguments(values: arguments, language: language), knowledge, now)
      ?? .unknown
  }
}
