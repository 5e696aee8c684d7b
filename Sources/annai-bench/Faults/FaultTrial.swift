import Assistant
import DialogCompiler
import DialogEngine
import StrictYAML

/// Who noticed a slip.
enum FaultCatcher: Hashable {
  case check(String)
  case invariant(String)
  case test(String)
  /// Nothing is wrong: the checker proves that the slip changes nothing.
  case proof
  case nobody(FaultDifference)
}

/// How far people would notice a slip that nothing else did.
enum FaultDifference: String {
  /// All ways of both were walked, and no conversation shows a difference; that proves nothing.
  case none = "no conversation shows a difference, and nothing proves that none could"
  case questions = "a question takes, asks or explains otherwise"
  case wording = "wording only: what is said differs, but no number, day, source or way"
  case sentence = "another figure in a sentence, which the answer shows elsewhere, too"
  case lines = "a line more or less"
  case cites = "another source is named"
  case numbers = "another number is named"
  case deadline = "another deadline"
  case figures = "another figure in the list"
  case script = "another script or desk"
  case outcome = "another outcome"
}

/// Plants slips into copies of a pack and looks who notices.
struct FaultTrial {
  private let files: [SourceFile]
  private let pack: Pack
  /// For each dialog that a person can open, its file and those of the dialogs that it visits.
  private let parts: [String: Set<String>]
  private let conversations: [WayWitness]

  init(_ files: [SourceFile], _ pack: Pack) {
    self.files = files
    self.pack = pack
    let opened = pack.program.dialogs.filter { !$0.isSubDialog }.map(\.id)
    parts = Dictionary(
      uniqueKeysWithValues: opened.map { ($0, Self.visited(from: $0, pack.program)) })
    let tests = PackBuilder.tests(files, of: pack).compactMap { test -> WayWitness? in
      guard let dialog = test.dialog else { return nil }
      var answers = test.earlier
      for answer in test.answers.all + test.parked.all {
        answers.set(answer.value, for: answer.question)
      }
      return WayWitness(dialog: dialog, answers: answers, now: test.now)
    }
    conversations = tests + Self.conversations(opened, pack)
  }

  /// A dialog and all that it visits.
  private static func visited(from dialog: String, _ program: Program) -> Set<String> {
    var found: Set<String> = []
    var waiting = [dialog]
    while let id = waiting.popLast() {
      guard found.insert(id).inserted else { continue }
      waiting += program.dialog(id)?.nodes.compactMap(\.visit) ?? []
    }
    return found
  }

  /// One conversation for each way through some dialogs.
  private static func conversations(_ dialogs: [String], _ pack: Pack) -> [WayWitness] {
    let explorer = Explorer(program: pack.program, setting: pack.explorationSetting, limit: 3_000)
    return dialogs.flatMap { explorer.explore($0)?.witnessed ?? [] }.compactMap(\.witness)
  }

  /// The names of the tests that fail, at most so many.
  static func failing(
    _ tests: [DialogTest], on pack: Pack, _ files: [SourceFile], atMost most: Int
  ) -> [String] {
    let runner = DialogTestRunner(pack: pack, paths: PackPaths(files))
    return tests.lazy.filter { !runner.run($0).passed }.prefix(most).map(\.name)
  }

  /// The first who notices, the cheapest first.
  func catcher(of fault: Fault) -> FaultCatcher {
    let files = files.map { file in
      guard file.path == fault.file else { return file }
      let lines = fault.planted(in: file.text.lines)
      return SourceFile(path: file.path, text: lines.joined(separator: "\n"))
    }
    let (built, diagnostics) = PackBuilder.build(files, digest: "", trained: false)
    let isOfProperty = { (code: String) in code.hasPrefix("DLG43") }
    let own = diagnostics.filter { !$0.range.file.contains("/tests/") }
    if let found = own.first(where: { !isOfProperty($0.code.rawValue) }) {
      return .check(found.code.rawValue)
    }
    if let found = own.first { return .invariant(found.message.firstQuoted) }
    if let found = diagnostics.first {
      return .test("\(found.range.file.fileName): \(found.code.rawValue)")
    }
    guard let built else { return .check("?") }
    // No slip is one in an example, so that the router stays as it was.
    let slipped = Pack(
      info: built.info, program: built.program, knowledge: built.knowledge, router: pack.router)
    // Those of the dialog itself are the likeliest to fail.
    let tests = PackBuilder.tests(files, of: slipped)
    let near = { (test: DialogTest) in test.range.file.fileName == fault.file.fileName }
    let inOrder = tests.filter(near) + tests.filter { !near($0) }
    if let test = Self.failing(inOrder, on: slipped, files, atMost: 1).first {
      return .test(test)
    }
    let replayed = difference(conversations, built)
    if replayed != .none { return .nobody(replayed) }
    if FaultProof(files: self.files).isEqual(fault) { return .proof }
    let dialog = String(fault.file.fileName.dropLast(".yaml".count))
    let touched = parts.filter { $0.value.contains(dialog) || !fault.file.contains("/dialogs/") }
    let others = difference(Self.conversations(touched.keys.sorted(), built), built)
    if others == .none, pack.program.questions != built.program.questions {
      return .nobody(.questions)
    }
    return .nobody(others)
  }

  /// The greatest difference that some conversations show.
  private func difference(_ talks: [WayWitness], _ other: Pack) -> FaultDifference {
    let (host, otherHost) = (pack.explorationSetting.host, other.explorationSetting.host)
    var found: FaultDifference = .none
    for talk in talks {
      let here = pack.program.walk(talk.dialog, answers: talk.answers, now: talk.now, host: host)
      let there = other.program.walk(
        talk.dialog, answers: talk.answers, now: talk.now, host: otherHost)
      guard let here, let there, here.end != there.end || here.said != there.said else { continue }
      let difference = FaultDifference(here, there)
      if difference == .outcome { return .outcome }
      if found == .none || found == .wording { found = difference }
    }
    return found
  }
}

extension FaultDifference {
  init(_ here: Walk, _ there: Walk) {
    guard case .outcome(let a) = here.end, case .outcome(let b) = there.end else {
      self =
        here.end == there.end
        ? (here.said.count == there.said.count ? .wording : .lines)
        : .outcome
      return
    }
    self =
      if a.id != b.id {
        .outcome
      } else if a.script?.id != b.script?.id || a.script?.desk != b.script?.desk {
        .script
      } else if a.deadline?.at != b.deadline?.at {
        .deadline
      } else if a.figures.map(\.value) != b.figures.map(\.value) {
        .figures
      } else if a.numbers != b.numbers {
        .numbers
      } else if Set(a.cites) != Set(b.cites) || a.script?.cites != b.script?.cites {
        .cites
      } else if Self.counts(here, a) != Self.counts(there, b) {
        .lines
      } else if Self.values(a) != Self.values(b) {
        .sentence
      } else {
        .wording
      }
  }

  /// What the sentences show, in their order.
  private static func values(_ outcome: ResolvedOutcome) -> [ResolvedText.Segment] {
    ([outcome.title, outcome.first] + outcome.answer + outcome.steps).flatMap(\.segments).filter {
      if case .text = $0 { false } else { true }
    }
  }

  private static func counts(_ walk: Walk, _ outcome: ResolvedOutcome) -> [Int] {
    let script = outcome.script
    let parts = [
      script?.haveReady, script?.firstWords, script?.say, script?.ask, script?.neverSay,
      script?.writeDown, script?.otherWays,
    ]
    return [walk.said.count, outcome.answer.count, outcome.steps.count, script?.replies.count ?? 0]
      + parts.map { $0?.count ?? 0 }
  }
}

extension SourceFile {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  /// The part behind the last slash.
  var fileName: Substring { split(separator: "/").last ?? "" }

  /// What stands between the first two quotes.
  var firstQuoted: String {
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : self
  }
}
