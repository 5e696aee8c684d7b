import Assistant
import Foundation
import Testing
import Units

/// The session that README opens with is a real one.
@Suite struct ReadmeTests {
  static let readme = ShippedPack.folder.deletingLastPathComponent().appending(path: "README.md")

  /// The first block of README: its lines without the fences and the blank ones.
  private func session() throws -> [String] {
    let lines = try String(contentsOf: Self.readme, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("```") })
    let end = try #require(lines[(start + 1)...].firstIndex { $0.hasPrefix("```") })
    return lines[(start + 1)..<end].filter { !$0.isEmpty }
  }

  @Test func opensWithARealSession() throws {
    let lines = try session()
    let command = try #require(lines.first)
    let now = try #require(
      command.split(separator: " ").last.flatMap { Moment(iso: String($0)) })
    let layout = TerminalLayout(columns: 80, usesColour: false)
    var conversation = Conversation(pack: ShippedPack.pack)
    var said =
      "$ annai --now \(now.iso)\n"
      + layout.greeting(ShippedPack.pack.info, source: nil, today: now.date)
    for line in lines where line.hasPrefix("annai> ") {
      let typed = String(line.dropFirst("annai> ".count))
      let turn = conversation.receive(typed, now: now)
      said += "annai> \(typed)\n\n" + layout.text(turn)
      if turn.effects.contains(.quit) { break }
    }
    // A line with [...] alone stands for lines that are left out.
    var rest = said.split(separator: "\n").map(String.init)[...]
    var skips = false
    for line in lines {
      if line.trimmingCharacters(in: .whitespaces) == "[...]" {
        skips = true
        continue
      }
      let place = skips ? rest.firstIndex(of: line) : (rest.first == line ? rest.startIndex : nil)
      let found = try #require(place, "README shows a line that the program does not say: \(line)")
      rest = rest[(found + 1)...]
      skips = false
    }
    #expect(lines.count { $0.hasPrefix("annai> ") } >= 3)
  }
}
