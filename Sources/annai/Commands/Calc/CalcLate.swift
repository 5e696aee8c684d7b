import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import Units

import struct NumberRegistry.Bilingual

struct CalcLate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "late", abstract: "遅れた日数分の遅延損害金。")

  @OptionGroup var calc: CalcOptions
  @OptionGroup var year: LeapYearOption
  @Option(name: .long, help: "遅れている額。例: 10万", transform: CalcReading.yen) var balance: Yen
  @Option(name: .long, help: "遅れた日数。") var days: Int?
  @Option(name: .long, help: "返済日。", transform: SharedOptions.date) var due: CivilDate?
  @Option(name: .long, help: "払う日。省くと今日。", transform: SharedOptions.date) var paid: CivilDate?
  @Option(name: .long, help: "会社。例: acom") var lender = "acom"
  @Option(name: .long, help: "遅延損害金の年率(%)。省くと会社の率。", transform: CalcReading.rate)
  var rate: AnnualRate?

  func validate() throws {
    guard (days == nil) != (due == nil), due != nil || paid == nil else {
      throw ValidationError(
        ja: "遅れた日数を --days で、または返済日を --due で指定してください。",
        en: "Give the days late with --days, or the due date with --due.")
    }
  }

  func run() throws {
    let knowledge = try calc.knowledge()
    let lender = try calc.lender(lender, knowledge)
    guard let rate = rate ?? knowledge.lateRate(ofLender: lender.id) else {
      throw ValidationError(
        ja: "\(lender.name.ja)の率は資料で確認できていません。遅延損害金の年率を --rate で指定してください。",
        en:
          "No source confirms the rate of \(lender.name.en). Give the yearly late-charge rate with --rate."
      )
    }
    try calc.report(knowledge) { () throws(LoanError) in
      let derived: Derived<Yen>
      if let due {
        derived = try Loan.lateCharge(
          principal: balance, rate: rate, dueDate: due, paidOn: paid ?? calc.today,
          rule: year.leap)
      } else {
        let days = days ?? 0
        derived = try Loan.lateCharge(
          principal: balance, rate: rate, days: days,
          leapYearDays: year.leap == .leapYear366 ? days : 0)
      }
      return CalculationReport(
        [.init("late_charge", Bilingual(ja: "遅延損害金", en: "late charge"), .yen(derived.value))],
        derivations: [derived.derivation])
    }
  }
}
