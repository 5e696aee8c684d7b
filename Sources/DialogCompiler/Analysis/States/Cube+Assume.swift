extension Cube {
  /// More ways than this to make one condition come out are not followed.
  static let mostWays = 512

  /// The parts of this state in which a condition comes out as said.
  func assuming(_ condition: Condition, _ truth: Truth, _ table: TermTable) -> [Cube] {
    let possible = possibleTruths(condition, table)
    guard possible.contains(truth) else { return [] }
    // Nothing is to be restricted where it comes out so anyway.
    if possible == TruthSet(truth) { return [self] }
    return parted(condition, truth, table)
  }

  private func parted(_ condition: Condition, _ truth: Truth, _ table: TermTable) -> [Cube] {
    switch condition {
    case .constant(let constant): return constant == truth ? [self] : []
    case .isOne(let term, let mask):
      let wanted: Mask =
        switch truth {
        case .yes: mask & ~Term.unknownMask
        case .no: ~mask & ~Term.unknownMask
        case .unknown: Term.unknownMask
        }
      return restricted(term, wanted, table)
    case .known(let term):
      switch truth {
      case .yes: return restricted(term, ~Term.unknownMask, table)
      case .no: return restricted(term, Term.unknownMask, table)
      case .unknown: return []
      }
    case .bound(let bound): return assuming(bound, truth, table)
    case .surely(let inner):
      switch truth {
      case .yes: return assuming(inner, .yes, table)
      case .no: return assumingNot(inner, table)
      case .unknown: return []
      }
    case .not(let inner):
      let turned: Truth =
        switch truth {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
      return assuming(inner, turned, table)
    case .and(let a, let b): return assumingBoth(a, b, decisive: .no, truth, table)
    case .or(let a, let b): return assumingBoth(a, b, decisive: .yes, truth, table)
    case .choose(let test, let a, let b):
      let first = assuming(test, .yes, table).flatMap { $0.assuming(a, truth, table) }
      let second = assuming(test, .no, table).flatMap { $0.assuming(b, truth, table) }
      return bounded(first + second + (truth == .unknown ? assuming(test, .unknown, table) : []))
    }
  }

  /// The parts in which a condition is not surely so: it is no, or unknown.
  func assumingNot(_ condition: Condition, _ table: TermTable) -> [Cube] {
    let possible = possibleTruths(condition, table)
    if !possible.contains(.yes) { return [self] }
    if possible == TruthSet(.yes) { return [] }
    let no = possible.contains(.no) ? parted(condition, .no, table) : []
    let unknown = possible.contains(.unknown) ? parted(condition, .unknown, table) : []
    return bounded(no + unknown)
  }

  /// `and` and `or`: one of the two alone decides with the decisive value.
  private func assumingBoth(
    _ a: Condition, _ b: Condition, decisive: Truth, _ truth: Truth, _ table: TermTable
  ) -> [Cube] {
    let other: Truth = decisive == .no ? .yes : .no
    func ways(_ first: Truth, _ second: Truth) -> [Cube] {
      assuming(a, first, table).flatMap { $0.assuming(b, second, table) }
    }
    switch truth {
    case other: return bounded(ways(other, other))
    case .unknown:
      return bounded(ways(.unknown, .unknown) + ways(.unknown, other) + ways(other, .unknown))
    default:
      return bounded(
        assuming(a, decisive, table) + ways(other, decisive) + ways(.unknown, decisive))
    }
  }

  private func assuming(_ bound: Bound, _ truth: Truth, _ table: TermTable) -> [Cube] {
    var cube = self
    switch truth {
    case .yes: return cube.restrict(bound, table) ? [cube] : []
    case .no:
      guard let negation = bound.negation else { return [self] }
      return cube.restrict(negation, table) ? [cube] : []
    case .unknown:
      var ways: [Cube] = []
      var rest: Cube? = self
      for term in bound.terms {
        if let unknown = rest?.restricted(term, Term.unknownMask, table).first {
          ways.append(unknown)
        }
        rest = rest?.restricted(term, ~Term.unknownMask, table).first
      }
      return ways
    }
  }

  private func restricted(_ term: TermID, _ mask: Mask, _ table: TermTable) -> [Cube] {
    var cube = self
    return cube.restrict(term, to: mask, table) ? [cube] : []
  }

  /// Too many ways become the state itself, which allows all of them and more.
  private func bounded(_ ways: [Cube]) -> [Cube] {
    guard ways.count > Self.mostWays else { return ways }
    var cube = self
    cube.isWidened = true
    return [cube]
  }
}
