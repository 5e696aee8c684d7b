/// How reading one line of input ended.
public enum LineEvent: Sendable, Equatable {
  /// A line, without its newline. May be empty.
  case line(String)
  /// Two or more lines that arrived at once, the last newline included, so that nobody had a
  /// chance to look at them: the caller joins them or asks. On screen they stand joined by blanks.
  case pasted([String])
  /// Ctrl-C: the line was dropped.
  case interrupted
  /// Ctrl-D on an empty line, the end of the file, or a terminal that is gone.
  case endOfInput
  /// A line longer than the reader takes, of which the rest was thrown away:
  /// ``LineEditor/lineLimit`` characters, or ``PlainLineReader/lineLimit`` bytes.
  case tooLong
}
