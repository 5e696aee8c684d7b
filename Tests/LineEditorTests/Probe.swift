import PseudoTerminal
import Testing

/// Tests that drive the line editor over a pseudo-terminal, one after another: each waits for what
/// it expects to see, and a crowd of them would wait for the processor instead.
@Suite(.serialized) struct ProbeTests {}

/// Keys as an xterm sends them.
enum Key {
  static let up = "\u{1B}[A", down = "\u{1B}[B", right = "\u{1B}[C", left = "\u{1B}[D"
  static let home = "\u{1B}[H", end = "\u{1B}[F", delete = "\u{1B}[3~", f5 = "\u{1B}[15~"
  static let backspace = "\u{7F}", enter = "\r", tab = "\t", escape = "\u{1B}"

  static func control(_ letter: Character) -> String {
    String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
  }
}

/// The probe at its first prompt.
func startProbe(
  environment: [String: String] = ["LANG": "C.UTF-8"], columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  let path = try #require(builtProduct(named: "line-editor-probe"))
  let terminal = try PseudoTerminal(
    executable: path, environment: environment, columns: columns, rows: rows)
  try terminal.expect("annai> ")
  return terminal
}

extension PseudoTerminal {
  /// Types `keys`, then waits until the cursor's row reads `line` up to the cursor.
  func type(
    _ keys: String, showing line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    send(keys)
    do {
      try expectScreen(line) { $0.textBeforeCursor == line }
    } catch {
      Issue.record("\(error)", sourceLocation: sourceLocation)
      throw error
    }
  }

  /// Ends the line and waits for what the probe says of it, and for its next prompt.
  func enter(giving event: String) throws {
    send(Key.enter)
    try expect("\n" + event)
    try expect("annai> ")
  }
}
