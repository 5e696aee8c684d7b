import ArgumentParser
import Assistant
import StrictYAML

/// `annai test [DIR]`: the conversations that must come out as written.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "テスト(tests/*.yaml)の会話を一つずつたどり、書いたとおりに終わるか確かめます。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "案内ファイルのフォルダー。")
  var folder: String?

  @Option(name: .long, help: ArgumentHelp("名前かファイルにこの語を含むテストだけ。", valueName: "word"))
  var filter: String?

  func run() throws {
    let sources = try PackLoader(folder ?? options.dialogs, withOwn: !options.noOwn)
      .readSources(withTests: true)
    let files = sources.files + sources.own.files
    let pack = try PackLoader.build(sources)
    let tests = PackBuilder.tests(
      PackBuilder.testFiles(sources.files, own: sources.own), of: pack, matching: filter)
    let runner = DialogTestRunner(pack: pack, paths: PackPaths(files))
    let report = TestReport(tests.map(runner.run))
    if options.json {
      Streams.out(report.json.text + "\n")
    } else {
      Streams.out(report.text)
      Streams.error(report.summary + "\n")
    }
    // A filter that fits nothing is a slip: it must not look like success.
    if report.failed > 0 || (tests.isEmpty && filter != nil) { throw ExitCode(1) }
  }
}
