import DialogEngine
import StrictYAML
import Testing
import Units

@testable import Assistant

@Suite struct CoverageTests {
  private static let pack = ShippedPack.pack
  private static let paths = PackPaths(ShippedPack.files)

  /// Without a finder every hole is told, and none has a stub.
  private struct NoWitness: WitnessFinder {
    func witness(for target: CoverageTarget) -> Witness? { nil }
  }

  private func report(
    _ results: [DialogTestResult], _ finder: any WitnessFinder
  ) -> CoverageReport {
    CoverageReport(
      Coverage(results, of: Self.pack), of: Self.pack, paths: Self.paths, names: [],
      finder: finder)
  }

  @Test func whatNoTestReachesIsAHole() throws {
    let results = SampleTests.run(DialogTestRunnerTests.sound)
    let coverage = Coverage(results, of: Self.pack)
    let dialog = try #require(coverage.dialogs.first { $0.dialog == "cannot-pay" })
    #expect(dialog.counts.outcomes.covered == 1)
    #expect(!dialog.holes.contains(.init(.outcome, dialog: "cannot-pay", node: "late_open")))
    #expect(dialog.holes.contains(.init(.outcome, dialog: "cannot-pay", node: "late_closed")))
    // The second of two branches was taken, so that the first is left.
    #expect(dialog.holes.contains(.init(.branch(0), dialog: "cannot-pay", node: "who_lends")))
    #expect(!dialog.holes.contains(.init(.branch(1), dialog: "cannot-pay", node: "who_lends")))
    let text = report(results, NoWitness()).text
    #expect(text.contains("outcome late_closed  no conversation was found that gets here"))
  }

  @Test func aTestThatFailsCoversNothing() {
    let wrong = DialogTestRunnerTests.sound.replacing("late_charge: 657", with: "late_charge: 1")
    let coverage = Coverage(SampleTests.run(wrong), of: Self.pack)
    #expect(coverage.failedTests == 1)
    #expect(coverage.total.nodes.covered == 0)
  }

  @Test func everyStubPassesAsItIs() throws {
    let dialog = try #require(Self.pack.program.dialog("unknown-call"))
    let moments = RepresentativeMoments.after(try #require(CivilDate(iso: "2026-11-20")))
    let search = WitnessSearch(
      Self.pack, for: Set(CoverageTarget.all(in: dialog)), at: Array(moments.prefix(3)), walks: 60)
    let stubs = report([], search).stubs
    #expect(stubs.count >= 10)
    let results = SampleTests.run(stubs.map(\.yaml).joined())
    #expect(results.count == stubs.count)
    #expect(TestReport(results).text == "")
    // Each fills what it says it fills.
    for (stub, result) in zip(stubs, results) {
      #expect(Set(stub.fills).isSubset(of: result.reached))
    }
  }

  @Test func aWitnessThatDoesNotReachItsHoleIsNotShown() {
    struct Wrong: WitnessFinder {
      func witness(for target: CoverageTarget) -> Witness? {
        Witness(dialog: "cannot-pay", now: Moment(iso: "2026-11-20T15:00")!, answers: Answers())
      }
    }
    let stubs = report([], Wrong()).stubs
    #expect(stubs.flatMap(\.fills).allSatisfy { $0.dialog == "cannot-pay" })
    #expect(stubs.count <= 3)
  }
}
