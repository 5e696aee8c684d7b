import Assistant
import LineEditor
import Units

/// The prompt at a terminal.
///
/// The question stands above the prompt, which is ASCII, so that the line editor knows its width. The
/// pack is decoded when the first line comes, not before the prompt is there.
final class InteractivePrompt {
  private let opened: PackLoader.Opened
  private let clock: Clock
  private var conversation: Conversation?

  private let resumed: SavedSession?

  init(pack: PackLoader.Opened, clock: Clock, resumed: SavedSession?) {
    opened = pack
    self.clock = clock
    self.resumed = resumed
    conversation = resumed?.conversation
  }

  func run() throws {
    guard let editor = LineEditor(prompt: "annai> ", programName: "annai") else {
      return try PlainPrompt(pack: opened, clock: clock, resumed: resumed).run()
    }
    defer { editor.close() }
    show(greeting)
    if let resumed { show("\n" + Terminal.layout(opened.loader.language).text(resumed.turn)) }
    editor.onRedraw = { [unowned self] in redraw() }
    editor.completions = { [unowned self] prefix in
      (try? begun())?.completions(of: prefix, now: clock.now) ?? []
    }
    while true {
      switch editor.readLine() {
      case .line(let line): if try take(line, editor) { return }
      case .pasted(let lines):
        // A pasted block is one message, not several answers.
        show("  \(Notice.pasted(lines.count).text(opened.loader.language))\n")
        if try take(lines.joined(separator: " "), editor) { return }
      case .interrupted: continue
      case .tooLong: show("  \(Notice.lineTooLong.text(opened.loader.language))\n")
      case .endOfInput:
        show("\n")
        return
      }
    }
  }

  private func begun() throws -> Conversation {
    if let conversation { return conversation }
    let begun = Conversation(pack: try opened.load())
    conversation = begun
    return begun
  }

  /// - Returns: whether the conversation is over.
  private func take(_ line: String, _ editor: LineEditor) throws -> Bool {
    var conversation = try begun()
    var turn = conversation.receive(line, now: clock.now)
    if turn.mayRemember { editor.remember(line) }
    if turn.effects.contains(.forget) {
      editor.forgetHistory()
      // The screen and what scrolled off it.
      Streams.out("\u{1B}[H\u{1B}[2J\u{1B}[3J")
    }
    show("\n" + Terminal.layout(opened.loader.language).text(turn))
    for case .save(let request) in turn.effects {
      turn = conversation.finishSaving(request, SavingFiles.save(request), now: clock.now)
      turn.question = nil
      show(Terminal.layout(opened.loader.language).text(turn))
    }
    if turn.effects.contains(.reload) {
      turn = conversation.finishReloading(
        opened.loader.reload(conversation.packInfo), now: clock.now)
      show(Terminal.layout(opened.loader.language).text(turn))
    }
    self.conversation = conversation
    return turn.effects.contains(.quit)
  }

  private var greeting: String {
    Terminal.layout(opened.loader.language).greeting(
      opened.info, source: opened.chosenFolder, own: opened.own, today: clock.now.date)
  }

  /// After `Ctrl-L`: the open question again, or the outcome in short.
  private func redraw() {
    guard let conversation else {
      show(greeting)
      return
    }
    show(Terminal.layout(opened.loader.language).text(conversation.standing(now: clock.now)))
  }

  private func show(_ text: String) { Streams.out(text) }
}
