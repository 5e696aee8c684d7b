/// What is known of the differences between whole numbers: for each pair the least upper bound.
///
/// The bounds are closed: what follows from two of them stands among them. So projection is leaving
/// rows out, and any number within its bounds can be completed to a solution. (Difference bound
/// matrices: Dill 1989.)
struct DifferenceBounds: Hashable {
  /// No bound. Sums of a few bounds stay far below it.
  static let none = Int.max / 4

  /// Ascending.
  private(set) var terms: [TermID] = []
  /// Row by row, with a first row and column for zero: `matrix[i][j]` bounds `i - j` from above.
  private var matrix: [Int] = [0]

  private var width: Int { terms.count + 1 }

  var isEmpty: Bool { terms.isEmpty }

  func contains(_ term: TermID) -> Bool { place(of: term) != nil }

  private func place(of term: TermID) -> Int? {
    terms.firstIndex(of: term).map { $0 + 1 }
  }

  private func place(of term: TermID?) -> Int? {
    guard let term else { return 0 }
    return place(of: term)
  }

  /// The least upper bound of `upper - lower`; nil where there is none.
  func limit(_ upper: TermID?, minus lower: TermID?) -> Int? {
    guard let u = place(of: upper), let l = place(of: lower) else { return nil }
    let limit = matrix[u * width + l]
    return limit >= Self.none ? nil : limit
  }

  /// Takes a number in, with the bounds of its domain.
  mutating func add(_ term: TermID, lower: Int?, upper: Int?) {
    guard place(of: term) == nil else { return }
    let at = (terms.firstIndex { $0 > term } ?? terms.count)
    let old = width
    var wider = [Int](repeating: Self.none, count: (old + 1) * (old + 1))
    for i in 0..<old {
      for j in 0..<old {
        wider[(i > at ? i + 1 : i) * (old + 1) + (j > at ? j + 1 : j)] = matrix[i * old + j]
      }
    }
    wider[(at + 1) * (old + 1) + at + 1] = 0
    terms.insert(term, at: at)
    matrix = wider
    if let upper { tighten(at + 1, 0, upper) }
    if let lower { tighten(0, at + 1, -lower) }
  }

  /// Whether a bound may hold, and whether it may not; both where a term of it has no bounds yet.
  func truths(of bound: Bound) -> TruthSet {
    guard let u = place(of: bound.upper), let l = place(of: bound.lower) else {
      return [.yes, .no]
    }
    if matrix[u * width + l] <= bound.limit { return .yes }
    let back = matrix[l * width + u]
    return back < Self.none && back + bound.limit < 0 ? .no : [.yes, .no]
  }

  /// - Returns: false where nothing satisfies all bounds any more.
  mutating func restrict(_ bound: Bound) -> Bool {
    guard let u = place(of: bound.upper), let l = place(of: bound.lower) else { return true }
    if matrix[u * width + l] <= bound.limit { return true }
    let back = matrix[l * width + u]
    if back < Self.none, back + bound.limit < 0 { return false }
    tighten(u, l, bound.limit)
    return true
  }

  private mutating func tighten(_ u: Int, _ l: Int, _ limit: Int) {
    let width = self.width
    guard limit < matrix[u * width + l] else { return }
    for i in 0..<width where matrix[i * width + u] < Self.none {
      for j in 0..<width where matrix[l * width + j] < Self.none {
        let through = matrix[i * width + u] + limit + matrix[l * width + j]
        if through < matrix[i * width + j] { matrix[i * width + j] = through }
      }
    }
  }

  /// Leaves out all terms but those that are kept.
  mutating func project(to isKept: (TermID) -> Bool) {
    let kept = [0] + terms.indices.filter { isKept(terms[$0]) }.map { $0 + 1 }
    guard kept.count < width else { return }
    let old = width
    let smaller = kept.flatMap { i in kept.map { j in matrix[i * old + j] } }
    terms = kept.dropFirst().map { terms[$0 - 1] }
    matrix = smaller
  }

  /// Whether every solution of the other is one of this; terms that one of them lacks are free.
  func includes(_ other: DifferenceBounds) -> Bool {
    let places = terms.map { other.place(of: $0) }
    for i in 0..<width {
      for j in 0..<width where i != j && matrix[i * width + j] < Self.none {
        guard let u = i == 0 ? 0 : places[i - 1], let l = j == 0 ? 0 : places[j - 1],
          other.matrix[u * other.width + l] <= matrix[i * width + j]
        else { return false }
      }
    }
    return true
  }

  /// Numbers that satisfy all bounds. Each is as near to its wish as the ones before it allow.
  func solution(preferring wish: (TermID) -> Int) -> [TermID: Int] {
    var values = [Int?](repeating: nil, count: width)
    values[0] = 0
    for i in 1..<width {
      var low = -Self.none
      var high = Self.none
      for j in 0..<width {
        guard let value = values[j] else { continue }
        if matrix[i * width + j] < Self.none { high = min(high, value + matrix[i * width + j]) }
        if matrix[j * width + i] < Self.none { low = max(low, value - matrix[j * width + i]) }
      }
      values[i] = min(max(wish(terms[i - 1]), low), high)
    }
    return Dictionary(
      uniqueKeysWithValues: terms.enumerated().map { ($1, values[$0 + 1] ?? 0) })
  }

  /// The lowest and the highest of a number; nil where it has no such end.
  func range(of term: TermID) -> (lower: Int?, upper: Int?) {
    (limit(nil, minus: term).map { -$0 }, limit(term, minus: nil))
  }

  /// The bounds of both where they agree, else the weaker ones.
  func joined(_ other: DifferenceBounds) -> DifferenceBounds {
    var joined = self
    joined.project { other.contains($0) }
    for i in 0..<joined.width {
      for j in 0..<joined.width where i != j {
        let u = i == 0 ? nil : joined.terms[i - 1]
        let l = j == 0 ? nil : joined.terms[j - 1]
        let theirs = other.limit(u, minus: l) ?? Self.none
        joined.matrix[i * joined.width + j] = max(joined.matrix[i * joined.width + j], theirs)
      }
    }
    return joined
  }
}
