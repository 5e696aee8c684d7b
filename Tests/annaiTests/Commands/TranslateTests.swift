import Foundation
import Testing

extension ProgramTests {
  /// `annai translate`, and what the program says with `--lang en`.
  @Suite struct TranslateTests {
    @Test func aTranslatedPackStaysAsItIs() throws {
      let sandbox = try Sandbox()
      let dialogs = try sandbox.copyOfDialogs()
      let run = try Run(["translate", "--lang", "en", dialogs], sandbox: sandbox)
      #expect(run.code == 0)
      #expect(run.output.text == "")
      #expect(run.error.says("訳を待つ文 0"))
    }

    @Test func anEditedTextIsStaleUntilItIsTranslatedAnew() throws {
      let sandbox = try Sandbox()
      let dialogs = try sandbox.copyOfDialogs()
      let source = "Dialogs/dialogs/call-signs.yaml"
      let english = "Dialogs/en/call-signs.yaml"
      try sandbox.write(
        try sandbox.read(source).replacing("何も言わずに切る。", with: "すぐに、何も言わずに切る。"), to: source)
      chmod(sandbox.root + "/" + english, 0o640)
      let check = try Run(["check", "--strict", dialogs], sandbox: sandbox)
      #expect(check.code == 1)
      #expect(check.output.says("DLG603"))
      #expect(check.output.says("すぐに、何も言わずに切る。"))

      let before = try sandbox.read(english)
      let list = try Run(["translate", "--lang", "en", "--list", dialogs], sandbox: sandbox)
      #expect(list.code == 0)
      #expect(list.output.says("すぐに、何も言わずに切る。"))
      #expect(try sandbox.read(english) == before)

      let run = try Run(["translate", "--lang", "en", dialogs], sandbox: sandbox)
      #expect(run.code == 0)
      #expect(run.output.lines.count == 1)
      #expect(sandbox.mode(of: english) == 0o640)
      let after = try sandbox.read(english)
      #expect(after.contains("was:"))
      #expect(after.contains("Hang up without a word, or say only"))
      #expect(!sandbox.tree.contains { $0.contains(".tmp") })
      #expect(try Run(["translate", "--lang", "en", dialogs], sandbox: sandbox).output.text == "")
    }

    @Test func aNewFileIsForAllToRead() throws {
      let sandbox = try Sandbox()
      let dialogs = try sandbox.copyOfDialogs()
      try FileManager.default.removeItem(atPath: dialogs + "/en")
      let run = try Run(["translate", "--lang", "en", dialogs], sandbox: sandbox)
      #expect(run.code == 0)
      #expect(sandbox.mode(of: "Dialogs/en") == 0o755)
      #expect(sandbox.mode(of: "Dialogs/en/call-signs.yaml") == 0o644)
      #expect(try Run(["check", dialogs], sandbox: sandbox).code == 0)
      #expect(try Run(["check", "--strict", dialogs], sandbox: sandbox).code == 1)
    }

    @Test func aLanguageAndAFolderAreNeeded() throws {
      #expect(try Run(["translate", Sandbox.dialogs]).code == 64)
      #expect(try Run(["translate", "--lang", "ja", Sandbox.dialogs]).code == 64)
      #expect(try Run(["translate", "--lang", "en"]).code == 64)
      #expect(try Run(["ask", "--lang", "fr", "help"]).code == 64)
    }

    /// A mistake in a translation is reported where it is asked for, and hurts nobody else.
    @Test func japaneseNeedsNoTranslation() throws {
      let sandbox = try Sandbox()
      let dialogs = try sandbox.copyOfDialogs()
      try sandbox.write("texts: [", to: "Dialogs/en/call-signs.yaml")
      let japanese = try Run(["ask", "--dialogs", dialogs, "返済日に間に合わない"], sandbox: sandbox)
      #expect(japanese.code == 0)
      #expect(japanese.output.says("返済日に間に合わない"))
      let english = try Run(
        ["ask", "--lang", "en", "--dialogs", dialogs, "my payment is late"], sandbox: sandbox)
      #expect(english.code == 1)
      #expect(english.error.says("en/call-signs.yaml"))
    }

    @Test(arguments: [["--lang", "en"], []])
    func theConversationIsInEnglish(_ language: [String]) throws {
      let run = try Run(
        PipeTests.friday + language,
        lines: [
          "my payment to Acom is late", "1", "yesterday", "11/25", "unknown", "save memo.txt",
        ],
        environment: language.isEmpty ? ["ANNAI_LANG": "en"] : [:])
      #expect(run.code == 0)
      #expect(run.output.says(inOrder: ["Works offline", "I can't pay by the due date"]))
      #expect(run.output.width <= 80)
    }

    @Test func numbersAndSumsAreInEnglish() throws {
      let number = try Run(["number", "--lang", "en", "0120-397-972"])
      #expect(number.output.says("is a number of Acom"))
      #expect(number.output.says("What each source says"))
      let sum = try Run(
        ["calc", "interest", "--lang", "en", "--balance", "200000", "--rate", "18", "--days", "30"])
      #expect(sum.output.says("interest  2,958"))
    }
  }
}
