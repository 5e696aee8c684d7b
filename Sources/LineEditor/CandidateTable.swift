/// Lays candidates out in columns under the line.
enum CandidateTable {
  /// More than this many are cut, and the last row says how many were.
  static let limit = 60

  /// Rows of candidates, read across, each column as wide as the widest candidate and two cells.
  /// Where that leaves one column, the short candidates set the width and a long one takes several.
  ///
  /// - Parameters:
  ///   - columns: The terminal's width in cells.
  ///   - cells: The display width of a candidate.
  static func rows(of candidates: [String], columns: Int, cells: (String) -> Int) -> [String] {
    let shown = candidates.prefix(limit)
    // The last cell of a row stays free: some terminals wrap when it is filled.
    let room = columns - 1
    let widths = shown.map { cells($0) + 2 }
    var column = widths.max() ?? 0
    if column > room / 2 { column = widths.filter { $0 <= room / 3 }.max() ?? column }
    column = max(1, min(column, columns))
    var rows: [String] = []
    var row = ""
    var used = 0
    for (candidate, width) in zip(shown, widths) {
      let span = (width + column - 1) / column * column
      // The blanks after the last candidate of a row may stand outside.
      if used > 0, used + max(width - 2, column) > room {
        rows.append(row)
        row = ""
        used = 0
      }
      if used > 0 { row += String(repeating: " ", count: used - cells(row)) }
      row += candidate
      used += span
    }
    if !row.isEmpty { rows.append(row) }
    if candidates.count > shown.count { rows.append("... +\(candidates.count - shown.count)") }
    return rows
  }
}
