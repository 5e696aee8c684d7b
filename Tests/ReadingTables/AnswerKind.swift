public import AnswerReading
import NumberRegistry
import Units

/// The types of answers that have a table, each under its file's name.
public enum AnswerKind: String, CaseIterable, Sendable {
  case yen, rate, count, days, time, unknown, lender, choice, multi, phone
  case dateAhead = "date-future"
  case dateBack = "date-past"
  case dateNear = "date-none"
  case yesNo = "yes-no"

  /// What a row is read as.
  public struct Outcome: Sendable {
    /// The value with its qualifier, or the reason of the refusal.
    public let text: String
    /// Where the value stands in the row's text.
    public var range: Range<Int>?
    public var rejection: Rejection?
  }

  public func outcome(of row: AnswerTable.Row, _ reader: AnswerReader) -> Outcome {
    switch self {
    case .phone: return Self.phone(row.text, reader)
    case .days:
      // Months are refused as days, and kept in their own unit.
      let days = Self.outcome(row.text, .days, reader)
      guard days.rejection?.reason == .ambiguous, let said = try? reader.readDuration(row.text)
      else { return days }
      let text = "\(said.duration.text) \(said.duration.unit.rawValue)"
      return Outcome(text: text + Self.suffix(said.qualifier))
    default: return Self.outcome(row.text, type(in: row.section), reader)
    }
  }

  private func type(in section: String) -> AnswerType {
    switch self {
    case .yen, .unknown, .phone: .yen
    case .rate: .rate
    case .count: .count
    case .days: .days
    case .dateAhead: .date(prefer: .future)
    case .dateBack: .date(prefer: .past)
    case .dateNear: .date(prefer: .none)
    case .time: .time
    case .yesNo: .yesNo
    case .lender: .lender(TableOptions.lenderQuestion)
    case .choice: .choice(TableOptions.choices[section] ?? [])
    case .multi: .multi(TableOptions.choices[section] ?? TableOptions.card)
    }
  }

  /// How `text` is read as an answer of `type`.
  public static func outcome(_ text: String, _ type: AnswerType, _ reader: AnswerReader) -> Outcome
  {
    do throws(Rejection) {
      let reading = try reader.read(text, as: type)
      return Outcome(
        text: reading.value.tableText + suffix(reading.qualifier), range: reading.range)
    } catch {
      return Outcome(text: error.reason.rawValue, rejection: error)
    }
  }

  private static func suffix(_ qualifier: Qualifier?) -> String {
    qualifier.map { " \($0.rawValue)" } ?? ""
  }

  /// The number in E.164 (its digits where it has none) and its kind, as the prompt takes it.
  private static func phone(_ text: String, _ reader: AnswerReader) -> Outcome {
    if let phone = PhoneNumberReader.read(text) ?? PhoneNumberReader.find(in: text).first?.0 {
      let number = phone.identifier ?? phone.digits
      return Outcome(text: (number.isEmpty ? "" : number + " ") + phone.kind.rawValue)
    }
    if reader.saysUnknown(text) { return Outcome(text: "unknown") }
    return Outcome(text: Rejection.Reason.notUnderstood.rawValue)
  }
}

extension AnswerValue {
  /// The value as the tables write it.
  public var tableText: String {
    switch self {
    case .yen(let yen): "\(yen.amount)"
    case .rate(let rate): rate.percentText
    case .count(let count): "\(count)"
    case .days(let days): "\(days)"
    case .date(let date): date.iso
    case .time(let time): time.text
    case .yesNo(let answer): answer ? "yes" : "no"
    case .option(let id), .lender(let id): id
    case .options(let ids): ids.joined(separator: "+")
    case .text(let text): text
    case .unknown: "unknown"
    }
  }
}
