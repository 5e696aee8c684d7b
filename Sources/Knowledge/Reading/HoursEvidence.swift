import NumberRegistry
import Units

/// Whether the times of day in the data are stated by the sentences that it names, so that a slip
/// in copying cannot pass.
struct HoursEvidence {
  private let sentences: [String: String]

  init(_ facts: [Fact]) {
    sentences = Dictionary(facts.map { ($0.id, $0.ja) }) { first, _ in first }
  }

  /// The first time, or the number of minutes, that no sentence states; `nil` when all are stated.
  ///
  /// - Parameters:
  ///   - facts: Ids of the facts that may state them.
  ///   - claims: Hours in the words of sources.
  func firstUnstated(
    in periods: [Schedule.Period], minutes: Int? = nil, facts: [String], claims: [String] = []
  ) -> String? {
    let stated = (facts.compactMap { sentences[$0] } + claims).map(SentenceNumbers.init)
    if let minutes, !stated.contains(where: { $0.state(.count(minutes)) }) { return "\(minutes)" }
    let times = periods.flatMap { [$0.opens, $0.closes] }
    return times.first { time in !stated.contains { $0.state(.time(time)) } }?.text
  }
}
