import Assistant
import LineEditor

/// The conversation for another program: a line in, an object out, flushed at once.
struct JSONPrompt {
  let pack: PackLoader.Opened
  let clock: Clock
  let resumed: SavedSession?

  func run() throws {
    var conversation =
      try resumed.map { JSONConversation(resuming: $0.conversation, $0.turn) }
      ?? JSONConversation(pack: pack.load())
    var reader = PlainLineReader(descriptor: 0)
    while true {
      switch reader.readLine() {
      case .line(let line):
        let (text, ends) = conversation.receive(
          line, now: clock.now, reload: pack.loader.reload)
        Streams.out(text + "\n")
        if ends { return }
      case .tooLong:
        let (text, _) = conversation.receive("{", now: clock.now)
        Streams.out(text + "\n")
      default: return
      }
    }
  }
}
