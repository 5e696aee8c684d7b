import DialogEngine

/// All terms of a program, each once: the same call with the same arguments is the same term.
final class TermTable {
  private(set) var terms: [Term] = []
  private var places: [Term.Source: TermID] = [:]
  /// For each term those that require it.
  private(set) var dependents: [[TermID]] = []
  /// For a multiple choice, the terms of its options and the one that excludes all others.
  private var choices: [TermID: (all: [TermID], none: TermID?)] = [:]

  subscript(term: TermID) -> Term { terms[Int(term)] }

  func intern(
    _ source: Term.Source, type: ValueType, domain: Term.Domain, requires: [TermID] = [],
    isTotal: Bool = false
  ) -> TermID {
    if let known = places[source] { return known }
    let id = TermID(terms.count)
    let needed = Array(Set(requires)).sorted()
    terms.append(
      Term(source: source, type: type, domain: domain, requires: needed, isTotal: isTotal))
    dependents.append([])
    places[source] = id
    for other in needed { dependents[Int(other)].append(id) }
    return id
  }

  /// Today or now.
  func clock(_ source: Term.Source) -> TermID {
    intern(
      source, type: source == .today ? .date : .moment, domain: .number(lower: nil, upper: nil),
      isTotal: true)
  }

  func find(_ source: Term.Source) -> TermID? { places[source] }

  func opaque(_ type: ValueType) -> TermID {
    intern(.opaque(terms.count), type: type, domain: Self.domain(of: type, options: []))
  }

  func choice(of multi: TermID, option: String, isNone: Bool) -> TermID {
    let term = intern(
      .choice(of: multi, option: option), type: .yesNo, domain: .options(["yes", "no"]),
      requires: [multi], isTotal: true)
    var known = choices[multi] ?? ([], nil)
    if !known.all.contains(term) { known.all.append(term) }
    if isNone { known.none = term }
    choices[multi] = known
    return term
  }

  /// The other options that an option, once chosen, excludes.
  func excluded(by term: TermID) -> [TermID] {
    guard case .choice(let multi, _) = self[term].source, let (all, none) = choices[multi],
      let none
    else { return [] }
    return term == none ? all.filter { $0 != none } : [none]
  }

  /// The terms and all that they require.
  func closure(_ terms: TermSet) -> TermSet {
    var closed = terms
    var open = Array(terms)
    while let term = open.popLast() {
      for needed in self[term].requires where closed.insert(needed) { open.append(needed) }
    }
    return closed
  }

  static func domain(of type: ValueType, options: [String]) -> Term.Domain {
    switch type {
    case .yesNo: .options(["yes", "no"])
    case .choice, .lender:
      (1...Term.mostOptions).contains(options.count) ? .options(options) : .plain
    case _ where type.isNumber: .number(lower: nil, upper: nil)
    default: .plain
    }
  }
}
