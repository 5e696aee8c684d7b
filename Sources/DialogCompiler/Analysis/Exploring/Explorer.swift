public import DialogEngine

/// Walks every feasible way of a dialog by classes of answers.
///
/// Two sets of answers are of one class where they take the same branch at every node. A way is
/// *witnessed* when the engine has walked it with concrete answers, and *assumed* when nothing
/// speaks against it but no answers were found: functions are taken to give any of their classes.
public struct Explorer {
  /// Ways of one dialog; what comes after is not explored, and said so.
  public static let mostWays = 20_000
  /// Parts of one way that differ in how its conditions came about.
  private static let mostParts = 64

  private let program: Program
  private let forms: [DialogForm]
  private let table: TermTable
  private let replayer: Replayer
  private let limit: Int

  /// - Parameter limit: ways of one dialog, at most ``mostWays``.
  public init(program: Program, setting: ExplorationSetting, limit: Int = mostWays) {
    self.program = program
    self.limit = min(limit, Self.mostWays)
    let builder = FormBuilder(
      program: program, signatures: setting.host.signatures, host: setting.host)
    forms = builder.forms()
    table = builder.table
    replayer = Replayer(builder, setting: setting)
  }

  /// - Returns: nil where no dialog has that id.
  public func explore(_ dialog: String) -> Exploration? {
    guard let place = program.dialogs.firstIndex(where: { $0.id == dialog }) else { return nil }
    var exploration = Exploration(dialog: dialog)
    guard !forms[place].order.isEmpty else { return exploration }
    var open = [Open(way: start(place), cubes: [Cube()])]
    while let next = open.popLast() {
      guard exploration.ways.count < limit else {
        exploration.boundsHit.insert(.ways(limit))
        break
      }
      open += self.next(next, &exploration).reversed()
    }
    return exploration
  }

  /// A way that is not at its end.
  private struct Open {
    var way: Way
    var cubes: [Cube]
  }

  private func start(_ dialog: Int) -> Way {
    var way = Way()
    way.enter(dialog, forms[dialog].start)
    return way
  }

  private func next(_ open: Open, _ exploration: inout Exploration) -> [Open] {
    guard let stop = open.way.stops.last else { return [] }
    let node = forms[stop.dialog].nodes[stop.node]
    var cubes = open.cubes
    if let ask = node.ask {
      cubes = cubes.compactMap { $0.asking(ask, mustBeKnown: node.mustBeKnown, table) }
    }
    if cubes.contains(where: \.isWidened) { exploration.boundsHit.insert(.conditions) }
    if let visit = node.visit, !forms[visit].order.isEmpty {
      var way = open.way
      way.enterVisit()
      way.enter(visit, forms[visit].start)
      return [Open(way: way, cubes: cubes)]
    }
    guard let deciding = open.way.decidingStop(forms) else {
      return finish(open.way, cubes, .back, &exploration)
    }
    let leaving = open.way.stops[deciding]
    let from = forms[leaving.dialog].nodes[leaving.node]
    if from.branches.isEmpty { return finish(open.way, cubes, .outcome, &exploration) }
    var ways: [Open] = []
    for branch in from.branches.indices {
      var taken = Way.taking(branch, of: from.branches, cubes, table)
      if taken.isEmpty { continue }
      if taken.count > Self.mostParts {
        taken = Array(taken.prefix(Self.mostParts))
        exploration.boundsHit.insert(.parts(Self.mostParts))
      }
      var way = open.way
      way.leave(by: branch, forms)
      way.enter(leaving.dialog, from.targets[branch])
      ways.append(Open(way: way, cubes: taken))
    }
    let missed = from.branches.reduce(cubes) { rest, condition in
      condition.map { c in rest.flatMap { $0.assumingNot(c, table) } } ?? []
    }
    if !missed.isEmpty { _ = finish(open.way, missed, .gap, &exploration) }
    return ways
  }

  private func finish(
    _ way: Way, _ cubes: [Cube], _ end: Exploration.End, _ exploration: inout Exploration
  ) -> [Open] {
    let witness = replayer.witness(way, cubes) { walk in
      switch (walk.end, end) {
      case (.outcome, .outcome), (.gap, .gap), (.gap, .back): true
      default: false
      }
    }
    exploration.ways.append(
      Exploration.Way(
        steps: way.steps(program), end: end, asked: cubes.first?.asked.count ?? 0,
        witness: witness))
    return []
  }
}
