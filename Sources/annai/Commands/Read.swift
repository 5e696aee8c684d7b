public import AnswerReading
public import ArgumentParser
public import Assistant
import LineEditor

/// `annai read TYPE [TEXT]`: reads an answer of a type; without a text, one answer a line.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "金額・日付・電話番号などの答えを読み取ります。")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "日や月だけの日付をどちら向きに読むか (future、past、none)。")
  var prefer: DatePreference = .future

  @Argument(help: "答えの種類。")
  var type: ReadingReport.Kind

  @Argument(help: "答え。省くと標準入力から一行ずつ読みます。")
  var text: [String] = []

  func run() throws {
    let pack = try options.openPack().load()
    func report(_ text: String) -> ReadingReport {
      let report = ReadingReport(
        text, as: type, prefer: prefer, pack: pack, now: options.clock.now)
      Streams.out((options.json ? report.json.text : report.text) + "\n")
      return report
    }
    guard text.isEmpty else {
      // One answer that gives nothing is a wrong input; a list of lines is read to its end.
      if report(text.joined(separator: " ")).message != nil { throw ExitCode(1) }
      return
    }
    var reader = PlainLineReader(descriptor: 0)
    while case .line(let line) = reader.readLine() { _ = report(line) }
  }
}

extension DatePreference: ExpressibleByArgument {}
extension ReadingReport.Kind: ExpressibleByArgument {}
