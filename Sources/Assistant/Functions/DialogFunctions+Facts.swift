import Knowledge
import LoanCalculator
import NumberRegistry
import Units

extension DialogFunctions {
  /// What the result of a function may rest on, whatever the arguments are.
  struct Behind {
    var facts: [String] = []
    /// Ids of figures whose value it may give.
    var figures: [String] = []
  }

  /// What is behind a function. A test walks all dialogs and finds nothing beside it.
  ///
  /// The calculator is asked with a sample for the rule that it names, so that no list of its rules
  /// has to be kept here too.
  static func behind(_ name: String, _ knowledge: Knowledge) -> Behind {
    let (yen, rate, payment) = (Yen(100_000), AnnualRate(basisPoints: 1_800), Yen(10_000))
    func rule<T>(_ derived: Derived<T>?) -> Behind {
      Behind(facts: derived?.derivation.ruleFactIDs ?? [])
    }
    switch name {
    case "loan.interest": return rule(try? Loan.interest(principal: yen, rate: rate, days: 30))
    case "loan.late_charge": return Behind(facts: lateChargeFacts)
    case "loan.minimum_payment":
      return Behind(
        facts: knowledge.lenders.compactMap(\.minimumPlans.first).flatMap(\.rule.allFactIDs))
    case "loan.interest_only_cost":
      return rule(
        try? Loan.interestOnlyCost(principal: yen, rate: rate, payment: payment, months: 1))
    case "loan.total", "loan.total_interest", "loan.payments", "loan.last_payment":
      let schedule = try? Loan.levelPaymentSchedule(principal: yen, rate: rate, payment: payment)
      return Behind(facts: schedule?.derivation.ruleFactIDs ?? [])
    case "loan.saved_interest", "loan.saved_payments":
      return rule(
        try? Loan.saving(principal: yen, rate: rate, payment: payment, more: Yen(1_000)))
    case "loan.payment_to_finish":
      return rule(try? Loan.paymentToFinish(principal: yen, rate: rate, count: 12))
    case "loan.payment_to_finish_by":
      let start = knowledge.checkedOn
      return rule(
        try? Loan.paymentToFinish(
          principal: yen, rate: rate, from: start, by: start.adding(months: 12),
          cycle: .monthly(day: start.day)))
    case "loan.pay_off": return rule(try? Loan.payOff(balance: yen, rate: rate, days: 30))
    case "loan.partner_machine_pays", "loan.partner_machine_leaves":
      // A sum that leaves something, so that what it means is among the facts.
      return rule(try? Loan.partnerMachinePayment(of: yen + Yen(1), unit: yen))
    case "loan.own_machine_takes": return rule(try? Loan.cashPayment(of: yen, unit: yen))
    case "loan.income_cap": return Behind(facts: knowledge.incomeCap?.factIDs ?? [])
    case "lender.machine_fee", "lender.yearly_machine_fee":
      let fees = knowledge.lenders.compactMap(\.machineFees)
      return Behind(facts: fees.flatMap { $0.factIDs + $0.table.rows.flatMap(\.factIDs) })
    case "loan.cap_rate": return Behind(facts: knowledge.legalCaps.factIDs)
    case "lender.desk":
      let desks = knowledge.lenders.compactMap { knowledge.desk(ofLender: $0.id) }
      return Behind(facts: desks.flatMap(\.factIDs))
    case "lender.late_rate":
      let figures = knowledge.lenders.compactMap(\.lateRateFigureID)
      return Behind(
        facts: figures.compactMap { knowledge.fact(ofFigure: $0)?.id }, figures: figures)
    // A typed number may be that of any desk.
    case _ where name.hasPrefix("caller."):
      return Behind(facts: knowledge.registry.desks.flatMap(\.factIDs))
    default: return Behind()
    }
  }

  /// The law behind a late charge of any lender; the rate brings its own source.
  static let lateChargeFacts = ["int-late-cap"]
}
