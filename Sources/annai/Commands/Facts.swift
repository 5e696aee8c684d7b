import ArgumentParser
import Assistant
import TextForms
import Units

/// `annai facts`: when facts were checked, and which are due for a new check.
struct Facts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "事実の確認日と再確認の期限、使っている案内を一覧します。資料にある表も示します。")

  @OptionGroup var options: SharedOptions

  @Flag(name: .long, help: "再確認の期限が来たものだけを示します。")
  var due = false

  @Option(name: .long, help: SharedOptions.dateHelp, transform: SharedOptions.date)
  var asOf: CivilDate?

  @Flag(name: .long, help: "資料にある表を一覧します。")
  var tables = false

  @Option(name: .long, help: ArgumentHelp("資料にある表を一つ示します。例: acom-round-42", valueName: "id"))
  var table: String?

  func run() throws {
    let pack = try options.openPack().load()
    if tables || table != nil { return try show(table, of: pack) }
    let report = FactsReport(pack: pack, on: asOf ?? options.clock.now.date, onlyDue: due)
    Streams.out((options.json ? report.json.text : report.text) + "\n")
  }

  /// A table of the sources, or the list of all.
  private func show(_ id: String?, of pack: Pack) throws {
    let language = options.language
    guard let id else {
      let list =
        options.json
        ? PublishedTableReport.json(of: pack, language: language).text
        : PublishedTableReport.list(of: pack, language: language)
      return Streams.out(list + "\n")
    }
    let day = asOf ?? options.clock.now.date
    guard let report = PublishedTableReport(id, pack: pack, on: day, language: language) else {
      throw ValidationError(
        ja: "'\(printable(id))' という表はありません。annai facts --tables で一覧を見られます。",
        en: "There is no table '\(printable(id))'. annai facts --tables lists them.")
    }
    Streams.out((options.json ? report.json.text : report.text) + "\n")
  }
}
