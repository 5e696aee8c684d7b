/// A text of a YAML file, with the way back from each of its characters to the file.
public struct YAMLScalar: Hashable, Sendable {
  /// How it was written. Folded and multi-line styles are refused by the reader.
  public enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal
  }

  /// A stretch of the text that stands on one line of the file, each of its scalars as wide.
  struct Segment: Hashable, Sendable {
    /// Where it starts in the text, in Unicode scalars from 0.
    var offset: Int
    var position: SourcePosition
    /// How many columns of the file one scalar of the text takes: 1, or an escape's length.
    var columnsPerScalar: Int
  }

  /// The text that it means: quotes, escapes and the indentation of a block taken away.
  public let text: String
  public let style: Style
  /// Where it stands in the file, quotes or the block's `|` included.
  public let range: SourceRange
  /// Empty when the text stands in the file as it is, but for quotes around it.
  let segments: [Segment]

  init(text: String, style: Style, range: SourceRange, segments: [Segment]) {
    self.text = text
    self.style = style
    self.range = range
    self.segments = segments
  }

  /// A scalar that stands in the file character by character.
  public init(text: String, style: Style = .plain, range: SourceRange) {
    self.init(text: text, style: style, range: range, segments: [])
  }

  /// Where a part of the text stands in the file: exact in quoted texts with escapes and in
  /// literal blocks too.
  ///
  /// - Parameter offsets: Unicode scalars of ``text``, counted from 0; cut off at its end. An empty
  ///   range gives the place in front of which it lies.
  public func range(of offsets: Range<Int>) -> SourceRange {
    let start = position(of: offsets.lowerBound).start
    guard !offsets.isEmpty else {
      return range.moved(to: start, start)
    }
    // The end of the last scalar rather than the start of the next, which may be lines below.
    let end = position(of: offsets.upperBound - 1).end
    return range.moved(to: start, max(start, end))
  }

  /// The place of one scalar of the text, and the place after it.
  private func position(of offset: Int) -> (start: SourcePosition, end: SourcePosition) {
    let offset = min(max(0, offset), 1 << 30)
    guard let segment = segment(of: offset) else {
      let quote = style == .plain ? 0 : 1
      let lastColumn = max(range.start.column, range.end.column - quote)
      let column = min(range.start.column + quote + offset, lastColumn)
      let start = SourcePosition(line: range.start.line, column: column)
      return (start, start.advanced(by: column < lastColumn ? 1 : 0))
    }
    let distance = (offset - segment.offset) * segment.columnsPerScalar
    let start = min(segment.position.advanced(by: distance), range.end)
    return (start, min(start.advanced(by: segment.columnsPerScalar), range.end))
  }

  /// The stretch that holds a scalar of the text, found by halving: a block may have many lines.
  private func segment(of offset: Int) -> Segment? {
    guard !segments.isEmpty else { return nil }
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].offset <= offset { low = middle } else { high = middle }
    }
    return segments[low]
  }
}
