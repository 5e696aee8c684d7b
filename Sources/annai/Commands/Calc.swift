import AnswerReading
import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import TextForms
import Units

/// `annai calc …`: the calculator by itself.
struct Calc: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "利息・遅延損害金・毎月の返済額・返済の予定を計算します。",
    subcommands: [InterestSum.self, LateCharge.self, Minimum.self, ScheduleTable.self])

  /// What every calculation takes.
  struct Shared: ParsableArguments {
    @OptionGroup var options: SharedOptions

    @Flag(name: .long, help: "計算の式と、決まりの出典も示します。")
    var why = false
  }

  /// An amount as people write it: `200000`, `20万`, `20万円`.
  @Sendable static func yen(_ text: String) throws -> Yen {
    if let amount = Int(text), (0...Yen.largest.amount).contains(amount) { return Yen(amount) }
    return try read(text, as: .yen) { if case .yen(let yen) = $0 { yen } else { nil } }
  }

  /// A rate in percent: `18`, `18%`, `3.61`.
  @Sendable static func rate(_ text: String) throws -> AnnualRate {
    if let rate = AnnualRate(percent: text) { return rate }
    return try read(text, as: .rate) { if case .rate(let rate) = $0 { rate } else { nil } }
  }

  private static func read<T>(
    _ text: String, as type: AnswerType, _ value: (AnswerValue) -> T?
  ) throws -> T {
    // No date is read here, so that any day serves.
    let reader = AnswerReader(today: CivilDate(daysSinceEpoch: 0), language: .ja)
    do {
      if let value = value(try reader.read(text, as: type).value) { return value }
    } catch {
      throw ValidationError("'\(text)': \(error.message(.ja))")
    }
    throw ValidationError("'\(text)' は読み取れません。")
  }

  /// A result, or the reason why there is none on standard error.
  static func result<T>(_ calculate: () throws(LoanError) -> T) throws -> T {
    do throws(LoanError) {
      return try calculate()
    } catch {
      Streams.error(error.message(japanese: true) + "\n")
      throw ExitCode(1)
    }
  }

  static func print(
    _ shared: Shared, _ lines: [(key: String, label: String, value: Int, text: String)],
    _ derivation: Derivation
  ) throws {
    let knowledge = try shared.options.openPack().load().knowledge
    let cites = derivation.ruleFactIDs.compactMap { id in
      CiteView(
        id, knowledge: knowledge, on: shared.options.clock.now.date,
        language: shared.options.language)
    }
    let english = shared.options.language == .en
    let formula = english ? derivation.formulaEnglish : derivation.formula
    if shared.options.json {
      let members = lines.map { JSONValue.Member($0.key, .int($0.value)) }
      Streams.out(
        JSONValue.object(
          members + [
            .init("formula", .string(formula)),
            .init("cites", .strings(derivation.ruleFactIDs)),
            .init("overdue", .bool(cites.contains(where: \.isOverdue))),
          ]
        ).text + "\n")
      return
    }
    let mark = cites.lazy.map(\.mark).first { !$0.isEmpty } ?? ""
    for line in lines {
      // The keys of the JSON are the English words.
      Streams.out(
        english
          ? "\(line.key.replacing("_", with: " "))  \(AmountText.grouped(line.value))\(mark)\n"
          : "\(line.label)  \(line.text)\(mark)\n")
    }
    guard shared.why else { return }
    Streams.out("\(english ? "computed" : "計算")  \(formula)\n")
    for cite in cites {
      Streams.out(
        "\(english ? "rule" : "決まり")  \(cite.text)\(cite.ageing.map { " (\($0))" } ?? "")\n")
    }
  }

  static func yenLine(
    _ key: String, _ label: String, _ yen: Yen
  ) -> (key: String, label: String, value: Int, text: String) {
    (key, label, yen.amount, "\(AmountText.grouped(yen.amount))円")
  }
}

struct InterestSum: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interest", abstract: "日数分の利息。")

  @OptionGroup var shared: Calc.Shared
  @Option(name: .long, help: "借りている額。例: 20万", transform: Calc.yen) var balance: Yen
  @Option(name: .long, help: "年利(%)。例: 18", transform: Calc.rate) var rate: AnnualRate
  @Option(name: .long, help: "日数。") var days: Int

  func run() throws {
    let derived = try Calc.result { () throws(LoanError) in
      try Loan.interest(principal: balance, rate: rate, days: days)
    }
    try Calc.print(shared, [Calc.yenLine("interest", "利息", derived.value)], derived.derivation)
  }
}

struct LateCharge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "late", abstract: "遅れた日数分の遅延損害金。")

  @OptionGroup var shared: Calc.Shared
  @Option(name: .long, help: "遅れている額。例: 10万", transform: Calc.yen) var balance: Yen
  @Option(name: .long, help: "遅れた日数。") var days: Int
  @Option(name: .long, help: "遅延損害金の年率(%)。省くとアコムの率。", transform: Calc.rate)
  var rate: AnnualRate?

  func run() throws {
    let knowledge = try shared.options.openPack().load().knowledge
    guard let rate = rate ?? knowledge.lateRate(ofLender: "acom") else {
      throw ValidationError("遅延損害金の年率を --rate で指定してください。")
    }
    let derived = try Calc.result { () throws(LoanError) in
      try Loan.lateCharge(principal: balance, rate: rate, days: days)
    }
    try Calc.print(
      shared, [Calc.yenLine("late_charge", "遅延損害金", derived.value)], derived.derivation)
  }
}

struct Minimum: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minimum", abstract: "毎月の返済額。残高は、最後に借りた直後の額。")

  @OptionGroup var shared: Calc.Shared
  @Option(name: .long, help: "会社: acom promise aiful mobit。") var lender = "acom"
  @Option(name: .long, help: "最後に借りた直後の残高。例: 20万", transform: Calc.yen) var balance: Yen
  @Option(name: .long, help: "契約の限度額。例: 50万", transform: Calc.yen) var limit: Yen?

  func run() throws {
    let knowledge = try shared.options.openPack().load().knowledge
    guard let plan = knowledge.lenders[id: lender]?.minimumPlans.first else {
      throw ValidationError(
        "'\(lender)' という会社はありません。\(knowledge.lenders.ids.joined(separator: " ")) のどれかです。")
    }
    let derived = try Calc.result { () throws(LoanError) in
      try plan.rule.minimumPayment(balance: balance, limit: limit)
    }
    try Calc.print(shared, [Calc.yenLine("minimum", "毎月の返済額", derived.value)], derived.derivation)
  }
}

struct ScheduleTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "毎月同じ額を払うときの、回数と総額(月割りの計算)。")

  @OptionGroup var shared: Calc.Shared
  @Option(name: .long, help: "借りている額。例: 50万", transform: Calc.yen) var balance: Yen
  @Option(name: .long, help: "年利(%)。例: 18", transform: Calc.rate) var rate: AnnualRate
  @Option(name: .long, help: "毎月払う額。例: 15000", transform: Calc.yen) var payment: Yen

  func run() throws {
    let schedule = try Calc.result { () throws(LoanError) in
      try Loan.levelPaymentSchedule(principal: balance, rate: rate, payment: payment)
    }
    try Calc.print(
      shared,
      [
        (key: "payments", label: "回数", value: schedule.count, text: "\(schedule.count)回"),
        Calc.yenLine("total", "総額", schedule.total),
        Calc.yenLine("interest", "うち利息", schedule.totalInterest),
        Calc.yenLine("last_payment", "最後の回", schedule.lastPayment),
      ], schedule.derivation)
  }
}
