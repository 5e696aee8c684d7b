import StrictYAML
import Testing

/// Files made to hurt end in a diagnostic or a clean load, fast.
@Suite struct HostileInputTests {
  struct Attack: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The code that it must end in; nil for a clean load.
    var code: String?
    var bytes: @Sendable () -> [UInt8]

    init(_ name: String, _ code: String?, _ text: @autoclosure @escaping @Sendable () -> String) {
      testDescription = name
      self.code = code
      bytes = { Array(text().utf8) }
    }

    init(_ name: String, _ code: String?, bytes: @escaping @Sendable () -> [UInt8]) {
      testDescription = name
      self.code = code
      self.bytes = bytes
    }
  }

  /// Nine lists, each of nine aliases of the one before: a billion items if they were expanded.
  static let aliasBomb =
    "a0: &a0 [x]\n"
    + (1...9).map { level in
      "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        + "]\n"
    }.joined()

  static let attacks: [Attack] = [
    Attack("alias bomb", "DLG010", aliasBomb),
    Attack("alias to itself", "DLG010", "a: &a [*a]"),
    Attack("10,000 lists", "DLG021", times("[", 10_000)),
    Attack("10,000 mappings", "DLG021", times("{a: ", 10_000)),
    Attack("10,000 list signs", "DLG021", times("- ", 10_000)),
    Attack("10,000 key signs", "DLG021", times("? ", 10_000)),
    Attack("a file full of lists", "DLG021", times("[", 4 << 20)),
    Attack("a file full of list signs", "DLG021", times("- ", 2 << 20)),
    Attack("50 MB of text", "DLG020", bytes: { Array(repeating: 0x61, count: 50_000_000) }),
    Attack("4 MiB of text", "DLG023", times("a", 4 << 20)),
    Attack("4 MiB of quoted text", "DLG023", "\"" + times("a", (4 << 20) - 2) + "\""),
    Attack("4 MiB of escapes", "DLG023", "\"" + times(#"\x41"#, (1 << 20) - 1) + "\""),
    Attack("an open quote of 4 MiB", "DLG001", "\"" + times("a", (4 << 20) - 2)),
    Attack("a comment of 4 MiB", "DLG002", "#" + times("a", (4 << 20) - 1)),
    Attack("4 MiB of line feeds", "DLG002", times("\n", 4 << 20)),
    Attack("4 MiB of blanks", "DLG002", times(" ", 4 << 20)),
    Attack("4 MiB of tabs and lines", "DLG006", times("\t\n", 2 << 20)),
    Attack("4 MiB of colons", "DLG001", times(": ", 2 << 20)),
    Attack("4 MiB of commas", "DLG001", "[" + times(",", (4 << 20) - 1)),
    Attack("4 MiB of quotes", "DLG001", times("\"", 4 << 20)),
    Attack("4 MiB of anchors", "DLG001", times("&a ", 1 << 20)),
    Attack("4 MiB of tags", "DLG001", times("!a ", 1 << 20)),
    Attack("an anchor of 4 MiB", "DLG009", "&" + times("a", (4 << 20) - 5) + " x"),
    Attack("a tag of 4 MiB", "DLG012", "!" + times("a", (4 << 20) - 5) + " x"),
    Attack("4 MiB of documents", "DLG007", times("---\n", 1 << 20)),
    Attack("4 MiB of directives", "DLG008", times("%A\n", 1 << 20)),
    Attack("a key of 4 MiB", "DLG001", times("a", (4 << 20) - 3) + ": b"),
    Attack("a long key on one line", "DLG024", times("a", 1_000) + ": b"),
    Attack("a question-mark key", "DLG023", "? " + times("a", 100_000) + "\n: b"),
    Attack("200,000 entries on one line", "DLG022", "[" + times("a,", 200_000) + "]"),
    Attack("199,999 items", nil, times("- a\n", 199_999)),
    Attack("99,999 keys", nil, (0..<99_999).map { "k\($0): v\n" }.joined()),
    Attack("99,999 keys on one line", nil, "{" + (0..<99_999).map { "k\($0): v," }.joined() + "}"),
    Attack("99,999 equal keys", "DLG017", times("k: v\n", 99_999)),
    Attack("escapes on one line", nil, "[" + times(#""\n","#, 199_999) + "]"),
    Attack("a block of 21,000 lines", nil, "|\n" + times(" a\n", 21_000)),
    Attack("a block of endless indent", "DLG002", "# x\n" + times(" ", 1 << 20)),
    Attack("block indent of 1 MiB", nil, "|\n" + times(" ", 1 << 20) + "a\n"),
    Attack("NUL only", "DLG003", bytes: { [0x61, 0, 0x61, 0] }),
    Attack("one NUL", "DLG005", bytes: { [0] }),
    Attack("4 MiB of NULs", "DLG005", bytes: { Array(repeating: 0, count: 4 << 20) }),
    Attack("control characters in names", "DLG005", "a\u{7}b: x"),
    Attack("an escaped NUL in a name", "DLG005", #""a\0b": x"#),
    Attack("UTF-16", "DLG003", bytes: { [0xFF, 0xFE, 0x61, 0, 0x3A, 0] }),
    Attack("UTF-16, other order", "DLG003", bytes: { [0xFE, 0xFF, 0, 0x61] }),
    Attack("UTF-32", "DLG003", bytes: { [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0] }),
    Attack("a cut character", "DLG003", bytes: { [0x61, 0xE8, 0xBF] }),
    Attack("a lone continuation", "DLG003", bytes: { [0x80] }),
    Attack("past the last plane", "DLG003", bytes: { [0xF4, 0x90, 0x80, 0x80] }),
    Attack("no bytes", "DLG002", bytes: { [] }),
    Attack("only a byte-order mark", "DLG004", bytes: { [0xEF, 0xBB, 0xBF] }),
    Attack("half a byte-order mark", "DLG003", bytes: { [0xEF, 0xBB] }),
    Attack("surrogate escape", "DLG001", #"a: "\ud800""#),
    Attack("escape past the last plane", "DLG001", #"a: "\UFFFFFFFF""#),
    Attack("block with indent 0", "DLG001", "a: |0\n x"),
    Attack("version too large", "DLG008", "%YAML 99999999999999999999.1\n---\nx"),
    Attack("unknown tag handle", "DLG012", "a: !z!b c"),
    Attack("tag with broken escape", "DLG012", "a: !<%zz> c"),
    Attack(
      "100 problems at the end of a long line", "DLG009",
      "[" + times("aaaaaaaaaa,", 100_000) + times("&a b,", 200) + "]"),
  ]

  @Test(arguments: attacks)
  func endsInADiagnosticOrACleanLoad(_ attack: Attack) {
    let bytes = attack.bytes()
    let clock = ContinuousClock()
    let start = clock.now
    let file = SourceFile(path: "hostile.yaml", bytes: bytes)
    let (node, problems) = YAMLReader.read(file)
    let text = DiagnosticRenderer(sources: [file]).render(problems)
    let time = clock.now - start
    if let code = attack.code {
      #expect(problems.contains { $0.code.rawValue == code }, "\(problems.prefix(3).map(brief))")
      #expect(node == nil)
    } else {
      #expect(problems.prefix(3).map(brief) == [])
      #expect(node != nil)
    }
    #expect(problems.count <= YAMLLimits.standard.diagnostics + 1)
    #expect(text.utf8.count < 200_000)
    // A second in the shipped build; tests are not optimized and share the machine.
    #expect(time < .seconds(10), "\(attack.testDescription) took \(time)")
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

private func times(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
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
