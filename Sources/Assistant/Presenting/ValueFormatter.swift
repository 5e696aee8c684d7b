import DialogEngine
import NumberRegistry
import Units

/// Writes values as a Japanese reader expects them.
struct ValueFormatter {
  /// The year of dates in it is left out.
  let today: CivilDate
  let program: Program
  let registry: Registry

  /// A known value in words: `200,000円`, `11月25日(水)`, `6日`.
  func text(_ value: Value, type: ValueType) -> String {
    switch value {
    case .yen(let yen): "\(AmountText.grouped(yen.amount))円"
    case .rate(let rate): Self.percent(rate)
    case .count(let count): AmountText.grouped(count)
    case .days(let days): "\(AmountText.grouped(days))日"
    case .date(let date): self.date(date)
    case .time(let time): time.text
    case .moment(let moment): "\(date(moment.date)) \(moment.time.text)"
    case .phone(let digits): phone(digits)
    case .number(let id): registry.desk(id: id).map(\.national) ?? id
    case .text(let text): text
    case .yesNo(let flag): flag ? "はい" : "いいえ"
    case .option(let id): label(id, type)
    case .options(let ids):
      ids.isEmpty ? "なし" : ids.map { label($0, type) }.joined(separator: "、")
    case .unknown: "わからない"
    }
  }

  /// `11月25日(水)`; with the year when it is not this one.
  func date(_ date: CivilDate) -> String {
    let year = date.year == today.year ? "" : "\(date.year)年"
    return "\(year)\(date.month)月\(date.day)日(\(date.weekday.japanese))"
  }

  /// A percentage with one decimal at least: `20.0%`, `3.61%`.
  static func percent(_ rate: AnnualRate) -> String {
    let text = rate.percentText
    return (text.contains(".") ? text : text + ".0") + "%"
  }

  /// A stored number as people write it.
  private func phone(_ stored: String) -> String {
    if stored == PhoneAnswer.withheld { return "非通知・公衆電話など" }
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
