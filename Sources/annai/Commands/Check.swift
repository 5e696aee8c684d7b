import ArgumentParser
import Assistant
import StrictYAML
import TextForms

/// `annai check [DIR]`: every problem of every file.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "案内ファイルを調べ、まちがいを場所と直し方とともに示します。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "案内ファイルのフォルダー。")
  var folder: String?

  @Flag(name: .long, help: "警告もまちがいとして扱います。")
  var strict = false

  func run() throws {
    let sources = try PackSources.read(folder ?? options.dialogs, languages: Language.allCases)
    let files = sources.files
    let result = PackBuilder.build(
      files, digest: sources.digest, alsoChecking: Language.allCases)
    let failed = result.diagnostics.contains { $0.severity == .error || strict }
    if options.json {
      Streams.out(DiagnosticReport(result.diagnostics).json.text + "\n")
    } else {
      let renderer = DiagnosticRenderer(sources: files)
      for diagnostic in result.diagnostics { Streams.out(renderer.render(diagnostic) + "\n") }
      Streams.error(DiagnosticReport(result.diagnostics).summary(of: files.count) + "\n")
    }
    if failed { throw ExitCode(1) }
  }
}
