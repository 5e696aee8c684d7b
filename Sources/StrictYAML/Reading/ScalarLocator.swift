/// Finds where each character of a scalar's text stands in the file.
struct ScalarLocator {
  private let file: SourceFile
  // The place found last: going on from it keeps a file of one endless line linear.
  private var cursorPosition = SourcePosition.start
  private var cursorOffset = 0

  init(_ file: SourceFile) {
    self.file = file
    cursorOffset = file.textStart
  }

  /// The byte at a place, for places that come mostly in the order of the file.
  mutating func offset(of position: SourcePosition) -> Int {
    if position.line != cursorPosition.line || position.column < cursorPosition.column {
      let line = file.byteRange(ofLine: position.line)
      cursorOffset = line.lowerBound
      cursorPosition = SourcePosition(line: position.line, column: 1)
    }
    let bytes = file.bytes
    while cursorPosition.column < position.column, cursorOffset < bytes.count {
      cursorOffset += 1
      while cursorOffset < bytes.count, !UTF8.startsScalar(bytes[cursorOffset]) {
        cursorOffset += 1
      }
      cursorPosition.column += 1
    }
    return cursorOffset
  }

  /// The stretches of a quoted text that stand in the file otherwise than character by character:
  /// escapes, and what follows them. Empty when there are none.
  mutating func quotedSegments(
    _ text: String, style: YAMLScalar.Style, from start: SourcePosition, to end: SourcePosition
  ) -> [YAMLScalar.Segment] {
    // Every escape is longer than what it means.
    let length = text.scalarCount
    guard end.column - start.column - 2 != length else { return [] }
    var segments: [YAMLScalar.Segment] = []
    var index = offset(of: start.advanced(by: 1))
    var position = start.advanced(by: 1)
    for scalarOffset in 0..<length where index < file.bytes.count {
      let columns = escapeLength(at: index, style: style)
      if segments.last?.columnsPerScalar != columns {
        segments.append(
          YAMLScalar.Segment(
            offset: scalarOffset, position: position, columnsPerScalar: columns))
      }
      position.column += columns
      index += columns
      // An escape is ASCII; a scalar that stands for itself may be longer than a byte.
      while index < file.bytes.count, !UTF8.startsScalar(file.bytes[index]) { index += 1 }
    }
    return segments
  }

  /// How many columns the next character of a quoted text takes.
  private func escapeLength(at index: Int, style: YAMLScalar.Style) -> Int {
    let next = index + 1 < file.bytes.count ? file.bytes[index + 1] : 0
    if style == .singleQuoted { return file.bytes[index] == UInt8(ascii: "'") ? 2 : 1 }
    guard file.bytes[index] == UInt8(ascii: "\\") else { return 1 }
    switch next {
    case UInt8(ascii: "x"): return 4
    case UInt8(ascii: "u"): return 6
    case UInt8(ascii: "U"): return 10
    default: return 2
    }
  }

  /// The lines of a literal block: its text holds them one to one, without the indentation.
  ///
  /// - Parameter start: Where the block's `|` stands.
  /// - Returns: a stretch for each line of the text, and the end of the last line.
  func literalLines(
    _ text: String, from start: SourcePosition
  ) -> (segments: [YAMLScalar.Segment], end: SourcePosition) {
    var segments: [YAMLScalar.Segment] = []
    var end = start.advanced(by: 1)
    var indent: Int?
    var offset = 0
    var number = start.line
    let bytes = text.utf8
    var index = bytes.startIndex
    // Behind the last line feed no line follows.
    while index < bytes.endIndex {
      number += 1
      let lineEnd = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let line = bytes[index..<lineEnd]
      if indent == nil, !line.isEmpty {
        indent = max(0, file.byteRange(ofLine: number).count - line.count)
      }
      let column = line.isEmpty ? 1 : (indent ?? 0) + 1
      let position = SourcePosition(line: number, column: column)
      segments.append(
        YAMLScalar.Segment(offset: offset, position: position, columnsPerScalar: 1))
      let length = line.count(where: UTF8.startsScalar)
      end = position.advanced(by: length)
      offset += length + 1
      index = lineEnd < bytes.endIndex ? bytes.index(after: lineEnd) : lineEnd
    }
    return (segments, end)
  }
}
