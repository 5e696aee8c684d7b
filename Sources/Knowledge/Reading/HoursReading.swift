import NumberRegistry
import StrictYAML
import Units

/// The hours of a desk; `value` is nil when no source gives any.
struct ReadHours {
  var value: OpeningHours?
}

/// What the year-end days, 29 December to 3 January, change.
private enum YearEnd: String, CaseIterable {
  case open, closed, unknown
}

private enum Outside: String, CaseIterable {
  case closed, automated
}

/// Names of weekdays in `days`.
private enum DaySet: String, CaseIterable {
  case weekdays, everyday, monday, tuesday, wednesday, thursday, friday, saturday, sunday

  var weekdays: Set<Weekday> {
    switch self {
    case .weekdays: .workdays
    case .everyday: .everyDay
    case .monday: [.monday]
    case .tuesday: [.tuesday]
    case .wednesday: [.wednesday]
    case .thursday: [.thursday]
    case .friday: [.friday]
    case .saturday: [.saturday]
    case .sunday: [.sunday]
    }
  }
}

extension YAMLShape<ReadHours> {
  /// `unknown`, `always`, `automated`, or a mapping with the periods of a week.
  static var hours: Self {
    Self { node, what, diagnostics in
      guard let text = node.scalar else { return weekly(node, what, diagnostics) }
      switch text.text {
      case "unknown": return ReadHours(value: nil)
      case "always": return ReadHours(value: .alwaysOpen)
      case "automated":
        return ReadHours(
          value: OpeningHours(staff: .never, automated: .always, holidays: .asWeekday))
      default:
        diagnostics.report(
          .unknownWord(text, of: what, known: ["unknown", "always", "automated"]))
        return nil
      }
    }
  }

  private static func weekly(
    _ node: YAMLNode, _ what: String, _ diagnostics: DiagnosticCollector
  ) -> ReadHours? {
    node.readMapping(what, into: diagnostics) { reader in
      let open = reader.required("open", .any)
      let isUnknown = open?.scalar?.text == "unknown"
      let items = isUnknown ? nil : open?.read(.list, as: "'open'", into: diagnostics)
      let periods = (items ?? []).compactMap { HoursReading.period($0, diagnostics) }
      if let entry = reader["open"], entry.value.items?.isEmpty == true {
        diagnostics.report(.noHours(at: entry.value.range))
      }
      let holidays = reader.required("holidays", YAMLShape<OpeningHours.HolidayRule>.word)
      let yearEnd = reader.required("year_end", YAMLShape<YearEnd>.word)
      let outside = reader.optional("outside", YAMLShape<Outside>.word)
      guard let holidays, let yearEnd else { return nil }
      if let entry = reader["open"], HoursReading.overlap(periods) {
        diagnostics.report(.overlappingHours(at: entry.value.firstLineRange))
      }
      return ReadHours(
        value: OpeningHours(
          staff: isUnknown ? .unknown : .weekly(periods),
          automated: outside == .automated ? .always : .never,
          holidays: holidays, closedDates: yearEnd == .closed ? [.turnOfTheYear] : [],
          uncertainDates: yearEnd == .unknown ? [.turnOfTheYear] : []))
    }
  }

}

/// Parts of hours that other times of the week share.
enum HoursReading {
  static func period(
    _ node: YAMLNode, _ diagnostics: DiagnosticCollector
  ) -> Schedule.Period? {
    node.readMapping("a period", into: diagnostics) { reader in period(&reader, diagnostics) }
  }

  /// The keys `days`, `from` and `to`.
  static func period(
    _ reader: inout MappingReader, _ diagnostics: DiagnosticCollector
  ) -> Schedule.Period? {
    let days = reader.required("days", YAMLShape<DaySet>.word)
    let from = reader.required("from", .time)
    let to = reader.required("to", .time)
    guard let days, let from, let to else { return nil }
    if from == to, let entry = reader["to"] {
      diagnostics.report(.emptyPeriod(at: entry.value.range))
      return nil
    }
    return Schedule.Period(days.weekdays, from, to)
  }

  /// Whether two periods share a minute of some week; one may run over midnight into the other.
  static func overlap(_ periods: [Schedule.Period]) -> Bool {
    let week = 7 * 1440
    let spans = periods.flatMap { period in
      period.weekdays.map { day -> (Int, Int) in
        let start = day.rawValue * 1440 + period.opens.minutes
        return (start, start + period.end - period.opens.minutes)
      }
    }
    return spans.indices.contains { first in
      spans.indices.dropFirst(first + 1).contains { second in
        [-week, 0, week].contains { shift in
          spans[first].0 < spans[second].1 + shift && spans[second].0 + shift < spans[first].1
        }
      }
    }
  }
}

extension Schedule.Period {
  /// The end in minutes after the midnight that begins the day; over 1440 on the next day.
  fileprivate var end: Int { closes > opens ? closes.minutes : closes.minutes + 1440 }
}
