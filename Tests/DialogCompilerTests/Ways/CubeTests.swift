import DialogEngine
import Testing

@testable import DialogCompiler

/// A table of terms with every consistent way to give them values, and conditions over them at random.
private struct Sample {
  let table = TermTable()
  let flags: [TermID]
  let choice: TermID
  let numbers: [TermID]
  let multi: TermID
  /// Options of `multi`; the last excludes the others.
  let chosen: [TermID]
  /// A function of the first flag and the choice that is known where both are.
  let total: TermID
  /// A function of the first flag that may be unknown all the same.
  let partial: TermID
  /// What each term may be: a bit of its mask, or a number; nil is unknown.
  private(set) var assignments: [[TermID: Int]] = [[:]]

  init() {
    let table = table
    flags = ["f"].map {
      table.intern(.answer($0), type: .yesNo, domain: .options(["yes", "no"]))
    }
    choice = table.intern(
      .answer("c"), type: .choice("c"), domain: .options(["a", "b", "c"]))
    numbers = ["m", "n"].map {
      table.intern(.answer($0), type: .days, domain: .number(lower: 0, upper: 1))
    }
    multi = table.intern(.answer("s"), type: .multi("s"), domain: .plain)
    chosen = [
      table.choice(of: multi, option: "x", isNone: false),
      table.choice(of: multi, option: "y", isNone: false),
      table.choice(of: multi, option: "none", isNone: true),
    ]
    total = table.intern(
      .call("total", [.term(flags[0]), .term(choice)]), type: .yesNo,
      domain: .options(["yes", "no"]), requires: [flags[0], choice], isTotal: true)
    partial = table.intern(
      .call("partial", [.term(flags[0])]), type: .yesNo, domain: .options(["yes", "no"]),
      requires: [flags[0]])
    for term in table.terms.indices.map({ TermID($0) }) {
      let most: Int? =
        switch table[term].domain {
        case .options(let options): options.count
        case .number: 2
        case .plain: 1
        }
      assignments = assignments.flatMap { assignment in
        [assignment] + (0..<(most ?? 0)).map { assignment.merging([term: $0]) { $1 } }
      }
      .filter { isConsistent($0, term) }
    }
  }

  /// Whether what is known of a term fits what it is computed from.
  private func isConsistent(_ values: [TermID: Int], _ term: TermID) -> Bool {
    let info = table[term]
    let canBeKnown = info.requires.allSatisfy { values[$0] != nil }
    if values[term] != nil, !canBeKnown { return false }
    if values[term] == nil, info.isTotal, canBeKnown { return false }
    // The first option is `yes`; the last of the choice alone.
    guard term == chosen[2], values[term] == 0 else { return true }
    return values[chosen[0]] == 1 && values[chosen[1]] == 1
  }

  func condition(_ random: inout SeededGenerator, _ depth: Int) -> Condition {
    if depth > 0, random.chance(70) {
      switch random.below(6) {
      case 0: return .not(condition(&random, depth - 1))
      case 1: return .surely(condition(&random, depth - 1))
      case 2:
        return .choose(
          condition(&random, depth - 1), condition(&random, depth - 1),
          condition(&random, depth - 1))
      case 3, 4: return .and(condition(&random, depth - 1), condition(&random, depth - 1))
      default: return .or(condition(&random, depth - 1), condition(&random, depth - 1))
      }
    }
    switch random.below(12) {
    case 0: return .constant(random.pick(Truth.allCases))
    case 1...2: return .known(TermID(random.below(table.terms.count)))
    case 3...5:
      let first = random.pick([nil] + numbers)
      return .bound(
        Bound(
          upper: first, lower: random.pick(([nil] + numbers).filter { $0 != first }),
          limit: random.below(3) - 1))
    default:
      let terms = flags + [choice, total, partial] + chosen
      return .isOne(random.pick(terms), 1 + Mask(random.below(3)))
    }
  }

  func evaluate(_ condition: Condition, _ values: [TermID: Int]) -> Truth {
    func truth(_ flag: Bool) -> Truth { flag ? .yes : .no }
    switch condition {
    case .constant(let truth): return truth
    case .isOne(let term, let mask):
      return values[term].map { truth(mask & (1 << Mask($0)) != 0) } ?? .unknown
    case .bound(let bound):
      var sides = [0, 0]
      for (side, term) in [bound.upper, bound.lower].enumerated() {
        guard let term else { continue }
        guard let value = values[term] else { return .unknown }
        sides[side] = value
      }
      return truth(sides[0] - sides[1] <= bound.limit)
    case .known(let term): return truth(values[term] != nil)
    case .surely(let inner): return truth(evaluate(inner, values) == .yes)
    case .not(let inner):
      switch evaluate(inner, values) {
      case .yes: return .no
      case .no: return .yes
      case .unknown: return .unknown
      }
    case .and(let a, let b):
      let both = [evaluate(a, values), evaluate(b, values)]
      return both.contains(.no) ? .no : both.contains(.unknown) ? .unknown : .yes
    case .or(let a, let b):
      let both = [evaluate(a, values), evaluate(b, values)]
      return both.contains(.yes) ? .yes : both.contains(.unknown) ? .unknown : .no
    case .choose(let test, let a, let b):
      switch evaluate(test, values) {
      case .yes: return evaluate(a, values)
      case .no: return evaluate(b, values)
      case .unknown: return .unknown
      }
    }
  }

  func allows(_ cube: Cube, _ values: [TermID: Int]) -> Bool {
    let fits = cube.entries.allSatisfy { entry in
      let bit: Mask =
        values[entry.term].map { table[entry.term].isNumber ? 1 : 1 << Mask($0) }
        ?? Term.unknownMask
      return entry.mask & bit != 0
    }
    let places: [TermID?] = [nil] + cube.bounds.terms.map { $0 }
    return fits
      && places.allSatisfy { upper in
        places.allSatisfy { lower in
          guard upper != lower, let limit = cube.bounds.limit(upper, minus: lower) else {
            return true
          }
          return evaluate(.bound(Bound(upper: upper, lower: lower, limit: limit)), values) == .yes
        }
      }
  }
}

@Suite struct CubeTests {
  /// What a state allows is shared out among the three truths of any condition.
  @Test func theThreeTruthsShareOutWhatAStateAllows() {
    let sample = Sample()
    var random = SeededGenerator(seed: 1)
    var parts = 0
    for _ in 0..<25 {
      var cube = Cube()
      for _ in 0..<random.below(3) {
        let ways = cube.assuming(sample.condition(&random, 1), .yes, sample.table)
        if !ways.isEmpty { cube = random.pick(ways) }
      }
      let allowed = sample.assignments.filter { sample.allows(cube, $0) }
      #expect(!allowed.isEmpty)
      let condition = sample.condition(&random, 2)
      for truth in Truth.allCases {
        let ways = cube.assuming(condition, truth, sample.table)
        parts += ways.count
        // No way without answers that go it, and no answers without a way.
        var isGone = Set<Int>()
        for values in sample.assignments {
          let fitting = ways.indices.filter { sample.allows(ways[$0], values) }
          isGone.formUnion(fitting)
          let isWanted =
            sample.allows(cube, values) && sample.evaluate(condition, values) == truth
          guard isWanted != fitting.isEmpty else {
            Issue.record("\(condition) \(truth) in \(cube): \(values)")
            return
          }
        }
        #expect(isGone == Set(ways.indices), "\(condition) \(truth)")
      }
    }
    #expect(parts > 80)
  }

  /// Too many ways are put together to one that allows at least as much.
  @Test func tooManyWaysAllowMore() {
    let table = TermTable()
    let terms = (0..<12).map {
      table.intern(.answer("q\($0)"), type: .yesNo, domain: .options(["yes", "no"]))
    }
    let isEven = terms.reduce(Condition.yes) { even, term in
      .choose(.isOne(term, table[term].mask(of: ["yes"])), .not(even), even)
    }
    let ways = Cube().assuming(isEven, .yes, table)
    #expect(ways.count <= Cube.mostWays)
    let areWidened = ways.allSatisfy { $0.isWidened }
    #expect(areWidened)
    for flags in 0..<(1 << terms.count) where flags.nonzeroBitCount.isMultiple(of: 2) {
      let isAllowed = ways.contains { way in
        terms.indices.allSatisfy {
          way.mask(terms[$0], table) & (flags & (1 << $0) != 0 ? 1 : 2) != 0
        }
      }
      #expect(isAllowed)
    }
  }
}
