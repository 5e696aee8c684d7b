import Foundation
import PseudoTerminal
import Testing

extension ProgramTests {
  /// Files that are edited while the prompt is open, and files of the person's own.
  @Suite struct ReloadTests {
    static let dialog = """
      dialog: my-room
      title: 相談室のお知らせ
      examples: [相談室のお知らせを見る, 相談室の案内, 相談室のことを知りたい]
      start: first
      questions:
        color:
          type: choice
          label: 色
          ask: どの色ですか。
          why: ためすため。
          options: { red: { label: 赤 }, blue: { label: 青 } }
      nodes:
        first: { ask: color, next: second }
        second: { ask: balance, next: end }
        end:
          outcome:
            title: 相談室のご案内
            first: 相談室で話せます。
            answer: [落ち着いて決めて大丈夫です。]
            steps: [相談室に行く。]
            no_call: いまは電話はいりません。
            cite: [cannotpay-no-shame]

      """

    /// A sandbox with own files.
    static func sandbox(_ files: [String: String]) throws -> Sandbox {
      let sandbox = try Sandbox()
      try FileManager.default.createDirectory(
        atPath: sandbox.home + "/.config/annai/dialogs/dialogs", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
      for (name, text) in files { try write(text, name, sandbox) }
      return sandbox
    }

    static func write(_ text: String, _ name: String, _ sandbox: Sandbox) throws {
      let path = "home/.config/annai/dialogs/" + name
      try sandbox.write(text, to: path)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: sandbox.root + "/" + path)
    }

    @Test func anEditIsTakenOrTheOldPackStays() throws {
      let sandbox = try Self.sandbox(["my-room.yaml": Self.dialog])
      let session = try PromptSession(sandbox: sandbox)
      #expect(session.greeting.says("自分で足した案内: 1ファイル"))
      #expect(session.greeting.says(".config/annai/dialogs"))
      #expect(try session.answer("相談室のお知らせ").says("どの色ですか"))
      #expect(try session.answer("赤").says("いま借りている残高"))
      #expect(try session.answer("reload").says("前に読んだときのまま"))

      // A slip: shown as `check` shows it, and the conversation stands where it stood.
      try Self.write(
        Self.dialog.replacing("ask: balance", with: "ask: balanc"), "my-room.yaml", sandbox)
      let refused = try session.answer("読み直し")
      #expect(
        refused.text.contains(
          """
          my-room.yaml:14:18: error: no question is called 'balanc' [DLG202]
           14 |   second: { ask: balanc, next: end }
              |                  ^~~~~~ did you mean 'balance'?
          """))
      #expect(refused.says(inOrder: ["1件のまちがい", "前の案内のまま", "いま借りている残高"]))
      #expect(try session.answer("まとめ").says("色: 赤"))

      // Mended, but the chosen option is gone.
      try Self.write(
        Self.dialog.replacing("red: { label: 赤 }", with: "black: { label: 黒 }"), "my-room.yaml",
        sandbox)
      let taken = try session.answer("読み直し")
      #expect(
        taken.says(inOrder: ["読み直しました", "色: 「赤」という選択肢はありません", "どの色ですか", "黒"]))
      try session.answer(all: ["黒", "20万"])
      #expect(try session.answer("まとめ").says("相談室のご案内"))
      try session.leave()

      // The next start has it from the cache.
      let again = try Run(["--version"], sandbox: sandbox)
      #expect(again.code == 0 && again.output.says("1ファイル"))
    }

    @Test func onAPipeAndInJSONToo() throws {
      let sandbox = try Sandbox()
      let folder = try sandbox.copyOfDialogs()
      let run = try Run(["--dialogs", folder], lines: ["読み直し"], sandbox: sandbox)
      #expect(run.output.says("前に読んだときのまま"))
      let shipped = try Run([], lines: ["読み直し"], sandbox: sandbox)
      #expect(shipped.output.says("読み直すものはありません"))
      #expect(shipped.output.says(".config/annai/dialogs"))
      let object = try #require(
        try Run(["--json"], lines: ["reload"], sandbox: sandbox).objects().first)
      let said = try #require(object["said"] as? [[String: Any]])
      #expect((said.first?["text"] as? String)?.contains("読み直すものはありません") == true)
    }

    @Test func brokenOwnFilesNeverBreakThePrompt() throws {
      let sandbox = try Self.sandbox(["my-room.yaml": "dialog: [", "note.txt": "no dialog"])
      for _ in 1...2 {
        let run = try Run([], lines: ["メニュー"], sandbox: sandbox)
        #expect(run.code == 0)
        #expect(run.output.says("1件のまちがいがあるため、使わずに始めます"))
        #expect(run.output.says("返済日に間に合わない・払えない"))
        #expect(!run.output.says("相談室"))
      }
      let ask = try Run(["number", "0120-397-972"], sandbox: sandbox)
      #expect(ask.code == 0 && ask.error.says("使わずに始めます"))
      let without = try Run(["number", "--no-own", "0120-397-972"], sandbox: sandbox)
      #expect(without.code == 0 && without.error.text == "")
      let environment = ["ANNAI_NO_OWN": "1"]
      #expect(try Run(["check"], environment: environment, sandbox: sandbox).code == 0)
      let check = try Run(["check"], sandbox: sandbox)
      #expect(check.code == 1 && check.output.says("my-room.yaml:1:"))
      #expect(try Run(["compile"], sandbox: sandbox).code == 1)
    }

    @Test func checkSaysWhichFileWon() throws {
      let sandbox = try Self.sandbox([
        "dialogs/cannot-pay.yaml": Self.dialog.replacing(
          "dialog: my-room", with: "dialog: cannot-pay"),
        "my-room.yaml": Self.dialog.replacing("color", with: "paint"),
      ])
      let check = try Run(["check", "--strict"], sandbox: sandbox)
      #expect(check.code == 0)
      #expect(check.output.says("own dialog 'my-room' is added"))
      let won = check.output.lines.first { $0.contains("'cannot-pay' takes the place of") } ?? ""
      #expect(won.hasSuffix("Dialogs/dialogs/cannot-pay.yaml:1"))
      let object = try #require(
        try Run(["check", "--json"], sandbox: sandbox).objects().first)
      let own = try #require(object["own"] as? [String: Any])
      #expect(own["files"] as? Int == 2)
      #expect((own["entries"] as? [[String: Any]])?.count == 2)
      // A folder that is named is checked alone.
      let alone = try Run(["check", Sandbox.dialogs], sandbox: sandbox)
      #expect(!alone.output.says("own dialog"))
    }

    enum Unsafe: String, CaseIterable {
      case folderOthersWrite, fileOthersWrite, groupWrites, noFolder, tooLarge, tooMany
    }

    @Test(arguments: Unsafe.allCases)
    func whatOthersCouldHaveWrittenIsNotRead(_ unsafe: Unsafe) throws {
      let sandbox = try Self.sandbox(["my-room.yaml": Self.dialog])
      let folder = sandbox.home + "/.config/annai/dialogs"
      func set(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      }
      switch unsafe {
      case .folderOthersWrite: try set(0o777, folder)
      case .groupWrites: try set(0o775, sandbox.home + "/.config/annai")
      case .fileOthersWrite: try set(0o666, folder + "/my-room.yaml")
      case .noFolder:
        try FileManager.default.removeItem(atPath: folder)
        try sandbox.write("a file", to: "home/.config/annai/dialogs")
      case .tooLarge:
        try Self.write(String(repeating: "#", count: 1 << 20) + "\n", "big.yaml", sandbox)
      case .tooMany:
        for number in 0...200 { try Self.write("", "d\(number).yaml", sandbox) }
      }
      let run = try Run([], lines: ["メニュー", "reload"], sandbox: sandbox)
      #expect(run.code == 0)
      #expect(run.output.says("自分で足した案内は使いません"))
      #expect(!run.output.says("相談室のお知らせ"))
      #expect(run.output.says("前の案内のまま続けます"))
      #expect(try Run(["check"], sandbox: sandbox).code == 1)
    }

    @Test func aLinkToOnesOwnFilesIsFollowed() throws {
      let sandbox = try Sandbox()
      let manager = FileManager.default
      try manager.createDirectory(
        atPath: sandbox.home + "/dotfiles", withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o755])
      try manager.createDirectory(
        atPath: sandbox.home + "/.config/annai", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
      try manager.createSymbolicLink(
        atPath: sandbox.home + "/.config/annai/dialogs",
        withDestinationPath: sandbox.home + "/dotfiles")
      try sandbox.write(Self.dialog, to: "home/dotfiles/my-room.yaml")
      try manager.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: sandbox.home + "/dotfiles/my-room.yaml")
      #expect(try Run([], lines: ["メニュー"], sandbox: sandbox).output.says("相談室のお知らせ"))
      try manager.setAttributes(
        [.posixPermissions: 0o777], ofItemAtPath: sandbox.home + "/dotfiles")
      #expect(try Run([], lines: ["メニュー"], sandbox: sandbox).output.says("使いません"))
    }

    // MARK: - Sessions in files

    @Test func aSessionIsSavedOnRequestAndResumedAfterAnEdit() throws {
      let sandbox = try Self.sandbox(["my-room.yaml": Self.dialog])
      let session = try PromptSession(sandbox: sandbox)
      try session.answer(all: ["相談室のお知らせ", "赤"])
      #expect(try session.answer("保存").says("memo.json"))
      #expect(try session.answer("保存 memo.json").says("保存しました"))
      #expect(sandbox.mode(of: "work/memo.json") == 0o600)
      try session.leave()

      let arguments = ["--resume", "memo.json"]
      let resumed = try PromptSession(arguments: arguments, sandbox: sandbox)
      #expect(resumed.greeting.says(inOrder: ["続けます", "色: 赤", "いま借りている残高"]))
      #expect(try resumed.answer("20万").says("相談室のご案内"))
      try resumed.leave()

      try Self.write(
        Self.dialog.replacing("red: { label: 赤 }", with: "black: { label: 黒 }"), "my-room.yaml",
        sandbox)
      let piped = try Run(arguments, lines: ["黒"], sandbox: sandbox)
      #expect(piped.output.says(inOrder: ["変わっています", "色: 「red」という選択肢はありません", "どの色ですか"]))
      #expect(piped.output.says("色: 黒"))
      let objects = try Run(["--json"] + arguments, lines: ["黒"], sandbox: sandbox).objects()
      let said = try #require(objects.first?["said"] as? [[String: Any]])
      #expect(said.contains { ($0["text"] as? String)?.contains("「red」") == true })
    }

    @Test(arguments: ["missing.json", "folder", "empty.json", "memo.md", "big.json", "/dev/zero"])
    func whatIsNoSessionIsRefused(_ name: String) throws {
      let sandbox = try Sandbox()
      switch name {
      case "folder":
        try FileManager.default.createDirectory(
          atPath: sandbox.work + "/folder", withIntermediateDirectories: false)
      case "empty.json": try sandbox.write("", to: "work/empty.json")
      case "memo.md": try sandbox.write("# 案内\n", to: "work/memo.md")
      case "big.json":
        try sandbox.write(
          "{\"answers\":{" + String(repeating: " ", count: 300_000) + "}}", to: "work/big.json")
      default: break
      }
      let run = try Run(["--resume", name], lines: ["まとめ"], sandbox: sandbox)
      #expect(run.code == 1)
      #expect(run.output.text == "")
      #expect(run.error.says(name) && run.error.lines.count == 1)
    }
  }
}
