import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import Units

import struct NumberRegistry.Bilingual

struct CalcPayOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payoff", abstract: "ある日に全部返すときの額と、機械で払うときの端数。")

  @OptionGroup var calc: CalcOptions
  @OptionGroup var year: LeapYearOption
  @Option(name: .long, help: "前に払った後の残高。例: 20万", transform: CalcReading.yen)
  var balance: Yen
  @Option(name: .long, help: "年利(%)。例: 18", transform: CalcReading.rate) var rate: AnnualRate
  @Option(name: .long, help: "前に払った日からの日数。") var days: Int?
  @Option(name: .long, help: "前に払った日、または借りた日。", transform: SharedOptions.date)
  var from: CivilDate?
  @Option(name: .long, help: "全部返す日。省くと今日。", transform: SharedOptions.date)
  var on: CivilDate?

  func validate() throws {
    guard (days == nil) != (from == nil), from != nil || on == nil else {
      throw ValidationError(
        ja: "前に払った日からの日数を --days で、またはその日を --from で指定してください。",
        en: "Give the days since the last payment with --days, or its day with --from.")
    }
  }

  func run() throws {
    let knowledge = try calc.knowledge()
    guard case .yen(let unit)? = knowledge.figures[id: "atm_unit"]?.value else {
      throw ValidationError(
        ja: "この案内ファイルには 'atm_unit' がありません。",
        en: "These dialog files have no 'atm_unit'.")
    }
    try calc.report(knowledge) { () throws(LoanError) in
      let derived: Derived<Yen>
      if let from {
        derived = try Loan.payOff(
          balance: balance, rate: rate, lastPaid: from, on: on ?? calc.today, rule: year.leap)
      } else {
        let days = days ?? 0
        derived = try Loan.payOff(
          balance: balance, rate: rate, days: days,
          leapYearDays: year.leap == .leapYear366 ? days : 0)
      }
      let partner = try Loan.partnerMachinePayment(of: derived.value, unit: unit)
      let own = try Loan.cashPayment(of: derived.value, unit: unit)
      return CalculationReport(
        [
          .init("pay_off", Bilingual(ja: "完済額", en: "pay-off sum"), .yen(derived.value)),
          .init(
            "interest", Bilingual(ja: "うち利息", en: "interest in it"),
            .yen(derived.value - balance)),
          .init(
            "partner_machine", Bilingual(ja: "提携ATMで払える額", en: "payable at a partner ATM"),
            .yen(partner.value.paid)),
          .init(
            "remainder", Bilingual(ja: "そこで残る額", en: "left there"),
            .yen(partner.value.remainder)),
          .init(
            "own_machine", Bilingual(ja: "硬貨を使えない自社ATMに入れる額", en: "notes at an own ATM"),
            .yen(own.value.handedIn)),
          .init(
            "change", Bilingual(ja: "あとで戻る額", en: "comes back later"), .yen(own.value.change)),
        ], notes: notes(partner.value, unit),
        derivations: [derived.derivation, partner.derivation, own.derivation])
    }
  }

  private func notes(_ partner: PartnerMachinePayment, _ unit: Yen) -> [Bilingual] {
    let exact = Bilingual(
      ja: "完済額は、その日の額を会社に確かめてから払ってください。遅れているときは、遅延損害金が別に付きます。",
      en: "Ask the lender for the exact sum of that day before you pay. When late, a late charge "
        + "comes on top.")
    guard partner.leavesRemainder else { return [exact] }
    let amount = AmountText.grouped(unit.amount)
    return [
      exact,
      Bilingual(
        ja: "残る\(amount)円未満は「無利息残高」です。利息も期限も催促もありませんが、完済の扱いにならず、解約もできません。",
        en: "What is left under \(amount) yen bears no interest, has no due date and is not dunned "
          + "for; but the debt does not count as paid off and the contract cannot be ended."),
    ]
  }
}
