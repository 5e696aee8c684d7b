import ArgumentParser
import Assistant
import Units

/// `annai facts`: when facts were checked, and which are due for a new check.
struct Facts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "事実の確認日と再確認の期限、使っている案内を一覧します。")

  @OptionGroup var options: SharedOptions

  @Flag(name: .long, help: "再確認の期限が来たものだけを示します。")
  var due = false

  @Option(name: .long, help: SharedOptions.dateHelp, transform: SharedOptions.date)
  var asOf: CivilDate?

  func run() throws {
    let pack = try options.openPack().load()
    let report = FactsReport(pack: pack, on: asOf ?? options.clock.now.date, onlyDue: due)
    Streams.out((options.json ? report.json.text : report.text) + "\n")
  }
}
