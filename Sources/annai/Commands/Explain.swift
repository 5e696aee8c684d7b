import ArgumentParser
import Assistant
import StrictYAML

/// `annai explain CODE`: the page of a diagnostic.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "checkが出す記号(DLG201など)の意味と、悪い例・良い例を示します。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "記号。省くと一覧を出します。")
  var code: String?

  func run() throws {
    let entries = DiagnosticReport.catalogue
    guard let code else {
      for entry in entries { Streams.out("\(entry.code.rawValue)  \(entry.title)\n") }
      return
    }
    guard let entry = entries.first(where: { $0.code.rawValue == code.uppercased() }) else {
      Streams.error("'\(code)' という記号はありません。'annai explain' で一覧が出ます。\n")
      throw ExitCode(1)
    }
    Streams.out(DiagnosticReport.page(entry))
  }
}
