import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import Units

import struct NumberRegistry.Bilingual

struct CalcCap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cap", abstract: "法律の上限。利息は元本から、借入れの総額は年収から。")

  @OptionGroup var calc: CalcOptions
  @Option(name: .long, help: "借りている額(元本)。例: 20万", transform: CalcReading.yen)
  var balance: Yen?
  @Option(name: .long, help: "年収。例: 300万", transform: CalcReading.yen) var income: Yen?
  @Option(
    name: .long, help: "貸金業者からの借入れの合計。例: 80万", transform: CalcReading.yen)
  var owed: Yen?

  func validate() throws {
    guard balance != nil || income != nil, income != nil || owed == nil else {
      throw ValidationError(
        ja: "元本を --balance で、または年収を --income で指定してください。",
        en: "Give the principal with --balance, or the yearly income with --income.")
    }
  }

  func run() throws {
    let knowledge = try calc.knowledge()
    try calc.report(knowledge) { () throws(LoanError) in
      var report = CalculationReport([], derivations: [])
      if let balance {
        let cap = try knowledge.legalCaps.cap(principal: balance)
        report.lines.append(
          .init("cap_rate", Bilingual(ja: "利息の上限", en: "cap on interest"), .rate(cap.value)))
        report.derivations.append(cap.derivation)
      }
      if let income, let rule = knowledge.incomeCap {
        let largest = try rule.largestTotal(yearlyIncome: income)
        report.lines.append(
          .init(
            "largest_total", Bilingual(ja: "借入れの総額の上限", en: "cap on all loans"),
            .yen(largest.value)))
        report.derivations.append(largest.derivation)
        if let owed {
          let isWithin = try rule.allows(total: owed, yearlyIncome: income)
          report.lines.append(
            .init(
              "within", Bilingual(ja: "今の借入れ", en: "loans now"),
              .flag(
                isWithin, Bilingual(ja: "上限の中", en: "within the cap"),
                Bilingual(ja: "上限を超えています", en: "above the cap"))))
        }
        report.notes.append(
          Bilingual(
            ja: "原則です。法律で例外とされる借入れや、銀行からの借入れは別に扱われます。",
            en: "As a rule: loans that the law exempts, and banks, are treated apart."))
      }
      return report
    }
  }
}
