/// Python programs that learn texts with a topic each and answer others.
enum LearningPeer: CaseIterable {
  struct Example {
    let topic: String
    let text: String
  }

  case index, logistic

  var title: String {
    switch self {
    case .index: "python3, index of letter pairs"
    case .logistic: "scikit-learn, letter runs 1-3"
    }
  }

  /// Defines `answer(text)` of the examples in `topics` and `texts`.
  private var script: String {
    switch self {
    case .index:
      """
      import math, collections
      postings = collections.defaultdict(list)
      def pairs(text):
          text = text.lower()
          return set(text[i:i + 2] for i in range(len(text) - 1))
      for number, text in enumerate(texts):
          for pair in pairs(text): postings[pair].append(number)
      lengths = [math.sqrt(len(pairs(text)) or 1) for text in texts]
      rarity = {p: math.log(len(texts) / len(n)) + 1 for p, n in postings.items()}
      def answer(text):
          scores = collections.defaultdict(float)
          for pair in pairs(text):
              weight = rarity.get(pair)
              if weight:
                  for number in postings[pair]: scores[number] += weight
          if not scores: return "none"
          return topics[max(scores, key=lambda n: scores[n] / lengths[n])]
      """
    case .logistic:
      """
      from sklearn.feature_extraction.text import TfidfVectorizer
      from sklearn.linear_model import LogisticRegression
      from sklearn.pipeline import make_pipeline
      model = make_pipeline(
          TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True),
          LogisticRegression(C=10, max_iter=200))
      model.fit(texts, topics)
      def answer(text): return model.predict([text])[0]
      """
    }
  }

  /// The topics that the program gives for `asked` once it has learned `examples`, and the middle of the
  /// times that it takes for all of them; `nil` where it does not run.
  func answers(
    _ asked: [String], after examples: [Example], rounds: Int, in folder: String
  ) -> (seconds: Double, answers: [String])? {
    func line(_ text: String) -> String {
      text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }
    let (input, output) = ("\(folder)/texts", "\(folder)/answers")
    PackFolder.write(
      input,
      (examples.map { "\($0.topic)\t\(line($0.text))" } + asked.map { "?\t\(line($0))" })
        .joined(separator: "\n").utf8)
    let script = """
      import sys, time
      rows = [row.split("\\t") for row in open(sys.argv[1], encoding="utf-8").read().split("\\n")]
      topics = [row[0] for row in rows if row[0] != "?"]
      texts = [row[1] for row in rows if row[0] != "?"]
      asked = [row[1] for row in rows if row[0] == "?"]
      \(self.script)
      times = []
      for _ in range(\(rounds)):
          start = time.perf_counter()
          answers = [answer(text) for text in asked]
          times.append(time.perf_counter() - start)
      nanoseconds = int(sorted(times)[len(times) // 2] * 1e9)
      open(sys.argv[2], "w", encoding="utf-8").write("\\n".join([str(nanoseconds)] + answers))
      """
    guard Measuring.run(["python3", "-c", script, input, output]) else { return nil }
    let lines = String(decoding: PackFolder.read(output), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let nanoseconds = lines.first.flatMap({ Int($0) }) else { return nil }
    return (Double(nanoseconds) * 1e-9, Array(lines.dropFirst()))
  }
}
