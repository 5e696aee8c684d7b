public import Units

/// A time of the week at which a service stops, such as Monday 1:00-5:00.
public struct Downtime: Hashable, Codable, Sendable {
  /// Over midnight where it ends before it begins; it belongs to the day on which it begins.
  public var period: Schedule.Period
  /// The service stops for about so many minutes somewhere in the period, nobody says when; `nil`
  /// when it is down all the while.
  public var aboutMinutes: Int?

  public init(_ period: Schedule.Period, aboutMinutes: Int? = nil) {
    self.period = period
    self.aboutMinutes = aboutMinutes
  }
}

/// Whether a service works at a given minute.
public enum ServiceState: Hashable, Sendable {
  /// `down` is the next moment at which it is, or may be, down; `nil` when no downtime is known.
  case up(down: Moment?)
  case down(until: Moment)
  /// It may be down for some of the minutes until then.
  case perhapsDown(until: Moment, minutes: Int)
}

extension Collection<Downtime> {
  /// Whether a service with these downtimes works at `moment`. Downtimes that touch are one.
  public func state(at moment: Moment) -> ServiceState {
    if let end = end(at: moment, certain: true) { return .down(until: end) }
    if let end = end(at: moment, certain: false),
      let minutes = first(where: { $0.aboutMinutes != nil && $0.end(at: moment) != nil })?
        .aboutMinutes
    {
      return .perhapsDown(until: end, minutes: minutes)
    }
    return .up(down: compactMap { $0.beginning(after: moment) }.min())
  }

  private func end(at moment: Moment, certain: Bool) -> Moment? {
    let fitting = filter { ($0.aboutMinutes == nil) == certain }
    var end = fitting.compactMap { $0.end(at: moment) }.max()
    // A week of downtimes that join has no end; more steps than downtimes find nothing new.
    for _ in 0..<fitting.count {
      guard let now = end, let later = fitting.compactMap({ $0.end(at: now) }).max(), later > now
      else { break }
      end = later
    }
    return end
  }
}

extension Downtime {
  /// The end of the downtime around a moment; `nil` when the moment lies in none.
  fileprivate func end(at moment: Moment) -> Moment? {
    let minutes = period.minutes
    for back in 0...1 {
      let date = moment.date - back
      guard period.weekdays.contains(date.weekday),
        minutes.contains(moment.time.minutes + back * 1440)
      else { continue }
      return Self.moment(date, minutes.upperBound)
    }
    return nil
  }

  /// The next beginning after a moment, within a week.
  fileprivate func beginning(after moment: Moment) -> Moment? {
    (0...7).lazy.map { moment.date + $0 }.filter { period.weekdays.contains($0.weekday) }
      .map { Self.moment($0, period.minutes.lowerBound) }.first { $0 > moment }
  }

  private static func moment(_ date: CivilDate, _ minutes: Int) -> Moment {
    Moment(date + minutes / 1440, TimeOfDay(minutes: minutes % 1440))
  }
}
