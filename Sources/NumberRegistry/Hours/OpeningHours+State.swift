public import Units

extension OpeningHours {
  /// How far ahead an opening is looked for. A year, and the longest closure on top.
  static let searchDays = 400

  /// Whether somebody answers at `moment`, and when that changes.
  public func state(at moment: Moment) -> OpenState {
    let now = Minute(moment)
    if closed(on: now.date), !staffed(at: now) { return .closed(opens: nextOpening(after: moment)) }
    if let closes = closing(of: now) { return .open(closes: closes) }
    if alwaysStaffed { return .alwaysOpen }
    if uncertain(on: now.date) || uncertainOvernight(now) { return .unknown }
    if case .unknown = staff {
      return answeredByMachine(at: now) ? .automatedOnly(staffFrom: nil) : .unknown
    }
    if staffPeriods(on: now.date) == nil { return .unknown }
    if staffed(at: now) { return .alwaysOpen }
    let next = nextOpening(after: moment)
    return answeredByMachine(at: now) ? .automatedOnly(staffFrom: next) : .closed(opens: next)
  }

  /// The first minute after `moment` at which people begin to answer, as far as it is certain;
  /// `nil` when there is none within 400 days, or no hours are known.
  public func nextOpening(after moment: Moment) -> Moment? {
    let now = Minute(moment)
    for offset in 0...Self.searchDays {
      let date = now.date + offset
      for period in staffPeriods(on: date) ?? [] {
        let opening = Minute(date, period.lowerBound)
        // A period that carries on an earlier one is no opening.
        if opening > now, !staffed(at: opening.previous) { return opening.moment }
      }
    }
    return nil
  }

  /// When people stop answering: today, if they answer at `moment`, else at the end of the next
  /// opening. `nil` when they never do, or nothing is known.
  public func nextClosing(from moment: Moment) -> Moment? {
    if let closes = closing(of: Minute(moment)) { return closes }
    guard !alwaysStaffed, !staffed(at: Minute(moment)), let opens = nextOpening(after: moment)
    else { return nil }
    return closing(of: Minute(opens))
  }

  /// Whether a day between the two moments is one on which no source says if the desk is open.
  func holdsUncertainDay(from moment: Moment, to end: Moment) -> Bool {
    let days = min(max(end.date - moment.date, 0), Self.searchDays)
    return (0...days).contains { uncertain(on: moment.date + $0) }
  }

  // MARK: - Days

  private func closed(on date: CivilDate) -> Bool { closedDates.contains { $0.contains(date) } }

  /// Whether it is not known that the day is as any other: a date no source speaks of, or a
  /// holiday when the holiday rule is unknown and the day would be one of service.
  private func uncertain(on date: CivilDate) -> Bool {
    if closed(on: date) { return false }
    if uncertainDates.contains(where: { $0.contains(date) }) { return true }
    return holidays == .unknown && JapaneseCalendar.isHoliday(date)
      && staff.minutes(on: date.weekday)?.isEmpty == false
  }

  /// The periods that begin on a day; `nil` when that is not known.
  private func staffPeriods(on date: CivilDate) -> [Range<Int>]? {
    if closed(on: date) { return [] }
    if uncertain(on: date) { return nil }
    guard let usual = staff.minutes(on: date.weekday) else { return nil }
    guard JapaneseCalendar.isHoliday(date) else { return usual }
    switch holidays {
    case .closed: return []
    case .asWeekday, .unknown: return usual
    case .open: return usual.isEmpty ? staff.minutes(on: .monday) : usual
    }
  }

  /// Day and night without a day off.
  private var alwaysStaffed: Bool {
    staff == .always && closedDates.isEmpty && uncertainDates.isEmpty
      && (holidays == .asWeekday || holidays == .open)
  }

  // MARK: - Minutes

  private func staffed(at minute: Minute) -> Bool {
    period(holding: minute, in: staffPeriods) != nil
  }

  private func answeredByMachine(at minute: Minute) -> Bool {
    period(holding: minute) { date in
      closed(on: date) || uncertain(on: date) ? [] : automated.minutes(on: date.weekday)
    } != nil
  }

  /// Whether a period of yesterday, when it is not known to have been served, would still run.
  private func uncertainOvernight(_ minute: Minute) -> Bool {
    let yesterday = minute.date - 1
    guard uncertain(on: yesterday) else { return false }
    return staff.minutes(on: yesterday.weekday)?.contains {
      $0.contains(minute.ofDay + 1440)
    } ?? false
  }

  /// The period around a minute, with the day it began on; those of yesterday may still run.
  private func period(
    holding minute: Minute, in periods: (CivilDate) -> [Range<Int>]?
  ) -> (date: CivilDate, range: Range<Int>)? {
    for back in 0...1 {
      let date = minute.date - back
      let ofDay = minute.ofDay + back * 1440
      if let range = periods(date)?.first(where: { $0.contains(ofDay) }) { return (date, range) }
    }
    return nil
  }

  /// The end of the service around a minute, over adjoining periods; `nil` when there is no
  /// service then, or no end within 400 days.
  private func closing(of minute: Minute) -> Moment? {
    guard !alwaysStaffed else { return nil }
    var at = minute
    for _ in 0...(Self.searchDays * 2) {
      guard let (date, range) = period(holding: at, in: staffPeriods) else {
        return at == minute ? nil : at.asEnd
      }
      at = Minute(date, range.upperBound)
      if at.date - minute.date > Self.searchDays { return nil }
    }
    return nil
  }
}

/// A minute on one line from day to day, so that midnight has one form.
private struct Minute: Comparable {
  var date: CivilDate
  /// 0..<1440.
  var ofDay: Int

  init(_ date: CivilDate, _ minutes: Int) {
    self.date = date + minutes / 1440
    ofDay = minutes % 1440
  }

  init(_ moment: Moment) { self.init(moment.date, moment.time.minutes) }

  var moment: Moment { Moment(date, TimeOfDay(minutes: ofDay)) }
  /// As the end of a period, midnight is 24:00 of the day before.
  var asEnd: Moment { ofDay == 0 ? Moment(date - 1, TimeOfDay(minutes: 1440)) : moment }
  var previous: Minute { ofDay > 0 ? Minute(date, ofDay - 1) : Minute(date - 1, 1439) }

  static func < (a: Minute, b: Minute) -> Bool { (a.date, a.ofDay) < (b.date, b.ofDay) }
}
