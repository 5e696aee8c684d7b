import Foundation
import Testing

extension ProgramTests {
  /// `annai read`: a value and how it is shown, or a refusal that says what would be accepted.
  @Suite struct ReadCommandTests {
    private static func read(_ arguments: String...) throws -> Run {
      try Run(["read"] + arguments + CommandTests.friday)
    }

    private static func object(_ arguments: String...) throws -> [String: Any] {
      let run = try Run(["read", "--json"] + arguments + CommandTests.friday)
      return try #require(run.objects().first)
    }

    @Test(arguments: [
      ("yen", "約20万", "200,000円 (about)"), ("rate", "月1.5%", "1.5% / month"),
      ("count", "3社です", "3"), ("days", "2週間", "2週間"), ("date", "来週の金曜", "11月27日(金)"),
      ("time", "午後3時", "15:00"), ("phone", "０１２０３９７９７２", "0120-397-972"),
      ("lender", "もびっと", "SMBCモビット"), ("yes_no", "せやで", "はい"),
    ])
    func showsTheValue(_ type: String, _ text: String, _ shown: String) throws {
      let run = try Self.read(type, text)
      #expect(run.code == 0)
      #expect(run.output.lines == [shown])
      #expect(run.error.text == "")
    }

    @Test func jsonHasTheValueAndTheReason() throws {
      let yen = try Self.object("yen", "約20万")
      #expect(yen["value"] as? Int == 200_000)
      #expect(yen["qualifier"] as? String == "about")
      #expect(yen["reason"] is NSNull)
      let days = try Self.object("days", "3か月")
      let span = try #require(days["value"] as? [String: Any])
      #expect(span["value"] as? Int == 3 && span["unit"] as? String == "month")
      #expect(span["days"] is NSNull)
      let unknown = try Self.object("yen", "わからない")
      #expect(unknown["value"] is NSNull && unknown["reason"] as? String == "unknown")
      let impossible = try Self.object("date", "2月30日")
      #expect(impossible["reason"] as? String == "impossibleDate")
      #expect(impossible["candidates"] as? [String] == ["2026-02-28"])
      #expect((impossible["message"] as? String)?.contains("2月28日") == true)
    }

    @Test func aBareDayLeansAsAsked() throws {
      for (prefer, day) in [
        ("future", "2026-12-15"), ("past", "2026-11-15"), ("none", "2026-11-15"),
      ] {
        let date = try Self.object("date", "15日", "--prefer", prefer)
        #expect(date["value"] as? String == day, "\(prefer)")
      }
    }

    @Test func aRefusalEndsInOneAndALineOfManyDoesNot() throws {
      let one = try Self.read("yen", "たくさん")
      #expect(one.code == 1)
      #expect(one.output.says("例: 20万円"))
      let lines = try Run(["read", "yen"] + CommandTests.friday, lines: ["20万", "たくさん", "3万5千円"])
      #expect(lines.code == 0)
      #expect(lines.output.lines.count == 3)
      #expect(lines.output.lines.first == "200,000円" && lines.output.lines.last == "35,000円")
    }

    @Test func choicesComeFromTheCommandLineOrFromAQuestion() throws {
      let options = ["--options", "atm=コンビニのATM|コンビニ,bank=銀行振込"]
      for (text, id) in [("2番", "bank"), ("コンビニで", "atm"), ("銀行振込です", "bank")] {
        let run = try Run(["read", "choice", text, "--json"] + options + CommandTests.friday)
        #expect(try run.objects().first?["value"] as? String == id, "\(text)")
      }
      let both = try Run(["read", "multi", "1と2", "--json"] + options + CommandTests.friday)
      #expect(try both.objects().first?["value"] as? [String] == ["atm", "bank"])
      let asked = try Self.object("choice", "プロミスです", "--question", "lender")
      #expect(asked["value"] as? String == "promise")
      #expect(asked["shown"] as? String == "プロミス")
      let refused = try Run(["read", "choice", "りんご"] + options + CommandTests.friday)
      #expect(refused.code == 1)
      #expect(refused.output.says("コンビニのATM") && refused.output.says("銀行振込"))
    }

    @Test(arguments: [
      ["choice", "1"], ["choice", "1", "--question", "no_such_question"],
      ["yen", "1", "--options", "a=b"], ["choice", "1", "--options", "=,"], ["colour", "青"],
      ["choice", "1", "--options", "a=b", "--question", "lender"],
    ])
    func wrongUseIsTold(_ arguments: [String]) throws {
      let run = try Run(["read"] + arguments)
      #expect(run.code == 64)
      #expect(run.output.text == "" && run.error.text != "")
    }
  }
}
