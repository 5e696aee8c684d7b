public import Units

extension OpenState {
  /// When the state changes, as far as that is certain: the closing of what is open, the opening of
  /// what is closed.
  public var change: Moment? {
    switch self {
    case .open(let closes): closes
    case .closed(let opens): opens
    case .automatedOnly(let staffFrom): staffFrom
    case .alwaysOpen, .unknown: nil
    }
  }

  /// Whether people answer; `nil` when nobody knows.
  public var isStaffed: Bool? {
    switch self {
    case .open, .alwaysOpen: true
    case .closed, .automatedOnly: false
    case .unknown: nil
    }
  }

  /// How long it is until ``change``: `あと3時間`, `opens in 2 d 13 h`; `nil` without one.
  public func countdown(from moment: Moment, english: Bool) -> String? {
    guard let change else { return nil }
    let minutes = moment.minutes(until: change)
    let parts = [
      (minutes / 1440, english ? " d" : "日"), (minutes / 60 % 24, english ? " h" : "時間"),
      (minutes % 60, english ? " min" : "分"),
    ]
    // Beyond a day the minutes tell nothing.
    let shown = parts.prefix(minutes >= 1440 ? 2 : 3).filter { $0.0 > 0 }
    let text = shown.map { "\($0.0)\($0.1)" }.joined(separator: english ? " " : "")
    guard english else { return isStaffed == true ? "あと\(text)" : "\(text)後" }
    return isStaffed == true ? "closes in \(text)" : "opens in \(text)"
  }
}

extension Moment {
  /// Minutes from this moment to a later one; 0 when it is not later.
  fileprivate func minutes(until later: Moment) -> Int {
    max(0, (later.date - date) * 1440 + later.time.minutes - time.minutes)
  }
}
