import DialogCompiler
import DialogEngine
import Foundation
import StrictYAML
import Testing
import Units

/// A small pack, file by file.
private func compile(_ files: [String: String]) -> (CompiledPack?, [String]) {
  let (pack, problems) = DialogCompiler.compile(
    files.map { SourceFile(path: $0.key, text: $0.value) }, vocabulary: .sample)
  return (pack, problems.map { "\($0.range.file) \(brief($0))" })
}

private let pack = """
  pack: small
  title: 小さい
  checked_on: 2026-11-20
  menu: [second, first]
  """

private func dialog(_ id: String, _ body: String) -> String {
  """
  dialog: \(id)
  title: 例
  examples: [例, 例です, 例えば]
  start: begin
  questions:
    q_\(id): { type: yen, label: 額, ask: いくらですか。, why: 例だから。 }
  nodes:
    begin: { ask: q_\(id), next: end }
  \(body)
  """
}

private let end = """
    end:
      outcome: { title: 例, first: 例です。, answer: 例です。, steps: 例です。, no_call: 例だから, cite: [fact-a] }
  """

extension String {
  /// A `pack.yaml` whose menu offers these dialogs.
  fileprivate func replacingMenu(with ids: [String]) -> String {
    split(separator: "\n").dropLast().joined(separator: "\n")
      + "\nmenu: [\(ids.joined(separator: ", "))]\n"
  }
}

@Suite struct PackTests {
  @Test func aPackWithoutErrorsIsLowered() throws {
    let (compiled, problems) = compile([
      "Dialogs/pack.yaml": pack, "Dialogs/dialogs/first.yaml": dialog("first", end),
      "Dialogs/dialogs/second.yaml": dialog("second", end), "Dialogs/facts.yaml": "[ignored",
      "Dialogs/notes/questions.yaml": "[ignored",
    ])
    #expect(problems == [])
    let made = try #require(compiled)
    #expect(made.info.name == "small")
    #expect(made.info.checkedOn.iso == "2026-11-20")
    #expect(made.menu == ["second", "first"])
    #expect(made.program.dialogs.map(\.id) == ["second", "first"])
    #expect(made.program.questions.keys.sorted() == ["q_first", "q_second"])
    let nodes = try #require(made.program.dialog("first")?.nodes)
    #expect(nodes.map(\.id) == ["begin", "end"])
    #expect(nodes[0].next == .branches([Branch(condition: nil, target: 1, line: 8)]))
  }

  /// What is wrong with one dialog comes out at once, whichever phase finds it; what cannot be read hides
  /// only what stands in it, and nothing is said of names that it may declare.
  @Test func allErrorsOfOneDialogComeOutAtOnce() {
    let nodes = """
        wrong_target: { next: ende }
        to_unread: { next: unread }
        unread: { next: end, nxet: end }
        typed: { say: 手数料は500円です。, next: end }
        typed_and_source:
          outcome: { title: 例, first: 例です。, answer: 110円です。, steps: 例です。, no_call: 例だから, cite: [fact-aa] }
      \(end)
      """
    func problems(_ dialog: String) -> [String] {
      compile(["pack.yaml": pack, "dialogs/first.yaml": dialog]).1
        .filter { $0.hasPrefix("dialogs/first.yaml") }
        .map { String($0.split(separator: " ")[2]) }
    }
    let first = dialog("first", nodes)
    #expect(
      Set(problems(first)) == ["DLG201", "DLG101", "DLG130", "DLG209"]
    )
    // A question that cannot be read may be the one that is meant.
    let own = "questions:\n  q_first: { type: yen, lable: 額, ask: いくらですか。, why: 例だから。 }"
    let unread = first.replacingOccurrences(
      of: "questions:\n  q_first: { type: yen, label: 額, ask: いくらですか。, why: 例だから。 }", with: own)
    #expect(unread != first)
    #expect(!problems(unread).contains("DLG202"))
  }

  /// The examples stand in the pack with their places, so that they can be looked at as a whole.
  @Test func examplesKeepTheirPlaces() throws {
    let (compiled, _) = compile([
      "Dialogs/pack.yaml": pack, "Dialogs/dialogs/first.yaml": dialog("first", end),
      "Dialogs/dialogs/second.yaml": dialog("second", end),
    ])
    let examples = try #require(compiled?.examples)
    #expect(examples.keys.sorted() == ["first", "second"])
    #expect(examples["second"]?.map(\.text) == ["例", "例です", "例えば"])
    let place = try #require(examples["second"]?[1].range)
    #expect(place.file == "Dialogs/dialogs/second.yaml")
    #expect((place.start.line, place.start.column) == (3, 15))
  }

  /// The router tells each dialog apart from all others.
  @Test(arguments: [(200, 0), (201, 1)])
  func asManyDialogsAsTheRouterCanLearn(count: Int, problems expected: Int) {
    let ids = (1...count).map { "number\($0)" }
    var files = ["Dialogs/pack.yaml": pack.replacingMenu(with: ids)]
    for id in ids {
      files["Dialogs/dialogs/\(id).yaml"] = dialog(id, end)
    }
    let (compiled, problems) = compile(files)
    #expect(problems.filter { $0.contains("DLG116") }.count == expected)
    #expect(problems.count == expected)
    #expect((compiled == nil) == (expected > 0))
  }

  /// An error of shape in one dialog, of a name in another, and broken YAML in a third.
  @Test func oneBrokenDialogHidesNoErrorOfAnother() {
    let (compiled, problems) = compile([
      "pack.yaml": pack.replacing("menu: [second, first]", with: "menu: [second, first, third]"),
      "dialogs/first.yaml": dialog("first", "  end: {}"),
      "dialogs/second.yaml": dialog("second", end).replacing("next: end", with: "next: ende"),
      "dialogs/third.yaml": "dialog: [",
    ])
    #expect(compiled == nil)
    #expect(
      problems == [
        "dialogs/first.yaml 9:3 DLG120", "dialogs/second.yaml 8:33 DLG201",
        "dialogs/third.yaml 1:10 DLG001",
      ])
  }

  /// What questions.yaml declares is not known when it can't be read: its names are not reported.
  @Test func brokenQuestionsDoNotMakeEveryNameUnknown() {
    let (_, problems) = compile([
      "pack.yaml": pack.replacing("menu: [second, first]", with: "menu: [first]"),
      "questions.yaml": "questions: { due: { type: date } }",
      "dialogs/first.yaml": dialog("first", end).replacing("ask: q_first", with: "ask: due"),
    ])
    #expect(
      problems == [
        "questions.yaml 1:19 DLG102", "questions.yaml 1:19 DLG102", "questions.yaml 1:19 DLG102",
      ])
  }

  @Test func aQuestionOfAnotherDialogIsPointedOut() {
    let (_, problems) = DialogCompiler.compile(
      [
        SourceFile(path: "pack.yaml", text: pack),
        SourceFile(path: "dialogs/first.yaml", text: dialog("first", end)),
        SourceFile(
          path: "dialogs/second.yaml",
          text: dialog("second", end).replacing("ask: q_second", with: "ask: q_first")),
      ], vocabulary: .sample)
    #expect(problems.first?.message == "question 'q_first' belongs to the dialog 'first'")
    #expect(problems.first?.advice == "move it to questions.yaml")
  }

  /// The sub-dialog `greeting` of the companions declares `mood`.
  @Test func aDialogSeesTheQuestionsOfWhatItVisits() {
    let visiting = """
      dialog: example
      title: 例
      examples: [例, 例です, 例えば]
      start: begin
      nodes:
        begin:
          visit: greeting
          next:
            - { if: mood == good, go: end }
            - { otherwise: end, because: 例だから }
      \(end)
      """
    #expect(problems(visiting) == [])
    #expect(problems(visiting.replacing("    visit: greeting\n", with: "")) == ["8:15 DLG216"])
  }

  @Test func theDesignSampleComesOutAsWritten() throws {
    let sample = try #require(fixtures("Accepted").first { $0.name == "design-sample.yaml" })
    let program = try #require(
      DialogCompiler.compile(sample.sources, vocabulary: .sample).0?.program)
    func end(_ due: String, _ pay: String, _ balance: Value) -> Walk.End? {
      let answers = Answers([
        ("due_date", .date(CivilDate(iso: due)!)), ("can_pay_on", .date(CivilDate(iso: pay)!)),
        ("balance", balance),
      ])
      return program.walk(
        "cannot-pay", answers: answers, now: Moment(iso: "2026-11-20T15:00")!, host: SilentHost())?
        .end
    }
    func outcome(_ due: String, _ pay: String, _ balance: Value) -> String? {
      if case .outcome(let outcome)? = end(due, pay, balance) { outcome.id } else { nil }
    }
    // 2026-11-19 + 61 days is 2027-01-19, counted on a calendar.
    #expect(outcome("2026-11-19", "2026-11-19", .unknown) == "cannot-pay/in_time")
    #expect(outcome("2026-11-19", "2027-01-18", .yen(Yen(9))) == "cannot-pay/some_days_late")
    #expect(outcome("2026-11-19", "2027-01-19", .yen(Yen(9))) == "cannot-pay/long_overdue")
    #expect(
      outcome("2026-11-19", "2026-11-25", .unknown) == "cannot-pay/some_days_late_unknown_balance")
  }
}
