public import Units

/// Minutes that stand for all others: desks are open or shut, machines rest, the year turns.
public enum RepresentativeMoments {
  /// From a day on: noon and evening of a business day, a Saturday night, a holiday or Sunday, a
  /// Monday's and a Tuesday's small hours, the last day of the year and its first.
  public static func after(_ day: CivilDate) -> [Moment] {
    let days = (0..<400).map { day + $0 }
    func first(_ holds: (CivilDate) -> Bool) -> CivilDate { days.first(where: holds) ?? day }
    func at(_ date: CivilDate, _ hour: Int, _ minute: Int = 0) -> Moment {
      Moment(date, TimeOfDay(minutes: hour * 60 + minute))
    }
    let business = first(JapaneseCalendar.isBusinessDay)
    let saturday = first { $0.weekday == .saturday }
    return [
      at(business, 12), at(business, 17, 30), at(saturday, 20),
      at(first { $0.weekday != .saturday && !JapaneseCalendar.isBusinessDay($0) }, 10),
      at(business, 23), at(first { $0.weekday == .monday }, 2),
      at(first { $0.weekday == .tuesday }, 4), at(business, 7),
      at(first { $0.month == 12 && $0.day == 31 }, 17),
      at(first { $0.month == 1 && $0.day == 1 }, 9),
    ]
  }
}
