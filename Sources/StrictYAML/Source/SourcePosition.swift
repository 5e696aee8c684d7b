/// A place in a source file: line and column, both counted from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Comparable, Sendable {
  // Every node carries four of these numbers; half the size reads a large pack visibly faster.
  private var storedLine: Int32
  private var storedColumn: Int32

  public var line: Int {
    get { Int(storedLine) }
    set { storedLine = Int32(clamping: newValue) }
  }

  public var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int32(clamping: newValue) }
  }

  public init(line: Int, column: Int) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
  }

  /// The first character of a file.
  public static let start = SourcePosition(line: 1, column: 1)

  public static func < (left: Self, right: Self) -> Bool {
    (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
  }

  /// This place moved right on its line by `columns` Unicode scalars.
  public func advanced(by columns: Int) -> SourcePosition {
    SourcePosition(line: line, column: column.addingReportingOverflow(columns).partialValue)
  }
}
