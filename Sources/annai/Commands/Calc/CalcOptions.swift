import ArgumentParser
import Assistant
import Knowledge
import LoanCalculator
import NumberRegistry
import TextForms
import Units

/// What every calculation takes, and how its result is written.
struct CalcOptions: ParsableArguments {
  @OptionGroup var options: SharedOptions

  @Flag(name: .long, help: "式、使った値、決まりとその出典・確かさ・確認日も示します。")
  var why = false

  @Flag(name: .long, help: "CSVで出力します (表があれば表の全部の行)。")
  var csv = false

  @Flag(name: .long, help: "長い表も全部の行を示します。")
  var all = false

  func validate() throws {
    guard csv, options.json else { return }
    throw ValidationError(
      ja: "--csv と --json は、どちらか一つにしてください。",
      en: "Give one of --csv and --json.")
  }

  var english: Bool { options.language == .en }
  var today: CivilDate { options.clock.now.date }

  func knowledge() throws -> Knowledge { try options.openPack().load().knowledge }

  /// Computes and writes the report, or the reason why there is none on standard error.
  func report(
    _ knowledge: Knowledge, _ calculate: () throws(LoanError) -> CalculationReport
  ) throws {
    let report: CalculationReport
    do throws(LoanError) {
      report = try calculate()
    } catch {
      Streams.error(error.message(japanese: !english) + "\n")
      throw ExitCode(1)
    }
    let context = CalculationContext(
      knowledge: knowledge, day: today, language: options.language)
    if options.json {
      Streams.out(report.json(context).text + "\n")
    } else if csv {
      Streams.out(report.csv)
    } else {
      let layout = CalculationReport.Layout(
        columns: Terminal.columns,
        chart: Terminal.usesColour && Environment.isUTF8 ? .dots : .plain, showsAllRows: all,
        showsWhy: why)
      Streams.out(report.text(context, layout))
    }
  }

  /// A lender by its id or a way of writing its name.
  func lender(_ name: String, _ knowledge: Knowledge) throws -> Lender {
    if let lender = knowledge.lender(called: name) { return lender }
    throw ValidationError(
      ja:
        "'\(printable(name))' という会社はありません。\(knowledge.lenders.ids.joined(separator: " ")) のどれかです。",
      en:
        "There is no lender '\(printable(name))'. One of: \(knowledge.lenders.ids.joined(separator: " "))."
    )
  }

  /// A lender's plan by its id; the usual one where none is named.
  func plan(_ id: String?, of lender: Lender) throws -> MinimumPaymentPlan {
    guard
      let plan = id.map({ id in lender.minimumPlans.first { $0.id == id } })
        ?? lender.minimumPlans.first
    else {
      if lender.minimumPlans.isEmpty {
        throw ValidationError(
          ja: "\(lender.name.ja)の返済額の決まりは、資料で確認できていません。",
          en: "No source confirms how \(lender.name.en) computes the least payment.")
      }
      let plans = lender.minimumPlans.map(\.id).joined(separator: " ")
      throw ValidationError(ja: "返し方は \(plans) のどれかです。", en: "The plan is one of: \(plans).")
    }
    return plan
  }
}
