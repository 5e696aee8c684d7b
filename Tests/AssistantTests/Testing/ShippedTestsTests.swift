import Assistant
import Testing

/// The tests of `Dialogs/tests`, as `annai test Dialogs` runs them.
@Suite struct ShippedTestsTests {
  @Test func everyConversationComesOutAsWritten() {
    let pack = ShippedPack.pack
    let runner = DialogTestRunner(pack: pack, paths: PackPaths(ShippedPack.files))
    let report = TestReport(PackBuilder.tests(ShippedPack.files, of: pack).map(runner.run))
    #expect(report.text == "")
    #expect(report.failed == 0)
  }
}
