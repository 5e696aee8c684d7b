extension Derivation {
  /// The rule that a figure follows, by name: which of the ways of counting was taken.
  public struct Rule: Hashable, Sendable {
    /// A stable ASCII name: `by-days-365`.
    public let id: String
    let japanese: String
    let english: String

    public func text(japanese isJapanese: Bool) -> String { isJapanese ? japanese : english }

    /// Interest counts days.
    static func daily(_ rule: DayCountRule) -> Rule {
      switch rule {
      case .every365:
        Rule(
          id: "by-days-365", japanese: "日割り(うるう年も1年を365日とする)",
          english: "by days, every year of 365 days")
      case .leapYear366:
        Rule(
          id: "by-days-366", japanese: "日割り(うるう年の日は1年を366日とする)",
          english: "by days, a leap year of 366 days")
      }
    }

    static let monthly = Rule(
      id: "by-months", japanese: "月割り(年利の12分の1ずつ)",
      english: "by months, a twelfth of the annual rate each")
    static let shareOfBalance = Rule(
      id: "share-of-balance", japanese: "最後に借りた直後の残高に率を掛ける",
      english: "a share of the balance after the last borrowing")
    static let steps = Rule(
      id: "steps-by-balance", japanese: "最後に借りた直後の残高ごとに決まった額",
      english: "a fixed amount by the balance after the last borrowing")
    static let legalCap = Rule(
      id: "legal-cap", japanese: "元本の額ごとに決まった利息の上限",
      english: "the cap on interest, by principal")
    static let incomeCap = Rule(
      id: "income-cap", japanese: "年収に対する借入れの上限", english: "the cap on loans, by yearly income")
    static let feeTable = Rule(
      id: "fee-table", japanese: "取引の金額ごとに決まった手数料",
      english: "a fixed fee by the amount of the transaction")
    static let notes = Rule(
      id: "notes-only", japanese: "硬貨を使えない機械での支払い",
      english: "a payment at a machine that takes no coins")
  }
}
