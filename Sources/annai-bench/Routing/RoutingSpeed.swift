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
          let best = model.route(
            question.text, excluding: examples.excluded(by: question.text)
          ).candidates
          candidates += best.count
          if round == 0 { right.count(question.isRight(best.first?.topic ?? "none")) }
        }
      }
    }
    precondition(candidates > 0)
    let own = times.sorted()[Self.rounds / 2] / Double(asked.count)
    print("a question routed                  time        right")
    print("  annai                            \(Measuring.microseconds(own))  \(right.text)")
    let lessons = learned.map { LearningPeer.Example(topic: $0.topic ?? "none", text: $0.text) }
    for peer in LearningPeer.allCases {
      guard
        let (seconds, answers) = peer.answers(
          asked.map(\.text), after: lessons, rounds: Self.rounds, in: folder.path)
      else {
        print("  \(padded(peer.title, 31))  not there for python3: no comparison")
        continue
      }
      var share = Share()
      for (question, answer) in zip(asked, answers) { share.count(question.isRight(answer)) }
      let other = seconds / Double(asked.count)
      print("  \(padded(peer.title, 31))  \(Measuring.microseconds(other))  \(share.text)")
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
}
