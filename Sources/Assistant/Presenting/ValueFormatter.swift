import DialogEngine
import NumberRegistry
import TextForms
import Units

/// Writes values as a reader of the language expects them.
struct ValueFormatter {
  /// The year of dates in it is left out.
  let today: CivilDate
  let program: Program
  let registry: Registry
  var language = Language.ja

  private var english: Bool { language == .en }

  private func words(_ message: Message) -> String { message.text(language) }

  /// A known value in words: `200,000円`, `11月25日(水)`, `6日`.
  func text(_ value: Value, type: ValueType) -> String {
    switch value {
    case .yen(let yen): AmountText.grouped(yen.amount) + (english ? " yen" : "円")
    case .rate(let rate): Self.percent(rate)
    case .count(let count): AmountText.grouped(count)
    case .days(let days):
      AmountText.grouped(days) + (english ? days == 1 ? " day" : " days" : "日")
    case .date(let date): self.date(date)
    case .time(let time): time.text
    case .moment(let moment): "\(date(moment.date))\(english ? ", " : " ")\(moment.time.text)"
    case .phone(let digits): phone(digits)
    case .number(let id): registry.desk(id: id).map(\.national) ?? id
    case .text(let text): text
    case .yesNo(let flag): words(flag ? .yes : .no)
    case .option(let id): label(id, type)
    case .options(let ids):
      ids.isEmpty
        ? words(.nothing)
        : ids.map { label($0, type) }.joined(separator: words(.listSeparator))
    case .unknown: words(.unknown)
    }
  }

  /// `11月25日(水)` or `Wed 25 November`; with the year when it is not this one.
  func date(_ date: CivilDate) -> String {
    if english {
      let year = date.year == today.year ? "" : " \(date.year)"
      return "\(date.weekday.english) \(date.day) \(Self.months[date.month - 1])\(year)"
    }
    let year = date.year == today.year ? "" : "\(date.year)年"
    return "\(year)\(date.month)月\(date.day)日(\(date.weekday.japanese))"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A percentage with one decimal at least: `20.0%`, `3.61%`.
  static func percent(_ rate: AnnualRate) -> String {
    let text = rate.percentText
    return (text.contains(".") ? text : text + ".0") + "%"
  }

  /// A stored number as people write it.
  private func phone(_ stored: String) -> String {
    if stored == PhoneAnswer.withheld { return words(.withheldNumber) }
    guard let phone = PhoneNumberReader.read(stored) else { return stored }
    // A desk of ours shows in the grouping that people know it by.
    if case .known(let desk) = registry.lookup(phone) { return desk.national }
    return phone.national
  }

  private func label(_ option: String, _ type: ValueType) -> String {
    let set =
      switch type {
      case .choice(let set), .multi(let set): set
      case .lender: "lender"
      default: ""
      }
    if let label = program.questions[set]?.option(option)?.label { return label }
    return program.questions.values.first { $0.type == .lender && type == .lender }?
      .option(option)?.label ?? option
  }
}
