import Assistant
import QuestionRouter

/// Routing beside a plain index of letter pairs in Python, and scikit-learn's logistic regression on
/// letter runs: all learn the same examples and answer the same questions in the same run.
struct RoutingSpeed {
  /// The bars: at most half the time of the index, at the accuracy of scikit-learn or better.
  private static let timeBar = 0.5
  private static let rounds = 5

  let examples: RoutingExamples
  let model: RouterModel
  /// Questions of others; without them every fifth example is asked and the rest is learned.
  let questions: [LabelledQuestion]?

  func report() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let indexed = examples.examples.enumerated()
    let learned =
      questions == nil
      ? indexed.filter { $0.offset % 5 != 0 }.map(\.element) : examples.examples
    let asked =
      questions
      ?? indexed.filter { $0.offset % 5 == 0 }.map {
        LabelledQuestion(
          text: $0.element.text, lang: "", topic: $0.element.topic ?? "none", alsoRight: [])
      }
    let model =
      questions == nil
      ? RouterTraining(
        topics: examples.topics,
        examples: learned.map { RouterTraining.Example(topic: $0.topic, text: $0.text) },
        lexicon: examples.lexicon
      ).model : self.model
    var right = Share()
    var candidates = 0
    let times = (0..<Self.rounds).map { round in
      Measuring.seconds {
        for question in asked {
          let best = model.route(question.text).candidates
          candidates += best.count
          if round == 0 { right.count(question.isRight(best.first?.topic ?? "none")) }
        }
      }
    }
    precondition(candidates > 0)
    let own = times.sorted()[Self.rounds / 2] / Double(asked.count)
    print("a question routed                  time        right")
    print("  annai                            \(time(own))  \(right.text)")
    for peer in Peer.allCases {
      guard let (seconds, answers) = python(peer, learned, asked, in: folder.path) else {
        print("  \(padded(peer.title, 31))  not there for python3: no comparison")
        continue
      }
      var share = Share()
      for (question, answer) in zip(asked, answers) { share.count(question.isRight(answer)) }
      let other = seconds / Double(asked.count)
      print("  \(padded(peer.title, 31))  \(time(other))  \(share.text)")
      switch peer {
      case .index:
        print(
          "    annai takes \(Measuring.ratio(own, to: other)) the time"
            + " (bar \(Self.timeBar)x: \(own <= other * Self.timeBar ? "met" : "MISSED"))")
      case .logistic:
        print(
          "    annai is right as often or more: \(right.hits >= share.hits ? "met" : "MISSED")")
      }
    }
  }

  /// `  20.31 us`
  private func time(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 1e8).rounded())
    let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) us"
    return String(repeating: " ", count: max(0, 10 - text.count)) + text
  }

  private enum Peer: CaseIterable {
    case index, logistic

    var title: String {
      switch self {
      case .index: "python3, index of letter pairs"
      case .logistic: "scikit-learn, letter runs 1-3"
      }
    }

    /// Defines `answer(text)` of the examples in `topics` and `texts`.
    var script: String {
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
  }

  private func python(
    _ peer: Peer, _ learned: [RoutingExamples.Example], _ asked: [LabelledQuestion],
    in folder: String
  ) -> (seconds: Double, answers: [String])? {
    func line(_ text: String) -> String {
      text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }
    let (input, output) = ("\(folder)/texts", "\(folder)/answers")
    PackFolder.write(
      input,
      (learned.map { "\($0.topic ?? "none")\t\(line($0.text))" }
        + asked.map { "?\t\(line($0.text))" }).joined(separator: "\n").utf8)
    let script = """
      import sys, time
      rows = [row.split("\\t") for row in open(sys.argv[1], encoding="utf-8").read().split("\\n")]
      topics = [row[0] for row in rows if row[0] != "?"]
      texts = [row[1] for row in rows if row[0] != "?"]
      asked = [row[1] for row in rows if row[0] == "?"]
      \(peer.script)
      times = []
      for _ in range(\(Self.rounds)):
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
