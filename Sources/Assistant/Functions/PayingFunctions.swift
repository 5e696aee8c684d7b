import DialogEngine
import Knowledge
import LoanCalculator
import Units

extension DialogFunctions {
  /// The sum that is owed and the smallest note of a machine.
  private static let atMachine: [FunctionSignature.Parameter] = [
    .init("amount", .yen), .init("unit", .yen),
  ]

  /// `loan.…` and `lender.…`: paying everything at once, at which machine, at which fee; and how much
  /// all loans together may be.
  static let payingFunctions: [Entry] = [
    Entry(
      FunctionSignature(
        "loan.pay_off", [.init("balance", .yen), .init("days", .days), .init("rate", .rate)],
        result: .yen, rounding: "利息は1円未満切り捨て", summary: "前に払ってからの日数の利息を足した、全部を返す額")
    ) { arguments, _, _ in
      guard let balance = arguments.yen("balance"), let rate = arguments.rate("rate"),
        let days = arguments.days("days")
      else { return nil }
      return result(try? Loan.payOff(balance: balance, rate: rate, days: days), Value.yen)
    },
    Entry(
      FunctionSignature(
        "loan.partner_machine_pays", atMachine, result: .yen, rounding: "unitの単位に切り捨て",
        summary: "お札だけの提携ATMで払える額")
    ) { arguments, _, _ in
      result(partnerPayment(arguments)) { .yen($0.paid) }
    },
    Entry(
      FunctionSignature(
        "loan.partner_machine_leaves", atMachine, result: .yen, rounding: "unitの単位に切り捨て",
        summary: "お札だけの提携ATMで払ったあとに残る端数")
    ) { arguments, _, _ in
      result(partnerPayment(arguments)) { .yen($0.remainder) }
    },
    Entry(
      FunctionSignature(
        "loan.own_machine_takes", atMachine, result: .yen, rounding: "unitの単位に切り上げ",
        summary: "硬貨を使えない会社のATMに入れるお札の額。多い分はあとで戻る")
    ) { arguments, _, _ in
      guard let amount = arguments.yen("amount"), let unit = arguments.yen("unit") else {
        return nil
      }
      return result(try? Loan.cashPayment(of: amount, unit: unit)) { .yen($0.handedIn) }
    },
    Entry(
      FunctionSignature(
        "loan.income_cap", [.init("income", .yen)], result: .yen, rounding: "1円未満切り捨て",
        summary: "年収に対する、貸金業者からの借入れの合計の上限")
    ) { arguments, knowledge, _ in
      guard let income = arguments.yen("income") else { return nil }
      return result(try? knowledge.incomeCap?.largestTotal(yearlyIncome: income), Value.yen)
    },
    Entry(
      FunctionSignature(
        "lender.machine_fee", [.init("lender", .lender), .init("amount", .yen)], result: .yen,
        summary: "提携ATMの1回の手数料。資料にある会社だけ")
    ) { arguments, knowledge, _ in
      guard let amount = arguments.yen("amount") else { return nil }
      return result(try? fees(arguments, knowledge)?.fee(for: amount), Value.yen)
    },
    Entry(
      FunctionSignature(
        "lender.yearly_machine_fee",
        [
          .init("lender", .lender), .init("amount", .yen), .init("times", .count, isOptional: true),
        ],
        result: .yen, summary: "提携ATMで1年に払う手数料。timesを省くと毎月1回")
    ) { arguments, knowledge, _ in
      guard let amount = arguments.yen("amount") else { return nil }
      let times = arguments.count("times") ?? monthsOfAYear
      return result(
        try? fees(arguments, knowledge)?.yearlyFee(for: amount, times: times), Value.yen)
    },
  ]

  private static let monthsOfAYear = 12

  private static func partnerPayment(_ arguments: Arguments) -> Derived<PartnerMachinePayment>? {
    guard let amount = arguments.yen("amount"), let unit = arguments.yen("unit") else {
      return nil
    }
    return try? Loan.partnerMachinePayment(of: amount, unit: unit)
  }

  private static func fees(_ arguments: Arguments, _ knowledge: Knowledge) -> FeeTable? {
    arguments.option("lender").flatMap { knowledge.lenders[id: $0]?.machineFees }
  }
}
