public import DialogCompiler
import DialogEngine
import Units

/// Runs tests against a pack. Pure: each test brings its own minute.
public struct DialogTestRunner: Sendable {
  private let pack: Pack
  private let paths: PackPaths

  public init(pack: Pack, paths: PackPaths) {
    self.pack = pack
    self.paths = paths
  }

  private typealias Difference = DialogTestResult.Difference

  public func run(_ test: DialogTest) -> DialogTestResult {
    let (dialog, stated) = start(test)
    var differences = opening(test, dialog, stated)
    var before = stated
    for answer in test.earlier.all + test.parked.all { before.set(answer) }
    guard let dialog,
      let talk = Talk(dialog, now: test.now, before: before, answers: test.answers, of: pack)
    else {
      return DialogTestResult(
        test: test, differences: differences, path: [], parting: nil, outcome: nil,
        reached: [])
    }
    differences += told(talk)
    let walk = talk.walk
    differences += use(test, walk)
    let end = EndCheck(pack: pack, now: test.now)
      .differences(walk, given: talk.given, test.expected)
    differences += end
    var parting: Int?
    if !end.isEmpty, case .outcome(let goal) = test.expected.end {
      parting = PathParting(pack.program, goal: goal).parting(of: walk.steps)
    }
    var outcome: String?
    if case .outcome(let found) = walk.end { outcome = found.id }
    let path = walk.steps.map { paths.step($0, in: pack.program) }
    return DialogTestResult(
      test: test, differences: differences, path: path, parting: parting.map { path[$0] },
      outcome: outcome, reached: CoverageTarget.reached(by: walk))
  }

  /// The dialog and the answers that the opening gives, as at the prompt.
  private func start(_ test: DialogTest) -> (dialog: String?, stated: Answers) {
    guard let typed = test.typed else { return (test.dialog, Answers()) }
    var conversation = Conversation(pack: pack)
    if let dialog = test.dialog {
      var turn = Turn()
      conversation.open(dialog, said: typed, now: test.now, &turn)
    } else {
      _ = conversation.receive(typed, now: test.now)
    }
    return (conversation.session.dialog, conversation.session.answers)
  }

  private func opening(
    _ test: DialogTest, _ dialog: String?, _ stated: Answers
  ) -> [Difference] {
    var found: [Difference] = []
    if dialog == nil {
      found.append(
        Difference(
          what: "dialog", expected: test.expected.dialog ?? "a dialog that the sentence chooses",
          found: "none: the prompt asks which one is meant"))
    } else if let wanted = test.expected.dialog, wanted != dialog {
      found.append(Difference(what: "dialog", expected: wanted, found: dialog ?? ""))
    }
    guard let picked = test.expected.picked else { return found }
    let questions = (picked.all + stated.all).map(\.question).removingRepeats()
    return found
      + questions.compactMap { question in
        let (wanted, given) = (picked.answer(to: question), stated.answer(to: question))
        guard wanted != given else { return nil }
        return Difference(
          what: "picked up '\(question)'", expected: text(wanted), found: text(given))
      }
  }

  private func text(_ answer: Answers.Answer?) -> String {
    answer.map { TestValues.text($0.value) + ($0.isApproximate ? "?" : "") } ?? "nothing"
  }

  /// Answers that no person could have given so.
  private func told(_ talk: Talk) -> [Difference] {
    talk.refused.map { refused in
      Difference(
        what: "answer '\(refused.answer.question)'", expected: "an answer that the prompt takes",
        found: "\(TestValues.text(refused.answer.value)): \(refused.message)")
    }
      + talk.unasked.map { answer in
        Difference(
          what: "answer '\(answer.question)'", expected: "asked for on the way",
          found: "never asked; what is only looked at stands under 'earlier:', what does not count "
            + "under 'parked:'")
      }
  }

  /// Answers of before that the path must use and does not, and the other way round.
  private func use(_ test: DialogTest, _ walk: Walk) -> [Difference] {
    let idle = test.earlier.all.filter { !walk.used.contains($0.question) }.map { answer in
      Difference(
        what: "earlier '\(answer.question)'", expected: "asked for, or looked at, on the path",
        found: "never used; remove it, or move it under 'parked:'")
    }
    let used = test.parked.all.filter { walk.used.contains($0.question) }.map { answer in
      Difference(
        what: "parked '\(answer.question)'", expected: "not used on the path", found: "used")
    }
    return idle + used
  }
}
