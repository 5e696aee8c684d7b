import DialogEngine
import Knowledge
import LoanCalculator
import Testing
import Units

@testable import Assistant

/// The calculator as dialogs call it, against published figures and sums by hand.
@Suite struct LoanFunctionsTests {
  private static let now = Moment(iso: "2026-11-20T15:00")!

  private func yen(_ amount: Int) -> Value { .yen(Yen(amount)) }

  private func call(_ name: String, _ arguments: [String: Value]) -> FunctionResult {
    DialogFunctionsTests.host.call(name, arguments, now: Self.now)
  }

  /// 500,000 yen at 18 %: the published schedules of 15,000 and 13,000 yen a month.
  private func plan(_ payment: Int, _ more: [String: Value] = [:]) -> [String: Value] {
    [
      "principal": yen(500_000), "rate": .rate(AnnualRate(basisPoints: 1_800)),
      "payment": yen(payment),
    ].merging(more) { $1 }
  }

  @Test func plans() {
    #expect(call("loan.total", plan(15_000)).value == yen(698_327))
    #expect(call("loan.total_interest", plan(15_000)).value == yen(198_327))
    #expect(call("loan.payments", plan(15_000)).value == .count(47))
    #expect(call("loan.last_payment", plan(15_000)).value == yen(8_327))
    #expect(
      call("loan.saved_interest", plan(13_000, ["more": yen(2_000)])).value == yen(52_730))
    #expect(call("loan.saved_payments", plan(13_000, ["more": yen(2_000)])).value == .count(11))
    #expect(
      call("loan.interest_only_cost", plan(15_000, ["months": .count(3)])).value == yen(22_500))
  }

  @Test func whetherAPaymentEndsIt() {
    #expect(call("loan.payment_state", plan(7_501)).value == .option("ends"))
    #expect(call("loan.payment_state", plan(7_500)).value == .option("too_small"))
    // 10,000,000 yen at 0 % and 1,000 yen a month: 10,000 payments.
    let long = plan(
      1_000, ["principal": yen(10_000_000), "rate": .rate(AnnualRate(basisPoints: 0))])
    #expect(call("loan.payment_state", long).value == .option("too_long"))
    #expect(call("loan.payment_state", plan(1, ["principal": yen(0)])).value == .unknown)
  }

  @Test func paymentsThatEndInTime() {
    var finish = plan(0, ["payments": .count(24)])
    finish["payment"] = nil
    let least = call("loan.payment_to_finish", finish)
    #expect(least.value == yen(24_962))
    #expect(least.derivation?.formula.hasPrefix("500,000円を24回までに返し終える") == true)
    #expect(call("loan.payments", plan(24_962)).value == .count(24))
    #expect(call("loan.payments", plan(24_961)).value == .count(25))

    let start = CivilDate(iso: "2025-01-10")!
    let end = start.adding(months: 24)
    finish["payments"] = nil
    let dated = finish.merging(["last_paid_on": .date(start), "by": .date(end)]) { $1 }
    guard case .yen(let payment) = call("loan.payment_to_finish_by", dated).value else {
      Issue.record("24 months are enough")
      return
    }
    func last(_ payment: Yen) -> CivilDate? {
      try? Loan.datedSchedule(
        principal: Yen(500_000), rate: AnnualRate(basisPoints: 1_800), payment: payment,
        from: start, cycle: .monthly(day: 10)
      ).installments.last?.dueDate
    }
    #expect(last(payment).map { $0 <= end } == true)
    #expect(last(payment - Yen(1)).map { $0 > end } == true)
  }

  /// 200,000 yen at 18 % after 30 days; the pay-off example of 10,591 yen; the fees at their border.
  @Test func payingOff() {
    let rate = Value.rate(AnnualRate(basisPoints: 1_800))
    #expect(
      call("loan.pay_off", ["balance": yen(200_000), "days": .days(30), "rate": rate]).value
        == yen(202_958))
    let sum = ["amount": yen(10_591), "unit": yen(1_000)]
    #expect(call("loan.partner_machine_pays", sum).value == yen(10_000))
    #expect(call("loan.partner_machine_leaves", sum).value == yen(591))
    #expect(call("loan.own_machine_takes", sum).value == yen(11_000))
    let acom = Value.option("acom")
    func fee(_ amount: Int) -> Value {
      call("lender.machine_fee", ["lender": acom, "amount": yen(amount)]).value
    }
    #expect([999, 1_000, 10_000, 10_001].map(fee) == [.unknown, yen(110), yen(110), yen(220)])
    let yearly = ["lender": acom, "amount": yen(15_000)]
    #expect(call("lender.yearly_machine_fee", yearly).value == yen(2_640))
    #expect(
      call("lender.yearly_machine_fee", yearly.merging(["times": .count(1)]) { $1 }).value
        == yen(220))
    #expect(
      call("lender.machine_fee", ["lender": .option("mobit"), "amount": yen(5_000)]).value
        == .unknown)
    #expect(call("loan.income_cap", ["income": yen(3_000_000)]).value == yen(1_000_000))
  }

  /// Where the fee changes, as those who look for witnesses need it.
  @Test func feesHaveTheirEdges() {
    for name in ["lender.machine_fee", "lender.yearly_machine_fee"] {
      #expect(
        DialogFunctionsTests.host.edges(of: name)
          == [FunctionEdge("amount", yen(10_001), belongsBelow: false)])
    }
  }

  /// What the check of ages foresees of a function is all that its results name.
  @Test func everyDerivationIsForeseen() throws {
    let knowledge = ShippedPack.pack.knowledge
    let calls: [(String, [String: Value])] = [
      ("loan.total", plan(15_000)), ("loan.total_interest", plan(15_000)),
      ("loan.payments", plan(15_000)), ("loan.last_payment", plan(15_000)),
      ("loan.saved_interest", plan(13_000, ["more": yen(2_000)])),
      ("loan.saved_payments", plan(13_000, ["more": yen(2_000)])),
      ("loan.payment_to_finish", plan(0, ["payments": .count(24)])),
      (
        "loan.payment_to_finish_by",
        plan(
          0,
          [
            "last_paid_on": .date(Self.now.date), "by": .date(Self.now.date.adding(months: 9)),
          ])
      ),
      (
        "loan.pay_off",
        plan(0, ["balance": yen(200_000), "days": .days(30)])
      ),
      ("loan.partner_machine_pays", ["amount": yen(10_591), "unit": yen(1_000)]),
      ("loan.partner_machine_leaves", ["amount": yen(10_591), "unit": yen(1_000)]),
      ("loan.own_machine_takes", ["amount": yen(10_591), "unit": yen(1_000)]),
      ("loan.income_cap", ["income": yen(3_000_000)]),
      ("lender.machine_fee", ["lender": .option("acom"), "amount": yen(15_000)]),
      ("lender.yearly_machine_fee", ["lender": .option("acom"), "amount": yen(15_000)]),
    ]
    for (name, arguments) in calls {
      let derivation = try #require(call(name, arguments).derivation, "\(name)")
      #expect(!derivation.inputs.isEmpty && !derivation.ruleFactIDs.isEmpty, "\(name)")
      let foreseen = DialogFunctions.behind(name, knowledge).facts
      #expect(Set(derivation.ruleFactIDs).isSubset(of: foreseen), "\(name)")
    }
  }

  /// A sum that a dialog forms by itself still tells how, and where its parts are from.
  @Test func arithmeticDefendsItselfToo() throws {
    let host = DialogFunctionsTests.host
    var answers = Answers()
    answers.set(.yen(Yen(200_000)), for: "balance")
    let evaluator = Evaluator(answers: answers, now: Self.now, host: host, bindings: [])
    let interest = Expression.call(
      "loan.interest",
      [
        .init(label: "principal", value: .answer("balance")),
        .init(label: "days", value: .literal(.days(30))),
        .init(
          label: "rate",
          value: .call("loan.cap_rate", [.init(label: "principal", value: .answer("balance"))])),
      ])
    let sum = evaluator.result(.binary(.add, .answer("balance"), interest))
    #expect(sum.value == yen(202_958))
    let derivation = try #require(sum.derivation)
    #expect(derivation.formula == "200,000円 + 2,958円")
    #expect(derivation.formulaEnglish == "200,000 yen + 2,958 yen")
    #expect(derivation.rule.id == "sum")
    #expect(derivation.ruleFactIDs.contains("int-formula"))
    #expect(derivation.ruleFactIDs.contains("int-legal-cap"))
    let part = try #require(derivation.parts.first)
    #expect(part.formula == "200,000円 × 18.0% ÷ 365日 × 30日、1円未満切り捨て")
    #expect(part.parts.map(\.rule.id) == ["legal-cap"])
    // Days explain themselves, and what is unknown stays so.
    #expect(host.derivation(of: .subtract, .days(3), .days(1)) == nil)
    #expect(evaluator.result(.binary(.add, .answer("limit"), interest)) == .unknown)
  }
}
