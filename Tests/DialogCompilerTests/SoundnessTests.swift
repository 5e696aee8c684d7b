import DialogCompiler
import StrictYAML
import Testing

/// What is sound is checked to its end, whatever is wrong elsewhere; and nothing is wrong only because
/// something else is.
@Suite struct SoundnessTests {
  private static let end =
    "{ outcome: { title: 例, first: 例です。, answer: 例です。, steps: 例です。, no_call: 例だから, cite: [fact-a] } }"
  private static let head = "title: 例\nexamples: [例, 例です, 例えば]\nstart: first\n"

  /// A dialog of these nodes, of which `last` is the end.
  private static func dialog(_ nodes: String, more: String = "") -> String {
    "\(head)\(more)nodes:\n\(nodes)\n  last: \(end)\n"
  }

  /// Takes no branch where they did not agree.
  private static let gap = dialog(
    "  first: { ask: agreed, next: [{ if: agreed, go: last }] }")
  private static let sound = dialog("  first: { ask: agreed, next: last }")
  private static let unknownNode = dialog("  first: { ask: agreed, next: lasst }")
  /// One way is only for those who were locked out, and those who agreed have no way.
  private static let visited = """
    start: first
    nodes:
      first:
        ask: agreed
        next:
          - { if: cause == locked, go: done }
          - { if: not agreed, go: done }
      done: { return: yes }
    """
  private static func visiting(_ cause: String, next: String = "last") -> String {
    dialog(
      """
        first:
          ask: cause
          next:
            - { if: cause == \(cause), go: second }
            - { if: not (cause == \(cause)), go: last }
        second: { visit: shared, next: \(next) }
      """)
  }

  /// The problems of a pack, each as `file CODE`. A file takes the place of a companion.
  private func problems(_ files: [String: String]) -> [String] {
    let sources = files.map { name, text in
      let isDialog = !name.hasSuffix(".yaml")
      let key = text.hasPrefix("start:") ? "subdialog" : "dialog"
      return SourceFile(
        path: isDialog ? "dialogs/\(name).yaml" : name,
        text: isDialog ? "\(key): \(name)\n\(text)" : text)
    }
    let paths = Set(sources.map(\.path))
    return DialogCompiler.compile(
      companions.filter { !paths.contains($0.path) } + sources, vocabulary: .walked
    ).1
      .filter { $0.severity == .error }
      .map { "\($0.range.file.split(separator: "/").last ?? "") \($0.code.rawValue)" }
  }

  @Test func aSoundDialogIsFollowedBesideOneWithErrors() {
    #expect(
      problems(["a": Self.unknownNode, "b": Self.gap]) == ["a.yaml DLG201", "b.yaml DLG404"])
    // Even one that cannot be read at all.
    #expect(
      problems(["a": "title: [", "b": Self.gap]).filter { $0.hasPrefix("b") } == ["b.yaml DLG404"])
    #expect(problems(["b": Self.gap, "pack.yaml": "pack: a"]).contains("b.yaml DLG404"))
  }

  /// What a broken question is like is not known, and so neither where its answers lead.
  @Test(arguments: [
    // A key that there is not.
    "{ type: yes_no, label: 例, ask: いいですか。, why: 例だから。, wy: 例 }",
    // A limit of a question that has none, and one of another type.
    "{ type: yes_no, label: 例, ask: いいですか。, why: 例だから。, min: 1 }",
    "{ type: days, label: 例, ask: 何日ですか。, why: 例だから。, max: due_date }",
  ])
  func onlyWhatUsesABrokenQuestionIsNotFollowed(_ question: String) throws {
    let questions = try #require(companions.first { $0.path == "questions.yaml" })
    let text = String(decoding: questions.bytes, as: UTF8.self)
    let files = [
      "questions.yaml": text.replacing(
        "questions:", with: "questions:\n  broken: \(question)", maxReplacements: 1),
      "a": Self.dialog("  first: { ask: broken, next: [{ if: known(broken), go: last }] }"),
      "b": Self.gap,
    ]
    let found = problems(files)
    #expect(found.filter { !$0.hasPrefix("questions") } == ["b.yaml DLG404"])
    #expect(found.count == 2)
  }

  @Test func aQuestionThatTwoDialogsDeclareIsNeither() {
    let questions = "questions: { mine: { type: count, label: 例, ask: 例ですか。, why: 例だから。 } }\n"
    let own = Self.dialog(
      "  first: { ask: mine, next: [{ if: mine > 1, go: last }] }", more: questions)
    #expect(
      problems(["a": own, "b": own, "c": Self.gap]) == ["b.yaml DLG220", "c.yaml DLG404"])
  }

  @Test func aSubDialogIsJudgedByItsSoundVisitors() {
    let both = ["DLG404", "DLG406"].map { "shared.yaml \($0)" }
    // From here nobody is locked out, and some agree.
    #expect(problems(["a": Self.visiting("forgot"), "shared": Self.visited]) == both)
    // The other, once mended, leads those who are locked out into it.
    #expect(
      problems([
        "a": Self.visiting("forgot"), "b": Self.visiting("locked"), "shared": Self.visited,
      ]) == ["shared.yaml DLG404"])
    #expect(
      problems([
        "a": Self.visiting("forgot"), "b": Self.visiting("locked", next: "lasst"),
        "shared": Self.visited,
      ]) == ["b.yaml DLG201", "shared.yaml DLG404"])
    // What cannot be read may visit anything.
    #expect(
      problems(["a": Self.visiting("forgot"), "b": "titel: 例", "shared": Self.visited])
        .filter { !$0.hasPrefix("b") } == ["shared.yaml DLG404"])
    // Without a sound visitor nothing is known of it.
    #expect(
      problems(["b": Self.visiting("locked", next: "lasst"), "shared": Self.visited])
        == ["b.yaml DLG201"])
  }

  @Test func aVisitInACircleStopsOnlyWhoVisits() {
    let circle =
      "start: first\nnodes:\n  first: { visit: %, next: done }\n  done: { return: yes }\n"
    let found = problems([
      "a": Self.visiting("forgot"), "shared": circle.replacing("%", with: "other"),
      "other": circle.replacing("%", with: "shared"), "b": Self.gap,
    ])
    #expect(found.filter { !$0.hasSuffix("DLG403") } == ["b.yaml DLG404"])
    #expect(found.count == 2)
  }

  /// Their names are known as soon as all names are sound.
  @Test func testsAreReadBesideWaysThatAreWrong() {
    let tests = """
      tests:
        wrong: { dialog: b, now: 2026-11-20T15:00, expect: { outcome: b/lost } }
      """
    #expect(
      problems(["b": Self.gap, "tests/x.yaml": tests]) == ["b.yaml DLG404", "x.yaml DLG506"])
    #expect(
      problems(["a": Self.unknownNode, "b": Self.sound, "tests/x.yaml": tests])
        == ["a.yaml DLG201"])
  }

  @Test func propertiesAreLookedAtOnTheWaysThatAreKnown() {
    func property(_ then: String, if test: String = "yes == yes") -> String {
      "must_hold: { mine: { because: 例だから, if: '\(test)', then: '\(then)' } }\n"
    }
    let pack = "pack: example\ntitle: 例\nchecked_on: 2026-11-20\nmenu: [companion]\n"
    let broken = pack + property("outcome.has_call()", if: "way.asks(\"agreed\")")
    #expect(
      problems(["pack.yaml": broken, "a": Self.sound, "b": Self.unknownNode])
        == ["b.yaml DLG201", "pack.yaml DLG430"])
    // Nobody meets its `if` on the ways that are followed; of the others nothing is known.
    let vacuous = pack + property("outcome.has_call()", if: "way.asks(\"rate\")")
    #expect(
      problems(["pack.yaml": vacuous, "a": Self.sound, "b": Self.unknownNode])
        == ["b.yaml DLG201"])
    let own = Self.sound + property("outcome.has_call()")
    #expect(
      problems(["a": own, "b": Self.unknownNode]) == ["a.yaml DLG430", "b.yaml DLG201"])
    #expect(problems(["a": Self.unknownNode + property("outcome.has_call()")]) == ["a.yaml DLG201"])
  }

  /// An own dialog in the place of another may leave part of a shipped sub-dialog to nobody: that is
  /// no slip of its author, and no fact of that part is used.
  @Test func whatAReplacedDialogLeftToNobodyIsNotReached() throws {
    let shared = """
      subdialog: shared
      start: first
      nodes:
        first: { next: [{ if: cause == locked, go: second }, { if: not (cause == locked), go: done }] }
        second: { say: { if: cause == locked, text: 例です。 }, next: done }
        done: { return: yes }
      """
    func file(_ cause: String) -> SourceFile {
      SourceFile(path: "dialogs/a.yaml", text: "dialog: a\n\(Self.visiting(cause))")
    }
    func reached(_ own: OwnFiles) -> [String: Set<String>]? {
      DialogCompiler.compile(
        companions + [file("locked"), SourceFile(path: "dialogs/shared.yaml", text: shared)],
        own: own, vocabulary: .walked
      ).0?.reachedNodes
    }
    // The shipped one alone never takes the other way.
    #expect(reached(.none) == nil)
    let own = OwnFiles(
      folder: "own",
      files: [SourceFile(path: "own/dialogs/a.yaml", text: "dialog: a\n\(Self.visiting("forgot"))")]
    )
    let nodes = try #require(reached(own))
    #expect(nodes["shared"] == ["first", "done"])
    #expect(nodes["a"] == ["first", "second", "last"])
    // One that nothing visits is reached by nobody.
    #expect(nodes["greeting"] == nil)
  }
}
