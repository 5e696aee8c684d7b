public import Units

/// Something that can be done without ringing anybody: a member page, a cash machine.
public struct Service: Identifiable, Hashable, Codable, Sendable {
  /// Stable ASCII id, such as `acom_member_page`.
  public var id: String
  public var name: Bilingual
  /// Ids of the kinds of owner whose members it serves: `acom`, `promise`.
  public var serves: [String]
  /// Ids of what it is good for, from the same list as those of desks.
  public var purposes: [String]
  /// When it stops; empty when no source names a time.
  public var downtimes: [Downtime]
  public var factIDs: [String]

  public init(
    id: String, name: Bilingual, serves: [String], purposes: [String], downtimes: [Downtime] = [],
    factIDs: [String] = []
  ) {
    self.id = id
    self.name = name
    self.serves = serves
    self.purposes = purposes
    self.downtimes = downtimes
    self.factIDs = factIDs
  }

  public func state(at moment: Moment) -> ServiceState { downtimes.state(at: moment) }

  /// One line about the moment: `いま使えます`, `点検中(5:00まで)`.
  public func describe(at moment: Moment, english: Bool) -> String {
    func time(_ other: Moment) -> String {
      guard other.date != moment.date else { return other.time.text }
      let date = other.date
      return english
        ? "\(date.weekday.english) \(other.time.text)"
        : "\(date.month)月\(date.day)日(\(date.weekday.japanese)) \(other.time.text)"
    }
    switch state(at: moment) {
    case .up(nil): return english ? "no downtime known" : "止まる時間の情報はありません"
    case .up(let down?):
      return english
        ? "working now (next downtime \(time(down)))" : "いま使えます(次に止まるのは\(time(down)))"
    case .down(let until):
      return english ? "down now (until \(time(until)))" : "いま止まっています(\(time(until))まで)"
    case .perhapsDown(let until, let minutes):
      return english
        ? "may stop for about \(minutes) min before \(time(until))"
        : "\(time(until))までの間に\(minutes)分ほど止まることがあります"
    }
  }
}
