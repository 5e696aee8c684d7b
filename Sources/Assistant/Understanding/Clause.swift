/// A part of a line between its commas, stops and gaps.
struct Clause: Hashable {
  let text: String
  /// Indices of Unicode scalars of the line as typed.
  let range: Range<Int>

  /// More parts than this are not told apart; the last one holds the rest.
  private static let most = 40

  /// The parts of a line in their order; none is empty.
  static func split(_ line: String) -> [Clause] {
    let scalars = Array(line.unicodeScalars)
    var clauses: [Clause] = []
    var start = 0
    func close(at end: Int) {
      var (lower, upper) = (start, end)
      while lower < upper, isBlank(scalars[lower]) { lower += 1 }
      while upper > lower, isBlank(scalars[upper - 1]) { upper -= 1 }
      guard lower < upper else { return }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[lower..<upper])
      clauses.append(Clause(text: String(view), range: lower..<upper))
    }
    for index in scalars.indices
    where index >= start && clauses.count < most && parts(scalars, at: index) {
      close(at: index)
      start = index + 1
    }
    close(at: scalars.count)
    return clauses
  }

  private static func parts(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalars[index] {
    case "、", "，", "。", "!", "！", ";", "；": return true
    // 150,000 is one amount, and 1.5万 too.
    case ",", ".": return isBlank(next)
    default:
      guard isBlank(scalars[index]) else { return false }
      let last = index > 0 ? scalars[index - 1] : " "
      return !isLatin(last) && !isLatin(next)
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
