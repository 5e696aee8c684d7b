import Assistant
import LoanCalculator
import TextForms
import Units

import struct NumberRegistry.Bilingual

/// A schedule as a report: its sums, its rows, and the balance as a chart.
struct ScheduleReport {
  private let schedule: Schedule
  private let language: Language

  init(_ schedule: Schedule, language: Language) {
    self.schedule = schedule
    self.language = language
  }

  private var countsDays: Bool {
    if case .days = schedule.terms.counting { return true }
    return false
  }

  var report: CalculationReport {
    CalculationReport(
      lines, table: .init(columns, rows), chart: chart, notes: [CalcNotes.billDecides],
      derivations: [schedule.derivation])
  }

  private var lines: [CalculationReport.Line] {
    [
      .init("payment", Bilingual(ja: "毎回払う額", en: "each payment"), .yen(schedule.terms.payment)),
      .init("payments", Bilingual(ja: "回数", en: "payments"), .times(schedule.count)),
      .init("months", Bilingual(ja: "かかる月数", en: "months"), .months(schedule.months)),
      .init("total", Bilingual(ja: "総額", en: "total"), .yen(schedule.total)),
      .init("interest", Bilingual(ja: "うち利息", en: "interest in it"), .yen(schedule.totalInterest)),
      .init(
        "first_payment", Bilingual(ja: "最初の回", en: "first payment"), .yen(schedule.firstPayment)),
      .init("last_payment", Bilingual(ja: "最後の回", en: "last payment"), .yen(schedule.lastPayment)),
    ]
      + (schedule.installments.last?.dueDate.map { date in
        [.init("last_date", Bilingual(ja: "最後に払う日", en: "last day"), .date(date))]
      } ?? [])
  }

  private var columns: [CalculationReport.Column] {
    [.init("number", Bilingual(ja: "回", en: "no."))]
      + (countsDays ? [.init("date", Bilingual(ja: "払う日", en: "date"))] : [])
      + [
        .init("payment", Bilingual(ja: "支払額(円)", en: "payment (yen)")),
        .init("interest", Bilingual(ja: "利息(円)", en: "interest (yen)")),
        .init("principal", Bilingual(ja: "元金(円)", en: "principal (yen)")),
        .init("balance", Bilingual(ja: "残高(円)", en: "balance (yen)")),
      ] + (hasKinds ? [.init("kind", Bilingual(ja: "種類", en: "kind"), alignsRight: false)] : [])
  }

  /// Whether there is anything but regular payments.
  private var hasKinds: Bool { schedule.installments.contains { $0.kind != .regular } }

  private var rows: [[CalculationReport.Cell]] {
    schedule.installments.map { row in
      [.times(row.number)] + (countsDays ? [row.dueDate.map { .date($0) } ?? .none] : [])
        + [.yen(row.payment), .yen(row.interest), .yen(row.principal), .yen(row.balance)]
        + (hasKinds ? [.text(name(of: row.kind), value: row.kind.rawValue)] : [])
    }
  }

  private func name(of kind: Installment.Kind) -> Bilingual {
    switch kind {
    case .regular: Bilingual(ja: "", en: "")
    case .interestOnly: Bilingual(ja: "利息だけ", en: "interest only")
    case .extra: Bilingual(ja: "追加", en: "extra")
    }
  }

  private var chart: BalanceChart {
    func label(_ row: Installment) -> String {
      row.dueDate?.iso ?? (language == .en ? "\(row.number)" : "\(row.number)回")
    }
    let start =
      if case .days(let from, _, _, _) = schedule.terms.counting { from.iso } else {
        language == .en ? "start" : "始め"
      }
    return BalanceChart(
      start: (start, schedule.terms.principal),
      balances: schedule.installments.map { (label($0), $0.balance) })
  }
}
