/// What kind of value a question, a figure or an expression has.
public enum ValueType: Hashable, Sendable, Codable {
  /// One of the options of a named set: the id of the question, or the name of the result classes
  /// of a function.
  case choice(String)
  /// Any number of the options of a named set.
  case multi(String)
  /// An answer of yes or no; also the type of a condition.
  case yesNo
  case yen
  case rate
  /// A number of things, without a unit.
  case count
  /// A number of whole days.
  case days
  case date
  case time
  /// A phone number that the person typed.
  case phone
  /// One of the lenders of `lenders.yaml`.
  case lender
  case text
  /// A desk of `numbers.yaml`; never asked for.
  case number
  /// A minute of a day; never asked for.
  case moment

  /// Whether its values are amounts, which as answers are never negative.
  public var isQuantity: Bool {
    switch self {
    case .yen, .rate, .count, .days: true
    default: false
    }
  }

  /// The type as an author writes it: `choice`, `yes_no`, `date`, ...
  public var name: String {
    switch self {
    case .choice: "choice"
    case .multi: "multi"
    case .yesNo: "yes_no"
    case .yen: "yen"
    case .rate: "rate"
    case .count: "count"
    case .days: "days"
    case .date: "date"
    case .time: "time"
    case .phone: "phone"
    case .lender: "lender"
    case .text: "text"
    case .number: "number"
    case .moment: "moment"
    }
  }
}
