/// How many edits turn `a` into `b`: insert, delete, replace, or swap two neighbours.
///
/// - Returns: The distance (optimal string alignment over Unicode scalars), or `nil` when it is
///   more than `atMost`, or when either text is longer than 256 scalars.
public func editDistance(_ a: String, _ b: String, atMost: Int) -> Int? {
  let first = Array(a.unicodeScalars)
  let second = Array(b.unicodeScalars)
  guard atMost >= 0, first.count <= 256, second.count <= 256,
    abs(first.count - second.count) <= atMost
  else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in 0..<first.count {
    var current = [row + 1]
    current.reserveCapacity(second.count + 1)
    for column in 0..<second.count {
      let cost = first[row] == second[column] ? 0 : 1
      var best = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    if let least = current.min(), least > atMost { return nil }
    beforeLast = last
    last = current
  }
  return last[second.count] <= atMost ? last[second.count] : nil
}

/// The one name that was probably meant ("did you mean ..."), or `nil` when none is near.
///
/// A name that differs only in case wins; else the nearest by ``editDistance(_:_:atMost:)`` up to a
/// third of the typed length (at least 1); ties go to the first in sorted order.
public func nearestName(to typed: String, in names: some Sequence<String>) -> String? {
  let sorted = names.sorted()
  let lower = typed.lowercased()
  if let same = sorted.first(where: { $0.lowercased() == lower }) { return same }
  var best: String?
  var limit = max(1, typed.unicodeScalars.count / 3)
  for name in sorted {
    guard limit >= 0, let distance = editDistance(lower, name.lowercased(), atMost: limit) else {
      continue
    }
    best = name
    limit = distance - 1
  }
  return best
}
