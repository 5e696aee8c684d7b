import StrictYAML
import Testing

/// Where a part of a text stands in the file. The columns were counted by hand.
@Suite struct ScalarRangeTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var yaml: String
    /// The part of the text that is looked for.
    var part: String
    var start: SourcePosition
    var end: SourcePosition

    init(
      _ testDescription: String, _ yaml: String, _ part: String, _ start: (Int, Int),
      _ end: (Int, Int)
    ) {
      self.testDescription = testDescription
      self.yaml = yaml
      self.part = part
      self.start = SourcePosition(line: start.0, column: start.1)
      self.end = SourcePosition(line: end.0, column: end.1)
    }
  }

  @Test(arguments: [
    Example("plain", "t: 残高は{balance}円", "{balance}", (1, 7), (1, 16)),
    Example("plain, whole", "t: 残高", "残高", (1, 4), (1, 6)),
    Example("quoted", #"t: "残高は{balance}円""#, "{balance}", (1, 8), (1, 17)),
    Example("after an escape", #"t: "残\n高{x}""#, "{x}", (1, 9), (1, 12)),
    Example("an escape itself", #"t: "残\u9ad8{x}""#, "高", (1, 6), (1, 12)),
    Example("over escapes", #"t: "\"\"\x41b""#, #""A"#, (1, 7), (1, 13)),
    Example("long escape", #"t: "\U0001F600!""#, "!", (1, 15), (1, 16)),
    Example("single quotes", "t: '約''20''万'", "万", (1, 12), (1, 13)),
    Example("doubled quote", "t: '約''20'", "'", (1, 6), (1, 8)),
    Example("block, first line", "t: |\n  残高は{x}円\n", "{x}", (2, 6), (2, 9)),
    Example("block, later line", "t: |\n  一\n\n  二{x}\n", "{x}", (4, 4), (4, 7)),
    Example("block, deeper line", "t: |\n  一\n    二{x}\n", "{x}", (3, 6), (3, 9)),
    Example("block, line feed", "t: |\n  一二\n  三\n", "\n", (2, 5), (2, 6)),
    Example("block, over lines", "t: |\n  一二\n  三四\n", "二\n三", (2, 4), (3, 4)),
    Example("block in a list", "- |-\n  一{x}", "{x}", (2, 4), (2, 7)),
    Example("block with given indent", "t: |2\n    一{x}\n", "{x}", (2, 6), (2, 9)),
    Example("block after blank line", "t: |\n\n  一{x}\n", "{x}", (3, 4), (3, 7)),
    Example("block, carriage returns", "t: |\r\n  一\r\n  二{x}\r\n", "{x}", (3, 4), (3, 7)),
    Example("block, full-width indent", "t: |\n  　一{x}\n", "{x}", (2, 5), (2, 8)),
  ])
  func partOfAText(_ example: Example) throws {
    let root = try node(example.yaml)
    let scalar = try #require(root["t"]?.scalar ?? root.items?.first?.scalar)
    let text = Array(scalar.text.unicodeScalars)
    let part = Array(example.part.unicodeScalars)
    let offset = try #require(text.indices.first { text[$0...].starts(with: part) })
    let range = scalar.range(of: offset..<offset + part.count)
    #expect(range.start == example.start)
    #expect(range.end == example.end)
    #expect(range.file == "t.yaml")
  }

  @Test(arguments: ["t: 残高", "t: '残''高'", #"t: "\u6b8b高""#, "t: |\n  残\n  高\n", "t:"])
  func offsetsOutsideTheTextStayInIt(_ yaml: String) throws {
    let scalar = try #require(try node(yaml)["t"]?.scalar)
    for offsets in [0..<Int.max, Int.max - 1..<Int.max, -5..<(-2), Int.min..<Int.max, 9..<9] {
      let range = scalar.range(of: offsets)
      #expect(range.start >= scalar.range.start)
      #expect(range.end <= scalar.range.end)
      #expect(range.start <= range.end)
    }
  }

  @Test func nodesEndAtTheirLastValue() throws {
    let root = try node("nodes:\n  金額: [a, 返済]\n  text: |\n    一二\n\n\nnext: 'x'  # 注\n")
    let nodes = try #require(root["nodes"])
    #expect(nodes.range.start == SourcePosition(line: 2, column: 3))
    #expect(nodes["金額"]?.range.start == SourcePosition(line: 2, column: 7))
    #expect(nodes["金額"]?.range.end == SourcePosition(line: 2, column: 14))
    #expect(nodes["text"]?.range.start == SourcePosition(line: 3, column: 9))
    #expect(nodes.range.end == SourcePosition(line: 4, column: 7))
    #expect(root.entries?.last?.keyRange.start == SourcePosition(line: 7, column: 1))
    #expect(root.range.end == SourcePosition(line: 7, column: 10))
  }
}
