public import DialogEngine
import Units

/// Values as a test file writes them: `2026-11-25`, `657円`, `20.0%`, `6日`, `yes`, `unknown`.
public enum TestValues {
  /// The word for "asked, and not known".
  public static let unknown = "unknown"

  /// A value as an author would write it; ``value(_:type:phone:)`` reads it again.
  public static func text(_ value: Value) -> String {
    switch value {
    case .yen(let yen): "\(yen.amount)円"
    case .rate(let rate): "\(rate.percentText)%"
    case .days(let days): "\(days)日"
    case .count(let count): String(count)
    case .date(let date): date.iso
    case .time(let time): time.text
    case .moment(let moment): moment.iso
    case .yesNo(let flag): flag ? "yes" : "no"
    case .options(let ids): "[\(ids.joined(separator: ", "))]"
    case .option(let text), .phone(let text), .text(let text), .number(let text): text
    case .unknown: unknown
    }
  }

  /// Reads a text as a value of a type; `nil` where it is none.
  ///
  /// - Parameter phone: gives the stored form of a phone number as people write it.
  static func value(
    _ text: String, type: ValueType, phone: (String) -> String?
  ) -> Value? {
    if text == unknown { return .unknown }
    return switch type {
    case .yen:
      whole(text, unit: "円", within: Yen.largest.amount).map { .yen(Yen($0)) }
    case .days: whole(text, unit: "日", within: Value.mostDays).map(Value.days)
    case .count: whole(text, unit: "", within: Value.mostDays).map(Value.count)
    case .rate:
      AnnualRate(percent: text.hasSuffix("%") ? String(text.dropLast()) : text).map(Value.rate)
    case .date: CivilDate(iso: text).map(Value.date)
    case .moment: Moment(iso: text).map(Value.moment)
    case .time: time(text).map(Value.time)
    case .yesNo:
      switch text {
      case "yes": .yesNo(true)
      case "no": .yesNo(false)
      default: nil
      }
    case .choice, .lender: .option(text)
    case .multi: .options([text])
    case .phone: phone(text).map(Value.phone)
    case .text: .text(text)
    case .number: .number(text)
    }
  }

  /// What an author writes for a type, for a hint.
  static func example(of type: ValueType) -> String {
    switch type {
    case .yen: "yen as 200000 or 200000円"
    case .days: "days as 6 or 6日"
    case .count: "a count as 12"
    case .rate: "a yearly rate as 18.0 or 18.0%"
    case .date: "a day as 2026-11-25"
    case .moment: "a minute as 2026-11-20T18:00"
    case .time: "a time as 9:30"
    case .yesNo: "yes or no"
    case .phone: "a phone number as 0120-629-215, or withheld"
    case .multi: "a list of options as [a, b]"
    case .choice, .lender: "the id of an option"
    case .text: "a text"
    case .number: "the id of a desk"
    }
  }

  /// A whole number in ASCII digits, with the unit or without.
  private static func whole(_ text: String, unit: String, within bound: Int) -> Int? {
    let digits = !unit.isEmpty && text.hasSuffix(unit) ? text.dropLast(unit.count) : text[...]
    let magnitude = digits.hasPrefix("-") ? digits.dropFirst() : digits
    guard (1...13).contains(magnitude.utf8.count),
      magnitude.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
      let number = Int(digits), number.magnitude <= bound.magnitude
    else { return nil }
    return number
  }

  private static func time(_ text: String) -> TimeOfDay? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }
}
