import AnswerReading
import Testing

/// Tables of texts with values found by thinking, one file a type under `Tables`.
///
/// `swift test --filter AnswerTableTests` prints the figures of each table.
@Suite struct AnswerTableTests {
  @Test(arguments: [
    "yen", "rate", "count", "days", "date-future", "date-past", "date-none", "time", "unknown",
    "yes-no", "lender", "choice", "multi",
  ])
  func table(_ name: String) throws {
    let table = try AnswerTable(name)
    var figures = ReadingFigures()
    for row in table.rows {
      let actual = Self.read(row, table: name)
      figures.count(actual, for: row.expected)
      #expect(
        matches(actual, row.expected), "\(name): '\(row.text)' is \(row.expected), read \(actual)")
    }
    print("\(name): \(figures)")
    #expect(figures.right > 0 && figures.rightlyRefused > 0)
    #expect(figures.wrongValue * 100 < figures.total)
  }

  private static func read(_ row: AnswerTable.Row, table: String) -> String {
    switch table {
    case "yen", "unknown": outcome(row.text, .yen)
    case "rate": outcome(row.text, .rate)
    case "count": outcome(row.text, .count)
    case "days": duration(row.text)
    case "date-future": outcome(row.text, .date(prefer: .future))
    case "date-past": outcome(row.text, .date(prefer: .past))
    case "date-none": outcome(row.text, .date(prefer: .none))
    case "time": outcome(row.text, .time)
    case "yes-no": outcome(row.text, .yesNo)
    case "lender": outcome(row.text, .lender(lenderQuestion))
    case "choice": outcome(row.text, .choice(choices[row.section] ?? []))
    default: outcome(row.text, .multi(choices["card"] ?? []))
    }
  }

  /// Days as an answer; months, which are refused there, in their own unit.
  private static func duration(_ text: String) -> String {
    let days = outcome(text, .days)
    guard days == "ambiguous", let said = try? reader.readDuration(text) else { return days }
    let qualifier = said.qualifier.map { " \($0.rawValue)" } ?? ""
    return "\(said.duration.text) \(said.duration.unit.rawValue)\(qualifier)"
  }

  static let lenderQuestion =
    lenders + [OptionSpelling(id: "other", label: "そのほか", also: ["ほかの会社", "別の会社", "銀行", "その他"])]

  static let choices: [String: [OptionSpelling]] = [
    "card": ChoiceReadingTests.card,
    "pay": [
      OptionSpelling(id: "atm", label: "コンビニのATMで払う", also: ["コンビニ", "ATM"]),
      OptionSpelling(id: "transfer", label: "銀行から振り込む", also: ["銀行振込", "振込", "ふりこみ"]),
      OptionSpelling(id: "debit", label: "口座から引き落とす", also: ["口座振替", "引き落とし", "引落", "自動"]),
      OptionSpelling(id: "net", label: "インターネットで払う", also: ["ネット", "web", "インターネット返済"]),
    ],
    "made": [
      OptionSpelling(id: "both", label: "両方分かる"),
      OptionSpelling(id: "forgotten", label: "作ったが、どちらかを忘れた", also: ["忘れてた", "作ったが忘れた"]),
      OptionSpelling(id: "none", label: "作っていない"),
    ],
    "when": [
      OptionSpelling(id: "before", label: "返済日より前", also: ["返済日前", "まだ前"]),
      OptionSpelling(id: "today", label: "今日が返済日", also: ["当日"]),
      OptionSpelling(id: "after", label: "返済日を過ぎた", also: ["過ぎた", "過ぎている"]),
    ],
  ]
}
