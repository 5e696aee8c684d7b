import Assistant
import DialogCompiler
import Knowledge
import QuestionRouter
import StrictYAML
import Units

/// `annai-bench routing`: how often a question finds its dialog, by cross-validation on the pack's own
/// examples and on questions of others; and how fast, beside Python on the same examples.
struct RoutingBench {
  let dialogs: String
  /// A file of labelled questions, if there is one.
  let questions: String?

  private static let folds = 10

  func report() throws {
    guard let (examples, model) = Self.examples(dialogs) else {
      return print("the pack in \(dialogs) does not compile: see annai check")
    }
    print("\(examples.examples.count) examples of \(examples.topics.count) topics and none\n")
    print("cross-validation              tenfold at random        by style of typing")
    for rival in Rival.allCases {
      let random = validate(examples, rival) { index, _ in "\(index * 7_919 % Self.folds)" }
      let style = validate(examples, rival) { _, example in example.style }
      print(
        "  \(padded(rival.title, 26))  \(padded(random.accuracy.text, 23))  \(style.accuracy.text)")
      if rival == .both {
        print("\nconfidence against accuracy, tenfold:")
        Calibration(random.judged).report()
        print("")
      }
    }
    if let questions { reportOthers(LabelledQuestion.read(questions), examples, model) }
    try RoutingSpeed(
      examples: examples, model: model, questions: questions.map(LabelledQuestion.read)
    )
    .report()
  }

  private static func examples(_ folder: String) -> (RoutingExamples, RouterModel)? {
    let files =
      (["pack", "questions", "scripts", "facts", "sources", "numbers", "lenders", "concepts"]
      .map { $0 + ".yaml" }
      + ["dialogs", "examples"].flatMap { part in
        PackFolder.names(in: "\(folder)/\(part)").filter { $0.hasSuffix(".yaml") }
          .map { "\(part)/\($0)" }
      }).map { SourceFile(path: "Dialogs/" + $0, bytes: PackFolder.read("\(folder)/\($0)")) }
    guard let pack = PackBuilder.build(files, digest: "").pack,
      let today = CivilDate(iso: pack.info.checkedOn)
    else { return nil }
    return (RoutingExamples(files, program: pack.program, today: today), pack.router)
  }

  /// What one run of cross-validation brought.
  private struct Validation {
    var accuracy = Share()
    var judged: [(confidence: Float, isRight: Bool)] = []
  }

  private func validate(
    _ all: RoutingExamples, _ rival: Rival,
    by group: (Int, RoutingExamples.Example) -> String
  ) -> Validation {
    let groups = all.examples.enumerated().map(group)
    var validation = Validation()
    for held in Set(groups).sorted() {
      let learned = zip(all.examples, groups).filter { $0.1 != held }.map(\.0)
      let judge = rival.trained(on: learned, all)
      for (example, own) in zip(all.examples, groups) where own == held {
        let (topic, confidence) = judge(example.text)
        validation.accuracy.count(topic == example.topic)
        validation.judged.append((confidence, topic == example.topic))
      }
    }
    return validation
  }

  private func reportOthers(
    _ questions: [LabelledQuestion], _ examples: RoutingExamples, _ model: RouterModel
  ) {
    print("questions of others                first                    among three")
    for language in Set(questions.map(\.lang)).sorted() {
      var (first, three) = (Share(), Share())
      for question in questions where question.lang == language {
        let routing = model.route(
          question.text, excluding: examples.excluded(by: question.text))
        let ranked = routing.candidates.prefix(3).map { $0.topic ?? "none" }
        first.count(ranked.first.map(question.isRight) ?? false)
        three.count(ranked.contains(where: question.isRight))
      }
      print("  \(padded(language, 31))  \(padded(first.text, 23))  \(three.text)")
    }
    var (sure, wrong) = (Share(), Share())
    for question in questions {
      let routing = model.route(question.text, excluding: examples.excluded(by: question.text))
      guard case .confident(let topic) = routing.decision else {
        sure.count(false)
        wrong.count(false)
        continue
      }
      sure.count(true)
      wrong.count(!question.isRight(topic))
    }
    print("  taken without asking             \(sure.text)")
    print("  of all, surely wrong             \(wrong.text)\n")
  }
}

/// A text and blanks up to a width of ASCII letters.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
