import DialogEngine
import Units

/// The number of a term in its table.
typealias TermID = Int32

/// Something with a value that a condition may look at and that the analysis takes as it is: an
/// answer, today, a call, or a calculation beyond sums.
struct Term {
  enum Source: Hashable {
    case answer(String)
    /// Whether an option of a multiple choice is among those chosen.
    case choice(of: TermID, option: String)
    case today
    case now
    /// With an argument for each parameter; one that is left out is unknown.
    case call(String, [Argument])
    /// A sum of three or more terms, or with factors; without its constant.
    case sum(LinearForm)
    /// A product or quotient of values.
    case arithmetic(BinaryOperator, Argument, Argument)
    /// Left by a way at a node, so that a property can ask for it.
    case mark(String)
    /// What the analysis does not look into.
    case opaque(Int)
  }

  /// A value handed to a function, as a key: the same arguments give the same result.
  enum Argument: Hashable {
    case unknown
    case integer(LinearForm)
    case literal(Value)
    case term(TermID)
  }

  enum Domain: Equatable {
    /// One of these option ids; yes and no are `yes` and `no`.
    case options([String])
    /// A whole number between two bounds, where there are such.
    case number(lower: Int?, upper: Int?)
    /// Only whether it is known is looked at.
    case plain
  }

  let source: Source
  let type: ValueType
  let domain: Domain
  /// Where this one is known, these are known too.
  let requires: [TermID]
  /// Where those are known, this one is.
  let isTotal: Bool

  /// The question whose answer it is.
  var question: String? {
    if case .answer(let id) = source { id } else { nil }
  }
}

/// What a term may be, as a set: a bit for each option, or one for "a value"; and one for unknown.
typealias Mask = UInt64

extension Term {
  static let unknownMask: Mask = 1 << 63
  /// More options than this are not told apart.
  static let mostOptions = 63

  /// Every value that is known.
  var knownMask: Mask {
    switch domain {
    case .options(let options): (1 << Mask(options.count)) - 1
    case .number, .plain: 1
    }
  }

  var fullMask: Mask { isClock ? knownMask : knownMask | Self.unknownMask }

  /// Today and now are never unknown.
  private var isClock: Bool { source == .today || source == .now }

  var isNumber: Bool {
    if case .number = domain { true } else { false }
  }

  var isOpaque: Bool {
    if case .opaque = source { true } else { false }
  }

  func mask(of options: some Sequence<String>) -> Mask {
    guard case .options(let all) = domain else { return 0 }
    return options.reduce(0) { mask, option in
      all.firstIndex(of: option).map { mask | (1 << Mask($0)) } ?? mask
    }
  }
}

extension Value {
  /// The whole number that stands for it in a linear form.
  var integer: Int? {
    switch self {
    case .yen(let yen): yen.amount
    case .rate(let rate): rate.partsPerMillion
    case .count(let count), .days(let count): count
    case .date(let date): date.daysSinceEpoch
    case .time(let time): time.minutes
    case .moment(let moment): moment.date.daysSinceEpoch * 1_440 + moment.time.minutes
    default: nil
    }
  }

  /// The value of a type that a whole number stands for.
  init?(integer: Int, type: ValueType) {
    switch type {
    case .yen: self = .yen(Yen(integer))
    case .rate: self = .rate(AnnualRate(partsPerMillion: integer))
    case .count: self = .count(integer)
    case .days: self = .days(integer)
    case .date: self = .date(CivilDate(daysSinceEpoch: integer))
    case .time: self = .time(TimeOfDay(minutes: integer))
    case .moment:
      let day = integer >= 0 ? integer / 1_440 : (integer - 1_439) / 1_440
      self = .moment(
        Moment(CivilDate(daysSinceEpoch: day), TimeOfDay(minutes: integer - day * 1_440)))
    default: return nil
    }
  }
}

extension ValueType {
  /// Whether its values are whole numbers in an order.
  var isNumber: Bool {
    switch self {
    case .yen, .rate, .count, .days, .date, .time, .moment: true
    default: false
    }
  }
}
