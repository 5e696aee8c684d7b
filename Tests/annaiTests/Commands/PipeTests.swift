import Foundation
import Testing

extension ProgramTests {
  /// The conversation on a pipe, in plain text.
  @Suite struct PipeTests {
    static let friday = ["--now", PromptSession.friday]

    @Test func linesInAndPlainTextOut() throws {
      let sandbox = try Sandbox()
      let run = try Run(
        Self.friday,
        lines: [
          "アコムで20万借りてて返済日が昨日だった。25日の給料日なら払える", "わからない", "保存 memo.txt", "保存 memo.txt", "いいえ",
        ],
        sandbox: sandbox)
      #expect(run.code == 0)
      #expect(run.error.text == "")
      #expect(
        run.output.says(inOrder: ["案内", "最後に返済したのはいつですか", "657円", "保存しました: memo.txt", "上書きしますか"]))
      // No prompt, no colour, no line wider than a page.
      #expect(!run.output.text.contains("annai>"))
      #expect(!run.output.printed.contains("\u{1B}"))
      #expect(run.output.width <= 80)
      #expect(
        sandbox.tree == (Sandbox.treeWithPackOnly + ["work/memo.txt 600"]).sorted())
    }

    @Test func theLastLineNeedsNoNewlineAndTheEndIsNoError() throws {
      let run = try Run(Self.friday, input: Array("今月の返済がきびしい\r\nやめる".utf8))
      #expect(run.code == 0)
      #expect(run.output.says("いちばん近いのはどれですか"))
      #expect(try Run(Self.friday).code == 0)
      #expect(try Run(Self.friday, input: [0x0A, 0x0A]).code == 0)
    }

    @Test func forgetPrintsNoEscapeSequences() throws {
      let run = try Run(Self.friday, lines: ["今月の返済がきびしい", "忘れる", "まとめ"])
      #expect(run.output.says("この会話を忘れました"))
      #expect(run.output.says("まだ何も聞いていません"))
      #expect(!run.output.printed.contains("\u{1B}"))
    }

    struct Hostile: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let bytes: [UInt8]
    }

    static let hostile = [
      Hostile(testDescription: "NUL", bytes: Array("返済日\0に間に\0合わない".utf8)),
      Hostile(testDescription: "invalid UTF-8", bytes: [0xFF, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xE9]),
      Hostile(testDescription: "Shift JIS", bytes: [0x95, 0xD4, 0x8D, 0xCF, 0x93, 0xFA]),
      Hostile(
        testDescription: "escape sequences",
        bytes: Array("\u{1B}[2J\u{1B}]0;owned\u{07}\u{9B}31m電話\u{1B}[31m".utf8)),
      Hostile(
        testDescription: "direction marks", bytes: Array("\u{202E}279-793-0210\u{2066}から電話".utf8)),
      Hostile(
        testDescription: "1 MB", bytes: Array(String(repeating: "あ", count: 350_000).utf8)),
      Hostile(testDescription: "1 MB of digits", bytes: [UInt8](repeating: 0x39, count: 1_000_000)),
      Hostile(
        testDescription: "60 KB of brackets", bytes: [UInt8](repeating: 0x7B, count: 60_000)),
      Hostile(
        testDescription: "combining marks",
        bytes: Array(("電" + String(repeating: "\u{301}", count: 20_000)).utf8)),
    ]

    /// At the start, as an answer to a question of each kind, and as a name for a file.
    @Test(arguments: hostile)
    func hostileLinesDoNoHarm(_ hostile: Hostile) throws {
      let sandbox = try Sandbox()
      var input: [UInt8] = []
      let places = ["", "0120-397-972", "今月の返済がきびしい", "1", "アコム", "11月20日", "11月30日", "10万円"]
      for line in places { input += Array(line.utf8) + [0x0A] + hostile.bytes + [0x0A] }
      input += Array("最初から\n今月の返済がきびしい\n1\nアコム\n".utf8)
      let run = try Run(Self.friday, input: input, sandbox: sandbox)
      #expect(run.code == 0)
      // The conversation goes on afterwards.
      #expect(run.output.says(inOrder: ["最初に戻りました", "借入先: アコム", "返済日(期日)はいつですか"]))
      // Nothing but line feeds, and text, comes back.
      let controls = (run.outputBytes).filter { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F }
      #expect(controls == [])
      let scalars = run.output.printed.unicodeScalars
      #expect(
        !scalars.contains {
          (0x80...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
            || (0x2066...0x2069).contains($0.value)
        })
      #expect(sandbox.tree == Sandbox.treeWithPackOnly)

      let json = try Run(["--json"] + Self.friday, input: input, sandbox: sandbox)
      #expect(json.code == 0)
      #expect(json.outputBytes.filter { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F } == [])
      let objects = try json.objects()
      #expect(objects.count == places.count * 2 + 4)
      #expect((objects.last?["question"] as? [String: Any])?["id"] as? String == "due_date")
    }
  }
}
