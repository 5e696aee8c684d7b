public import Units

/// Something that can be done while a desk does not answer.
public enum Meanwhile: Hashable, Sendable {
  case desk(Desk, OpenState)
  case service(Service, ServiceState)
}

extension Registry {
  /// What can be done now about the matters of a desk, while nobody answers there.
  ///
  /// In this order: the desk's own machine and those of the same owner, services of the owner that
  /// work now, then desks that people answer now and that share a purpose. Another lender's desk
  /// never counts: it serves its own members.
  ///
  /// - Parameter purpose: What the person wants; `nil` counts everything the desk is for.
  /// - Returns: Nothing while people answer at the desk.
  public func meanwhile(
    _ desk: Desk, for purpose: String? = nil, at moment: Moment
  ) -> [Meanwhile] {
    guard desk.state(at: moment).isStaffed != true else { return [] }
    let purposes = purpose.map { [$0] } ?? desk.purposes
    let others = offered().filter { $0.id != desk.id }.map { ($0, $0.state(at: moment)) }
    let machines = ([(desk, desk.state(at: moment))] + others).filter { other, state in
      if case .automatedOnly = state { other.ownerKind == desk.ownerKind } else { false }
    }
    let working = services.filter { service in
      guard service.serves.contains(desk.ownerKind),
        service.purposes.contains(where: purposes.contains)
      else { return false }
      if case .down = service.state(at: moment) { return false }
      return true
    }
    let staffed = others.filter { other, state in
      state.isStaffed == true && (other.ownerKind == desk.ownerKind || other.isOpenToAll)
        && other.purposes.contains(where: purposes.contains)
    }
    return machines.map { .desk($0, $1) }
      + working.map { .service($0, $0.state(at: moment)) }
      + staffed.map { .desk($0, $1) }
  }
}
