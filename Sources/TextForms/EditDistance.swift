/// How many edits turn `a` into `b`: insert, delete, replace, or swap two neighbours.
///
/// - Returns: The distance (optimal string alignment over Unicode scalars), or `nil` when it is
///   more than `atMost`, or when either text is longer than 256 scalars.
public func editDistance(_ a: String, _ b: String, atMost: Int) -> Int? {
  let (length, width) = (a.unicodeScalars.count, b.unicodeScalars.count)
  guard atMost >= 0, length <= 256, width <= 256, abs(length - width) <= atMost else { return nil }
  let first = Array(a.unicodeScalars)
  let second = Array(b.unicodeScalars)
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
/// third of the typed length (at least 1); ties go to the first in sorted order. Only the first
/// 5,000 names are looked at, more than any hand-written file has.
public func nearestName(to typed: String, in names: some Sequence<String>) -> String? {
  let lower = typed.lowercased()
  let length = lower.unicodeScalars.count
  var best: (name: String, distance: Int)?
  var limit = max(1, typed.unicodeScalars.count / 3)
  for name in names.prefix(5_000) {
    // No text is fewer scalars than a quarter of its bytes, nor more than all of them.
    guard name.utf8.count >= length - limit, name.utf8.count / 4 <= length + limit else { continue }
    let other = name.lowercased()
    guard let distance = other == lower ? 0 : editDistance(lower, other, atMost: limit) else {
      continue
    }
    if let best, (best.distance, best.name) < (distance, name) { continue }
    best = (name, distance)
    limit = distance
  }
  return best?.name
}
