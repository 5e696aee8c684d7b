import DialogEngine
import Testing

@testable import DialogCompiler

/// Small programs at random: what the analysis says of their ways is compared with walks through them
/// with all answers there are.
@Suite struct RandomProgramTests {
  static let shares = 8
  static let inShare = 1_260

  /// Assignments of answers for one program; more of them make the test slow, not better.
  private static let most = 40

  /// Within what the language decides, the verdicts are the same, program by program.
  @Test(arguments: 0..<shares)
  func theChecksAgreeWithAllAnswers(_ share: Int) {
    var tally = Tally()
    for seed in 0..<Self.inShare {
      let program = program(share * 1_000_000 + seed, .decided)
      let (found, walked) = verdicts(program, mostStates: FlowAnalysis.mostStates)
      guard found == walked else {
        report(program, found.missing(from: walked) + walked.missing(from: found))
        return
      }
      tally.add(program, found)
    }
    // Both ways, and often: agreement on nothing proves nothing.
    #expect(Set(tally.counts.keys) == Tally.names)
    for (name, counts) in tally.counts {
      let least = name == "limits cross" ? 8 : 50
      #expect(min(counts.yes, counts.no) >= least, "\(name): \(counts)")
    }
  }

  /// Beyond it, and where states are joined, the analysis allows at least all that can happen.
  @Test(arguments: [(ProgramGenerator.Language.whole, FlowAnalysis.mostStates), (.whole, 2)])
  func theChecksMissNothing(_ language: ProgramGenerator.Language, _ mostStates: Int) {
    var more = 0
    for seed in 0..<Self.inShare / 2 {
      let program = program(9_000_000 + seed, language)
      let (found, walked) = verdicts(program, mostStates: mostStates)
      // A branch is swallowed by itself: there the analysis may find less.
      #expect(found.swallowed.isDisjoint(with: walked.taken))
      var all = walked
      all.swallowed = []
      let missing = all.missing(from: found)
      guard missing.isEmpty else { return report(program, missing) }
      more += found.missing(from: walked).isEmpty ? 0 : 1
    }
    // Else this is no other test than the one above.
    #expect(more >= 50)
  }

  private func program(_ seed: Int, _ language: ProgramGenerator.Language) -> RandomProgram {
    var generator = ProgramGenerator(seed: UInt64(seed), language: language)
    return generator.program(most: Self.most)
  }

  private func verdicts(
    _ program: RandomProgram, mostStates: Int
  ) -> (found: Verdicts, walked: Verdicts) {
    var brute = BruteForce(program)
    brute.run()
    return (
      Verdicts(analyzing: program, host: SampleFunctions(), mostStates: mostStates),
      brute.verdicts
    )
  }

  private func report(_ program: RandomProgram, _ differences: [String]) {
    let properties = program.invariants.map {
      "property: if \($0.condition?.shown ?? "-") then \($0.requirement.shown)"
    }
    Issue.record(
      "\(([program.program.shown] + properties + differences).joined(separator: "\n"))")
  }
}

/// How often each verdict came out each way.
private struct Tally {
  typealias Counts = (yes: Int, no: Int)

  static let names: Set<String> = [
    "reached", "limits cross", "seen", "exhaustive", "taken", "swallowed", "has a desk",
    "property met", "property broken", "assigned", "without blanks",
  ]

  private(set) var counts: [String: Counts] = [:]

  mutating func add(_ random: RandomProgram, _ verdicts: Verdicts) {
    let program = random.program
    for (place, dialog) in program.dialogs.enumerated() {
      for (index, node) in dialog.nodes.enumerated() {
        let reference = NodeReference(dialog: place, node: index)
        let isReached = verdicts.reached.contains(reference)
        add("reached", isReached)
        guard isReached else { continue }
        if let question = node.ask.flatMap({ program.questions[$0] }), question.minimum != nil {
          add("limits cross", verdicts.crossed.contains(reference))
        }
        for (index, line) in node.says.enumerated() where line.condition != nil {
          add("seen", verdicts.seen.contains(.init(.say(index), reference, script: nil)))
        }
        switch node.next {
        case .goBack: break
        case .branches(let branches):
          add("exhaustive", !verdicts.gaps.contains(reference))
          for branch in branches.indices {
            let key = Verdicts.Branch(node: reference, branch: branch)
            add("taken", verdicts.taken.contains(key))
            add("swallowed", verdicts.swallowed.contains(key))
          }
        case .outcome(let outcome):
          if outcome.script != nil { add("has a desk", !verdicts.deskless.contains(reference)) }
        }
      }
    }
    for place in random.invariants.indices {
      add("property met", verdicts.met.contains(place))
      add("property broken", verdicts.broken.contains(place))
    }
    add("assigned", verdicts.unasked.isEmpty)
    add("without blanks", verdicts.blanks.isEmpty)
  }

  private mutating func add(_ name: String, _ verdict: Bool) {
    var count = counts[name] ?? (0, 0)
    if verdict { count.yes += 1 } else { count.no += 1 }
    counts[name] = count
  }
}
