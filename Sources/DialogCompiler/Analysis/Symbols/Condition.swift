import DialogEngine

/// A value as the analysis sees it, over terms.
indirect enum Symbol: Sendable {
  /// Never known.
  case unknown
  case number(LinearForm)
  case option(String)
  /// A term with options.
  case options(TermID)
  /// A yes or no.
  case condition(Condition)
  /// A term of which only that it is known is looked at.
  case term(TermID)
  /// A text, desk or phone number that is written down.
  case literal(Value)
  /// Unknown where the condition is.
  case choose(Condition, Symbol, Symbol)
}

/// What a condition comes out as.
enum Truth: CaseIterable, Sendable {
  case yes, no, unknown
}

/// `upper - lower <= limit`; a missing term is zero.
struct Bound: Hashable, Sendable {
  let upper: TermID?
  let lower: TermID?
  let limit: Int

  var terms: [TermID] { [upper, lower].compactMap(\.self) }

  /// What holds where this does not, both terms known; `nil` beyond the range of an `Int`.
  var negation: Bound? {
    let (limit, overflow) = (-1).subtractingReportingOverflow(limit)
    return overflow ? nil : Bound(upper: lower, lower: upper, limit: limit)
  }
}

/// A condition over terms. Like the engine's, it is yes, no or unknown.
indirect enum Condition: Sendable {
  case constant(Truth)
  /// A term with options is one of a set; unknown where the term is.
  case isOne(TermID, Mask)
  /// Unknown where a term of it is.
  case bound(Bound)
  case known(TermID)
  /// Yes where the inner one is yes, else no.
  case surely(Condition)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)
  /// Unknown where the first is.
  case choose(Condition, Condition, Condition)

  static let yes = Condition.constant(.yes)
  static let no = Condition.constant(.no)
  static let unknown = Condition.constant(.unknown)
}

extension Condition {
  /// Whether a symbol is known; that itself is always known.
  static func isKnown(_ symbol: Symbol) -> Condition {
    switch symbol {
    case .unknown: .no
    case .option, .literal: .yes
    case .options(let term), .term(let term): .known(term)
    case .number(let form): form.terms.reduce(.yes) { $0.and(.known($1)) }
    case .condition(let condition): isKnown(condition)
    case .choose(let test, let a, let b):
      Condition.surely(test).and(isKnown(a)).or(Condition.surely(.not(test)).and(isKnown(b)))
    }
  }

  private static func isKnown(_ condition: Condition) -> Condition {
    switch condition {
    case .constant(let truth): truth == .unknown ? .no : .yes
    case .isOne(let term, _): .known(term)
    case .bound(let bound): bound.terms.reduce(.yes) { $0.and(.known($1)) }
    case .known, .surely: .yes
    case .not(let inner): isKnown(inner)
    case .and, .or, .choose: Condition.surely(condition).or(.surely(.not(condition)))
    }
  }

  func and(_ other: Condition) -> Condition {
    switch (self, other) {
    case (.constant(.yes), let rest), (let rest, .constant(.yes)): rest
    case (.constant(.no), _), (_, .constant(.no)): .no
    default: .and(self, other)
    }
  }

  func or(_ other: Condition) -> Condition {
    switch (self, other) {
    case (.constant(.no), let rest), (let rest, .constant(.no)): rest
    case (.constant(.yes), _), (_, .constant(.yes)): .yes
    default: .or(self, other)
    }
  }

  /// The same without what constants decide.
  var simplified: Condition {
    switch self {
    case .constant, .isOne, .bound, .known: return self
    case .surely(let inner):
      let inner = inner.simplified
      if case .constant(let truth) = inner { return truth == .yes ? .yes : .no }
      return .surely(inner)
    case .not(let inner):
      switch inner.simplified {
      case .constant(.yes): return .no
      case .constant(.no): return .yes
      case .constant(.unknown): return .unknown
      case let inner: return .not(inner)
      }
    case .and(let a, let b): return a.simplified.and(b.simplified)
    case .or(let a, let b): return a.simplified.or(b.simplified)
    case .choose(let test, let a, let b):
      switch test.simplified {
      case .constant(.yes): return a.simplified
      case .constant(.no): return b.simplified
      case .constant(.unknown): return .unknown
      case let test: return .choose(test, a.simplified, b.simplified)
      }
    }
  }

  /// Whether a term is surely known where this is yes, as far as it can be told at a glance.
  func makesKnown(_ term: TermID) -> Bool {
    switch self {
    case .constant, .choose: false
    case .isOne(let own, _), .known(let own): own == term
    case .bound(let bound): bound.upper == term || bound.lower == term
    case .surely(let inner): inner.makesKnown(term)
    case .not(let inner):
      switch inner {
      // They are no only where their terms are known.
      case .isOne, .bound: inner.makesKnown(term)
      default: false
      }
    case .and(let a, let b): a.makesKnown(term) || b.makesKnown(term)
    case .or(let a, let b): a.makesKnown(term) && b.makesKnown(term)
    }
  }

  /// Whether this, that something is known, is yes wherever another condition is, as far as it can be
  /// told at a glance.
  func follows(from other: Condition) -> Bool {
    switch self {
    case .constant(let truth): truth == .yes
    case .known(let term): other.makesKnown(term)
    case .and(let a, let b): a.follows(from: other) && b.follows(from: other)
    default: false
    }
  }

  /// Unknown where something else does not hold.
  func `where`(_ other: Condition) -> Condition {
    if case .constant(.yes) = other { self } else { .choose(other, self, .unknown) }
  }

  /// Every term in it.
  func collectTerms(into terms: inout TermSet) {
    switch self {
    case .constant: break
    case .isOne(let term, _), .known(let term): terms.insert(term)
    case .bound(let bound): terms.formUnion(bound.terms)
    case .surely(let inner), .not(let inner): inner.collectTerms(into: &terms)
    case .and(let a, let b), .or(let a, let b):
      a.collectTerms(into: &terms)
      b.collectTerms(into: &terms)
    case .choose(let test, let a, let b):
      test.collectTerms(into: &terms)
      a.collectTerms(into: &terms)
      b.collectTerms(into: &terms)
    }
  }
}

extension Symbol {
  func collectTerms(into terms: inout TermSet) {
    switch self {
    case .unknown, .option, .literal: break
    case .number(let form): terms.formUnion(form.terms)
    case .options(let term), .term(let term): terms.insert(term)
    case .condition(let condition): condition.collectTerms(into: &terms)
    case .choose(let test, let a, let b):
      test.collectTerms(into: &terms)
      a.collectTerms(into: &terms)
      b.collectTerms(into: &terms)
    }
  }

  /// Its values without the choices between them, at most `limit` of them; `nil` beyond that.
  func leaves(atMost limit: Int) -> Int? {
    guard case .choose(_, let a, let b) = self else { return limit >= 1 ? 1 : nil }
    guard let first = a.leaves(atMost: limit), let second = b.leaves(atMost: limit - first) else {
      return nil
    }
    return first + second
  }
}
