import Assistant
import LineEditor
import Units

/// The conversation on a pipe: lines in, plain text out, with no editing and no colour.
struct PlainPrompt {
  let pack: PackLoader.Opened
  let clock: Clock
  var resumed: SavedSession?

  func run() throws {
    let layout = TerminalLayout(
      columns: 80, usesColour: false, language: pack.loader.language)
    Streams.out(
      layout.greeting(
        pack.info, source: pack.chosenFolder, own: pack.own, today: clock.now.date))
    var conversation = try resumed?.conversation ?? Conversation(pack: pack.load())
    if let resumed { Streams.out("\n" + layout.text(resumed.turn)) }
    var reader = PlainLineReader(descriptor: 0)
    while true {
      let line: String
      switch reader.readLine() {
      case .line(let text): line = text
      case .tooLong:
        Streams.error("\(Notice.lineTooLong.text(pack.loader.language))\n")
        continue
      default: return
      }
      var turn = conversation.receive(line, now: clock.now)
      Streams.out("\n" + layout.text(turn))
      for case .save(let request) in turn.effects {
        turn = conversation.finishSaving(request, SavingFiles.save(request), now: clock.now)
        Streams.out(layout.text(turn))
      }
      if turn.effects.contains(.reload) {
        turn = conversation.finishReloading(
          pack.loader.reload(conversation.packInfo), now: clock.now)
        Streams.out(layout.text(turn))
      }
      if turn.effects.contains(.quit) { return }
    }
  }
}
