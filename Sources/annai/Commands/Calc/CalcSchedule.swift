import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import Units

import struct NumberRegistry.Bilingual

struct CalcSchedule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "返し終わるまでの予定。回数、総額、残高のうごき。",
    discussion: """
      ふつうは月割りで計算します。--every、--day、--debit のどれかで、実際の返済日と日数で計算します。
      払う額は --payment で指定するか、--lender (会社の決まり)、--count や --by (そこまでに終える額) に任せます。
      """)

  @OptionGroup var calc: CalcOptions
  @OptionGroup var contract: ContractOptions
  @OptionGroup var dates: ScheduleDates
  @Option(name: .long, help: "借りている額。例: 50万", transform: CalcReading.yen) var balance: Yen
  @Option(name: .long, help: "年利(%)。例: 18", transform: CalcReading.rate) var rate: AnnualRate
  @Option(name: .long, help: "毎回払う額。例: 15000", transform: CalcReading.yen) var payment: Yen?
  @Option(name: .long, help: "この回数までに終える額を求めます。") var count: Int?
  @Option(
    name: .long, help: "この日までに終える額を求めます。例: 2028-03-31", transform: SharedOptions.date)
  var by: CivilDate?
  @Option(name: .long, help: "毎回この額を上乗せすると、いくら減るかも示します。", transform: CalcReading.yen)
  var more: Yen?
  @Option(
    name: .long,
    help: ArgumentHelp("利息だけ払う回。例: 1-3,6", valueName: "numbers"),
    transform: CalcReading.numbers)
  var interestOnly: Set<Int> = []
  @Option(
    name: .long,
    help: ArgumentHelp(
      "一度だけの追加の返済。例: 50000@6 (6回目に足す)、5万@2026-12-25 (その日に)。何度でも。",
      valueName: "amount@time"),
    transform: CalcReading.extra)
  var extra: [CalcReading.Extra] = []

  func validate() throws {
    let ways = [payment != nil, contract.lender != nil, count != nil, by != nil]
    guard ways.filter({ $0 }).count == 1 else {
      throw ValidationError(
        ja: "払う額を --payment で指定するか、--lender、--count、--by のどれか一つに任せてください。",
        en: "Give the payment with --payment, or leave it to one of --lender, --count and --by.")
    }
    if count != nil || by != nil {
      guard interestOnly.isEmpty, extra.isEmpty else {
        throw ValidationError(
          ja: "--count と --by は、--interest-only や --extra と一緒には使えません。",
          en: "--count and --by do not go together with --interest-only or --extra.")
      }
    }
    guard count == nil || !dates.countsDays else {
      throw ValidationError(
        ja: "返済日で計算するときは、--count ではなく --by を使ってください。",
        en: "With due dates use --by instead of --count.")
    }
    guard by == nil || dates.countsDays else {
      throw ValidationError(
        ja: "--by は、返済日 (--every、--day、--debit) と一緒に使います。",
        en: "--by goes together with due dates (--every, --day or --debit).")
    }
  }

  func run() throws {
    let knowledge = try calc.knowledge()
    let plan = try contract.lender.map { name in
      try calc.plan(contract.plan, of: try calc.lender(name, knowledge))
    }
    let counting = try dates.counting(today: calc.today, knowledge)
    try calc.report(knowledge) { () throws(LoanError) in
      var derivations: [Derivation] = []
      var payment = payment
      if let plan {
        let minimum = try plan.rule.minimumPayment(
          balance: balance, limit: contract.limit, share: contract.share)
        derivations.append(minimum.derivation)
        payment = minimum.value
      }
      let schedule = try schedule(payment, counting)
      var report = ScheduleReport(schedule, language: calc.options.language).report
      if let least = try leastPayment(counting) { report.derivations = [least.derivation] }
      report.notes += try CalcNotes.aboveCap(rate, balance, knowledge)
      if !interestOnly.isEmpty, let payment {
        try tellCostOfInterestOnly(&report, schedule, payment, counting)
      }
      if let more { try tellSaving(&report, schedule, more, counting) }
      report.derivations += derivations
      return report
    }
  }

  private func schedule(_ payment: Yen?, _ counting: Schedule.Counting) throws(LoanError)
    -> Schedule
  {
    if let count {
      return try Loan.scheduleToFinish(principal: balance, rate: rate, count: count)
    }
    if let by, case .days(let from, let cycle, let moves, let rule) = counting {
      return try Loan.scheduleToFinish(
        principal: balance, rate: rate, from: from, by: by, cycle: cycle,
        movesToBusinessDay: moves, rule: rule)
    }
    return try schedule(paying: payment ?? Yen(0), counting, changes)
  }

  /// The payment that was asked for by its end, with how it came about.
  private func leastPayment(_ counting: Schedule.Counting) throws(LoanError) -> Derived<Yen>? {
    if let count {
      return try Loan.paymentToFinish(principal: balance, rate: rate, count: count)
    }
    guard let by, case .days(let from, let cycle, let moves, let rule) = counting else {
      return nil
    }
    return try Loan.paymentToFinish(
      principal: balance, rate: rate, from: from, by: by, cycle: cycle,
      movesToBusinessDay: moves, rule: rule)
  }

  private func schedule(
    paying payment: Yen, _ counting: Schedule.Counting, _ changes: PlanChanges
  ) throws(LoanError) -> Schedule {
    switch counting {
    case .months:
      try Loan.levelPaymentSchedule(
        principal: balance, rate: rate, payment: payment, changes: changes)
    case .days(let from, let cycle, let moves, let rule):
      try Loan.datedSchedule(
        principal: balance, rate: rate, payment: payment, from: from, cycle: cycle,
        movesToBusinessDay: moves, rule: rule, changes: changes)
    }
  }

  private var changes: PlanChanges {
    var changes = PlanChanges(interestOnly: interestOnly)
    for extra in extra {
      switch extra.time {
      case .withPayment(let number):
        changes.extraWithPayment[number] = sum(changes.extraWithPayment[number], extra.amount)
      case .on(let day): changes.extraOnDay[day] = sum(changes.extraOnDay[day], extra.amount)
      }
    }
    return changes
  }

  /// Two amounts of one time; what is absurd stays so, for the calculator to refuse.
  private func sum(_ before: Yen?, _ amount: Yen) -> Yen {
    guard let before else { return amount }
    let (sum, overflow) = before.amount.addingReportingOverflow(amount.amount)
    return Yen(overflow ? (amount.amount < 0 ? .min : .max) : sum)
  }

  /// What the months of interest alone cost in the end: the same without them.
  private func tellCostOfInterestOnly(
    _ report: inout CalculationReport, _ schedule: Schedule, _ payment: Yen,
    _ counting: Schedule.Counting
  ) throws(LoanError) {
    var without = changes
    without.interestOnly = []
    let usual = try self.schedule(paying: payment, counting, without)
    report.lines.append(
      .init(
        "interest_only_cost",
        Bilingual(ja: "利息だけの回で増える利息", en: "cost of the interest-only payments"),
        .yen(schedule.totalInterest - usual.totalInterest)))
    report.notes.append(
      Bilingual(
        ja: "利息だけの回では元金が減りません。利息だけで済ませるには、先に会社の承諾が必要です。",
        en:
          "An interest-only payment leaves the principal as it is, and the lender must agree first."
      )
    )
  }

  private func tellSaving(
    _ report: inout CalculationReport, _ schedule: Schedule, _ more: Yen,
    _ counting: Schedule.Counting
  ) throws(LoanError) {
    if case .months = counting, changes == .none {
      let saving = try Loan.saving(
        principal: balance, rate: rate, payment: schedule.terms.payment, more: more)
      report.derivations.append(saving.derivation)
    }
    guard more >= Yen(0) else { throw .negative(.payment, more) }
    guard more <= .largest else { throw .tooLarge(.payment, more) }
    let with = try self.schedule(paying: schedule.terms.payment + more, counting, changes)
    report.lines += [
      .init(
        "saved_interest",
        Bilingual(
          ja: "毎回\(AmountText.grouped(more.amount))円多く払うと減る利息",
          en: "interest saved by \(AmountText.grouped(more.amount)) yen more each time"),
        .yen(schedule.totalInterest - with.totalInterest)),
      .init(
        "saved_payments", Bilingual(ja: "減る回数", en: "payments saved"),
        .times(schedule.count - with.count)),
    ]
  }
}
