import DialogCompiler

/// Witnesses for many places: the explorer's, and where it has none one that a search came upon. The
/// explorer follows every way of a first conversation; the search also goes on from sessions of
/// another day.
public struct FoundWitnesses: WitnessFinder {
  private var found: [CoverageTarget: Witness] = [:]
  private let search: WitnessSearch

  /// - Parameters:
  ///   - targets: What is looked for.
  ///   - walks: The most walks of each dialog at each minute that the search makes.
  public init(_ pack: Pack, for targets: [CoverageTarget], walks: Int = 600) {
    let setting = pack.explorationSetting
    var missing: Set<CoverageTarget> = []
    if !targets.isEmpty {
      let finder = WayFinder(program: pack.program, setting: setting)
      for target in targets {
        if let way = finder.witness(reaching: target.place) {
          found[target] = Witness(dialog: way.dialog, now: way.now, answers: way.answers)
        } else {
          missing.insert(target)
        }
      }
    }
    search = WitnessSearch(pack, for: missing, at: setting.moments, walks: walks)
  }

  public func witness(for target: CoverageTarget) -> Witness? {
    found[target] ?? search.witness(for: target)
  }
}

extension CoverageTarget {
  fileprivate var place: WayFinder.Target {
    switch kind {
    case .node, .outcome: .node(dialog: dialog, node: node)
    case .branch(let index): .branch(dialog: dialog, node: node, index: index)
    }
  }
}
