import ArgumentParser
import Assistant
import StrictYAML
import Units

/// `annai check [DIR]`: every problem of every file.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "案内ファイルを調べ、まちがいを場所と直し方とともに示します。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "案内ファイルのフォルダー。")
  var folder: String?

  @Flag(name: .long, help: "警告もまちがいとして扱います。")
  var strict = false

  @Option(name: .long, help: SharedOptions.dateHelp, transform: SharedOptions.date)
  var asOf: CivilDate?

  func run() throws {
    let sources = try PackSources.read(folder ?? options.dialogs)
    let files = sources.files
    let diagnostics = PackBuilder.check(files, asOf: asOf)
    let failed = diagnostics.contains { $0.severity == .error || strict }
    if options.json {
      Streams.out(DiagnosticReport(diagnostics).json.text + "\n")
    } else {
      let renderer = DiagnosticRenderer(sources: files)
      for diagnostic in diagnostics { Streams.out(renderer.render(diagnostic) + "\n") }
      Streams.error(DiagnosticReport(diagnostics).summary(of: files.count) + "\n")
    }
    if failed { throw ExitCode(1) }
  }
}
