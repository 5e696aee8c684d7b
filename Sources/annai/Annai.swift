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
      Ask.self, Number.self, Calc.self, Check.self, Compile.self, Explain.self, Route.self,
      Translate.self,
    ])

  @OptionGroup var options: SharedOptions

  @Flag(name: .long, help: "プログラムと案内ファイルの版を表示します。")
  var version = false

  static let programVersion = "1.0.0"

  /// `annai` alone is what people type: it goes straight to the prompt, past the argument parser,
  /// which takes longer than all the rest of the start.
  static func main() {
    guard CommandLine.arguments.count == 1 else { return main(nil) }
    do {
      try converse(
        clock: Clock(fixed: nil), folder: nil, language: Environment.language, json: false)
    } catch {
      exit(withError: error)
    }
  }

  func run() throws {
    if version {
      let pack = try PackLoader(options).open()
      let info = pack.info
      Streams.out(
        "annai \(Self.programVersion)  \(info.name) \(info.digest)  \(info.checkedOn)\n")
      return
    }
    try Self.converse(
      clock: options.clock, folder: options.dialogs, language: options.language, json: options.json)
  }

  /// The conversation, in the form that the streams ask for.
  private static func converse(
    clock: Clock, folder: String?, language: Language, json: Bool
  ) throws {
    let pack = try PackLoader(folder, language).open()
    if json {
      try JSONPrompt(pack: pack, clock: clock).run()
    } else if Terminal.isInteractive {
      try InteractivePrompt(pack: pack, clock: clock).run()
    } else {
      try PlainPrompt(pack: pack, clock: clock).run()
    }
  }
}
