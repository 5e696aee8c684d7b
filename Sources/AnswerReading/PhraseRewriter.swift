/// Replaces phrases by others in one pass, the longest at each place first.
struct PhraseRewriter: Sendable {
  private var entries: [Unicode.Scalar: [(from: [Unicode.Scalar], to: [Unicode.Scalar])]] = [:]

  init(_ pairs: [(String, String)]) {
    for (from, to) in pairs {
      let scalars = Array(from.unicodeScalars)
      guard let first = scalars.first else { continue }
      entries[first, default: []].append((scalars, Array(to.unicodeScalars)))
    }
    for key in entries.keys { entries[key]?.sort { $0.from.count > $1.from.count } }
  }

  func rewritten(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let entry = entries[scalars[index]]?.first { scalars[index...].starts(with: $0.from) }
      if let entry {
        result += entry.to
        index += entry.from.count
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return result
  }
}
