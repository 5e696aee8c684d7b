import PseudoTerminal
import Testing

/// The program at a terminal, and the person in front of it.
struct PromptSession {
  let sandbox: Sandbox
  let terminal: PseudoTerminal
  /// All that was printed up to the first prompt.
  let greeting: Shown

  /// Friday, 20 November 2026, in the afternoon: the desks are open.
  static let friday = "2026-11-20T15:00"
  /// Saturday night before a holiday on Monday, 23 November.
  static let saturdayNight = "2026-11-21T20:00"

  /// Starts the program in a sandbox and waits for its prompt.
  init(
    now: String = friday, arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, sandbox: Sandbox? = nil
  ) throws {
    let sandbox = try sandbox ?? Sandbox()
    self.sandbox = sandbox
    terminal = try PseudoTerminal(
      executable: Sandbox.program(), arguments: ["--now", now] + arguments,
      environment: sandbox.environment(environment), workingDirectory: sandbox.work,
      columns: columns, rows: rows)
    greeting = Shown(try terminal.expect("annai> ", timeout: 30))
  }

  /// Types keys, then waits until the line reads `line` up to the cursor.
  func type(
    _ keys: String, showing line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    terminal.send(keys)
    do {
      try terminal.expectScreen("annai> " + line) { $0.typed == flat("annai> " + line) }
    } catch {
      Issue.record("\(error)", sourceLocation: sourceLocation)
      throw error
    }
  }

  /// Ends the line. - Returns: what is printed until the next prompt.
  func enter() throws -> Shown {
    terminal.skipOutput()
    terminal.send(Key.enter)
    // At the start of a row: with the cursor inside the line, Enter draws the line once more.
    return Shown(try terminal.expect("\nannai> ", timeout: 30))
  }

  /// Types a line and ends it.
  @discardableResult
  func answer(
    _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Shown {
    try type(line, showing: line, sourceLocation: sourceLocation)
    return try enter()
  }

  /// Types one line after another. - Returns: what the last one brought.
  @discardableResult
  func answer(
    all lines: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Shown {
    var shown = Shown("")
    for line in lines { shown = try answer(line, sourceLocation: sourceLocation) }
    return shown
  }

  /// Answers わからない to whatever else is asked. - Returns: the outcome.
  func outcome(
    after shown: Shown, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Shown {
    var shown = shown
    for _ in 0..<12 where !shown.says("いちばん大事なこと") {
      shown = try answer("わからない", sourceLocation: sourceLocation)
    }
    #expect(shown.says("いちばん大事なこと"), sourceLocation: sourceLocation)
    return shown
  }

  /// Leaves by Ctrl-D; the terminal is as it was, and the exit code is 0.
  func leave(sourceLocation: SourceLocation = #_sourceLocation) throws {
    terminal.send(Key.control("D"))
    #expect(try terminal.waitForExit() == 0, sourceLocation: sourceLocation)
    #expect(terminal.areModesRestored, sourceLocation: sourceLocation)
  }
}

/// Keys as an xterm sends them.
enum Key {
  static let up = "\u{1B}[A", down = "\u{1B}[B", right = "\u{1B}[C", left = "\u{1B}[D"
  static let home = "\u{1B}[H", end = "\u{1B}[F", delete = "\u{1B}[3~"
  static let backspace = "\u{7F}", enter = "\r", tab = "\t"

  static func control(_ letter: Character) -> String {
    String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
  }

  static func left(_ count: Int) -> String { String(repeating: left, count: count) }
}

extension TerminalScreen {
  /// The line being typed up to the cursor, its rows joined, without blanks: a wide character that
  /// does not fit leaves one at the end of a row.
  fileprivate var typed: String {
    let above = lines[...cursorRow]
    guard let start = above.lastIndex(where: { $0.hasPrefix("annai>") }) else { return "" }
    let whole = above[start..<cursorRow].joined() + textBeforeCursor
    return flat(whole)
  }

  /// All that can still be seen, by scrolling too.
  var everything: String { (scrollback + lines).joined(separator: "\n") }
}

private func flat(_ text: String) -> String { text.filter { !$0.isWhitespace } }
