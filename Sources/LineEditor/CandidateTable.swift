/// Lays candidates out in columns under the line.
enum CandidateTable {
  /// More than this many are cut, and the last row says how many were.
  static let limit = 60

  /// Rows of candidates, read across, each column as wide as the widest candidate and two cells.
  ///
  /// - Parameters:
  ///   - columns: The terminal's width in cells.
  ///   - cells: The display width of a candidate.
  static func rows(of candidates: [String], columns: Int, cells: (String) -> Int) -> [String] {
    let shown = candidates.prefix(limit)
    let column = min((shown.map(cells).max() ?? 0) + 2, columns)
    // The last cell of a row stays free: some terminals wrap when it is filled.
    let perRow = max(1, (columns - 1) / max(1, column))
    var rows: [String] = []
    var row = ""
    for (index, candidate) in shown.enumerated() {
      row += candidate
      if (index + 1).isMultiple(of: perRow) || index + 1 == shown.count {
        rows.append(row)
        row = ""
      } else {
        row += String(repeating: " ", count: max(0, column - cells(candidate)))
      }
    }
    if candidates.count > shown.count { rows.append("... +\(candidates.count - shown.count)") }
    return rows
  }
}
