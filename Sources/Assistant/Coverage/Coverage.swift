import DialogCompiler
import DialogEngine

/// What the tests of a pack go through, and what they leave out.
public struct Coverage: Sendable {
  /// How many of something there are, and how many a test goes through.
  public struct Count: Hashable, Sendable {
    public internal(set) var covered = 0
    public internal(set) var total = 0

    mutating func add(_ isCovered: Bool) {
      total += 1
      if isCovered { covered += 1 }
    }
  }

  /// The counts of one dialog, or of all.
  public struct Counts: Hashable, Sendable {
    public internal(set) var nodes = Count()
    public internal(set) var branches = Count()
    public internal(set) var outcomes = Count()

    mutating func add(_ kind: CoverageTarget.Kind, _ isCovered: Bool) {
      switch kind {
      case .node: nodes.add(isCovered)
      case .branch: branches.add(isCovered)
      case .outcome: outcomes.add(isCovered)
      }
    }
  }

  public struct OfDialog: Sendable {
    public let dialog: String
    public let counts: Counts
    /// In the order of the file.
    public let holes: [CoverageTarget]
  }

  /// In the order of the menu; sub-dialogs behind it.
  public let dialogs: [OfDialog]
  public let total: Counts
  /// Tests that failed: what they go through counts for nothing.
  public let failedTests: Int

  public var holes: [CoverageTarget] { dialogs.flatMap(\.holes) }

  public init(_ results: [DialogTestResult], of pack: Pack) {
    let covered = Set(results.filter(\.passed).flatMap(\.reached))
    var total = Counts()
    dialogs = pack.program.dialogs.map { dialog in
      var counts = Counts()
      var holes: [CoverageTarget] = []
      for target in CoverageTarget.all(in: dialog) {
        let isCovered = covered.contains(target)
        counts.add(target.kind, isCovered)
        total.add(target.kind, isCovered)
        if !isCovered { holes.append(target) }
      }
      return OfDialog(dialog: dialog.id, counts: counts, holes: holes)
    }
    self.total = total
    failedTests = results.count { !$0.passed }
  }
}
