import ArgumentParser
import Assistant
import StrictYAML

/// `annai coverage [DIR]`: what the tests go through, and a test to start from for the rest.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "テストが通っていない節・枝・結果を場所とともに示し、書きかけのテストを作ります。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "案内ファイルのフォルダー。")
  var folder: String?

  @Flag(name: .long, help: "書きかけのテストだけを、tests: の下に貼れる形で出します。")
  var stubs = false

  @Flag(name: .long, help: "通っていないところがあれば、終了コードを1にします。")
  var strict = false

  func run() throws {
    let sources = try PackLoader(folder ?? options.dialogs, withOwn: !options.noOwn)
      .readSources(withTests: true)
    let files = sources.files + sources.own.files
    let pack = try PackLoader.build(sources)
    let paths = PackPaths(files)
    let runner = DialogTestRunner(pack: pack, paths: paths)
    let results = PackBuilder.tests(
      PackBuilder.testFiles(sources.files, own: sources.own), of: pack
    ).map(runner.run)
    let coverage = Coverage(results, of: pack)
    let witnesses = FoundWitnesses(pack, for: coverage.holes)
    let report = CoverageReport(
      coverage, of: pack, paths: paths, names: Set(results.map(\.name)), finder: witnesses)
    if options.json {
      Streams.out(report.json.text + "\n")
    } else {
      Streams.out(stubs ? report.stubText : report.text)
    }
    if strict, !coverage.holes.isEmpty { throw ExitCode(1) }
  }
}
