import NumberRegistry

extension Registry {
  /// What a person is told of a number: as ``lookup(_:)``, but a number that is nearly like one that
  /// is never offered counts as a stranger, since naming the other one would offer it.
  func lookupForPeople(_ phone: PhoneNumber) -> Lookup {
    guard case .nearMiss(let misses) = lookup(phone) else { return lookup(phone) }
    let nameable = misses.filter { $0.desk.offer != .never }
    if !nameable.isEmpty { return .nearMiss(of: nameable) }
    return phone.kind == .invalid ? .invalid : .unknown
  }
}
