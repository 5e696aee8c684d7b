public import NumberRegistry
public import Units

/// When a fact is to be checked again.
public enum RecheckDate: Hashable, Sendable {
  /// Due on this day and after it.
  case on(CivilDate)
  case never
  /// No interval is known for its kind, or no day of a check.
  case unknown
}

extension Knowledge {
  /// When a fact is to be checked again: so many months after its check as its kind asks for.
  public func recheckDate(_ fact: Fact) -> RecheckDate {
    switch recheckIntervals[fact.ages] {
    case .months(let count): fact.checkedOn.map { .on($0.adding(months: count)) } ?? .unknown
    case .never: .never
    case .unknown: .unknown
    }
  }

  /// Whether a fact should have been checked again by a day. No such fact is not overdue.
  public func isOverdue(fact id: String, on day: CivilDate) -> Bool {
    guard let fact = facts[id: id], case .on(let due) = recheckDate(fact) else { return false }
    return due <= day
  }

  /// Whether the fact that states a figure is overdue.
  public func isOverdue(figure id: String, on day: CivilDate) -> Bool {
    figures[id: id].map { isOverdue(fact: $0.factID, on: day) } ?? false
  }

  /// Whether a desk is overdue: one of its facts that age as hours is.
  public func isOverdue(_ desk: Desk, on day: CivilDate) -> Bool {
    desk.factIDs.contains { facts[id: $0]?.ages == .hours && isOverdue(fact: $0, on: day) }
  }

  /// The first day on which something here is overdue; `nil` when nothing ever is.
  public var firstRecheckDate: CivilDate? {
    facts.compactMap { if case .on(let due) = recheckDate($0) { due } else { nil } }.min()
  }

  /// Whether a figure holds on a day. One without a period always does.
  public func holds(figure id: String, on day: CivilDate) -> Bool {
    figures[id: id]?.valid?.contains(day) ?? true
  }
}
