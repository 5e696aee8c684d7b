import Assistant
import LineEditor

/// The conversation for another program: a line in, an object out, flushed at once.
struct JSONPrompt {
  let pack: PackLoader.Opened
  let clock: Clock

  func run() throws -> Int32 {
    var conversation = JSONConversation(pack: try pack.load())
    var reader = PlainLineReader(descriptor: 0)
    while true {
      switch reader.readLine() {
      case .line(let line):
        let (text, ends) = conversation.receive(line, now: clock.now)
        Streams.out(text + "\n")
        if ends { return 0 }
      case .tooLong:
        let (text, _) = conversation.receive("{", now: clock.now)
        Streams.out(text + "\n")
      default: return 0
      }
    }
  }
}
