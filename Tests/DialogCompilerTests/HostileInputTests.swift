import DialogCompiler
import StrictYAML
import Testing

/// Small random numbers from a seed (SplitMix64), so that a failure can be repeated.
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct HostileInputTests {
  /// Files with parts cut, doubled or exchanged are refused or accepted, and nothing traps. Every
  /// refusal has an error, and every error refuses.
  @Test func mutatedFilesNeverTrap() {
    var random = Random(state: 4_711)
    var verdicts: Set<Bool> = []
    let pool = (fixtures("Accepted") + fixtures("Rejected")).filter { $0.text.count < 4_000 }
    for _ in 0..<300 {
      guard var fixture = pool.randomElement(using: &random) else { return }
      var scalars = Array(fixture.text.unicodeScalars)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let start = Int.random(in: 0..<scalars.count, using: &random)
        let end = min(scalars.count, start + Int.random(in: 0...6, using: &random))
        let part = Array(scalars[start..<end])
        switch Int.random(in: 0..<3, using: &random) {
        case 0: scalars.removeSubrange(start..<end)
        case 1: scalars.insert(contentsOf: part, at: end)
        default:
          scalars.insert(
            contentsOf: part, at: Int.random(in: 0...scalars.count, using: &random))
        }
        if scalars.isEmpty { scalars = ["x"] }
      }
      fixture.text = String(String.UnicodeScalarView(scalars))
      let (pack, problems) = DialogCompiler.compile(fixture.sources, vocabulary: .sample)
      #expect((pack == nil) == problems.contains { $0.severity == .error })
      verdicts.insert(pack != nil)
    }
    #expect(verdicts == [true, false])
  }

  @Test(arguments: [
    String(repeating: "(", count: 1_900), String(repeating: "not ", count: 450) + "agreed",
    String(repeating: "known(", count: 300), String(repeating: "if agreed then ", count: 130),
    "agreed" + String(repeating: " and agreed", count: 170), String(repeating: "-", count: 1_999),
    String(repeating: "a.", count: 900), String(repeating: "9", count: 1_999),
    "desk.is_open(" + String(repeating: "a:", count: 900),
  ])
  func deepAndLongExpressionsAreRefused(_ expression: String) {
    let text = """
      dialog: example
      title: 例
      examples: [例, 例です, 例えば]
      start: begin
      let: { x: '\(expression)' }
      nodes:
        begin:
          outcome: { title: 例, first: "{x}です。", answer: 例です。, steps: 例です。, no_call: 例だから, cite: [fact-a] }
      """
    #expect(problems(text).count == 1)
  }

  /// A hundred lets, each of which needs the one before, are too deep for the engine's recursion
  /// once each of them has several levels.
  @Test func chainsOfLetsAreBounded() {
    let lets = (1..<90).map {
      "  v\($0): v\($0 - 1) + v\($0 - 1) + v\($0 - 1) + v\($0 - 1) + v\($0 - 1)"
    }
    let text = """
      dialog: example
      title: 例
      examples: [例, 例です, 例えば]
      start: begin
      let:
        v0: balance
      \(lets.joined(separator: "\n"))
      nodes:
        begin:
          outcome: { title: 例, first: "{v89}です。", answer: 例です。, steps: 例です。, no_call: 例だから, cite: [fact-a] }
      """
    #expect(problems(text).first?.hasSuffix("DLG145") == true)
  }
}
