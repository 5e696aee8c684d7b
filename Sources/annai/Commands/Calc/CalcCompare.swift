import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import Units

import struct NumberRegistry.Bilingual

struct CalcCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "同じ残高を、各社の毎月の返済額で返すときの比較。")

  @OptionGroup var calc: CalcOptions
  @Option(name: .long, help: "最後に借りた直後の残高。例: 50万", transform: CalcReading.yen)
  var balance: Yen
  @Option(
    name: .long, help: "年利(%)。省くと、この額の法律の上限をすべての会社に使います。",
    transform: CalcReading.rate)
  var rate: AnnualRate?
  @Option(
    name: .long, help: "契約の限度額。省くと、残高と同じ額とします。例: 50万", transform: CalcReading.yen)
  var limit: Yen?

  func run() throws {
    let knowledge = try calc.knowledge()
    try calc.report(knowledge) { () throws(LoanError) in
      let cap = try knowledge.legalCaps.cap(principal: balance)
      let rate = rate ?? cap.value
      let plans = knowledge.lenders.flatMap { lender in
        lender.minimumPlans.map { (lender, $0) }
      }
      let offers = plans.map { lender, plan in
        LoanOffer(
          id: "\(lender.id)/\(plan.id)", rule: plan.rule, rate: rate, limit: limit ?? balance)
      }
      let found = try Loan.compare(balance: balance, offers: offers)
      let lowest = found.compactMap { $0.schedule?.total }.min()
      var notes: [Bilingual] = []
      var derivations: [Derivation] = rate == cap.value && self.rate == nil ? [cap.derivation] : []
      let rows = zip(plans, found).map { plan, row in
        if case .failure(let error) = row.minimum {
          notes.append(
            Bilingual(
              ja: "\(plan.1.label.ja): \(error.message(japanese: true))",
              en: "\(plan.1.label.en): \(error.message(japanese: false))"))
        }
        if case .success(let minimum) = row.minimum { derivations.append(minimum.derivation) }
        if let schedule = row.schedule { derivations.append(schedule.derivation) }
        return cells(plan, row, lowest)
      }
      if limit == nil {
        notes.append(
          Bilingual(ja: "契約の限度額は、残高と同じ額としました。", en: "The limits were taken to equal the balance."))
      }
      notes.append(
        Bilingual(
          ja: "年\(rate.percentText)%で、毎月の返済額だけを払い続けるときの試算です(月割り)。年利は契約によって違います。",
          en: "At \(rate.percentText)% a year, with only the minimum paid each month (by months). "
            + "The rate depends on the contract."))
      return CalculationReport(
        [.init("rate", Bilingual(ja: "年利", en: "rate"), .rate(rate))],
        table: .init(Self.columns, rows), notes: notes, derivations: derivations)
    }
  }

  private static let columns: [CalculationReport.Column] = [
    .init("plan", Bilingual(ja: "返し方", en: "plan"), alignsRight: false),
    .init("minimum", Bilingual(ja: "毎月(円)", en: "monthly (yen)")),
    .init("payments", Bilingual(ja: "回数", en: "payments")),
    .init("total", Bilingual(ja: "総額(円)", en: "total (yen)")),
    .init("interest", Bilingual(ja: "うち利息(円)", en: "interest (yen)")),
    .init("more", Bilingual(ja: "最安との差(円)", en: "above the least (yen)")),
    .init("confidence", Bilingual(ja: "確かさ", en: "confidence"), alignsRight: false),
  ]

  private func cells(
    _ plan: (Lender, MinimumPaymentPlan), _ row: ComparedOffer, _ lowest: Yen?
  ) -> [CalculationReport.Cell] {
    let minimum = try? row.minimum.get().value
    return [
      .text(plan.1.label, value: row.id),
      minimum.map { .yen($0) } ?? .none,
      row.schedule.map { .times($0.count) } ?? .none,
      row.schedule.map { .yen($0.total) } ?? .none,
      row.schedule.map { .yen($0.totalInterest) } ?? .none,
      row.schedule.flatMap { schedule in lowest.map { .yen(schedule.total - $0) } } ?? .none,
      .confidence(plan.1.confidence),
    ]
  }
}
