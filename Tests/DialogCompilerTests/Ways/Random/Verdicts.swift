import DialogEngine

@testable import DialogCompiler

/// What can be said of the ways of a program.
struct Verdicts: Equatable {
  struct Site: Hashable {
    let node: NodeReference
    let place: Place
    /// The id of a question, or the name of a reference.
    let what: String
  }

  struct Branch: Hashable {
    let node: NodeReference
    let branch: Int
  }

  var reached: Set<NodeReference> = []
  var taken: Set<Branch> = []
  /// Nodes in which some answers take no branch.
  var gaps: Set<NodeReference> = []
  /// Places that look at a question that the way there has not asked.
  var unasked: Set<Site> = []
  /// Sentences with a blank.
  var blanks: Set<Site> = []
  /// Outcomes whose script may have nobody to call.
  var deskless: Set<NodeReference> = []
  /// Branches for which those above leave nothing, whatever was answered before.
  var swallowed: Set<Branch> = []
  /// Nodes that ask a question whose limits may leave no answer.
  var crossed: Set<NodeReference> = []
  /// Lines that somebody sees.
  var seen: Set<FlowFindings.LineKey> = []
  /// Properties, by their places, that some way breaks, and those whose `if` some way meets.
  var broken: Set<Int> = []
  var met: Set<Int> = []
}

extension Verdicts {
  /// What the analysis says.
  init(analyzing random: RandomProgram, host: any FunctionHost, mostStates: Int) {
    let program = random.program
    var source = FollowedDialog.Source(
      program: program, visits: VisitGraph(program), signatures: host.signatures, host: host,
      mostStates: mostStates)
    var findings = PackFindings()
    for place in program.startingPlaces {
      // Properties are the first dialog's.
      source.invariants = place == 0 ? random.invariants : []
      findings.add(FollowedDialog(place, source))
    }
    reached = findings.reached
    for dialog in program.dialogs.indices {
      guard let (form, terms) = findings.form(of: dialog) else { continue }
      for (node, nodeForm) in form.nodes.enumerated() {
        let reference = NodeReference(dialog: dialog, node: node)
        for branch in nodeForm.branches.indices {
          if findings.isTaken(branch, of: reference) {
            taken.insert(Branch(node: reference, branch: branch))
          }
          if nodeForm.isSwallowed(branch, terms) {
            swallowed.insert(Branch(node: reference, branch: branch))
          }
        }
        for site in nodeForm.sitesBefore + nodeForm.sitesAfter where site.isLine {
          let line = FlowFindings.LineKey(site.place, reference, script: nodeForm.script)
          if findings.isShown(line) { seen.insert(line) }
        }
      }
    }
    gaps = Set(findings.gaps.keys)
    unasked = Set(
      findings.unasked.keys.map { Site(node: $0.node, place: $0.place, what: $0.what) })
    blanks = Set(
      findings.blanks.keys.map { Site(node: $0.node, place: $0.place, what: $0.what) })
    deskless = Set(findings.deskless.keys)
    crossed = Set(findings.crossed.keys)
    broken = Set(findings.breaches.keys)
    met = findings.met
  }
}

extension Verdicts {
  /// What this says and the other does not.
  func missing(from other: Verdicts) -> [String] {
    func lines<T: Hashable>(_ name: String, _ path: KeyPath<Verdicts, Set<T>>) -> [String] {
      self[keyPath: path].subtracting(other[keyPath: path]).map { "\(name): \($0)" }
    }
    return lines("reached", \.reached) + lines("taken", \.taken) + lines("gap", \.gaps)
      + lines("unasked", \.unasked) + lines("blank", \.blanks) + lines("no desk", \.deskless)
      + lines("swallowed", \.swallowed) + lines("crossed", \.crossed) + lines("seen", \.seen)
      + lines("broken", \.broken) + lines("met", \.met)
  }
}

extension Program {
  /// The dialogs that a conversation may start in: all but the sub-dialogs that others visit.
  var startingPlaces: [Int] {
    let visited = Set(dialogs.flatMap { $0.nodes.compactMap(\.visit) })
    return dialogs.indices.filter { !dialogs[$0].isSubDialog || !visited.contains(dialogs[$0].id) }
  }
}
