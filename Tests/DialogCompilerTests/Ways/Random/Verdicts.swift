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
    let builder = FormBuilder(program: program, signatures: host.signatures, host: host)
    let forms = builder.forms()
    let findings = FlowFindings()
    for place in program.startingPlaces {
      FlowAnalysis(builder, forms, observer: findings, mostStates: mostStates).run(place)
    }
    reached = findings.reached
    for (dialog, form) in forms.enumerated() {
      for (node, nodeForm) in form.nodes.enumerated() {
        let reference = NodeReference(dialog: dialog, node: node)
        for branch in nodeForm.branches.indices {
          if findings.isTaken(branch, of: reference) {
            taken.insert(Branch(node: reference, branch: branch))
          }
          if nodeForm.isSwallowed(branch, builder.table) {
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
      findings.unasked.map { key, found in
        Site(
          node: key.node, place: key.place, what: builder.table[found.question].question ?? "")
      })
    blanks = Set(
      findings.blanks.keys.map { Site(node: $0.node, place: $0.place, what: $0.what) })
    deskless = Set(findings.deskless.keys)
    crossed = Set(findings.crossed.keys)
    addProperties(random, builder, forms, mostStates)
  }

  private mutating func addProperties(
    _ random: RandomProgram, _ builder: FormBuilder, _ forms: [DialogForm], _ mostStates: Int
  ) {
    let names = NodeNames(random.program)
    let marks = WayMarks(random.invariants, random.program, names, builder.table)
    let conditions = InvariantConditions(builder, forms, marks: marks, names: names)
    let observer = InvariantObserver(random.invariants, conditions: conditions)
    let needed = random.invariants.map(conditions.terms).reduce(into: TermSet()) {
      $0.formUnion($1)
    }
    FlowAnalysis(builder, forms, observer: observer, mostStates: mostStates)
      .run(0, marks: marks, needed: needed)
    broken = Set(observer.breaches.keys)
    met = observer.met
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
