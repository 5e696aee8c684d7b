import StrictYAML
import TestPacks
import Testing

/// Files made to hurt end in a diagnostic or a clean load.
@Suite struct HostileInputTests {
  /// Found by fuzzing: the parser counts one line more than a file has that ends in the middle of one.
  @Test(arguments: ["a: { b: c, d:", "a: b\nc: [d,", "a: \"b", "a: {\n  b"])
  func whatIsBrokenOffIsMarkedInTheFile(_ text: String) throws {
    let file = SourceFile(path: "a.yaml", text: text)
    let problem = try #require(YAMLReader.read(file).1.first)
    #expect((1...file.lineCount).contains(problem.range.line))
    #expect(problem.range.column <= file.line(problem.range.line).unicodeScalars.count + 1)
  }

  @Test(arguments: HostileFile.all)
  func endsInADiagnosticOrACleanLoad(_ hostile: HostileFile) {
    let file = SourceFile(path: hostile.place, bytes: hostile.bytes())
    let (node, problems) = YAMLReader.read(file)
    let text = DiagnosticRenderer(sources: [file]).render(problems)
    if let code = hostile.reading {
      #expect(problems.contains { $0.code.rawValue == code }, "\(problems.prefix(3).map(brief))")
      #expect(node == nil)
    } else {
      #expect(problems.prefix(3).map(brief) == [])
      #expect(node != nil)
    }
    #expect(problems.count <= YAMLLimits.standard.diagnostics + 1)
    #expect(text.utf8.count < 200_000)
  }

  @Test func randomEditsNeverTrap() {
    let original = Array("t: |\n  返済{x}\nn: {a: [b, 'c'], \"d\": \"e\\n\"}\nl:\n  - x: 1\n".utf8)
    let pieces: [[UInt8]] =
      [
        "&a ", "*a", "!t ", "\t", "\n", "  ", ": ", "- ", "\"", "'", "|", ">", "%", "[", "}", "\\",
        "返",
        "\u{3000}", "\r", "\0", "---\n", "<<", "?", "#", "。",
      ].map { Array($0.utf8) } + [[0xE8], [0xFF], []]
    var random = SeededGenerator(state: 20_261_121)
    var accepted = 0
    var refused = 0
    for _ in 0..<4_000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, at + Int.random(in: 0...2, using: &random))
        bytes.replaceSubrange(at..<end, with: pieces.randomElement(using: &random) ?? [])
      }
      let file = SourceFile(path: "random.yaml", bytes: bytes)
      let (node, problems) = YAMLReader.read(file)
      #expect((node == nil) == !problems.isEmpty)
      for problem in problems { #expect(problem.range.start <= problem.range.end) }
      _ = DiagnosticRenderer(sources: [file]).render(problems)
      if let node {
        accepted += 1
        checkRanges(of: node)
      } else {
        refused += 1
      }
    }
    #expect(accepted > 100)
    #expect(refused > 100)
  }

  /// What a node holds lies inside it, and every character of a text inside the text.
  private func checkRanges(of node: YAMLNode) {
    #expect(node.range.start <= node.range.end)
    switch node.kind {
    case .scalar(let scalar):
      for offset in 0..<scalar.text.unicodeScalars.count {
        let range = scalar.range(of: offset..<offset + 1)
        #expect(scalar.range.start <= range.start && range.end <= scalar.range.end)
      }
    case .sequence(let items):
      for item in items {
        #expect(node.range.start <= item.range.start && item.range.end <= node.range.end)
        checkRanges(of: item)
      }
    case .mapping(let entries):
      for entry in entries {
        #expect(node.range.start <= entry.keyRange.start)
        #expect(entry.value.range.end <= node.range.end)
        checkRanges(of: entry.value)
      }
    }
  }
}

/// The same sequence on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
