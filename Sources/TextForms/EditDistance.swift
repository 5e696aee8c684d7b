/// How many edits turn `a` into `b`: insert, delete, replace, or swap two neighbours.
///
/// - Returns: The distance (optimal string alignment over Unicode scalars), or `nil` when it is
///   more than `atMost`, or when either text is longer than 256 scalars.
public func editDistance(_ a: String, _ b: String, atMost: Int) -> Int? {
  editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars), atMost: atMost)
}

private func editDistance(
  _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost: Int
) -> Int? {
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
/// third of the typed length (at least 1); ties go to the first in sorted order. Only the first
/// 5,000 names are looked at, more than any hand-written file has.
public func nearestName(to typed: String, in names: some Sequence<String>) -> String? {
  let lower = typed.lowercased()
  let scalars = Array(lower.unicodeScalars)
  let letters = LetterSet(lower)
  var best: (name: String, distance: Int)?
  var limit = max(1, typed.unicodeScalars.count / 3)
  for name in names.prefix(5_000) {
    // No text is fewer scalars than a quarter of its bytes, nor more than all of them.
    guard name.utf8.count >= scalars.count - limit, name.utf8.count / 4 <= scalars.count + limit,
      letters.mayBe(within: limit, of: LetterSet(name))
    else { continue }
    let other = name.lowercased()
    guard
      let distance = other == lower
        ? 0 : editDistance(scalars, Array(other.unicodeScalars), atMost: limit)
    else { continue }
    if let best, (best.distance, best.name) < (distance, name) { continue }
    best = (name, distance)
    limit = distance
  }
  return best?.name
}

/// Which characters a text holds, small and large letters alike: far quicker to compare than the texts,
/// and most pairs of names are told apart by it.
private struct LetterSet {
  private var bits: UInt64 = 0
  /// Nothing is said of texts that hold others than ASCII.
  private var isASCII = true

  init(_ text: String) {
    for byte in text.utf8 {
      if byte >= 0x80 { isASCII = false }
      // The sixth bit is that of small letters; a few signs share theirs, which only lets more pass.
      bits |= 1 << UInt64((byte | 0x20) & 0x3F)
    }
  }

  /// Whether so many edits may lead from one to the other: each takes out one character and puts in
  /// one at most.
  func mayBe(within edits: Int, of other: LetterSet) -> Bool {
    !isASCII || !other.isASCII || (bits ^ other.bits).nonzeroBitCount <= 2 * edits
  }
}
