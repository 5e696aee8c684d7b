import Assistant
import QuestionRouter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The ways to find a dialog that were measured against each other.
enum Rival: CaseIterable {
  case bm25, concepts, letters, both

  var title: String {
    switch self {
    case .bm25: "BM25 on letter runs"
    case .concepts: "concepts alone"
    case .letters: "letters and words alone"
    case .both: "both (annai)"
    }
  }

  /// Learns examples; gives for a text the best topic and how sure.
  func trained(
    on examples: [RoutingExamples.Example], _ all: RoutingExamples
  ) -> (String) -> (topic: String?, confidence: Float) {
    if self == .bm25 {
      let index = BM25(examples.map { ($0.topic, $0.text) })
      return { (index.best(for: $0, excluding: all.excluded(by: $0)), 0) }
    }
    let evidence: RouterTraining.Evidence =
      self == .both ? .both : self == .letters ? .letters : .concepts
    let model = RouterTraining(
      topics: all.topics,
      examples: examples.map { RouterTraining.Example(topic: $0.topic, text: $0.text) },
      lexicon: all.lexicon, evidence: evidence
    ).model
    return { text in
      let best = model.route(text, excluding: all.excluded(by: text)).candidates.first
      return (best?.topic, best?.confidence ?? 0)
    }
  }
}

/// Okapi BM25 over runs of two letters; a topic is as good as its best example.
private struct BM25 {
  private let topics: [String?]
  private let lengths: [Double]
  private let meanLength: Double
  private var postings: [String: [(example: Int, count: Int)]] = [:]

  init(_ examples: [(topic: String?, text: String)]) {
    topics = examples.map(\.topic)
    let counts = examples.map { Self.counts($0.text) }
    lengths = counts.map { Double($0.values.reduce(0, +)) }
    meanLength = max(lengths.reduce(0, +) / Double(max(lengths.count, 1)), 1)
    for (example, runs) in counts.enumerated() {
      for (run, count) in runs { postings[run, default: []].append((example, count)) }
    }
  }

  private static func counts(_ text: String) -> [String: Int] {
    let letters = Array(text.lowercased())
    var counts: [String: Int] = [:]
    for start in letters.indices.dropLast() {
      counts[String(letters[start...start + 1]), default: 0] += 1
    }
    return counts
  }

  func best(for text: String, excluding excluded: Set<String>) -> String? {
    let (k, b) = (1.5, 0.75)
    var scores: [Int: Double] = [:]
    for run in Self.counts(text).keys.sorted() {
      guard let found = postings[run] else { continue }
      let holders = Double(found.count)
      let rarity = log(1 + (Double(topics.count) - holders + 0.5) / (holders + 0.5))
      for (example, count) in found {
        let frequency = Double(count)
        scores[example, default: 0] +=
          rarity * frequency * (k + 1)
          / (frequency + k * (1 - b + b * lengths[example] / meanLength))
      }
    }
    let allowed = scores.filter { entry in
      topics[entry.key].map { !excluded.contains($0) } ?? true
    }
    return allowed.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { topics[$0.key] }
  }
}
