import Assistant
import DialogCompiler
import DialogEngine
import StrictYAML

/// Who noticed a slip.
enum FaultCatcher: Hashable {
  case check(String)
  case invariant(String)
  case test(String)
  case nobody(FaultDifference)
}

/// How far people would notice a slip that nothing else did.
enum FaultDifference: String {
  /// All ways of both were walked, and no conversation shows a difference.
  case none = "no way of either shows a difference"
  case wording = "wording only: what is said differs, but no number, day, source or way"
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
  private let conversations: [WayWitness]
  private let pack: Pack

  init(_ files: [SourceFile], _ pack: Pack) {
    self.files = files
    self.pack = pack
    conversations = Self.conversations(pack)
  }

  private static func conversations(_ pack: Pack) -> [WayWitness] {
    let explorer = Explorer(program: pack.program, setting: pack.explorationSetting, limit: 3_000)
    return pack.program.dialogs.filter { !$0.isSubDialog }
      .flatMap { explorer.explore($0.id)?.witnessed ?? [] }.compactMap(\.witness)
  }

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
    let runner = DialogTestRunner(pack: built, paths: PackPaths(files))
    for test in PackBuilder.tests(files, of: built) where !runner.run(test).passed {
      return .test(test.name)
    }
    return .nobody(difference(built))
  }

  /// The greatest difference that any conversation shows.
  private func difference(_ other: Pack) -> FaultDifference {
    let (host, otherHost) = (pack.explorationSetting.host, other.explorationSetting.host)
    var found: FaultDifference = .none
    for talk in conversations + Self.conversations(other) {
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
      } else {
        .wording
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
