/// What is known on a path: which values each term may still have, the bounds between numbers, and
/// which questions the path has asked.
///
/// A conjunction; several of them together are the states of a node. Nothing is said of a term that
/// does not stand in it.
struct Cube: Hashable {
  struct Entry: Hashable {
    let term: TermID
    var mask: Mask
  }

  /// By term; only those that are not free.
  private(set) var entries: [Entry] = []
  private(set) var bounds = DifferenceBounds()
  /// Terms of the questions asked, ascending.
  private(set) var asked: [TermID] = []
  /// A condition was too large to be followed: more is allowed than can happen.
  var isWidened = false

  /// What a term may be.
  func mask(_ term: TermID, _ table: TermTable) -> Mask {
    place(of: term).map { entries[$0].mask } ?? table[term].fullMask
  }

  func isKnown(_ term: TermID, _ table: TermTable) -> Bool {
    mask(term, table) & Term.unknownMask == 0
  }

  func isUnknown(_ term: TermID, _ table: TermTable) -> Bool {
    mask(term, table) == Term.unknownMask
  }

  func hasAsked(_ term: TermID) -> Bool { asked.contains(term) }

  private func place(of term: TermID) -> Int? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].term < term { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].term == term ? low : nil
  }

  private mutating func set(_ mask: Mask, of term: TermID) {
    if let place = place(of: term) {
      entries[place].mask = mask
    } else {
      let at = entries.firstIndex { $0.term > term } ?? entries.count
      entries.insert(Entry(term: term, mask: mask), at: at)
    }
  }

  mutating func ask(_ term: TermID) {
    guard !asked.contains(term) else { return }
    asked.insert(term, at: asked.firstIndex { $0 > term } ?? asked.count)
  }

  // MARK: Restriction

  /// - Returns: false where nothing is left.
  mutating func restrict(_ term: TermID, to mask: Mask, _ table: TermTable) -> Bool {
    let before = self.mask(term, table)
    let after = before & mask
    guard after != 0 else { return false }
    guard after != before else { return true }
    set(after, of: term)
    let unknown = Term.unknownMask
    if after & unknown == 0, before & unknown != 0 {
      for needed in table[term].requires {
        guard restrict(needed, to: ~unknown, table) else { return false }
      }
      guard isConsistentAsTotal(dependentsOf: term, table) else { return false }
    }
    if after == unknown {
      for dependent in table.dependents[Int(term)] {
        guard restrict(dependent, to: unknown, table) else { return false }
      }
      guard isConsistentAsTotal(term, table) else { return false }
    }
    if after == table[term].mask(of: ["yes"]) {
      for other in table.excluded(by: term) {
        guard restrict(other, to: ~table[other].mask(of: ["yes"]), table) else { return false }
      }
    }
    return true
  }

  /// A total function is unknown only where something it needs is.
  private mutating func isConsistentAsTotal(_ term: TermID, _ table: TermTable) -> Bool {
    let info = table[term]
    guard info.isTotal, isUnknown(term, table) else { return true }
    let open = info.requires.filter { !isKnown($0, table) }
    // The only one that may be unknown has to be.
    return open.isEmpty ? false : open.count > 1 || restrict(open[0], to: Term.unknownMask, table)
  }

  private mutating func isConsistentAsTotal(
    dependentsOf term: TermID, _ table: TermTable
  ) -> Bool {
    for dependent in table.dependents[Int(term)] {
      let info = table[dependent]
      guard info.isTotal else { continue }
      if isUnknown(dependent, table) {
        guard isConsistentAsTotal(dependent, table) else { return false }
      } else if info.requires.allSatisfy({ isKnown($0, table) }) {
        guard restrict(dependent, to: ~Term.unknownMask, table) else { return false }
      }
    }
    return true
  }

  /// Takes a bound in; its terms are known then.
  mutating func restrict(_ bound: Bound, _ table: TermTable) -> Bool {
    for term in bound.terms {
      guard restrict(term, to: ~Term.unknownMask, table) else { return false }
      if case .number(let lower, let upper) = table[term].domain {
        bounds.add(term, lower: lower, upper: upper)
      }
    }
    return bounds.restrict(bound)
  }

  /// Whether it says something of a term that the analysis does not look into.
  func speaksOfOpaque(_ table: TermTable) -> Bool {
    (entries.map(\.term) + bounds.terms).contains { table[$0].isOpaque }
  }

  // MARK: Projection, inclusion, union

  /// Forgets all terms but those that are still looked at.
  mutating func project(to isLive: (TermID) -> Bool, _ table: TermTable) {
    entries.removeAll { !isLive($0.term) || $0.mask == table[$0.term].fullMask }
    bounds.project(to: isLive)
    asked.removeAll { !isLive($0) }
  }

  /// Whether all that the other allows, this allows too, with the same questions asked.
  func includes(_ other: Cube, _ table: TermTable) -> Bool {
    asked == other.asked
      && entries.allSatisfy { other.mask($0.term, table) & ~$0.mask == 0 }
      && bounds.includes(other.bounds)
  }

  /// The least cube that allows what either allows; a question counts as asked where both ask it.
  func joined(_ other: Cube, _ table: TermTable) -> Cube {
    var joined = self
    joined.entries = entries.compactMap { entry in
      let mask = entry.mask | other.mask(entry.term, table)
      return mask == table[entry.term].fullMask ? nil : Entry(term: entry.term, mask: mask)
    }
    joined.bounds = bounds.joined(other.bounds)
    joined.asked = asked.filter { other.asked.contains($0) }
    joined.isWidened = true
    return joined
  }
}
