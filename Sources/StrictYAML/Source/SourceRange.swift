/// A stretch of a source file, from `start` up to but not including `end`.
public struct SourceRange: Hashable, Comparable, Sendable {
  private var path: SourcePath
  public var start: SourcePosition
  public var end: SourcePosition

  /// The file's path as it is shown to the author.
  public var file: String {
    get { path.text }
    set { path = SourcePath(newValue) }
  }

  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.init(path: SourcePath(file), start: start, end: end)
  }

  /// `length` columns from a place on one line.
  public init(file: String, at start: SourcePosition, length: Int = 1) {
    self.init(file: file, start: start, end: start.advanced(by: length))
  }

  /// For the many ranges of a file whose path is known.
  init(path: SourcePath, start: SourcePosition, end: SourcePosition) {
    self.path = path
    self.start = start
    self.end = end
  }

  /// The line on which it starts, from 1.
  public var line: Int { start.line }
  /// The column at which it starts, from 1.
  public var column: Int { start.column }

  /// The order in which an author reads: by file, then by place.
  public static func < (left: Self, right: Self) -> Bool {
    left.path == right.path
      ? (left.start, left.end) < (right.start, right.end) : left.file < right.file
  }

  /// Another stretch of the same file.
  func moved(to start: SourcePosition, _ end: SourcePosition) -> SourceRange {
    SourceRange(path: path, start: start, end: end)
  }

  /// The stretch from this start to the end of `other`, in the same file.
  public func extended(to other: SourceRange) -> SourceRange {
    moved(to: start, max(end, other.end))
  }
}
