import ArgumentParser
import Assistant
import NumberRegistry
import TextForms

/// `annai number NUMBER`: whose number it is.
struct Number: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "電話番号の持ち主、確かさ、どうすればよいかを調べます。",
    discussion: "地域と都道府県の名前は、英語の表示 (--lang en) でも日本語です。資料に読みがないためです。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "電話番号。例: 0120-397-972")
  var number: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "電話してきた会社との関係: late 遅れている、member 借りている、applied 申し込んだ、former 前に利用した、none 関係がない。"
        + "何度でも指定できます。",
      valueName: "situation"),
    transform: { text in
      guard let situation = Situation(rawValue: text) else {
        let known = Situation.allCases.map(\.rawValue).joined(separator: " ")
        throw ValidationError(
          ja: "'\(printable(text))' という関係はありません。\(known) のどれかです。",
          en: "There is no situation '\(printable(text))'. One of: \(known).")
      }
      return situation
    })
  var situation: [Situation] = []

  func run() throws {
    let pack = try options.openPack().load()
    let typed = number.joined(separator: " ")
    guard
      let report = NumberReport(
        typed, situations: Set(situation), pack: pack, now: options.clock.now)
    else {
      Streams.error(
        options.language == .en
          ? "This is no telephone number. Example: 0120-397-972\n"
          : "電話番号として読めません。例: 0120-397-972\n")
      throw ExitCode(1)
    }
    Streams.out(
      options.json ? report.json.text + "\n" : Terminal.layout(options.language).text(report))
  }
}
