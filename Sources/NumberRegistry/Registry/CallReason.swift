/// What the person who got a call has to do with the caller. Several may hold.
public enum Situation: String, CaseIterable, Hashable, Codable, Sendable {
  /// A payment is late.
  case late
  /// Borrows, or may borrow.
  case member
  /// Has applied, or is in screening.
  case applied
  /// Borrowed or applied once.
  case former
  /// Never had to do with the caller.
  case none
}

/// Why an owner rings people, as a fact states it.
public struct CallReason: Hashable, Codable, Sendable {
  /// The kinds of owner that ring so: `acom`.
  public var callers: [String]
  /// Whom they ring so.
  public var situations: [Situation]
  public var factID: String

  public init(callers: [String], situations: [Situation], factID: String) {
    self.callers = callers
    self.situations = situations
    self.factID = factID
  }
}

extension Registry {
  /// Why the owner of a known number may have rung, likeliest first.
  ///
  /// - Parameter situations: What is known of the person; with none, the reasons for everybody.
  /// - Returns: Nothing for a desk that is never offered: whose it is, is not known.
  public func reasons(for desk: Desk, situations: Set<Situation> = []) -> [CallReason] {
    guard desk.offer != .never else { return [] }
    return reasons.filter { reason in
      reason.callers.contains(desk.ownerKind)
        && (situations.isEmpty || !situations.isDisjoint(with: reason.situations))
    }
  }
}
