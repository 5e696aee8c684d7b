/// A stretch of a source file, from `start` up to but not including `end`.
public struct SourceRange: Hashable, Comparable, Sendable {
  /// The file's path as it is shown to the author.
  public var file: String
  public var start: SourcePosition
  public var end: SourcePosition

  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// `length` columns from a place on one line.
  public init(file: String, at start: SourcePosition, length: Int = 1) {
    self.init(file: file, start: start, end: start.advanced(by: length))
  }

  /// The line on which it starts, from 1.
  public var line: Int { start.line }
  /// The column at which it starts, from 1.
  public var column: Int { start.column }

  /// The order in which an author reads: by file, then by place.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }

  /// The stretch from this start to the end of `other`, in the same file.
  public func extended(to other: SourceRange) -> SourceRange {
    SourceRange(file: file, start: start, end: max(end, other.end))
  }
}
