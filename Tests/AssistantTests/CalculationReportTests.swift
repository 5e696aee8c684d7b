import Foundation
import Knowledge
import LoanCalculator
import NumberRegistry
import Testing
import TextForms
import Units

@testable import Assistant

/// How a calculation is written: by terminal cells, for table programs, for other programs.
@Suite struct CalculationReportTests {
  private static let report: CalculationReport = {
    let lines: [CalculationReport.Line] = [
      .init("total", Bilingual(ja: "総額", en: "total"), .yen(Yen(698_327))),
      .init("payments", Bilingual(ja: "支払いの回数", en: "payments"), .times(47)),
    ]
    let columns: [CalculationReport.Column] = [
      .init("no", Bilingual(ja: "回", en: "no.")),
      .init("kind", Bilingual(ja: "種類", en: "kind"), alignsRight: false),
      .init("balance", Bilingual(ja: "残高(円)", en: "balance (yen)")),
    ]
    let words = Bilingual(ja: "期日, \"仮\"", en: "due, \"draft\"")
    let rows = (1...20).map { number -> [CalculationReport.Cell] in
      let balance = Yen(1_000_000 - number * 50_000)
      return [.times(number), number == 1 ? .text(words) : .none, .yen(balance)]
    }
    return CalculationReport(
      lines, table: .init(columns, rows), notes: [Bilingual(ja: "試算です。", en: "An estimate.")],
      derivations: [])
  }()

  private func text(
    _ language: Language = .ja, all: Bool = false, why: Bool = false,
    _ report: CalculationReport = Self.report
  ) -> [String] {
    let context = CalculationContext(
      knowledge: ShippedPack.pack.knowledge, day: CivilDate(year: 2026, month: 11, day: 20)!,
      language: language)
    let layout = CalculationReport.Layout(
      columns: 80, chart: .plain, showsAllRows: all, showsWhy: why)
    return report.text(context, layout).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func columnsAreAlignedByCells() {
    #expect(
      text().prefix(7) == [
        "総額          698,327円", "支払いの回数  47回", "",
        "回  種類        残高(円)", "------------------------", " 1  期日, \"仮\"   950,000",
        " 2  -            900,000",
      ])
    #expect(text(.en).prefix(2) == ["total     698,327 yen", "payments  47"])
    // Whatever is in it, every line of a table ends at the same cell.
    let rows = text(all: true).dropFirst(3).prefix(22).map { DisplayWidth.of($0) }
    #expect(Set(rows) == [24])
  }

  @Test func aLongTableIsCutUnlessAsked() {
    #expect(text().contains("... (あと7行。--all で全部)"))
    #expect(text(.en).contains("... (7 more; --all shows them)"))
    #expect(!text(all: true).contains { $0.hasPrefix("...") })
    #expect(text().contains { $0.hasSuffix(" 0") && $0.hasPrefix("20") })
  }

  @Test func whyNamesEveryPart() throws {
    let late = try Loan.lateCharge(
      principal: Yen(200_000), rate: AnnualRate(basisPoints: 2_000), days: 6)
    let report = CalculationReport(
      [.init("late_charge", Bilingual(ja: "遅延損害金", en: "late charge"), .yen(late.value))],
      derivations: [late.derivation])
    let lines = text(why: true, report)
    #expect(
      lines.prefix(7) == [
        "遅延損害金  657円", "", "計算: 200,000円 × 20.0% ÷ 365日 × 6日、1円未満切り捨て",
        "使った値: 残高 200,000円、遅延損害金の利率 年20.0%、遅れた日数 6日",
        "計算の決まり: 日割り(うるう年も1年を365日とする)", "端数: 1円未満切り捨て", "確かさ: 高",
      ])
    #expect(lines[7].hasPrefix("決まり: アコムの遅延損害金は年20.0%です。"))
    #expect(lines[7].contains("[x-late-randcins]") && lines[7].contains("確認日: 2026-11-20"))
    let english = text(.en, why: true, report)
    #expect(english.contains("Method: by days, every year of 365 days"))
    #expect(english.contains("confidence  high"))
  }

  @Test func jsonHoldsValuesAndDerivations() throws {
    let late = try Loan.lateCharge(
      principal: Yen(200_000), rate: AnnualRate(basisPoints: 2_000), days: 6)
    var report = Self.report
    report.derivations = [late.derivation]
    let context = CalculationContext(
      knowledge: ShippedPack.pack.knowledge, day: CivilDate(year: 2027, month: 11, day: 20)!,
      language: .ja)
    let json = report.json(context)
    #expect(json["total"] == .int(698_327))
    guard case .array(let rows)? = json["rows"], case .array(let all)? = json["derivations"] else {
      Issue.record("no rows or derivations")
      return
    }
    #expect(rows.count == 20)
    #expect(rows[0]["balance"] == .int(950_000) && rows[1]["kind"] == .null)
    #expect(all[0]["rule"] == .string("by-days-365"))
    #expect(all[0]["confidence"] == .string("high"))
    guard case .array(let facts)? = all[0]["facts"] else {
      Issue.record("no facts")
      return
    }
    #expect(facts[0]["id"] == .string("cannotpay-late-rate"))
    #expect(facts[0]["checked_on"] == .string("2026-11-20"))
    #expect(facts[0]["overdue"] == .bool(true) && json["overdue"] == .bool(true))
  }

  @Test func csvFollowsRFC4180() {
    let lines = Self.report.csv.components(separatedBy: "\r\n")
    #expect(lines.count == 22 && lines.last == "")
    #expect(lines[0] == "no,kind,balance")
    #expect(lines[1] == "1,\"期日, \"\"仮\"\"\",950000")
    #expect(lines[2] == "2,,900000")
    var figures = Self.report
    figures.table = nil
    #expect(figures.csv == "total,payments\r\n698327,47\r\n")
  }
}

@Suite struct BalanceChartTests {
  private static let chart = BalanceChart(
    start: ("始め", Yen(100)),
    balances: [("1回", Yen(75)), ("2回", Yen(50)), ("10回", Yen(1)), ("11回", Yen(0))])

  @Test func barsAreInProportion() {
    // 4 and 3 cells and 4 blanks leave 8 of 19 for the bars.
    #expect(
      Self.chart.lines(columns: 19, .plain) == [
        "始め  100  ########", "1回    75  ######", "2回    50  ####", "10回    1  #",
        "11回    0",
      ])
  }

  /// Dots take one cell in every terminal, and half of one is half a cell.
  @Test func dotsAreHalvesAndInColour() {
    let lines = Self.chart.lines(columns: 15, .dots)
    #expect(lines[0].hasSuffix("\u{1B}[36m⣿⣿⣿⣿\u{1B}[0m"))
    #expect(lines[1].hasSuffix("\u{1B}[36m⣿⣿⣿\u{1B}[0m"))
    #expect(lines[3].hasSuffix("\u{1B}[36m⡇\u{1B}[0m"))
    #expect(lines[4] == "11回    0")
    #expect(DisplayWidth.of("⣿") == 1 && DisplayWidth.of("⡇") == 1)
  }

  @Test func aLongScheduleKeepsItsFirstAndItsLastBalance() {
    let chart = BalanceChart(
      start: ("0", .largest), balances: (1...1_200).map { ("\($0)", Yen(1_200 - $0)) })
    // The label, the balance and four cells of a bar are never cut.
    let least = 4 + 2 + AmountText.grouped(Yen.largest.amount).count + 2 + 4
    for columns in [0, 24, 80, 500] {
      let lines = chart.lines(columns: columns, .plain)
      #expect(lines.count == 12)
      #expect(lines.first?.hasPrefix("0 ") == true && lines.last?.hasPrefix("1200 ") == true)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(columns, least) })
    }
  }
}
