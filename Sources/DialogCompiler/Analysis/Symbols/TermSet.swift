/// A set of terms, kept in order: there are a few in each, looked through and joined far more often
/// than they are put together.
struct TermSet: Hashable, Sendable {
  private var terms: [TermID] = []

  init() {}

  init(_ terms: some Sequence<TermID>) {
    var sorted = terms.sorted()
    var kept = 0
    for term in sorted where kept == 0 || sorted[kept - 1] != term {
      sorted[kept] = term
      kept += 1
    }
    sorted.removeSubrange(kept...)
    self.terms = sorted
  }

  /// The place of a term, or where it would stand.
  private func place(of term: TermID) -> Int {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle] < term { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func contains(_ term: TermID) -> Bool {
    let place = place(of: term)
    return place < terms.count && terms[place] == term
  }

  /// - Returns: whether it was not there before.
  @discardableResult
  mutating func insert(_ term: TermID) -> Bool {
    let place = place(of: term)
    if place < terms.count, terms[place] == term { return false }
    terms.insert(term, at: place)
    return true
  }

  mutating func formUnion(_ more: some Sequence<TermID>) {
    for term in more { insert(term) }
  }

  mutating func formUnion(_ other: TermSet) {
    if other.terms.isEmpty { return }
    guard !terms.isEmpty else {
      terms = other.terms
      return
    }
    if other.terms.allSatisfy(contains) { return }
    var joined: [TermID] = []
    joined.reserveCapacity(terms.count + other.terms.count)
    var (i, j) = (0, 0)
    while i < terms.count || j < other.terms.count {
      if j == other.terms.count || (i < terms.count && terms[i] < other.terms[j]) {
        joined.append(terms[i])
        i += 1
      } else {
        if i < terms.count, terms[i] == other.terms[j] { i += 1 }
        joined.append(other.terms[j])
        j += 1
      }
    }
    terms = joined
  }

  func union(_ other: TermSet) -> TermSet {
    var joined = self
    joined.formUnion(other)
    return joined
  }
}

extension TermSet: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { terms.count }
  subscript(place: Int) -> TermID { terms[place] }
}

extension TermSet: ExpressibleByArrayLiteral {
  init(arrayLiteral terms: TermID...) { self.init(terms) }
}
