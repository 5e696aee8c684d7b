import Foundation
import Testing

extension ProgramTests {
  /// `annai calc`, against the published figures of the fact sheet.
  @Suite struct CalcTests {
    private func object(_ arguments: [String]) throws -> [String: Any] {
      let run = try Run(["calc"] + arguments + ["--json"] + CommandTests.friday)
      #expect(run.code == 0, "\(run.error.text)")
      return try #require(try run.objects().first)
    }

    @Test func figuresInJSON() throws {
      let examples: [([String], String, Int)] = [
        (["interest", "--balance", "20万", "--rate", "18", "--days", "30"], "interest", 2_958),
        (
          [
            "interest", "--balance", "200000", "--rate", "18", "--from", "2028-02-10", "--to",
            "2028-03-11", "--leap", "366",
          ], "interest", 2_950
        ),
        (["late", "--balance", "10万", "--days", "10"], "late_charge", 547),
        (["late", "--balance", "20万", "--due", "2026-11-14"], "late_charge", 657),
        (["minimum", "--balance", "25000", "--limit", "30万"], "minimum", 2_000),
        (
          ["minimum", "--lender", "アイフル", "--plan", "every_35_days", "--balance", "20万"],
          "minimum", 9_000
        ),
        (
          ["minimum", "--balance", "100万", "--limit", "200万", "--share", "2.5"], "minimum", 25_000
        ),
        (["schedule", "--balance", "50万", "--rate", "18", "--payment", "15000"], "total", 698_327),
        (
          ["schedule", "--balance", "50万", "--rate", "18", "--lender", "acom", "--limit", "50万"],
          "total", 698_327
        ),
        (["schedule", "--balance", "50万", "--rate", "18", "--count", "24"], "payment", 24_962),
        (
          [
            "schedule", "--balance", "50万", "--rate", "18", "--payment", "15000", "--every", "35",
            "--from", "2025-01-10",
          ], "total", 750_686
        ),
        (
          ["schedule", "--balance", "50万", "--rate", "18", "--payment", "13000", "--more", "2000"],
          "saved_interest", 52_730
        ),
        (
          [
            "schedule", "--balance", "50万", "--rate", "18", "--payment", "15000",
            "--interest-only", "1-3",
          ], "interest_only_cost", 22_500
        ),
        (
          [
            "payoff", "--balance", "200000", "--rate", "18", "--from", "2026-10-21", "--on",
            "2026-11-20",
          ], "pay_off", 202_958
        ),
        (["payoff", "--balance", "10591", "--rate", "0", "--days", "0"], "change", 409),
        (["payoff", "--balance", "10591", "--rate", "0", "--days", "0"], "remainder", 591),
        (["fee", "--amount", "15000"], "yearly_fee", 2_640),
        (["fee", "--amount", "10000"], "fee", 110),
        (["cap", "--income", "300万"], "largest_total", 1_000_000),
      ]
      for (arguments, key, value) in examples {
        #expect(try object(arguments)[key] as? Int == value, "\(arguments)")
      }
      #expect(try object(["cap", "--balance", "100万"])["cap_rate"] as? String == "15")
      #expect(try object(["cap", "--balance", "10万"])["cap_rate"] as? String == "18")
    }

    @Test func comparesLenders() throws {
      let rows = try #require(
        try object(["compare", "--balance", "50万"])["rows"] as? [[String: Any]])
      #expect(
        rows.map { $0["plan"] as? String } == [
          "acom/standard", "promise/standard", "aiful/fixed_day", "aiful/every_35_days",
          "mobit/standard",
        ])
      #expect(rows.map { $0["minimum"] as? Int } == [15_000, 13_000, 13_000, nil, 13_000])
      #expect(rows.map { $0["more"] as? Int } == [0, 52_730, 52_730, nil, 52_730])
    }

    @Test func csvHasEveryRow() throws {
      let run = try Run([
        "calc", "schedule", "--balance", "50万", "--rate", "18", "--payment", "15000", "--csv",
      ])
      let lines = run.output.text.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      #expect(lines.count == 49)
      #expect(lines[0] == "number,payment,interest,principal,balance")
      #expect(lines[1] == "1,15000,7500,7500,492500")
      #expect(lines[47] == "47,8327,123,8204,0")
    }

    @Test func aTableAndAChartForPeople() throws {
      let run = try Run([
        "calc", "schedule", "--balance", "50万", "--rate", "18", "--payment", "15000",
      ])
      #expect(run.output.text.contains("総額        698,327円\n"))
      #expect(run.output.text.contains(" 1      15,000     7,500     7,500   492,500\n"))
      #expect(run.output.text.contains("... (あと34行。--all で全部)\n"))
      #expect(run.output.text.contains("始め  500,000  ####"))
      // On a pipe there is no colour.
      #expect(!run.output.text.contains("\u{1B}"))
    }

    @Test func whySaysWhereItIsFrom() throws {
      let run = try Run(
        ["calc", "minimum", "--balance", "20万", "--limit", "30万", "--why"] + CommandTests.friday)
      for part in [
        "計算: 200,000円 × 4.2%、1,000円単位に切り上げ", "使った値: 最後に借りた直後の残高 200,000円",
        "計算の決まり: 最後に借りた直後の残高に率を掛ける", "端数: 1,000円単位に切り上げ", "確かさ: 高",
        "[x-rate-okwave]", "確認日: 2026-11-20",
      ] {
        #expect(run.output.says(part), "\(part)")
      }
    }

    /// What cannot be computed is told with what would be accepted; what cannot be read, with usage.
    @Test func refuses() throws {
      let schedule = ["schedule", "--balance", "50万", "--rate", "18"]
      let wrong: [([String], String)] = [
        (schedule + ["--payment", "7500"], "7,501円以上で入力してください"),
        (schedule + ["--payment", "7500", "--lang", "en"], "Give at least 7,501 yen"),
        (["interest", "--balance=-5", "--rate", "18", "--days", "3"], "0円以上で入力してください"),
        (["interest", "--balance", "5", "--rate", "18", "--days=-3"], "0日から366,000日まで"),
        (["minimum", "--balance", "20万"], "限度額を教えてください"),
        (["fee", "--amount", "999"], "表にありません"),
        (
          schedule + ["--payment", "15000", "--extra", "1000@2026-12-01"],
          "月割りの計算では、追加の返済に日付を使えません"
        ),
      ]
      for (arguments, reason) in wrong {
        let run = try Run(["calc"] + arguments + CommandTests.friday)
        #expect(run.code == 1, "\(arguments)")
        #expect(run.error.says(reason), "\(arguments): \(run.error.text)")
        #expect(run.output.text == "")
      }
      for arguments in [
        schedule, schedule + ["--payment", "15000", "--count", "3"],
        schedule + ["--payment", "15000", "--csv", "--json"],
        schedule + ["--payment", "15000", "--every", "35", "--day", "5"],
        schedule + ["--payment", "15000", "--from", "2026-11-20"],
        schedule + ["--payment", "15000", "--extra", "1000"],
        schedule + ["--by", "2027-11-20"], ["interest", "--balance", "5", "--rate", "18"],
        ["interest", "--balance", "5", "--rate", "x", "--days", "1"],
        ["late", "--lender", "promise", "--balance", "5", "--days", "1"],
        ["minimum", "--lender", "nobody", "--balance", "5"], ["cap"],
      ] {
        let run = try Run(["calc"] + arguments)
        #expect(run.code == 64, "\(arguments)")
        // In the language that was asked for, wherever it stands.
        let english = try Run(["calc"] + arguments + ["--lang=en"])
        #expect(english.code == 64)
        let message = english.error.text.prefix { !$0.isNewline }
        #expect(message.allSatisfy(\.isASCII), "\(message)")
        #expect(!run.error.text.prefix { !$0.isNewline }.allSatisfy(\.isASCII), "\(arguments)")
      }
      let other = try Run(["calc", "cap", "--lang", "en"])
      #expect(other.error.says("Give the principal with --balance"))
    }
  }
}
