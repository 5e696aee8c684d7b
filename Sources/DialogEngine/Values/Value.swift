public import Units

/// A value of the dialog language: an answer, a figure or the result of an expression.
public enum Value: Hashable, Sendable, Codable {
  /// The id of an option of a choice, or of a lender.
  case option(String)
  /// The ids of the chosen options, in the order of the question.
  case options([String])
  case yesNo(Bool)
  case yen(Yen)
  case rate(AnnualRate)
  case count(Int)
  case days(Int)
  case date(CivilDate)
  case time(TimeOfDay)
  /// A phone number: E.164 (`+81120397972`), a short code (`188`), or a word such as `withheld`.
  case phone(String)
  case text(String)
  /// The id of a desk.
  case number(String)
  case moment(Moment)
  /// Asked and not known, or not computable from what is known.
  case unknown

  public var isKnown: Bool { self != .unknown }

  /// The most days or things that the language counts to: a thousand years of days.
  public static let mostDays = 366_000

  /// Whether amounts, days and counts are of a size that arithmetic goes to. A stored file can hold
  /// any integer; functions need not guard against what cannot be an answer.
  public var isInRange: Bool {
    switch self {
    case .yen(let yen): yen.amount.magnitude <= Yen.largest.amount.magnitude
    case .days(let count), .count(let count): count.magnitude <= Self.mostDays.magnitude
    case .rate(let rate): (0...10_000_000_000).contains(rate.partsPerMillion)
    default: true
    }
  }

  /// Whether it is an amount, a rate or a count below zero.
  public var isNegative: Bool {
    switch self {
    case .yen(let yen): yen.amount < 0
    case .days(let count), .count(let count): count < 0
    case .rate(let rate): rate.partsPerMillion < 0
    default: false
    }
  }

  /// Whether a value can stand for something of `type`. `unknown` fits every type.
  public func fits(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (.unknown, _), (.options, .multi), (.yesNo, .yesNo), (.yen, .yen), (.rate, .rate),
      (.count, .count), (.days, .days), (.date, .date), (.time, .time), (.phone, .phone),
      (.text, .text), (.number, .number), (.moment, .moment), (.option, .choice),
      (.option, .lender):
      true
    default: false
    }
  }
}
