import DialogEngine
import Knowledge
import LoanCalculator
import Units

extension DialogFunctions {
  /// How each month's interest is rounded, as the compiler tells authors.
  private static let eachMonth = "毎月の利息は1円未満切り捨て"

  /// The same payment every month: what a loan needs, and what is paid each month.
  private static let plan: [FunctionSignature.Parameter] = [
    .init("principal", .yen), .init("rate", .rate), .init("payment", .yen),
  ]

  /// `loan.…`: paying a debt off month by month, and what another payment changes.
  static let planFunctions: [Entry] = [
    Entry(
      FunctionSignature(
        "loan.total", plan, result: .yen, rounding: eachMonth,
        summary: "毎月同じ額を払うときの、最後までの支払いの総額")
    ) { arguments, _, _ in
      schedule(arguments) { .yen($0.total) }
    },
    Entry(
      FunctionSignature(
        "loan.total_interest", plan, result: .yen, rounding: eachMonth,
        summary: "毎月同じ額を払うときの、最後までの利息")
    ) { arguments, _, _ in
      schedule(arguments) { .yen($0.totalInterest) }
    },
    Entry(
      FunctionSignature("loan.payments", plan, result: .count, summary: "毎月同じ額を払うときの、支払いの回数")
    ) { arguments, _, _ in
      schedule(arguments) { .count($0.count) }
    },
    Entry(
      FunctionSignature(
        "loan.last_payment", plan, result: .yen, rounding: eachMonth,
        summary: "毎月同じ額を払うときの、最後の回に残っている額")
    ) { arguments, _, _ in
      schedule(arguments) { .yen($0.lastPayment) }
    },
    Entry(
      FunctionSignature(
        "loan.payment_state", plan, result: .choice("loan.payment_state"),
        classes: ["ends", "too_small", "too_long"],
        summary: "毎月その額で返し終わるか。利息に届かないか、百年を超えるか")
    ) { arguments, _, _ in
      state(arguments).map { FunctionResult(.option($0)) }
    },
    Entry(
      FunctionSignature(
        "loan.saved_interest", plan + [.init("more", .yen)], result: .yen, rounding: eachMonth,
        summary: "毎月これだけ多く払うと減る利息")
    ) { arguments, _, _ in
      result(saving(arguments)) { .yen($0.interest) }
    },
    Entry(
      FunctionSignature(
        "loan.saved_payments", plan + [.init("more", .yen)], result: .count,
        summary: "毎月これだけ多く払うと減る支払いの回数")
    ) { arguments, _, _ in
      result(saving(arguments)) { .count($0.payments) }
    },
    Entry(
      FunctionSignature(
        "loan.payment_to_finish",
        [.init("principal", .yen), .init("rate", .rate), .init("payments", .count)],
        result: .yen, rounding: eachMonth, summary: "その回数までに返し終える、いちばん少ない毎月の額")
    ) { arguments, _, _ in
      guard let principal = arguments.yen("principal"), let rate = arguments.rate("rate"),
        let payments = arguments.count("payments")
      else { return nil }
      return result(
        try? Loan.paymentToFinish(principal: principal, rate: rate, count: payments), Value.yen)
    },
    Entry(
      FunctionSignature(
        "loan.payment_to_finish_by",
        [
          .init("principal", .yen), .init("rate", .rate), .init("last_paid_on", .date),
          .init("by", .date),
        ],
        result: .yen, rounding: "利息は日割り、1円未満切り捨て",
        summary: "前に払った日と同じ日に毎月払って、その日までに返し終える、いちばん少ない額")
    ) { arguments, _, _ in
      guard let principal = arguments.yen("principal"), let rate = arguments.rate("rate"),
        let start = arguments.date("last_paid_on"), let end = arguments.date("by")
      else { return nil }
      return result(
        try? Loan.paymentToFinish(
          principal: principal, rate: rate, from: start, by: end,
          cycle: .monthly(day: start.day)), Value.yen)
    },
    Entry(
      FunctionSignature(
        "loan.interest_only_cost", plan + [.init("months", .count)],
        result: .yen, rounding: eachMonth,
        summary: "利息だけの月が何か月かあると、最後までに増える利息")
    ) { arguments, _, _ in
      guard let principal = arguments.yen("principal"), let rate = arguments.rate("rate"),
        let payment = arguments.yen("payment"), let months = arguments.count("months")
      else { return nil }
      let cost = try? Loan.interestOnlyCost(
        principal: principal, rate: rate, payment: payment, months: months)
      return result(cost) { .yen($0.extraInterest) }
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
    return schedule.map { FunctionResult(value($0), derivation: $0.derivation) }
  }

  private static func state(_ arguments: Arguments) -> String? {
    guard let principal = arguments.yen("principal"), let rate = arguments.rate("rate"),
      let payment = arguments.yen("payment")
    else { return nil }
    do throws(LoanError) {
      _ = try Loan.levelPaymentTotals(principal: principal, rate: rate, payment: payment)
      return "ends"
    } catch {
      return switch error {
      case .paymentDoesNotCoverInterest: "too_small"
      case .tooManyPayments: "too_long"
      default: nil
      }
    }
  }

  private static func saving(_ arguments: Arguments) -> Derived<PaymentSaving>? {
    guard let principal = arguments.yen("principal"), let rate = arguments.rate("rate"),
      let payment = arguments.yen("payment"), let more = arguments.yen("more")
    else { return nil }
    return try? Loan.saving(principal: principal, rate: rate, payment: payment, more: more)
  }
}
