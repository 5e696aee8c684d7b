import TextForms

/// Lines in columns, aligned by terminal cells: a kanji takes two.
struct TextTable {
  struct Column {
    var title: String
    /// Figures stand at the right.
    var alignsRight: Bool
  }

  var columns: [Column]
  /// As many cells in each row as there are columns.
  var rows: [[String]]

  /// The title, a line of hyphens, and the rows; no blanks at the end of a line.
  var lines: [String] {
    let widths = columns.indices.map { index in
      max(
        DisplayWidth.of(columns[index].title),
        rows.map { DisplayWidth.of($0[index]) }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { index in
        let blanks = String(repeating: " ", count: widths[index] - DisplayWidth.of(cells[index]))
        return columns[index].alignsRight ? blanks + cells[index] : cells[index] + blanks
      }
      let text = padded.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    let rule = String(
      repeating: "-", count: widths.reduce(0, +) + 2 * max(columns.count - 1, 0))
    return [line(columns.map(\.title)), rule] + rows.map(line)
  }
}
