/// A set of what a condition may come out as.
struct TruthSet: OptionSet {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ truth: Truth) {
    switch truth {
    case .yes: rawValue = 1
    case .no: rawValue = 2
    case .unknown: rawValue = 4
    }
  }

  static let yes = TruthSet(.yes)
  static let no = TruthSet(.no)
  static let unknown = TruthSet(.unknown)
  static let all: TruthSet = [.yes, .no, .unknown]

  func contains(_ truth: Truth) -> Bool { contains(TruthSet(truth)) }
}

extension Cube {
  /// What a condition may come out as in this state: never too little, and too much only where its
  /// parts speak of the same terms. Most conditions are decided by it alone, and no state has to be
  /// made for them.
  func possibleTruths(_ condition: Condition, _ table: TermTable) -> TruthSet {
    switch condition {
    case .constant(let truth): TruthSet(truth)
    case .isOne(let term, let wanted): isOne(mask(term, table), wanted)
    case .known(let term): isKnown(mask(term, table))
    case .bound(let bound): truths(of: bound, table)
    case .surely(let inner): surely(possibleTruths(inner, table))
    case .not(let inner): turned(possibleTruths(inner, table))
    case .and(let a, let b):
      both(possibleTruths(a, table), possibleTruths(b, table))
    case .or(let a, let b):
      turned(both(turned(possibleTruths(a, table)), turned(possibleTruths(b, table))))
    case .choose(let test, let a, let b): chosen(possibleTruths(test, table), a, b, table)
    }
  }

  private func isOne(_ mask: Mask, _ wanted: Mask) -> TruthSet {
    var truths: TruthSet = []
    if mask & wanted & ~Term.unknownMask != 0 { truths.insert(.yes) }
    if mask & ~wanted & ~Term.unknownMask != 0 { truths.insert(.no) }
    if mask & Term.unknownMask != 0 { truths.insert(.unknown) }
    return truths
  }

  private func isKnown(_ mask: Mask) -> TruthSet {
    var truths: TruthSet = []
    if mask & ~Term.unknownMask != 0 { truths.insert(.yes) }
    if mask & Term.unknownMask != 0 { truths.insert(.no) }
    return truths
  }

  private func truths(of bound: Bound, _ table: TermTable) -> TruthSet {
    var truths = bounds.truths(of: bound)
    for term in [bound.upper, bound.lower] {
      guard let term else { continue }
      let mask = mask(term, table)
      if mask & Term.unknownMask != 0 { truths.insert(.unknown) }
      if mask & ~Term.unknownMask == 0 { truths = .unknown }
    }
    return truths
  }

  private func surely(_ inner: TruthSet) -> TruthSet {
    inner.contains(.unknown) ? inner.subtracting(.unknown).union(.no) : inner
  }

  private func turned(_ inner: TruthSet) -> TruthSet {
    var turned = inner.intersection(.unknown)
    if inner.contains(.yes) { turned.insert(.no) }
    if inner.contains(.no) { turned.insert(.yes) }
    return turned
  }

  /// `and`: no where either is no, else unknown where either is.
  private func both(_ a: TruthSet, _ b: TruthSet) -> TruthSet {
    var truths = a.union(b).intersection(.no)
    if a.contains(.yes), b.contains(.yes) { truths.insert(.yes) }
    let isOpen = a.contains(.unknown) && b != .no || b.contains(.unknown) && a != .no
    if isOpen { truths.insert(.unknown) }
    return truths
  }

  private func chosen(
    _ test: TruthSet, _ a: Condition, _ b: Condition, _ table: TermTable
  ) -> TruthSet {
    var truths = test.intersection(.unknown)
    if test.contains(.yes) { truths.formUnion(possibleTruths(a, table)) }
    if test.contains(.no) { truths.formUnion(possibleTruths(b, table)) }
    return truths
  }
}
