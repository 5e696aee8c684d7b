import TextForms

/// The part of a source line that a diagnostic shows, and the caret line under it.
struct LineExcerpt {
  /// The line as a terminal shows it: tabs expanded, control characters replaced.
  private(set) var text = ""
  /// Blanks, a caret and tildes, as many cells as the marked text takes.
  private(set) var marker = ""

  /// Tab stops are this many cells apart.
  private static let tabWidth = 4
  /// Longer lines are cut around the caret.
  private static let shownCells = 160
  private static let cellsBeforeCaret = 60

  init(_ source: SourceFile, _ range: SourceRange) {
    let bytes = source.byteRange(ofLine: range.line)
    let firstColumn = max(1, range.column - Self.cellsBeforeCaret)
    // A range of several lines is marked to the end of the first.
    let endColumn = range.end.line == range.line ? range.end.column : Int.max
    let first = source.bytes.offset(ofColumn: firstColumn, in: bytes)
    // Enough bytes for the cells shown; a scalar takes four at most.
    var last = min(bytes.upperBound, first + Self.shownCells * 8)
    while last < bytes.upperBound, last > first, !UTF8.startsScalar(source.bytes[last]) {
      last -= 1
    }

    // Running widths are those of single characters; the marks are measured as texts, in which
    // joined emoji are one picture.
    var cells = 0
    var caret: Int?
    var end: Int?
    var column = firstColumn
    var isCut = last < bytes.upperBound
    for scalar in String(decoding: source.bytes[first..<last], as: UTF8.self).unicodeScalars {
      if column == range.column { caret = DisplayWidth.of(text) }
      if column == endColumn { end = DisplayWidth.of(text) }
      if cells >= Self.shownCells, caret != nil {
        isCut = true
        break
      }
      if scalar == "\t" {
        let width = Self.tabWidth - cells % Self.tabWidth
        text += String(repeating: " ", count: width)
        cells += width
      } else {
        let shown = scalar.isUnseemly ? "\u{FFFD}" : scalar
        text.unicodeScalars.append(shown)
        cells += DisplayWidth.of(shown)
      }
      column += 1
    }
    let start = caret ?? DisplayWidth.of(text)
    let length = max(1, (end ?? DisplayWidth.of(text)) - start)
    var indent = start
    if firstColumn > 1 {
      text = "... " + text
      indent += 4
    }
    if isCut { text += " ..." }
    marker = String(repeating: " ", count: indent) + "^"
    marker += String(repeating: "~", count: length - 1)
  }
}

extension [UInt8] {
  /// Where the scalar of a column, counted from 1, starts; the end of the line when it is shorter.
  func offset(ofColumn column: Int, in line: Range<Int>) -> Int {
    withUnsafeBufferPointer { buffer in
      var column = column
      for index in line where UTF8.startsScalar(buffer[index]) {
        column -= 1
        if column == 0 { return index }
      }
      return line.upperBound
    }
  }
}
