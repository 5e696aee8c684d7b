import AnswerReading
import ArgumentParser
import Assistant
import DialogEngine
import LoanCalculator
import TextForms
import Units

/// Options as people write them.
enum CalcReading {
  /// An amount: `200000`, `20万`, `20万円`. What is negative or absurd is the calculator's to refuse.
  @Sendable static func yen(_ text: String) throws -> Yen {
    if let amount = Int(text) { return Yen(amount) }
    return try read(text, as: .yen) { if case .yen(let yen) = $0 { yen } else { nil } }
  }

  /// A rate in percent: `18`, `18%`, `3.61`.
  @Sendable static func rate(_ text: String) throws -> AnnualRate {
    if let rate = AnnualRate(percent: text) { return rate }
    return try read(text, as: .rate) { if case .rate(let rate) = $0 { rate } else { nil } }
  }

  /// A share of the balance in percent: `2.5`.
  @Sendable static func share(_ text: String) throws -> BalanceShare {
    let plain = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let share = BalanceShare(percent: plain) else {
      throw ValidationError(
        ja: "'\(printable(text))' は率として読めません。例: 2.5",
        en: "'\(printable(text))' is no rate. Example: 2.5")
    }
    return share
  }

  /// Payments by their numbers: `1-3,6`.
  @Sendable static func numbers(_ text: String) throws -> Set<Int> {
    var numbers: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        (1...1_200).contains(first), (first...1_200).contains(last)
      else {
        throw ValidationError(
          ja: "'\(printable(text))' は回の番号として読めません。例: 1-3,6 (1回から1,200回まで)",
          en: "'\(printable(text))' are no numbers of payments. Example: 1-3,6 (from 1 to 1,200)")
      }
      numbers.formUnion(first...last)
    }
    return numbers
  }

  /// One extra payment: `50000@6` with the sixth payment, `5万@2026-12-25` on a day.
  struct Extra: Sendable {
    enum Time: Sendable {
      case withPayment(Int)
      case on(CivilDate)
    }

    let amount: Yen
    let time: Time
  }

  @Sendable static func extra(_ text: String) throws -> Extra {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw ValidationError(
        ja: "'\(printable(text))' は追加の返済として読めません。例: 50000@6 (6回目に足す)、5万@2026-12-25",
        en:
          "'\(printable(text))' is no extra payment. Examples: 50000@6 (with the 6th payment), 50000@2026-12-25"
      )
    }
    let amount = try yen(String(parts[0]))
    if let number = Int(parts[1]) { return Extra(amount: amount, time: .withPayment(number)) }
    return Extra(amount: amount, time: .on(try SharedOptions.date(String(parts[1]))))
  }

  private static func read<T>(
    _ text: String, as type: AnswerType, _ value: (AnswerValue) -> T?
  ) throws -> T {
    // No date is read here, so that any day serves.
    let reader = AnswerReader(today: CivilDate(daysSinceEpoch: 0), language: .ja)
    do {
      if let value = value(try reader.read(text, as: type).value) { return value }
    } catch {
      throw ValidationError(
        ja: "'\(printable(text))': \(error.message(.ja))",
        en: "'\(printable(text))': \(error.message(.en))")
    }
    throw ValidationError(
      ja: "'\(printable(text))' は読み取れません。",
      en: "'\(printable(text))' cannot be read.")
  }
}

/// How many days a leap year has, where interest counts days.
struct LeapYearOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "うるう年の日数の数え方。365 (会社の試算) か 366 (請求でそうするという説明があります)。",
      valueName: "365|366"),
    transform: { text in
      guard let rule = DayCountRule(rawValue: text) else {
        throw ValidationError(
          ja: "'\(printable(text))' という数え方はありません。365 か 366 です。",
          en: "A leap year cannot have '\(printable(text))' days here: 365 or 366.")
      }
      return rule
    })
  var leap: DayCountRule = .every365
}
