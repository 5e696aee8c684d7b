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
        try? Loan.interest(principal: principal, rate: rate, days: days), arguments, Value.yen)
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
        FunctionResult(
          .yen($0.value),
          derivation: FigureDerivation(
            formula: arguments.english ? $0.derivation.formulaEnglish : $0.derivation.formula,
            facts: lateChargeFacts))
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
      return result(
        try? plan.rule.minimumPayment(balance: balance, limit: limit), arguments, Value.yen)
    },
    Entry(
      FunctionSignature(
        "loan.interest_only_cost",
        [
          .init("principal", .yen), .init("rate", .rate), .init("payment", .yen),
          .init("months", .count),
        ],
        result: .yen, rounding: "毎月の利息は1円未満切り捨て",
        summary: "利息だけの月が何か月かあると、最後までに増える利息")
    ) { arguments, _, _ in
      guard let principal = arguments.yen("principal"), let rate = arguments.rate("rate"),
        let payment = arguments.yen("payment"), let months = arguments.count("months")
      else { return nil }
      let cost = try? Loan.interestOnlyCost(
        principal: principal, rate: rate, payment: payment, months: months)
      return result(cost, arguments) { .yen($0.extraInterest) }
    },
    Entry(
      FunctionSignature(
        "loan.total", [.init("principal", .yen), .init("rate", .rate), .init("payment", .yen)],
        result: .yen, rounding: "毎月の利息は1円未満切り捨て",
        summary: "毎月同じ額を払うときの、最後までの支払いの総額")
    ) { arguments, _, _ in
      schedule(arguments) { .yen($0.total) }
    },
    Entry(
      FunctionSignature(
        "loan.payments", [.init("principal", .yen), .init("rate", .rate), .init("payment", .yen)],
        result: .count, summary: "毎月同じ額を払うときの、支払いの回数")
    ) { arguments, _, _ in
      schedule(arguments) { .count($0.count) }
    },
    Entry(
      FunctionSignature(
        "loan.cap_rate", [.init("principal", .yen)], result: .rate,
        summary: "元本に対する、法律の利息の上限")
    ) { arguments, knowledge, _ in
      guard let principal = arguments.yen("principal") else { return nil }
      return result(try? knowledge.legalCaps.cap(principal: principal), arguments, Value.rate)
    },
  ]

  private static func schedule(
    _ arguments: Arguments, _ value: (Schedule) -> Value
  ) -> FunctionResult? {
    guard let principal = arguments.yen("principal"), let rate = arguments.rate("rate"),
      let payment = arguments.yen("payment")
    else { return nil }
    let schedule = try? Loan.levelPaymentSchedule(
      principal: principal, rate: rate, payment: payment)
    return schedule.map {
      FunctionResult(value($0), derivation: FigureDerivation($0.derivation, arguments.english))
    }
  }

  /// A figure with its derivation, or nothing where the calculator refused.
  private static func result<T>(
    _ derived: Derived<T>?, _ arguments: Arguments, _ value: (T) -> Value
  ) -> FunctionResult? {
    derived.map {
      FunctionResult(
        value($0.value),
        derivation: FigureDerivation($0.derivation, arguments.english))
    }
  }
}

extension FigureDerivation {
  init(_ derivation: Derivation, _ english: Bool) {
    self.init(
      formula: english ? derivation.formulaEnglish : derivation.formula,
      facts: derivation.ruleFactIDs)
  }
}
