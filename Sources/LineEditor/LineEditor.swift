import CEditline

/// Reads lines from a terminal with editing, history and completion, kanji and kana included.
///
/// Used from one thread; every closure runs there, inside ``readLine()``. The terminal is raw only
/// while a line is read, and is given back as it was however the program ends: by `exit`, by a
/// crash, or by a signal. SIGTERM and its like then end the process as they would have anyway.
///
/// One editor can be open at a time, because the terminal and its signals are the process's.
public final class LineEditor {
  /// Characters (Unicode scalars) that a line may hold. A key beyond it rings the bell.
  public static let lineLimit = Int(CE_LINE_LIMIT)

  /// What Tab offers: whole lines that may replace the text before the cursor, given that text.
  ///
  /// One candidate replaces it. Of several, what they have in common is filled in, and when that
  /// adds nothing they are listed under the line.
  public var completions: (_ textBeforeCursor: String) -> [String] = { _ in [] }

  /// Prints what belongs above the prompt (the open question), each line with its newline: called
  /// after Ctrl-L has cleared the screen, and when the program continues after Ctrl-Z.
  public var onRedraw: () -> Void = {}

  private var editor: OpaquePointer?

  /// Opens the terminal on standard input and output.
  ///
  /// - Parameters:
  ///   - prompt: ASCII, at most 100 characters; libedit misjudges the width of anything else.
  ///   - programName: The name that libedit knows the program by.
  /// - Returns: nil when standard input or output is no terminal, when the terminal cannot move its
  ///   cursor (`TERM` unset or `dumb`), or while another editor is open: read with
  ///   ``PlainLineReader`` then.
  public init?(prompt: String, programName: String) {
    precondition(prompt.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "the prompt is ASCII")
    let callbacks = ce_callbacks(
      owner: Unmanaged.passUnretained(self).toOpaque(),
      complete: { owner, text in
        guard let owner, let text else { return }
        Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
          .complete(String(cString: text))
      },
      redraw: { owner in
        guard let owner else { return }
        Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue().onRedraw()
      })
    guard let opened = ce_open(prompt, programName, callbacks) else { return nil }
    editor = opened
  }

  deinit { ce_close(editor) }

  /// Prompts and reads one line. After ``close()`` it is ``LineEvent/endOfInput``.
  public func readLine() -> LineEvent {
    guard let editor else { return .endOfInput }
    switch ce_read_line(editor) {
    case CE_EVENT_LINE:
      return .line(String(cString: ce_text(editor)))
    case CE_EVENT_PASTED:
      let lines = String(cString: ce_text(editor)).split(separator: "\n")
      return .pasted(lines.map(String.init))
    case CE_EVENT_INTERRUPTED: return .interrupted
    case CE_EVENT_TOO_LONG: return .tooLong
    default: return .endOfInput
    }
  }

  /// Adds a line to the history, where Up and Ctrl-R find it. Kept in memory only, 500 lines.
  ///
  /// The caller decides what is remembered: never a line that may hold a secret.
  public func remember(_ line: String) {
    guard let editor else { return }
    ce_remember(editor, line)
  }

  /// Empties the history and the buffer of cut text, so that no key brings an old line back.
  public func forgetHistory() {
    guard let editor else { return }
    ce_forget(editor)
  }

  /// Gives the terminal and the signals back. Closing twice does nothing.
  public func close() {
    ce_close(editor)
    editor = nil
  }

  private func complete(_ text: String) {
    guard let editor else { return }
    switch Completion(of: text, among: completions(text)) {
    case .none: break
    case .replace(let line): _ = ce_complete(editor, line)
    case .list(let candidates):
      let rows = CandidateTable.rows(
        of: candidates, columns: Int(ce_columns()), cells: { Int(ce_cells($0)) })
      ce_show_below(editor, rows.map { $0 + "\n" }.joined())
    }
  }
}
