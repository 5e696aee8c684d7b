import DialogCompiler
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

  /// Those of missed due dates among them, where the days of one answer are the limits of another.
  @Test(arguments: ["unknown-call", "pay-lower", "cannot-pay"])
  func everyStubPassesAsItIs(_ id: String) throws {
    let dialog = try #require(Self.pack.program.dialog(id))
    let targets = CoverageTarget.all(in: dialog)
    let stubs = report([], FoundWitnesses(Self.pack, for: targets, walks: 60)).stubs
    #expect(stubs.count >= 3)
    let results = SampleTests.run(stubs.map(\.yaml).joined())
    #expect(results.count == stubs.count)
    #expect(TestReport(results).text == "")
    // Each fills what it says it fills, and together they fill what was asked for.
    for (stub, result) in zip(stubs, results) {
      #expect(stub.fills.filter { !result.reached.contains($0) }.isEmpty)
    }
    let filled = Set(stubs.flatMap(\.fills))
    #expect(targets.filter { !filled.contains($0) }.isEmpty)
  }

  /// What the explorer does not walk: conversations that go on from a session of another day.
  @Test func aSearchFindsSessionsOfAnotherDay() throws {
    let target = CoverageTarget(.outcome, dialog: "cannot-pay", node: "day_passed")
    let moments = Self.pack.explorationSetting.moments
    let search = WitnessSearch(Self.pack, for: [target], at: moments, walks: 600)
    let witness = try #require(search.witness(for: target))
    #expect(witness.earlier["can_pay_on"] != nil)
    let stub = try #require(
      TestStub(witness, for: target, among: [target], name: "day_passed", of: Self.pack))
    #expect(SampleTests.run(stub.yaml).map(\.passed) == [true])
  }

  @Test func everyPlaceOfTheShippedPackIsTested() {
    let runner = DialogTestRunner(pack: Self.pack, paths: Self.paths)
    let results = PackBuilder.tests(ShippedPack.files, of: Self.pack).map(runner.run)
    let holes = Coverage(results, of: Self.pack).holes
    #expect(holes.map { "\($0.dialog)/\($0.node) \($0.kind)" } == [])
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
