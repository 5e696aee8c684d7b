/// A question with its type, wording and limits. Its id is shared by all dialogs: an answer given
/// once serves everywhere.
public struct Question: Hashable, Sendable, Codable {
  public struct Option: Hashable, Sendable, Codable {
    public let id: String
    public let label: String
    /// Other spellings that are accepted.
    public let also: [String]
    /// Phrases that already choose it where they stand in the sentence that opens a dialog.
    public let said: [String]

    public init(id: String, label: String, also: [String], said: [String] = []) {
      self.id = id
      self.label = label
      self.also = also
      self.said = said
    }
  }

  /// Which way a day without month or year leans.
  public enum DatePreference: String, CaseIterable, Hashable, Sendable, Codable {
    case future, past, none
  }

  public let id: String
  public let type: ValueType
  public let prompt: Template
  /// Why it is asked, for `why`.
  public let why: String
  /// What to do when the person doesn't know; `nil` where an answer is needed.
  public let unknown: String?
  /// A short name for summaries: `返済日`.
  public let label: String
  /// Options of a choice, a multiple choice or a lender; else empty.
  public let options: [Option]
  /// The option of a multiple choice that excludes all others.
  public let noneOption: String?
  /// An answer as an example, for refusals.
  public let example: String?
  public let minimum: Expression?
  public let maximum: Expression?
  public let prefer: DatePreference

  public init(
    id: String, type: ValueType, prompt: Template, why: String, unknown: String?, label: String,
    options: [Option] = [], noneOption: String? = nil, example: String? = nil,
    minimum: Expression? = nil, maximum: Expression? = nil, prefer: DatePreference = .none
  ) {
    self.id = id
    self.type = type
    self.prompt = prompt
    self.why = why
    self.unknown = unknown
    self.label = label
    self.options = options
    self.noneOption = noneOption
    self.example = example
    self.minimum = minimum
    self.maximum = maximum
    self.prefer = prefer
  }

  public func option(_ id: String) -> Option? { options.first { $0.id == id } }

  /// The lower limit, where it is the same at all times and for everybody.
  public var constantMinimum: Value? { minimum?.constant }

  /// The upper limit, where it is the same at all times and for everybody.
  public var constantMaximum: Value? { maximum?.constant }

  /// Whether a stored value can be this question's answer: type, options, `unknown`, and a
  /// size that the language computes with. Amounts and counts are never negative. A limit that
  /// stays the same holds here too; others are checked where an answer is read, and may be broken
  /// by an answer of last week.
  public func accepts(_ value: Value) -> Bool {
    switch value {
    case .unknown: unknown != nil
    case .option(let id): value.fits(type) && options.contains { $0.id == id }
    case .options(let ids):
      value.fits(type) && ids.allSatisfy { id in options.contains { $0.id == id } }
        && Set(ids).count == ids.count
        && (noneOption.map { !ids.contains($0) || ids.count == 1 } ?? true)
    default:
      value.fits(type) && value.isInRange && !value.isNegative
        && (constantMinimum.map { Self.isAtMost($0, value) } ?? true)
        && (constantMaximum.map { Self.isAtMost(value, $0) } ?? true)
    }
  }

  private static func isAtMost(_ a: Value, _ b: Value) -> Bool {
    (Evaluator.order(a, b) ?? 0) <= 0
  }
}
