import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import Units

import struct NumberRegistry.Bilingual

struct CalcFee: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee", abstract: "提携ATMの手数料。1回分と1年分。")

  @OptionGroup var calc: CalcOptions
  @Option(name: .long, help: "1回に払う額。例: 15000", transform: CalcReading.yen) var amount: Yen
  @Option(name: .long, help: "1年に払う回数。") var times = 12
  @Option(name: .long, help: "会社。例: acom") var lender = "acom"

  func run() throws {
    let knowledge = try calc.knowledge()
    let lender = try calc.lender(lender, knowledge)
    guard let fees = lender.machineFees else {
      throw ValidationError(
        ja: "\(lender.name.ja)の手数料は、資料で確認できていません。",
        en: "No source confirms the fees of \(lender.name.en).")
    }
    try calc.report(knowledge) { () throws(LoanError) in
      let once = try fees.fee(for: amount)
      let yearly = try fees.yearlyFee(for: amount, times: times)
      return CalculationReport(
        [
          .init("fee", Bilingual(ja: "1回の手数料", en: "fee each time"), .yen(once.value)),
          .init(
            "yearly_fee", Bilingual(ja: "1年分(\(times)回)", en: "a year (\(times) times)"),
            .yen(yearly.value)),
        ], derivations: [once.derivation, yearly.derivation])
    }
  }
}
