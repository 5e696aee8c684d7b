/// How many of how many, with the interval that the true share lies in 19 times of 20 (Wilson's).
struct Share {
  private(set) var hits = 0
  private(set) var all = 0

  mutating func count(_ isHit: Bool) {
    all += 1
    if isHit { hits += 1 }
  }

  var value: Double { all == 0 ? 0 : Double(hits) / Double(all) }

  /// `93.8 % (91.2-95.7)`
  var text: String {
    guard all > 0 else { return "-" }
    let (count, share, z) = (Double(all), value, 1.96)
    let middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    let half =
      z / (1 + z * z / count)
      * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    return
      "\(Self.percent(share)) % (\(Self.percent(middle - half))-\(Self.percent(middle + half)))"
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// Confidence against accuracy, in tenths.
struct Calibration {
  private let judged: [(confidence: Float, isRight: Bool)]

  init(_ judged: [(confidence: Float, isRight: Bool)]) { self.judged = judged }

  func report() {
    print("  said        right                    texts")
    for tenth in 0..<10 {
      var share = Share()
      for one in judged where min(Int(one.confidence * 10), 9) == tenth { share.count(one.isRight) }
      guard share.all > 0 else { continue }
      let range = "\(tenth * 10)-\(tenth * 10 + 10) %"
      print("  \(padded(range, 10))  \(padded(share.text, 23))  \(share.all)")
    }
  }
}
