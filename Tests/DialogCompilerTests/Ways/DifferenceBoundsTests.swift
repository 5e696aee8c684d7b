import Testing

@testable import DialogCompiler

/// Bounds on a few small numbers, and beside them every solution: numbers that are tried one by one.
private struct Sample {
  /// As far as numbers are tried. With domains within -2...2 nothing lies beyond.
  static let window = -2...2

  var bounds = DifferenceBounds()
  var solutions: [[TermID: Int]] = [[:]]
  /// Whether the bounds say that there is still a solution.
  var isPossible = true

  init(_ random: inout SeededGenerator, terms: Int, bounds count: Int) {
    for term in 0..<TermID(terms) {
      let lower = Self.window.lowerBound + random.below(2)
      let upper = Self.window.upperBound - random.below(2)
      bounds.add(term, lower: lower, upper: upper)
      solutions = solutions.flatMap { solution in
        (lower...upper).map { solution.merging([term: $0]) { $1 } }
      }
    }
    for _ in 0..<count where isPossible {
      let places: [TermID?] = [nil] + (0..<TermID(terms)).map { $0 }
      let upper = random.pick(places)
      let bound = Bound(
        upper: upper, lower: random.pick(places.filter { $0 != upper }),
        limit: random.below(5) - 2)
      isPossible = bounds.restrict(bound)
      solutions = solutions.filter { bound.holds($0) }
    }
  }
}

extension Bound {
  fileprivate func holds(_ values: [TermID: Int]) -> Bool {
    (upper.flatMap { values[$0] } ?? 0) - (lower.flatMap { values[$0] } ?? 0) <= limit
  }
}

extension DifferenceBounds {
  /// Whether numbers keep to all bounds.
  fileprivate func allow(_ values: [TermID: Int]) -> Bool {
    let places: [TermID?] = [nil] + terms.map { $0 }
    return places.allSatisfy { upper in
      places.allSatisfy { lower in
        limit(upper, minus: lower)
          .map { Bound(upper: upper, lower: lower, limit: $0).holds(values) } ?? true
      }
    }
  }
}

@Suite struct DifferenceBoundsTests {
  @Test func theyAllowExactlyWhatSatisfiesThem() {
    var random = SeededGenerator(seed: 1)
    var impossible = 0
    for _ in 0..<300 {
      let sample = Sample(&random, terms: 3, bounds: 1 + random.below(5))
      #expect(sample.isPossible == !sample.solutions.isEmpty)
      guard sample.isPossible else {
        impossible += 1
        continue
      }
      let places: [TermID?] = [nil, 0, 1, 2]
      for upper in places {
        for lower in places where upper != lower {
          // Closed: each bound is reached by some solution.
          let reached = sample.solutions.map { solution in
            (upper.map { solution[$0] ?? 0 } ?? 0) - (lower.map { solution[$0] ?? 0 } ?? 0)
          }.max()
          #expect(sample.bounds.limit(upper, minus: lower) == reached)
        }
      }
    }
    #expect((30...270).contains(impossible))
  }

  @Test func leavingNumbersOutKeepsWhatTheyMean() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let sample = Sample(&random, terms: 3, bounds: 1 + random.below(4))
      guard sample.isPossible else { continue }
      let kept = Set((0..<TermID(3)).filter { _ in random.chance(60) })
      var projected = sample.bounds
      projected.project { kept.contains($0) }
      #expect(projected.terms == kept.sorted())
      let expected = Set(sample.solutions.map { $0.filter { kept.contains($0.key) } })
      var found: Set<[TermID: Int]> = [[:]]
      for term in kept {
        found = Set(
          found.flatMap { values in
            (Sample.window.lowerBound - 1...Sample.window.upperBound + 1)
              .map { values.merging([term: $0]) { $1 } }
          })
      }
      #expect(found.filter(projected.allow) == expected)
    }
  }

  @Test func aSolutionKeepsToAllBounds() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let sample = Sample(&random, terms: 4, bounds: 1 + random.below(4))
      guard sample.isPossible else { continue }
      let wishes = (0..<4).map { _ in random.below(21) - 10 }
      let solution = sample.bounds.solution { wishes[Int($0)] }
      #expect(solution.count == 4)
      #expect(sample.bounds.allow(solution))
      // The first number has its wish, or is as near as it can be.
      let first = sample.bounds.range(of: 0)
      #expect(solution[0] == min(max(wishes[0], first.lower ?? .min), first.upper ?? .max))
    }
  }

  /// Without limits on the numbers themselves, too.
  @Test func aSolutionOfUnboundedNumbersKeepsToAllBounds() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      var bounds = DifferenceBounds()
      for term in 0..<TermID(4) { bounds.add(term, lower: nil, upper: nil) }
      var isPossible = true
      var given: [Bound] = []
      for _ in 0..<random.below(7) where isPossible {
        let upper = TermID(random.below(4))
        let lower = TermID(random.below(4))
        let bound = Bound(
          upper: upper, lower: lower == upper ? nil : lower, limit: random.below(9) - 4)
        given.append(bound)
        isPossible = bounds.restrict(bound)
      }
      guard isPossible else { continue }
      let solution = bounds.solution { _ in 0 }
      #expect(given.allSatisfy { $0.holds(solution) })
    }
  }

  @Test func inclusionAndUnionAreThoseOfTheSolutions() {
    var random = SeededGenerator(seed: 5)
    var included = 0
    for _ in 0..<400 {
      let a = Sample(&random, terms: 2, bounds: random.below(3))
      let b = Sample(&random, terms: 2, bounds: random.below(4))
      guard a.isPossible, b.isPossible else { continue }
      let holds = Set(b.solutions).isSubset(of: a.solutions)
      #expect(a.bounds.includes(b.bounds) == holds)
      included += holds ? 1 : 0
      let union = a.bounds.joined(b.bounds)
      #expect((a.solutions + b.solutions).allSatisfy(union.allow))
      // The least union: each of its bounds is one of theirs.
      for (upper, lower) in [(0, 1), (1, 0), (0, nil), (nil, 0), (1, nil), (nil, 1)]
        as [(TermID?, TermID?)]
      {
        let limits = [a, b].compactMap { $0.bounds.limit(upper, minus: lower) }
        #expect(union.limit(upper, minus: lower) == limits.max())
      }
    }
    #expect(included > 40)
  }
}
