public import AnswerReading
public import ArgumentParser
public import Assistant
import LineEditor

/// `annai read TYPE [TEXT]`: reads an answer of a type; without a text, one answer a line.
///
/// The options of a choice come from `--options` or from a question of the dialogs.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "金額・日付・電話番号などの答えを読み取ります。")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "日や月だけの日付をどちら向きに読むか (future、past、none)。")
  var prefer: DatePreference = .future

  @Option(
    name: .customLong("options"),
    help: "choice と multi の選択肢。id=言葉|別の言葉 をコンマで区切ります (例: atm=コンビニ|ATM,bank=銀行)。")
  var choices: String?

  @Option(name: .long, help: "choice と multi の選択肢を取る質問 (例: lender)。")
  var question: String?

  @Argument(help: "答えの種類。")
  var type: ReadingReport.Kind

  @Argument(help: "答え。省くと標準入力から一行ずつ読みます。")
  var text: [String] = []

  func validate() throws {
    switch (type.hasOptions, choices, question) {
    case (true, nil, nil), (true, .some, .some):
      throw ValidationError("--options か --question のどちらか一つで、選択肢を指定してください。")
    case (true, let text?, nil) where OptionSpelling.list(text).isEmpty:
      throw ValidationError("--options は「id=言葉,id=言葉」の形で指定してください。例: atm=コンビニ,bank=銀行")
    case (false, .some, _), (false, _, .some):
      throw ValidationError("--options と --question は choice と multi で使います。")
    default: break
    }
  }

  func run() throws {
    let pack = try options.openPack().load()
    let spellings = try spellings(in: pack)
    func report(_ text: String) -> ReadingReport {
      let report = ReadingReport(
        text, as: type, options: spellings, prefer: prefer, pack: pack, now: options.clock.now)
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

  private func spellings(in pack: Pack) throws -> [OptionSpelling] {
    if let choices { return OptionSpelling.list(choices) }
    guard let question else { return [] }
    let found = pack.options(ofQuestion: question)
    guard !found.isEmpty else {
      throw ValidationError("選択肢のある質問「\(question)」はありません。")
    }
    return found
  }
}

extension OptionSpelling {
  /// `atm=コンビニ|ATM,bank=銀行`; a name without a label is its own.
  fileprivate static func list(_ text: String) -> [OptionSpelling] {
    text.split(separator: ",").compactMap { entry in
      let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard let id = parts.first, let words = parts.last?.split(separator: "|").map(String.init),
        let label = words.first
      else { return nil }
      return OptionSpelling(id: id, label: label, also: Array(words.dropFirst()))
    }
  }
}

extension DatePreference: ExpressibleByArgument {}
extension ReadingReport.Kind: ExpressibleByArgument {}
