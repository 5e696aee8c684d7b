/// A small terminal: bytes in, a grid of cells and a cursor out, so that a test can say what the
/// person sees. It knows what libedit sends to an xterm, and ignores the rest.
public struct TerminalScreen: Sendable, CustomStringConvertible {
  /// Where the next character goes, both counted from 0. A full row leaves it on the last column.
  public private(set) var cursorRow = 0, cursorColumn = 0
  /// How often the bell rang.
  public private(set) var bells = 0
  /// The rows that scrolled off the top, the oldest first; `ESC [3J` empties it, as in an xterm.
  public private(set) var scrollback: [String] = []

  private var columns: Int, rows: Int
  // nil is the second cell of a wide character.
  private var grid: [[String?]]
  private var wrapsNext = false
  private var inserts = false
  private var pending: [UInt8] = []

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Self.blank(columns), count: rows)
  }

  /// The rows as text, without the blanks at their ends.
  public var lines: [String] { grid.map(Self.text(of:)) }

  /// The row that the cursor is on.
  public var cursorLine: String { Self.text(of: grid[cursorRow]) }

  /// The text left of the cursor in its row, blanks included.
  public var textBeforeCursor: String {
    grid[cursorRow][..<cursorColumn].map { $0 ?? "" }.joined()
  }

  /// The rows up to the last one with text, and the cursor's place.
  public var description: String {
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return (lines[...last] + ["(cursor at row \(cursorRow), column \(cursorColumn))"])
      .joined(separator: "\n")
  }

  /// Cuts or pads rows as xterm does, without breaking lines anew.
  public mutating func resize(columns: Int, rows: Int) {
    let added = max(0, columns - self.columns)
    grid = grid.map { Array(($0 + Self.blank(added)).prefix(columns)) }
    while grid.count > rows {
      scrollback.append(Self.text(of: grid.removeFirst()))
      cursorRow = max(0, cursorRow - 1)
    }
    while grid.count < rows { grid.append(Self.blank(columns)) }
    (self.columns, self.rows) = (columns, rows)
    cursorColumn = min(cursorColumn, columns - 1)
    cursorRow = min(cursorRow, rows - 1)
    wrapsNext = false
  }

  /// Takes in output; a character or sequence may be split between two calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let length = unitLength(), length > 0 {
      let unit = Array(pending[..<length])
      pending.removeFirst(length)
      interpret(unit)
    }
  }

  // The length of the control, sequence or character that `pending` begins with; nil if cut off.
  private func unitLength() -> Int? {
    guard let lead = pending.first else { return nil }
    if lead == 0x1B {
      guard pending.count > 1 else { return nil }
      guard pending[1] == UInt8(ascii: "[") else {
        // ESC ( B and the like have one more byte.
        return (0x20...0x2F).contains(pending[1]) ? (pending.count > 2 ? 3 : nil) : 2
      }
      return pending.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
    }
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return pending.count >= length ? length : nil
  }

  private mutating func interpret(_ unit: [UInt8]) {
    switch unit[0] {
    case 0x07: bells += 1
    case 0x08:
      cursorColumn = max(0, cursorColumn - 1)
      wrapsNext = false
    case 0x09: moveTo(column: (cursorColumn / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: moveTo(column: 0)
    case 0x1B: if unit[1] == UInt8(ascii: "[") { control(unit) }
    case 0..<0x20, 0x7F: break
    default: put(String(decoding: unit, as: UTF8.self))
    }
  }

  private mutating func control(_ unit: [UInt8]) {
    let body = String(decoding: unit[2..<(unit.count - 1)], as: UTF8.self)
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch unit[unit.count - 1] {
    case UInt8(ascii: "A"): moveTo(row: cursorRow - count)
    case UInt8(ascii: "B"): moveTo(row: cursorRow + count)
    case UInt8(ascii: "C"): moveTo(column: cursorColumn + count)
    case UInt8(ascii: "D"): moveTo(column: cursorColumn - count)
    case UInt8(ascii: "G"): moveTo(column: count - 1)
    case UInt8(ascii: "H"):
      moveTo(row: count - 1)
      moveTo(column: max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case UInt8(ascii: "J"):
      if first == 2 { grid = Array(repeating: Self.blank(columns), count: rows) }
      if first == 3 { scrollback = [] }
      if first == 0 {
        erase(cursorColumn..<columns)
        for row in (cursorRow + 1)..<max(rows, cursorRow + 1) { grid[row] = Self.blank(columns) }
      }
    case UInt8(ascii: "K"):
      erase(first == 0 ? cursorColumn..<columns : 0..<(first == 1 ? cursorColumn + 1 : columns))
    case UInt8(ascii: "P"):
      let gone = min(count, columns - cursorColumn)
      grid[cursorRow].removeSubrange(cursorColumn..<(cursorColumn + gone))
      grid[cursorRow] += Self.blank(gone)
    case UInt8(ascii: "@"):
      grid[cursorRow].insert(
        contentsOf: Self.blank(min(count, columns - cursorColumn)), at: cursorColumn)
      grid[cursorRow].removeSubrange(columns...)
    case UInt8(ascii: "h"): if body == "4" { inserts = true }
    case UInt8(ascii: "l"): if body == "4" { inserts = false }
    default: break
    }
  }

  private mutating func put(_ text: String) {
    guard let scalar = text.unicodeScalars.first else { return }
    let cells = Self.cells(of: scalar)
    guard cells > 0 else {
      // A mark that takes no cell joins the character before it.
      var column = wrapsNext ? cursorColumn : cursorColumn - 1
      while column > 0, grid[cursorRow][column] == nil { column -= 1 }
      if column >= 0 { grid[cursorRow][column]? += text }
      return
    }
    if wrapsNext || cursorColumn + cells > columns {
      moveTo(column: 0)
      lineFeed()
    }
    if inserts {
      grid[cursorRow].insert(contentsOf: Self.blank(cells), at: cursorColumn)
      grid[cursorRow].removeSubrange(columns...)
    }
    erase(cursorColumn..<(cursorColumn + cells))
    grid[cursorRow][cursorColumn] = text
    if cells == 2 { grid[cursorRow][cursorColumn + 1] = nil }
    wrapsNext = cursorColumn + cells == columns
    cursorColumn = min(cursorColumn + cells, columns - 1)
  }

  // Blanks cells; a wide character that loses one half loses the other.
  private mutating func erase(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if range.lowerBound > 0, grid[cursorRow][range.lowerBound] == nil {
      grid[cursorRow][range.lowerBound - 1] = " "
    }
    if range.upperBound < columns, grid[cursorRow][range.upperBound] == nil {
      grid[cursorRow][range.upperBound] = " "
    }
    grid[cursorRow].replaceSubrange(range, with: Self.blank(range.count))
  }

  private mutating func lineFeed() {
    wrapsNext = false
    guard cursorRow == rows - 1 else {
      cursorRow += 1
      return
    }
    scrollback.append(Self.text(of: grid.removeFirst()))
    grid.append(Self.blank(columns))
  }

  private mutating func moveTo(row: Int) {
    cursorRow = min(max(0, row), rows - 1)
    wrapsNext = false
  }

  private mutating func moveTo(column: Int) {
    cursorColumn = min(max(0, column), columns - 1)
    wrapsNext = false
  }

  private static func blank(_ count: Int) -> [String?] { Array(repeating: " ", count: count) }

  private static func text(of row: [String?]) -> String {
    let text = row.map { $0 ?? "" }.joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Cells by Unicode 15's EastAsianWidth (W and F are two), for the ranges that tests use; kept
  /// apart from the C library's table, which is what is being tested.
  public static func cells(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0x3099...0x309A, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
