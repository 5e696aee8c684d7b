import Assistant
import Foundation
import Testing
import TextForms
import Units

/// A golden conversation: `Transcripts/<name>.txt`.
///
/// ```
/// # now 2026-11-20T15:00
/// # must 547円
/// # must not 0570-073-100
/// > アコムの返済日に間に合わない
///   …everything else is output…
/// ```
///
/// The `must` lines are written from the facts before the first run: they hold whatever the output
/// below was recorded as, so that a transcript cannot freeze a mistake.
struct Transcript: Sendable, CustomTestStringConvertible {
  let name: String
  let now: Moment
  let columns: Int
  let language: Language
  let musts: [String]
  let mustNots: [String]
  let header: [String]
  let lines: [String]
  let recorded: String

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts")

  static let all: [Transcript] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted().map { Transcript(named: $0) }

  init(named name: String) {
    self.name = name
    recorded =
      (try? String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)) ?? ""
    let all = recorded.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let header = all.filter { $0.hasPrefix("# ") }
    self.header = header
    func values(_ key: String) -> [String] {
      header.filter { $0.hasPrefix("# \(key) ") }.map { String($0.dropFirst(key.count + 3)) }
    }
    now = Moment(iso: values("now").first ?? "") ?? Moment(iso: "2026-11-20T15:00")!
    language = values("lang").first.flatMap(Language.init) ?? .ja
    columns = values("columns").first.flatMap { Int($0) } ?? 80
    mustNots = values("must not")
    musts = values("must").filter { !$0.hasPrefix("not ") }
    lines = all.filter { $0.hasPrefix(">") }.map {
      String($0.dropFirst($0.hasPrefix("> ") ? 2 : 1))
    }
  }

  /// Replays the conversation from its lines.
  func replayed(_ pack: Pack) -> (text: String, output: String) {
    let layout = TerminalLayout(columns: columns, usesColour: false, language: language)
    var conversation = Conversation(pack: pack)
    var text = header.joined(separator: "\n") + "\n"
    var output = ""
    for line in lines {
      var turn = conversation.receive(line, now: now)
      var said = layout.text(turn)
      for case .save(let request) in turn.effects {
        turn = conversation.finishSaving(request, .saved(path: request.name), now: now)
        turn.question = nil
        said += layout.text(turn)
      }
      if turn.effects.contains(.quit) { said += "(end)\n" }
      text += line.isEmpty ? ">\n" : "> \(line)\n"
      text += said
      output += said
    }
    return (text, output)
  }

  func rewrite(_ text: String) throws {
    try text.write(to: Self.folder.appending(path: name), atomically: true, encoding: .utf8)
  }
}
