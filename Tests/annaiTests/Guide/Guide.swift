import Foundation

/// The author's guide, `Dialogs/README.md`, cut into its fenced blocks.
///
/// A comment above a block says what the block is: `file: path` is a whole file, `append: path` stands
/// at its end, `change: path` is a difference, `session: command` a conversation, `reference: path` a
/// file of the pack that the page of the language describes. Blocks of the kind `console` are commands
/// with what they print.
struct Guide {
  struct Block {
    /// The word behind the fence: `yaml`, `console`, ...
    let language: String
    /// The word and the rest of the comment above, where there is one.
    let kind: String?
    let target: String
    let lines: [String]
    /// Of the fence in the guide, from 1.
    let line: Int

    /// As a file holds it.
    var text: String { lines.map { $0 + "\n" }.joined() }
  }

  let text: String
  let blocks: [Block]

  init() throws {
    text = try String(contentsOfFile: Sandbox.dialogs + "/README.md", encoding: .utf8)
    blocks = Self.blocks(of: text)
  }

  private static func blocks(of text: String) -> [Block] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var blocks: [Block] = []
    var mark: (kind: String, target: String)?
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      if let match = lines[index].wholeMatch(of: #/<!-- ([a-z]+): (.+) -->/#) {
        mark = (String(match.output.1), String(match.output.2))
      }
      guard lines[index].hasPrefix("```") else { continue }
      let start = index
      index = lines[(start + 1)...].firstIndex(of: "```") ?? lines.count
      blocks.append(
        Block(
          language: String(lines[start].dropFirst(3)), kind: mark?.kind,
          target: mark?.target ?? "", lines: Array(lines[(start + 1)..<index]), line: start + 1))
      mark = nil
    }
    return blocks
  }
}
