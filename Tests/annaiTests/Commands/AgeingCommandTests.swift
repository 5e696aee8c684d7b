import Foundation
import Testing

extension ProgramTests {
  /// What the commands tell of facts that are due for a new check.
  @Suite struct AgeingCommandTests {
    static let before = ["--now", "2027-11-19T15:00"]
    static let due = ["--now", "2027-11-20T15:00"]

    @Test func factsListsWhatIsDue() throws {
      let before = try Run(["facts", "--due"] + Self.before)
      #expect(before.code == 0)
      #expect(before.output.says("再確認の時期を過ぎた事実はありません"))
      let due = try Run(["facts", "--due"] + Self.due)
      #expect(due.output.says("lender_rule 会社の決まり"))
      #expect(
        due.output.text.contains(
          #/cannotpay-late-rate +2026-11-20  2027-11-20  .*cannot-pay/#))
      // The day of the option counts before the clock.
      let asOf = try Run(["facts", "--due", "--as-of", "2027-11-19"] + Self.due)
      #expect(asOf.output.text == before.output.text)
      let object = try #require(
        try Run(["facts", "--json", "--as-of", "2029-11-20"]).objects().first)
      let facts = try #require(object["facts"] as? [[String: Any]])
      #expect(facts.count == 523)
      let law = try #require(facts.first { $0["id"] as? String == "int-legal-cap" })
      #expect(law["overdue"] as? Bool == true)
      #expect(law["due_on"] as? String == "2029-11-20")
      #expect(try Run(["facts", "--as-of", "tomorrow"]).code == 64)
    }

    @Test func factsShowsTheTablesOfTheSources() throws {
      let list = try Run(["facts", "--tables"])
      #expect(list.code == 0)
      #expect(list.output.text.split(separator: "\n").count == 31)
      let round = try Run(["facts", "--table", "acom-round-42"] + Self.before)
      #expect(round.output.says("25,000 1,000 2,000"))
      #expect(round.output.says("記事の額は誤りです"))
      #expect(round.output.says("[acom-repayment]"))
      #expect(round.output.says("確認日: 2026-11-20"))
      let english = try Run(["facts", "--table", "tell-or-not", "--lang", "en"])
      #expect(english.output.says("What may be told on the phone"))
      let object = try #require(
        try Run(["facts", "--table", "method-comparison", "--json"]).objects().first)
      #expect((object["rows"] as? [[String]])?.count == 56)
      let unknown = try Run(["facts", "--table", "nothing", "--lang", "en"])
      #expect(unknown.code == 64)
      #expect(unknown.error.says("annai facts --tables lists them"))
    }

    @Test func checkWarnsAsOfADay() throws {
      let due = try Run(["check", "--as-of", "2027-11-20", "--json"])
      #expect(due.code == 0)
      let object = try #require(try due.objects().first)
      #expect(object["errors"] as? Int == 0)
      let found = try #require(object["diagnostics"] as? [[String: Any]])
      #expect(found.count > 100)
      #expect(Set(found.compactMap { $0["code"] as? String }) == ["KNW404"])
      #expect(try Run(["check", "--as-of", "2027-11-20", "--strict"]).code == 1)
      // No check begins to fail as time goes by.
      #expect(try Run(["check", "--strict"] + Self.due).code == 0)
      #expect(try Run(["explain", "KNW404"]).output.says("recheck_months"))
    }

    @Test func calcAndNumberMarkWhatIsOverdue() throws {
      let late = ["calc", "late", "--balance", "20万", "--days", "6"]
      #expect(!(try Run(late + ["--why"] + Self.before).output.says("再確認")))
      let why = try Run(late + ["--why"] + Self.due)
      #expect(why.output.says("657円(再確認が必要)"))
      #expect(why.output.says("確認日: 2026-11-20。再確認の時期を過ぎています"))
      for (day, overdue) in [(Self.before, false), (Self.due, true)] {
        for command in [late, ["number", "0120-629-215"]] {
          let object = try #require(try Run(command + ["--json"] + day).objects().first)
          #expect(object["overdue"] as? Bool == overdue, "\(command)")
        }
      }
    }

    @Test func theFirstScreenSaysSo() throws {
      let line = "確認してから時間がたった情報があります"
      #expect(!(try Run(Self.before, lines: []).output.says(line)))
      #expect(try Run(Self.due, lines: []).output.says(line))
    }
  }
}
