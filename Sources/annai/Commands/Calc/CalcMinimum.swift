import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import Units

import struct NumberRegistry.Bilingual

struct CalcMinimum: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minimum", abstract: "毎月の返済額。残高は、最後に借りた直後の額。")

  @OptionGroup var calc: CalcOptions
  @OptionGroup var contract: ContractOptions
  @Option(name: .long, help: "最後に借りた直後の残高。例: 20万", transform: CalcReading.yen)
  var balance: Yen

  func run() throws {
    let knowledge = try calc.knowledge()
    let lender = try calc.lender(contract.lender ?? "acom", knowledge)
    let plan = try calc.plan(contract.plan, of: lender)
    try calc.report(knowledge) { () throws(LoanError) in
      let derived = try plan.rule.minimumPayment(
        balance: balance, limit: contract.limit, share: contract.share)
      return CalculationReport(
        [.init("minimum", Bilingual(ja: "毎月の返済額", en: "minimum payment"), .yen(derived.value))],
        notes: [
          Bilingual(
            ja: "\(plan.label.ja)。今の残高ではなく、最後に借りた直後の残高で決まります。",
            en: "\(plan.label.en). The balance right after the last borrowing decides, not today's."
          )
        ], derivations: [derived.derivation])
    }
  }
}

/// The contract whose rule for the least payment counts.
struct ContractOptions: ParsableArguments {
  @Option(name: .long, help: "会社。例: acom promise aiful mobit") var lender: String?
  @Option(name: .long, help: "返し方。例: every_35_days (省くと会社のふつうの返し方)") var plan: String?
  @Option(name: .long, help: "契約の限度額。例: 50万", transform: CalcReading.yen) var limit: Yen?
  @Option(
    name: .long, help: "契約書にある率(%)。限度額だけで決まらないとき。例: 2.5",
    transform: CalcReading.share)
  var share: BalanceShare?
}
