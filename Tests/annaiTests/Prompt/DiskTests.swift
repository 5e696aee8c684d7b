import Foundation
import PseudoTerminal
import Testing

extension ProgramTests {
  /// What is on disk: the checked pack in the cache, and nothing else.
  @Suite struct DiskTests {
    @Test func aSessionLeavesOnlyThePack() throws {
      let session = try PromptSession(sandbox: Sandbox(isFirst: true))
      try session.answer("夫に内緒の借金で、今月の返済がきびしい")
      try session.answer(all: ["1", "アコム", "暗証番号は4821です", "まとめ", "忘れる", "知らない番号から着信"])
      try session.leave()
      #expect(session.sandbox.tree == Sandbox.treeWithPackOnly)
      // Nor is anything typed inside the pack.
      let pack = try Data(contentsOf: URL(filePath: session.sandbox.packPath()))
      for typed in ["内緒の借金で、返済日", "4821です"] {
        #expect(pack.firstRange(of: Data(typed.utf8)) == nil, "\(typed)")
      }
    }

    @Test func withoutACacheEverythingWorks() throws {
      let sandbox = try Sandbox(isFirst: true)
      let session = try PromptSession(
        environment: ["XDG_CACHE_HOME": "/proc/none"], sandbox: sandbox)
      #expect(try session.answer("今月の返済がきびしい").says("いちばん近いのはどれですか"))
      try session.leave()
      #expect(sandbox.tree == ["cache 755", "home 755", "work 755"])
      // A name that is no absolute path means the home's own.
      _ = try Run(["--version"], environment: ["XDG_CACHE_HOME": "relative"], sandbox: sandbox)
      #expect(
        sandbox.tree == [
          "cache 755", "home 755", "home/.cache 700", "home/.cache/annai 700",
          "home/.cache/annai/*.pack 600", "work 755",
        ])
    }

    /// Ways for the file to be other than what the program wrote.
    enum Damage: String, CaseIterable {
      case missing, empty, truncated, foreign, oneBit, otherReaders, link, folder
    }

    @Test(arguments: Damage.allCases)
    func aPackThatIsNotAsWrittenIsRebuilt(_ damage: Damage) throws {
      let sandbox = try Sandbox(isFirst: true)
      #expect(try Run(["--version"], sandbox: sandbox).code == 0)
      let path = try sandbox.packPath()
      let url = URL(filePath: path)
      let good = try Data(contentsOf: url)
      let manager = FileManager.default
      func put(_ data: Data) throws {
        try data.write(to: url)
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      }
      switch damage {
      case .missing: try manager.removeItem(atPath: path)
      case .empty: try put(Data())
      case .truncated: try put(good.dropLast(1_000))
      case .foreign: try put(Data("SQLite format 3\0".utf8) + good.dropFirst(16))
      case .oneBit:
        var data = good
        data[good.count / 2] ^= 1
        try put(data)
      case .otherReaders:
        try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      case .link:
        try manager.moveItem(atPath: path, toPath: sandbox.root + "/elsewhere")
        try manager.createSymbolicLink(
          atPath: path, withDestinationPath: sandbox.root + "/elsewhere")
      case .folder:
        try manager.removeItem(atPath: path)
        try manager.createDirectory(atPath: path, withIntermediateDirectories: false)
      }
      let before = identity(path)
      let arguments = ["--now", PromptSession.friday, "ask", "非通知で電話がきた"]
      let run = try Run(arguments, sandbox: sandbox)
      #expect(run.code == 0)
      #expect(run.output.says("その電話は、いまどうなっていますか"))
      #expect(run.error.text == "")
      #expect(sandbox.tree.filter { $0.contains(".tmp") } == [])
      // A folder in the way stays. Anything else is replaced, and the new file is trusted.
      guard damage != .folder else { return }
      let rebuilt = identity(path)
      #expect(rebuilt != before)
      #expect(sandbox.mode(of: "cache/annai/" + url.lastPathComponent) == 0o600)
      #expect(try Run(arguments, sandbox: sandbox).output.text == run.output.text)
      #expect(identity(path) == rebuilt)
    }

    /// The file itself, not what a link leads to; 0 where there is none.
    private func identity(_ path: String) -> UInt64 {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
    }

    @Test func aTouchedDialogIsNoticed() throws {
      let sandbox = try Sandbox(isFirst: true)
      let dialogs = try sandbox.copyOfDialogs()
      let arguments = ["--dialogs", dialogs, "ask", "今月の返済がきびしい"]
      #expect(try !Run(arguments, sandbox: sandbox).output.says("一緒に考えましょう"))
      let file = dialogs + "/dialogs/cannot-pay.yaml"
      let source = try String(contentsOfFile: file, encoding: .utf8)
      let sentence = "借金の相談は、責められる場ではありません。一つずつ確かめましょう。"
      try #require(source.contains(sentence))
      try source.replacing(sentence, with: "一緒に考えましょう。")
        .write(toFile: file, atomically: false, encoding: .utf8)
      #expect(try Run(arguments, sandbox: sandbox).output.says("一緒に考えましょう"))
      // Each folder has its own pack, and both stay.
      _ = try Run(["--version"], sandbox: sandbox)
      #expect(sandbox.tree.count { $0 == "cache/annai/*.pack 600" } == 2)
    }

    @Test func aPackWithErrorsIsRefusedAndShown() throws {
      let sandbox = try Sandbox(isFirst: true)
      let dialogs = try sandbox.copyOfDialogs()
      let file = dialogs + "/dialogs/cannot-pay.yaml"
      let source = try String(contentsOfFile: file, encoding: .utf8)
      try source.replacing("go: how_late", with: "go: how_latte")
        .write(toFile: file, atomically: false, encoding: .utf8)
      let terminal = try PseudoTerminal(
        executable: Sandbox.program(), arguments: ["--dialogs", dialogs],
        environment: sandbox.environment(), workingDirectory: sandbox.work, columns: 120)
      let shown = Shown(try terminal.expect("始められません", timeout: 30))
      #expect(try terminal.waitForExit() == 1)
      #expect(terminal.areModesRestored)
      #expect(shown.text.contains("cannot-pay.yaml:"))
      #expect(shown.text.contains("[DLG201]"))
      #expect(shown.says("did you mean 'how_late'?"))
      #expect(!shown.text.contains("annai>"))
      #expect(sandbox.tree.filter { $0.hasPrefix("cache/") } == [])

      // Without a terminal the diagnostics are on standard error.
      let run = try Run(["--dialogs", dialogs], lines: ["今月の返済がきびしい"], sandbox: sandbox)
      #expect(run.code == 1)
      #expect(run.output.text == "")
      #expect(run.error.text.contains("[DLG201]"))
    }

    @Test func thePackOfASessionThatRunsIsNotTakenAway() throws {
      let sandbox = try Sandbox(isFirst: true)
      let session = try PromptSession(sandbox: sandbox)
      try FileManager.default.removeItem(atPath: sandbox.packPath())
      #expect(try session.answer("今月の返済がきびしい").says("いちばん近いのはどれですか"))
      try session.leave()
    }
  }
}
