import Foundation
import Testing

extension ProgramTests {
  /// The commands: answers on standard output, the rest on standard error, exit codes 0, 1, 64.
  @Suite struct CommandTests {
    static let friday = ["--now", PromptSession.friday]

    @Test func askAnswersWhenTheTextSaysEnough() throws {
      let run = try Run(["ask", "非通知でアコムって名乗る電話がきた"] + Self.friday)
      #expect(run.code == 0)
      #expect(run.output.says("かかってきた番号 非通知・公衆電話など"))
      #expect(run.output.says("その電話は、いまどうなっていますか"))
      #expect(run.error.text == "")
      #expect(!run.output.printed.contains("\u{1B}"))
      // Words of their own are one text.
      let words = try Run(["ask", "アコム", "今月の返済がきびしい"] + Self.friday)
      #expect(words.output.says("読み取ったこと: アコム"))
      // Safety holds here too.
      let distress = try Run(["ask", "もう死にたい"] + Self.friday)
      #expect(distress.code == 0)
      #expect(distress.output.says("0120-279-338"))
    }

    @Test func askInJSONIsOneObject() throws {
      let run = try Run(["ask", "今月の返済がきびしい", "--json"] + Self.friday)
      let objects = try run.objects()
      #expect(objects.count == 1)
      let question = try #require(objects.first?["question"] as? [String: Any])
      #expect(question["type"] as? String == "choice")
    }

    @Test func numberTellsWhoseItIs() throws {
      // As it may be typed: other groups, full width, dashes of other kinds, +81.
      for typed in [
        "0120-397-972", "0120397972", "０１２０ー３９ー７９７２", "+81 120-397-972", "0120–397–972",
      ] {
        let run = try Run(["number", typed] + Self.friday)
        #expect(run.code == 0, "\(typed)")
        #expect(run.output.says("0120-397-972は、アコムの番号(ACサービスセンター)です"), "\(typed)")
      }
      // Two digits swapped.
      let near = try Run(["number", "0120-397-927"] + Self.friday)
      #expect(near.output.says("登録にありません"))
      #expect(near.output.says("似ていますが、別の番号"))
      #expect(!near.output.says("アコムの番号(ACサービスセンター)です"))

      let none = try Run(["number", "abc"] + Self.friday)
      #expect(none.code == 1)
      #expect(none.output.text == "")
      #expect(none.error.says("電話番号として読めません。例: 0120-397-972"))
    }

    @Test func theLoanDeskOpensOnTuesday() throws {
      let night = ["--now", PromptSession.saturdayNight]
      let run = try Run(["number", "0120-629-215"] + night)
      #expect(run.output.says("平日 9:00-18:00"))
      #expect(run.output.says("いま受付時間外。次は11月24日(火) 9:00から"))
      #expect(try Run(["number", "0120-629-215"] + Self.friday).output.says("いま受付中(18:00まで)"))

      // The automated line is there at night, with its note.
      let automated = try Run(["number", "0120-134-567"] + night)
      #expect(automated.output.says("0120-134-567 自動音声 24時間"))
      #expect(automated.output.says("人の係が出る窓口と書く記事もありますが、裏づけはありません"))
      let object = try #require(
        try Run(["number", "0120-134-567", "--json"] + night).objects().first)
      let desk = try #require(object["desk"] as? [String: Any])
      #expect((desk["note"] as? String)?.isEmpty == false)
    }

    @Test(arguments: JourneyTests.neverOffered)
    func aNumberIsExplainedAndNotOffered(_ number: String) throws {
      let run = try Run(["number", number] + Self.friday)
      #expect(run.output.says("\(number)は、確認できない番号"))
      #expect(run.output.says("かわりにかける窓口 アコム総合カードローンデスク 0120-629-215"))
      let object = try #require(
        try Run(["number", number, "--json"] + Self.friday).objects().first)
      #expect(object["status"] as? String == "unconfirmed")
      #expect(object["desk"] is NSNull)
      let instead = try #require(object["instead"] as? [[String: Any]])
      #expect(instead.map { $0["national"] as? String } == ["0120-629-215"])
    }

    @Test func noAnswerOffersANumberThatIsNeverOffered() throws {
      for text in ["アコムの苦情はどこに言えばいい", "アコムの契約内容を聞きたい", "書類の不備と言われた", "今月の返済がきびしい"] {
        let run = try Run(["ask", text] + Self.friday)
        for number in JourneyTests.neverOffered { #expect(!run.output.says(number)) }
      }
    }

    @Test func checkFindsNothingInTheProjectsDialogs() throws {
      let run = try Run(["check", "--strict", Sandbox.dialogs])
      #expect(run.code == 0)
      #expect(run.output.text == "")
      #expect(run.error.text.contains("0 errors, 0 warnings"))
      // Without a folder, those that came with the program.
      #expect(try Run(["check"]).code == 0)
      let clean = try #require(try Run(["check", "--json"]).objects().first)
      #expect(clean["errors"] as? Int == 0)
      #expect((clean["diagnostics"] as? [Any])?.isEmpty == true)
    }

    @Test func checkShowsEveryProblemOfEveryFile() throws {
      let sandbox = try Sandbox()
      let dialogs = try sandbox.copyOfDialogs()
      func change(_ file: String, _ from: String, _ to: String) throws {
        let path = dialogs + "/" + file
        let source = try String(contentsOfFile: path, encoding: .utf8)
        try #require(source.contains(from))
        try source.replacing(from, with: to, maxReplacements: 1)
          .write(toFile: path, atomically: false, encoding: .utf8)
      }
      try change("dialogs/cannot-pay.yaml", "go: how_late }", "go: how_latte }")
      try change("dialogs/unknown-call.yaml", "summary:", "sumary:")
      let run = try Run(["check", dialogs], sandbox: sandbox)
      #expect(run.code == 1)
      #expect(run.error.text.contains("2 errors"))
      // File, line and column, code, and a caret under the word.
      #expect(
        run.output.text.contains(#/cannot-pay\.yaml:\d+:\d+: error: .*'how_latte'.* \[DLG201\]/#))
      #expect(
        run.output.text.contains(#/unknown-call\.yaml:\d+:\d+: error: .*'sumary'.*\[DLG\d+\]/#))
      #expect(run.output.text.contains("^~~~~~~~~"))
      #expect(run.output.says("did you mean 'how_late'?"))
      let object = try #require(
        try Run(["check", dialogs, "--json"], sandbox: sandbox).objects().first)
      #expect(object["errors"] as? Int == 2)
      let found = try #require(object["diagnostics"] as? [[String: Any]])
      #expect(found.map { $0["replacement"] as? String } == ["how_late", "summary"])
    }

    @Test func compileWritesThePack() throws {
      let sandbox = try Sandbox(isFirst: true)
      let run = try Run(["compile", Sandbox.dialogs, "--json"], sandbox: sandbox)
      #expect(run.code == 0)
      let object = try #require(try run.objects().first)
      #expect(object["path"] as? String == (try sandbox.packPath()))
      #expect(object["checked_on"] as? String == "2026-11-20")
      #expect(sandbox.tree == Sandbox.treeWithPackOnly)
      let nowhere = try Run(["compile"], environment: ["XDG_CACHE_HOME": "/proc/none"])
      #expect(nowhere.code == 1)
    }

    @Test func explainShowsAPage() throws {
      let run = try Run(["explain", "dlg201"])
      #expect(run.code == 0)
      #expect(run.output.says(inOrder: ["DLG201", "wrong:", "ask_cuont", "right:", "ask_count"]))
      #expect(try Run(["explain"]).output.lines.count > 40)
      let unknown = try Run(["explain", "DLG999"])
      #expect(unknown.code == 1)
      #expect(unknown.output.text == "")
      #expect(unknown.error.says("'annai explain' で一覧が出ます"))
    }

    @Test func routeTellsTheTopic() throws {
      let run = try Run(["route", "今月の返済がきびしい"] + Self.friday)
      #expect(run.code == 0)
      #expect(run.output.lines.first?.hasPrefix("cannot-pay") == true)
      // One question a line from standard input, one object a line.
      let texts = ["0120-397-972から電話がかかってきた", "アコムで20万借りてて返済日が昨日だった", "あああ"]
      let objects = try Run(["route", "--json"] + Self.friday, lines: texts).objects()
      #expect(objects.map { $0["text"] as? String } == texts)
      #expect(objects[0]["topic"] as? String == "unknown-call")
      let first = try #require(objects[0]["facts"] as? [String: Any])
      #expect(first["number"] as? String == "+81120397972")
      let second = try #require(objects[1]["facts"] as? [String: Any])
      #expect(second["lender"] as? String == "acom")
      #expect(second["due_date"] as? String == "2026-11-19")
      #expect(objects[2]["topic"] is NSNull)
      for object in objects {
        #expect(Set(object.keys) == ["text", "topic", "confidence", "alternatives", "facts"])
      }
    }

    @Test func versionTellsProgramAndPack() throws {
      let run = try Run(["--version"])
      #expect(run.code == 0)
      #expect(run.output.text.contains(#/^annai \d+\.\d+\.\d+  annai [0-9a-f]{32}  2026-11-20\n$/#))
    }

    struct Usage: Sendable, CustomTestStringConvertible {
      let arguments: [String]
      let says: String
      var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
      Usage(arguments: ["--now", "abc"], says: "'abc' は日時として読めません。例: 2026-11-20T15:00"),
      Usage(arguments: ["--now", "2026-11-31T10:00"], says: "日時として読めません"),
      Usage(arguments: ["--now", "2026-11-20T25:00"], says: "日時として読めません"),
      Usage(arguments: ["frobnicate"], says: "frobnicate"),
      Usage(arguments: ["--frobnicate"], says: "--frobnicate"),
      Usage(arguments: ["ask"], says: "困っていること"),
      Usage(arguments: ["number"], says: "例: 0120-397-972"),
      Usage(arguments: ["--dialogs", "/does/not/exist"], says: "'/does/not/exist' というフォルダーはありません"),
      Usage(arguments: ["check", "/does/not/exist"], says: "'/does/not/exist' というフォルダーはありません"),
    ])
    func wrongUsageIs64(_ usage: Usage) throws {
      let run = try Run(usage.arguments)
      #expect(run.code == 64)
      #expect(run.output.text == "")
      #expect(run.error.says(usage.says))
    }

    @Test func theFolderOfTheEnvironmentAndNeverTheCurrentOne() throws {
      let missing = try Run(["--version"], environment: ["ANNAI_DIALOGS": "/does/not/exist"])
      #expect(missing.code == 64)
      let named = try Run([], lines: ["やめる"], environment: ["ANNAI_DIALOGS": Sandbox.dialogs])
      #expect(named.output.says("案内ファイル: \(Sandbox.dialogs)"))
      // A planted folder must not choose the number that a frightened person dials.
      let sandbox = try Sandbox()
      try FileManager.default.createDirectory(
        atPath: sandbox.work + "/Dialogs", withIntermediateDirectories: false)
      try sandbox.write("not a pack", to: "work/Dialogs/pack.yaml")
      #expect(try Run(["number", "0120-397-972"], sandbox: sandbox).code == 0)
      // An empty folder is no pack.
      let empty = try Run(["--dialogs", sandbox.home], lines: ["やめる"], sandbox: sandbox)
      #expect(empty.code == 1)
      #expect(empty.error.says("始められません"))
    }
  }
}
