import DialogEngine
import Units

@testable import DialogCompiler

/// Finds out about a program by walking it with all answers there are.
struct BruteForce {
  let program: RandomProgram
  private var host = SampleFunctions()
  private(set) var verdicts = Verdicts()
  private let places: [String: Int]
  private let nodes: [[String: Int]]

  init(_ program: RandomProgram) {
    self.program = program
    let dialogs = program.program.dialogs
    places = Dictionary(uniqueKeysWithValues: dialogs.enumerated().map { ($1.id, $0) })
    nodes = dialogs.map { dialog in
      Dictionary(uniqueKeysWithValues: dialog.nodes.enumerated().map { ($1.id, $0) })
    }
  }

  mutating func run() {
    let questions = program.program.questions.values.sorted { $0.id < $1.id }
    for kind in program.kinds {
      host.kind = kind
      for now in program.moments {
        assign(questions[...], Answers()) { answers, brute in
          for place in brute.program.program.startingPlaces {
            brute.walk(place, answers, now)
          }
          brute.compareBranches(answers, now)
        }
      }
    }
    verdicts.swallowed = satisfiable.subtracting(free)
  }

  // MARK: Branches by themselves

  /// Branches whose conditions hold for some answers, and those for which none above then does.
  private var satisfiable: Set<Verdicts.Branch> = []
  private var free: Set<Verdicts.Branch> = []

  private mutating func compareBranches(_ answers: Answers, _ now: Moment) {
    for (place, dialog) in program.program.dialogs.enumerated() {
      for (index, node) in dialog.nodes.enumerated() {
        guard case .branches(let branches) = node.next else { continue }
        let evaluator = Evaluator(
          answers: answers, now: now, host: host, bindings: dialog.lets + node.lets)
        var isTaken = false
        for (number, branch) in branches.enumerated() {
          guard evaluator.holds(branch.condition) else { continue }
          let key = Verdicts.Branch(
            node: NodeReference(dialog: place, node: index), branch: number)
          satisfiable.insert(key)
          if !isTaken { free.insert(key) }
          isTaken = true
        }
      }
    }
  }

  /// Every question gets each of its values and `unknown` in turn. One that has to be known is left
  /// open instead: the walk stops where it is asked, but may look at it before.
  private mutating func assign(
    _ questions: ArraySlice<Question>, _ answers: Answers,
    _ use: (Answers, inout BruteForce) -> Void
  ) {
    guard let question = questions.first else { return use(answers, &self) }
    for value in program.values[question.id] ?? [] {
      var answers = answers
      answers.set(value, for: question.id)
      assign(questions.dropFirst(), answers, use)
    }
    var open = answers
    if question.unknown != nil { open.set(.unknown, for: question.id) }
    assign(questions.dropFirst(), open, use)
  }

  // MARK: One walk

  /// Where a walk is, step by step.
  private struct Place {
    let reference: NodeReference
    let node: Node
    let dialog: Dialog
    let branch: Int?
  }

  private mutating func walk(_ start: Int, _ answers: Answers, _ now: Moment) {
    let dialogs = program.program.dialogs
    guard
      let walk = program.program.walk(dialogs[start].id, answers: answers, now: now, host: host)
    else { return }
    let steps = walk.steps.compactMap { step -> Place? in
      guard let dialog = places[step.dialog], let node = nodes[dialog][step.node] else {
        return nil
      }
      return Place(
        reference: NodeReference(dialog: dialog, node: node), node: dialogs[dialog].nodes[node],
        dialog: dialogs[dialog], branch: step.branch)
    }
    addProperties(walk, start, answers, now)
    var asked: Set<String> = []
    var visits: [Place] = []
    for (index, place) in steps.enumerated() {
      verdicts.reached.insert(place.reference)
      if let branch = place.branch {
        verdicts.taken.insert(Verdicts.Branch(node: place.reference, branch: branch))
      }
      var sites = SiteFinder(
        program: program.program, place: place.reference, answers: answers, now: now, host: host,
        asked: asked)
      sites.enter(place.node, of: place.dialog)
      add(sites)
      if let ask = place.node.ask {
        if index == steps.count - 1, case .question = walk.end { return }
        asked.insert(ask)
      }
      if place.node.visit != nil {
        visits.append(place)
        continue
      }
      var left: Place? = place
      while let current = left {
        leave(current, asked, answers, now)
        left = if case .goBack = current.node.next { visits.popLast() } else { nil }
      }
    }
  }

  private mutating func leave(
    _ place: Place, _ asked: Set<String>, _ answers: Answers, _ now: Moment
  ) {
    var sites = SiteFinder(
      program: program.program, place: place.reference, answers: answers, now: now, host: host,
      asked: asked)
    sites.leave(place.node, of: place.dialog)
    add(sites)
    if case .branches = place.node.next, place.branch == nil {
      verdicts.gaps.insert(place.reference)
    }
  }

  private mutating func add(_ sites: SiteFinder) {
    if sites.isCrossed { verdicts.crossed.insert(sites.place) }
    verdicts.seen.formUnion(sites.seen)
    verdicts.unasked.formUnion(sites.unasked)
    verdicts.blanks.formUnion(sites.blanks)
    if sites.isDeskless { verdicts.deskless.insert(sites.place) }
  }

  // MARK: Properties

  private mutating func addProperties(
    _ walk: Walk, _ start: Int, _ answers: Answers, _ now: Moment
  ) {
    guard start == 0, case .outcome(let outcome) = walk.end else { return }
    let evaluator = Evaluator(answers: answers, now: now, host: host, bindings: [])
    func truth(_ expression: Expression) -> Bool? {
      switch expression {
      case .not(let inner): return truth(inner).map { !$0 }
      case .binary(.and, let a, let b):
        let sides = [truth(a), truth(b)]
        return sides.contains(false) ? false : sides.contains(nil) ? nil : true
      case .binary(.or, let a, let b):
        let sides = [truth(a), truth(b)]
        return sides.contains(true) ? true : sides.contains(nil) ? nil : false
      case .call(let name, let arguments):
        guard case .literal(.text(let text))? = arguments.first?.value else { break }
        switch WayProperty(rawValue: name) {
        case .passes: return walk.steps.contains { "\($0.dialog)/\($0.node)" == text }
        case .isOutcome: return outcome.id == text
        case .asks: return walk.answered.contains(text)
        default: break
        }
      default: break
      }
      if case .yesNo(let flag) = evaluator.value(expression) { return flag }
      return nil
    }
    for (place, invariant) in program.invariants.enumerated() {
      guard invariant.condition.map({ truth($0) == true }) ?? true else { continue }
      verdicts.met.insert(place)
      if truth(invariant.requirement) != true { verdicts.broken.insert(place) }
    }
  }
}
