import Assistant
import StrictYAML

/// Tests of the shipped pack that are written in a test.
enum SampleTests {
  /// Runs the tests of a file that holds them.
  static func run(_ tests: String) -> [DialogTestResult] {
    let file = SourceFile(path: "Dialogs/tests/sample.yaml", text: "tests:\n" + tests)
    let runner = DialogTestRunner(pack: ShippedPack.pack, paths: PackPaths(ShippedPack.files))
    return PackBuilder.tests([file], of: ShippedPack.pack).map(runner.run)
  }
}
