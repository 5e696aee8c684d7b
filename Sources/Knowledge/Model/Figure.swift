public import Units

/// What sort of value a figure is.
public enum FigureType: String, CaseIterable, Hashable, Codable, Sendable {
  /// A nominal annual rate in percent, or a share of a balance.
  case rate
  case yen
  case days
  /// Months, years, times, digits: whatever is counted.
  case count
  case date, time
}

/// The value of a figure.
public enum FigureValue: Hashable, Codable, Sendable {
  case rate(AnnualRate)
  case yen(Yen)
  case days(Int)
  case count(Int)
  case date(CivilDate)
  case time(TimeOfDay)

  public var type: FigureType {
    switch self {
    case .rate: .rate
    case .yen: .yen
    case .days: .days
    case .count: .count
    case .date: .date
    case .time: .time
    }
  }
}

/// A value that dialogs and rules refer to by id, so that it is mended in one place.
public struct Figure: Identifiable, Hashable, Codable, Sendable {
  /// Such as `acom_late_rate`; a dialog writes `fact.acom_late_rate`.
  public let id: String
  public let value: FigureValue
  /// What it is, in Japanese.
  public let label: String
  /// Id of the fact whose sentence states the value.
  public let factID: String
  /// When it holds, where the fact states that.
  public let valid: ValidityPeriod?
}
