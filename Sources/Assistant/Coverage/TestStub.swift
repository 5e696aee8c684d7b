import DialogCompiler
import DialogEngine
import NumberRegistry
import Units

/// A test to start from: a conversation that reaches a hole, and what was observed at its end.
///
/// What is observed need not be right. An author works every line out by hand before it stays.
public struct TestStub: Sendable {
  public let name: String
  public let witness: Witness
  /// All holes that it fills.
  public let fills: [CoverageTarget]
  private let walk: Walk

  /// Replays a witness. - Returns: `nil` where it does not reach the hole.
  init?(
    _ witness: Witness, for hole: CoverageTarget, among holes: [CoverageTarget], name: String,
    of pack: Pack
  ) {
    let host = DialogFunctions(knowledge: pack.knowledge)
    guard
      let walk = pack.program.walk(
        witness.dialog, answers: witness.all, now: witness.now, host: host)
    else { return nil }
    let reached = Set(CoverageTarget.reached(by: walk))
    guard reached.contains(hole) else { return nil }
    self.name = name
    self.witness = Self.asTold(witness, walk, of: pack)
    self.walk = walk
    fills = holes.filter(reached.contains)
  }

  /// The same answers as a person can give them: what is asked for in turn, and what was there
  /// before. Where that leads elsewhere, all of them were there before.
  private static func asTold(_ witness: Witness, _ walk: Walk, of pack: Pack) -> Witness {
    func counts(_ answer: Answers.Answer) -> Bool { walk.used.contains(answer.question) }
    func hold(_ witness: Witness) -> Talk? {
      Talk(
        witness.dialog, now: witness.now, before: witness.earlier, answers: witness.answers,
        of: pack)
    }
    var told = witness.with(
      earlier: witness.earlier.all.filter(counts), answers: witness.answers.all.filter(counts))
    guard let first = hold(told) else { return witness }
    let moved = Set((first.refused.map(\.answer) + first.unasked).map(\.question))
    told = told.with(
      earlier: told.earlier.all + told.answers.all.filter { moved.contains($0.question) },
      answers: told.answers.all.filter { !moved.contains($0.question) })
    if let talk = hold(told), talk.walk.steps == walk.steps, talk.walk.end == walk.end,
      talk.refused.isEmpty, talk.unasked.isEmpty
    {
      return told
    }
    return witness.with(earlier: witness.all.all.filter(counts), answers: [])
  }

  /// The entry for a file of tests, indented to stand under `tests:`; ends with a line feed.
  public var yaml: String {
    var lines = ["  # Observed, not worked out: check every line by hand.", "  \(name):"]
    lines += ["    dialog: \(witness.dialog)", "    now: \(witness.now.iso)"]
    for (key, answers) in [("earlier", witness.earlier), ("answers", witness.answers)] {
      guard !answers.all.isEmpty else { continue }
      lines.append("    \(key):")
      lines += answers.all.map { "      \($0.question): \(Self.text($0.value))" }
    }
    lines.append("    expect:")
    lines += expectations.map { "      \($0)" }
    return lines.map { $0 + "\n" }.joined()
  }

  private var expectations: [String] {
    switch walk.end {
    case .gap: ["# no branch fits these answers: the dialog has a gap"]
    case .question(let id, _): ["question: \(id)"]
    case .outcome(let outcome): Self.expectations(outcome)
    }
  }

  private static func expectations(_ outcome: ResolvedOutcome) -> [String] {
    var lines = ["outcome: \(outcome.id)"]
    if !outcome.figures.isEmpty {
      let figures = outcome.figures.map { "\($0.name): \(text($0.value))" }
      lines.append("figures: { \(figures.joined(separator: ", ")) }")
    }
    lines.append("deadline: \(outcome.deadline.map { text($0.at) } ?? "none")")
    lines.append("lines: { answer: \(outcome.answer.count), steps: \(outcome.steps.count) }")
    guard let script = outcome.script else { return lines + ["script: none"] }
    let desk: String =
      switch script.desk {
      case .number(let id): id
      default: "find"
      }
    let blanks = EndCheck.blanks(script).joined(separator: ", ")
    return lines + ["script: { id: \(script.id), desk: \(desk), blanks: [\(blanks)] }"]
  }

  /// A value as a test file holds it; a phone number as people write it.
  static func text(_ value: Value) -> String {
    guard case .phone(let stored) = value, stored != PhoneAnswer.withheld else {
      return TestValues.text(value)
    }
    let phone = PhoneNumberReader.read(stored)?.national ?? stored
    // `#9110` alone would be a comment.
    return phone.first?.isNumber == true ? phone : "\"\(phone)\""
  }
}
