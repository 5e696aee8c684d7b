import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import Units

import struct NumberRegistry.Bilingual

struct CalcInterest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interest", abstract: "日数分の利息。")

  @OptionGroup var calc: CalcOptions
  @OptionGroup var year: LeapYearOption
  @Option(name: .long, help: "借りている額。例: 20万", transform: CalcReading.yen) var balance: Yen
  @Option(name: .long, help: "年利(%)。例: 18", transform: CalcReading.rate) var rate: AnnualRate
  @Option(name: .long, help: "日数。") var days: Int?
  @Option(
    name: .long, help: "借りた日、または前に払った日。この日は数えません。", transform: SharedOptions.date)
  var from: CivilDate?
  @Option(name: .long, help: "払う日。この日まで数えます。", transform: SharedOptions.date)
  var to: CivilDate?

  func validate() throws {
    guard (days != nil) != (from != nil && to != nil), (from == nil) == (to == nil) else {
      throw ValidationError(
        ja: "日数を --days で、または二つの日を --from と --to で指定してください。",
        en: "Give the days with --days, or two dates with --from and --to.")
    }
  }

  func run() throws {
    let knowledge = try calc.knowledge()
    try calc.report(knowledge) { () throws(LoanError) in
      let derived: Derived<Yen>
      if let from, let to {
        derived = try Loan.accruedInterest(
          principal: balance, rate: rate, from: from, to: to, rule: year.leap)
      } else {
        let days = days ?? 0
        derived = try Loan.interest(
          principal: balance, rate: rate, days: days,
          leapYearDays: year.leap == .leapYear366 ? days : 0)
      }
      return CalculationReport(
        [.init("interest", Bilingual(ja: "利息", en: "interest"), .yen(derived.value))],
        notes: try CalcNotes.aboveCap(rate, balance, knowledge),
        derivations: [derived.derivation])
    }
  }
}

/// What several calculations have to say beside their figures.
enum CalcNotes {
  /// Where the rate is above the lawful cap of the principal.
  static func aboveCap(
    _ rate: AnnualRate, _ principal: Yen, _ knowledge: Knowledge
  ) throws(LoanError) -> [Bilingual] {
    guard principal > Yen(0) else { return [] }
    let cap = try knowledge.legalCaps.cap(principal: principal).value
    guard rate > cap else { return [] }
    return [
      Bilingual(
        ja: "年\(rate.percentText)%は、この額の利息の上限(年\(cap.percentText)%)を超えています。"
          + "契約の年利を確かめ、そのとおりなら専門の窓口に相談してください。",
        en: "\(rate.percentText)% a year is above the cap on interest for this amount "
          + "(\(cap.percentText)% a year). Check the rate in the contract; if it is so, ask an "
          + "outside adviser.")
    ]
  }

  static let billDecides = Bilingual(
    ja: "試算です。実際の請求額は会社が決めた計算により、少し違うことがあります。",
    en: "An estimate. The lender's own bill decides and may differ a little.")
}
