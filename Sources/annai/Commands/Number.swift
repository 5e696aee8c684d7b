import ArgumentParser
import Assistant

/// `annai number NUMBER`: whose number it is.
struct Number: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "電話番号の持ち主、確かさ、どうすればよいかを調べます。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "電話番号。例: 0120-397-972")
  var number: [String]

  func run() throws {
    let pack = try options.openPack().load()
    let typed = number.joined(separator: " ")
    guard let report = NumberReport(typed, pack: pack, now: options.clock.now) else {
      Streams.error("電話番号として読めません。例: 0120-397-972\n")
      throw ExitCode(1)
    }
    Streams.out(
      options.json ? report.json.text + "\n" : Terminal.layout(options.language).text(report))
  }
}
