import ArgumentParser
import Assistant
import LineEditor

/// `annai route [TEXT]`: which dialog a text belongs to; without a text, one question a line.
struct Route: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "文章がどの相談に当たるか、何を読み取ったかを示します。")

  @OptionGroup var options: SharedOptions

  @Flag(name: .long, help: "なぜそう判断したか(ことばと重み)も示します。")
  var why = false

  @Argument(help: "文章。省くと標準入力から一行ずつ読みます。")
  var text: [String] = []

  func run() throws {
    let pack = try options.openPack().load()
    func report(_ text: String) {
      let report = RouteReport(
        text, pack: pack, now: options.clock.now, withEvidence: why)
      Streams.out(options.json ? report.json.text + "\n" : report.text + "\n")
    }
    guard text.isEmpty else { return report(text.joined(separator: " ")) }
    var reader = PlainLineReader(descriptor: 0)
    while case .line(let line) = reader.readLine() { report(line) }
  }
}
