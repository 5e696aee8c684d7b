import ArgumentParser
import Assistant

/// `annai ask TEXT`: one shot.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "一度だけ相談します。文章から分かれば答え、足りなければ最初の質問を出します。")

  @OptionGroup var options: SharedOptions

  @Argument(help: "困っていること。", transform: { $0 })
  var text: [String]

  func run() throws {
    let pack = try options.openPack()
    let now = options.clock.now
    var conversation = Conversation(pack: try pack.load())
    let turn = conversation.receive(text.joined(separator: " "), now: now)
    if options.json {
      Streams.out(turn.json.text + "\n")
    } else {
      Streams.out(Terminal.layout(options.language).text(turn))
    }
  }
}
