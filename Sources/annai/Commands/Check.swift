import ArgumentParser
import Assistant
import StrictYAML
import TextForms
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
    let sources = try PackLoader(folder ?? options.dialogs, withOwn: !options.noOwn)
      .readSources(withTests: true, languages: Language.allCases)
    let (shipped, own) = (sources.files, sources.own)
    let files = shipped + own.files
    let diagnostics = PackBuilder.check(shipped, own: own, asOf: asOf)
    let added = sources.hasOwnFolder ? OwnReport(shipped, own: own) : nil
    let failed =
      sources.ownRefusal != nil || diagnostics.contains { $0.severity == .error || strict }
    let report = DiagnosticReport(diagnostics, own: added, ownRefusal: sources.ownRefusal)
    if options.json {
      Streams.out(report.json.text + "\n")
    } else {
      let renderer = DiagnosticRenderer(sources: files)
      for diagnostic in diagnostics { Streams.out(renderer.render(diagnostic) + "\n") }
      for line in added?.lines ?? [] { Streams.out(printable(line) + "\n") }
      if let reason = sources.ownRefusal {
        let state = OwnState.refused(reason: reason, folder: sources.ownFolder ?? "")
        Streams.error(printable(state.text) + "\n")
      }
      Streams.error(report.summary(of: files.count) + "\n")
    }
    if failed { throw ExitCode(1) }
  }
}
