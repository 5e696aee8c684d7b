import ArgumentParser
import Assistant

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
      Ask.self, Number.self, Check.self, Compile.self, Explain.self, Route.self,
    ])

  @OptionGroup var options: SharedOptions

  @Flag(name: .long, help: "プログラムと案内ファイルの版を表示します。")
  var version = false

  static let programVersion = "1.0.0"

  func run() throws {
    let pack = try PackLoader(options).open()
    if version {
      let info = pack.info
      Streams.out(
        "annai \(Self.programVersion)  \(info.name) \(info.digest)  \(info.checkedOn)\n")
      return
    }
    let code: Int32
    if options.json {
      code = try JSONPrompt(pack: pack, clock: options.clock).run()
    } else if Terminal.isInteractive {
      code = try InteractivePrompt(pack: pack, clock: options.clock).run()
    } else {
      code = try PlainPrompt(pack: pack, clock: options.clock).run()
    }
    if code != 0 { throw ExitCode(code) }
  }
}
