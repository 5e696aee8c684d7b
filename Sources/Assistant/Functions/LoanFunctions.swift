import DialogEngine
import Knowledge
import LoanCalculator
import Units

extension DialogFunctions {
  /// `loan.…`: the calculator. What it refuses (a negative number of days, a payment that never ends
  /// the loan) is unknown to a dialog.
  static let loanFunctions: [Entry] = [
    Entry(
      FunctionSignature(
        "loan.interest", [.init("principal", .yen), .init("days", .days), .init("rate", .rate)],
        result: .yen, rounding: "1円未満切り捨て",
        summary: "日数分の利息(1円未満切り捨て)")
    ) { arguments, _, _ in
      guard let principal = arguments.yen("principal"), let rate = arguments.rate("rate"),
        let days = arguments.days("days")
      else { return nil }
      return result(
        try? Loan.interest(principal: principal, rate: rate, days: days), Value.yen)
    },
    Entry(
      FunctionSignature(
        "loan.late_charge", [.init("principal", .yen), .init("days", .days), .init("rate", .rate)],
        result: .yen, rounding: "1円未満切り捨て",
        summary: "日数分の遅延損害金(1円未満切り捨て)")
    ) { arguments, _, _ in
      guard let principal = arguments.yen("principal"), let rate = arguments.rate("rate"),
        let days = arguments.days("days")
      else { return nil }
      // The calculator names Acom's rule; here the rate may be another lender's, whose source the
      // rate itself brings along.
      return (try? Loan.lateCharge(principal: principal, rate: rate, days: days)).map {
        FunctionResult(.yen($0.value), derivation: $0.derivation.stated(by: lateChargeFacts))
      }
    },
    Entry(
      FunctionSignature(
        "loan.minimum_payment",
        [.init("lender", .lender), .init("balance", .yen), .init("limit", .yen)],
        result: .yen, summary: "会社の決まりによる毎月の返済額。残高は最後に借りた直後の額")
    ) { arguments, knowledge, _ in
      guard let balance = arguments.yen("balance"), let limit = arguments.yen("limit"),
        let plan = arguments.option("lender")
          .flatMap({ knowledge.lenders[id: $0]?.minimumPlans.first })
      else { return nil }
      return result(try? plan.rule.minimumPayment(balance: balance, limit: limit), Value.yen)
    },
    Entry(
      FunctionSignature(
        "loan.cap_rate", [.init("principal", .yen)], result: .rate,
        summary: "元本に対する、法律の利息の上限")
    ) { arguments, knowledge, _ in
      guard let principal = arguments.yen("principal") else { return nil }
      return result(try? knowledge.legalCaps.cap(principal: principal), Value.rate)
    },
  ]

  /// A figure with its derivation, or nothing where the calculator refused.
  static func result<T>(_ derived: Derived<T>?, _ value: (T) -> Value) -> FunctionResult? {
    derived.map { FunctionResult(value($0.value), derivation: $0.derivation) }
  }
}

extension Derivation {
  /// The same with other facts for its rule.
  fileprivate func stated(by facts: [String]) -> Derivation {
    Derivation(
      formula: formula, formulaEnglish: formulaEnglish, inputs: inputs, rule: rule,
      rounding: rounding, ruleFactIDs: facts)
  }
}
