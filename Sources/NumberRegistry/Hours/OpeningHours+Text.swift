public import Units

extension OpeningHours {
  /// One line for a person who is about to ring: open until when, or open again when.
  public func describe(at moment: Moment, english: Bool) -> String {
    switch state(at: moment) {
    case .alwaysOpen:
      return english ? "24 hours" : "24時間"
    case .open(let closes):
      let until = Self.time(closes, from: moment, english: english)
      return english ? "open now (until \(until))" : "いま受付中(\(until)まで)"
    case .closed(let opens):
      guard let opens else { return english ? "closed now" : "いま受付時間外" }
      let next = Self.day(opens, from: moment, english: english)
      let doubt = doubt(from: moment, to: opens, english: english)
      return english
        ? "closed now; opens \(next)\(doubt)" : "いま受付時間外。次は\(next)から\(doubt)"
    case .automatedOnly(let staffFrom):
      guard let staffFrom else {
        return english ? "automated voice only" : "自動音声のみ"
      }
      let next = Self.day(staffFrom, from: moment, english: english)
      let doubt = doubt(from: moment, to: staffFrom, english: english)
      return english
        ? "automated voice only now; staff from \(next)\(doubt)"
        : "いまは自動音声のみ。係の受付は\(next)から\(doubt)"
    case .unknown:
      if staff == .unknown {
        return english ? "opening hours not confirmed" : "受付時間は確認できていません"
      }
      return english
        ? "not confirmed whether it is open today" : "今日の受付は確認できていません"
    }
  }

  /// The hours of an ordinary week and what changes them: `平日 9:00-18:00`.
  public func scheduleText(english: Bool) -> String {
    var parts = [Self.text(staff, holidays: holidays, english: english)]
    switch automated {
    case .unknown, .never: break
    case .always where staff == .never:
      parts = [english ? "automated voice, 24 hours" : "自動音声 24時間"]
    case .always:
      parts.append(english ? "automated voice at other times" : "時間外は自動音声")
    case .weekly:
      let hours = Self.text(automated, holidays: .asWeekday, english: english)
      let label = english ? "automated voice" : "自動音声"
      if staff == .never { parts = [] }
      parts.append("\(label) \(hours)")
    }
    if case .weekly = staff {
      switch holidays {
      case .unknown: parts.append(english ? "holidays not confirmed" : "祝日は未確認")
      case .closed where staffsWeekend:
        parts.append(english ? "closed on holidays" : "祝日は休み")
      case .asWeekday, .open: parts.append(english ? "holidays too" : "祝日も受付")
      case .closed: break
      }
    }
    parts += closedDates.map { english ? "closed \($0.english)" : "\($0.japanese)は休み" }
    parts += uncertainDates.map { english ? "\($0.english) not confirmed" : "\($0.japanese)は未確認" }
    return parts.joined(separator: english ? "; " : "、")
  }

  /// 平日 already says that holidays are days off; 土曜 does not.
  private var staffsWeekend: Bool {
    guard case .weekly(let periods) = staff else { return false }
    return periods.contains { !$0.weekdays.isSubset(of: .workdays) }
  }

  private func doubt(from moment: Moment, to opening: Moment, english: Bool) -> String {
    guard holdsUncertainDay(from: moment, to: opening) else { return "" }
    return english ? " (days before that not confirmed)" : "(それまでの日は未確認)"
  }

  // MARK: - Moments

  private static func day(_ moment: Moment, from now: Moment, english: Bool) -> String {
    let date = moment.date
    guard date != now.date else {
      return english ? "today \(moment.time.text)" : "今日 \(moment.time.text)"
    }
    return english
      ? "\(date.weekday.english) \(monthName(date.month)) \(date.day), \(moment.time.text)"
      : "\(date.month)月\(date.day)日(\(date.weekday.japanese)) \(moment.time.text)"
  }

  private static func time(_ moment: Moment, from now: Moment, english: Bool) -> String {
    moment.date == now.date ? moment.time.text : day(moment, from: now, english: english)
  }

  // MARK: - Weeks

  private static func text(_ schedule: Schedule, holidays: HolidayRule, english: Bool) -> String {
    switch schedule {
    case .unknown: return english ? "hours not confirmed" : "受付時間は未確認"
    case .never: return english ? "no staff" : "係の受付なし"
    case .always: return english ? "24 hours" : "24時間"
    case .weekly(let periods):
      // Periods of the same days stand together, in the order of the week.
      var days: [Set<Weekday>] = []
      for period in periods where !days.contains(period.weekdays) { days.append(period.weekdays) }
      return days.map { weekdays in
        let hours = periods.filter { $0.weekdays == weekdays }
          .sorted { $0.opens < $1.opens }
          .map { "\($0.opens.text)-\($0.closes.text)" }
        return label(weekdays, holidays: holidays, english: english) + " "
          + hours.joined(separator: english ? ", " : "・")
      }.joined(separator: english ? ", " : "、")
    }
  }

  private static func label(
    _ weekdays: Set<Weekday>, holidays: HolidayRule, english: Bool
  ) -> String {
    switch weekdays {
    case .everyDay: return english ? "every day" : "毎日"
    case .workdays:
      // 平日 excludes holidays; where they are served the days are named.
      if holidays == .asWeekday || holidays == .open { return english ? "Mon-Fri" : "月-金" }
      return english ? "weekdays" : "平日"
    case [.saturday, .sunday]: return english ? "Sat, Sun" : "土日"
    default:
      let days = weekdays.sorted { $0.rawValue < $1.rawValue }
      if days.count == 1, let day = days.first { return english ? day.english : day.japanese + "曜" }
      return english
        ? days.map(\.english).joined(separator: ", ") : days.map(\.japanese).joined()
    }
  }

  static func monthName(_ month: Int) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }
}

extension YearDays {
  fileprivate var japanese: String {
    let from = "\(first.month)月\(first.day)日"
    return first == last ? from : "\(from)-\(last.month)月\(last.day)日"
  }

  fileprivate var english: String {
    let from = "\(OpeningHours.monthName(first.month)) \(first.day)"
    return first == last ? from : "\(from)-\(OpeningHours.monthName(last.month)) \(last.day)"
  }
}
