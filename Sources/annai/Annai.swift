import ArgumentParser
import Assistant
import TextForms

/// `annai`: the prompt, and the commands around it. The only target with effects: arguments, files,
/// clock, streams, terminal and exit codes.
@main
struct Annai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annai",
    abstract: "消費者金融の電話・ログイン・返済で困ったときの案内 (guidance on calls, logins and payments)",
    discussion: """
      引数なしで起動すると、対話のプロンプトが開きます。標準入力が端末でなければ、一行ずつ読みます。
      何も送信せず、頼まれないかぎり何も保存しません。
      """,
    subcommands: [
      Ask.self, Calc.self, Check.self, Compile.self, CoverageCommand.self, Desks.self, Explain.self,
      Explore.self, Facts.self, Number.self, Read.self, Route.self, Test.self, Translate.self,
    ])

  @OptionGroup var options: SharedOptions

  @Flag(name: .long, help: "プログラムと案内ファイルの版を表示します。")
  var version = false

  @Option(
    name: .long,
    help: ArgumentHelp("「保存 memo.json」で残した答えから続けます。", valueName: "file"))
  var resume: String?

  static let programVersion = "1.0.0"

  /// `annai` alone is what people type: it goes straight to the prompt, past the argument parser,
  /// which takes longer than all the rest of the start.
  static func main() {
    guard CommandLine.arguments.count == 1 else { return main(nil) }
    do {
      try converse(PackLoader(nil), clock: Clock(fixed: nil), json: false, resume: nil)
    } catch {
      exit(withError: error)
    }
  }

  func run() throws {
    if version {
      let pack = try options.loader.open()
      let info = pack.info
      Streams.out(
        "annai \(Self.programVersion)  \(info.name) \(info.digest)  \(info.checkedOn)\n"
          + (pack.own.map { printable($0.text) + "\n" } ?? ""))
      return
    }
    try Self.converse(options.loader, clock: options.clock, json: options.json, resume: resume)
  }

  /// The conversation, in the form that the streams ask for.
  private static func converse(
    _ loader: PackLoader, clock: Clock, json: Bool, resume: String?
  ) throws {
    let pack = try loader.open()
    let resumed = try resume.map { try SavedSession.resume($0, pack: pack, now: clock.now) }
    if json {
      if let own = pack.own { Streams.error(printable(own.text) + "\n") }
      try JSONPrompt(pack: pack, clock: clock, resumed: resumed).run()
    } else if Terminal.isInteractive {
      try InteractivePrompt(pack: pack, clock: clock, resumed: resumed).run()
    } else {
      try PlainPrompt(pack: pack, clock: clock, resumed: resumed).run()
    }
  }
}
