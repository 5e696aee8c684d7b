import ArgumentParser
import Knowledge
import LoanCalculator
import TextForms
import Units

/// When the payments of a schedule are due, where it counts days.
struct ScheduleDates: ParsableArguments {
  @Option(name: .long, help: "この日数ごとの返済日。例: 35") var every: Int?
  @Option(name: .long, help: "毎月この日が返済日。末日は31。例: 25") var day: Int?
  @Option(name: .long, help: "この会社の口座振替の日。例: acom") var debit: String?
  @Option(
    name: .long, help: "借りた日、または前に払った日。省くと今日。", transform: SharedOptions.date)
  var from: CivilDate?
  @Flag(name: .long, help: "返済日が土日祝日なら、翌営業日にします。")
  var nextBusinessDay = false
  @OptionGroup var year: LeapYearOption

  var countsDays: Bool { every != nil || day != nil || debit != nil }

  func validate() throws {
    guard [every != nil, day != nil, debit != nil].filter({ $0 }).count <= 1 else {
      throw ValidationError(
        ja: "--every、--day、--debit は、どれか一つにしてください。",
        en: "Give one of --every, --day and --debit.")
    }
    guard countsDays || (from == nil && !nextBusinessDay && year.leap == .every365) else {
      throw ValidationError(
        ja: "日付で計算するときは、--every、--day、--debit のどれかを指定してください。",
        en: "To count with dates, give one of --every, --day and --debit.")
    }
  }

  func counting(today: CivilDate, _ knowledge: Knowledge) throws -> Schedule.Counting {
    let cycle: PaymentCycle
    if let every {
      cycle = .every(days: every)
    } else if let day {
      cycle = .monthly(day: day)
    } else if let debit {
      guard let due = knowledge.lender(called: debit)?.dueDates, let day = due.debitDay,
        let closing = due.debitClosingDay
      else {
        throw ValidationError(
          ja: "'\(printable(debit))' の口座振替の締め日と引き落とし日は、資料で確認できていません。",
          en: "No source confirms the days on which '\(printable(debit))' closes and debits.")
      }
      cycle = .debit(day: day, closingDay: closing)
    } else {
      return .months
    }
    return .days(
      from: from ?? today, cycle: cycle, movesToBusinessDay: nextBusinessDay, rule: year.leap)
  }
}
