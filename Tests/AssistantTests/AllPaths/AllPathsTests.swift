import DialogEngine
import Testing
import Units

@testable import Assistant

/// Every dialog, walked through answers that stand for all others, at hours that differ for desks.
@Suite struct AllPathsTests {
  /// Noon of a weekday, Saturday night, a holiday on a Monday, a night of maintenance, the turn of the
  /// year.
  static let moments = [
    "2026-11-20T12:00", "2026-11-21T20:00", "2026-11-23T10:00", "2026-11-16T02:00",
    "2026-12-31T17:00", "2027-01-01T09:00",
  ].compactMap { Moment(iso: $0) }

  /// Nodes that no walk is expected to reach, with the reason.
  static let unreached: [String: String] = [:]

  static let walksEach = 700
  static let exhaustiveWalks = 3_000

  private static let exploring = Task { () -> [String: PathExplorer.Report] in
    let pack = ShippedPack.pack
    let figures = ProgramFigures(pack.program)
    return await withTaskGroup(of: (String, PathExplorer.Report).self) { group in
      for (place, dialog) in pack.program.dialogs.filter({ !$0.isSubDialog }).enumerated() {
        for (hour, now) in moments.enumerated() {
          group.addTask {
            var explorer = PathExplorer(
              pack: pack, figures: figures, dialog: dialog.id, now: now,
              seed: UInt64(place * 100 + hour))
            explorer.walkAtRandom(walksEach)
            if hour == 0 { explorer.walkEveryChoice(atMost: exhaustiveWalks) }
            return (dialog.id, explorer.report)
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0, default: .init()].merge($1.1) }
    }
  }

  @Test func everyOutcomeKeepsToItsContract() async {
    let reports = await Self.exploring.value
    for (dialog, report) in reports {
      for (breach, answers) in report.breaches.sorted(by: { $0.key < $1.key }) {
        Issue.record("\(breach)\n    \(answers)")
      }
      #expect(report.mostQuestions <= PathExplorer.mostQuestions, "\(dialog)")
    }
    #expect(reports.values.reduce(0) { $0 + $1.walks } >= 20_000)
  }

  @Test func everyNodeIsReached() async {
    let reports = await Self.exploring.value
    let visited = reports.values.reduce(into: Set<String>()) { $0.formUnion($1.visited) }
    let all = ShippedPack.pack.program.dialogs.flatMap { dialog in
      dialog.nodes.map { "\(dialog.id)/\($0.id)" }
    }
    #expect(all.filter { !visited.contains($0) }.sorted() == Self.unreached.keys.sorted())
  }
}
