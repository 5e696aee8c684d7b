import Foundation
import Testing

extension ProgramTests {
  /// `annai desks` and what `annai number` says beyond the owner.
  @Suite struct DeskCommandTests {
    static let friday = ["--now", PromptSession.friday]
    static let night = ["--now", PromptSession.saturdayNight]

    @Test func desksForAPurposeAndALender() throws {
      let run = try Run(["desks", "--for", "返済", "--lender", "アコム"] + Self.friday)
      #expect(run.code == 0)
      #expect(
        run.output.says(
          inOrder: [
            "返済の相談", "アコム総合カードローンデスク", "0120-629-215", "無料", "いま受付中(18:00まで)、あと3時間",
            "借金・返済の相談", "日本貸金業協会", "0570-051-051", "有料",
          ]))
      // Another lender's desk serves its own members.
      #expect(!run.output.says("プロミス"))
      let object = try #require(
        try Run(["desks", "--for", "返済", "--lender", "アコム", "--json"] + Self.friday)
          .objects().first)
      #expect(object["lender"] as? String == "acom")
      let groups = try #require(object["groups"] as? [[String: Any]])
      #expect(groups.map { $0["id"] as? String } == ["repayment_talk", "pay", "debt_talk"])
      let desks = try #require(groups.first?["desks"] as? [[String: Any]])
      #expect(desks.map { $0["id"] as? String } == ["acom_loan_desk"])
      let desk = try #require(desks.first)
      #expect(desk["state"] as? String == "open")
      #expect(desk["changes"] as? String == "2026-11-20T18:00")
      #expect(desk["toll"] as? String == "free")
      #expect(desk["from_abroad"] as? Bool == false)
      let paying = try #require(groups[1]["services"] as? [[String: Any]])
      #expect(paying.map { $0["state"] as? String } == ["up", "up", "up", "up", "up"])
    }

    /// The words of people, the labels and the ids lead to the same purposes.
    @Test(arguments: ["balance_check", "残高・返済日の確認", "balance and due date", "BALANCE and due date"])
    func aPurposeHasManyNames(_ name: String) throws {
      let object = try #require(
        try Run(["desks", "--for", name, "--json"] + Self.friday).objects().first)
      let groups = try #require(object["groups"] as? [[String: Any]])
      #expect(groups.map { $0["id"] as? String } == ["balance_check"])
    }

    @Test func atNightItTellsWhatCanBeDone() throws {
      let run = try Run(["desks", "--for", "返済の相談", "--lender", "acom"] + Self.night)
      #expect(run.output.says("いま受付時間外。次は11月24日(火) 9:00から、2日13時間後"))
      #expect(run.output.says("電話のほかに アコムの会員ページ いま使えます"))
      #expect(run.output.says("が開くまでにできること アコムの自動音声"))
      // In the small hours of Monday the member page is down.
      let monday = try Run(
        ["desks", "--for", "返済の相談", "--lender", "acom", "--now", "2026-11-23T03:00"])
      #expect(monday.output.says("いま止まっています(5:00まで)"))
      let open = try Run(["desks", "--open", "--json"] + Self.night).objects().first
      let groups = try #require(open?["groups"] as? [[String: Any]])
      let states = groups.flatMap { ($0["desks"] as? [[String: Any]]) ?? [] }
        .map { $0["state"] as? String }
      #expect(!states.isEmpty && states.allSatisfy { $0 == "always" })
    }

    @Test func fromAbroadOnlyWhatAnswers() throws {
      let object = try #require(
        try Run(["desks", "--abroad", "--json"] + Self.friday).objects().first)
      let groups = try #require(object["groups"] as? [[String: Any]])
      let ids = groups.flatMap { ($0["desks"] as? [[String: Any]]) ?? [] }
        .map { $0["id"] as? String }
      #expect(ids == ["acom_overseas", "houterasu_ip"])
    }

    @Test(arguments: [[], ["--for", "苦情"], ["--for", "書類"], ["--lender", "acom"]])
    func aNumberThatIsNeverOfferedIsNotListed(_ options: [String]) throws {
      for language in ["ja", "en"] {
        let run = try Run(["desks", "--lang", language] + options + Self.friday)
        #expect(run.code == 0)
        for number in JourneyTests.neverOffered { #expect(!run.output.says(number)) }
      }
    }

    @Test func whatNobodyKnowsIsSaid() throws {
      let purpose = try Run(["desks", "--for", "天気"] + Self.friday)
      #expect(purpose.code == 1)
      #expect(purpose.output.text == "")
      #expect(purpose.error.says("「天気」という用件は登録にありません。用件: 会社から会員への電話、返済の相談"))
      let lender = try Run(["desks", "--lender", "天気", "--lang", "en"] + Self.friday)
      #expect(lender.code == 1)
      #expect(lender.error.says("'天気' is no lender that we know. Lenders: Acom, Promise"))
      let aiful = try Run(["desks", "--lender", "アイフル", "--for", "返済"] + Self.friday)
      #expect(aiful.code == 0)
      #expect(aiful.output.says("アイフルの窓口は確認できていません"))
      #expect(aiful.output.says("0570-051-051"))
      #expect(!aiful.output.says("アコム"))
    }

    @Test func aNumberTellsKindPlaceAndCost() throws {
      let office = try Run(["number", "0123-52-1234"] + Self.friday)
      #expect(office.output.says("固定電話(北海道、夕張)"))
      #expect(!office.output.says("通話料"))
      let free = try Run(["number", "0120-000-000"] + Self.friday)
      #expect(free.output.says("通話料 無料。国外からは、ふつうつながりません"))
      let object = try #require(
        try Run(["number", "03-3537-2366", "--json"] + Self.friday).objects().first)
      #expect(object["area"] as? String == "東京")
      #expect(object["prefecture"] as? String == "東京都")
      #expect(object["toll"] as? String == "charged")
      #expect(object["from_abroad"] as? Bool == true)
    }

    @Test func theDifferenceIsMarked() throws {
      let object = try #require(
        try Run(["number", "0120-397-927", "--json"] + Self.friday).objects().first)
      #expect(object["status"] as? String == "near_miss")
      let near = try #require(object["near"] as? [String: Any])
      #expect(near["typed"] as? String == "0120-397-9[27]")
      #expect(near["known"] as? String == "0120-397-9[72]")
      #expect(near["slip"] as? String == "transposition")
      #expect(object["desk"] is NSNull && object["verdict"] is NSNull)
    }

    @Test func reasonsFitThePerson() throws {
      let all = try Run(["number", "0120-397-972"] + Self.friday)
      #expect(all.output.says("支払いが遅れている人: 期日までに入金がないと"))
      #expect(all.output.says("利用したことがない人: アコムは提携する銀行"))
      let late = try Run(["number", "0120-397-972", "--situation", "late"] + Self.friday)
      #expect(late.output.says("電話がくる理由 ・期日までに入金がないと"))
      #expect(!late.output.says("限度額を上げられる"))
      let english = try Run(
        ["number", "0120-397-972", "--situation", "none", "--lang", "en"] + Self.friday)
      #expect(english.output.says("Why they ring"))
      #expect(try Run(["number", "0120-397-972", "--situation", "x"]).code == 64)
    }
  }
}
