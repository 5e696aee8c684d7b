import DialogEngine
import Units

extension DialogFunctions {
  /// The result classes of `calendar.weekday`, Monday first.
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// `calendar.…`: days of Japan's calendar.
  static let calendarFunctions: [Entry] = [
    Entry(
      FunctionSignature(
        "calendar.weekday", [.init("date", .date)], result: .choice("calendar.weekday"),
        classes: weekdays, isTotal: true, summary: "曜日")
    ) { arguments, _, _ in
      arguments.date("date").map { FunctionResult(.option(weekdays[$0.weekday.rawValue])) }
    },
    Entry(
      FunctionSignature(
        "calendar.time", [.init("moment", .moment)], result: .time, isTotal: true, summary: "時刻")
    ) { arguments, _, _ in
      arguments.moment("moment").map { FunctionResult(.time($0.time)) }
    },
    Entry(
      FunctionSignature(
        "calendar.date", [.init("moment", .moment)], result: .date, isTotal: true, summary: "日付")
    ) { arguments, _, _ in
      arguments.moment("moment").map { FunctionResult(.date($0.date)) }
    },
    Entry(
      FunctionSignature(
        "calendar.is_new_year_day", [.init("date", .date)], result: .yesNo, isTotal: true,
        summary: "元日かどうか")
    ) { arguments, _, _ in
      arguments.date("date").map { FunctionResult(.yesNo($0.month == 1 && $0.day == 1)) }
    },
    Entry(
      FunctionSignature(
        "calendar.months_later", [.init("date", .date), .init("months", .count)], result: .date,
        summary: "何か月か後の同じ日。その日がない月では月末")
    ) { arguments, _, _ in
      guard let date = arguments.date("date"), let months = arguments.count("months"),
        (0...1_200).contains(months)
      else { return nil }
      return FunctionResult(.date(date.adding(months: months)))
    },
    Entry(
      FunctionSignature(
        "calendar.business_day", [.init("date", .date)], result: .date,
        isTotal: true, summary: "その日か、次の営業日")
    ) { arguments, _, _ in
      arguments.date("date").map {
        FunctionResult(.date(JapaneseCalendar.businessDay(onOrAfter: $0)))
      }
    },
  ]
}
