import DialogEngine
import Knowledge
import NumberRegistry
import Units

@testable import Assistant

/// What every outcome must keep to, whatever was answered.
struct OutcomeContract {
  let pack: Pack

  /// The parts that a script needs for a call.
  static let parts = [
    "have_ready", "first_words", "say", "ask", "never_say", "write_down", "other_ways",
  ]

  /// What is broken, in words; empty when all holds.
  func breaches(_ resolved: ResolvedOutcome, answers: Answers, now: Moment) -> [String] {
    var found = unforeseen(resolved) + undefended(resolved)
    if resolved.title.hasBlank { found.append("the title has a blank") }
    if resolved.first.hasBlank { found.append("the first sentence has a blank") }
    if resolved.script?.goal.hasBlank == true { found.append("the goal has a blank") }
    if case .finding(let how) = resolved.script?.desk, how.hasBlank {
      found.append("the way to find the number has a blank")
    }
    let outcome = Presenter(knowledge: pack.knowledge, program: pack.program, now: now)
      .outcome(resolved)
    if outcome.first.isEmpty { found.append("no first sentence") }
    if outcome.answer.isEmpty { found.append("no answer") }
    if outcome.steps.isEmpty { found.append("no step") }
    if outcome.cites.isEmpty { found.append("no source") }
    if outcome.cites.count != resolved.cites.count { found += uncited(resolved, outcome) }
    if outcome.script == nil, outcome.noCall == nil { found.append("no script and no reason") }
    if let script = outcome.script {
      if (script.desk == nil) == (script.finding == nil) { found.append("no desk to ring") }
      let ids = script.parts.map(\.id)
      found += Self.parts.filter { !ids.contains($0) }.map { "the script has no \($0)" }
    }
    let prose = Self.prose(outcome)
    let script = Self.texts(outcome.script)
    found += prose.filter { $0.contains(Presenter.blank) }.map { "a blank in: \($0)" }
    for text in prose + script { found += self.breaches(in: text, answers: answers) }
    found += numbers(prose + script, outcome, answers)
    return found.removingRepeats()
  }

  /// What no text may hold.
  func breaches(in text: String, answers: Answers) -> [String] {
    var found: [String] = []
    if text.allSatisfy(\.isWhitespace) { found.append("an empty text") }
    for wrong in ["{", "}", "unknown", "Optional", "nil", "[]", "  \n"] where text.contains(wrong) {
      found.append("'\(wrong)' in: \(text)")
    }
    if let id = Self.identifier(in: text) { found.append("the id '\(id)' in: \(text)") }
    let typed = Self.typed(answers)
    for desk in pack.knowledge.registry.desks
    where desk.offer == .never && !typed.contains(desk.number.digits) {
      let spellings = [desk.national, desk.number.digits] + [desk.number.e164].compactMap(\.self)
      if spellings.contains(where: text.contains) {
        found.append("\(desk.national), which is never offered, in: \(text)")
      }
    }
    return found
  }

  /// The digits of the numbers that the person typed: those are explained, whatever they are.
  private static func typed(_ answers: Answers) -> [String] {
    answers.all.compactMap { answer in
      if case .phone(let phone) = answer.value {
        PhoneNumberReader.read(phone)?.digits
      } else {
        nil
      }
    }
  }

  /// A number with a note stands in the list or over the script, where its note is shown.
  private func numbers(
    _ texts: [String], _ outcome: OutcomeView, _ answers: Answers
  ) -> [String] {
    let typed = Self.typed(answers)
    let listed = outcome.numbers + [outcome.script?.desk].compactMap(\.self)
    var found: [String] = []
    for desk in pack.knowledge.registry.desks where desk.offer == .withNote {
      guard texts.contains(where: { Self.names(desk.national, in: $0) }) else { continue }
      let shown = listed.filter { $0.id == desk.id }
      if shown.isEmpty, !typed.contains(desk.number.digits) {
        found.append("\(desk.national) is named and not listed")
      }
      if shown.contains(where: { $0.note?.isEmpty ?? true }) {
        found.append("\(desk.national) is listed without its note")
      }
    }
    return found
  }

  /// Whether a number stands in a text by itself: `110` is no part of `0570-051-051-110`.
  private static func names(_ national: String, in text: String) -> Bool {
    text.ranges(of: national).contains { range in
      func isPart(_ character: Character?) -> Bool {
        character.map { $0.isASCII && $0.isNumber || $0 == "-" || $0 == "," } ?? false
      }
      return !isPart(text[..<range.lowerBound].last) && !isPart(text[range.upperBound...].first)
    }
  }

  /// Facts that the check of ages does not know this outcome to use.
  private func unforeseen(_ resolved: ResolvedOutcome) -> [String] {
    let desks = (resolved.numbers).compactMap { pack.knowledge.registry.desk(id: $0) }
    let cites = resolved.cites + resolved.figures.flatMap { $0.derivation?.ruleFactIDs ?? [] }
    return (cites + desks.flatMap(\.factIDs)).removingRepeats().filter { id in
      !Self.uses.places(ofFact: id).contains { "\($0.dialog)/\($0.node)" == resolved.id }
    }
    .map { "the use of the fact '\($0)' in \(resolved.id) is not foreseen" }
  }

  private static let uses = ShippedPack.pack.factUses

  /// Figures that cannot say how they came about.
  private func undefended(_ resolved: ResolvedOutcome) -> [String] {
    resolved.figures.filter { figure in
      guard let derivation = figure.derivation else { return true }
      return derivation.formula.isEmpty || (derivation.inputs.isEmpty && derivation.parts.isEmpty)
        || derivation.ruleFactIDs.isEmpty
    }
    .map { "the figure '\($0.name)' in \(resolved.id) has no formula, inputs or facts" }
  }

  private func uncited(_ resolved: ResolvedOutcome, _ outcome: OutcomeView) -> [String] {
    resolved.cites.filter { id in !outcome.cites.contains { $0.id == id } }
      .map { "the fact '\($0)' is not shown" }
  }

  /// `acom_loan_desk`, `some-fact`: a name that only authors know.
  static func identifier(in text: String) -> Substring? {
    text.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) })
      .first { $0.contains("_") && $0.contains(where: \.isLetter) }
  }

  private static func prose(_ outcome: OutcomeView) -> [String] {
    [outcome.title, outcome.first] + outcome.answer + outcome.steps
      + [outcome.deadline, outcome.noCall].compactMap(\.self)
      + outcome.figures.flatMap { [$0.label, $0.text] + [$0.formula].compactMap(\.self) }
  }

  private static func texts(_ script: ScriptView?) -> [String] {
    guard let script else { return [] }
    return [script.title, script.goal] + [script.finding].compactMap(\.self)
      + script.parts.flatMap(\.lines)
  }
}
