import Foundation
import Testing

extension ProgramTests {
  /// The author's guide is true: what it tells to type is typed here, and what it says comes out is
  /// what comes out.
  @Suite struct GuideTests {
    @Test func theTutorialComesOutAsPrinted() throws {
      let practice = try Practice()
      var commands = 0
      for block in try Guide().blocks where block.kind != "reference" {
        switch (block.language, block.kind) {
        case ("console", _):
          for (command, printed) in Self.steps(block) {
            let found = try practice.run(command)
            #expect(
              found == Practice.plain(printed), "line \(block.line) of the guide: \(command)")
            commands += 1
          }
        case (_, "session"): try follow(block, practice)
        case (_, "file"): try practice.write(block.text, to: block.target)
        case (_, "append"): try practice.append(block.text, to: block.target)
        case (_, "change"): try practice.change(block.lines, in: block.target)
        default: #expect(block.kind == nil, "line \(block.line): what is '\(block.kind ?? "")'?")
        }
      }
      #expect(commands > 20)
    }

    /// A conversation: all that is printed behind the greeting.
    private func follow(_ block: Guide.Block, _ practice: Practice) throws {
      let mark = "annai> "
      let typed = block.lines.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
      let expected = Practice.plain(block.lines.filter { !$0.hasPrefix(mark) })
      let found = try practice.run(block.target, input: typed)
      #expect(!expected.isEmpty)
      #expect(found.suffix(expected.count) == expected[...], "line \(block.line) of the guide")
    }

    /// Each command of a block with the lines under it.
    private static func steps(_ block: Guide.Block) -> [(command: String, printed: [String])] {
      var steps: [(command: String, printed: [String])] = []
      for line in block.lines {
        if line.hasPrefix("$ ") {
          steps.append((String(line.dropFirst(2)), []))
        } else if !steps.isEmpty {
          steps[steps.count - 1].printed.append(line)
        }
      }
      return steps
    }

    /// The files of the page of the language are a pack without a finding, and its tests pass.
    @Test func thePageOfTheLanguageIsAPack() throws {
      let practice = try Practice()
      for name in ["facts", "sources", "numbers", "lenders"] {
        let text = try String(contentsOfFile: "\(Sandbox.dialogs)/\(name).yaml", encoding: .utf8)
        try practice.write(text, to: "page/\(name).yaml")
      }
      for block in try Guide().blocks where block.kind == "reference" {
        try practice.write(block.text, to: "page/" + block.target)
      }
      #expect(try practice.run("annai check page --strict") == ["files: 0 errors"])
      #expect(try practice.run("annai test page") == ["2 passed, 0 failed"])
    }
  }
}
